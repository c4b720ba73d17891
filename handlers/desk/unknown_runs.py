"""Planned runs of which nobody has said what became of them."""

from dataclasses import dataclass
from datetime import date, timedelta

from domain.calendar import monday_of
from domain.explaining.why import FourWeeksRun
from domain.people import Person
from domain.plan import DayType
from domain.ports import UnitOfWork
from domain.records import ScheduledDay
from domain.schedule import GENERATE_WEEKDAY, NUDGE_WEEKDAY, event_key
from domain.units import miles
from handlers.desk.unwell import told_unwell

# What the keys of Sunday's message begin with: the recap alone, or above the week that waits for its athlete.
RECAP_KIND, NUDGE_KIND = "recap", "nudge"
# Days after Monday.
_FRIDAY = GENERATE_WEEKDAY - 1


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked about: the dates, both included, and their runs of which nobody said what became."""

    first: date
    last: date
    days: tuple[ScheduledDay, ...] = ()


async def unknown_runs(uow: UnitOfWork, athlete: Person, first: date, last: date) -> tuple[ScheduledDay, ...]:
    """Those between two dates, both included, in order: neither logged nor skipped, and no day of a pause.

    Nor one since somebody wrote that they are ill or in pain: that answers it, until they say that they ran.
    """
    logged = {log.date for log in await uow.logs.between(athlete.id, first, last)}
    pauses = await uow.logs.absences(athlete.id, first, last)
    told = await told_unwell(uow, athlete, last)
    return tuple(
        day
        for day in await uow.plans.scheduled(athlete.id, first, last)
        if day.day.is_run
        and day.day.type is not DayType.RACE
        and day.date not in logged
        and not any(pause.holds(day.date) for pause in pauses)
        and not (told is not None and told.since <= day.date)
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


async def asked_now(uow: UnitOfWork, athlete: Person, today: date) -> Asked:
    """What a message of today asks about, so that each run is asked about once.

    Friday's asks from Monday to Thursday, Sunday's recap from Friday to Sunday; where that did not come (the program
    was off, or days off began), the next Friday asks about those days too.
    """
    monday = monday_of(today)
    if today.isoweekday() == NUDGE_WEEKDAY and await told_on_sunday(uow, athlete, today):
        return await asked_on_sunday(uow, athlete, today)
    if today.isoweekday() < GENERATE_WEEKDAY:
        # Friday's word comes late, in the week after.
        return await asked_between(uow, athlete, today - timedelta(days=7), today - timedelta(days=1))
    told = await told_on_sunday(uow, athlete, monday - timedelta(days=1))
    first = monday if told else monday - timedelta(days=7 - _FRIDAY)
    return await asked_between(uow, athlete, first, monday + timedelta(days=_FRIDAY - 1))


async def asked_on_sunday(uow: UnitOfWork, athlete: Person, sunday: date, *, whole_week: bool = False) -> Asked:
    """What Sunday's recap asks about: the days since Friday's question, or the week where Friday asked nothing."""
    monday = monday_of(sunday)
    return await asked_between(uow, athlete, monday if whole_week else monday + timedelta(days=_FRIDAY), sunday)


async def told_on_sunday(uow: UnitOfWork, athlete: Person, sunday: date) -> bool:
    """Whether that Sunday's recap was said, with the week to come or alone."""
    keys = [event_key(kind, athlete.id, sunday) for kind in (RECAP_KIND, NUDGE_KIND)]
    return any([await uow.chat.was_posted(key) for key in keys])


async def asked_between(uow: UnitOfWork, athlete: Person, first: date, last: date) -> Asked:
    """What is still to ask about the days between two dates, both included."""
    return Asked(first, last, await unknown_runs(uow, athlete, first, last))
