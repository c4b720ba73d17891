"""The playground over HTTP: the chat page, the Bot API, and who may come in."""
