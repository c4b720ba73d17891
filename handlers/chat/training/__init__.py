"""What is run: today, logs, strength sessions, templates, days off."""
