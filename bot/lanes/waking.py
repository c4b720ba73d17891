"""Telling the lanes at once that there is something to do: an event within a process, NOTIFY between processes."""

import asyncio
import logging
from urllib.parse import urlsplit

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.engine import Database

log = logging.getLogger(__name__)

CHANNEL = "milepost_lanes"


class Wake:
    """An alarm that stays on until it is heard."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    def ring(self) -> None:
        """There is something to do."""
        self._event.set()

    async def heard(self, within_s: float) -> bool:
        """Wait for the alarm, at most so long; whether it rang."""
        try:
            async with asyncio.timeout(within_s):
                await self._event.wait()
        except TimeoutError:
            return False
        finally:
            self._event.clear()
        return True


async def notify(connection: AsyncConnection) -> None:
    """Wake the other processes when this transaction is committed (PostgreSQL only)."""
    if connection.dialect.name == "postgresql":
        await connection.execute(text("SELECT pg_notify(:channel, '')"), {"channel": CHANNEL})


async def listen(database: Database, wake: Wake, *, retry_s: float = 5.0) -> None:
    """Ring whenever another process notifies; polling goes on beneath, so a lost connection only costs time."""
    import psycopg

    address = database.url.set(drivername="postgresql").render_as_string(hide_password=False)
    while True:
        try:
            async with await psycopg.AsyncConnection.connect(address, autocommit=True) as connection:
                await connection.execute(f"LISTEN {CHANNEL}".encode())
                async for _ in connection.notifies():
                    wake.ring()
        except psycopg.Error as error:
            log.warning("listening at %s was interrupted: %s", urlsplit(address).hostname, type(error).__name__)
        await asyncio.sleep(retry_s)
