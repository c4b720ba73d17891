"""SQLite's writing connection on the event loop's own thread: no hop to a worker thread and back for each statement.

A short statement on a local file takes some ten microseconds, and the hops take ten times that. Only waiting for
another process's lock could block for long, and that wait is asleep on the event loop, not inside SQLite. Looks to
SQLAlchemy like a connection of aiosqlite.
"""

import asyncio
import sqlite3
from collections.abc import Callable, Sequence
from typing import Any, Self

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
