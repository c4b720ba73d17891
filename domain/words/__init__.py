"""Forgiving parsers of what people write. Each gives Understood, Question or None; out of range raises InputError."""
