"""A database that is locked, full, damaged or gone says so in plain words, and nothing is lost."""

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import func, insert, select, text, update
from sqlalchemy.exc import IntegrityError

from storage.engine import Database, open_database
from storage.faults import DatabaseAwayError
from storage.migrate import MigrationError, migrate
from storage.people_tables import dialogs
from storage.plan_tables import schedule_preview, training_plans
from tests.storage.samples import ATHLETE, NOW, a_plan, with_plan


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


async def test_a_server_that_went_away_is_found_again(postgres_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Connections the server closed are replaced; the transaction they were in is reported and taken back."""
    # As after a rest: a connection used a moment ago is not asked first, and would report the loss once more.
    monkeypatch.setattr("storage.postgres.PING_AFTER_S", 0.0)
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
    with pytest.raises(DatabaseAwayError, match="not a database, or it is damaged"):
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


def take_away(file: Path, what: str) -> Callable[[], object]:
    """Move or replace the file as an operator would; returns what puts it back."""
    away, copy = file.with_name("away.db"), file.with_name("copy.db")
    shutil.copy(file, copy)
    file.rename(away)
    if what == "replaced":
        copy.rename(file)
    return lambda: away.rename(file)


@pytest.mark.parametrize("what", ["moved", "replaced"])
async def test_a_file_that_was_moved_or_replaced_is_noticed(sqlite_url: str, what: str) -> None:
    """What would be written to a file that nobody opens again is refused; put back, it goes on."""
    database = open_database(sqlite_url)
    plan_id = await with_plan(database)
    put_back = take_away(Path(sqlite_url.removeprefix("sqlite:///")), what)
    with pytest.raises(DatabaseAwayError, match="moved or replaced"):
        await with_plan(database, athlete_id=9000)
    put_back()
    await with_plan(database, athlete_id=9000)
    async with database.read(NOW) as uow:
        assert await uow.plans.load(plan_id) == a_plan()
    await database.close()


def test_another_programs_file_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    """Somebody named their browser's history: one sentence, and not a table of ours in it."""
    file = tmp_path / "other.db"
    other = sqlite3.connect(file)
    other.execute("CREATE TABLE visits (id INTEGER)")
    other.commit()
    with pytest.raises(MigrationError, match="another program's file"):
        migrate(f"sqlite:///{file}")
    assert other.execute("SELECT name FROM sqlite_master").fetchall() == [("visits",)]
    other.close()


def test_a_database_is_its_owners_alone(tmp_path: Path) -> None:
    """New ones are made so, and those of before, which everybody could read, are mended."""
    file = tmp_path / "new" / "milepost.db"
    migrate(f"sqlite:///{file}")
    assert file.stat().st_mode & 0o777 == 0o600
    file.chmod(0o644)
    migrate(f"sqlite:///{file}")
    assert file.stat().st_mode & 0o007 == 0
