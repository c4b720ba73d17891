"""Lanes: whose turn it is. One statement claims, another releases; a lane is held by one owner at a time."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from sqlalchemy import Column, Select, Update, and_, bindparam, case, func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql.dml import Insert, ReturningUpdate

from storage.prepared import Prepared, Values, among, insert_into, together
from storage.queue_tables import UNSENT, lanes, outbox


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """A lane in hand. `epoch` is the fencing token; `wakes` is the work known when it was claimed."""

    chat_id: int
    epoch: int
    wakes: int
    pace_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """Giving a lane back, and when to look at it again; None: when its next message is due or new work comes."""

    lane: Lane
    due_at: datetime | None = None
    pace_at: datetime | None = None


async def wake(connection: AsyncConnection, chat_ids: Iterable[int], at: datetime, *, bulk: bool = False) -> None:
    """There is something to do in these chats from `at` on."""
    await together(connection, waking(chat_ids, at, bulk=bulk))


def waking(chat_ids: Iterable[int], at: datetime, *, bulk: bool = False) -> tuple[Prepared, Sequence[Values]]:
    """What `wake` asks, to be asked together with something else."""
    # Sorted, so that two transactions that wake the same chats wait for each other instead of locking each other out.
    return _WAKE[bulk], [{"chat_id": chat_id, "at": at} for chat_id in sorted(set(chat_ids))]


def _wake(bulk: bool, dialect: str) -> Insert:
    column = lanes.c.bulk_due_at if bulk else lanes.c.due_at
    make = insert_into(lanes, dialect)
    made = make.values(chat_id=bindparam("chat_id"), wakes=1, epoch=0, **{column.name: bindparam("at")})
    sooner = case((column <= made.excluded[column.name], column), else_=made.excluded[column.name])
    return made.on_conflict_do_update(
        index_elements=["chat_id"], set_={column.name: sooner, "wakes": lanes.c.wakes + 1}
    )


_WAKE = {bulk: Prepared(partial(_wake, bulk)) for bulk in (False, True)}


async def claim(
    connection: AsyncConnection,
    *,
    now: datetime,
    database_now: datetime,
    lease: timedelta,
    owner: str,
    limit: int,
    bulk: bool = False,
) -> Sequence[Lane]:
    """Take up to `limit` lanes that are due and free, longest waiting first, leased from `database_now` on."""
    values = {"now": now, "database_now": database_now, "until": database_now + lease, "me": owner, "n": limit}
    rows = await (_CLAIM_BULK if bulk else _CLAIM).rows(connection, values)
    return [Lane(chat_id=row.chat_id, epoch=row.epoch, wakes=row.wakes, pace_at=row.pace_at) for row in rows]


def _claimable(due: Column[Any]) -> Select[Any]:
    free = or_(
        lanes.c.lease_until.is_(None), lanes.c.lease_until < bindparam("database_now", type_=lanes.c.lease_until.type)
    )
    return select(lanes.c.chat_id).where(due <= bindparam("now", type_=due.type), free)


def _claim(due: Column[Any]) -> ReturningUpdate[Any]:
    # In a WITH it is asked once: PostgreSQL may ask a subquery of WHERE anew for each row, and each time take `n` more.
    picked = _claimable(due).order_by(due).limit(bindparam("n")).with_for_update(skip_locked=True).cte("picked")
    return (
        update(lanes)
        .where(lanes.c.chat_id.in_(select(picked.c.chat_id)))
        .values(
            lease_until=bindparam("until", type_=lanes.c.lease_until.type),
            owner=bindparam("me"),
            epoch=lanes.c.epoch + 1,
        )
        .returning(lanes.c.chat_id, lanes.c.epoch, lanes.c.wakes, lanes.c.pace_at)
    )


_CLAIM = Prepared(_claim(lanes.c.due_at))
_CLAIM_BULK = Prepared(_claim(lanes.c.bulk_due_at))


async def count_due(connection: AsyncConnection, now: datetime, database_now: datetime, limit: int) -> int:
    """How many lanes are due for their bulk messages and free, counted up to `limit`."""
    row = await _COUNT_DUE.row(connection, {"now": now, "database_now": database_now, "n": limit})
    return int(row[0])


_CLAIMABLE = _claimable(lanes.c.due_at).limit(1)
_CLAIMABLE_BULK = _claimable(lanes.c.bulk_due_at).limit(1)
_COUNT_DUE = Prepared(
    select(func.count()).select_from(_claimable(lanes.c.bulk_due_at).limit(bindparam("n")).subquery())
)


async def release(
    connection: AsyncConnection, releases: Sequence[Release], now: datetime, *, bulk: bool = False
) -> set[int]:
    """Give lanes back. Work that came since the claim keeps them due, behind who has waited meanwhile.

    Returns the chats whose lease was lost.
    """
    if not releases:
        return set()
    rows = [
        {
            "chat": back.lane.chat_id,
            "held": back.lane.epoch,
            "known": back.lane.wakes,
            "next": back.due_at,
            "pace": back.pace_at,
            "now": now,
        }
        for back in sorted(releases, key=lambda back: back.lane.chat_id)
    ]
    if await (_RELEASE_BULK if bulk else _RELEASE).run_all(connection, rows) == len(rows):
        return set()
    held = select(lanes.c.chat_id, lanes.c.epoch).where(lanes.c.chat_id.in_([row["chat"] for row in rows]))
    epochs: dict[int, int] = dict((await connection.execute(held)).all())
    # A chat without a row was forgotten by its person's wish: nobody else holds it.
    return {back.lane.chat_id for back in releases if epochs.get(back.lane.chat_id, back.lane.epoch) != back.lane.epoch}


async def renew(
    connection: AsyncConnection, owner: str, held: Sequence[Lane], until: datetime
) -> frozenset[tuple[int, int]]:
    """Hold these lanes until then, those that are still this owner's; their chats and epochs."""
    # An owner's name is that of one process in one life: whatever lane is its own is in its hands, by whatever epoch.
    values = {"me": owner, "until": until, "chats": [lane.chat_id for lane in held]}
    rows = await _RENEW.rows(connection, values)
    return frozenset((lane.chat_id, lane.epoch) for lane in held) & {(row.chat_id, row.epoch) for row in rows}


# Who is just giving a lane back holds its row: it needs no renewal, and two who wait for each other are one too many.
_STILL_HELD = (
    select(lanes.c.chat_id)
    .where(among(lanes.c.chat_id, "chats"), lanes.c.owner == bindparam("me"))
    .with_for_update(skip_locked=True)
)
_RENEW = Prepared(
    update(lanes)
    .where(lanes.c.chat_id.in_(_STILL_HELD.scalar_subquery()))
    .values(lease_until=bindparam("until", type_=lanes.c.lease_until.type))
    .returning(lanes.c.chat_id, lanes.c.epoch)
)


async def is_lost(connection: AsyncConnection, lane: Lane) -> bool:
    """Whether somebody else has claimed it since; a lane that went with its person is nobody's."""
    held = select(lanes.c.epoch).where(lanes.c.chat_id == lane.chat_id)
    return (await connection.execute(held)).scalar_one_or_none() not in (None, lane.epoch)


def _release(bulk: bool) -> Update:
    column = lanes.c.bulk_due_at if bulk else lanes.c.due_at
    unsent = (
        select(func.min(outbox.c.due_at))
        .where(outbox.c.chat_id == lanes.c.chat_id, UNSENT, outbox.c.bulk.is_(bulk))
        .scalar_subquery()
    )
    asked = func.coalesce(bindparam("next", type_=column.type), unsent, type_=column.type)
    # Not since when it was due before: whose next tap always comes meanwhile would be the longest waiting for ever.
    now = bindparam("now", type_=column.type)
    behind_others = case((column < now, now), else_=column)
    return (
        update(lanes)
        .where(and_(lanes.c.chat_id == bindparam("chat"), lanes.c.epoch == bindparam("held")))
        .values(
            {
                column: case((lanes.c.wakes == bindparam("known"), asked), else_=behind_others),
                lanes.c.pace_at: bindparam("pace", type_=column.type),
                lanes.c.lease_until: None,
                lanes.c.owner: None,
            }
        )
    )


_RELEASE = Prepared(_release(False))
_RELEASE_BULK = Prepared(_release(True))


async def is_any_due(connection: AsyncConnection, now: datetime, database_now: datetime) -> bool:
    """Whether any lane could be claimed now."""
    for statement in (_CLAIMABLE, _CLAIMABLE_BULK):
        if (await connection.execute(statement, {"now": now, "database_now": database_now})).first() is not None:
            return True
    return False


async def free_owners(connection: AsyncConnection, is_dead: Callable[[str], bool]) -> list[str]:
    """Take lanes back from owners who are known to be gone, at once instead of when their lease ends; who they were."""
    held = select(lanes.c.owner).where(lanes.c.owner.is_not(None)).distinct()
    dead = [owner for (owner,) in (await connection.execute(held)).all() if is_dead(owner)]
    if dead:
        await connection.execute(update(lanes).where(lanes.c.owner.in_(dead)).values(lease_until=None, owner=None))
    return dead


async def mend(connection: AsyncConnection, now: datetime) -> None:
    """Give every chat with an unsent message its lane back (it goes with a person who is forgotten)."""
    lost = select(outbox.c.chat_id).where(UNSENT, outbox.c.chat_id.not_in(select(lanes.c.chat_id))).distinct()
    await connection.execute(
        insert(lanes).from_select(
            ["chat_id", "due_at", "bulk_due_at"],
            lost.add_columns(
                bindparam("due", now, lanes.c.due_at.type), bindparam("bulk_due", now, lanes.c.due_at.type)
            ),
        )
    )
