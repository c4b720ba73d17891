"""What people and the clock ask for: parse, load, decide, save, show."""
