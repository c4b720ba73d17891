"""Imports every room of the chat, so that its commands, taps and dialogs are registered. Add yours here."""

__all__: list[str] = []
