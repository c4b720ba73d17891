"""Backups: made while somebody writes, put back whole, and refused when they are no good; on both databases."""

import re
import sqlite3
import subprocess
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select, text, update

from bot.watching.metrics import Metrics
from bot.watching.nightly import NightlyBackups
from domain.people import Person
from storage.backups import BackupError, back_up, restore
from storage.engine import open_database
from storage.migrate import connect, migrate
from storage.people_tables import people
from storage.tables import metadata
from tests.storage.samples import ATHLETE, NOW, a_plan, with_plan

MANY = 1000


async def filled(address: str) -> int:
    """A thousand people, one of them with a plan; its id."""
    database = open_database(address)
    async with database.transaction(NOW) as uow:
        for number in range(MANY):
            await uow.people.put(Person(id=10_000 + number, chat_id=10_000 + number, name=f"P{number}"))
    plan_id = await with_plan(database)
    await database.close()
    return plan_id


async def count_people(address: str) -> int:
    """How many people there are."""
    database = open_database(address)
    async with database.reading() as connection:
        count: int = (await connection.execute(select(func.count()).select_from(people))).scalar_one()
    await database.close()
    return count


def has_tools_for(address: str) -> bool:
    """Whether pg_dump is here and as new as the server: an older one refuses, and says so."""
    if address.startswith("sqlite"):
        return True
    with connect(address) as connection:
        server = int(connection.execute(text("SHOW server_version_num")).scalar_one()) // 10_000
    try:
        said = subprocess.run(["pg_dump", "--version"], capture_output=True, text=True, check=True).stdout
    except (FileNotFoundError, subprocess.CalledProcessError):
        return False
    return int(re.findall(r"\d+", said)[0]) >= server


async def test_a_backup_is_put_back_whole(database_url: str, tmp_path: Path) -> None:
    """Taken while a writer has the database open; what came after it is kept beside, nothing before it is lost."""
    if not has_tools_for(database_url):
        with pytest.raises(BackupError, match="pg_dump"):
            back_up(database_url, tmp_path / "saved")
        return
    plan_id = await filled(database_url)
    open_meanwhile = open_database(database_url)
    async with open_meanwhile.transaction(NOW) as uow:
        # On SQLite this stands beside the file until the last connection is closed.
        await uow.people.put(Person(id=20_000, chat_id=20_000, name="Late"))
    async with open_meanwhile.writing() as connection:
        await connection.execute(update(people).values(name="not committed yet"))
        assert back_up(database_url, tmp_path / "saved") > 0
    await open_meanwhile.close()
    before = await count_people(database_url)
    database = open_database(database_url)
    async with database.transaction(NOW) as uow:
        await uow.people.forget(ATHLETE)
    await database.close()
    kept = restore(database_url, tmp_path / "saved", NOW)
    assert kept is not None
    assert kept.is_file()
    assert await count_people(database_url) == before
    database = open_database(database_url)
    async with database.read(NOW) as uow:
        assert await uow.plans.load(plan_id) == a_plan()
        person = await uow.people.get(10_007)
        assert person is not None
        assert person.name == "P7"
    await database.close()
    # What was replaced can be put back the same way.
    restore(database_url, kept, NOW + timedelta(minutes=1))
    assert await count_people(database_url) == before - 1


async def test_no_good_files_are_refused_and_nothing_changes(sqlite_url: str, tmp_path: Path) -> None:
    """Damaged, empty, somebody else's, newer, a dump of the other database, one that is not there."""
    plan_id = await filled(sqlite_url)
    good = tmp_path / "good.db"
    back_up(sqlite_url, good)
    content = good.read_bytes()
    newer = sqlite3.connect(tmp_path / "newer.db")
    newer.execute("CREATE TABLE alembic_version (version_num TEXT)")
    newer.execute("INSERT INTO alembic_version VALUES ('9999')")
    newer.commit()
    newer.close()
    for name, data, says in (
        ("empty.db", b"", "no backup"),
        ("cut.db", content[: len(content) // 2], "damaged"),
        ("holes.db", content[:8192] + bytes(40_960) + content[49_152:], "damaged"),
        ("dump.db", b"PGDMP etc.", "PostgreSQL"),
        ("newer.db", None, "newer Milepost"),
        ("absent.db", None, "cannot be read"),
    ):
        if data is not None:
            (tmp_path / name).write_bytes(data)
        with pytest.raises(BackupError, match=says):
            restore(sqlite_url, tmp_path / name, NOW)
    database = open_database(sqlite_url)
    async with database.read(NOW) as uow:
        assert await uow.plans.load(plan_id) == a_plan()
    await database.close()


async def test_a_running_milepost_is_not_pulled_away_under(sqlite_url: str, tmp_path: Path) -> None:
    """Stop it first; and a backup never overwrites a file."""
    await filled(sqlite_url)
    back_up(sqlite_url, tmp_path / "good.db")
    with pytest.raises(BackupError, match="there already"):
        back_up(sqlite_url, tmp_path / "good.db")
    running = open_database(sqlite_url)
    async with running.reading() as connection:
        await connection.execute(select(people))
        with pytest.raises(BackupError, match="stop it first"):
            restore(sqlite_url, tmp_path / "good.db", NOW)
    await running.close()
    assert await count_people(sqlite_url) > MANY


def test_an_older_backup_is_brought_up_to_date_at_the_next_start(sqlite_url: str, tmp_path: Path) -> None:
    """Whatever version made it."""
    from storage.migrate import HEAD, move, version

    move(sqlite_url, "0001")
    back_up(sqlite_url, tmp_path / "old.db")
    move(sqlite_url, "head")
    restore(sqlite_url, tmp_path / "old.db", NOW)
    assert migrate(sqlite_url)
    with connect(sqlite_url) as connection:
        assert version(connection) == HEAD
    assert metadata.tables


async def test_every_night_one_and_no_more_than_are_kept(sqlite_url: str, tmp_path: Path) -> None:
    """A week of hourly looks leaves three files, the newest of today; other files stay."""
    await filled(sqlite_url)
    (tmp_path / "backups").mkdir()
    (tmp_path / "backups" / "mine.txt").write_text("keep")
    moment = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
    nightly = NightlyBackups(address=sqlite_url, folder=tmp_path / "backups", kept=3, now=lambda: moment)
    metrics = Metrics()
    for _ in range(5):
        for _ in range(2):
            await nightly.look(metrics)
        moment += timedelta(days=1)
        nightly = replace(nightly, now=lambda at=moment: at)
    names = sorted(path.name for path in (tmp_path / "backups").iterdir())
    assert names == ["milepost-2026-11-22.db", "milepost-2026-11-23.db", "milepost-2026-11-24.db", "mine.txt"]
    assert metrics.gauges["backup_days_old"] == 0
