"""Between two batches of the clock whoever taps has the database to themselves, for as long as a tap takes."""

from typing import Any, cast

import pytest

from bot.lanes import clockwork
from bot.lanes.clockwork import Clockwork
from bot.lanes.work_loop import Process, Wakes

SQLITE = type("Database", (), {"dialect": "sqlite"})


class Batches(Clockwork):
    """A clock with so many batches to run, and people who tap for so many looks after each of them."""

    def __init__(self, batches: int, taps: int) -> None:
        process = type("Nothing", (), {"database": SQLITE, "now": None, "wakes": Wakes(), "metrics": None})
        super().__init__(cast("Process", process), cast("Any", None), is_serving=self._look)
        self.events: list[str] = []
        self._left, self._taps, self._serving = batches, taps, 0

    def _look(self) -> bool:
        self._serving -= 1
        self.events.append("a tap" if self._serving >= 0 else "quiet")
        return self._serving >= 0

    async def _is_due(self) -> bool:
        return self._left > 0

    async def _batch(self) -> int:
        if not self._left:
            return 0
        self._left -= 1
        self._serving = self._taps
        self.events.append("batch")
        return 2


async def test_the_next_batch_waits_for_who_taps() -> None:
    """It begins when nobody is being served any more, for as long as a tap is between two of its steps."""
    clock = Batches(batches=2, taps=3)
    assert await clock.tick() == 4
    assert clock.events == ["batch", "a tap", "a tap", "a tap", *["quiet"] * clockwork.LOOKS] * 2


async def test_a_tap_is_not_overtaken_between_two_of_its_steps() -> None:
    """Who comes a few looks after it seemed quiet, out of the socket, is waited for as well."""
    clock = Batches(batches=1, taps=0)
    came = [False] * 5 + [True] * 2
    clock._is_serving = lambda: clock.events.append("look") or (came.pop(0) if came else False)  # type: ignore[func-returns-value]
    await clock.tick()
    assert came == []
    assert clock.events.count("look") == 5 + 2 + clockwork.LOOKS


def test_a_batch_is_as_long_as_those_before_it_had_time_for() -> None:
    """As many as the time is enough for: a few at least, and not more than are read at once."""
    clock = Batches(batches=0, taps=0)
    found = []
    for each_s in (0.0, 1e-6, clockwork.LONGEST_BATCH_S / 10, 1.0):
        clock._each_s = each_s
        found.append(clock._some())
    assert found == [clockwork.MOST_A_BATCH, clockwork.MOST_A_BATCH, 10, clockwork.FEWEST_A_BATCH]


async def test_nobody_stops_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many tap, the next batch comes after a moment."""
    monkeypatch.setattr(clockwork, "LONGEST_WAY_S", 0.0)
    clock = Batches(batches=3, taps=10**9)
    assert await clock.tick() == 6
    assert clock.events.count("batch") == 3
