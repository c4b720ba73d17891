"""What the clock does for athletes who are all due, alone in this process: nothing is sent and nobody taps.

python -m benchmarks.prepared [--athletes 1000] [--databases sqlite postgresql] [--kinds reminder generate] [--profile]

The same athletes as for benchmarks.drain. Counted is everything from the look for who is due to the commit of what was
made for them: reminders in the outbox with their cards, weeks in their plans with what their athletes are told.
"""

import argparse
import cProfile
import pstats
import tempfile
from contextlib import nullcontext
from datetime import UTC, datetime
from time import perf_counter, process_time

import uvloop

from benchmarks.athletes import due_since, store_athletes
from benchmarks.taps import postgres
from bot.lanes.clockwork import Clockwork
from bot.lanes.heartbeat import Heartbeat
from bot.lanes.work_loop import Process, Wakes
from bot.watching.metrics import Metrics
from domain.calendar import monday_of
from domain.schedule import TimerKind
from handlers.actions.clock import run_timer
from storage.engine import Database, open_database
from storage.migrate import migrate

FIRST = {TimerKind.REMINDER: 10_000, TimerKind.GENERATE: 10_000_000}
# Statements are compiled and modules imported by these.
WARM_UP = 50


async def run_clock(
    database: Database, kind: TimerKind, count: int, *, first: int, profile: cProfile.Profile | None = None
) -> tuple[int, float, float]:
    """Run the clock for so many athletes who are due; how many it ran, seconds of the processor and of the clock."""
    now = datetime.now(UTC)
    begun = monday_of(due_since(kind.value, now).date()) if kind is TimerKind.GENERATE else None
    await store_athletes(database, count, now, first=first, begun=begun, due=kind.value)
    heartbeat = Heartbeat(database, "prepared", lambda: now)
    process = Process(
        database=database,
        owner="prepared",
        now=lambda: now,
        database_now=lambda: now,
        wakes=Wakes(),
        metrics=Metrics(),
        heartbeat=heartbeat,
    )
    spent, began = process_time(), perf_counter()
    with profile or nullcontext():
        ran = await Clockwork(process, run_timer).tick()
    return ran, process_time() - spent, perf_counter() - began


async def measure(name: str, url: str, words: argparse.Namespace) -> None:
    """One database."""
    migrate(url)
    database = open_database(url)
    await database.warm_up()
    for kind in map(TimerKind, words.kinds):
        await run_clock(database, kind, WARM_UP, first=FIRST[kind])
        profile = cProfile.Profile() if words.profile else None
        first = FIRST[kind] + WARM_UP
        ran, work_s, took_s = await run_clock(database, kind, words.athletes, first=first, profile=profile)
        print(
            f"{name:10} {kind.value:8} of {ran}: {1000 * work_s / ran:.2f} ms of processor each"
            f" ({ran / work_s:.0f}/s of processor), {ran / took_s:.0f}/s of the clock",
            flush=True,
        )
        if profile is not None:
            pstats.Stats(profile).sort_stats("cumtime").print_stats(80)
    await database.close()


async def main() -> None:
    """Each database, each kind."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--athletes", type=int, default=1000)
    parser.add_argument("--databases", nargs="+", default=["sqlite", "postgresql"])
    parser.add_argument("--kinds", nargs="+", default=[kind.value for kind in FIRST])
    parser.add_argument("--profile", action="store_true")
    words = parser.parse_args()
    with postgres() as postgres_url, tempfile.TemporaryDirectory(prefix="milepost-bench-") as folder:
        for name in words.databases:
            await measure(name, f"sqlite:///{folder}/prepared.db" if name == "sqlite" else postgres_url, words)


if __name__ == "__main__":
    uvloop.run(main())
