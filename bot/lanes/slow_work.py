"""Slow work that holds no lane: jobs are claimed, done within a deadline, tried again, and answered to their chat."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.lanes.heartbeat import LEASE
from bot.lanes.work_loop import Process, WorkLoop
from bot.watching.log_setup import where
from domain.records import Job
from storage import incoming, jobs
from storage.engine import Connection
from storage.incoming import JobResult
from storage.jobs import ClaimedJob

log = logging.getLogger(__name__)

Work = Callable[[Job], Awaitable[dict[str, Any]]]

TRY_S = 90.0
TRIES = 4


class HopelessError(Exception):
    """Trying again will not help; the text is for the log."""


@dataclass(slots=True, kw_only=True, eq=False)
class JobInHand:
    """A job that was claimed and what becomes of it: a result or an error, or when to try again, or nothing yet."""

    claimed: ClaimedJob
    result: dict[str, Any] | None = None
    error: str | None = None
    again_at: datetime | None = None


class SlowWorker(WorkLoop[JobInHand]):
    """Does jobs of the kinds it knows. A kind nobody knows fails at once, so that its person is answered."""

    name = "slow work"
    # Nearly all of them wait for another server; what computes does so in threads of its own.
    at_once = 256
    poll_s = 1.0
    finishes_at_stop = False

    def __init__(self, process: Process, kinds: Mapping[str, Work], unhurried: frozenset[str] = frozenset()) -> None:
        """`unhurried` kinds wait for a turn of their own and keep their own time: waiting is no failed try."""
        super().__init__(process, process.wakes.slow)
        self._kinds = kinds
        self._unhurried = unhurried

    def _label(self, piece: JobInHand) -> str:
        return f"job {piece.claimed.job.kind}"

    async def _claim(self, connection: Connection, free: int) -> list[JobInHand]:
        if not free:
            return []
        claimed = await jobs.claim(
            connection,
            now=self._process.now(),
            database_now=self._process.database_now(),
            lease=LEASE,
            owner=self._process.owner,
            limit=free,
        )
        return [JobInHand(claimed=one) for one in claimed]

    async def _work(self, piece: JobInHand) -> None:
        claimed, metrics = piece.claimed, self._process.metrics
        job, started = claimed.job, metrics.started()
        work = self._kinds.get(job.kind)
        try:
            if work is None:
                raise HopelessError(f"nobody does jobs of kind {job.kind!r}")
            async with asyncio.timeout(None if job.kind in self._unhurried else TRY_S):
                piece.result = await work(job)
        except Exception as failure:
            metrics.done(f"job_{job.kind}", started, ok=False)
            log.warning("job %s failed (try %d)\n%s", job.kind, claimed.tries, where(failure))
            again_at = self._process.now() + timedelta(seconds=2**claimed.tries)
            hopeless = isinstance(failure, HopelessError) or claimed.tries >= TRIES
            if hopeless or again_at >= claimed.deadline_at:
                piece.error = type(failure).__name__
            else:
                piece.again_at = again_at
        else:
            metrics.done(f"job_{job.kind}", started, ok=True)

    async def _record(self, connection: Connection, finished: Sequence[JobInHand]) -> None:
        """Put results where their chats' lanes find them, and jobs back; the result of a lost job is dropped."""
        now = self._process.now()
        for piece in finished:
            claimed = piece.claimed
            if piece.again_at is not None:
                await jobs.put_back(connection, claimed, piece.again_at)
            elif piece.result is None and piece.error is None:
                # A stop cut it short.
                await jobs.put_back(connection, claimed, now, counts=False)
            elif await jobs.finish(connection, claimed):
                job = claimed.job
                result = JobResult(
                    key=job.key, kind=job.kind, payload=job.payload, result=piece.result, error=piece.error
                )
                await incoming.put_result(connection, job.chat_id, result, now)

    def _recorded(self) -> None:
        self._process.wakes.lanes.ring()
