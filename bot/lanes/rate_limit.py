"""Never more messages in any second than Telegram allows, however late the machine or the network wakes us."""

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
    async def place(self) -> AsyncIterator[None]:
        """Wait for a place, and keep it while the call is made and for the second after it."""
        loop = asyncio.get_running_loop()
        now = self._monotonic or loop.time
        await self._places.acquire()
        started = now()
        try:
            yield
        finally:
            took = now() - started
            self._lately.append(took)
            loop.call_later(max(0.0, self._seconds + _GRAIN_S - min(self._lately)), self._places.release)
