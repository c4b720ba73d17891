"""What a tap on the week card costs with SQLite's writing connection on the event loop's thread, and on aiosqlite's.

python -m benchmarks.inline [rounds]

The real program, as a process of its own. The two take turns within the same minutes, so that what else the machine
does meets both alike; medians of the rounds.
"""

import asyncio
import os
import statistics
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

from benchmarks.bots import THREADED
from benchmarks.fake_telegram import FakeTelegram
from benchmarks.taps import COUNTED_BOT, WALKS, Figures, World, measure_walk, running

SECONDS = 4.0
PEOPLE = 16
WAYS = ("inline", "threaded")


async def main() -> None:
    """Week cards, in turns."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    os.sched_setaffinity(0, {0})
    found: dict[str, list[Figures]] = defaultdict(list)
    with tempfile.TemporaryDirectory(prefix="milepost-bench-") as folder:
        async with FakeTelegram() as telegram:
            world = World(Path(folder), f"sqlite:///{folder}/inline.db", telegram)
            await world.populate(PEOPLE)
            for _ in range(rounds):
                for way in WAYS:
                    place = {THREADED: "1"} if way == "threaded" else {}
                    async with running(world.program(COUNTED_BOT, **place)) as process:
                        found[way].append(await measure_walk(process, world.chats, WALKS["week"], SECONDS))
    mid = {way: statistics.median(one.cpu_ms for one in found[way]) for way in WAYS}
    print(
        f"milliseconds of processor a tap: inline {mid['inline']:.2f}, threaded {mid['threaded']:.2f}"
        f" ({mid['threaded'] / mid['inline'] - 1:+.0%})"
    )


if __name__ == "__main__":
    asyncio.run(main())
