"""Groups of a coach's athletes, and plans that coaches have put together for athletes to accept."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import and_, bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.talk import Group, PlanOffer
from storage.people_tables import coach_groups, coach_links, group_members, plan_offers
from storage.upsert import put_row

# Who is no athlete of this coach any more is in no group of theirs.
_MEMBERS = (
    select(coach_groups.c.id, coach_groups.c.name, coach_links.c.athlete_id)
    .select_from(
        coach_groups.outerjoin(group_members, group_members.c.group_id == coach_groups.c.id).outerjoin(
            coach_links,
            and_(
                coach_links.c.athlete_id == group_members.c.athlete_id,
                coach_links.c.coach_id == coach_groups.c.coach_id,
            ),
        )
    )
    .where(coach_groups.c.coach_id == bindparam("coach"))
    .order_by(coach_groups.c.id)
)
_RENAME = (
    update(coach_groups)
    .where(coach_groups.c.id == bindparam("group"), coach_groups.c.coach_id == bindparam("coach"))
    .values(name=bindparam("new_name"))
)
_DROP = delete(coach_groups).where(
    coach_groups.c.id == bindparam("group"), coach_groups.c.coach_id == bindparam("coach")
)
_LEAVE = delete(group_members).where(
    group_members.c.group_id == bindparam("group"), group_members.c.athlete_id == bindparam("athlete")
)
_OFFER = select(plan_offers).where(
    plan_offers.c.athlete_id == bindparam("athlete"), plan_offers.c.coach_id == bindparam("coach")
)
_DROP_OFFER = delete(plan_offers).where(
    plan_offers.c.athlete_id == bindparam("athlete"), plan_offers.c.coach_id == bindparam("coach")
)


class StoredGroups:
    """Implements `domain.talk.Groups`."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of_coach(self, coach_id: int) -> Sequence[Group]:
        """The coach's groups, oldest first."""
        names: dict[int, str] = {}
        members: dict[int, set[int]] = {}
        for row in await self._connection.execute(_MEMBERS, {"coach": coach_id}):
            names[row.id] = row.name
            members.setdefault(row.id, set())
            if row.athlete_id is not None:
                members[row.id].add(row.athlete_id)
        return [
            Group(id=each, coach_id=coach_id, name=name, members=frozenset(members[each]))
            for each, name in names.items()
        ]

    async def add(self, coach_id: int, name: str) -> Group:
        """A new group without anybody in it."""
        values: dict[str, Any] = {"coach_id": coach_id, "name": name}
        made = await self._connection.execute(insert(coach_groups).returning(coach_groups.c.id), values)
        return Group(id=int(made.scalar_one()), coach_id=coach_id, name=name)

    async def rename(self, group: Group, name: str) -> None:
        """Another name."""
        await self._connection.execute(_RENAME, {"group": group.id, "coach": group.coach_id, "new_name": name})

    async def drop(self, group: Group) -> None:
        """The group goes; its athletes stay."""
        await self._connection.execute(_DROP, {"group": group.id, "coach": group.coach_id})

    async def join(self, group: Group, athlete_id: int) -> None:
        """One more in it; nothing happens for who is in it."""
        await put_row(self._connection, group_members, {"group_id": group.id, "athlete_id": athlete_id})

    async def leave(self, group: Group, athlete_id: int) -> None:
        """One less in it."""
        await self._connection.execute(_LEAVE, {"group": group.id, "athlete": athlete_id})

    async def put_offer(self, offer: PlanOffer) -> None:
        """A plan for an athlete to accept, in place of an older one of this coach."""
        values: dict[str, Any] = {
            "athlete_id": offer.athlete_id,
            "coach_id": offer.coach_id,
            "answers": offer.answers,
            "at": offer.at,
        }
        await put_row(self._connection, plan_offers, values)

    async def offer(self, athlete_id: int, coach_id: int) -> PlanOffer | None:
        """What this coach offers this athlete."""
        found = await self._connection.execute(_OFFER, {"athlete": athlete_id, "coach": coach_id})
        row = found.one_or_none()
        if row is None:
            return None
        return PlanOffer(athlete_id=row.athlete_id, coach_id=row.coach_id, answers=row.answers, at=row.at)

    async def drop_offer(self, athlete_id: int, coach_id: int) -> None:
        """Accepted, declined or taken back."""
        await self._connection.execute(_DROP_OFFER, {"athlete": athlete_id, "coach": coach_id})
