"""Conversations that span messages: their state lives in the database, so a restart changes nothing."""

from collections.abc import Awaitable, Callable
from typing import Any

from domain.messages import Card
from domain.records import Dialog
from handlers.chat.request import Request
from handlers.wording.door import tr

# Returns False when the message was not an answer after all; it is then read as plain words.
DialogHandler = Callable[[Request, dict[str, Any]], Awaitable[bool]]

# Where a dialog's state keeps the one that waits below it.
_BELOW = "below"

# Conversations that a command only interrupts: the questions about a plan.
_LONG = frozenset({"onboarding"})

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
    """Start or move on a dialog; the next message goes to its reader.

    A dialog of another name that is open waits below, and goes on when this one is closed: a typed lap in the middle
    of the questions about a plan loses none of the answers.
    """
    current = await request.uow.dialogs.get(request.chat_id)
    below = None
    if current is not None:
        waiting = {"name": current.name, "state": current.state}
        below = current.state.get(_BELOW) if current.name == name else _without(waiting, name)
    kept = {key: value for key, value in state.items() if key != _BELOW}
    await request.uow.dialogs.put(request.chat_id, Dialog(name=name, state=kept | {_BELOW: below} if below else kept))


async def close_dialog(request: Request, name: str | None = None) -> None:
    """End the dialog of this name, or the open one; what waits below goes on."""
    current = await request.uow.dialogs.get(request.chat_id)
    if current is None:
        return
    left = _without({"name": current.name, "state": current.state}, name or current.name)
    if left:
        await request.uow.dialogs.put(request.chat_id, Dialog(name=left["name"], state=left["state"]))
    else:
        await request.uow.dialogs.drop(request.chat_id)


async def put_below_all(request: Request, name: str, state: dict[str, Any]) -> None:
    """Keep a dialog at the bottom of the pile, where it reads no message while another is open."""
    current = await request.uow.dialogs.get(request.chat_id)
    pile = _without({"name": current.name, "state": current.state}, name) if current is not None else None
    own = {key: value for key, value in state.items() if key != _BELOW}
    whole = _above(pile, {"name": name, "state": own})
    await request.uow.dialogs.put(request.chat_id, Dialog(name=whole["name"], state=whole["state"]))


async def leave_for_command(request: Request) -> None:
    """A command ends the small question that is open: what is written next week is no answer to it.

    The questions about a plan, open or waiting below, go on: those are left by /cancel alone.
    """
    current = await request.uow.dialogs.get(request.chat_id)
    if current is not None and current.name not in _LONG:
        if current.state.get("keyboard"):
            await request.send(Card(text=tr("Left as it was."), keyboard=()))
        await close_dialog(request)


async def find_dialog(request: Request, name: str) -> dict[str, Any] | None:
    """The state of the dialog of this name, be it open or waiting below another; None when there is none."""
    current = await request.uow.dialogs.get(request.chat_id)
    level: dict[str, Any] | None = {"name": current.name, "state": current.state} if current is not None else None
    while level is not None and level["name"] != name:
        level = level["state"].get(_BELOW)
    return dict(level["state"]) if level is not None else None


async def continue_dialog(request: Request) -> bool:
    """Give the message to the open dialog; False when there is none or it did not take the message."""
    return await _pass_on(request, _handlers)


async def help_in_dialog(request: Request) -> bool:
    """Answer /help from the open dialog; False when there is none with help of its own."""
    return await _pass_on(request, _helpers)


def _without(level: dict[str, Any], name: str) -> dict[str, Any] | None:
    """A pile of waiting dialogs without the one of this name."""
    below: dict[str, Any] | None = level["state"].get(_BELOW)
    if level["name"] == name:
        return below
    state = {key: value for key, value in level["state"].items() if key != _BELOW}
    rest = _without(below, name) if below else None
    return {"name": level["name"], "state": state | {_BELOW: rest} if rest else state}


def _above(level: dict[str, Any] | None, last: dict[str, Any]) -> dict[str, Any]:
    """A pile of waiting dialogs with one more below all of them."""
    if level is None:
        return last
    return {"name": level["name"], "state": level["state"] | {_BELOW: _above(level["state"].get(_BELOW), last)}}


async def _pass_on(request: Request, owners: dict[str, DialogHandler]) -> bool:
    current = await request.uow.dialogs.get(request.chat_id)
    handler = owners.get(current.name) if current else None
    if current is None or handler is None:
        return False
    if isinstance(current.state.get("plan"), int):
        await request.say_whose(current.state["plan"])
    return await handler(request, current.state)
