"""Editing a week: operations as data, what they do, what they would change, and the way back."""
