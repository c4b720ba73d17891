"""The lane workers: claim chats that are due, handle what came in, deliver, record, give back."""

import asyncio
import hashlib
import logging
from base64 import b32encode
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.crashpoints import AFTER_COMMIT, BEFORE_COMMIT, reach
from bot.delivery.deliver import Delivery
from bot.delivery.recording import LaneInHand, SendRate, record
from bot.lanes.handling import Handle, tapped_in
from bot.lanes.heartbeat import LEASE
from bot.lanes.work_loop import Process, WorkLoop
from bot.telegram.transport import CONNECTIONS
from bot.watching.log_setup import where
from domain.messages import Card
from handlers.wording.door import mark, speaking, tr, trn
from handlers.wording.reader import language_of
from storage import incoming, lanes, pacing
from storage.cards import Undelivered
from storage.clock_steps import mend_times
from storage.delivering import fold, undelivered
from storage.engine import Connection, StoredUnitOfWork
from storage.faults import DatabaseAwayError, DatabaseDamagedError
from storage.incoming import IncomingRow
from storage.lanes import Lane

log = logging.getLogger(__name__)

ROWS_A_TURN = 256
# A pause that another process was told of is heard of within this.
PAUSE_KNOWN = timedelta(milliseconds=500)
TRIES = 3
# Where other processes may share the work: chats a process takes before it can handle them are chats that wait for it.
MOST_HANDLED = 8
# A clock that is corrected by less is put up with: nobody waits longer than this for it.
NOTEWORTHY_STEP = timedelta(seconds=1)
# An answer a second is Telegram's pace in a chat. Somebody who sends hundreds of messages reads the newest answers.
MOST_ANSWERS = 12
LAST_ANSWERS = 4
SORRY = mark(
    "Something went wrong on our side. Nothing was lost; please try again."
    "\nIf it happens again, this code helps us find it: <code>{reference}</code>"
)


class LaneLostError(Exception):
    """Somebody else handles this chat now."""


@dataclass(slots=True, kw_only=True, eq=False)
class Turn(LaneInHand):
    """A lane that was claimed, with what it has to handle and to deliver."""

    claimed_at: datetime
    rows: list[IncomingRow] = field(default_factory=list)
    todo: Undelivered = field(default_factory=Undelivered)


class LaneWorker(WorkLoop[Turn]):
    """Works on many chats at once, on each in order."""

    name = "a lane"
    # Most of these wait for Telegram: with so many, each making two calls, the transport's connections are all in use.
    at_once = CONNECTIONS // 2
    poll_s = 0.5

    def __init__(self, process: Process, handle: Handle, delivery: Delivery, *, pace: SendRate) -> None:
        super().__init__(process, process.wakes.lanes)
        self._handle = handle
        self._delivery = delivery
        self._pace = pace
        self._paused_until: datetime | None = None
        self._pause_known_at: datetime | None = None
        self._latest = process.now()
        # Whether times are to be mended still: the database may have been away when it was noticed.
        self._owes_mend = False
        # How many chats are having what came in handled just now, and whether more were left to whoever has room.
        self._handling = 0
        self._left_some = False
        self._may_share = process.database.dialect == "postgresql"

    @property
    def is_serving(self) -> bool:
        """Whether something that came in is on its way to its answer; Telegram's part of the way is left out."""
        is_running = self._came_round is not None
        return is_running and (self._handling > 0 or self._in_turn or self._wake.is_ringing)

    def _label(self, piece: Turn) -> str:
        return f"lane {piece.lane.chat_id}"

    def _spoiled(self, piece: Turn) -> None:
        piece.put_off()

    async def turn(self) -> list[Turn]:
        """As for every loop; where the clock was set back, times are mended between recording and claiming.

        That is a transaction of its own: it touches the lanes of all, and must hold none that others wait for.
        """
        now = self._process.now()
        if now < self._latest - NOTEWORTHY_STEP:
            log.warning("the clock was set back by %s", self._latest - now)
            self._owes_mend = True
            # What was known of a pause was known by the old time.
            self._pause_known_at = None
        self._latest = now
        pieces = await super().turn()
        if self._owes_mend:
            async with self._process.database.writing() as connection:
                await mend_times(connection, now, self._process.database_now(), lease=LEASE)
            self._owes_mend = False
            pieces += await super().turn()
        return pieces

    async def _record(self, connection: Connection, finished: Sequence[Turn]) -> None:
        now, database_now = self._process.now(), self._process.database_now()
        await record(connection, finished, now=now, database_now=database_now, pace=self._pace)
        if any(turn.delivered.flood_s for turn in finished):
            self._pause_known_at = None

    async def _claim(self, connection: Connection, free: int) -> list[Turn]:
        now, database_now = self._process.now(), self._process.database_now()
        claimed: Sequence[Lane] = ()
        if self._may_share:
            free = min(free, max(0, MOST_HANDLED - self._handling))
        if free and not self._owes_mend:
            claimed = await lanes.claim(
                connection, now=now, database_now=database_now, lease=LEASE, owner=self._process.owner, limit=free
            )
        self._left_some = self._may_share and len(claimed) == free
        if not claimed:
            return []
        turns = {lane.chat_id: Turn(lane=lane, claimed_at=database_now) for lane in claimed}
        chats = list(turns)
        rows = await incoming.waiting(connection, chats, ROWS_A_TURN)
        for row in rows:
            turns[row.chat_id].rows.append(row)
        for chat_id, todo in (await undelivered(connection, chats, now)).items():
            turns[chat_id].todo = todo
        for turn in turns.values():
            turn.more = len(rows) == ROWS_A_TURN
        if self._pause_known_at is None or database_now - self._pause_known_at > PAUSE_KNOWN:
            self._paused_until = await pacing.paused_until(connection, self._pace.bot_id)
            self._pause_known_at = database_now
        return list(turns.values())

    async def _work(self, turn: Turn) -> None:
        database_now, metrics = self._process.database_now, self._process.metrics
        try:
            self._handling += 1
            try:
                silent = await self._handle_rows(turn)
                await self._fold(turn)
            finally:
                self._handling -= 1
                if self._left_some:
                    self._wake.ring()
            pause_s = (self._paused_until - database_now()).total_seconds() if self._paused_until else 0.0
            started = metrics.started()
            turn.delivered = await self._delivery.deliver(
                turn.lane.chat_id,
                turn.todo,
                pace_at=turn.lane.pace_at,
                until=lambda: self._good_until(turn),
                silent=silent,
                paused_s=pause_s,
            )
            turn.delivered.count(metrics, started)
        except LaneLostError:
            log.warning("another process has taken over chat %d", turn.lane.chat_id)
        except DatabaseDamagedError:
            raise
        except DatabaseAwayError as error:
            log.warning("a lane waits: %s", error)
            turn.more = True
            await asyncio.sleep(self.poll_s)

    def _good_until(self, turn: Turn) -> datetime:
        return self._process.heartbeat.good_until(turn.lane, turn.claimed_at)

    async def _handle_rows(self, turn: Turn) -> tuple[str, ...]:
        """Handle what came in, in order, each row in a transaction of its own; the taps among them."""
        taps: list[str] = []
        metrics = self._process.metrics
        for row in turn.rows:
            # A stop has some seconds for everything: the rows after the one in hand are the next process's.
            if self._stopping or self._process.database_now() > self._good_until(turn):
                turn.more = True
                break
            started = metrics.started()
            try:
                turn.todo.add(await self._handle_row(turn.lane, row))
            except (LaneLostError, DatabaseAwayError):
                raise
            except Exception as error:
                metrics.handled(started, ok=False)
                turn.more = True
                parked = await self._failed(row, error)
                if not parked:
                    break
            else:
                metrics.handled(started, ok=True)
            tap = row.payload.get("callback_query") if row.kind == "update" else None
            if isinstance(tap, dict) and "id" in tap:
                taps.append(str(tap["id"]))
        return tuple(taps)

    async def _handle_row(self, lane: Lane, row: IncomingRow) -> Undelivered:
        """Handle one row in one transaction; what is then to be delivered in this chat."""
        is_gone = False
        foresight = self._process.database.foresight
        tapped = tapped_in(row) if foresight is not None else None

        async def take(uow: StoredUnitOfWork) -> None:
            nonlocal is_gone
            ahead = foresight.of(tapped) if foresight is not None and tapped is not None else None
            is_gone = not await incoming.take(uow.connection, row.id, ahead)
            if is_gone and await lanes.is_lost(uow.connection, lane):
                raise LaneLostError

        async with self._process.database.transaction(self._process.now(), holds=lane.chat_id) as uow:
            # Taken again where a refused deed is taken back: what is then said is said once.
            await uow.open_with(take)
            if is_gone:
                # Its person had everything deleted a moment ago, by what came before it.
                return uow.effects.said
            await self._handle(uow, row)
            if foresight is not None and tapped is not None:
                foresight.learn(tapped, uow.connection)
            reach(BEFORE_COMMIT)
        reach(AFTER_COMMIT)
        if uow.effects.woken:
            self._process.wakes.lanes.ring()
            self._process.wakes.reminders.ring()
        if uow.effects.jobs:
            self._process.wakes.slow.ring()
        return uow.effects.said

    async def _fold(self, turn: Turn) -> None:
        """So many answers that the chat's pace would take minutes: the last ones, and a word about the others."""
        answers = [send for send in turn.todo.sends if send.kind == "answer" and send.state == "queued"]
        if len(answers) <= MOST_ANSWERS:
            return
        folded = {send.id: send for send in answers[:-LAST_ANSWERS]}
        chat_id = turn.lane.chat_id
        async with self._process.database.transaction(self._process.now(), holds=chat_id) as uow:
            with speaking(await language_of(uow, chat_id)):
                words = trn(
                    "I read all your messages. One answer is left out; here is where we are.",
                    "I read all your messages. {count} answers are left out; here is where we are.",
                    len(folded),
                )
            # The keys stay, so that a repeat has no effect; what they held goes at once.
            await fold(uow.connection, list(folded), self._process.now())
            await uow.chat.post(chat_id, f"folded:{max(folded)}", Card(text=words))
        turn.todo.sends = [*uow.effects.said.sends, *(send for send in turn.todo.sends if send.id not in folded)]

    async def _failed(self, row: IncomingRow, error: Exception) -> bool:
        """Count the failure; after three the row is parked and the person told. Whether it was parked."""
        reference = reference_of(row)
        log.error("update %s in chat %d failed\n%s", reference, row.chat_id, where(error))
        now = self._process.now()
        async with self._process.database.transaction(now) as uow:
            if await incoming.count_failure(uow.connection, row.id) < TRIES:
                return False
            log.error("update %s is parked after %d tries", reference, TRIES)
            await incoming.park(uow.connection, row.id, now, reference)
            with speaking(await language_of(uow, row.chat_id)):
                await uow.chat.post(row.chat_id, f"parked:{row.id}", Card(text=tr(SORRY, reference=reference)))
        self._process.metrics.count("parked")
        return True


def reference_of(row: IncomingRow) -> str:
    """A short code for a row, the same each time, for the person and for the log."""
    digest = hashlib.sha256(f"{row.id}:{row.received_at.isoformat()}".encode()).digest()
    return b32encode(digest)[:6].decode()
