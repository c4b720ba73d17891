"""Routes, conversations, buttons and free text: each turns an update into one action."""
