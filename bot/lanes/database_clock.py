"""One time for many machines: the database's clock, asked now and then, so that leases mean the same everywhere.

SQLite has no other clock than its machine's, and needs none.
"""

import logging
from datetime import datetime, timedelta

from domain.ports import Clock
from storage.engine import Database, server_time

log = logging.getLogger(__name__)

NOTEWORTHY = timedelta(seconds=2)


class DatabaseClock:
    """This machine's clock, corrected by how far it is from the database's."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._offset = timedelta()

    def now(self) -> datetime:
        """Now by the database's clock, aware, in UTC."""
        return self._clock.now() + self._offset

    async def synchronise(self) -> None:
        """Ask the database for the time; half the way there and back is taken off."""
        async with self._database.reading() as connection:
            asked = self._clock.now()
            theirs = await server_time(connection)
            offset = theirs - asked - (self._clock.now() - asked) / 2
        if abs(offset) > NOTEWORTHY and abs(offset - self._offset) > NOTEWORTHY:
            log.warning(
                "this machine's clock is %.1f s from the database's; the database's counts", offset.total_seconds()
            )
        self._offset = offset
