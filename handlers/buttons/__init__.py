"""What buttons carry: one frozen dataclass a button, and the codec derived from its fields."""
