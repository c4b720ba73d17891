"""Workouts by the names runners know them."""
