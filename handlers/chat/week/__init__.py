"""A week in the chat: its card, its days and laps, every edit of it, and the model's suggestions."""
