"""One verb each, shared by the chat, the clock, the shell and the web; no Telegram types."""
