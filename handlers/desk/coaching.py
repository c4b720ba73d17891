"""Who coaches whom, and which invitations still work."""

from collections.abc import Mapping, Sequence

from domain.errors import NotYoursError
from domain.people import CoachLink, Invite, Person
from domain.ports import UnitOfWork
from domain.words.clean import clean
from domain.words.lexicon.lookup import folded
from handlers.desk.access import may_see


async def link_between(uow: UnitOfWork, coach_id: int, athlete_id: int) -> CoachLink:
    """The link of a responsible coach and an athlete. Raises NotYoursError where there is none."""
    link = await any_link_between(uow, coach_id, athlete_id)
    if not link.responsible:
        raise NotYoursError
    return link


async def any_link_between(uow: UnitOfWork, coach_id: int, athlete_id: int) -> CoachLink:
    """The link of a coach, responsible or not, and an athlete. Raises NotYoursError where there is none."""
    for link in await uow.coaching.coaches_of(athlete_id):
        if link.coach_id == coach_id:
            return link
    raise NotYoursError


async def linked_athlete(uow: UnitOfWork, coach: Person, athlete_id: int) -> tuple[CoachLink, Person]:
    """An athlete of a coach who approves for them. Raises NotYoursError for anybody else."""
    link = await link_between(uow, coach.id, athlete_id)
    athlete = await uow.people.get(link.athlete_id)
    if athlete is None:
        raise NotYoursError
    return link, athlete


async def visible_athlete(uow: UnitOfWork, coach: Person, athlete_id: int) -> Person:
    """An athlete whose plan this coach may see. Raises NotYoursError for anybody else, and for oneself."""
    athlete = await uow.people.get(athlete_id)
    if athlete is None or athlete_id == coach.id or not await may_see(uow, coach.id, athlete_id):
        raise NotYoursError
    return athlete


async def parting(uow: UnitOfWork, person: Person, coach_id: int, athlete_id: int) -> tuple[CoachLink, Person | None]:
    """The link of two people, one of whom asks, and the other one.

    Raises NotYoursError for anybody else: without a link even the other one's name is not theirs to read.
    """
    if person.id not in (coach_id, athlete_id) or coach_id == athlete_id:
        raise NotYoursError
    link = await any_link_between(uow, coach_id, athlete_id)
    return link, await uow.people.get(athlete_id if person.id == coach_id else coach_id)


async def coach_of(uow: UnitOfWork, athlete: Person) -> Person | None:
    """The responsible coach."""
    link = next((link for link in await uow.coaching.coaches_of(athlete.id) if link.responsible), None)
    return await uow.people.get(link.coach_id) if link is not None else None


async def open_invites(uow: UnitOfWork, coach: Person) -> Sequence[Invite]:
    """Invitations that still work."""
    return [invite for invite in await uow.coaching.invites_of(coach.id) if works(uow, invite)]


def works(uow: UnitOfWork, invite: Invite) -> bool:
    """Whether an invitation can still be accepted."""
    has_room = invite.taken < invite.places if invite.is_for_many else invite.used_by is None
    return not invite.revoked and has_room and invite.expires_at > uow.now


async def athletes_by_name(uow: UnitOfWork, coach: Person) -> Mapping[str, Person]:
    """A coach's athletes by their first names, folded; two of one name are told apart by nobody."""
    if not coach.is_coach:
        return {}
    found: dict[str, Person] = {}
    twice: set[str] = set()
    for link in await uow.coaching.athletes_of(coach.id):
        athlete = await uow.people.get(link.athlete_id)
        first = folded(clean(athlete.name)).split(" ")[0] if athlete is not None else ""
        if athlete is not None and len(first) > 1:
            twice |= {first} & found.keys()
            found[first] = athlete
    return {name: athlete for name, athlete in found.items() if name not in twice}
