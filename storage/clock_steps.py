"""A clock that was set back: what was due by the old time is due by the new one, and nobody waits for a lost hour."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ScalarSelect, and_, case, func, literal, or_, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.queue_tables import UNSENT, callback_answers, cards, inbox, jobs, lanes, outbox, pacing

# No chat's own pace reaches further ahead than this, unless the clock it was set by was ahead.
LONGEST_PACE = timedelta(seconds=20)
# Nor does a pause that Telegram asked for; where it really wants a longer one, the next call is told so again.
LONGEST_PAUSE = timedelta(minutes=1)
_ADVISORY_LOCK = 0x636C6F63  # "cloc"


async def mend_times(connection: AsyncConnection, now: datetime, database_now: datetime, *, lease: timedelta) -> None:
    """Put back in their places the times that were written by a clock ahead of this one.

    `now` is people's time, `database_now` that of leases and pace; no lease is given for longer than `lease`. Timers
    stay: they are due at a time of day.
    """
    if connection.dialect.name == "postgresql":
        # Whoever noticed the same step at the same moment waits, instead of each for the other.
        await connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _ADVISORY_LOCK})
    ahead = and_(UNSENT, outbox.c.due_at > now, outbox.c.changed_at > now)
    at_once = or_(outbox.c.due_at <= outbox.c.changed_at, outbox.c.silent)
    await connection.execute(update(outbox).where(ahead, at_once).values(due_at=now))
    waits = or_(
        select(inbox.c.id).where(inbox.c.chat_id == lanes.c.chat_id, inbox.c.parked_at.is_(None)).exists(),
        select(callback_answers.c.callback_id).where(callback_answers.c.chat_id == lanes.c.chat_id).exists(),
        select(cards.c.id)
        .where(
            cards.c.chat_id == lanes.c.chat_id, cards.c.desired_rev > cards.c.shown_rev, cards.c.message_id.is_not(None)
        )
        .exists(),
    )
    time = lanes.c.due_at.type
    due = case((waits, literal(now, time)), else_=_next_message(bulk=False))
    await connection.execute(update(lanes).where(lanes.c.due_at > now).values(due_at=due))
    await connection.execute(
        update(lanes).where(lanes.c.bulk_due_at > now).values(bulk_due_at=_next_message(bulk=True))
    )
    await connection.execute(update(lanes).where(lanes.c.pace_at > database_now + LONGEST_PACE).values(pace_at=None))
    for table in (lanes, jobs):
        # Twice as far, because the clocks of two living processes may differ a little.
        late = table.c.lease_until > database_now + 2 * lease
        await connection.execute(update(table).where(late).values(lease_until=None, owner=None))
    # Jobs wait for seconds at most, so what is later was put off by the old time.
    await connection.execute(update(jobs).where(jobs.c.due_at > now).values(due_at=now))
    await connection.execute(update(pacing).where(pacing.c.next_at > database_now).values(next_at=database_now))
    await connection.execute(
        update(pacing).where(pacing.c.paused_until > database_now + LONGEST_PAUSE).values(paused_until=None)
    )


def _next_message(*, bulk: bool) -> ScalarSelect[Any]:
    return (
        select(func.min(outbox.c.due_at))
        .where(outbox.c.chat_id == lanes.c.chat_id, UNSENT, outbox.c.bulk.is_(bulk))
        .scalar_subquery()
    )
