"""Opening a week: to look at it, or to change it with a button that may be old by now."""

from domain.records import PlanHead
from handlers.buttons.kinds import StepsButton, WeekButton
from handlers.chat.request import Request
from handlers.chat.taps import StaleWeekError, show_opened
from handlers.desk.week import EditableWeek, OpenedWeek, current_week, open_to_edit, open_week


async def show_week(request: Request, plan_id: int, number: int, note: str = "") -> None:
    """Show the card of a week."""
    await show_opened(request, await open_week(request.uow, request.person, plan_id, number), note)


async def week_for(request: Request, pressed: WeekButton) -> OpenedWeek:
    """The week that a button is about, to look at. Raises NotYoursError."""
    return await open_week(request.uow, request.person, pressed.plan, pressed.week)


async def fresh_week(request: Request, pressed: WeekButton) -> OpenedWeek:
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


def require_fresh(opened: OpenedWeek, revision: int, steps: int | None = None) -> None:
    """Raise StaleWeekError for a week that is not what a card showed, or that somebody else saved meanwhile."""
    is_older = bool(revision) and revision != opened.revision
    if opened.is_conflict or is_older or (steps is not None and steps != opened.steps):
        raise StaleWeekError(opened)


def this_week(request: Request, head: PlanHead) -> int:
    """The number of the week to show first: today's."""
    return current_week(head, request.today)
