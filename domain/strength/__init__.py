"""Strength sessions for runners: beside the laps, never counted as miles (training.md 3.1, ruling 43)."""
