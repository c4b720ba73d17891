"""Kill -9 at full pace: nobody's reminder is lost or rings twice, and copies are only of what was on its way.

The long run of it is `python -m tests.drills.kills`: a hundred kills, ten thousand reminders, with and without workers.
"""

import asyncio

import pytest

from bot.lanes.rate_limit import OnTheirWay
from tests.drills.kills import kill_again_and_again, verdict

KILLS, DUE = 3, 150


async def test_killed_at_full_pace(database_url: str) -> None:
    """Alone on SQLite; among two on PostgreSQL."""
    workers = int(database_url.startswith("postgresql"))
    drill = await kill_again_and_again(database_url, KILLS, DUE, workers=workers, per_s=450.0, copy_after_s=0.5)
    found = verdict(drill, DUE)
    assert (found["lost"], found["ringing twice"], found["copies too many"]) == (0, 0, 0), found


@pytest.mark.parametrize(("latency_s", "most"), [(0.0, 8), (0.05, 45)])
async def test_no_more_are_begun_than_are_on_their_way(latency_s: float, most: int) -> None:
    """A fresh process with a thousand messages overdue begins a few, and never more than its pace needs."""
    way, seen, now = OnTheirWay(450.0), [], 0

    async def call() -> None:
        nonlocal now
        async with way.place():
            now += 1
            seen.append(now)
            await asyncio.sleep(latency_s)
            now -= 1

    await asyncio.gather(*(call() for _ in range(400)))
    assert max(seen[: OnTheirWay.FEW * 2]) <= OnTheirWay.FEW + OnTheirWay.MORE
    assert len(seen) == 400
    assert max(seen) <= most * 1.5 + OnTheirWay.FEW


async def test_who_is_cancelled_in_line_holds_nobody_up() -> None:
    """A stop in the middle: the others still get their places."""
    way, done = OnTheirWay(1.0), 0

    async def call() -> None:
        nonlocal done
        async with way.place():
            await asyncio.sleep(0)
            done += 1

    calls = [asyncio.ensure_future(call()) for _ in range(40)]  # noqa: TID251 - to be cancelled one by one
    await asyncio.sleep(0)
    for number in range(OnTheirWay.FEW, 40, 2):
        calls[number].cancel()
    await asyncio.gather(*calls, return_exceptions=True)
    assert done == OnTheirWay.FEW + (40 - OnTheirWay.FEW) // 2
