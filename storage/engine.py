"""Opening the database: SQLite in one file, or PostgreSQL for many processes; one way to begin a transaction.

SQLite runs in WAL mode with `synchronous=NORMAL`: a commit survives `kill -9` of every process at any moment, because
it is in the operating system's hands before COMMIT returns. After a power cut the file is still whole, but the last
commits (those since the last checkpoint's fsync) may be missing; `sqlite:///…?synchronous=FULL` makes every commit
wait for the disk.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from time import monotonic
from typing import Any

from sqlalchemy import event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.engine import Connection as SyncConnection
from sqlalchemy.exc import ArgumentError, DisconnectionError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from storage.faults import DatabaseAwayError, as_away
from storage.inline_sqlite import connect_inline
from storage.unit_of_work import StoredUnitOfWork

# A connection inside a transaction: what the functions of storage are given, opaque to whoever passes it on.
Connection = AsyncConnection

BUSY_TIMEOUT_S = 5.0
# Errors of statements go to the log, and their parameters are what people wrote.
HUSHED = {"hide_parameters": True}
PATIENCE_S = 30.0
SQLITE_READERS = 4
POSTGRES_CONNECTIONS = 10
PING_AFTER_S = 0.5
# A process that hangs must not hold rows for ever: PostgreSQL ends its transaction.
_POSTGRES_LIMITS = (
    "-c statement_timeout=30000 -c lock_timeout=10000 -c idle_in_transaction_session_timeout=60000 -c timezone=UTC"
)


class Database:
    """A database and the two ways to use it: `transaction` writes, `read` only reads.

    On SQLite there is one writing connection (writers queue in order inside the process; other processes are waited
    for with the busy timeout) and a few reading ones. On PostgreSQL both share a pool; a read sees one snapshot.
    """

    def __init__(self, writer: AsyncEngine, reader: AsyncEngine) -> None:
        self.engine = writer
        # Whether a language model is configured, so that all who work on the data know; set when a bot is built.
        self.has_model = False
        self._reader = reader
        self._turn: asyncio.Lock | None = asyncio.Lock() if writer.dialect.name == "sqlite" else None

    @property
    def dialect(self) -> str:
        """ "sqlite" or "postgresql"."""
        return self.engine.dialect.name

    @property
    def url(self) -> URL:
        """Where the database is; `str()` hides the password."""
        return self.engine.url

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncConnection]:
        """A connection inside a writing transaction, committed on normal exit and rolled back on any exception.

        Never begin a second one inside it: on SQLite it would wait for the first.
        Raises DatabaseAwayError when the database is busy, full or gone.
        """
        if self._turn is None:
            async with _begin(self.engine) as connection:
                yield connection
            return
        try:
            async with asyncio.timeout(PATIENCE_S):
                await self._turn.acquire()
        except TimeoutError:
            raise DatabaseAwayError("another transaction holds the database for too long") from None
        try:
            async with _begin(self.engine) as connection:
                yield connection
        finally:
            self._turn.release()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """A connection inside a reading transaction: one snapshot, and a write is refused by the database."""
        async with _begin(self._reader, writing=False) as connection:
            yield connection

    @asynccontextmanager
    async def transaction(self, now: datetime, *, holds: int | None = None) -> AsyncIterator[StoredUnitOfWork]:
        """A unit of work that is committed on normal exit and rolled back on any exception.

        `holds` is the chat whose lane opens it: what is said there is left to that lane, in the `effects`.
        """
        async with self.writing() as connection:
            uow = StoredUnitOfWork(connection, now, holds=holds, has_model=self.has_model)
            yield uow
            await uow.flush()

    @asynccontextmanager
    async def read(self, now: datetime) -> AsyncIterator[StoredUnitOfWork]:
        """A unit of work that only reads, from one snapshot."""
        async with self.reading() as connection:
            uow = StoredUnitOfWork(connection, now, has_model=self.has_model)
            yield uow
            # Finds nothing to write, or the database refuses it.
            await uow.flush()

    async def close(self) -> None:
        """Close every connection."""
        await self._reader.dispose()
        await self.engine.dispose()


async def server_time(connection: Connection) -> datetime:
    """What the clock of a PostgreSQL server says just now."""
    at: datetime = (await connection.execute(text("SELECT clock_timestamp()"))).scalar_one()
    return at


@asynccontextmanager
async def _begin(engine: AsyncEngine, *, writing: bool = True) -> AsyncIterator[AsyncConnection]:
    try:
        async with engine.begin() as connection:
            yield connection
    except Exception as error:
        away = as_away(error, writing=writing)
        if away is None:
            raise
        raise away from error


def open_database(url: str) -> Database:
    """Open `sqlite:///file`, or `postgresql://…` (psycopg 3). Nothing is connected yet.

    Raises ValueError with a plain sentence for a URL that cannot be used; it never repeats the URL's password.
    """
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise ValueError(
            "The database address cannot be read; it looks like sqlite:///milepost.db or postgresql://host/name."
        ) from None
    kind = parsed.get_backend_name()
    if kind == "sqlite":
        return _open_sqlite(parsed)
    if kind in {"postgresql", "postgres"}:
        return _open_postgres(parsed)
    raise ValueError(f"{kind} is not supported; use sqlite:///file or postgresql://host/name.")


def _open_sqlite(url: URL) -> Database:
    if url.database in {None, "", ":memory:"}:
        raise ValueError("SQLite needs a file: sqlite:///milepost.db.")
    synchronous = str(url.query.get("synchronous", "NORMAL")).upper()
    if synchronous not in {"NORMAL", "FULL"}:
        raise ValueError("synchronous is NORMAL or FULL.")
    timeout = float(str(url.query.get("timeout", BUSY_TIMEOUT_S)))
    url = url.set(drivername="sqlite+aiosqlite").difference_update_query(["synchronous", "timeout"])
    options: dict[str, Any] = {"connect_args": {"timeout": timeout}, "pool_timeout": PATIENCE_S}
    file = str(url.database)
    writer = create_async_engine(
        url,
        pool_size=1,
        max_overflow=0,
        pool_timeout=PATIENCE_S,
        async_creator=lambda: connect_inline(file, timeout),
        **HUSHED,
    )
    reader = create_async_engine(url, pool_size=SQLITE_READERS, max_overflow=0, **options, **HUSHED)
    _prepare_sqlite(writer, "BEGIN IMMEDIATE", f"PRAGMA synchronous={synchronous}")
    _prepare_sqlite(reader, "BEGIN DEFERRED", "PRAGMA query_only=ON")
    return Database(writer, reader)


def _prepare_sqlite(engine: AsyncEngine, begin: str, pragma: str) -> None:
    """Take transactions away from the driver: with its defaults concurrent increments were lost in silence."""

    @event.listens_for(engine.sync_engine, "connect")
    def connected(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        cursor.execute("PRAGMA journal_mode=WAL")
        # The log file is cut back after a burst instead of keeping its largest size.
        cursor.execute("PRAGMA journal_size_limit=67108864")
        cursor.execute("PRAGMA foreign_keys=ON")
        cursor.execute(pragma)
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def begun(connection: SyncConnection) -> None:
        connection.exec_driver_sql(begin)


def _open_postgres(url: URL) -> Database:
    url = url.set(drivername="postgresql+psycopg")
    arguments: dict[str, Any] = {}
    if "options" not in url.query:
        arguments["options"] = _POSTGRES_LIMITS
    if "application_name" not in url.query:
        arguments["application_name"] = "milepost"
    if "connect_timeout" not in url.query:
        arguments["connect_timeout"] = 10
    writer = create_async_engine(
        url,
        pool_size=POSTGRES_CONNECTIONS,
        # A connection beyond the pool would be closed after each use; waiting for one costs far less.
        max_overflow=0,
        pool_timeout=PATIENCE_S,
        connect_args=arguments,
        **HUSHED,
    )
    _ping_after_rest(writer)
    reader = writer.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
    return Database(writer, reader)


def _ping_after_rest(engine: AsyncEngine) -> None:
    """Try a connection that has rested before it is used, and have the pool make a new one if it is dead.

    SQLAlchemy's own pre-ping asks before every transaction, which costs a busy bot a round trip each time.
    """

    @event.listens_for(engine.sync_engine, "checkin")
    def rested(_connection: Any, record: Any) -> None:
        record.info["rests_since"] = monotonic()

    @event.listens_for(engine.sync_engine, "checkout")
    def tried(connection: Any, record: Any, _proxy: object) -> None:
        if monotonic() - record.info.get("rests_since", monotonic()) < PING_AFTER_S:
            return
        try:
            engine.dialect.do_ping(connection)
        except Exception as error:
            raise DisconnectionError from error
