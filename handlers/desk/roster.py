"""What a coach card shows: one's coaches, one's athletes a page at a time, and what waits."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.approval import WeekStatus
from domain.people import CoachLink, Person
from domain.ports import UnitOfWork
from domain.records import PlanHead
from handlers.desk.attention import Flag, FlagKind, attention
from handlers.desk.coaching import open_invites
from handlers.desk.waiting import waiting_for
from handlers.desk.week import current_week

A_PAGE = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class AthleteState:
    """Where an athlete stands: `head` is None without a plan, `status` without that week."""

    athlete: Person
    head: PlanHead | None = None
    number: int = 0
    status: WeekStatus | None = None
    flags: tuple[Flag, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Roster:
    """One page of somebody's coach card. `total` counts all athletes, `waiting` the weeks that wait for this coach."""

    person: Person
    coaches: tuple[tuple[CoachLink, Person], ...]
    athletes: tuple[AthleteState, ...] = ()
    total: int = 0
    waiting: int = 0
    page: int = 0
    has_open_invites: bool = False
    has_plan: bool = False

    @property
    def last_page(self) -> int:
        """Pages count from 0."""
        return max(self.total - 1, 0) // A_PAGE


async def open_roster(uow: UnitOfWork, person: Person, today: date, page: int = 0) -> Roster:
    """What /coach shows this person."""
    coaches = []
    for link in await uow.coaching.coaches_of(person.id):
        coach = await uow.people.get(link.coach_id)
        if coach is not None:
            coaches.append((link, coach))
    has_plan = await uow.plans.active(person.id) is not None
    if not person.is_coach:
        return Roster(person=person, coaches=tuple(coaches), has_plan=has_plan)
    links = await uow.coaching.athletes_of(person.id)
    waiting = await waiting_for(uow, person)
    page = min(page, max(len(links) - 1, 0) // A_PAGE)
    athletes = []
    for link in links[page * A_PAGE : (page + 1) * A_PAGE]:
        athlete = await uow.people.get(link.athlete_id)
        if athlete is not None:
            numbers = [each.week_number for each in waiting if each.athlete_id == athlete.id]
            athletes.append(await athlete_state(uow, athlete, today, numbers))
    return Roster(
        person=person,
        coaches=tuple(coaches),
        athletes=tuple(athletes),
        total=len(links),
        waiting=len(waiting),
        page=page,
        has_open_invites=bool(await open_invites(uow, person)),
        has_plan=has_plan,
    )


async def athlete_state(uow: UnitOfWork, athlete: Person, today: date, waiting: Sequence[int] = ()) -> AthleteState:
    """Race, week and status of an athlete, with what to look at; `waiting` are numbers of weeks that wait."""
    head = await uow.plans.active(athlete.id)
    if head is None:
        return AthleteState(athlete=athlete)
    number = current_week(head, today)
    stored = await uow.plans.week(head.id, number)
    others = [Flag(FlagKind.WAITS, each) for each in waiting if each != number]
    return AthleteState(
        athlete=athlete,
        head=head,
        number=number,
        status=stored.status if stored is not None else None,
        flags=(*others, *await attention(uow, athlete, stored, today)),
    )
