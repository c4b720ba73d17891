"""A plan in force changed in place: asked for, looked at, done, put before the coach, taken back."""
