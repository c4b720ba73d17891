"""Persons and their settings; forgetting one leaves no row about them in any table."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.people import Person
from storage.ahead import Ahead
from storage.forgetting import forget
from storage.people_tables import people
from storage.prepared import Prepared
from storage.upsert import put_row

_GET = Prepared(select(people).where(people.c.id == bindparam("person")), foreseen={"person": "person"})


def person_of(row: Row[*tuple[Any, ...]]) -> Person:
    """The person of a row of their table."""
    return Person(
        id=row.id,
        chat_id=row.chat_id,
        name=row.name,
        is_coach=row.is_coach,
        settings=row.settings,
        muted_at=row.muted_at,
        created_at=row.created_at,
    )


class StoredPeople:
    """Implements `domain.ports.People`."""

    def __init__(
        self,
        connection: AsyncConnection,
        now: datetime,
        *,
        before_forgetting: Callable[[], Awaitable[None]],
        ahead: Ahead | None = None,
    ) -> None:
        self._ahead = ahead or Ahead()
        self._connection = connection
        self._now = now
        self._before_forgetting = before_forgetting

    async def get(self, person_id: int) -> Person | None:
        """The person, or None for somebody who never wrote."""
        if (known := self._ahead.people.get(person_id)) is not None:
            return known
        row = await _GET.row(self._connection, {"person": person_id})
        return None if row is None else person_of(row)

    async def put(self, person: Person) -> None:
        """Insert or update; the first time is kept."""
        values: dict[str, Any] = {
            "id": person.id,
            "chat_id": person.chat_id,
            "name": person.name,
            "is_coach": person.is_coach,
            "settings": person.settings,
            "muted_at": person.muted_at,
            "created_at": person.created_at or self._now,
        }
        self._ahead.drop()
        await put_row(self._connection, people, values, keep=("created_at",))

    async def forget(self, person_id: int) -> None:
        """Remove the person and every row about them, in every table, queues included.

        Rows that belong to somebody else and only name them (who changed a day of another's plan) lose the name.
        """
        # What waits to be written may be about them.
        await self._before_forgetting()
        self._ahead.drop()
        await forget(self._connection, person_id)
