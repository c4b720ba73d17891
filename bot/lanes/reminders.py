"""Reminders and other messages nobody is waiting for: sent evenly at the bot's pace, behind those people wait for."""

import asyncio
import logging
import math
from collections.abc import Callable
from datetime import datetime, timedelta

from bot.delivery.deliver import Delivery
from bot.delivery.recording import Finished, Pace, record
from bot.lanes.rate_limit import Window
from bot.lanes.waking import Wake
from bot.lanes.worker import LEASE, LONGEST_CALL
from bot.nursery import Nursery
from bot.watching.metrics import Metrics
from storage import delivering, lanes, pacing
from storage.cards import SendRow, Undelivered
from storage.delivering import SendDone
from storage.engine import Database
from storage.faults import DatabaseAwayError
from storage.lanes import Lane

log = logging.getLogger(__name__)

AHEAD = timedelta(milliseconds=250)
# How long before its moments are used up a sender reserves the next: longer than a transaction takes on a busy machine.
EARLY_S = 0.1
LANES_A_TURN = 400
POLL_S = 1.0


class BulkSender:
    """Reserves moments from the shared pace, claims as many lanes, and sends one message in each."""

    def __init__(
        self,
        database: Database,
        delivery: Delivery,
        *,
        pace: Pace,
        owner: str,
        now: Callable[[], datetime],
        wall: Callable[[], datetime],
        wake: Wake,
        lanes_wake: Wake,
        metrics: Metrics,
    ) -> None:
        self._database = database
        self._delivery = delivery
        self._pace = pace
        self._owner = owner
        self._now = now
        self._wall = wall
        self._wake = wake
        self._lanes_wake = lanes_wake
        self._metrics = metrics
        self._finished: list[Finished] = []
        self._running = 0
        self._window = Window(max(1, math.ceil(pace.per_s)))
        self._stopping = False
        # Inside a turn, work that is claimed or being recorded is in neither of the counts above.
        self._in_turn = False

    async def run(self) -> None:
        """Send until `stop`, then finish what is in hand."""
        async with Nursery() as nursery:
            while not (self._stopping and self._running == 0 and not self._finished):
                try:
                    batch, wait_s = await self.turn()
                except DatabaseAwayError as error:
                    log.warning("reminders wait: %s", error)
                    await asyncio.sleep(POLL_S)
                    continue
                self._running += len(batch)
                for lane, send, at in batch:
                    nursery.start(self._work(lane, send, at), name=f"bulk {lane.chat_id}")
                if not batch:
                    await self._wake.heard(wait_s)
                else:
                    # The next moments are reserved when these are nearly used up.
                    await asyncio.sleep(max(0.0, (batch[-1][2] - self._wall()).total_seconds() - EARLY_S))

    def stop(self) -> None:
        """Claim nothing more."""
        self._stopping = True
        self._wake.ring()

    @property
    def is_busy(self) -> bool:
        """Whether anything is in hand."""
        return bool(self._running or self._finished or self._in_turn)

    async def until_idle(self) -> None:
        """Send everything that is due, as fast as the pace allows; for tests and for a clock that is moved."""
        while True:
            batch, _ = await self.turn()
            if not batch and not self._finished:
                return
            self._running += len(batch)
            await asyncio.gather(*(self._work(*one) for one in batch))

    async def turn(self) -> tuple[list[tuple[Lane, SendRow, datetime]], float]:
        """One transaction: record what was sent, reserve moments, claim lanes, record the attempts.

        Returns what to send when, and how long to wait when there is nothing.
        """
        self._in_turn = True
        try:
            return await self._turn()
        finally:
            self._in_turn = False

    async def _turn(self) -> tuple[list[tuple[Lane, SendRow, datetime]], float]:
        finished, self._finished = self._finished, []
        now, wall = self._now(), self._wall()
        try:
            async with self._database.writing() as connection:
                if finished:
                    await record(connection, finished, now=now, wall=wall, pace=self._pace)
                due = 0 if self._stopping else await lanes.count_due(connection, now, wall, LANES_A_TURN)
                self._pace.has_bulk = due > 0
                if not due:
                    return [], POLL_S
                slots = await pacing.reserve(
                    connection, self._pace.bot_id, wall, per_s=self._pace.per_s, ahead=AHEAD, wanted=due
                )
                if slots.paused_until is not None:
                    return [], min(POLL_S, (slots.paused_until - wall).total_seconds())
                claimed = await lanes.claim(
                    connection,
                    now=now,
                    wall=wall,
                    lease=LEASE,
                    owner=self._owner,
                    limit=len(slots.times),
                    bulk=True,
                )
                chats = [lane.chat_id for lane in claimed]
                muted = await delivering.muted(connection, chats)
                for chat_id in muted:
                    await delivering.mute(connection, chat_id, now)
                todo = await delivering.undelivered(
                    connection, [chat_id for chat_id in chats if chat_id not in muted], now, bulk=True
                )
                sends = {chat_id: found.sends[0] for chat_id, found in todo.items() if found.sends}
                await delivering.mark_sending(connection, [send.id for send in sends.values()], now)
        except BaseException:
            self._finished = finished + self._finished
            raise
        for one in finished:
            for digest, file_id in one.delivered.files:
                await self._delivery.keep_file(digest, file_id)
        batch = []
        for lane, at in zip(claimed, slots.times, strict=False):
            send = sends.get(lane.chat_id)
            if send is None:
                self._finished.append(Finished(lane=lane, bulk=True))
            else:
                batch.append((lane, send, at))
        return batch, 0.05

    async def _work(self, lane: Lane, send: SendRow, at: datetime) -> None:
        done = Finished(lane=lane, bulk=True)
        try:
            await asyncio.sleep(max(0.0, (at - self._wall()).total_seconds()))
            until = at + LEASE - LONGEST_CALL
            async with self._window.place():
                started = self._metrics.started()
                done.delivered = await self._delivery.deliver(
                    lane.chat_id, Undelivered(sends=[send]), pace_at=None, until=until
                )
            if not done.delivered.sends:
                # Never begun, because the lease had nearly run out: not to be taken for one of unknown fate.
                done.delivered.sends.append(SendDone(id=send.id, state="queued", tries=send.tries))
            done.delivered.count(self._metrics, started)
        finally:
            self._running -= 1
            self._finished.append(done)
            self._wake.ring()
            self._lanes_wake.ring()
