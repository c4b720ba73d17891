"""Who wrote that they are ill or in pain, and has not said yet whether the plan shall wait."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from domain.people import LifeEvent, Person
from domain.plan import DayType
from domain.ports import UnitOfWork
from domain.records import ScheduledDay

# For so many days after such a word no workout comes as if nothing had been said.
_DAYS = 7
_UNSAID = {LifeEvent.CLINICIAN: "c", LifeEvent.ILLNESS: "a", LifeEvent.INJURY: "b"}


@dataclass(frozen=True, slots=True)
class Unwell:
    """What was told, and on which date."""

    event: LifeEvent
    since: date


def unwell_screen(event: LifeEvent, on: date) -> str:
    """The card that asks whether the plan shall wait: as long as it stands, nobody has answered.

    Names of screens are kept as they are, so they do not say what was told of somebody's health.
    """
    return f"waits:{_UNSAID[event]}:{on.isoformat()}"


def asks_to_run(scheduled: ScheduledDay) -> bool:
    """Whether a day has a workout; the race is told of on its day, whatever was said before."""
    return scheduled.day.is_run and scheduled.day.type is not DayType.RACE


def unwell_screens(today: date) -> Iterator[tuple[Unwell, str]]:
    """What may have been told in the last days, the oldest first, with the card that would still ask."""
    # A date from a button may be any at all.
    for back in reversed(range(min(_DAYS, today.toordinal()))):
        for event in _UNSAID:
            told = Unwell(event, today - timedelta(days=back))
            yield told, unwell_screen(told.event, told.since)


async def told_unwell(uow: UnitOfWork, person: Person, today: date) -> Unwell | None:
    """What was told first in the last days and not answered; None where nothing was, or a run is logged since."""
    for told, screen in unwell_screens(today):
        if await uow.chat.shows(person.chat_id, screen):
            logs = await uow.logs.between(person.id, told.since + timedelta(days=1), today)
            if not any(log.is_run for log in logs):
                return told
    return None
