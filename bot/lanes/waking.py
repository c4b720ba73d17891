"""Telling a loop of this process at once that there is something to do."""

import asyncio
from dataclasses import dataclass, field


class Wake:
    """An alarm that stays on until it is heard."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    def ring(self) -> None:
        """There is something to do."""
        self._event.set()

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
