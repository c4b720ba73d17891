"""Slow work: queued in the handler's transaction, claimed under a lease, its result stored as incoming."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import and_, bindparam, delete, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql.dml import ReturningInsert

from domain.records import Job
from storage.effects import Effects
from storage.prepared import Prepared, insert_into
from storage.queue_tables import jobs

# A person waits for the result, so after this the answer is that it did not work.
DEADLINE = timedelta(minutes=10)


class StoredJobs:
    """Implements `domain.ports.Jobs`."""

    def __init__(self, connection: AsyncConnection, now: datetime, effects: Effects) -> None:
        self._connection = connection
        self._now = now
        self._effects = effects

    async def put(self, job: Job) -> bool:
        """Queue under its key; False when that key is already queued."""
        values = {
            "key": job.key[:200],
            "kind": job.kind,
            "chat_id": job.chat_id,
            "payload": job.payload,
            "due_at": self._now,
            "deadline_at": self._now + DEADLINE,
            "tries": 0,
        }
        if await _PUT.row(self._connection, values) is None:
            return False
        self._effects.jobs.append(job.key)
        return True


def _put(dialect: str) -> ReturningInsert[Any]:
    made = insert_into(jobs, dialect)
    return made.on_conflict_do_nothing(index_elements=["key"]).returning(jobs.c.key)


_PUT = Prepared(_put, keys=("key", "kind", "chat_id", "payload", "due_at", "deadline_at", "tries"))


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimedJob:
    """A job in hand; `tries` counts this one."""

    job: Job
    owner: str
    tries: int
    deadline_at: datetime


async def claim(
    connection: AsyncConnection, *, now: datetime, database_now: datetime, lease: timedelta, owner: str, limit: int
) -> Sequence[ClaimedJob]:
    """Take up to `limit` jobs that are due and free, longest waiting first."""
    values = {"now": now, "database_now": database_now, "until": database_now + lease, "me": owner, "n": limit}
    rows = await _CLAIM.rows(connection, values)
    return [
        ClaimedJob(
            job=Job(key=row.key, kind=row.kind, chat_id=row.chat_id, payload=row.payload),
            owner=owner,
            tries=row.tries,
            deadline_at=row.deadline_at,
        )
        for row in rows
    ]


_free = or_(jobs.c.lease_until.is_(None), jobs.c.lease_until < bindparam("database_now", type_=jobs.c.lease_until.type))
# In a WITH it is asked once: PostgreSQL may ask a subquery of WHERE anew for each row, and each time take `n` more.
_picked = (
    select(jobs.c.key)
    .where(and_(jobs.c.due_at <= bindparam("now", type_=jobs.c.due_at.type), _free))
    .order_by(jobs.c.due_at)
    .limit(bindparam("n"))
    .with_for_update(skip_locked=True)
    .cte("picked")
)
_CLAIM = Prepared(
    update(jobs)
    .where(jobs.c.key.in_(select(_picked.c.key)))
    .values(
        lease_until=bindparam("until", type_=jobs.c.lease_until.type),
        owner=bindparam("me"),
        tries=jobs.c.tries + 1,
    )
    .returning(jobs.c.key, jobs.c.kind, jobs.c.chat_id, jobs.c.payload, jobs.c.tries, jobs.c.deadline_at)
)

_FINISH = Prepared(
    delete(jobs).where(
        jobs.c.key == bindparam("job"), jobs.c.owner == bindparam("me"), jobs.c.tries == bindparam("try")
    )
)


async def finish(connection: AsyncConnection, claimed: ClaimedJob) -> bool:
    """Remove a job that is done; False when it is no longer ours, and then its result is nobody's."""
    return await _FINISH.run(connection, {"job": claimed.job.key, "me": claimed.owner, "try": claimed.tries}) == 1


async def put_back(connection: AsyncConnection, claimed: ClaimedJob, due_at: datetime, *, counts: bool = True) -> None:
    """Give a job back to be tried again from `due_at`; a try that was cut short by a stop does not count."""
    await connection.execute(
        update(jobs)
        .where(jobs.c.key == claimed.job.key, jobs.c.owner == claimed.owner, jobs.c.tries == claimed.tries)
        .values(due_at=due_at, lease_until=None, owner=None, tries=jobs.c.tries - (0 if counts else 1))
    )


async def renew(connection: AsyncConnection, owner: str, until: datetime) -> None:
    """Hold what this owner has in hand until then."""
    await connection.execute(update(jobs).where(jobs.c.owner == owner).values(lease_until=until))


async def owners(connection: AsyncConnection) -> Sequence[str]:
    """Everybody who has a job in hand."""
    held = select(jobs.c.owner).where(jobs.c.owner.is_not(None)).distinct()
    return [str(owner) for owner in (await connection.execute(held)).scalars()]


async def free_owners(connection: AsyncConnection, dead: Sequence[str]) -> None:
    """Take jobs back from owners who are known to be gone."""
    await connection.execute(update(jobs).where(jobs.c.owner.in_(dead)).values(lease_until=None, owner=None))


async def count_waiting(connection: AsyncConnection) -> int:
    """How many jobs nobody has in hand."""
    waiting = select(func.count()).select_from(jobs).where(jobs.c.owner.is_(None))
    return (await connection.execute(waiting)).scalar_one()
