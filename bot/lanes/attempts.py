"""Recording attempts just before they are made: those whose moment comes together share a transaction."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Protocol

from storage.delivering import mark_sending
from storage.engine import Connection, Database
from storage.faults import DatabaseAwayError
from storage.lanes import Lane

log = logging.getLogger(__name__)


class Answered(Protocol):
    """What was sent and answered, and is not written down yet (`bot/lanes/work_loop.py`)."""

    async def record_along(self, connection: Connection) -> Callable[[bool], None]:
        """Write it down in this transaction; the answer is told at its end whether it was committed."""


class Attempts:
    """Writes "sending" beside messages that are sent in the same moment.

    While one transaction is under way the next attempts gather for the one after it: what is marked is never more than
    what leaves at once, and what had not been marked when a process died had certainly not been sent. The same
    transaction takes along what has been answered meanwhile, so that a death leaves that in no doubt either.
    """

    def __init__(self, database: Database, now: Callable[[], datetime], answered: Answered) -> None:
        self._database = database
        self._now = now
        self._answered = answered
        self._waiting: dict[int, Lane] = {}
        self._answers: dict[int, bool] = {}
        self._one_at_a_time = asyncio.Lock()

    async def begin(self, lane: Lane, send_id: int) -> bool:
        """Record the attempt; False when it is not to be made, because somebody else holds the lane or did it.

        Raises DatabaseAwayError; the message is then not to be sent either.
        """
        self._waiting[send_id] = lane
        try:
            async with self._one_at_a_time:
                if send_id in self._waiting:
                    await self._write()
            return self._answers[send_id]
        finally:
            self._waiting.pop(send_id, None)
            self._answers.pop(send_id, None)

    async def _write(self) -> None:
        """Record all that wait by now; whoever came first does it for the others."""
        batch = dict(self._waiting)
        marks = [(lane, id_) for id_, lane in batch.items()]
        ours: set[int] | None = None
        try:
            ours = await self._mark(marks, self._answered.record_along)
        except DatabaseAwayError:
            raise
        except Exception:
            # The loop's next turn finds out which of them it is.
            log.exception("what was answered cannot be written down with what is sent next")
        if ours is None:
            ours = await self._mark(marks)
        for send_id in batch:
            if self._waiting.pop(send_id, None) is not None:
                self._answers[send_id] = send_id in ours

    async def _mark(
        self,
        marks: list[tuple[Lane, int]],
        also: Callable[[Connection], Awaitable[Callable[[bool], None]]] | None = None,
    ) -> set[int]:
        tell: Callable[[bool], None] | None = None
        is_committed = False
        try:
            async with self._database.writing() as connection:
                ours = await mark_sending(connection, marks, self._now())
                if also is not None:
                    tell = await also(connection)
            is_committed = True
        finally:
            if tell is not None:
                tell(is_committed)
        return ours
