"""What a coach card shows: one's coaches, one's athletes by need and a page at a time, and what waits."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from domain.adapting.flags import Flag, Lately, flags, is_serious, need
from domain.people import CoachLink, Person
from domain.ports import UnitOfWork
from domain.records import PlanHead
from domain.talk import Group
from handlers.buttons.coaching import Only
from handlers.desk.coaching import open_invites
from handlers.desk.unwell import told_unwell_of
from handlers.desk.waiting import waiting_for

A_PAGE = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class AthleteState:
    """Where an athlete stands: `head` is None without a plan."""

    lately: Lately
    head: PlanHead | None = None
    flags: tuple[Flag, ...] = ()

    @property
    def athlete(self) -> Person:
        """Who it is."""
        return self.lately.athlete


@dataclass(frozen=True, slots=True, kw_only=True)
class Roster:
    """One page of somebody's coach card, those who need a look first.

    `total` counts all athletes, `shown` those that the filter leaves, `flagged` those who want a look, `waiting` the
    weeks that wait for this coach, `asked` the questions and wishes. `group` is the one that was chosen, if any.
    """

    person: Person
    coaches: tuple[tuple[CoachLink, Person], ...]
    athletes: tuple[AthleteState, ...] = ()
    total: int = 0
    shown: int = 0
    flagged: int = 0
    waiting: int = 0
    asked: int = 0
    page: int = 0
    only: Only = Only.ALL
    group: Group | None = None
    groups: tuple[Group, ...] = ()
    has_open_invites: bool = False
    has_plan: bool = False

    @property
    def last_page(self) -> int:
        """Pages count from 0."""
        return max(self.shown - 1, 0) // A_PAGE


async def open_roster(
    uow: UnitOfWork, person: Person, page: int = 0, only: Only = Only.ALL, group_id: int = 0
) -> Roster:
    """What /coach shows this person."""
    coaches = []
    for link in await uow.coaching.coaches_of(person.id):
        coach = await uow.people.get(link.coach_id)
        if coach is not None:
            coaches.append((link, coach))
    has_plan = await uow.plans.active(person.id) is not None
    if not person.is_coach:
        return Roster(person=person, coaches=tuple(coaches), has_plan=has_plan)
    groups = tuple(await uow.groups.of_coach(person.id))
    group = next((each for each in groups if each.id == group_id), None)
    links = await uow.coaching.athletes_of(person.id)
    everybody = await athletes_by_need(uow, person, links)
    flagged = sum(is_serious(found) for _, found in everybody)
    shown = [
        (lately, found)
        for lately, found in everybody
        if (only is Only.ALL or is_serious(found)) and (group is None or lately.athlete.id in group.members)
    ]
    led = {link.athlete_id for link in links if link.responsible}
    page = min(page, max(len(shown) - 1, 0) // A_PAGE)
    athletes = [
        AthleteState(
            lately=lately, flags=found, head=await uow.plans.active(lately.athlete.id) if lately.plan_id else None
        )
        for lately, found in shown[page * A_PAGE : (page + 1) * A_PAGE]
    ]
    return Roster(
        person=person,
        coaches=tuple(coaches),
        athletes=tuple(athletes),
        total=len(everybody),
        shown=len(shown),
        flagged=flagged,
        waiting=len(await waiting_for(uow, person, links)),
        # Who only looks on decides about no plan.
        asked=sum(each.asked + (each.wishes if each.athlete.id in led else 0) for each, _ in everybody),
        page=page,
        only=only,
        group=group,
        groups=groups,
        has_open_invites=bool(await open_invites(uow, person)),
        has_plan=has_plan,
    )


async def athletes_by_need(
    uow: UnitOfWork, coach: Person, links: Sequence[CoachLink] | None = None
) -> list[tuple[Lately, tuple[Flag, ...]]]:
    """Everybody this coach sees, who needs a look first, then by name; `links` where they are loaded already."""
    if links is None:
        links = await uow.coaching.athletes_of(coach.id)
    found = [(lately, flags(lately)) for lately in await lately_of(uow, [link.athlete_id for link in links])]
    return sorted(found, key=lambda each: (need(each[1]), each[0].athlete.name.casefold(), each[0].athlete.id))


async def lately_of(uow: UnitOfWork, athlete_ids: Sequence[int]) -> list[Lately]:
    """How these athletes ran of late. Who wrote that they are ill or in pain does not run, until they say otherwise."""
    found = await uow.coaching.lately(athlete_ids)
    if not found:
        return []
    told = await told_unwell_of(
        uow, {each.athlete.chat_id: each.athlete for each in found}, max(each.today for each in found)
    )
    return [
        replace(each, pauses=(*each.pauses, (told[each.athlete.id].since, None))) if each.athlete.id in told else each
        for each in found
    ]


async def find_athletes(uow: UnitOfWork, coach: Person, words: str) -> list[Person]:
    """Athletes whose name has all of these words, by name; none for no words."""
    wanted = words.casefold().split()
    found = [lately.athlete for lately, _ in await athletes_by_need(uow, coach)] if wanted else []
    fitting = [person for person in found if all(word in person.name.casefold() for word in wanted)]
    return sorted(fitting, key=lambda person: person.name.casefold())
