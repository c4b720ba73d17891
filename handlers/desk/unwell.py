"""Who wrote that they are ill or in pain, and has not said yet whether the plan shall wait."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from domain.people import LifeEvent, Person
from domain.plan import DayType
from domain.ports import UnitOfWork
from domain.records import ScheduledDay

# For so many days after such a word no workout comes as if nothing had been said.
_DAYS = 28
_UNSAID = {LifeEvent.CLINICIAN: "c", LifeEvent.ILLNESS: "a", LifeEvent.INJURY: "b"}
_EVENTS = tuple(_UNSAID)


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


async def unwell_screens(uow: UnitOfWork, person: Person, today: date) -> list[str]:
    """The cards of the last days that still ask."""
    return [screen for _, screen in await uow.chat.standing([person.chat_id], list(_asked(today)))]


async def told_unwell(uow: UnitOfWork, person: Person, today: date) -> Unwell | None:
    """What was told first in the last days and not answered; None where nothing was, or a run is logged since."""
    return (await told_unwell_of(uow, {person.chat_id: person}, today)).get(person.id)


async def told_unwell_of(uow: UnitOfWork, people: Mapping[int, Person], today: date) -> dict[int, Unwell]:
    """The same of several people by their chats: who it is of, by id."""
    asked = _asked(today)
    standing: dict[int, list[Unwell]] = {}
    for chat_id, screen in await uow.chat.standing(list(people), list(asked)):
        standing.setdefault(chat_id, []).append(asked[screen])
    found = {people[chat]: await _open(uow, people[chat], told, today) for chat, told in standing.items()}
    return {person.id: told for person, told in found.items() if told is not None}


async def _open(uow: UnitOfWork, person: Person, told: Sequence[Unwell], today: date) -> Unwell | None:
    """The first of which no run tells that it is over."""
    for each in sorted(told, key=lambda one: (one.since, _EVENTS.index(one.event))):
        logs = await uow.logs.between(person.id, each.since + timedelta(days=1), today)
        if not any(log.is_run for log in logs):
            return each
    return None


def _asked(today: date) -> dict[str, Unwell]:
    """What may have been told in the last days, by the card that would still ask."""
    # A date from a button may be any at all.
    days = [today - timedelta(days=back) for back in range(min(_DAYS, today.toordinal()))]
    return {unwell_screen(event, on): Unwell(event, on) for on in days for event in _EVENTS}
