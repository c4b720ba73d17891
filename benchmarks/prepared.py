"""What the clock does for athletes who are all due, alone in this process: nothing is sent and nobody taps.

python -m benchmarks.prepared [--athletes 1000] [--databases sqlite postgresql] [--kinds reminder generate] [--profile]

The same athletes as for benchmarks.drain. Counted is everything from the look for who is due to the commit of what was
made for them: reminders in the outbox with their cards, weeks in their plans with what their athletes are told. On
PostgreSQL it is said what the server took besides.
"""

import argparse
import cProfile
import pstats
import tempfile
from collections.abc import Callable
from contextlib import nullcontext
from datetime import UTC, datetime
from time import perf_counter, process_time

import psutil
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


def server_of(url: str) -> Callable[[], float]:
    """Seconds of the processor that PostgreSQL's processes took so far; 0 without a server."""
    if not url.startswith("postgresql"):
        return lambda: 0.0
    import psycopg

    with psycopg.connect(url) as connection:
        server = psutil.Process(connection.info.backend_pid).parent()
    assert server is not None
    return lambda: sum(one.cpu_times().user + one.cpu_times().system for one in server.children())


async def run_clock(
    database: Database,
    kind: TimerKind,
    count: int,
    *,
    first: int,
    server: Callable[[], float],
    profile: cProfile.Profile | None = None,
) -> tuple[int, float, float, float]:
    """Run the clock for all who are due; how many, seconds of the processor, of the server's, of the clock."""
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
    servers, spent, began = server(), process_time(), perf_counter()
    with profile or nullcontext():
        ran = await Clockwork(process, run_timer).tick()
    return ran, process_time() - spent, server() - servers, perf_counter() - began


async def measure(name: str, url: str, words: argparse.Namespace) -> None:
    """One database."""
    migrate(url)
    database = open_database(url)
    await database.warm_up()
    server = server_of(url)
    for kind in map(TimerKind, words.kinds):
        await run_clock(database, kind, WARM_UP, first=FIRST[kind], server=server)
        profile = cProfile.Profile() if words.profile else None
        first = FIRST[kind] + WARM_UP
        ran, work_s, servers_s, took_s = await run_clock(
            database, kind, words.athletes, first=first, server=server, profile=profile
        )
        print(
            f"{name:10} {kind.value:8} of {ran}: {1000 * work_s / ran:.2f} ms of processor each"
            f" ({ran / work_s:.0f}/s of processor), {1000 * servers_s / ran:.2f} ms of the server's,"
            f" {ran / took_s:.0f}/s of the clock",
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
