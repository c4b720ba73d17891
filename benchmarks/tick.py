"""The clock with 100,000 athletes: a tick that finds nothing, and how long it takes to find a thousand who are due.

What is then done for them is measured with real athletes by `benchmarks.drain`.

python -m benchmarks.tick [athletes]
"""

import asyncio
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from statistics import median
from time import perf_counter

from sqlalchemy import insert

from benchmarks.taps import postgres
from bot.lanes.clockwork import Clockwork
from bot.lanes.heartbeat import Heartbeat
from bot.lanes.work_loop import Process, Wakes
from bot.watching.metrics import Metrics
from domain.ports import UnitOfWork
from domain.records import Timer
from storage.engine import Database, open_database
from storage.migrate import migrate
from storage.people_tables import people
from storage.queue_tables import timers
from storage.timers import StoredTimers

NOW = datetime(2027, 1, 4, 6, 59, tzinfo=UTC)
DUE = 1000


async def nobody_is_due(_uow: UnitOfWork, timer: Timer) -> None:
    """What the ticks that are measured never come to."""
    raise AssertionError(timer)


async def seed(database: Database, count: int) -> None:
    """Athletes with a reminder each: the first thousand at 07:00, the others later."""
    for start in range(0, count, 5000):
        rows = range(start, min(start + 5000, count))
        async with database.writing() as connection:
            await connection.execute(
                insert(people),
                [
                    {"id": n, "chat_id": n, "name": "A", "is_coach": False, "settings": {}, "created_at": NOW}
                    for n in rows
                ],
            )
            await connection.execute(
                insert(timers),
                [
                    {
                        "person_id": n,
                        "kind": "reminder",
                        "due_at": NOW + (timedelta(minutes=1) if n < DUE else timedelta(hours=1, seconds=n % 3600)),
                        "tries": 0,
                    }
                    for n in rows
                ],
            )


async def measure(name: str, url: str, count: int) -> None:
    """One database."""
    migrate(url)
    database = open_database(url)
    await seed(database, count)
    moment = [NOW]
    process = Process(
        database=database,
        owner="tick",
        now=lambda: moment[0],
        database_now=lambda: moment[0],
        wakes=Wakes(),
        metrics=Metrics(),
        heartbeat=Heartbeat(database, "tick", lambda: moment[0]),
    )
    clock = Clockwork(process, nobody_is_due)
    await clock.tick()
    quiet = []
    for _ in range(50):
        started = perf_counter()
        await clock.tick()
        quiet.append(1000 * (perf_counter() - started))
    moment[0] = NOW + timedelta(minutes=2)
    started = perf_counter()
    async with database.writing() as connection:
        found = await StoredTimers(connection, moment[0]).due(moment[0], 5000)
    finding = 1000 * (perf_counter() - started)
    assert len(found) == DUE
    await database.close()
    print(
        f"{name:10}  {count} athletes: nothing due {median(quiet):.2f} ms, 1,000 due found in {finding:.0f} ms",
        flush=True,
    )


async def main() -> None:
    """Both databases."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with postgres() as postgres_url, tempfile.TemporaryDirectory() as folder:
        await measure("sqlite", f"sqlite:///{folder}/tick.db", count)
        await measure("postgresql", postgres_url, count)


if __name__ == "__main__":
    asyncio.run(main())
