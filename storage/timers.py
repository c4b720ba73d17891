"""What the clock has to do next for each person: one row a person and kind, found by an index on the time.

Timers of one transaction are written together, when they are read or when it ends.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.records import Timer
from storage.prepared import Prepared
from storage.queue_tables import timers
from storage.upsert import put_rows


class StoredTimers:
    """Implements `domain.ports.Timers`."""

    def __init__(self, connection: AsyncConnection, now: datetime) -> None:
        self._connection = connection
        self._now = now
        self._moved: dict[tuple[int, str], Timer] = {}

    def unmove(self) -> None:
        """Forget the timers that wait to be written."""
        self._moved = {}

    async def flush(self) -> None:
        """Write the timers that wait to be written together."""
        if self._moved:
            # Sorted, so that two transactions never lock each other out.
            rows = [
                {"person_id": timer.person_id, "kind": timer.kind, "due_at": timer.due_at, "tries": 0}
                for _, timer in sorted(self._moved.items())
            ]
            self._moved = {}
            await put_rows(self._connection, timers, rows)

    async def put(self, timer: Timer) -> None:
        """Insert or move."""
        self._moved[timer.person_id, timer.kind] = timer

    async def drop(self, person_id: int, kind: str | None = None) -> None:
        """Remove one kind, or all of a person."""
        for person, name in list(self._moved):
            if person == person_id and kind in (None, name):
                del self._moved[person, name]
        gone = delete(timers).where(timers.c.person_id == person_id)
        await self._connection.execute(gone if kind is None else gone.where(timers.c.kind == kind))

    async def of_person(self, person_id: int) -> Sequence[Timer]:
        """All of a person, soonest first."""
        await self.flush()
        theirs = select(timers).where(timers.c.person_id == person_id).order_by(timers.c.due_at, timers.c.kind)
        return [
            Timer(person_id=row.person_id, kind=row.kind, due_at=row.due_at)
            for row in await self._connection.execute(theirs)
        ]

    async def due(self, now: datetime, limit: int) -> Sequence[Timer]:
        """Due timers, earliest first, locked for this transaction; those another process holds are left out."""
        await self.flush()
        found = await _DUE.rows(self._connection, {"now": now, "n": limit})
        return [Timer(person_id=person_id, kind=kind, due_at=due_at) for person_id, kind, due_at in found]

    async def next_at(self) -> datetime | None:
        """When the next timer is due."""
        await self.flush()
        row = await _SOONEST.row(self._connection, {})
        return None if row is None else row.due_at

    async def drop_unmoved(self, done: Sequence[Timer]) -> None:
        """Remove timers that were run and left where they were, so that none is run for ever."""
        left = [one for one in done if self._moved.get((one.person_id, one.kind), one).due_at == one.due_at]
        for one in left:
            self._moved.pop((one.person_id, one.kind), None)
        if left:
            rows = [{"person": timer.person_id, "what": timer.kind, "at": timer.due_at} for timer in left]
            await _DROP_UNMOVED.run_all(self._connection, rows)

    async def postpone(self, timer: Timer, now: datetime) -> None:
        """Try a timer that failed again later: after 1, 2, 4 … minutes, at most an hour."""
        this = (timers.c.person_id == timer.person_id) & (timers.c.kind == timer.kind)
        tries = (await self._connection.execute(select(timers.c.tries).where(this))).scalar_one_or_none() or 0
        until = now + timedelta(minutes=min(60, 2**tries))
        await self._connection.execute(update(timers).where(this).values(due_at=until, tries=tries + 1))


_DUE = Prepared(
    select(timers.c.person_id, timers.c.kind, timers.c.due_at)
    .where(timers.c.due_at <= bindparam("now", type_=timers.c.due_at.type))
    .order_by(timers.c.due_at)
    .limit(bindparam("n"))
    .with_for_update(skip_locked=True)
)
_SOONEST = Prepared(select(timers.c.due_at).order_by(timers.c.due_at).limit(1))
_DROP_UNMOVED = Prepared(
    delete(timers).where(
        timers.c.person_id == bindparam("person"),
        timers.c.kind == bindparam("what"),
        timers.c.due_at == bindparam("at", type_=timers.c.due_at.type),
    )
)
