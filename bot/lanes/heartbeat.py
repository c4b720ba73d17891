"""Leases are short and renewed while their owner lives: what a dead process held is free within seconds."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from storage import jobs, lanes
from storage.engine import Database
from storage.faults import DatabaseAwayError
from storage.lanes import Lane

log = logging.getLogger(__name__)

LEASE = timedelta(seconds=10)
BEAT_S = 2.5
# No call is begun so shortly before the end of a lease, when another process may take over at any moment.
MARGIN = timedelta(seconds=2)


class Heartbeat:
    """Renews whatever this process holds, and knows until when each lane is certainly its own."""

    def __init__(self, database: Database, owner: str, database_now: Callable[[], datetime]) -> None:
        self._database = database
        self._owner = owner
        self._database_now = database_now
        # By chat and epoch; one whose row was locked at a beat keeps what an earlier beat gave it.
        self._renewed: dict[tuple[int, int], datetime] = {}
        self._lanes_in_hand: Callable[[], Sequence[Lane]] = tuple
        self._has_jobs: Callable[[], bool] = bool

    def watch(self, lanes_in_hand: Callable[[], Sequence[Lane]], has_jobs: Callable[[], bool]) -> None:
        """What is to be renewed at each beat; while nothing is in hand, a beat asks the database nothing."""
        self._lanes_in_hand, self._has_jobs = lanes_in_hand, has_jobs

    async def run(self) -> None:
        """Beat until cancelled; a database that is away is waited for, and the leases end meanwhile."""
        while True:
            await asyncio.sleep(BEAT_S)
            try:
                await self.beat()
            except DatabaseAwayError as error:
                log.warning("leases cannot be renewed: %s", error)

    async def beat(self) -> None:
        """Renew the leases of lanes and jobs in hand. Raises DatabaseAwayError."""
        held, until = self._lanes_in_hand(), self._database_now() + LEASE
        if not held and not self._has_jobs():
            return
        async with self._database.writing() as connection:
            renewed = await lanes.renew(connection, self._owner, held, until) if held else frozenset()
            if self._has_jobs():
                await jobs.renew(connection, self._owner, until)
        known = {(lane.chat_id, lane.epoch) for lane in held}
        kept = {key: was for key, was in self._renewed.items() if key in known}
        self._renewed = kept | dict.fromkeys(renewed, until)

    def good_until(self, lane: Lane, claimed_at: datetime) -> datetime:
        """Until when a call may be begun in a lane that was claimed then (both by the database's clock)."""
        until = claimed_at + LEASE
        return max(until, self._renewed.get((lane.chat_id, lane.epoch), until)) - MARGIN
