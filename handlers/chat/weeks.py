"""The week card and the screens one tap from it: rules, why, more, refresh."""

from domain.errors import InputError
from domain.records import PlanHead
from handlers.actions.desk import Desk, active_plan, current_week, open_week
from handlers.chat.buttons import Tap
from handlers.chat.commands import command
from handlers.chat.request import Request
from handlers.chat.taps import tap
from handlers.views.more import more_card
from handlers.views.preview import conflict_card
from handlers.views.rules import rules_card
from handlers.views.week import week_card, week_screen

CHANGED = "This week has changed."


async def show_desk(request: Request, desk: Desk, note: str = "") -> None:
    """Show the week card of a desk; a co-editor's save comes before anything else."""
    card = conflict_card(desk) if desk.is_conflict else week_card(desk, note)
    await request.show(week_screen(desk.head.id, desk.number), card)


async def show_week(request: Request, plan_id: int, number: int, note: str = "") -> None:
    """Show the card of a week."""
    await show_desk(request, await open_week(request.uow, request.person, plan_id, number), note)


async def desk_of(request: Request, tap: Tap) -> Desk:
    """The desk of the plan and week that a button names."""
    return await open_week(request.uow, request.person, tap.number(0), tap.number(1))


async def show_changed(request: Request, desk: Desk) -> None:
    """Say that the week is no longer what the button was made for, and show it as it is; nothing is applied."""
    await request.toast(CHANGED)
    await show_desk(request, desk)


async def fresh_desk(request: Request, tap: Tap) -> Desk | None:
    """The desk, or None after showing the week as it is now because the button is older than it."""
    desk = await desk_of(request, tap)
    if desk.is_conflict or (tap.revision and tap.revision != desk.revision):
        await show_changed(request, desk)
        return None
    return desk


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


@tap("now")
async def on_now(request: Request, _pressed: Tap) -> None:
    """Back to this week, from screens that belong to no week."""
    head = await active_plan(request.uow, request.person)
    await show_week(request, head.id, this_week(request, head))


@tap("week")
async def on_week(request: Request, tap: Tap) -> None:
    """Another week, or back to this one."""
    await show_desk(request, await desk_of(request, tap))


@tap("refresh")
async def on_refresh(request: Request, tap: Tap) -> None:
    """Redraw from the database; a repeated tap changes nothing."""
    await request.toast("Up to date.")
    await show_desk(request, await desk_of(request, tap))


@tap("rules")
async def on_rules(request: Request, tap: Tap) -> None:
    """Each rule with its numbers."""
    desk = await desk_of(request, tap)
    await request.show(f"rules:{desk.head.id}:{desk.number}", rules_card(desk))


@tap("more")
async def on_more(request: Request, tap: Tap) -> None:
    """Everything beyond the card."""
    desk = await desk_of(request, tap)
    has_coach = desk.is_own and not desk.may_approve
    await request.show(f"more:{desk.head.id}:{desk.number}", more_card(desk, has_coach=has_coach))
