"""Conversations that span messages: their state lives in the database, so a restart changes nothing."""

from collections.abc import Awaitable, Callable
from typing import Any

from domain.records import Dialog
from handlers.chat.request import Request

# Returns False when the message was not an answer after all; it is then read as plain words.
DialogHandler = Callable[[Request, dict[str, Any]], Awaitable[bool]]

_handlers: dict[str, DialogHandler] = {}
_helpers: dict[str, DialogHandler] = {}


def dialog(name: str) -> Callable[[DialogHandler], DialogHandler]:
    """Make a function the reader of the messages (text or location) sent while this dialog is open."""

    def register(handler: DialogHandler) -> DialogHandler:
        if name in _handlers:
            raise ValueError(f"two handlers for the dialog {name!r}")
        _handlers[name] = handler
        return handler

    return register


def dialog_help(name: str) -> Callable[[DialogHandler], DialogHandler]:
    """Make a function the answer to /help while this dialog is open."""

    def register(handler: DialogHandler) -> DialogHandler:
        _helpers[name] = handler
        return handler

    return register


async def open_dialog(request: Request, name: str, state: dict[str, Any]) -> None:
    """Start or move on a dialog; the next message goes to its reader. A chat has one dialog at a time."""
    await request.uow.dialogs.put(request.chat_id, Dialog(name=name, state=state))


async def close_dialog(request: Request) -> None:
    """End the chat's dialog."""
    await request.uow.dialogs.drop(request.chat_id)


async def continue_dialog(request: Request) -> bool:
    """Give the message to the open dialog; False when there is none or it did not take the message."""
    return await _pass_on(request, _handlers)


async def help_in_dialog(request: Request) -> bool:
    """Answer /help from the open dialog; False when there is none with help of its own."""
    return await _pass_on(request, _helpers)


async def _pass_on(request: Request, owners: dict[str, DialogHandler]) -> bool:
    current = await request.uow.dialogs.get(request.chat_id)
    handler = owners.get(current.name) if current else None
    if current is None or handler is None:
        return False
    return await handler(request, current.state)
