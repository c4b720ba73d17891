"""Slow work that holds no lane: jobs are claimed, done within a deadline, tried again, and answered into the inbox."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from bot.lanes.waking import Wake
from bot.nursery import Nursery
from bot.watching.logs import where
from bot.watching.metrics import Metrics
from domain.records import Job
from storage import incoming, jobs
from storage.engine import Database
from storage.faults import DatabaseAwayError
from storage.jobs import ClaimedJob

log = logging.getLogger(__name__)

Work = Callable[[Job], Awaitable[dict[str, Any]]]

# Nearly all of them wait for another server; what computes does so in threads of its own.
JOBS_AT_ONCE = 256
TRY_S = 90.0
LEASE = timedelta(seconds=TRY_S + 30)
TRIES = 4
POLL_S = 1.0


class HopelessError(Exception):
    """Trying again will not help; the text is for the log."""


class SlowWorker:
    """Does jobs of the kinds it knows. A kind nobody knows fails at once, so that its person is answered."""

    def __init__(
        self,
        database: Database,
        kinds: Mapping[str, Work],
        *,
        owner: str,
        now: Callable[[], datetime],
        wall: Callable[[], datetime],
        wake: Wake,
        lanes_wake: Wake,
        metrics: Metrics,
        try_s: float = TRY_S,
    ) -> None:
        self._database = database
        self._kinds = kinds
        self._owner = owner
        self._now = now
        self._wall = wall
        self._wake = wake
        self._lanes_wake = lanes_wake
        self._metrics = metrics
        self._try_s = try_s
        self._running: dict[str, ClaimedJob] = {}
        self._stopping = False

    async def run(self) -> None:
        """Work until `stop`; jobs in hand are then given back for somebody else."""
        async with Nursery() as nursery:
            while not self._stopping:
                try:
                    claimed = await self._claim()
                except DatabaseAwayError as error:
                    log.warning("slow work waits: %s", error)
                    claimed = []
                for one in claimed:
                    self._running[one.job.key] = one
                    nursery.start(self._do(one), name=f"job {one.job.kind}")
                await self._wake.heard(POLL_S)
            await nursery.cancel()
        for one in list(self._running.values()):
            async with self._database.writing() as connection:
                await jobs.put_back(connection, one, self._now(), counts=False)

    def stop(self) -> None:
        """Claim nothing more."""
        self._stopping = True
        self._wake.ring()

    async def until_idle(self) -> None:
        """Do every job that is due; for tests."""
        while claimed := await self._claim():
            for one in claimed:
                self._running[one.job.key] = one
                await self._do(one)

    async def _claim(self) -> list[ClaimedJob]:
        free = JOBS_AT_ONCE - len(self._running)
        if free <= 0:
            return []
        async with self._database.writing() as connection:
            return list(
                await jobs.claim(
                    connection, now=self._now(), wall=self._wall(), lease=LEASE, owner=self._owner, limit=free
                )
            )

    async def _do(self, claimed: ClaimedJob) -> None:
        job, started = claimed.job, self._metrics.started()
        work = self._kinds.get(job.kind)
        result, error = None, None
        try:
            if work is None:
                raise HopelessError(f"nobody does jobs of kind {job.kind!r}")
            async with asyncio.timeout(self._try_s):
                result = await work(job)
        except Exception as failure:
            self._metrics.done(f"job_{job.kind}", started, ok=False)
            log.warning("job %s failed (try %d)\n%s", job.kind, claimed.tries, where(failure))
            again_at = self._now() + timedelta(seconds=2**claimed.tries)
            hopeless = isinstance(failure, HopelessError) or claimed.tries >= TRIES
            if not hopeless and again_at < claimed.deadline_at:
                await self._settle(claimed, None, None, again_at)
                return
            error = type(failure).__name__
        else:
            self._metrics.done(f"job_{job.kind}", started, ok=True)
        await self._settle(claimed, result, error, None)

    async def _settle(
        self, claimed: ClaimedJob, result: dict[str, Any] | None, error: str | None, again_at: datetime | None
    ) -> None:
        """Put the result into the inbox, or the job back; the result of a job that is no longer ours is dropped."""
        while True:
            try:
                async with self._database.writing() as connection:
                    if again_at is not None:
                        await jobs.put_back(connection, claimed, again_at)
                    elif await jobs.finish(connection, claimed):
                        payload = jobs.payload_of(claimed, result, error)
                        await incoming.put_result(connection, claimed.job.chat_id, payload, self._now())
                break
            except DatabaseAwayError as away:
                log.warning("a result waits: %s", away)
                await asyncio.sleep(POLL_S)
        self._running.pop(claimed.job.key, None)
        self._lanes_wake.ring()
