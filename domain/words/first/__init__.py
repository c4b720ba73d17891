"""A first sentence, taken apart: the race and its times, how somebody runs now, and where they live."""
