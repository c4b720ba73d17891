"""Whole lives of the bot under seeded misfortune."""
