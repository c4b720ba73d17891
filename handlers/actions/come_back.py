"""Back after a pause: what is left of the running week is made gentle at once, and put before whoever approves it."""

from dataclasses import replace
from datetime import date, timedelta

from domain.adapting.next_week import Proposal
from domain.adapting.this_week import rest_of_week
from domain.approval import WeekStatus
from domain.editing import transitions
from domain.editing.version_reasons import VersionReason
from domain.people import Person
from domain.plan import Week
from domain.ports import UnitOfWork
from domain.records import PlanHead, StoredWeek
from domain.schedule import is_after_generation
from domain.told import told
from handlers.actions.approve_week import approve_week
from handlers.actions.generate_week import approve_where_allowed
from handlers.actions.notices import propose_to_coach, refresh_cards
from handlers.actions.write_week import log_until, log_week_change, write_week
from handlers.desk.week import open_to_edit, open_week

# A change of less is not worth a word.
_WORTH_MILES = 0.5


async def come_back(uow: UnitOfWork, athlete: Person, today: date) -> tuple[PlanHead, StoredWeek] | None:
    """The running week from today on as the pause leaves it; None outside a plan.

    What was approved before the pause was for somebody who had not paused: it is in force no more, and until the new
    days are approved they come marked as that. A week that was made ahead during the pause is made anew, too.
    """
    head = await uow.plans.active(athlete.id)
    number = head.inputs.week_of(today) if head is not None else 0
    if head is None or not 1 <= number <= head.total_weeks:
        return None
    stored = await _this_week(uow, athlete, head, number, today)
    ahead = await uow.plans.week(head.id, number + 1) if number < head.total_weeks else None
    if ahead is not None and (ahead.status is not WeekStatus.OUTLINE or is_after_generation(athlete.settings, uow.now)):
        await uow.edits.drop(athlete.id, head.id, ahead.number)
        written = await write_week(uow, athlete.id, head, replace(ahead, approved=None), today)
        await approve_where_allowed(uow, athlete, head, written.stored)
    stored = await approve_where_allowed(uow, athlete, head, stored)
    opened = await open_week(uow, athlete, head.id, number)
    await refresh_cards(uow, opened)
    if stored.status is WeekStatus.PENDING:
        await propose_to_coach(uow, opened)
    return head, stored


async def lighter_rest(uow: UnitOfWork, athlete: Person, today: date) -> tuple[PlanHead, StoredWeek, Proposal] | None:
    """What a gap of missed runs would make of the days left of this week (ruling 64); None where nothing changes.

    Today counts as known: it was just logged. Nothing is written.
    """
    head = await uow.plans.active(athlete.id)
    number = head.inputs.week_of(today) if head is not None else 0
    stored = await uow.plans.week(head.id, number) if head is not None and 1 <= number <= head.total_weeks else None
    if head is None or stored is None or stored.status in (WeekStatus.OUTLINE, WeekStatus.FINALIZED):
        return None
    plan = await uow.plans.load(head.id)
    tomorrow = today + timedelta(days=1)
    log = await log_until(uow, head, plan, today, plan.date_of(number, 7))
    if plan.date_of(number, 7) < tomorrow:
        return None
    proposal = rest_of_week(plan, number, log, tomorrow)
    if proposal is None or proposal.week.miles >= stored.week.miles - _WORTH_MILES:
        return None
    return head, stored, proposal


async def lighten(uow: UnitOfWork, athlete: Person, found: tuple[PlanHead, StoredWeek, Proposal], today: date) -> int:
    """Write the lighter days: the tap puts one's own week in force, a coach is asked. The week's number."""
    head, before, proposal = found
    stored = await put_rest_of_week(uow, athlete.id, head, before, proposal, today + timedelta(days=1))
    opened = await open_to_edit(uow, athlete, head.id, stored.number)
    if opened.may_approve and before.approved is not None:
        opened = await approve_week(uow, opened)
    await refresh_cards(uow, opened)
    if opened.stored.status is WeekStatus.PENDING:
        await propose_to_coach(uow, opened)
    return stored.number


async def _this_week(uow: UnitOfWork, athlete: Person, head: PlanHead, number: int, today: date) -> StoredWeek:
    stored = await uow.plans.week(head.id, number)
    assert stored is not None
    plan = await uow.plans.load(head.id)
    yesterday, sunday = today - timedelta(days=1), plan.date_of(number, 7)
    proposal = rest_of_week(plan, number, await log_until(uow, head, plan, yesterday, sunday), today)
    if proposal is not None:
        return await put_rest_of_week(uow, athlete.id, head, stored, proposal, today)
    if stored.status is WeekStatus.OUTLINE:
        return (await write_week(uow, athlete.id, head, stored, today)).stored
    return stored


async def put_rest_of_week(
    uow: UnitOfWork, author_id: int, head: PlanHead, stored: StoredWeek, proposal: Proposal, today: date
) -> StoredWeek:
    """Write the days that are left as a new version; days before today stay as they were in force."""
    week = _with_past(stored, proposal.week, head, today)
    await uow.edits.drop(head.athlete_id, head.id, stored.number)
    after = replace(transitions.generate(stored, week), approved=None, written_by="planner")
    saved = await uow.plans.save_week(after)
    await log_week_change(uow, stored, saved, author_id, (told(VersionReason.GENERATED), *proposal.reasons))
    return saved


def _with_past(stored: StoredWeek, week: Week, head: PlanHead, today: date) -> Week:
    """The days before today as they were in force, but for those of the pause."""
    if stored.approved is None:
        return week
    past = [day for day in stored.approved.days if head.inputs.date_of(stored.number, day.number) < today]
    kept = [day for day in past if week.day(day.number).is_run or not stored.week.day(day.number).is_run]
    return week.with_days(*kept)
