"""What athletes and coaches say to each other, and a coach's private notes."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, and_, bindparam, delete, exists, insert, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.talk import About, Said
from storage.people_tables import people, talk

_later = talk.alias("later")
_SAID = select(talk, people.c.name.label("author_name")).join(people, people.c.id == talk.c.author_id)
# A private note is its author's alone.
_VISIBLE = or_(~talk.c.private, talk.c.author_id == bindparam("reader"))
_GET = _SAID.where(talk.c.id == bindparam("said"), _VISIBLE)
_OF_ATHLETE = (
    _SAID.where(talk.c.athlete_id == bindparam("athlete"), _VISIBLE).order_by(talk.c.id.desc()).limit(bindparam("most"))
)
_ABOUT = (
    _SAID.where(
        talk.c.athlete_id == bindparam("athlete"),
        ~talk.c.private,
        talk.c.on_date.between(bindparam("first"), bindparam("last")),
    )
    .order_by(talk.c.id.desc())
    .limit(bindparam("most"))
)
_SAME_THREAD = and_(
    _later.c.athlete_id == talk.c.athlete_id,
    _later.c.about == talk.c.about,
    or_(_later.c.on_date == talk.c.on_date, and_(_later.c.on_date.is_(None), talk.c.on_date.is_(None))),
    ~_later.c.private,
    _later.c.id > talk.c.id,
)
_UNANSWERED = _SAID.where(
    talk.c.athlete_id.in_(bindparam("athletes", expanding=True)),
    talk.c.author_id == talk.c.athlete_id,
    talk.c.at >= bindparam("since"),
    ~talk.c.private,
    ~exists().where(_SAME_THREAD),
).order_by(talk.c.id)
_DROP = delete(talk).where(talk.c.id == bindparam("said"), talk.c.author_id == bindparam("reader"))


class StoredTalk:
    """Implements `domain.talk.Threads`."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, said: Said) -> int:
        """Keep it; returns its id."""
        values: dict[str, Any] = {
            "athlete_id": said.athlete_id,
            "author_id": said.author_id,
            "about": said.about.value,
            "on_date": said.on,
            "private": said.private,
            "text": said.text,
            "at": said.at,
        }
        made = await self._connection.execute(insert(talk).returning(talk.c.id), values)
        return int(made.scalar_one())

    async def get(self, said_id: int, reader_id: int) -> Said | None:
        """One message, unless it is somebody else's private note."""
        row = (await self._connection.execute(_GET, {"said": said_id, "reader": reader_id})).one_or_none()
        return None if row is None else _said(row)

    async def of_athlete(self, athlete_id: int, reader_id: int, most: int = 50) -> Sequence[Said]:
        """The newest of an athlete as this reader may see them, oldest first."""
        rows = await self._connection.execute(_OF_ATHLETE, {"athlete": athlete_id, "reader": reader_id, "most": most})
        return [_said(row) for row in rows][::-1]

    async def between(self, athlete_id: int, first: date, last: date, most: int = 50) -> Sequence[Said]:
        """What both may see about days and weeks that begin between two dates, oldest first."""
        rows = await self._connection.execute(
            _ABOUT, {"athlete": athlete_id, "first": first, "last": last, "most": most}
        )
        return [_said(row) for row in rows][::-1]

    async def unanswered(self, athlete_ids: Sequence[int], since: datetime) -> Sequence[Said]:
        """What these athletes wrote since then and nobody has said anything after, oldest first."""
        return await unanswered_of(self._connection, athlete_ids, since)

    async def drop(self, said_id: int, author_id: int) -> None:
        """Take one's own words back."""
        await self._connection.execute(_DROP, {"said": said_id, "reader": author_id})


async def unanswered_of(connection: AsyncConnection, athlete_ids: Sequence[int], since: datetime) -> list[Said]:
    """What these athletes wrote since then and nobody has said anything after, oldest first."""
    if not athlete_ids:
        return []
    rows = await connection.execute(_UNANSWERED, {"athletes": list(athlete_ids), "since": since})
    return [_said(row) for row in rows]


def _said(row: Row[*tuple[Any, ...]]) -> Said:
    return Said(
        id=row.id,
        athlete_id=row.athlete_id,
        author_id=row.author_id,
        author_name=row.author_name,
        about=About(row.about),
        on=row.on_date,
        private=row.private,
        text=row.text,
        at=row.at,
    )
