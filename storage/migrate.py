"""Bringing the database to today's tables; at start this costs one query when there is nothing to do."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import create_engine, event, inspect, pool, text
from sqlalchemy.engine import URL, Connection, make_url
from sqlalchemy.exc import DatabaseError

from storage.faults import DatabaseUnusableError, as_away

# The newest file in storage/migrations/versions; a test holds them together. Knowing it spares the start alembic.
# pyproject.toml, [tool.alembic], says how another is made.
HEAD = "0013"
ADVISORY_LOCK = 0x6D696C65  # "mile": two processes starting together migrate one after the other
_FOLDER = Path(__file__).parent / "migrations"


class MigrationError(Exception):
    """The database cannot be brought to today's tables; the text says why, and nothing was changed."""


def migrate(url: str) -> bool:
    """Bring the database at `url` to the newest tables, in one transaction; False when it was there already.

    Makes the folder and file of a new SQLite database. Blocking: from a coroutine use `asyncio.to_thread`.
    Raises DatabaseAwayError, and MigrationError when the database was written by a newer version.
    """
    with connect(url) as connection:
        at = version(connection)
        if at == HEAD:
            return False
        if at is None:
            _refuse_another_programs(connection)
    move(url, "head")
    return True


def _refuse_another_programs(connection: Connection) -> None:
    """A database without our version is made ours only where nobody else's tables are in the way."""
    from storage.tables import metadata

    found = set(inspect(connection).get_table_names()) - {"alembic_version"}
    if connection.dialect.name == "sqlite" and found:
        raise MigrationError("This is another program's file. Name another one, and it will be made.")
    if taken := found & {*metadata.tables}:
        raise MigrationError(f'It has another program\'s table "{min(taken)}". Name another database.')


def version(connection: Connection) -> str | None:
    """The revision the database is at, or None for an empty one."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()


def move(url: str, revision: str) -> None:
    """Upgrade to "head", an empty database to any revision; or downgrade ("base" removes every table)."""
    from alembic import command
    from alembic.config import Config
    from alembic.util import CommandError

    config = Config()
    config.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
    with connect(url) as connection, connection.begin():
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": ADVISORY_LOCK})
        config.attributes["connection"] = connection
        try:
            if revision == "head" or (revision != "base" and version(connection) is None):
                command.upgrade(config, revision)
            else:
                command.downgrade(config, revision)
        except CommandError as error:
            raise MigrationError(
                f"The database is at version {version(connection)}, unknown to this Milepost; start the newer one."
            ) from error
        if connection.dialect.name == "sqlite":
            lost = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
            if lost:
                raise MigrationError(f"After migrating, {len(lost)} rows point at rows that are gone: {lost[0][0]}.")


@contextmanager
def connect(url: str) -> Iterator[Connection]:
    """A blocking connection fit for changing tables: on SQLite with foreign keys off and BEGIN IMMEDIATE.

    With foreign keys on, SQLite deletes the children of a table that a batch change copies and drops.
    """
    parsed = make_url(url)
    patience = {"timeout": float(str(parsed.query["timeout"]))} if "timeout" in parsed.query else {}
    engine = create_engine(_for_driver(parsed), poolclass=pool.NullPool, hide_parameters=True, connect_args=patience)
    if parsed.get_backend_name() == "sqlite":
        if parsed.database:
            _make_private(Path(parsed.database))

        @event.listens_for(engine, "connect")
        def connected(connection: sqlite3.Connection, _record: object) -> None:
            connection.isolation_level = None
            # Kept in the file: whoever opens it later need not wait for a lock to ask for the same.
            connection.execute("PRAGMA journal_mode=WAL")

        @event.listens_for(engine, "begin")
        def begun(connection: Connection) -> None:
            connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
            connection.exec_driver_sql("BEGIN IMMEDIATE")

    try:
        with engine.connect() as connection:
            yield connection
    except DatabaseError as error:
        away = as_away(error)
        if away is None:
            raise
        raise away from error
    finally:
        engine.dispose()


def _make_private(path: Path) -> None:
    """The folder and file of a SQLite database, for its owner alone: what people told their coach is in it.

    SQLite gives the files beside it the same rights.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        if path.stat().st_mode & 0o007:
            path.chmod(path.stat().st_mode & 0o770)
    except OSError as error:
        raise DatabaseUnusableError(f"the database file cannot be opened: {error.strerror}") from None


def _for_driver(url: URL) -> URL:
    if url.get_backend_name() == "sqlite":
        return url.set(drivername="sqlite").difference_update_query(["synchronous", "timeout"])
    return url.set(drivername="postgresql+psycopg")
