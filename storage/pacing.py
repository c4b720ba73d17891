"""The bot's pace, shared by every process: when the next message may leave, and whether the bot is paused."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache

from sqlalchemy import bindparam, case, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql.dml import Insert

from storage.queue_tables import pacing

LONGEST_DEBT = timedelta(seconds=3)


@dataclass(frozen=True, slots=True)
class Slots:
    """Moments (database's clock) at which messages may leave, and until when nothing may."""

    times: tuple[datetime, ...] = ()
    paused_until: datetime | None = None


async def reserve(
    connection: AsyncConnection, bot_id: int, database_now: datetime, *, per_s: float, ahead: timedelta, wanted: int
) -> Slots:
    """Reserve up to `wanted` moments within the next `ahead`, evenly spaced; none while the bot is paused."""
    await connection.execute(_make(connection.dialect.name), {"bot_id": bot_id, "next_at": database_now})
    row = (await connection.execute(_LOCKED, {"bot": bot_id})).one()
    if row.paused_until is not None and row.paused_until > database_now:
        return Slots(paused_until=row.paused_until)
    step = timedelta(seconds=1 / per_s)
    # A clock that was set back must not silence the bot.
    at = max(row.next_at, database_now) if row.next_at - database_now < 2 * LONGEST_DEBT else database_now
    times: list[datetime] = []
    while len(times) < wanted and at <= database_now + ahead:
        times.append(at)
        at += step
    if times:
        await connection.execute(_MOVE, {"bot": bot_id, "at": at})
    return Slots(tuple(times))


async def charge(
    connection: AsyncConnection, bot_id: int, database_now: datetime, *, per_s: float, messages: int
) -> None:
    """Count messages that left without waiting: those who can wait come later by as much, but by seconds at most."""
    await connection.execute(_make(connection.dialect.name), {"bot_id": bot_id, "next_at": database_now})
    row = (await connection.execute(_LOCKED, {"bot": bot_id})).one()
    at = min(max(row.next_at, database_now) + timedelta(seconds=messages / per_s), database_now + LONGEST_DEBT)
    await connection.execute(_MOVE, {"bot": bot_id, "at": at})


async def pause(connection: AsyncConnection, bot_id: int, database_now: datetime, until: datetime) -> None:
    """Telegram asked the bot to wait; a longer pause stays."""
    await connection.execute(_make(connection.dialect.name), {"bot_id": bot_id, "next_at": database_now})
    await connection.execute(_PAUSE, {"bot": bot_id, "until": until})


async def paused_until(connection: AsyncConnection, bot_id: int) -> datetime | None:
    """Until when the bot is paused, also when that is over."""
    found = select(pacing.c.paused_until).where(pacing.c.bot_id == bot_id)
    until: datetime | None = (await connection.execute(found)).scalar_one_or_none()
    return until


@cache
def _make(dialect: str) -> Insert:
    made = postgresql.insert(pacing) if dialect == "postgresql" else sqlite.insert(pacing)
    return made.on_conflict_do_nothing(index_elements=["bot_id"])


_time = pacing.c.next_at.type
_LOCKED = select(pacing.c.next_at, pacing.c.paused_until).where(pacing.c.bot_id == bindparam("bot")).with_for_update()
_MOVE = update(pacing).where(pacing.c.bot_id == bindparam("bot")).values(next_at=bindparam("at", type_=_time))
_until = bindparam("until", type_=_time)
_PAUSE = (
    update(pacing)
    .where(pacing.c.bot_id == bindparam("bot"))
    .values(paused_until=case((pacing.c.paused_until > _until, pacing.c.paused_until), else_=_until))
)
