"""Back after a pause: what is left of the running week is made gentle at once, and put before whoever approves it."""

from dataclasses import replace
from datetime import date, timedelta

from domain.adapting.this_week import rest_of_week
from domain.approval import WeekStatus
from domain.people import Person
from domain.plan import Week
from domain.ports import UnitOfWork
from domain.records import PlanHead, StoredWeek
from domain.schedule import is_after_generation
from handlers.actions.generate_week import approve_where_allowed
from handlers.actions.notices import propose_to_coach, refresh_cards
from handlers.actions.write_week import put_rest_of_week, write_week
from handlers.desk.known_runs import log_until
from handlers.desk.week import open_week


async def come_back(uow: UnitOfWork, athlete: Person, back_on: date) -> tuple[PlanHead, StoredWeek] | None:
    """The running week from `back_on` on as the pause leaves it, or the next where no run is left; None outside a plan.

    What was approved before the pause was for somebody who had not paused: it is in force no more, and until the new
    days are approved they come marked as that. A week that was made ahead during the pause is made anew, too.
    """
    head = await uow.plans.active(athlete.id)
    number = head.inputs.week_of(back_on) if head is not None else 0
    if head is None or not 1 <= number <= head.total_weeks:
        return None
    stored = await _this_week(uow, athlete, head, number, back_on)
    is_over = first_run_on(stored.week, head.inputs.date_of(number, 1), back_on) is None
    ahead = await uow.plans.week(head.id, number + 1) if number < head.total_weeks else None
    is_wanted = is_over or is_after_generation(athlete.settings, uow.now)
    if ahead is not None and (ahead.status is not WeekStatus.OUTLINE or is_wanted):
        await uow.edits.drop(athlete.id, head.id, ahead.number)
        written = await write_week(uow, athlete.id, head, replace(ahead, approved=None), back_on)
        ahead = await approve_where_allowed(uow, athlete, head, written.stored)
        if not is_over:
            await _show_where_it_stands(uow, athlete, ahead)
    stored = await approve_where_allowed(uow, athlete, head, stored)
    if is_over and ahead is not None:
        stored = ahead
    await _show_where_it_stands(uow, athlete, stored)
    return head, stored


async def _show_where_it_stands(uow: UnitOfWork, athlete: Person, stored: StoredWeek) -> None:
    """Cards that show the week show it as it is now, and whoever approves it is asked."""
    opened = await open_week(uow, athlete, stored.plan_id, stored.number)
    await refresh_cards(uow, opened)
    if stored.status is WeekStatus.PENDING:
        await propose_to_coach(uow, opened)


async def _this_week(uow: UnitOfWork, athlete: Person, head: PlanHead, number: int, back_on: date) -> StoredWeek:
    stored = await uow.plans.week(head.id, number)
    assert stored is not None
    plan = await uow.plans.load(head.id)
    eve, sunday = back_on - timedelta(days=1), plan.date_of(number, 7)
    proposal = rest_of_week(plan, number, await log_until(uow, head, plan, eve, sunday), back_on)
    if proposal is not None:
        return await put_rest_of_week(uow, athlete.id, head, stored, proposal, back_on)
    if stored.status is WeekStatus.OUTLINE:
        return (await write_week(uow, athlete.id, head, stored, back_on)).stored
    return stored


def first_run_on(week: Week, monday: date, since: date) -> date | None:
    """The first day with a run from a date on; None where this week has none left."""
    dates = [monday + timedelta(days=day.number - 1) for day in week.days if day.is_run]
    return next((on for on in dates if on >= since), None)
