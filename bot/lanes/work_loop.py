"""The loop that lanes, reminders and slow work share: claim what is due, work on it, record it; and what wakes it."""

import asyncio
import logging
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from time import monotonic
from typing import ClassVar, Generic, TypeVar

from bot.lanes.heartbeat import Heartbeat
from bot.nursery import Nursery
from bot.watching.metrics import Metrics
from storage.engine import Connection, Database
from storage.faults import DatabaseAwayError, DatabaseDamagedError

log = logging.getLogger(__name__)

# A turn waits for a database that is away for less than this; a loop that takes longer will not come round any more.
STUCK_S = 75.0

Piece = TypeVar("Piece")


class Wake:
    """An alarm that stays on until it is heard."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    def ring(self) -> None:
        """There is something to do."""
        self._event.set()

    @property
    def is_ringing(self) -> bool:
        """Whether it rang and was not heard yet."""
        return self._event.is_set()

    async def heard(self, within_s: float) -> bool:
        """Wait for the alarm, at most so long; whether it rang."""
        try:
            async with asyncio.timeout(within_s):
                await self._event.wait()
        except TimeoutError:
            return False
        finally:
            self._event.clear()
        return True


@dataclass(frozen=True, slots=True)
class Wakes:
    """The alarms of a process: one for each of its loops."""

    lanes: Wake = field(default_factory=Wake)
    reminders: Wake = field(default_factory=Wake)
    slow: Wake = field(default_factory=Wake)


@dataclass(frozen=True, slots=True, kw_only=True)
class Process:
    """What the loops of one process have in common. People live by `now`, leases and pace go by `database_now`."""

    database: Database
    owner: str
    now: Callable[[], datetime]
    database_now: Callable[[], datetime]
    wakes: Wakes
    metrics: Metrics
    heartbeat: Heartbeat


class WorkLoop(ABC, Generic[Piece]):
    """Works on many pieces at once. What is finished is recorded in the transaction that claims what comes next.

    A subclass says what is claimed, how a piece is done and how it is recorded; the piece itself carries what became
    of it.
    """

    name: ClassVar[str]
    at_once: ClassVar[int]
    poll_s: ClassVar[float]
    # Whether a stop waits for what is in hand, or gives it back undone.
    finishes_at_stop: ClassVar[bool] = True

    def __init__(self, process: Process, wake: Wake) -> None:
        self._process = process
        self._wake = wake
        self._in_hand: dict[int, Piece] = {}
        self._finished: list[Piece] = []
        # Finished ones that another transaction of this loop takes along.
        self._along: list[Piece] = []
        self._stopping = False
        # Inside a turn, a piece that is claimed or being recorded is in neither of the two.
        self._in_turn = False
        self._came_round: float | None = None
        self._damage: DatabaseDamagedError | None = None

    @property
    def is_stuck(self) -> bool:
        """Whether it runs and has not come round for a long while (`STUCK_S`)."""
        return self._came_round is not None and monotonic() - self._came_round > STUCK_S

    async def run(self) -> None:
        """Work until `stop`, then settle what is in hand. Raises DatabaseDamagedError: waiting would not help."""
        async with Nursery() as nursery:
            while not (self._stopping and not self.is_busy):
                self._came_round = monotonic()
                if self._damage is not None:
                    raise self._damage
                if self._stopping and not self.finishes_at_stop:
                    await nursery.cancel()
                    self._finished += self._in_hand.values()
                    self._in_hand.clear()
                try:
                    pieces = await self.turn()
                except DatabaseDamagedError:
                    raise
                except DatabaseAwayError as error:
                    log.warning("%s waits: %s", self.name, error)
                    await asyncio.sleep(self.poll_s)
                    continue
                for piece in pieces:
                    nursery.start(self.do(piece), name=self._label(piece))
                await self._rest(pieces)
        self._came_round = None

    def stop(self) -> None:
        """Claim nothing more; `run` ends when what is in hand is settled."""
        self._stopping = True
        self._wake.ring()

    @property
    def in_hand(self) -> list[Piece]:
        """What is worked on, and what is finished and not recorded yet."""
        return [*self._in_hand.values(), *self._finished, *self._along]

    @property
    def is_busy(self) -> bool:
        """Whether anything is in hand."""
        return bool(self._in_hand or self._finished or self._along or self._in_turn)

    async def until_idle(self) -> None:
        """Work until nothing is due any more; for tests and for a clock that is moved."""
        while True:
            pieces = await self.turn()
            if not pieces and not self._finished:
                return
            await asyncio.gather(*(self.do(piece) for piece in pieces))

    async def turn(self) -> list[Piece]:
        """One transaction: record what is finished, claim what is due."""
        self._in_turn = True
        finished, self._finished = self._finished, []
        try:
            async with self._process.database.writing() as connection:
                if finished:
                    await self._record(connection, finished)
                free = 0 if self._stopping else max(0, self.at_once - len(self._in_hand))
                pieces = await self._claim(connection, free)
        except Exception as error:
            if isinstance(error, DatabaseAwayError) or not finished:
                self._finished = finished + self._finished
                raise
            await self._record_one_by_one(finished)
            pieces = []
        except BaseException:
            self._finished = finished + self._finished
            raise
        finally:
            self._in_turn = False
        self._in_hand |= {id(piece): piece for piece in pieces}
        if finished:
            self._recorded()
        return pieces

    async def _record_one_by_one(self, finished: Sequence[Piece]) -> None:
        """What cannot be written down together is written down apart; who fails alone is left to the end of its lease.

        One piece must never hold up the others, nor be tried again at once for ever.
        """
        left = list(finished)
        try:
            while left:
                try:
                    async with self._process.database.writing() as connection:
                        await self._record(connection, left[:1])
                except DatabaseAwayError:
                    raise
                except Exception:
                    log.exception("what became of %s cannot be written down", self._label(left[0]))
                del left[0]
        finally:
            self._finished = left + self._finished

    async def record_along(self, connection: Connection) -> Callable[[bool], None]:
        """Record what is finished in a transaction that is open anyway; the answer is told whether it was committed."""
        taken, self._finished = self._finished, []
        self._along += taken

        def settled(is_committed: bool) -> None:
            self._along = [piece for piece in self._along if piece not in taken]
            if not is_committed:
                self._finished = taken + self._finished
            elif taken:
                self._recorded()

        try:
            if taken:
                await self._record(connection, taken)
        except BaseException:
            settled(is_committed=False)
            raise
        return settled

    def _spoiled(self, piece: Piece) -> None:
        """The work on a piece ended in an error of our own: it is not to be taken up again at once."""

    async def do(self, piece: Piece) -> None:
        """Work on a piece that a turn gave; what became of it is recorded with the next turn."""
        try:
            await self._work(piece)
        except DatabaseDamagedError as error:
            self._damage = error
        except Exception:
            self._spoiled(piece)
            raise
        finally:
            self._in_hand.pop(id(piece), None)
            self._finished.append(piece)
            self._wake.ring()

    async def _rest(self, pieces: Sequence[Piece]) -> None:  # noqa: ARG002 - reminders go by what they claimed
        """Wait until there may be something to do: not at all while there is something to record.

        Whatever was due was claimed, as far as there was room; what is due since has rung.
        """
        if not self._finished:
            await self._wake.heard(self.poll_s)

    @abstractmethod
    async def _claim(self, connection: Connection, free: int) -> list[Piece]:
        """Take up to `free` pieces that are due."""

    @abstractmethod
    async def _work(self, piece: Piece) -> None:
        """Do it, outside any transaction."""

    @abstractmethod
    async def _record(self, connection: Connection, finished: Sequence[Piece]) -> None:
        """Write down what became of them and give them back."""

    def _recorded(self) -> None:
        """After the commit: tell whoever waits for what was recorded."""

    @abstractmethod
    def _label(self, piece: Piece) -> str:
        """For the log, when its task dies."""
