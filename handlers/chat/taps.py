"""Taps: which handler owns which button, and what happens to buttons nobody knows any more."""

from collections.abc import Awaitable, Callable

from handlers.chat.buttons import Tap, unpack
from handlers.chat.commands import run_command
from handlers.chat.request import Request

TapHandler = Callable[[Request, Tap], Awaitable[None]]

OLD_BUTTON = "This button is from an older version. Here is the current screen."

_handlers: dict[str, TapHandler] = {}


def tap(verb: str) -> Callable[[TapHandler], TapHandler]:
    """Make a function the owner of the buttons with this verb. Raises ValueError for a verb that has one."""

    def register(handler: TapHandler) -> TapHandler:
        if verb in _handlers:
            raise ValueError(f"two handlers for the button {verb!r}")
        _handlers[verb] = handler
        return handler

    return register


def owned_verbs() -> frozenset[str]:
    """Every verb with an owner."""
    return frozenset(_handlers)


async def handle_tap(request: Request, data: str) -> None:
    """Pass a tap on to its owner; an unknown or broken button gets a toast and the screen the person likes first."""
    decoded = unpack(data)
    handler = _handlers.get(decoded.verb) if decoded else None
    if decoded is None or handler is None:
        await request.toast(OLD_BUTTON)
        await run_command(request.settings.default_view, request)
        return
    await handler(request, decoded)
