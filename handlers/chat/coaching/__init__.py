"""The coach and their athletes: who coaches whom, what waits, what is decided, what is written to each other."""
