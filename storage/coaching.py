"""Coaches, their athletes, and the invites between them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.adapting.flags import LOADED_DAYS, Lately
from domain.errors import AnyProblem, StaleError
from domain.people import AutoApprove, CoachLink, Invite
from storage.ahead import Ahead
from storage.people_tables import coach_links, invites
from storage.prepared import Prepared
from storage.roster import lately_of
from storage.upsert import put_row

_OF_ATHLETE = Prepared(
    select(coach_links)
    .where(coach_links.c.athlete_id == bindparam("person"))
    .order_by(coach_links.c.responsible.desc(), coach_links.c.since, coach_links.c.coach_id),
    foreseen={"person": "athlete"},
)
_OF_COACH = (
    select(coach_links)
    .where(coach_links.c.coach_id == bindparam("person"))
    .order_by(coach_links.c.since, coach_links.c.athlete_id)
)
_DROP = delete(coach_links).where(
    coach_links.c.coach_id == bindparam("coach"), coach_links.c.athlete_id == bindparam("athlete")
)
_STEP_BACK = (
    update(coach_links)
    .where(
        coach_links.c.athlete_id == bindparam("athlete"),
        coach_links.c.coach_id != bindparam("coach"),
        coach_links.c.responsible,
    )
    .values(responsible=False)
)
_INVITE = select(invites).where(invites.c.token == bindparam("token"))
_INVITES_OF = (
    select(invites)
    .where(invites.c.coach_id == bindparam("person"))
    .order_by(invites.c.created_at.desc(), invites.c.token)
)
_TAKE = (
    update(invites)
    .where(invites.c.token == bindparam("wanted"), invites.c.taken < invites.c.places, ~invites.c.revoked)
    .values(taken=invites.c.taken + 1)
)


class StoredCoaching:
    """Implements `domain.ports.Coaching`."""

    def __init__(self, connection: AsyncConnection, now: datetime, ahead: Ahead | None = None) -> None:
        self._ahead = ahead or Ahead()
        self._connection = connection
        self._now = now

    async def put_link(self, link: CoachLink) -> None:
        """Link, or change a link. Where this coach becomes the responsible one, the former steps back."""
        self._ahead.drop()
        if link.responsible:
            await self._connection.execute(_STEP_BACK, {"athlete": link.athlete_id, "coach": link.coach_id})
        values = {
            "athlete_id": link.athlete_id,
            "coach_id": link.coach_id,
            "responsible": link.responsible,
            "auto_approve": link.auto_approve.value,
            "house": link.coach_limits,
            "since": link.since or self._now,
        }
        await put_row(self._connection, coach_links, values, keep=("since",))

    async def drop_link(self, coach_id: int, athlete_id: int) -> None:
        """End it; nothing happens when there is none."""
        self._ahead.drop()
        await self._connection.execute(_DROP, {"coach": coach_id, "athlete": athlete_id})

    async def coaches_of(self, athlete_id: int) -> Sequence[CoachLink]:
        """The athlete's coaches, the responsible one first."""
        if athlete_id in self._ahead.people:
            return self._ahead.links.get(athlete_id, [])
        return [link_of(row) for row in await _OF_ATHLETE.rows(self._connection, {"person": athlete_id})]

    async def athletes_of(self, coach_id: int) -> Sequence[CoachLink]:
        """The coach's athletes, longest linked first."""
        return [link_of(row) for row in await self._connection.execute(_OF_COACH, {"person": coach_id})]

    async def lately(self, athlete_ids: Sequence[int], days: int = LOADED_DAYS) -> Sequence[Lately]:
        """The last `days` of these athletes and the week to come, in the order of their ids."""
        return await lately_of(self._connection, athlete_ids, self._now, days)

    async def put_invite(self, invite: Invite) -> None:
        """Make an invite, or mark it used or revoked.

        Raises StaleError when somebody else used it in between: an invite works once.
        """
        state = {"expires_at": invite.expires_at, "used_by": invite.used_by, "revoked": invite.revoked}
        places = {"places": invite.places, "taken": invite.taken}
        unused = or_(invites.c.used_by.is_(None), invites.c.used_by == invite.used_by)
        changed = await self._connection.execute(
            update(invites).where(invites.c.token == invite.token, unused).values(state)
        )
        if changed.rowcount:
            return
        if await self.invite(invite.token) is not None:
            raise StaleError(AnyProblem.INVITE_USED)
        values = {"token": invite.token, "coach_id": invite.coach_id, "created_at": self._now, **state, **places}
        await self._connection.execute(insert(invites), values)

    async def invite(self, token: str) -> Invite | None:
        """The invite of a link, whatever its state, or None."""
        row = (await self._connection.execute(_INVITE, {"token": token})).one_or_none()
        return None if row is None else _invite(row)

    async def take_place(self, invite: Invite) -> bool:
        """One of the places of an invitation for many; False when there is none left by now."""
        return bool((await self._connection.execute(_TAKE, {"wanted": invite.token})).rowcount)

    async def invites_of(self, coach_id: int) -> Sequence[Invite]:
        """The coach's invites, newest first."""
        return [_invite(row) for row in await self._connection.execute(_INVITES_OF, {"person": coach_id})]


def link_of(row: Row[*tuple[Any, ...]]) -> CoachLink:
    """The link of a row."""
    return CoachLink(
        coach_id=row.coach_id,
        athlete_id=row.athlete_id,
        responsible=row.responsible,
        auto_approve=AutoApprove(row.auto_approve),
        coach_limits=row.house,
        since=row.since,
    )


def _invite(row: Row[*tuple[Any, ...]]) -> Invite:
    return Invite(
        token=row.token,
        coach_id=row.coach_id,
        expires_at=row.expires_at,
        used_by=row.used_by,
        revoked=row.revoked,
        places=row.places,
        taken=row.taken,
    )
