"""Tables, the unit of work, lanes and migrations."""
