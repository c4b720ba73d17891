"""The lane workers: claim chats that are due, handle what came in, deliver, record, give back."""

import asyncio
import hashlib
import logging
from base64 import b32encode
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.crashpoints import AFTER_COMMIT, BEFORE_COMMIT, reach
from bot.delivery.deliver import Delivery
from bot.delivery.recording import Finished, Pace, record
from bot.lanes.handling import Handle
from bot.lanes.waking import Wake
from bot.nursery import Nursery
from bot.watching.logs import where
from bot.watching.metrics import Metrics
from domain.messages import Card
from handlers.wording.door import SOURCE, mark, speaking, tr
from storage import incoming, lanes, pacing
from storage.cards import Undelivered
from storage.delivering import undelivered
from storage.engine import Database
from storage.faults import DatabaseAwayError
from storage.incoming import IncomingRow
from storage.lanes import Lane

log = logging.getLogger(__name__)

LEASE = timedelta(seconds=45)
# A call may take this long; none is begun when less is left of the lease.
LONGEST_CALL = timedelta(seconds=20)
LANES_AT_ONCE = 64
ROWS_A_TURN = 256
POLL_S = 0.5
# A pause that another process was told of is heard of within this.
PAUSE_KNOWN = timedelta(milliseconds=500)
TRIES = 3
SORRY = mark(
    "Something went wrong on our side. Nothing was lost; please try again."
    "\nIf it happens again, this code helps us find it: <code>{reference}</code>"
)


class LaneLostError(Exception):
    """Somebody else handles this chat now."""


@dataclass(slots=True, kw_only=True)
class Turn:
    """A lane that was claimed, with what it has to handle and to deliver."""

    lane: Lane
    claimed_at: datetime
    rows: list[IncomingRow] = field(default_factory=list)
    todo: Undelivered = field(default_factory=Undelivered)
    more: bool = False


class LaneWorker:
    """Works on many chats at once, on each in order."""

    def __init__(
        self,
        database: Database,
        handle: Handle,
        delivery: Delivery,
        *,
        pace: Pace,
        owner: str,
        now: Callable[[], datetime],
        wall: Callable[[], datetime],
        wake: Wake,
        bulk_wake: Wake,
        slow_wake: Wake,
        metrics: Metrics,
        at_once: int = LANES_AT_ONCE,
    ) -> None:
        self._database = database
        self._handle = handle
        self._delivery = delivery
        self._pace = pace
        self._owner = owner
        self._now = now
        self._wall = wall
        self._wake = wake
        self._bulk_wake = bulk_wake
        self._slow_wake = slow_wake
        self._metrics = metrics
        self._at_once = at_once
        self._running = 0
        self._finished: list[Finished] = []
        self._paused_until: datetime | None = None
        self._pause_known_at: datetime | None = None
        self._stopping = False
        # Inside a turn, work that is claimed or being recorded is in neither of the counts above.
        self._in_turn = False

    async def run(self) -> None:
        """Work until `stop`, then finish what is in hand."""
        async with Nursery() as nursery:
            while not (self._stopping and self._running == 0 and not self._finished):
                try:
                    turns = await self.turn()
                except DatabaseAwayError as error:
                    log.warning("the lanes wait: %s", error)
                    await asyncio.sleep(POLL_S)
                    continue
                for turn in turns:
                    self._running += 1
                    nursery.start(self._work(turn), name=f"lane {turn.lane.chat_id}")
                if not (self._finished or (turns and self._running < self._at_once and not self._stopping)):
                    await self._wake.heard(POLL_S)

    def stop(self) -> None:
        """Claim nothing more; `run` ends when the lanes in hand are done."""
        self._stopping = True
        self._wake.ring()

    @property
    def is_busy(self) -> bool:
        """Whether anything is in hand."""
        return bool(self._running or self._finished or self._in_turn)

    async def until_idle(self) -> None:
        """Work until nothing is due any more; for tests and for a clock that is moved."""
        while True:
            turns = await self.turn()
            if not turns:
                return
            self._running += len(turns)
            await asyncio.gather(*(self._work(turn) for turn in turns))

    async def turn(self) -> list[Turn]:
        """One transaction: record and release what is finished, claim what is due, read what it needs."""
        self._in_turn = True
        try:
            return await self._turn()
        finally:
            self._in_turn = False

    async def _turn(self) -> list[Turn]:
        finished, self._finished = self._finished, []
        finished_flood = any(one.delivered.flood_s for one in finished)
        now, wall = self._now(), self._wall()
        free = 0 if self._stopping else self._at_once - self._running
        claimed: Sequence[Lane] = ()
        turns: dict[int, Turn] = {}
        try:
            async with self._database.writing() as connection:
                if finished:
                    await record(connection, finished, now=now, wall=wall, pace=self._pace)
                if free > 0:
                    claimed = await lanes.claim(
                        connection, now=now, wall=wall, lease=LEASE, owner=self._owner, limit=free
                    )
                if claimed:
                    turns = {lane.chat_id: Turn(lane=lane, claimed_at=wall) for lane in claimed}
                    chats = list(turns)
                    rows = await incoming.waiting(connection, chats, ROWS_A_TURN)
                    for row in rows:
                        turns[row.chat_id].rows.append(row)
                    for chat_id, todo in (await undelivered(connection, chats, now)).items():
                        turns[chat_id].todo = todo
                    for turn in turns.values():
                        turn.more = len(rows) == ROWS_A_TURN
                    if self._pause_known_at is None or wall - self._pause_known_at > PAUSE_KNOWN or finished_flood:
                        self._paused_until = await pacing.paused_until(connection, self._pace.bot_id)
                        self._pause_known_at = wall
        except BaseException:
            self._finished = finished + self._finished
            raise
        for one in finished:
            for digest, file_id in one.delivered.files:
                await self._delivery.keep_file(digest, file_id)
        return list(turns.values())

    async def _work(self, turn: Turn) -> None:
        done = Finished(lane=turn.lane)
        try:
            silent = await self._handle_rows(turn)
            done.more = turn.more
            until = turn.claimed_at + LEASE - LONGEST_CALL
            pause_s = (self._paused_until - self._wall()).total_seconds() if self._paused_until else 0.0
            started = self._metrics.started()
            done.delivered = await self._delivery.deliver(
                turn.lane.chat_id, turn.todo, pace_at=turn.lane.pace_at, until=until, silent=silent, paused_s=pause_s
            )
            done.delivered.count(self._metrics, started)
        except LaneLostError:
            log.warning("another process has taken over chat %d", turn.lane.chat_id)
        except DatabaseAwayError as error:
            log.warning("a lane waits: %s", error)
            done.more = True
            await asyncio.sleep(POLL_S)
        finally:
            self._running -= 1
            self._finished.append(done)
            self._wake.ring()

    async def _handle_rows(self, turn: Turn) -> tuple[str, ...]:
        """Handle what came in, in order, each row in a transaction of its own; the taps among them."""
        taps: list[str] = []
        for row in turn.rows:
            if self._wall() > turn.claimed_at + LEASE - LONGEST_CALL:
                turn.more = True
                break
            started = self._metrics.started()
            try:
                turn.todo.add(await self._handle_row(turn.lane, row))
            except (LaneLostError, DatabaseAwayError):
                raise
            except Exception as error:
                self._metrics.handled(started, ok=False)
                turn.more = True
                parked = await self._failed(row, error)
                if not parked:
                    break
            else:
                self._metrics.handled(started, ok=True)
            tap = row.payload.get("callback_query") if row.kind == "update" else None
            if isinstance(tap, dict) and "id" in tap:
                taps.append(str(tap["id"]))
        return tuple(taps)

    async def _handle_row(self, lane: Lane, row: IncomingRow) -> Undelivered:
        async with self._database.transaction(self._now(), holds=lane.chat_id) as uow:
            if not await incoming.take(uow.connection, row.id):
                raise LaneLostError
            await self._handle(uow, row)
            reach(BEFORE_COMMIT)
        reach(AFTER_COMMIT)
        if uow.effects.woken:
            self._wake.ring()
            self._bulk_wake.ring()
        if uow.effects.jobs:
            self._slow_wake.ring()
        return uow.effects.said

    async def _failed(self, row: IncomingRow, error: Exception) -> bool:
        """Count the failure; after three the row is parked and the person told. Whether it was parked."""
        reference = reference_of(row)
        log.error("update %s in chat %d failed\n%s", reference, row.chat_id, where(error))
        now = self._now()
        async with self._database.transaction(now) as uow:
            if await incoming.count_failure(uow.connection, row.id) < TRIES:
                return False
            log.error("update %s is parked after %d tries", reference, TRIES)
            await incoming.park(uow.connection, row.id, now, reference)
            # A private chat has the number of its person.
            person = await uow.people.get(row.chat_id)
            with speaking(person.settings.language if person is not None else SOURCE):
                await uow.chat.post(row.chat_id, f"parked:{row.id}", Card(text=tr(SORRY, reference=reference)))
        self._metrics.parked(reference)
        return True


def reference_of(row: IncomingRow) -> str:
    """A short code for a row, the same each time, for the person and for the log."""
    digest = hashlib.sha256(f"{row.id}:{row.received_at.isoformat()}".encode()).digest()
    return b32encode(digest)[:6].decode()
