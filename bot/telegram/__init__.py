"""Telegram from our side: the calls, their transport, what became of them, how a card is written for it."""
