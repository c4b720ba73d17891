"""The week card and the screens one tap from it: rules, more, refresh."""

from handlers.buttons.week import OpenThisWeek, OpenWeek, Refresh, ShowMore, ShowRules
from handlers.chat.commands import command
from handlers.chat.request import Request
from handlers.chat.taps import show_opened, show_week, tap, this_week, week_for
from handlers.chat.week.typing import leave_day_dialog
from handlers.desk.week import active_plan, in_plan
from handlers.views.keys import screen
from handlers.views.more import more_card
from handlers.views.rules import rules_card
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError


@command("week")
async def week_command(request: Request) -> None:
    """/week: this week's card, or with a number that week's."""
    head = await active_plan(request.uow, request.person)
    number = request.argument.removeprefix("week").strip()
    if number.isdecimal() and not 1 <= int(number[:4]) <= head.total_weeks:
        last = head.total_weeks
        raise RefusedError(tr("Your plan has weeks 1 to {last}. Send for example /week {last}.", last=last))
    await show_week(request, head.id, int(number) if number.isdecimal() else this_week(request, head))


@tap(OpenThisWeek)
async def on_now(request: Request, _pressed: OpenThisWeek) -> None:
    """Back to this week, from screens that belong to no week."""
    head = await active_plan(request.uow, request.person)
    await show_week(request, head.id, this_week(request, head))


@tap(OpenWeek)
async def on_week(request: Request, pressed: OpenWeek) -> None:
    """Another week, or back to this one."""
    await leave_day_dialog(request)
    await show_opened(request, await week_for(request, pressed))


@tap(Refresh)
async def on_refresh(request: Request, pressed: Refresh) -> None:
    """Redraw from the database; a repeated tap changes nothing."""
    await request.toast(tr("Up to date."))
    await show_opened(request, await week_for(request, pressed))


@tap(ShowRules)
async def on_rules(request: Request, pressed: ShowRules) -> None:
    """Each rule with its numbers."""
    opened = await in_plan(request.uow, await week_for(request, pressed))
    await request.show(screen("rules", opened), rules_card(opened))


@tap(ShowMore)
async def on_more(request: Request, pressed: ShowMore) -> None:
    """Everything beyond the card."""
    opened = await in_plan(request.uow, await week_for(request, pressed))
    await request.show(screen("more", opened), more_card(opened))
