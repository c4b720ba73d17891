"""Edit sessions: the unsaved edits of one person on one week."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.records import EditSession
from storage.codec import session_in, session_out
from storage.plan_tables import edit_sessions
from storage.prepared import Prepared
from storage.upsert import put_row

_OF_WEEK = select(edit_sessions).where(
    edit_sessions.c.plan_id == bindparam("plan"), edit_sessions.c.week_number == bindparam("week")
)
_GET = Prepared(
    _OF_WEEK.where(edit_sessions.c.person_id == bindparam("person")),
    foreseen={"plan": "plan", "week": "week", "person": "person"},
)
_ALL = _OF_WEEK.order_by(edit_sessions.c.person_id)
_DROP = Prepared(
    delete(edit_sessions).where(
        edit_sessions.c.plan_id == bindparam("plan"),
        edit_sessions.c.week_number == bindparam("week"),
        edit_sessions.c.person_id == bindparam("person"),
    )
)


class StoredEdits:
    """Implements `domain.ports.Edits`."""

    def __init__(self, connection: AsyncConnection, now: datetime) -> None:
        self._connection = connection
        self._now = now

    async def get(self, person_id: int, plan_id: int, week_number: int) -> EditSession | None:
        """The person's unsaved edits of that week, or None."""
        key = {"person": person_id, "plan": plan_id, "week": week_number}
        row = await _GET.row(self._connection, key)
        return None if row is None else _session(row)

    async def put(self, session: EditSession) -> None:
        """Start it or keep its newest state."""
        values = {
            "plan_id": session.plan_id,
            "week_number": session.week_number,
            "person_id": session.person_id,
            "base_revision": session.base_revision,
            "content": session_out(session),
            "changed_at": self._now,
        }
        await put_row(self._connection, edit_sessions, values)

    async def drop(self, person_id: int, plan_id: int, week_number: int) -> None:
        """Throw the edits away (or they were saved)."""
        await _DROP.run(self._connection, {"person": person_id, "plan": plan_id, "week": week_number})

    async def of_week(self, plan_id: int, week_number: int) -> Sequence[EditSession]:
        """Everybody's unsaved edits of that week."""
        return [_session(row) for row in await self._connection.execute(_ALL, {"plan": plan_id, "week": week_number})]


def _session(row: Row[*tuple[Any, ...]]) -> EditSession:
    return session_in(row.person_id, row.plan_id, row.week_number, row.base_revision, row.content)
