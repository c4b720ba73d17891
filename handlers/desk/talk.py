"""A thread as one of the two sees it, and who may see it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from domain.calendar import local_date, monday_of
from domain.errors import NotYoursError
from domain.people import Person
from domain.ports import UnitOfWork
from domain.talk import About, Said
from handlers.buttons.kinds import PlanId
from handlers.desk.access import may_see

MOST = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """What was said about a day, a week or the training, oldest first, as `reader` sees it.

    `coaches` may write to the athlete, and are written to. `plan` and `week` lead to what it is about; None and 0 where
    the plan in force has no such day.
    """

    reader: Person
    athlete: Person
    coaches: tuple[Person, ...]
    about: About
    on: date | None
    said: tuple[Said, ...]
    today: date
    plan: PlanId | None = None
    week: int = 0

    @property
    def is_own(self) -> bool:
        """Whether the reader is the athlete."""
        return self.reader.id == self.athlete.id

    @property
    def others(self) -> tuple[Person, ...]:
        """Whom the reader writes to."""
        return self.coaches if self.is_own else (self.athlete,)


async def open_thread(uow: UnitOfWork, reader: Person, athlete_id: int, about: About, on: date | None) -> Thread:
    """One thread. Raises NotYoursError for who is neither the athlete nor a coach of theirs."""
    athlete = await uow.people.get(athlete_id)
    if athlete is None or not await may_see(uow, reader.id, athlete_id):
        raise NotYoursError
    on = None if about is About.ALL else on
    if about is not About.ALL and on is None:
        raise NotYoursError
    if about is About.WEEK and on is not None:
        on = monday_of(on)
    place = await _place(uow, athlete, on)
    return Thread(
        reader=reader,
        athlete=athlete,
        coaches=await coaches_of(uow, athlete),
        about=about,
        on=on,
        said=tuple(await _said_about(uow, reader, athlete, about, on)),
        today=local_date(reader.settings.zone, uow.now),
        plan=PlanId(place[0]) if place else None,
        week=place[1] if place else 0,
    )


async def coaches_of(uow: UnitOfWork, athlete: Person) -> tuple[Person, ...]:
    """The athlete's coaches, the responsible one first."""
    found = [await uow.people.get(link.coach_id) for link in await uow.coaching.coaches_of(athlete.id)]
    return tuple(coach for coach in found if coach is not None)


async def _said_about(
    uow: UnitOfWork, reader: Person, athlete: Person, about: About, on: date | None
) -> Sequence[Said]:
    if on is None:
        found = await uow.talk.of_athlete(athlete.id, reader.id, 3 * MOST)
        return [each for each in found if each.about is About.ALL and not each.private][-MOST:]
    return [each for each in await uow.talk.between(athlete.id, on, on, 2 * MOST) if each.about is about][-MOST:]


async def _place(uow: UnitOfWork, athlete: Person, on: date | None) -> tuple[int, int] | None:
    """Plan and week of a date."""
    head = await uow.plans.active(athlete.id)
    if head is None or on is None or not 1 <= head.inputs.week_of(on) <= head.total_weeks:
        return None
    return head.id, head.inputs.week_of(on)


async def of_day(uow: UnitOfWork, reader: Person, athlete_id: int, day: date) -> Sequence[Said]:
    """What was said about one day and about its week, oldest first; nothing for who may not see it."""
    if not await may_see(uow, reader.id, athlete_id):
        return []
    found = await uow.talk.between(athlete_id, monday_of(day), day)
    week = day - timedelta(days=day.isoweekday() - 1)
    return [each for each in found if (each.about, each.on) in ((About.DAY, day), (About.WEEK, week))]
