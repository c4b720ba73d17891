"""The planner at a shell, without database or network."""
