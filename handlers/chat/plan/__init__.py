"""A plan in the chat: its cards and pictures, its phases, the weeks ahead, its versions, progress."""
