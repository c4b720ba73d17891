"""Taps: which handler owns which button, and the one place where stale, foreign and unknown buttons end."""

from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from domain.errors import NotYoursError
from handlers.buttons.codec import ButtonData, unpack
from handlers.chat.commands import run_command
from handlers.chat.request import Request
from handlers.desk.week import OpenedWeek
from handlers.views.preview import conflict_card
from handlers.views.week import week_card, week_screen
from handlers.wording.door import mark, tr
from handlers.wording.errors import said

Pressed = TypeVar("Pressed", bound=ButtonData)
Handler = Callable[[Request, Pressed], Awaitable[None]]

OLD_BUTTON = mark("This is from an older version; here is the current one.")
CHANGED = mark("This week has changed.")

_owners: dict[type[ButtonData], Callable[[Request, Any], Awaitable[None]]] = {}


class OldButtonError(Exception):
    """The button fits nothing that is there now; the person is told, and shown the screen they like first."""


class StaleCardError(Exception):
    """The card is not the current one any more: nothing is done, and the person is told why in one sentence."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class StaleWeekError(Exception):
    """The week is no longer what the button was made for: nothing is applied, and the week is shown as it is."""

    def __init__(self, opened: OpenedWeek) -> None:
        super().__init__(opened.number)
        self.opened = opened


def tap(button: type[Pressed]) -> Callable[[Handler[Pressed]], Handler[Pressed]]:
    """Make a function the owner of a button. Raises ValueError for a button that has an owner."""

    def register(handler: Handler[Pressed]) -> Handler[Pressed]:
        if button in _owners:
            raise ValueError(f"two handlers for the button {button.verb!r}")
        _owners[button] = handler
        return handler

    return register


def owned_buttons() -> frozenset[type[ButtonData]]:
    """Every button with an owner."""
    return frozenset(_owners)


async def handle_tap(request: Request, data: str) -> None:
    """Pass a tap on to the owner of its button.

    A stale, foreign or unknown one is told so in one sentence; the stale and the unknown are shown what is there now.
    """
    try:
        await _pass_on(request, data)
    except StaleWeekError as stale:
        await request.toast(tr(CHANGED))
        await show_opened(request, stale.opened)
    except StaleCardError as stale_card:
        await request.toast(stale_card.sentence)
    except OldButtonError:
        await request.toast(tr(OLD_BUTTON))
        await run_command(request.settings.default_view, request)
    except NotYoursError as error:
        await request.toast(said(error, request.settings.units))


async def show_opened(request: Request, opened: OpenedWeek, note: str = "") -> None:
    """Show the week card; a co-editor's save comes before anything else."""
    card = conflict_card(opened) if opened.is_conflict else week_card(opened, note)
    await request.show(week_screen(opened.head.id, opened.number), card)


async def _pass_on(request: Request, data: str) -> None:
    pressed = unpack(data)
    owner = _owners.get(type(pressed)) if pressed is not None else None
    if pressed is None or owner is None:
        raise OldButtonError
    await owner(request, pressed)
