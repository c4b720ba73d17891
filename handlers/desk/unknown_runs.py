"""Planned runs of which nobody has said what became of them."""

from datetime import date, timedelta

from domain.people import Person
from domain.plan import DayType
from domain.ports import UnitOfWork
from domain.records import ScheduledDay


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


def asked_span(today: date) -> tuple[date, date]:
    """The days that a Friday's question is about: the week up to yesterday, so that each is asked about once."""
    return today - timedelta(days=7), today - timedelta(days=1)
