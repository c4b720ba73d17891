"""PostgreSQL for many processes: how it is opened, and what keeps a hanging process or a dead connection from harm."""

import asyncio
from time import monotonic
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import URL
from sqlalchemy.exc import DisconnectionError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from storage.faults import HUSHED, PATIENCE_S, DatabaseAwayError
from storage.prepared import as_raised

POSTGRES_CONNECTIONS = 10
# For those who write, and kept by them; the others are left for reading.
WRITING_CONNECTIONS = 8
# libpq's PQTRANS_IDLE: no transaction is open.
IDLE = 0
PING_AFTER_S = 0.5
# A process that hangs must not hold rows for ever: PostgreSQL ends its transaction.
_POSTGRES_LIMITS = (
    "-c statement_timeout=30000 -c lock_timeout=10000 -c idle_in_transaction_session_timeout=60000 -c timezone=UTC"
)
# Every statement asks for few rows by an index. PostgreSQL takes a list of keys, whose length it does not know, for a
# tenth of the table, and read through all weeks of a thousand athletes for the reminders of twenty.
_BY_INDEXES = " ".join(f"-c enable_{way}=off" for way in ("seqscan", "hashjoin", "mergejoin"))


def open_postgres(url: URL) -> tuple[AsyncEngine, AsyncEngine]:
    """A pool to write with, and the same to read one snapshot with."""
    # Here, because SQLite needs no psycopg.
    from storage.piped import PipedConnection

    url = url.set(drivername="postgresql+psycopg")
    # Whatever psycopg had prepared itself, it would take away with ours after each rollback.
    arguments: dict[str, Any] = {"async_creator_fn": PipedConnection.connect, "prepare_threshold": None}
    if "options" not in url.query:
        arguments["options"] = f"{_POSTGRES_LIMITS} {_BY_INDEXES}"
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
    return writer, reader


class Writers:
    """Connections that write, kept open from one transaction to the next, each given to who has waited longest.

    SQLAlchemy would take one out of its pool, clean it and put it back each time, which costs about as much as two
    statements.
    """

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._turns = asyncio.Semaphore(WRITING_CONNECTIONS)
        # The one that was used last is used next: it has rested least. With each the moment it began to rest.
        self._resting: list[tuple[AsyncConnection, float]] = []
        self.at_work = 0

    async def begin(self) -> AsyncConnection:
        """A connection for one transaction, which begins with its first statement.

        Raises DatabaseAwayError when none becomes free for long.
        """
        if self._turns.locked():
            try:
                async with asyncio.timeout(PATIENCE_S):
                    await self._turns.acquire()
            except TimeoutError:
                raise DatabaseAwayError("other transactions hold the database for too long") from None
        else:
            await self._turns.acquire()
        self.at_work += 1
        try:
            while self._resting:
                connection, since = self._resting.pop()
                if await self._is_alive(connection, since):
                    return connection
            return await self._engine.connect()
        except BaseException:
            self._ended()
            raise

    def _ended(self) -> None:
        self.at_work -= 1
        self._turns.release()

    async def commit(self, connection: AsyncConnection) -> None:
        """End it well. Raises as SQLAlchemy does."""
        if connection.in_transaction():
            await connection.commit()
            return
        driver = _driver(connection)
        if driver.pgconn.transaction_status == IDLE:
            return
        try:
            await driver.at_once([(b"COMMIT", ())])
        except Exception as error:
            raise await as_raised(connection, "COMMIT", error) from error

    async def again(self, connection: AsyncConnection) -> None:
        """Take back what was not committed; another transaction begins with the next statement."""
        if connection.invalidated:
            raise DatabaseAwayError("the connection to the database was lost")
        if connection.in_transaction():
            await connection.rollback()
        try:
            if _driver(connection).pgconn.transaction_status != IDLE:
                await _driver(connection).rollback()
        except Exception as error:
            raise await as_raised(connection, "ROLLBACK", error) from error

    async def end(self, connection: AsyncConnection) -> None:
        """Take back what was not committed, and let the connection rest.

        One that was lost is taken out of use, which is no error of its own: the server takes back what it began.
        """
        is_sound = False
        try:
            await self.again(connection)
            is_sound = True
        except (SQLAlchemyError, DatabaseAwayError):
            pass
        finally:
            try:
                if is_sound:
                    self._resting.append((connection, monotonic()))
                else:
                    await _drop(connection)
            finally:
                self._ended()

    async def close(self) -> None:
        """Close those that rest."""
        while self._resting:
            await self._resting.pop()[0].close()

    async def _is_alive(self, connection: AsyncConnection, since: float) -> bool:
        """Try a connection that has rested for a while, as `_ping_after_rest` does."""
        if monotonic() - since < PING_AFTER_S:
            return True
        try:
            await _driver(connection).execute("SELECT 1")
            await _driver(connection).rollback()
        except Exception:
            await _drop(connection)
            return False
        except BaseException:
            # Whoever asked was stopped; unless it is given back, the pool has one connection less for good.
            await _drop(connection)
            raise
        return True


async def _drop(connection: AsyncConnection) -> None:
    """Take a connection out of use: in whatever state it is, nobody is given it again."""
    if not connection.invalidated:
        await connection.invalidate()
    await connection.close()


def _driver(connection: AsyncConnection) -> Any:
    assert connection.sync_connection is not None
    return connection.sync_connection.connection.driver_connection


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
