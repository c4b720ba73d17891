"""From the first hello to a plan: at most nine questions, each of which can be left, gone back to and changed."""
