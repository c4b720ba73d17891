"""Recording attempts just before they are made: those whose moment comes together share a transaction."""

import asyncio
from collections.abc import Callable
from datetime import datetime

from storage.delivering import mark_sending
from storage.engine import Database
from storage.lanes import Lane


class Attempts:
    """Writes "sending" beside messages that are sent in the same moment.

    While one transaction is under way the next attempts gather for the one after it: what is marked is never more than
    what leaves at once, and what had not been marked when a process died had certainly not been sent.
    """

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now
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
        async with self._database.writing() as connection:
            ours = await mark_sending(connection, [(lane, id_) for id_, lane in batch.items()], self._now())
        for send_id in batch:
            if self._waiting.pop(send_id, None) is not None:
                self._answers[send_id] = send_id in ours
