"""Illness, injury and holidays: days without running, noted with the athlete's consent."""

from dataclasses import replace
from datetime import date, timedelta

from domain.errors import DateProblem, InputError
from domain.people import Absence, LifeEvent, Person
from domain.ports import UnitOfWork

LONGEST_DAYS = 366


async def note_absence(
    uow: UnitOfWork, athlete: Person, event: LifeEvent, first: date, last: date | None, today: date
) -> Absence:
    """Note days without running; `last` None while it goes on. Raises InputError for days that make no sense."""
    if last is not None and last < first:
        raise InputError("dates", DateProblem.ENDS_BEFORE)
    if abs((first - today).days) > LONGEST_DAYS or (last is not None and (last - first).days > LONGEST_DAYS):
        raise InputError("dates", DateProblem.MORE_THAN_A_YEAR)
    absence = Absence(athlete_id=athlete.id, event=event, first=first, last=last)
    await uow.logs.put_absence(absence)
    return absence


async def end_absences(uow: UnitOfWork, athlete: Person, back_on: date) -> int:
    """Back from `back_on` on: what was going on ends the day before; how many absences that were."""
    going_on = await uow.logs.absences(athlete.id, back_on, back_on)
    for absence in going_on:
        if absence.first == back_on:
            await uow.logs.remove_absence(absence)
        else:
            await uow.logs.put_absence(replace(absence, last=back_on - timedelta(days=1)))
    return len(going_on)


async def withdraw_absence(uow: UnitOfWork, athlete: Person, event: LifeEvent, first: date) -> None:
    """Take a noted absence back."""
    await uow.logs.remove_absence(Absence(athlete_id=athlete.id, event=event, first=first))
