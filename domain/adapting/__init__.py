"""Meeting what was really run: the next week, missed days, ways back, plans made anew."""
