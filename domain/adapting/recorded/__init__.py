"""Runs as watches recorded them: what is kept of one, which day of the plan it belongs to, and its laps."""
