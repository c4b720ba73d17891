"""The start of the program: it waits for a database that is away, and says what waiting would not mend."""

import asyncio
import sqlite3
from pathlib import Path

import pytest

from bot.running import migrated
from storage.faults import DatabaseUnusableError
from storage.migrate import HEAD


async def test_the_start_waits_for_a_locked_file(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Another program (a backup) holds the file: said, waited for, and then the tables are made."""
    file = tmp_path / "milepost.db"
    held = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
    held.execute("BEGIN EXCLUSIVE")

    class LetGo(asyncio.Event):
        """Asked before each try; the lock goes after the first."""

        def is_set(self) -> bool:
            if "the start waits" in caplog.text and held.in_transaction:
                held.execute("ROLLBACK")
            return super().is_set()

    assert await migrated(f"sqlite:///{file}?timeout=0.01", LetGo(), pause_s=0)
    assert "another program holds the database file" in caplog.text
    assert held.execute("SELECT version_num FROM alembic_version").fetchone() == (HEAD,)
    held.close()


async def test_the_start_does_not_wait_for_what_is_no_database(tmp_path: Path) -> None:
    """A damaged file is said at once."""
    file = tmp_path / "milepost.db"
    file.write_bytes(b"no database " * 100)
    with pytest.raises(DatabaseUnusableError, match="not a database"):
        await migrated(f"sqlite:///{file}", asyncio.Event(), pause_s=0)
