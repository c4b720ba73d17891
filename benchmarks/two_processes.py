"""What a second process on PostgreSQL adds: people who tap with one process, and with one more beside it, in turns.

python -m benchmarks.two_processes [--rounds 3] [--seconds 6] [--people 48] [--share 0.35] [--cards week swap]

Two processes at full speed would need four cores, with PostgreSQL and the emulated Telegram. Here each process is held
to a share of a core (Linux, cgroups, root), so that the others have room: what two of them do more than one is then
theirs alone. Both are pinned to one core, PostgreSQL and Telegram share the other.
"""

import argparse
import asyncio
import os
import statistics
import tempfile
from collections.abc import Iterator
from contextlib import AsyncExitStack, contextmanager
from pathlib import Path

import psutil

from benchmarks.fake_telegram import FakeTelegram
from benchmarks.taps import BESIDE, WALKS, Figures, World, measure_walk, postgres, running

GROUPS = Path("/sys/fs/cgroup/cpu")
PERIOD_US = 20_000
WORKER = ("-m", "bot", "worker")


@contextmanager
def held_to(share: float, process: psutil.Process) -> Iterator[None]:
    """The process gets this share of a core at most. Needs cgroups (version 1, as containers have) and root."""
    group = GROUPS / f"milepost-bench-{process.pid}"
    group.mkdir()
    try:
        (group / "cpu.cfs_period_us").write_text(str(PERIOD_US))
        (group / "cpu.cfs_quota_us").write_text(str(round(share * PERIOD_US)))
        (group / "cgroup.procs").write_text(str(process.pid))
        yield
        (GROUPS / "cgroup.procs").write_text(str(process.pid))
    finally:
        if not (group / "cgroup.procs").read_text():
            group.rmdir()


async def with_processes(worlds: list[World], count: int, words: argparse.Namespace) -> dict[str, Figures]:
    """So many processes over one database, and the figures of each card; processor time is the first one's."""
    found = {}
    async with AsyncExitStack() as stack:
        started = []
        for number, world in enumerate(worlds[:count]):
            program = world.program(WORKER) if number else world.program()
            started.append(await stack.enter_async_context(running(program)))
        for process in started:
            stack.enter_context(held_to(words.share, process))
        for card in words.cards:
            found[card] = await measure_walk(started[0], worlds[0].chats, WALKS[card], words.seconds)
    return found


async def main() -> None:
    """One process and two, in turns."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=6.0)
    parser.add_argument("--people", type=int, default=48)
    parser.add_argument("--share", type=float, default=0.35)
    parser.add_argument("--cards", nargs="+", default=["week", "swap"], choices=list(WALKS))
    words = parser.parse_args()
    os.sched_setaffinity(0, {BESIDE})
    with postgres() as url, tempfile.TemporaryDirectory(prefix="milepost-bench-") as name:
        async with FakeTelegram() as telegram:
            places = [Path(name) / "first", Path(name) / "second"]
            for place in places:
                place.mkdir()
            worlds = [World(place, url, telegram) for place in places]
            await worlds[0].populate(words.people)
            rounds = [
                (await with_processes(worlds, 1, words), await with_processes(worlds, 2, words))
                for _ in range(words.rounds)
            ]
    for card in words.cards:
        rates = [[found[card].per_s for found in each] for each in rounds]
        ratio = statistics.median(two / one for one, two in rates)
        one, two = (statistics.median(each) for each in zip(*rates, strict=True))
        print(f"{card:8} one process {one:6.1f}/s, two {two:6.1f}/s: ×{ratio:.2f}, each with {words.share} of a core")


if __name__ == "__main__":
    asyncio.run(main())
