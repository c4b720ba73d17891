"""SQLite in one file: how it is opened, and its writing connection on the event loop's own thread.

SQLite runs in WAL mode with `synchronous=NORMAL`: a commit survives `kill -9` of every process at any moment, because
it is in the operating system's hands before COMMIT returns. After a power cut the file is still whole, but the last
commits (those since the last checkpoint's fsync) may be missing; `sqlite:///…?synchronous=FULL` makes every commit
wait for the disk.

The writing connection makes no hop to a worker thread and back for each statement: a short statement on a local file
takes some ten microseconds, and the hops take ten times that. Only waiting for another process's lock could block for
long, and that wait is asleep on the event loop, not inside SQLite. It looks to SQLAlchemy like one of aiosqlite.
"""

import asyncio
import os
import sqlite3
from collections.abc import Callable, Sequence
from typing import Any, Self

from sqlalchemy import event
from sqlalchemy.engine import URL
from sqlalchemy.engine import Connection as SyncConnection
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from storage.faults import HUSHED, PATIENCE_S, DatabaseAwayError

BUSY_TIMEOUT_S = 5.0
SQLITE_READERS = 4

_FIRST_NAP_S = 0.001
_LONGEST_NAP_S = 0.02


class InlineCursor:
    """A cursor whose coroutines are done when they are first asked, except while another process holds the lock."""

    def __init__(self, connection: sqlite3.Connection, timeout_s: float) -> None:
        self._cursor = connection.cursor()
        self._timeout_s = timeout_s

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        self._cursor.close()

    @property
    def description(self) -> Any:
        """Columns of the result."""
        return self._cursor.description

    @property
    def rowcount(self) -> int:
        """Rows changed."""
        return self._cursor.rowcount

    @property
    def lastrowid(self) -> int | None:
        """Key of the row inserted last."""
        return self._cursor.lastrowid

    @property
    def arraysize(self) -> int:
        """Rows a fetchmany takes."""
        return self._cursor.arraysize

    @arraysize.setter
    def arraysize(self, value: int) -> None:
        self._cursor.arraysize = value

    async def execute(self, statement: str, parameters: Sequence[Any] = ()) -> Self:
        """Run a statement; waits, without blocking anybody, while another process holds the lock."""
        try:
            self._cursor.execute(statement, parameters)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                raise
            await self._wait(lambda: self._cursor.execute(statement, parameters))
        return self

    async def executemany(self, statement: str, rows: Sequence[Sequence[Any]]) -> Self:
        """Run a statement for every row, inside a transaction that holds the lock already."""
        self._cursor.executemany(statement, rows)
        return self

    async def fetchall(self) -> list[Any]:
        """The rows that are left."""
        return self._cursor.fetchall()

    async def fetchmany(self, size: int) -> list[Any]:
        """Some rows."""
        return self._cursor.fetchmany(size)

    async def fetchone(self) -> Any:
        """One row."""
        return self._cursor.fetchone()

    async def close(self) -> None:
        """Done with it."""
        self._cursor.close()

    async def _wait(self, again: Callable[[], object]) -> None:
        left_s, nap_s = self._timeout_s, _FIRST_NAP_S
        while True:
            await asyncio.sleep(nap_s)
            left_s -= nap_s
            try:
                again()
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or left_s <= 0:
                    raise
            else:
                return
            nap_s = min(_LONGEST_NAP_S, nap_s * 2)


class _AtOnce:
    """Stands where aiosqlite has its queue to the thread."""

    def put_nowait(self, item: tuple["asyncio.Future[Any]", Callable[[], Any]]) -> None:
        """Do it now; what it raises is the future's."""
        future, work = item
        try:
            future.set_result(work())
        except Exception as error:
            future.set_exception(error)


class InlineConnection:
    """A connection of the standard library's sqlite3 with the coroutines that SQLAlchemy expects of aiosqlite."""

    def __init__(self, connection: sqlite3.Connection, timeout_s: float) -> None:
        self._conn = self._connection = connection
        self._timeout_s = timeout_s
        self._tx = _AtOnce()

    def cursor(self) -> InlineCursor:
        """A new cursor."""
        return InlineCursor(self._conn, self._timeout_s)

    async def execute(self, statement: str, parameters: Sequence[Any] = ()) -> InlineCursor:
        """Run a statement."""
        return await self.cursor().execute(statement, parameters)

    async def executemany(self, statement: str, rows: Sequence[Sequence[Any]]) -> InlineCursor:
        """Run a statement for every row."""
        return await self.cursor().executemany(statement, rows)

    async def execute_fetchall(self, statement: str, parameters: Sequence[Any] = ()) -> list[Any]:
        """The rows of a statement."""
        return await (await self.cursor().execute(statement, parameters)).fetchall()

    @property
    def in_transaction(self) -> bool:
        """Whether a transaction is open."""
        return self._conn.in_transaction

    async def create_function(self, *arguments: Any, **options: Any) -> None:
        """A function for SQL."""
        self._conn.create_function(*arguments, **options)

    async def commit(self) -> None:
        """Commit."""
        self._conn.commit()

    async def rollback(self) -> None:
        """Roll back."""
        self._conn.rollback()

    async def close(self) -> None:
        """Close."""
        self._conn.close()

    def stop(self) -> None:
        """Close at once."""
        self._conn.close()

    @property
    def isolation_level(self) -> Any:
        """None: transactions begin and end where we say."""
        return self._conn.isolation_level


async def connect_inline(file: str, timeout_s: float) -> InlineConnection:
    """Open a file; `timeout_s` is how long another process's lock is waited for."""
    connection = sqlite3.connect(file, timeout=0, isolation_level=None, check_same_thread=False)
    return InlineConnection(connection, timeout_s)


class OpenedFile:
    """Which file a name led to when it was opened.

    A file that was moved, replaced or deleted stays open to us: what is written then is in a file that nobody will open
    again.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._identity: tuple[int, int] | None = None

    def check(self) -> None:
        """Raises DatabaseAwayError once the name leads elsewhere; the first check remembers where it leads."""
        try:
            found = os.stat(self._name)
        except OSError:
            found = None
        here = None if found is None else (found.st_dev, found.st_ino)
        if self._identity is None:
            self._identity = here
        if here is None or here != self._identity:
            raise DatabaseAwayError(
                f"{self._name} was moved or replaced while Milepost runs; put it back, or stop and start Milepost"
            )


def open_sqlite(url: URL) -> tuple[AsyncEngine, AsyncEngine]:
    """The one writing connection and the reading ones of a file. Raises ValueError for a URL that cannot be used."""
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
    prepare(writer, "BEGIN IMMEDIATE", f"PRAGMA synchronous={synchronous}")
    prepare(reader, "BEGIN DEFERRED", "PRAGMA query_only=ON")
    return writer, reader


def prepare(engine: AsyncEngine, begin: str, pragma: str) -> None:
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
        # The writer begins its transactions itself: SQLAlchemy then finds one open.
        if not connection.connection.driver_connection.in_transaction:  # type: ignore[union-attr]  # aiosqlite's, or ours
            connection.exec_driver_sql(begin)


class Writer:
    """The one writing connection of a file, kept open from one transaction to the next, and its transactions.

    SQLAlchemy would take it out of its pool, clean it and put it back each time, which costs more than what most
    transactions do. Never more than one transaction at a time: whoever uses it sees to that.
    """

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._kept: AsyncConnection | None = None

    async def begin(self) -> AsyncConnection:
        """Begin a transaction that may write; waits for other processes as long as the busy timeout."""
        if self._kept is None:
            self._kept = await self._engine.connect()
        try:
            await self._driver.execute("BEGIN IMMEDIATE")
        except BaseException:
            await self.close()
            raise
        return self._kept

    async def commit(self) -> None:
        """End it well."""
        assert self._kept is not None
        if self._kept.in_transaction():
            await self._kept.commit()
        else:
            await self._driver.commit()

    async def again(self) -> None:
        """Take back what was done, and begin another transaction on the same connection."""
        await self.rollback()
        await self._driver.execute("BEGIN IMMEDIATE")

    async def rollback(self) -> None:
        """Take it back. Whatever state the connection is in, the next transaction finds a clean one."""
        try:
            if self._kept is not None and self._kept.in_transaction():
                await self._kept.rollback()
            elif self._kept is not None:
                await self._driver.rollback()
        except Exception:
            await self.close()
            raise

    async def close(self) -> None:
        """Close the connection; the next transaction opens another."""
        kept, self._kept = self._kept, None
        if kept is not None:
            await kept.close()

    @property
    def _driver(self) -> Any:
        assert self._kept is not None
        assert self._kept.sync_connection is not None
        return self._kept.sync_connection.connection.driver_connection
