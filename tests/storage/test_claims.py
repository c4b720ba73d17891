"""What is claimed is no more than was asked for, however the database goes about it."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text

from domain.records import Job
from storage import jobs, lanes
from storage.engine import Connection, Database

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
LEASE = timedelta(seconds=10)


async def row_by_row(connection: Connection, database: Database) -> None:
    """Let PostgreSQL go through the rows one by one and ask for each: what it does where it takes a table for small."""
    if database.dialect == "postgresql":
        for way in ("hashjoin", "mergejoin", "hashagg", "sort", "material", "indexscan", "bitmapscan"):
            await connection.execute(text(f"SET LOCAL enable_{way} = off"))


@pytest.mark.parametrize("bulk", [False, True])
async def test_no_more_lanes_are_claimed_than_asked_for(database: Database, bulk: bool) -> None:
    """Three chats are due, each of two processes takes one, the longest waiting first."""
    async with database.writing() as connection:
        for chat in (1, 2, 3):
            prepared, values = lanes.waking([chat], NOW - timedelta(minutes=9 - chat), bulk=bulk)
            await prepared.run_all(connection, values)
    taken = []
    for owner in ("one", "other"):
        async with database.writing() as connection:
            await row_by_row(connection, database)
            claimed = await lanes.claim(
                connection, now=NOW, database_now=NOW, lease=LEASE, owner=owner, limit=1, bulk=bulk
            )
            taken.append([lane.chat_id for lane in claimed])
    assert taken == [[1], [2]]


@pytest.mark.parametrize("bulk", [False, True])
async def test_who_was_just_served_waits_behind_who_has_not_been(database: Database, bulk: bool) -> None:
    """Somebody whose next tap always comes while the last is in hand is not the longest waiting for ever."""
    passed = iter(NOW + timedelta(milliseconds=50 * step) for step in range(9))

    async def woken(chat: int) -> None:
        async with database.writing() as connection:
            await lanes.wake(connection, [chat], next(passed), bulk=bulk)

    async def next_served() -> lanes.Lane:
        now = next(passed)
        async with database.writing() as connection:
            (lane,) = await lanes.claim(
                connection, now=now, database_now=now, lease=LEASE, owner="one", limit=1, bulk=bulk
            )
        return lane

    await woken(1)
    first = await next_served()
    await woken(2)
    await woken(1)
    async with database.writing() as connection:
        assert await lanes.release(connection, [lanes.Release(lane=first)], next(passed), bulk=bulk) == set()
    assert [(await next_served()).chat_id for _ in range(2)] == [2, 1]


async def test_no_more_jobs_are_claimed_than_asked_for(database: Database) -> None:
    """Three are due, each of two processes takes one."""
    for number in (1, 2, 3):
        async with database.transaction(NOW + timedelta(seconds=number)) as uow:
            assert await uow.jobs.put(Job(key=f"job {number}", kind="draw", chat_id=1, payload="{}"))
    taken = []
    for owner in ("one", "other"):
        async with database.writing() as connection:
            await row_by_row(connection, database)
            later = NOW + timedelta(minutes=1)
            claimed = await jobs.claim(connection, now=later, database_now=later, lease=LEASE, owner=owner, limit=1)
            taken.append([each.job.key for each in claimed])
    assert taken == [["job 1"], ["job 2"]]
