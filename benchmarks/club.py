"""A coach with many athletes, in process on SQLite: the inbox, a page of the roster, one athlete, words to all.

python -m benchmarks.club [athletes]

Medians of rounds in milliseconds, each round in a transaction of its own, as a tap is handled; in brackets what the
product wants. All athletes have a plan, four weeks of runs logged, and a week that waits.
"""

import asyncio
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from domain.people import CoachLink, Person, RunLog, RunState
from domain.plan import PlanInputs, RaceDistance
from domain.planning.planner import make_plan
from domain.units import MM_PER_MILE
from handlers.actions.talk import say_to_many
from handlers.desk.athlete import open_athlete
from handlers.desk.inbox import open_inbox
from handlers.desk.roster import open_roster
from handlers.views.athlete import athlete_card
from handlers.views.roster import coach_card
from handlers.views.waiting import inbox_card
from storage.engine import Database, StoredUnitOfWork, open_database
from storage.migrate import migrate

START = datetime(2026, 12, 28, 9, 0, tzinfo=UTC)
NOW = START + timedelta(days=30)
COACH = Person(id=1, chat_id=1, name="Sam Okafor", is_coach=True)
ROUNDS = 9
Work = Callable[[StoredUnitOfWork], Awaitable[object]]


async def fill(database: Database, count: int) -> None:
    """The coach and so many athletes, each with a plan under way."""
    inputs = PlanInputs(
        race_name="",
        race=RaceDistance(42_195_000),
        race_date=date(2027, 4, 18),
        start=date(2026, 12, 28),
        goal_s=13_500,
        five_k_pace_s=450,
        weekly_miles=25,
        preferred_days=frozenset({2, 4, 5, 7}),
    )
    plan = make_plan(inputs)
    async with database.transaction(START) as uow:
        await uow.people.put(COACH)
    for number in range(count):
        async with database.transaction(START) as uow:
            athlete = Person(id=1000 + number, chat_id=1000 + number, name=f"Runner {number}")
            await uow.people.put(athlete)
            await uow.coaching.put_link(CoachLink(coach_id=COACH.id, athlete_id=athlete.id))
            own = replace(plan, inputs=replace(inputs, race_name=f"Race {number}"))
            head = await uow.plans.create(athlete.id, own, goal_pace_5k_s=None, author_id=athlete.id, at=START)
            for day in range(number % 4, 30, 2):
                on = START.date() + timedelta(days=day)
                log = RunLog(athlete_id=athlete.id, date=on, state=RunState.DONE, distance_mm=5 * MM_PER_MILE)
                await uow.logs.put(log)
            stored = await uow.plans.week(head.id, 5)
            if stored is not None:
                first = await uow.plans.week(head.id, 1)
                assert first is not None
                await uow.plans.save_week(replace(stored, status=first.status))


async def median_ms(database: Database, work: Work, rounds: int = ROUNDS) -> tuple[float, float]:
    """How long the work takes with its transaction, by the clock and of the processor; the first round is left out."""
    times, processor = [], []
    for number in range(rounds + 1):
        begun, busy = time.perf_counter(), time.process_time()
        async with database.transaction(NOW + timedelta(seconds=number)) as uow:
            await work(uow)
        times.append(1000 * (time.perf_counter() - begun))
        processor.append(1000 * (time.process_time() - busy))
    return statistics.median(times[1:]), statistics.median(processor[1:])


async def inbox(uow: StoredUnitOfWork) -> object:
    """The inbox's first page as a card."""
    return inbox_card(await open_inbox(uow, COACH))


async def roster(uow: StoredUnitOfWork) -> object:
    """The roster's first page as a card."""
    return coach_card(await open_roster(uow, COACH))


async def athlete(uow: StoredUnitOfWork) -> object:
    """The page of one athlete as a card."""
    found = await uow.people.get(1000)
    (link, *_) = await uow.coaching.athletes_of(COACH.id)
    assert found is not None
    return athlete_card(COACH, link, await open_athlete(uow, COACH, found))


async def words(uow: StoredUnitOfWork) -> object:
    """A message to everybody, queued."""
    links = await uow.coaching.athletes_of(COACH.id)
    return await say_to_many(uow, COACH, [link.athlete_id for link in links], f"Track at seven, {uow.now.isoformat()}")


async def main() -> None:
    """Print the figures."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/club.db"
        migrate(url)
        database = open_database(url)
        await fill(database, count)
        print(f"{count} athletes")
        for name, work, target in (
            ("inbox", inbox, 100),
            ("page of the roster", roster, 50),
            ("page of an athlete", athlete, 50),
            ("message to all, queued", words, 1000),
        ):
            took, processor = await median_ms(database, work)
            print(f"  {name:24} {took:8.1f} ms, of the processor {processor:6.1f} ms  (at most {target})", flush=True)
        await database.close()


if __name__ == "__main__":
    asyncio.run(main())
