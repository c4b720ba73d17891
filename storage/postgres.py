"""PostgreSQL for many processes: how it is opened, and what keeps a hanging process or a dead connection from harm."""

from time import monotonic
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import URL
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from storage.faults import HUSHED, PATIENCE_S

POSTGRES_CONNECTIONS = 10
PING_AFTER_S = 0.5
# A process that hangs must not hold rows for ever: PostgreSQL ends its transaction.
_POSTGRES_LIMITS = (
    "-c statement_timeout=30000 -c lock_timeout=10000 -c idle_in_transaction_session_timeout=60000 -c timezone=UTC"
)


def open_postgres(url: URL) -> tuple[AsyncEngine, AsyncEngine]:
    """A pool to write with, and the same to read one snapshot with."""
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
    return writer, reader


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
