"""The bot's pace, shared by every process: when the next message may leave, and whether the bot is paused."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import bindparam, case, select, update
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql.dml import Insert

from storage.prepared import Prepared, insert_into
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
    await _MAKE.run(connection, {"bot_id": bot_id, "next_at": database_now})
    row = await _LOCKED.row(connection, {"bot": bot_id})
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
        await _MOVE.run(connection, {"bot": bot_id, "at": at})
    return Slots(tuple(times))


async def charge(
    connection: AsyncConnection, bot_id: int, database_now: datetime, *, per_s: float, messages: int
) -> None:
    """Count messages that left without waiting: those who can wait come later by as much, but by seconds at most."""
    await _MAKE.run(connection, {"bot_id": bot_id, "next_at": database_now})
    row = await _LOCKED.row(connection, {"bot": bot_id})
    at = min(max(row.next_at, database_now) + timedelta(seconds=messages / per_s), database_now + LONGEST_DEBT)
    await _MOVE.run(connection, {"bot": bot_id, "at": at})


async def pause(connection: AsyncConnection, bot_id: int, database_now: datetime, until: datetime) -> None:
    """Telegram asked the bot to wait; a longer pause stays."""
    await _MAKE.run(connection, {"bot_id": bot_id, "next_at": database_now})
    await _PAUSE.run(connection, {"bot": bot_id, "until": until})


async def paused_until(connection: AsyncConnection, bot_id: int) -> datetime | None:
    """Until when the bot is paused, also when that is over."""
    row = await _PAUSED.row(connection, {"bot": bot_id})
    return None if row is None else row.paused_until


def _make(dialect: str) -> Insert:
    made = insert_into(pacing, dialect)
    return made.on_conflict_do_nothing(index_elements=["bot_id"])


_MAKE = Prepared(_make, keys=("bot_id", "next_at"))
_time = pacing.c.next_at.type
_THIS = pacing.c.bot_id == bindparam("bot")
_PAUSED = Prepared(select(pacing.c.paused_until).where(_THIS))
_LOCKED = Prepared(select(pacing.c.next_at, pacing.c.paused_until).where(_THIS).with_for_update())
_MOVE = Prepared(update(pacing).where(_THIS).values(next_at=bindparam("at", type_=_time)))
_until = bindparam("until", type_=_time)
_PAUSE = Prepared(
    update(pacing)
    .where(_THIS)
    .values(paused_until=case((pacing.c.paused_until > _until, pacing.c.paused_until), else_=_until))
)
