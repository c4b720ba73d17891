"""Telling other processes at once that there is something to do: NOTIFY and LISTEN, on PostgreSQL only."""

import asyncio
import logging
from collections.abc import Callable
from urllib.parse import urlsplit

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.engine import Database

log = logging.getLogger(__name__)

CHANNEL = "milepost_lanes"


async def notify(connection: AsyncConnection) -> None:
    """Wake the other processes when this transaction is committed; on SQLite nothing happens."""
    if connection.dialect.name == "postgresql":
        await connection.execute(text("SELECT pg_notify(:channel, '')"), {"channel": CHANNEL})


async def listen(database: Database, ring: Callable[[], None], *, retry_s: float = 5.0) -> None:
    """Ring whenever another process notifies; polling goes on beneath, so a lost connection only costs time."""
    import psycopg

    address = database.url.set(drivername="postgresql").render_as_string(hide_password=False)
    while True:
        try:
            async with await psycopg.AsyncConnection.connect(address, autocommit=True) as connection:
                await connection.execute(f"LISTEN {CHANNEL}".encode())
                async for _ in connection.notifies():
                    ring()
        except psycopg.Error as error:
            log.warning("listening at %s was interrupted: %s", urlsplit(address).hostname, type(error).__name__)
        await asyncio.sleep(retry_s)
