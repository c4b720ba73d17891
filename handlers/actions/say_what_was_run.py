"""Runs nobody spoke of: asked about once, answered all at once, and the week to come made from the answer."""

from dataclasses import replace
from datetime import date

from domain.adapting.several_runs import AS_PLANNED
from domain.approval import WeekStatus
from domain.calendar import local_date
from domain.people import Person, RunLog, RunState
from domain.ports import UnitOfWork
from domain.records import PlanHead, ScheduledDay
from handlers.actions.generate_week import approve_where_allowed
from handlers.actions.write_week import Written, write_week
from handlers.desk.unknown_runs import unknown_runs


async def say_what_was_run(
    uow: UnitOfWork, athlete: Person, first: date, last: date, today: date, *, was_run: bool
) -> tuple[ScheduledDay, ...]:
    """Log every unknown run between two dates as run as planned, or as skipped; which those were."""
    last = min(last, today)
    found = await unknown_runs(uow, athlete, first, last)
    for day in found:
        await uow.logs.put(_log(athlete, day, was_run=was_run))
    return found


def _log(athlete: Person, day: ScheduledDay, *, was_run: bool) -> RunLog:
    if not was_run:
        return RunLog(athlete_id=athlete.id, date=day.date, state=RunState.SKIPPED)
    return RunLog(
        athlete_id=athlete.id,
        date=day.date,
        state=RunState.DONE,
        distance_mm=day.day.distance_mm,
        source=AS_PLANNED,
    )


async def remake_week_to_come(uow: UnitOfWork, athlete: Person, head: PlanHead) -> Written | None:
    """The week after this one made from what is known now; None where it is not made yet, or is somebody's own already.

    What was approved or edited stays.
    """
    today = local_date(athlete.settings.zone, uow.now)
    number = head.inputs.week_of(today) + 1
    stored = await uow.plans.week(head.id, number) if 1 <= number <= head.total_weeks else None
    if stored is None or stored.status is not WeekStatus.PENDING or stored.approved is not None:
        return None
    if any(day.edited or day.pinned for day in stored.week.days):
        return None
    session = await uow.edits.get(athlete.id, head.id, number)
    if session is not None and session.dirty:
        return None
    written = await write_week(uow, athlete.id, head, stored, today)
    return replace(written, stored=await approve_where_allowed(uow, athlete, head, written.stored))
