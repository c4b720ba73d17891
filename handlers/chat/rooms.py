"""Imports every room of the chat, so that its commands, taps and dialogs are registered: a new room needs no list."""

import pkgutil
from importlib import import_module

import handlers.chat

# The routes reach the rooms, not the other way round.
_NOT_ROOMS = frozenset({"handlers.chat.rooms", "handlers.chat.routes"})

ROOMS = tuple(
    import_module(found.name)
    for found in pkgutil.walk_packages(handlers.chat.__path__, "handlers.chat.")
    if found.name not in _NOT_ROOMS
)
