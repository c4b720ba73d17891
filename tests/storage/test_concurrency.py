"""Many writers at once lose nothing; killed in the middle leaves nothing."""

import asyncio
import fcntl
import signal
from collections.abc import Coroutine
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select, update

from domain.errors import StaleError
from domain.records import Change, Dialog
from storage.engine import Database, open_database
from storage.faults import DatabaseAwayError
from storage.plan_tables import schedule_preview, training_plans
from tests.forks import fork
from tests.patience import PATIENCE_S
from tests.storage import deaths
from tests.storage.samples import ATHLETE, NOW, a_day, a_plan, with_plan


async def together(*work: Coroutine[Any, Any, None]) -> None:
    """Run all at the same time; the first failure is raised."""
    async with asyncio.TaskGroup() as group:
        for one in work:
            group.create_task(one)


async def test_a_hundred_concurrent_increments_hold(database: Database) -> None:
    """Read, add one, save behind the revision, again when somebody was quicker: none is lost."""
    plan_id = await with_plan(database)

    async def add_one() -> None:
        while True:
            try:
                async with database.transaction(NOW) as uow:
                    stored = await uow.plans.week(plan_id, 1)
                    assert stored is not None
                    await uow.plans.save_week(replace(stored, target_mm=stored.target_mm + 1))
            except StaleError:
                continue
            return

    await together(*[add_one() for _ in range(100)])
    async with database.read(NOW) as uow:
        stored = await uow.plans.week(plan_id, 1)
    assert stored is not None
    assert stored.revision == 101
    assert stored.target_mm == stored.week.distance_mm + 100


async def test_read_then_write_is_safe_on_sqlite(sqlite_database: Database) -> None:
    """BEGIN IMMEDIATE: even without a revision a hundred plain read-modify-writes hold."""
    async with sqlite_database.transaction(NOW) as uow:
        await uow.dialogs.put(1, Dialog(name="count", state={"n": 0}))

    async def add_one() -> None:
        async with sqlite_database.transaction(NOW) as uow:
            dialog = await uow.dialogs.get(1)
            assert dialog is not None
            await uow.dialogs.put(1, Dialog(name="count", state={"n": dialog.state["n"] + 1}))

    await together(*[add_one() for _ in range(100)])
    async with sqlite_database.read(NOW) as uow:
        assert await uow.dialogs.get(1) == Dialog(name="count", state={"n": 100})


async def test_a_writer_holds_the_sqlite_file_from_its_first_read(sqlite_database: Database, sqlite_url: str) -> None:
    """What was read in a transaction is still so when it writes: another program has to wait from BEGIN on."""
    other = open_database(f"{sqlite_url}?timeout=0.05")
    async with sqlite_database.transaction(NOW) as uow:
        assert await uow.dialogs.get(1) is None
        with pytest.raises(DatabaseAwayError, match="another program holds"):
            async with other.writing():
                pass
        await uow.dialogs.put(1, Dialog(name="mine", state={}))
    async with other.read(NOW) as uow:
        assert await uow.dialogs.get(1) == Dialog(name="mine", state={})
    await other.close()


async def test_two_processes_share_a_sqlite_file(sqlite_database: Database, sqlite_url: str, tmp_path: Path) -> None:
    """Writers in different processes wait for each other; every increment of both holds."""
    async with sqlite_database.transaction(NOW) as uow:
        await uow.dialogs.put(1, Dialog(name="count", state={"n": 0}))

    gate, places = tmp_path / "gate", [tmp_path / "one", tmp_path / "another"]
    with gate.open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        both = [fork(deaths.add_a_hundred, sqlite_url, gate, place) for place in places]
        async with asyncio.timeout(PATIENCE_S):
            while not all(place.exists() for place in places):  # noqa: ASYNC110 - other processes come
                await asyncio.sleep(0.005)
    for process in both:
        await asyncio.to_thread(process.join, PATIENCE_S)
    assert [process.exitcode for process in both] == [0, 0]
    async with sqlite_database.read(NOW) as uow:
        assert await uow.dialogs.get(1) == Dialog(name="count", state={"n": 200})


async def test_concurrent_changes_have_different_versions(database: Database) -> None:
    """The plan numbers its changes; no two writers get the same number."""
    plan_id = await with_plan(database)
    change = Change(
        plan_id=plan_id, week_number=1, author_id=None, at=NOW, reasons=(), before=(), after=(a_day(1),), revision=1
    )

    async def log() -> None:
        async with database.transaction(NOW) as uow:
            await uow.plans.log_change(change)

    await together(*[log() for _ in range(20)])
    async with database.read(NOW) as uow:
        assert [v.version for v in await uow.plans.versions(plan_id)] == list(range(21, 0, -1))


async def test_a_cancelled_transaction_is_rolled_back(database: Database) -> None:
    """A task that is cancelled while it writes leaves nothing, and the next writer is not held up."""
    written = asyncio.Event()

    async def writes_and_hangs() -> None:
        async with database.transaction(NOW) as uow:
            await uow.dialogs.put(1, Dialog(name="lost", state={}))
            written.set()
            await asyncio.Event().wait()

    async with asyncio.TaskGroup() as group:
        task = group.create_task(writes_and_hangs())
        await written.wait()
        task.cancel()
    async with database.transaction(NOW) as uow:
        assert await uow.dialogs.get(1) is None
        await uow.dialogs.put(1, Dialog(name="kept", state={}))
    async with database.read(NOW) as uow:
        assert await uow.dialogs.get(1) == Dialog(name="kept", state={})


async def test_readers_do_not_wait_for_a_writer(database: Database) -> None:
    """While one writes, another reads the state before."""
    plan_id = await with_plan(database)
    async with database.writing() as writer:
        await writer.execute(update(training_plans).values(version=50))
        async with database.read(NOW) as uow:
            head = await uow.plans.head(plan_id)
    assert head is not None
    assert head.version == 1


@pytest.mark.parametrize("moment", ["INSERT INTO phases", "INSERT INTO schedule_preview", "INSERT INTO change_log"])
def test_killed_while_storing_a_plan_leaves_nothing(database_url: str, moment: str) -> None:
    """kill -9 in the middle of the transaction: not one row, and the database takes the plan the next time."""
    dying = fork(deaths.store_a_plan_and_die_before, database_url, moment)
    dying.join(PATIENCE_S)
    assert dying.exitcode == -signal.SIGKILL

    async def look_and_store_again() -> None:
        database = open_database(database_url)
        async with database.reading() as connection:
            for table in (training_plans, schedule_preview):
                assert (await connection.execute(select(func.count()).select_from(table))).scalar_one() == 0
        plan_id = await with_plan(database)
        async with database.read(NOW) as uow:
            assert await uow.plans.load(plan_id) == a_plan()
        await database.close()

    asyncio.run(look_and_store_again())


def test_killed_after_the_commit_keeps_everything(database_url: str) -> None:
    """What was committed is there after kill -9, without a clean close."""
    dying = fork(deaths.store_a_plan_and_die, database_url)
    dying.join(PATIENCE_S)
    assert dying.exitcode == -signal.SIGKILL

    async def look() -> None:
        database = open_database(database_url)
        async with database.read(NOW) as uow:
            head = await uow.plans.active(ATHLETE)
            assert head is not None
            assert await uow.plans.load(head.id) == a_plan()
        await database.close()

    asyncio.run(look())
