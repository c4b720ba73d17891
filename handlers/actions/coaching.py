"""Invitations, joining and leaving a coach."""

import secrets
from dataclasses import dataclass, replace
from datetime import timedelta

from domain.errors import NotYoursError
from domain.people import CoachLink, Invite, Person
from domain.ports import UnitOfWork
from handlers.actions.trust import apply_coach_limits
from handlers.desk.coaching import any_link_between, coach_of, open_invites, works
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError

INVITE_LIFE = timedelta(days=7)
CLUB_INVITE_LIFE = timedelta(days=14)
INVITE_PREFIX = "join_"
_TOKEN_BYTES = 12


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


async def invite_club(uow: UnitOfWork, coach: Person, places: int) -> Invite:
    """A new invitation for so many athletes, good for two weeks; each of them is asked for themselves."""
    token = secrets.token_hex(_TOKEN_BYTES)
    invite = Invite(token=token, coach_id=coach.id, expires_at=uow.now + CLUB_INVITE_LIFE, places=places)
    await uow.coaching.put_invite(invite)
    return invite


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
    if invite is None or coach is None or not works(uow, invite):
        raise RefusedError(tr("This invitation has expired or was used already. Ask your coach for a new link."))
    if coach.id == person.id:
        raise RefusedError(tr("That is your own invitation. Send the link to an athlete; it works once."))
    return invite, coach


async def join_coach(uow: UnitOfWork, athlete: Person, token: str, *, beside: bool = False) -> Joined:
    """The athlete's consent: the coach becomes the responsible one in place of the former, or comes `beside` them."""
    invite, coach = await read_invite(uow, athlete, token)
    former = await coach_of(uow, athlete)
    if not invite.is_for_many:
        await uow.coaching.put_invite(replace(invite, used_by=athlete.id))
    elif not await uow.coaching.take_place(invite):
        raise RefusedError(tr("All places of this invitation are taken. Ask your coach for a new link."))
    link = CoachLink(coach_id=coach.id, athlete_id=athlete.id, since=uow.now)
    if former is not None and former.id == coach.id:
        return Joined(coach, None)
    if former is not None and beside:
        await uow.coaching.put_link(replace(link, responsible=False))
        return Joined(coach, None)
    if former is not None:
        await uow.coaching.drop_link(former.id, athlete.id)
    await uow.coaching.put_link(link)
    await apply_coach_limits(uow, athlete.id)
    return Joined(coach, former)


async def let_approve(uow: UnitOfWork, athlete: Person, coach_id: int) -> Person:
    """The athlete makes one of their coaches the responsible one. Raises NotYoursError for anybody else."""
    link = await any_link_between(uow, coach_id, athlete.id)
    coach = await uow.people.get(coach_id)
    if coach is None:
        raise NotYoursError
    await uow.coaching.put_link(replace(link, responsible=True))
    await apply_coach_limits(uow, athlete.id)
    return coach


async def part(uow: UnitOfWork, coach_id: int, athlete_id: int) -> CoachLink | None:
    """End the link between a coach and an athlete; the link it was, None when there was none."""
    links = await uow.coaching.coaches_of(athlete_id)
    link = next((link for link in links if link.coach_id == coach_id), None)
    if link is not None:
        await uow.coaching.drop_link(coach_id, athlete_id)
        await apply_coach_limits(uow, athlete_id)
    return link
