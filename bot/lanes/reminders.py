"""Reminders and other messages nobody is waiting for: sent evenly at the bot's pace, behind those people wait for."""

import asyncio
import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from bot.delivery.deliver import Delivery
from bot.delivery.recording import LaneInHand, SendRate, record
from bot.lanes.attempts import Attempts
from bot.lanes.heartbeat import LEASE
from bot.lanes.rate_limit import OnTheirWay, RateLimit
from bot.lanes.work_loop import Process, WorkLoop
from storage import delivering, lanes, pacing
from storage.cards import SendRow, Undelivered
from storage.delivering import SendDone
from storage.engine import Connection
from storage.faults import DatabaseAwayError

AHEAD = timedelta(milliseconds=250)
# How long before its moments are used up a sender reserves the next: longer than a transaction takes on a busy machine.
EARLY_S = 0.1
LANES_A_TURN = 400
# Lanes that turned out to have nothing to send are given back at once.
GIVE_BACK_S = 0.05


@dataclass(slots=True, kw_only=True, eq=False)
class Slot(LaneInHand):
    """A lane and the moment (database's clock) that is reserved for its message; None when it has none after all."""

    at: datetime
    claimed_at: datetime
    send: SendRow | None
    bulk: bool = True


class ReminderSender(WorkLoop[Slot]):
    """Reserves moments from the shared pace, claims as many lanes, and sends one message in each."""

    name = "a reminder"
    # Telegram takes seconds when it is slow; who waits for it must not hold the others up.
    at_once = 4000
    poll_s = 1.0

    def __init__(self, process: Process, delivery: Delivery, *, pace: SendRate) -> None:
        super().__init__(process, process.wakes.reminders)
        self._delivery = delivery
        self._pace = pace
        self._rate_limit = RateLimit(max(1, math.ceil(pace.per_s)))
        self._on_their_way = OnTheirWay(pace.per_s)
        self._attempts = Attempts(process.database, process.now, self)
        self._paused_s: float | None = None

    def _label(self, piece: Slot) -> str:
        return f"reminder {piece.lane.chat_id}"

    def _spoiled(self, piece: Slot) -> None:
        piece.put_off()

    async def _record(self, connection: Connection, finished: Sequence[Slot]) -> None:
        await record(
            connection, finished, now=self._process.now(), database_now=self._process.database_now(), pace=self._pace
        )

    def _recorded(self) -> None:
        # Who tapped meanwhile waits for the lane.
        self._process.wakes.lanes.ring()

    async def _claim(self, connection: Connection, free: int) -> list[Slot]:
        now, database_now = self._process.now(), self._process.database_now()
        self._paused_s = None
        due = await lanes.count_due(connection, now, database_now, min(free, LANES_A_TURN)) if free else 0
        self._pace.has_bulk = due > 0
        if not due:
            return []
        slots = await pacing.reserve(
            connection, self._pace.bot_id, database_now, per_s=self._pace.per_s, ahead=AHEAD, wanted=due
        )
        if slots.paused_until is not None:
            self._paused_s = (slots.paused_until - database_now).total_seconds()
            return []
        claimed = await lanes.claim(
            connection,
            now=now,
            database_now=database_now,
            lease=LEASE,
            owner=self._process.owner,
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
        return [
            Slot(lane=lane, at=at, claimed_at=database_now, send=sends.get(lane.chat_id))
            for lane, at in zip(claimed, slots.times, strict=False)
        ]

    async def _work(self, slot: Slot) -> None:
        if slot.send is None:
            return
        await asyncio.sleep(self._until(slot.at))
        until = partial(self._process.heartbeat.good_until, slot.lane, slot.claimed_at)
        async with self._rate_limit.place() as leaves, self._on_their_way.place():
            started = self._process.metrics.started()
            if self._process.database_now() >= until():
                # The machine slept, or its clock leapt: who has the lane now must not find it marked as begun.
                slot.delivered.come_back(GIVE_BACK_S)
                return
            try:
                if not await self._attempts.begin(slot.lane, slot.send.id):
                    return
            except DatabaseAwayError:
                slot.delivered.come_back(self.poll_s)
                return
            leaves()
            slot.delivered = await self._delivery.deliver(
                slot.lane.chat_id,
                Undelivered(sends=[slot.send]),
                pace_at=None,
                until=until,
            )
        if not slot.delivered.sends:
            # Never begun, because the lease had nearly run out: not to be taken for one of unknown fate.
            slot.delivered.sends.append(
                SendDone(id=slot.send.id, state="queued", tries=slot.send.tries, silent=slot.send.silent)
            )
        slot.delivered.count(self._process.metrics, started)

    def _until(self, moment: datetime) -> float:
        """Seconds until a reserved moment: never more than moments are reserved ahead, whatever the clock did."""
        return min(max(0.0, (moment - self._process.database_now()).total_seconds()), AHEAD.total_seconds())

    async def _rest(self, pieces: Sequence[Slot]) -> None:
        """Until the next moments can be reserved: when these are nearly used up, or when there is something to send."""
        moments = [slot.at for slot in pieces if slot.send is not None]
        if moments:
            await asyncio.sleep(max(0.0, self._until(moments[-1]) - EARLY_S))
        elif pieces:
            await self._wake.heard(GIVE_BACK_S)
        else:
            await self._wake.heard(self.poll_s if self._paused_s is None else min(self.poll_s, self._paused_s))
