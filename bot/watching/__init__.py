"""What the operators see: figures, incidents, the log."""
