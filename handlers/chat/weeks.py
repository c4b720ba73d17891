"""The week card and the screens one tap from it: rules, why, more, refresh."""

from domain.errors import InputError
from domain.records import PlanHead
from handlers.buttons.kinds import StepsButton, WeekButton
from handlers.buttons.week import OpenThisWeek, OpenWeek, Refresh, ShowMore, ShowRules
from handlers.chat.buttons import Tap
from handlers.chat.commands import command
from handlers.chat.request import Request
from handlers.chat.taps import CHANGED, StaleWeekError, show_week_as_it_is, tap
from handlers.desk.week import OpenedWeek, active_plan, current_week, open_week
from handlers.views.more import more_card
from handlers.views.rules import rules_card
from handlers.wording.door import tr


async def show_opened(request: Request, opened: OpenedWeek, note: str = "") -> None:
    """Show the week card; a co-editor's save comes before anything else."""
    await show_week_as_it_is(request, opened, note)


async def show_week(request: Request, plan_id: int, number: int, note: str = "") -> None:
    """Show the card of a week."""
    await show_opened(request, await open_week(request.uow, request.person, plan_id, number), note)


async def desk_of(request: Request, tap: Tap) -> OpenedWeek:
    """The week that a button names."""
    return await open_week(request.uow, request.person, tap.number(0), tap.number(1))


async def show_changed(request: Request, opened: OpenedWeek) -> None:
    """Say that the week is no longer what the button was made for, and show it as it is; nothing is applied."""
    await request.toast(tr(CHANGED))
    await show_opened(request, opened)


async def fresh_desk(request: Request, tap: Tap) -> OpenedWeek | None:
    """The week, or None after showing the week as it is now because the button is older than it."""
    opened = await desk_of(request, tap)
    if opened.is_conflict or (tap.revision and tap.revision != opened.revision):
        await show_changed(request, opened)
        return None
    return opened


async def week_for(request: Request, pressed: WeekButton) -> OpenedWeek:
    """The week that a button is about, to look at. Raises NotYoursError."""
    return await open_week(request.uow, request.person, pressed.plan, pressed.week)


async def fresh_week(request: Request, pressed: WeekButton) -> OpenedWeek:
    """The week that a button is about, to change it.

    Raises NotYoursError, and StaleWeekError for a button older than the week or pressed a second time.
    """
    opened = await week_for(request, pressed)
    is_older = bool(pressed.revision) and pressed.revision != opened.revision
    if opened.is_conflict or is_older or (isinstance(pressed, StepsButton) and pressed.steps != opened.steps):
        raise StaleWeekError(opened)
    return opened


def this_week(request: Request, head: PlanHead) -> int:
    """The number of the week to show first: today's."""
    return current_week(head, request.today)


@command("week")
async def week_command(request: Request) -> None:
    """/week: this week's card, or with a number that week's."""
    head = await active_plan(request.uow, request.person)
    number = request.argument.removeprefix("week").strip()
    if number.isdecimal() and not 1 <= int(number[:4]) <= head.total_weeks:
        raise InputError(
            "week", f"Your plan has weeks 1 to {head.total_weeks}. Send for example /week {head.total_weeks}."
        )
    await show_week(request, head.id, int(number) if number.isdecimal() else this_week(request, head))


@tap(OpenThisWeek)
async def on_now(request: Request, _pressed: OpenThisWeek) -> None:
    """Back to this week, from screens that belong to no week."""
    head = await active_plan(request.uow, request.person)
    await show_week(request, head.id, this_week(request, head))


@tap(OpenWeek)
async def on_week(request: Request, pressed: OpenWeek) -> None:
    """Another week, or back to this one."""
    await show_opened(request, await week_for(request, pressed))


@tap(Refresh)
async def on_refresh(request: Request, pressed: Refresh) -> None:
    """Redraw from the database; a repeated tap changes nothing."""
    await request.toast("Up to date.")
    await show_opened(request, await week_for(request, pressed))


@tap(ShowRules)
async def on_rules(request: Request, pressed: ShowRules) -> None:
    """Each rule with its numbers."""
    opened = await week_for(request, pressed)
    await request.show(f"rules:{opened.head.id}:{opened.number}", rules_card(opened))


@tap(ShowMore)
async def on_more(request: Request, pressed: ShowMore) -> None:
    """Everything beyond the card."""
    opened = await week_for(request, pressed)
    has_coach = opened.is_own and not opened.may_approve
    await request.show(f"more:{opened.head.id}:{opened.number}", more_card(opened, has_coach=has_coach))
