"""What happens in the world, told to whoever watches: open chat pages and tests."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

from bot.playground.telegram.objects import Json

# A page that sleeps (a closed lid) must not keep every event in memory: it is told to reload instead.
MAX_WAITING = 1000


class Feed:
    """Publishes events to any number of subscribers; nobody listening costs nothing."""

    def __init__(self) -> None:
        self._subscribers: set[asyncio.Queue[Json | None]] = set()

    def publish(self, kind: str, **data: object) -> None:
        """Tell every subscriber."""
        event = {"kind": kind, **data}
        for queue in list(self._subscribers):
            if queue.qsize() >= MAX_WAITING:
                while not queue.empty():
                    queue.get_nowait()
                event = {"kind": "reload"}
            queue.put_nowait(event)

    @contextmanager
    def subscribe(self) -> Iterator["asyncio.Queue[Json | None]"]:
        """A queue of events from now on; None in it means that the world closes."""
        queue: asyncio.Queue[Json | None] = asyncio.Queue()
        self._subscribers.add(queue)
        try:
            yield queue
        finally:
            self._subscribers.discard(queue)

    def close(self) -> None:
        """Tell every subscriber that it is over."""
        for queue in self._subscribers:
            queue.put_nowait(None)
