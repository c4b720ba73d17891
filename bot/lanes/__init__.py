"""Work on chats and for them: taking updates in, one lane a chat, reminders, slow work, the clock that wakes them."""
