"""What a tap on the plan's screens costs inside the bot: load, decide, check, render, store. SQLite, one person.

python -m benchmarks.editing
"""

import asyncio
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from domain.editing import transitions
from domain.people import CoachLink, Person
from domain.plan import PlanInputs, RaceDistance
from domain.planning.planner import make_plan
from domain.records import PlanHead
from handlers.actions.approve_week import approve_all
from handlers.chat import rooms
from handlers.chat.request import Request
from handlers.chat.taps import handle_tap
from storage.engine import Database, open_database
from storage.migrate import migrate

NOW = datetime(2026, 12, 28, 9, 0, tzinfo=UTC)
RUNS = 60
ATHLETES = 200
ROOMS = rooms.ROOMS
ANN = Person(id=1, chat_id=1, name="Ann")
COACH = Person(id=2, chat_id=2, name="Cato", is_coach=True)


def inputs(weeks: int = 16) -> PlanInputs:
    """A marathon so many weeks ahead."""
    start = date(2026, 12, 28)
    return PlanInputs(
        race_name="Spring Marathon",
        race=RaceDistance(42_195_000, "Marathon"),
        race_date=start + timedelta(days=7 * weeks - 1),
        start=start,
        goal_s=None,
        five_k_pace_s=450,
        weekly_miles=25,
        preferred_days=frozenset({2, 4, 5, 7}),
    )


async def plan_for(database: Database, person: Person, weeks: int = 16) -> PlanHead:
    """A stored plan."""
    async with database.transaction(NOW) as uow:
        await uow.people.put(person)
        plan = make_plan(inputs(weeks))
        return await uow.plans.create(person.id, plan, goal_pace_5k_s=None, author_id=person.id, at=NOW)


class Taps:
    """Taps of one person, timed from the begin of the transaction to the commit."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.count = 0

    async def tap(self, data: str, person_id: int = ANN.id) -> tuple[float, float]:
        """Milliseconds of one tap, and those of them that this process worked."""
        self.count += 1
        begun, worked = time.perf_counter(), time.process_time()
        async with self.database.transaction(NOW) as uow:
            person = await uow.people.get(person_id)
            assert person is not None
            request = Request(
                uow=uow,
                person=person,
                chat_id=person_id,
                update_id=self.count,
                message_id=5,
                callback_id=f"callback{self.count}",
            )
            await handle_tap(request, data)
        return (time.perf_counter() - begun) * 1000, (time.process_time() - worked) * 1000

    async def show(self, name: str, limit_ms: float, *taps: str, person_id: int = ANN.id) -> None:
        """Median and worst of many taps, against what was promised."""
        both = [await self.tap(taps[run % len(taps)], person_id) for run in range(RUNS)]
        times, worked = zip(*both, strict=True)
        figures = f"{statistics.median(times):8.1f}{max(times):8.1f}{statistics.median(worked):8.1f}"
        print(f"{name:<34}{figures}   under {limit_ms:.0f} ms")


async def timed(work: Callable[[], Awaitable[object]]) -> float:
    """Milliseconds of one piece of work."""
    begun = time.perf_counter()
    await work()
    return (time.perf_counter() - begun) * 1000


async def _show_work(name: str, read: Callable[[], Awaitable[object]]) -> None:
    """What this process works on one read, in the middle of many: others on the machine do not count."""
    worked = []
    for _ in range(10 * RUNS):
        begun = time.process_time()
        await read()
        worked.append((time.process_time() - begun) * 1000)
    print(f"{name:<34}{statistics.median(worked):24.2f}")


async def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory(prefix="milepost-bench-") as folder:
        url = f"sqlite:///{Path(folder) / 'bench.db'}"
        migrate(url)
        database = open_database(url)
        try:
            await measure(database)
        finally:
            await database.close()


async def measure(database: Database) -> None:
    """Every figure in turn."""
    head = await plan_for(database, ANN)
    taps = Taps(database)
    week = f"{head.id}.1"
    print(f"{'milliseconds':<34}{'median':>8}{'worst':>8}{'worked':>8}")
    await taps.show("week card", 12, f"v1:week:{week}:0")
    await taps.show("days of a swap", 12, f"v1:swap:{week}:0", f"v1:swap:{week}.3:0")
    await taps.show("day card", 12, f"v1:day:{week}.4:0", f"v1:day:{week}.5:0")
    await taps.show("edit a lap", 15, *(f"v1:edit:{week}.0.e.2.m.0.{mm}.0:1" for mm in (6_437_376, 7_242_048)))
    await taps.tap(f"v1:discard:{week}:1")
    await taps.show("preview of a swap", 15, f"v1:preview:{week}.s.2.3:1")
    await taps.show("month card", 20, f"v1:month:{week}:0")
    await taps.show("plan card", 20, f"v1:plan:{head.id}:0")

    async with database.transaction(NOW) as uow:
        reads = {
            "read a whole plan": lambda: uow.plans.load(head.id),
            "read a week and its neighbours": lambda: uow.plans.around(head, 5),
            "read a week": lambda: uow.plans.week(head.id, 2),
        }
        for name, read in reads.items():
            await _show_work(name, read)
        await uow.people.put(COACH)
    for number in range(ATHLETES):
        athlete = Person(id=1000 + number, chat_id=1000 + number, name=f"Runner {number}")
        await plan_for(database, athlete)
        async with database.transaction(NOW) as uow:
            await uow.coaching.put_link(CoachLink(coach_id=COACH.id, athlete_id=athlete.id))
    await taps.show(f"inbox of {ATHLETES} athletes", 100, "v1:inbox:0:0", person_id=COACH.id)

    fifty = await plan_for(database, Person(id=3, chat_id=3, name="Fay"), weeks=50)
    async with database.transaction(NOW) as uow:
        for stored in await uow.plans.weeks(fifty.id, 2, 50):
            await uow.plans.save_week(transitions.generate(stored, stored.week))

    async def approve() -> None:
        async with database.transaction(NOW) as uow:
            person = await uow.people.get(3)
            assert person is not None
            approved, _ = await approve_all(uow, person, fifty.id, range(1, 51))
            assert len(approved) == 50

    print(f"{'approve all of 50 weeks':<34}{await timed(approve):8.0f}           under 1000 ms")


if __name__ == "__main__":
    asyncio.run(main())
