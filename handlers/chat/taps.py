"""Taps: which handler owns which button, the week it is about, and the one place where stale and foreign ones end."""

from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from domain.errors import NotYoursError
from domain.records import PlanHead
from handlers.buttons.codec import ButtonData, unpack
from handlers.buttons.kinds import PlanButton, StepsButton, WeekButton
from handlers.chat.commands import run_command
from handlers.chat.request import Request
from handlers.desk.week import EditableWeek, OpenedDays, current_week, in_plan, open_days, open_to_edit
from handlers.views.keys import week_screen
from handlers.views.preview import conflict_card
from handlers.views.text import esc
from handlers.views.week import week_card
from handlers.wording.door import mark, tr
from handlers.wording.errors import said

Pressed = TypeVar("Pressed", bound=ButtonData)
Handler = Callable[[Request, Pressed], Awaitable[None]]

OLD_BUTTON = mark("This is from an older version; here is the current one.")
CHANGED = mark("This week has changed.")

_owners: dict[type[ButtonData], Callable[[Request, Any], Awaitable[None]]] = {}
_afterwards: dict[type[ButtonData], Callable[[Request], Awaitable[None]]] = {}


class OldButtonError(Exception):
    """The button fits nothing that is there now; the person is told, and shown the screen they like first."""


class StaleCardError(Exception):
    """The card is not the current one any more: nothing is done, and the person is told why in one sentence."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class StaleWeekError(Exception):
    """The week is no longer what the button was made for: nothing is applied, and the week is shown as it is."""

    def __init__(self, opened: OpenedDays) -> None:
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


def afterwards(*buttons: type[ButtonData]) -> Callable[[Callable[[Request], Awaitable[None]]], Any]:
    """Make a function what comes after these buttons have done their work. Raises ValueError where one has that."""

    def register(follow: Callable[[Request], Awaitable[None]]) -> Callable[[Request], Awaitable[None]]:
        for each in buttons:
            if each in _afterwards:
                raise ValueError(f"two followers of the button {each.verb!r}")
            _afterwards[each] = follow
        return follow

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
        await request.take_back()
        await request.toast(tr(CHANGED))
        await show_opened(request, stale.opened)
    except StaleCardError as stale_card:
        await request.take_back()
        await request.toast(stale_card.sentence)
    except OldButtonError:
        await request.take_back()
        request.whose = ""
        await request.toast(tr(OLD_BUTTON))
        await run_command(request.settings.default_view, request)
    except NotYoursError as error:
        await request.take_back()
        await request.toast(said(error, request.settings.units))


async def press(request: Request, pressed: ButtonData) -> None:
    """Do what a button does for who asks for it in words: what a tap would be told in passing is sent as a message."""
    owner = _owners[type(pressed)]
    try:
        if isinstance(pressed, PlanButton):
            await request.say_whose(pressed.plan)
        await owner(request, pressed)
        await go_on(request, type(pressed))
    except StaleWeekError as stale:
        await request.take_back()
        await show_opened(request, stale.opened, tr(CHANGED))
    except StaleCardError as stale_card:
        await request.take_back()
        await request.send(esc(stale_card.sentence))
    except OldButtonError:
        await request.take_back()
        await request.send(tr(OLD_BUTTON))
        await run_command(request.settings.default_view, request)
    if request.whispered and not request.has_said:
        await request.send(esc(request.whispered))


async def show_opened(request: Request, opened: OpenedDays, note: str = "", *, undo: int | None = None) -> None:
    """Show the week card; a co-editor's save comes before anything else. `undo` is the version a tap takes back."""
    card = conflict_card(opened) if opened.is_conflict else week_card(await in_plan(request.uow, opened), note, undo)
    await request.show(week_screen(opened.head.id, opened.number), card)


async def show_week(request: Request, plan_id: int, number: int, note: str = "") -> None:
    """Show the card of a week."""
    await show_opened(request, await open_days(request.uow, request.person, plan_id, number), note)


async def week_for(request: Request, pressed: WeekButton) -> OpenedDays:
    """The week that a button is about, to look at. Raises NotYoursError."""
    return await open_days(request.uow, request.person, pressed.plan, pressed.week)


async def fresh_week(request: Request, pressed: WeekButton) -> OpenedDays:
    """The week that a button is about, to choose what to change on it.

    Raises NotYoursError, and StaleWeekError for a button older than the week or pressed a second time.
    """
    opened = await week_for(request, pressed)
    steps = pressed.steps if isinstance(pressed, StepsButton) else None
    require_fresh(opened, pressed.revision, steps)
    return opened


async def week_with_plan(request: Request, pressed: WeekButton) -> EditableWeek:
    """The week that a button is about with its whole plan, however old the button is: to show what could be done."""
    return await open_to_edit(request.uow, request.person, pressed.plan, pressed.week)


async def week_to_edit(request: Request, pressed: WeekButton) -> EditableWeek:
    """The week that a button is about, to change it now: as `fresh_week`, with its whole plan."""
    opened = await week_with_plan(request, pressed)
    steps = pressed.steps if isinstance(pressed, StepsButton) else None
    require_fresh(opened, pressed.revision, steps)
    return opened


def require_fresh(opened: OpenedDays, revision: int, steps: int | None = None) -> None:
    """Raise StaleWeekError for a week that is not what a card showed, or that somebody else saved meanwhile."""
    is_older = bool(revision) and revision != opened.revision
    if opened.is_conflict or is_older or (steps is not None and steps != opened.steps):
        raise StaleWeekError(opened)


def this_week(request: Request, head: PlanHead) -> int:
    """The number of the week to show first: today's."""
    return current_week(head, request.today)


async def _pass_on(request: Request, data: str) -> None:
    pressed = unpack(data)
    owner = _owners.get(type(pressed)) if pressed is not None else None
    if pressed is None or owner is None:
        raise OldButtonError
    if isinstance(pressed, PlanButton):
        await request.say_whose(pressed.plan)
    await owner(request, pressed)
    await go_on(request, type(pressed))


async def go_on(request: Request, pressed: type[ButtonData]) -> None:
    """What comes after a button, where something waits for it; also where words did its work."""
    follow = _afterwards.get(pressed)
    if follow is not None:
        await follow(request)
