"""Pure functions from domain state to cards."""
