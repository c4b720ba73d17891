"""Many writers at once lose nothing; killed in the middle leaves nothing; a busy or broken database says so."""

import asyncio
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Coroutine
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, insert, select, text, update
from sqlalchemy.exc import IntegrityError

from domain.errors import StaleError
from domain.records import Change, Dialog
from storage.engine import Database, open_database
from storage.faults import DatabaseAwayError
from storage.migrate import migrate
from storage.people_tables import dialogs
from storage.plan_tables import schedule_preview, training_plans
from tests.storage.samples import ATHLETE, NOW, a_day, a_plan, with_plan

ROOT = Path(__file__).parents[2]


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


_ADDS = """
import asyncio, sys
from domain.records import Dialog
from storage.engine import open_database
from tests.storage.samples import NOW

async def main():
    database = open_database(sys.argv[1])
    print("ready", flush=True)
    sys.stdin.readline()
    for _ in range(100):
        async with database.transaction(NOW) as uow:
            dialog = await uow.dialogs.get(1)
            await uow.dialogs.put(1, Dialog(name="count", state={"n": dialog.state["n"] + 1}))

asyncio.run(main())
"""


async def test_two_processes_share_a_sqlite_file(sqlite_database: Database, sqlite_url: str) -> None:
    """Writers in different processes wait for each other; every increment of both holds."""
    async with sqlite_database.transaction(NOW) as uow:
        await uow.dialogs.put(1, Dialog(name="count", state={"n": 0}))

    def run_both() -> list[int]:
        command = [sys.executable, "-c", _ADDS, sqlite_url]
        pipe = subprocess.PIPE
        both = [subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True) for _ in range(2)]
        for process in both:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
        for process in both:
            assert process.stdin is not None
            process.stdin.write("go\n")
            process.stdin.flush()
        for process in both:
            process.communicate()
        return [process.returncode for process in both]

    assert await asyncio.to_thread(run_both) == [0, 0]
    async with sqlite_database.read(NOW) as uow:
        assert await uow.dialogs.get(1) == Dialog(name="count", state={"n": 200})


async def test_concurrent_changes_have_different_versions(database: Database) -> None:
    """The plan numbers its changes; no two writers get the same number."""
    plan_id = await with_plan(database)
    change = Change(
        plan_id=plan_id, week_number=1, author_id=None, at=NOW, reason="x", before=(), after=(a_day(1),), revision=1
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


_DIES_WHILE_STORING = """
import asyncio, os, signal, sys
from sqlalchemy import event
from storage.engine import open_database
from tests.storage.samples import with_plan

database = open_database(sys.argv[1])

@event.listens_for(database.engine.sync_engine, "before_cursor_execute")
def die(connection, cursor, statement, *rest):
    if statement.startswith(sys.argv[2]):
        os.kill(os.getpid(), signal.SIGKILL)

asyncio.run(with_plan(database))
"""


@pytest.mark.parametrize("moment", ["INSERT INTO phases", "INSERT INTO schedule_preview", "INSERT INTO change_log"])
def test_killed_while_storing_a_plan_leaves_nothing(database_url: str, moment: str) -> None:
    """kill -9 in the middle of the transaction: not one row, and the database takes the plan the next time."""
    command = [sys.executable, "-c", _DIES_WHILE_STORING, database_url, moment]
    assert subprocess.run(command, cwd=ROOT, check=False).returncode == -signal.SIGKILL

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


_DIES_AFTER_COMMIT = """
import asyncio, os, signal, sys
from storage.engine import open_database
from tests.storage.samples import with_plan

async def main():
    await with_plan(open_database(sys.argv[1]))
    os.kill(os.getpid(), signal.SIGKILL)

asyncio.run(main())
"""


def test_killed_after_the_commit_keeps_everything(database_url: str) -> None:
    """What was committed is there after kill -9, without a clean close."""
    command = [sys.executable, "-c", _DIES_AFTER_COMMIT, database_url]
    assert subprocess.run(command, cwd=ROOT, check=False).returncode == -signal.SIGKILL

    async def look() -> None:
        database = open_database(database_url)
        async with database.read(NOW) as uow:
            head = await uow.plans.active(ATHLETE)
            assert head is not None
            assert await uow.plans.load(head.id) == a_plan()
        await database.close()

    asyncio.run(look())


async def test_a_locked_database_is_a_clear_error_and_nothing_is_lost(sqlite_url: str) -> None:
    """Another program holds the file: the writer is told so in plain words, reads go on, and later it works."""
    database = open_database(f"{sqlite_url}?timeout=0.05")
    other = sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(DatabaseAwayError, match="another program holds the database file"):
        await with_plan(database)
    async with database.read(NOW) as uow:
        assert await uow.plans.active(ATHLETE) is None
    other.execute("ROLLBACK")
    other.close()
    plan_id = await with_plan(database)
    async with database.read(NOW) as uow:
        assert await uow.plans.load(plan_id) == a_plan()
    await database.close()


async def test_a_full_disk_is_a_clear_error_and_nothing_is_lost(sqlite_database: Database) -> None:
    """When the file may not grow, the transaction is taken back whole; with room it works again."""
    plan_id = await with_plan(sqlite_database)
    async with sqlite_database.writing() as connection:
        pages = (await connection.exec_driver_sql("PRAGMA page_count")).scalar_one()
        await connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")

    async def fill() -> None:
        for number in range(100):
            await with_plan(sqlite_database, athlete_id=9000 + number)

    with pytest.raises(DatabaseAwayError, match="disk is full"):
        await fill()
    async with sqlite_database.writing() as connection:
        await connection.exec_driver_sql("PRAGMA max_page_count=1000000")
        days = (await connection.execute(select(func.count()).select_from(schedule_preview))).scalar_one()
    assert days % 112 == 0
    async with sqlite_database.read(NOW) as uow:
        assert await uow.plans.load(plan_id) == a_plan()
    await with_plan(sqlite_database, athlete_id=9999)


async def test_a_waiting_writer_gives_up_in_plain_words(postgres_url: str) -> None:
    """Rows held by another transaction for too long: a clear error instead of a hang."""
    database = open_database(f"{postgres_url}&options=-c%20lock_timeout%3D50")
    plan_id = await with_plan(database)

    async def write() -> None:
        async with database.transaction(NOW) as uow:
            await uow.connection.execute(update(training_plans).values(version=3))

    async with database.writing() as first:
        await first.execute(update(training_plans).values(version=2))
        with pytest.raises(DatabaseAwayError, match="another transaction holds the rows"):
            await write()
    async with database.read(NOW) as uow:
        head = await uow.plans.head(plan_id)
    assert head is not None
    assert head.version == 2
    await database.close()


_END_OTHERS = text(
    "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity "
    "WHERE datname = current_database() AND pid <> pg_backend_pid()"
)


async def test_a_server_that_went_away_is_found_again(postgres_url: str) -> None:
    """Connections the server closed are replaced; the transaction they were in is reported and taken back."""
    database = open_database(postgres_url)
    plan_id = await with_plan(database)

    async def lose_the_connection() -> None:
        async with database.writing() as connection:
            await connection.execute(update(training_plans).values(version=9))
            async with database.writing() as other:
                await other.execute(_END_OTHERS)
            await connection.execute(update(training_plans).values(version=10))

    with pytest.raises(DatabaseAwayError, match="cannot be reached"):
        await lose_the_connection()
    async with database.writing() as one, database.reading() as two:
        await two.execute(select(1))
        await one.execute(select(1))
    async with database.writing() as connection:
        await connection.execute(_END_OTHERS)
    async with database.read(NOW) as uow, database.read(NOW) as second:
        head = await uow.plans.head(plan_id)
        assert head == await second.plans.head(plan_id)
    assert head is not None
    assert head.version == 1
    await database.close()


async def test_an_unreachable_server_is_a_clear_error(tmp_path: Path) -> None:
    """Nobody listens: said so, without the password."""
    database = open_database(f"postgresql://me:hunter2@/none?host={tmp_path}")
    with pytest.raises(DatabaseAwayError, match="cannot be reached") as caught:
        async with database.reading():
            pass
    assert "hunter2" not in str(caught.value)


def test_another_kind_of_file_is_a_clear_error(tmp_path: Path) -> None:
    """A file that is no database is named as such, and left as it is."""
    file = tmp_path / "milepost.db"
    file.write_bytes(b"Dear diary, " * 1000)
    with pytest.raises(DatabaseAwayError, match="not one, or it is damaged"):
        migrate(f"sqlite:///{file}")
    assert file.read_bytes().startswith(b"Dear diary")


def test_an_unwritable_place_is_a_clear_error(tmp_path: Path) -> None:
    """A database file that is a folder cannot be opened, and that is what is said."""
    (tmp_path / "milepost.db").mkdir()
    with pytest.raises(DatabaseAwayError, match="cannot be opened"):
        migrate(f"sqlite:///{tmp_path}/milepost.db")
    shutil.rmtree(tmp_path / "milepost.db")


async def test_our_own_mistakes_are_not_the_databases_fault(database: Database) -> None:
    """A row that breaks a key is raised as it is, not as a database that is away."""
    row = {"chat_id": 1, "name": "x", "state": {}, "changed_at": NOW}

    async def twice() -> None:
        async with database.writing() as connection:
            await connection.execute(insert(dialogs), row)
            await connection.execute(insert(dialogs), row)

    with pytest.raises(IntegrityError):
        await twice()
