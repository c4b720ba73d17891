"""Planned runs of which nobody has said what became of them."""

from datetime import date, timedelta

from domain.explaining.why import FourWeeksRun
from domain.people import Person
from domain.plan import DayType
from domain.ports import UnitOfWork
from domain.records import ScheduledDay
from domain.units import miles


async def unknown_runs(uow: UnitOfWork, athlete: Person, first: date, last: date) -> tuple[ScheduledDay, ...]:
    """Those between two dates, both included, in order: neither logged nor skipped, and no day of a pause."""
    logged = {log.date for log in await uow.logs.between(athlete.id, first, last)}
    pauses = await uow.logs.absences(athlete.id, first, last)
    return tuple(
        day
        for day in await uow.plans.scheduled(athlete.id, first, last)
        if day.day.is_run
        and day.day.type is not DayType.RACE
        and day.date not in logged
        and not any(pause.holds(day.date) for pause in pauses)
    )


async def run_lately(uow: UnitOfWork, athlete: Person, monday: date, today: date) -> FourWeeksRun | None:
    """What was run in the four weeks before a Monday; None where the plan begins, or is younger and was run so far."""
    first, last = monday - timedelta(days=28), monday - timedelta(days=1)
    planned = [day for day in await uow.plans.scheduled(athlete.id, first, last) if day.day.is_run]
    if not planned:
        return None
    logs = await uow.logs.between(athlete.id, first, last)
    if planned[0].date > first + timedelta(days=6):
        ran = {log.date for log in logs if log.distance_mm}
        is_run = all(day.date in ran for day in planned)
        return None if is_run else FourWeeksRun(longest=0.0, best_week=0.0, is_known=False)
    weeks = [0] * 4
    for log in logs:
        weeks[(log.date - first).days // 7] += log.distance_mm
    unknown = await unknown_runs(uow, athlete, first, min(last, today - timedelta(days=1)))
    is_ahead = planned[-1].date >= today + timedelta(days=3)
    return FourWeeksRun(
        longest=miles(max((log.longest_mm for log in logs), default=0)),
        best_week=miles(max(weeks)),
        is_known=len(unknown) <= 1 and not is_ahead,
    )


def asked_span(today: date) -> tuple[date, date]:
    """The days that a Friday's question is about: the week up to yesterday, so that each is asked about once."""
    return today - timedelta(days=7), today - timedelta(days=1)
