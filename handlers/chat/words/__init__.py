"""Plain words outside any question: read, done, asked back, or passed to a model."""
