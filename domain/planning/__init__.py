"""Making a plan: phases, volumes, weeks and workouts from what a person said."""
