"""Never more messages in any second than Telegram allows, however late the machine or the network wakes us.

And never more at once than the pace needs: what a killed process leaves in doubt is what was on its way.
"""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

# Clocks of event loops tick in milliseconds, and may be a little behind.
_GRAIN_S = 0.005


class RateLimit:
    """A place in any span of `seconds` for each of at most `count` calls.

    Telegram counts a message somewhere between the call's start and its end, so a place is free again one second after
    the end, less the shortest time a call has taken lately: no message can be on its way for less than that.
    """

    def __init__(self, count: int, seconds: float = 1.0, monotonic: Callable[[], float] | None = None) -> None:
        self._seconds = seconds
        self._monotonic = monotonic
        self._places = asyncio.Semaphore(count)
        self._lately: deque[float] = deque(maxlen=100)

    @asynccontextmanager
    async def place(self) -> AsyncIterator[Callable[[], None]]:
        """Wait for a place, and keep it while the call is made and for the second after it.

        What it gives is to be called when the call leaves: whatever is waited for before that is no time of the call.
        A place that nothing left from is free at once.
        """
        loop = asyncio.get_running_loop()
        now = self._monotonic or loop.time
        await self._places.acquire()
        left: list[float] = []
        try:
            yield lambda: left.append(now())
        finally:
            if left:
                self._lately.append(now() - left[-1])
                loop.call_later(max(0.0, self._seconds + _GRAIN_S - min(self._lately)), self._places.release)
            else:
                self._places.release()


class OnTheirWay:
    """As many calls at once as a pace needs: the pace times the shortest time a call has taken lately, with room.

    A process begins with a few and takes some more whenever so many were answered: its first calls, which open
    connections, say nothing about those to come, and a machine that is too busy sends no faster for having begun more.
    """

    FEW = 8
    MORE = 4
    ROOM = 2.0

    def __init__(self, per_s: float) -> None:
        self._per_s = per_s
        self._grown = float(self.FEW)
        self._lately: deque[float] = deque(maxlen=100)
        self._under_way = 0
        self._waiting: deque[asyncio.Future[None]] = deque()

    @property
    def most(self) -> int:
        """How many may be under way now; few before anything is known."""
        needed = self._per_s * min(self._lately, default=0.0) * self.ROOM
        return max(self.FEW, round(min(self._grown, needed)))

    @asynccontextmanager
    async def place(self) -> AsyncIterator[None]:
        """Wait in line for a place, and keep it while the call is made."""
        loop = asyncio.get_running_loop()
        while self._under_way >= self.most:
            turn: asyncio.Future[None] = loop.create_future()
            self._waiting.append(turn)
            try:
                await turn
            except asyncio.CancelledError:
                # Who was called and is gone passes the call on.
                if turn.done() and not turn.cancelled():
                    self._call_next()
                raise
        self._under_way += 1
        started = loop.time()
        try:
            yield
        finally:
            self._under_way -= 1
            self._lately.append(loop.time() - started)
            self._grown = min(self._grown + self.MORE / self.most, self._per_s)
            for _ in range(max(1, self.most - self._under_way)):
                self._call_next()

    def _call_next(self) -> None:
        while self._waiting:
            turn = self._waiting.popleft()
            if not turn.done():
                turn.set_result(None)
                return
