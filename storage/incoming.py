"""What came in: updates and results of slow work are stored once, handled once, parked when they cannot be handled."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import ARRAY, BigInteger, Executable, bindparam, delete, func, insert, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.lanes import waking
from storage.prepared import Asked, Prepared, among, run_with, together
from storage.queue_tables import inbox, seen_updates
from storage.types import Json

# Telegram keeps an update for a day; after this nobody can repeat it.
REMEMBERED = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class NewUpdate:
    """An update as Telegram sent it, and the chat whose lane it is for."""

    update_id: int
    chat_id: int
    payload: dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomingRow:
    """Something to handle: kind "update" with Telegram's JSON, or "job" with a job and its result."""

    id: int
    chat_id: int
    kind: str
    payload: dict[str, Any]
    tries: int
    received_at: datetime


async def store(connection: AsyncConnection, bot_id: int, updates: Sequence[NewUpdate], now: datetime) -> int:
    """Store what is new of these updates and wake their lanes; returns how many were new."""
    if not updates:
        return 0
    by_id = {incoming.update_id: incoming for incoming in updates}
    seen = {"bot": bot_id, "ids": sorted(by_id), "at": now}
    fresh = [row.update_id for row in await _REMEMBER.rows(connection, seen)]
    rows = [
        {
            "update_id": update_id,
            "chat_id": by_id[update_id].chat_id,
            "kind": "update",
            "payload": by_id[update_id].payload,
            "received_at": now,
            "tries": 0,
        }
        for update_id in sorted(fresh)
    ]
    if rows:
        await together(connection, (_PUT, rows), waking([by_id[update_id].chat_id for update_id in fresh], now))
    return len(rows)


# SQLite reads ON CONFLICT after a SELECT only where that has a WHERE.
_REMEMBER_ALL = """
INSERT INTO seen_updates (bot_id, update_id, seen_at) SELECT :bot, value, :at FROM {ids} WHERE true
ON CONFLICT DO NOTHING RETURNING update_id
"""


def _remember(dialect: str) -> Executable:
    values = "unnest(:ids) AS value" if dialect == "postgresql" else "json_each(:ids)"
    columns = seen_updates.c
    given = (
        bindparam("bot", type_=columns.bot_id.type),
        bindparam("at", type_=columns.seen_at.type),
        bindparam("ids", type_=ARRAY(BigInteger) if dialect == "postgresql" else Json()),
    )
    return text(_REMEMBER_ALL.format(ids=values)).bindparams(*given).columns(columns.update_id)


_REMEMBER = Prepared(_remember)
_PUT = Prepared(insert(inbox), keys=("update_id", "chat_id", "kind", "payload", "received_at", "tries"))


@dataclass(frozen=True, slots=True, kw_only=True)
class JobResult:
    """What came of a job: its result, or the name of the error that ended it."""

    key: str
    kind: str
    payload: dict[str, Any]
    result: dict[str, Any] | None
    error: str | None


_RESULT = TypeAdapter(JobResult)


async def put_result(connection: AsyncConnection, chat_id: int, result: JobResult, now: datetime) -> None:
    """Store the result of slow work for its chat."""
    payload = _RESULT.dump_python(result, mode="json")
    row = {"update_id": None, "chat_id": chat_id, "kind": "job", "payload": payload, "received_at": now, "tries": 0}
    await together(connection, (_PUT, [row]), waking([chat_id], now))


def result_in(row: IncomingRow) -> JobResult:
    """The result that a row of kind "job" holds."""
    return _RESULT.validate_python(row.payload)


async def waiting(connection: AsyncConnection, chat_ids: Sequence[int], limit: int) -> Sequence[IncomingRow]:
    """What these chats are to have handled, oldest first, at most `limit` rows in all.

    Updates go by Telegram's number: through a webhook they may arrive out of order.
    """
    found = await _WAITING.rows(connection, {"chats": chat_ids, "n": limit})
    return [
        IncomingRow(
            id=id_,
            chat_id=chat_id,
            kind=kind,
            # What cannot be read is handled as nothing, which fails and is parked.
            payload=payload if isinstance(payload, dict) else {},
            tries=tries,
            received_at=at,
        )
        for id_, chat_id, kind, payload, tries, at in found
    ]


_WAITING = Prepared(
    select(inbox.c.id, inbox.c.chat_id, inbox.c.kind, inbox.c.payload, inbox.c.tries, inbox.c.received_at)
    .where(among(inbox.c.chat_id, "chats"), inbox.c.parked_at.is_(None))
    .order_by(inbox.c.update_id.nulls_first(), inbox.c.id)
    .limit(bindparam("n"))
)


async def take(connection: AsyncConnection, row_id: int, ahead: Asked | None = None) -> bool:
    """Remove a row within the transaction that handles it; False when somebody else has handled it.

    `ahead` is what its handling will ask first, read on the same way there and back.
    """
    if ahead is not None:
        return await run_with(connection, _TAKE, {"row": row_id}, ahead) == 1
    return await _TAKE.run(connection, {"row": row_id}) == 1


_TAKE = Prepared(delete(inbox).where(inbox.c.id == bindparam("row"), inbox.c.parked_at.is_(None)))


async def count_failure(connection: AsyncConnection, row_id: int) -> int:
    """One more failed try; returns how many there are."""
    counted = update(inbox).where(inbox.c.id == row_id).values(tries=inbox.c.tries + 1).returning(inbox.c.tries)
    return (await connection.execute(counted)).scalar_one_or_none() or 0


async def park(connection: AsyncConnection, row_id: int, now: datetime, reference: str) -> None:
    """Set a row aside for the operator; the rows behind it go on."""
    await connection.execute(update(inbox).where(inbox.c.id == row_id).values(parked_at=now, reference=reference))


async def counts(connection: AsyncConnection) -> tuple[int, int]:
    """How many rows wait, and how many are parked."""
    both = select(func.count(), func.count(inbox.c.parked_at))
    total, parked = (await connection.execute(both.select_from(inbox))).one()
    return total - parked, parked


async def parked_references(connection: AsyncConnection, limit: int = 20) -> Sequence[str]:
    """The codes of the rows that were parked last."""
    newest = select(inbox.c.reference).where(inbox.c.parked_at.is_not(None)).order_by(inbox.c.id.desc()).limit(limit)
    return (await connection.execute(newest)).scalars().all()


async def prune(connection: AsyncConnection, now: datetime) -> None:
    """Forget the numbers of updates that nobody can repeat any more."""
    await connection.execute(delete(seen_updates).where(seen_updates.c.seen_at < now - REMEMBERED))
