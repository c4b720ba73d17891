"""Leaving no row about a person: theirs in every table, and what other people's chats still say about them."""

import re
from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Table, delete, or_, select, tuple_, union, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.people_tables import coach_links, dialogs, people
from storage.queue_tables import UNSENT, cards, outbox
from storage.tables import metadata
from storage.types import to_json

# What a coach's or an athlete's chat may still say about the other. Messages on their way out and updates on their way
# in are left: they are gone within moments, and they belong to somebody else.
_MENTIONING = (
    (cards, ("screen", "payload"), None),
    (outbox, ("key", "payload"), outbox.c.state.not_in(("queued", "sending"))),
    (dialogs, ("state",), None),
)


async def forget(connection: AsyncConnection, person_id: int) -> None:
    """Delete every row of a person; rows of others that only name them (as author) lose the name."""
    found = await connection.execute(select(people.c.chat_id, people.c.name).where(people.c.id == person_id))
    person = found.one_or_none()
    if person is not None:
        linked = await _linked_chats(connection, person_id)
        await _forget_mentions(connection, linked, mention_of(person_id, person.name))
    chat_id = None if person is None else person.chat_id
    # Children first; what hangs on a person's row without naming them goes by ON DELETE CASCADE.
    for table in reversed(metadata.sorted_tables):
        await _forget_rows(connection, table, person_id, chat_id)


async def _forget_rows(connection: AsyncConnection, table: Table, person_id: int, chat_id: int | None) -> None:
    theirs: list[ColumnElement[bool]] = []
    for column in table.columns:
        mark = column.info.get("forget")
        if mark == "person":
            theirs.append(column == person_id)
        elif mark == "chat" and chat_id is not None:
            theirs.append(column == chat_id)
        elif mark == "blank":
            await connection.execute(update(table).where(column == person_id).values({column: None}))
    if theirs:
        await connection.execute(delete(table).where(or_(*theirs)))


async def _linked_chats(connection: AsyncConnection, person_id: int) -> list[int]:
    others = union(
        select(coach_links.c.coach_id).where(coach_links.c.athlete_id == person_id),
        select(coach_links.c.athlete_id).where(coach_links.c.coach_id == person_id),
    )
    chats = await connection.execute(select(people.c.chat_id).where(people.c.id.in_(others)))
    return list(chats.scalars())


def mention_of(person_id: int, name: str) -> re.Pattern[str]:
    """What a text that speaks of somebody has in it: their id, or their name as it stands in JSON."""
    words = [rf"(?<!\d){person_id}(?!\d)"]
    if name.strip():
        # As it stands inside JSON text, quotes and control characters escaped.
        words.append(rf"(?<!\w){re.escape(to_json(name.strip())[1:-1])}(?!\w)")
    return re.compile("|".join(words))


async def _forget_mentions(connection: AsyncConnection, chats: Iterable[int], mention: re.Pattern[str]) -> None:
    chat_ids = list(chats)
    for table, names, only in _MENTIONING:
        key = list(table.primary_key.columns)
        columns = [*key, *[table.c[name] for name in names]]
        statement = select(*columns).where(table.c.chat_id.in_(chat_ids))
        if only is not None:
            statement = statement.where(only)
        rows = (await connection.execute(statement)).all()
        found: list[tuple[Any, ...]] = [
            tuple(row[: len(key)]) for row in rows if mention.search(to_json(list(row[len(key) :])))
        ]
        if found:
            await connection.execute(delete(table).where(tuple_(*key).in_(found)))
            if table is cards:
                # Messages that would have shown them have nothing to show any more.
                ids = [id_ for (id_,) in found]
                await connection.execute(delete(outbox).where(outbox.c.card_id.in_(ids), UNSENT))
