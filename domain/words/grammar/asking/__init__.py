"""Questions: what is asked of runs, races, paces and of a coach's athletes, read out of the words."""
