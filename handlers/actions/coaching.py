"""Invitations, joining and leaving a coach."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from domain.errors import CoachError
from domain.people import CoachLink, Invite, Person
from domain.plan import HouseRules
from domain.ports import UnitOfWork
from handlers.actions.trust import put_house

INVITE_LIFE = timedelta(days=7)
INVITE_PREFIX = "join_"
_TOKEN_BYTES = 12
_NO_LONGER_VALID = "This invitation has expired or was used already. Ask your coach for a new link."


@dataclass(frozen=True, slots=True)
class Joined:
    """The new coach, and the one whose place they take, if any."""

    coach: Person
    former: Person | None


async def become_coach(uow: UnitOfWork, person: Person) -> Person:
    """Let somebody have athletes."""
    coach = replace(person, is_coach=True)
    await uow.people.put(coach)
    return coach


async def invite_athlete(uow: UnitOfWork, coach: Person) -> Invite:
    """A new one-time invitation, good for seven days."""
    invite = Invite(token=secrets.token_hex(_TOKEN_BYTES), coach_id=coach.id, expires_at=uow.now + INVITE_LIFE)
    await uow.coaching.put_invite(invite)
    return invite


async def open_invites(uow: UnitOfWork, coach: Person) -> Sequence[Invite]:
    """Invitations that still work."""
    return [invite for invite in await uow.coaching.invites_of(coach.id) if _works(uow, invite)]


async def revoke_invites(uow: UnitOfWork, coach: Person) -> int:
    """Make every open invitation useless; how many there were."""
    found = await open_invites(uow, coach)
    for invite in found:
        await uow.coaching.put_invite(replace(invite, revoked=True))
    return len(found)


async def read_invite(uow: UnitOfWork, person: Person, token: str) -> tuple[Invite, Person]:
    """A working invitation and its coach. Raises CoachError for one that does not work, or is one's own."""
    invite = await uow.coaching.invite(token)
    coach = await uow.people.get(invite.coach_id) if invite is not None else None
    if invite is None or coach is None or not _works(uow, invite):
        raise CoachError(_NO_LONGER_VALID)
    if coach.id == person.id:
        raise CoachError("That is your own invitation. Send the link to an athlete; it works once.")
    return invite, coach


async def join_coach(uow: UnitOfWork, athlete: Person, token: str) -> Joined:
    """The athlete's consent: the coach becomes the responsible one, in place of a former coach."""
    invite, coach = await read_invite(uow, athlete, token)
    former = await coach_of(uow, athlete)
    for link in await uow.coaching.coaches_of(athlete.id):
        await uow.coaching.drop_link(link.coach_id, athlete.id)
    await uow.coaching.put_invite(replace(invite, used_by=athlete.id))
    await uow.coaching.put_link(CoachLink(coach_id=coach.id, athlete_id=athlete.id, since=uow.now))
    return Joined(coach, former if former is not None and former.id != coach.id else None)


async def coach_of(uow: UnitOfWork, athlete: Person) -> Person | None:
    """The responsible coach."""
    link = next((link for link in await uow.coaching.coaches_of(athlete.id) if link.responsible), None)
    return await uow.people.get(link.coach_id) if link is not None else None


async def part(uow: UnitOfWork, coach_id: int, athlete_id: int) -> bool:
    """End the link between a coach and an athlete; False when there was none."""
    if not any(link.coach_id == coach_id for link in await uow.coaching.coaches_of(athlete_id)):
        return False
    await uow.coaching.drop_link(coach_id, athlete_id)
    await put_house(uow, athlete_id, HouseRules())
    return True


def _works(uow: UnitOfWork, invite: Invite) -> bool:
    return not invite.revoked and invite.used_by is None and invite.expires_at > uow.now
