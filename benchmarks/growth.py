"""A tap among few athletes and among many with years of history: the same people, two databases, in turns.

python -m benchmarks.growth [--athletes 1000 4000] [--databases sqlite postgresql] [--rounds 3] [--people 16]

The database itself copies one of the people who tap, in bulk: two years of weeks in both copies (seven plans, one in
force), a version a week, four runs a week, timers, a lane, cards, and the keys of sixty days of messages. Those who
tap get the same past. 100,000 athletes are 230 million rows, which want some 60 GB and an hour. What more rows cost a
statement that goes by an index is how deep its tree is (benchmarks/trees.py): of each size it is said how deep they
are, and how deep they would be with 100,000 athletes.
"""

import argparse
import asyncio
import itertools
import os
import shutil
import statistics
import tempfile
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter

from sqlalchemy import BigInteger, Column, Date, MetaData, String, Table, func, insert, select, text
from sqlalchemy.schema import CreateTable

from benchmarks.fake_telegram import FakeTelegram
from benchmarks.taps import BESIDE, WALKS, Figures, World, measure_walk, postgres, running
from benchmarks.trees import trees_of
from storage.engine import Connection, open_database
from storage.people_tables import people, run_logs
from storage.plan_tables import (
    athlete_training_plans,
    change_log,
    phases,
    races,
    schedule,
    schedule_preview,
    training_plans,
    weeks,
)
from storage.queue_tables import cards, lanes, outbox, timers

TEMPLATE = 1001
FIRST = 1_000_000
PLANS = 7
WEEKS = 16
RUNS = 2 * 52 * 4
KEYS = 60
PLAN = f"{FIRST} + who * {PLANS} + k"
MOST = 100_000
TOO_LATE = "(SELECT max(due_at) FROM timers)"

_HELP = MetaData()
WHO = Table("grown", _HELP, Column("who", BigInteger), Column("state", String(16)), prefixes=["TEMPORARY"])
NUMBERS = Table("numbers", _HELP, Column("k", BigInteger), Column("day", Date), prefixes=["TEMPORARY"])
STRANGERS = f"grown WHERE who >= {FIRST} AND "
EACH_PLAN = f"grown CROSS JOIN numbers WHERE k < {PLANS} AND "

# The rows that are copied, for whom, and what the copies have in place of the template's values. In the order of keys.
COPIES: list[tuple[Table, str, str, dict[str, str]]] = [
    (people, "id = :me", STRANGERS, {"id": "who", "chat_id": "who"}),
    (races, "athlete_id = :me", EACH_PLAN, {"id": PLAN, "athlete_id": "who"}),
    (
        training_plans,
        "athlete_id = :me",
        EACH_PLAN,
        {"id": PLAN, "athlete_id": "who", "race_id": PLAN, "status": "CASE WHEN k = 0 THEN state ELSE 'archived' END"},
    ),
    (athlete_training_plans, "athlete_id = :me", EACH_PLAN, {"athlete_id": "who", "plan_id": PLAN}),
    (phases, "plan_id = :plan", EACH_PLAN, {"plan_id": PLAN}),
    (weeks, "plan_id = :plan", EACH_PLAN, {"plan_id": PLAN, "status": "'approved'", "approved_cutback": "t.cutback"}),
    (schedule_preview, "plan_id = :plan", EACH_PLAN, {"plan_id": PLAN}),
    (
        change_log,
        "plan_id = :plan",
        f"grown CROSS JOIN numbers WHERE k < {PLANS * WEEKS} AND ",
        {"plan_id": f"{FIRST} + who * {PLANS} + k % {PLANS}", "version": f"1 + k / {PLANS}"},
    ),
    (timers, "person_id = :me", STRANGERS, {"person_id": "who", "due_at": TOO_LATE}),
    (lanes, "chat_id = :me", STRANGERS, {"chat_id": "who"}),
    (cards, "chat_id = :me", STRANGERS, {"id": "", "chat_id": "who"}),
    (
        outbox,
        "id = (SELECT min(id) FROM outbox WHERE chat_id = :me)",
        f"grown CROSS JOIN numbers WHERE k < {KEYS} AND ",
        {"id": "", "chat_id": "who", "key": "'grown:' || who || ':' || k", "state": "'sent'", "payload": "NULL"},
    ),
]

# What grows with athletes and years.
TABLES = [table.name for table, *_ in COPIES] + [schedule.name, run_logs.name]


async def grow(connection: Connection, count: int, known: list[int]) -> int:
    """Years of history for those who are there, and for so many others; how many rows that is."""
    run = connection.execute
    if connection.dialect.name == "postgresql":
        # Foreign keys of copies need no look, and so many rows take their time.
        await run(text("SET LOCAL session_replication_role = replica"))
        await run(text("SET LOCAL statement_timeout = 0"))
    for table in (WHO, NUMBERS):
        await run(CreateTable(table))
    strangers = [{"who": FIRST + number, "state": "active"} for number in range(count)]
    await run(insert(WHO), [{"who": who, "state": "archived"} for who in known] + strangers)
    today = datetime.now(UTC).date()
    await run(
        insert(NUMBERS), [{"k": number, "day": today - timedelta(days=1 + number * 7 // 4)} for number in range(RUNS)]
    )
    own = select(training_plans.c.id).where(training_plans.c.athlete_id == TEMPLATE)
    template = {"me": TEMPLATE, "plan": (await run(own)).scalar_one()}
    rows = 0
    for table, which, whom, others in COPIES:
        names = [column.name for column in table.columns if others.get(column.name) != ""]
        values = ", ".join(others.get(name, f"t.{name}") for name in names)
        source = f"(SELECT * FROM {table.name} WHERE {which}) AS t CROSS JOIN {whom}"
        copied = f"INSERT INTO {table.name} ({', '.join(names)}) SELECT {values} FROM {source} true"
        rows += (await run(text(copied), {name: at for name, at in template.items() if f":{name}" in which})).rowcount
    days = ", ".join(column.name for column in schedule.columns)
    in_force = f"INSERT INTO schedule ({days}) SELECT {days} FROM schedule_preview WHERE plan_id >= {FIRST}"
    rows += (await run(text(in_force))).rowcount
    ran = select(WHO.c.who, NUMBERS.c.day, text("'done', 8000000, 2700, '', 'chat', created_at")).select_from(
        WHO.join(NUMBERS, text("true")).join(people, people.c.id == TEMPLATE)
    )
    kept = ["athlete_id", "date", "state", "distance_mm", "duration_s", "note", "source", "logged_at"]
    await run(insert(run_logs).from_select(kept, ran))
    return rows + (count + len(known)) * RUNS


async def measure(name: str, few: World, many: World, athletes: int, words: argparse.Namespace) -> None:
    """The same taps in both, in turns."""
    for world in (few, many):
        await world.populate(words.people)
    database = open_database(many.url)
    began = perf_counter()
    async with database.writing() as connection:
        rows = await grow(connection, athletes, [chat.id for chat in many.chats])
    async with database.writing() as connection:
        if database.dialect == "postgresql":
            await connection.execute(text("SET LOCAL statement_timeout = 0"))
        await connection.execute(text("ANALYZE"))
        stored = (await connection.execute(select(func.count()).select_from(people))).scalar_one()
    trees = await trees_of(database, TABLES)
    await database.close()
    if name == "postgresql":
        await asyncio.to_thread(settled, many.url)
    print(f"{name}: {rows:,} rows for {stored:,} people in {perf_counter() - began:.0f} s", flush=True)
    now = {tree.name: tree.levels for tree in trees}
    then = {tree.name: tree.levels_with(tree.entries * MOST / stored) for tree in trees}
    for those, of in ((now, stored), (then, MOST)):
        print(f"  levels of {len(trees)} trees with {of:,}: {dict(sorted(Counter(those.values()).items()))}")
    print(f"  levels more with {MOST:,}: {dict(sorted(Counter(then[name] - now[name] for name in now).items()))}")
    found: dict[str, list[tuple[Figures, Figures]]] = {card: [] for card in words.cards}
    for _ in range(words.rounds):
        both = []
        for world in (few, many):
            async with running(world.program()) as process:
                both.append(
                    {card: await measure_walk(process, world.chats, WALKS[card], words.seconds) for card in words.cards}
                )
        for card, rounds in found.items():
            rounds.append((both[0][card], both[1][card]))
    for card, rounds in found.items():
        work = statistics.median(after.cpu_ms / before.cpu_ms for before, after in rounds)
        wait = statistics.median(after.p50_ms / before.p50_ms for before, after in rounds)
        cpu = [statistics.median(each[place].cpu_ms for each in rounds) for place in (0, 1)]
        print(
            f"  {card:8} {cpu[0]:.2f} ms of processor among few, {cpu[1]:.2f} among many: ×{work:.2f}; wait ×{wait:.2f}"
        )


async def main() -> None:
    """Each database, few and many."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--athletes", type=int, nargs="+", default=[1000, 4000])
    parser.add_argument("--databases", nargs="+", default=["sqlite", "postgresql"])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=3.0)
    parser.add_argument("--people", type=int, default=16)
    parser.add_argument("--cards", nargs="+", default=["week", "swap"], choices=list(WALKS))
    words = parser.parse_args()
    os.sched_setaffinity(0, {BESIDE})
    with postgres() as first, postgres() as second, tempfile.TemporaryDirectory(prefix="milepost-bench-") as name:
        for database, athletes in itertools.product(words.databases, words.athletes):
            places = [Path(name) / f"{database}-{size}" for size in ("few", "many")]
            for place in places:
                shutil.rmtree(place, ignore_errors=True)
                place.mkdir()
            urls = [f"sqlite:///{place / 'growth.db'}" for place in places] if database == "sqlite" else [first, second]
            if database != "sqlite":
                await asyncio.gather(*map(emptied, urls))
            async with FakeTelegram() as beside_few, FakeTelegram() as beside_many:
                worlds = [
                    World(place, url, telegram)
                    for place, url, telegram in zip(places, urls, (beside_few, beside_many), strict=True)
                ]
                await measure(database, worlds[0], worlds[1], athletes, words)


def settled(url: str) -> None:
    """What so many new rows leave to be done by the server is done before anything is measured."""
    import psycopg

    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("VACUUM (ANALYZE)")
        connection.execute("CHECKPOINT")


async def emptied(url: str) -> None:
    """A PostgreSQL database without tables."""
    database = open_database(url)
    async with database.writing() as connection:
        await connection.execute(text("DROP SCHEMA public CASCADE"))
        await connection.execute(text("CREATE SCHEMA public"))
    await database.close()


if __name__ == "__main__":
    asyncio.run(main())
