"""A tap among few athletes and among many with years of history: the same people, two databases, in turns.

python -m benchmarks.growth [--athletes 1000 4000] [--databases sqlite postgresql] [--rounds 3] [--people 16]

The database itself copies one of the people who tap, in bulk: two years of weeks in both copies (seven plans, one in
force), a version a week, four runs a week, timers, a lane, cards, and the keys of sixty days of messages. Those who
tap get the same past. `--athletes 100000` are 230 million rows, on SQLite 40 GB, on PostgreSQL 50, in half an hour
each; it is refused where the disk has not the room, and everything is gone at the end. SQLite is not
told how many rows there are (ANALYZE), as the program never does; PostgreSQL looks by itself, and is told in both. What
more rows cost a statement that goes by an index is how deep its tree is (benchmarks/trees.py): of each size it is said
how deep they are, and how deep they would be with 100,000 athletes.
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
from typing import Any, NamedTuple

import psutil
from sqlalchemy import BigInteger, Column, Date, MetaData, String, Table, func, insert, select, text
from sqlalchemy.schema import CreateTable, DropTable

from benchmarks.fake_telegram import FakeTelegram
from benchmarks.taps import BESIDE, WALKS, World, measure_walk, postgres, running
from benchmarks.trees import trees_of
from storage.engine import Database, open_database
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
from storage.types import UTCDateTime

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
NUMBERS = Table(
    "numbers",
    _HELP,
    Column("k", BigInteger),
    Column("day", Date),
    Column("moment", UTCDateTime),
    prefixes=["TEMPORARY"],
)
# From whom, and which of them.
STRANGERS = ("grown", f"who >= {FIRST}")
EACH_PLAN = ("grown CROSS JOIN numbers", f"k < {PLANS}")
# So many athletes are stored in one transaction, and this is what each takes on the disk, with what it is written by.
AT_ONCE = 1000
BYTES_EACH = 600_000

# The rows that are copied, for whom, and what the copies have in place of the template's values. In the order of keys.
COPIES: list[tuple[Table, str, tuple[str, str], dict[str, str]]] = [
    (people, "id = :me", STRANGERS, {"id": "who", "chat_id": "who"}),
    (races, "id = (SELECT race_id FROM training_plans WHERE id = :plan)", EACH_PLAN, {"id": PLAN, "athlete_id": "who"}),
    (
        training_plans,
        "id = :plan",
        EACH_PLAN,
        {"id": PLAN, "athlete_id": "who", "race_id": PLAN, "status": "CASE WHEN k = 0 THEN state ELSE 'archived' END"},
    ),
    (athlete_training_plans, "plan_id = :plan", EACH_PLAN, {"athlete_id": "who", "plan_id": PLAN}),
    (phases, "plan_id = :plan", EACH_PLAN, {"plan_id": PLAN}),
    (weeks, "plan_id = :plan", EACH_PLAN, {"plan_id": PLAN, "status": "'approved'", "approved_cutback": "t.cutback"}),
    (schedule_preview, "plan_id = :plan", EACH_PLAN, {"plan_id": PLAN}),
    (
        change_log,
        "plan_id = :plan",
        ("grown CROSS JOIN numbers", f"k < {PLANS * WEEKS}"),
        {"plan_id": f"{FIRST} + who * {PLANS} + k % {PLANS}", "version": f"1 + k / {PLANS}"},
    ),
    (timers, "person_id = :me", STRANGERS, {"person_id": "who", "due_at": TOO_LATE}),
    (lanes, "chat_id = :me", STRANGERS, {"chat_id": "who"}),
    (cards, "chat_id = :me", STRANGERS, {"id": "", "chat_id": "who"}),
    (
        outbox,
        "id = (SELECT min(id) FROM outbox WHERE chat_id = :me)",
        ("grown CROSS JOIN numbers", f"k < {KEYS}"),
        {
            "id": "",
            "chat_id": "who",
            "key": "'grown:' || who || ':' || k",
            "state": "'sent'",
            "payload": "NULL",
            # One a day: what was said lately is looked through for what may not have arrived.
            "changed_at": "moment",
        },
    ),
]

# What grows with athletes and years.
TABLES = [table.name for table, *_ in COPIES] + [schedule.name, run_logs.name]


async def grow(database: Database, count: int, known: list[int]) -> int:
    """Years of history for those who are there, and for so many others; how many rows that is."""
    rows = await _history(database, [{"who": who, "state": "archived"} for who in known])
    for first in range(FIRST, FIRST + count, AT_ONCE):
        strangers = range(first, min(first + AT_ONCE, FIRST + count))
        rows += await _history(database, [{"who": who, "state": "active"} for who in strangers])
    return rows


async def _history(database: Database, grown: list[dict[str, Any]]) -> int:
    """Of some of them in one transaction: their rows lie together, as if people had come one after the other."""
    rows = 0
    async with database.writing() as connection:
        run = connection.execute
        if connection.dialect.name == "postgresql":
            # Foreign keys of copies need no look, and so many rows take their time.
            await run(text("SET LOCAL session_replication_role = replica"))
            await run(text("SET LOCAL statement_timeout = 0"))
        for table in (WHO, NUMBERS):
            await run(CreateTable(table))
        await run(insert(WHO), grown)
        now = datetime.now(UTC)
        days = [
            {
                "k": number,
                "day": now.date() - timedelta(days=1 + number * 7 // 4),
                "moment": now - timedelta(days=number),
            }
            for number in range(RUNS)
        ]
        await run(insert(NUMBERS), days)
        own = select(training_plans.c.id).where(
            training_plans.c.athlete_id == TEMPLATE, training_plans.c.status == "active"
        )
        template = {"me": TEMPLATE, "plan": (await run(own)).scalar_one()}
        for table, which, (whom, those), others in COPIES:
            names = [column.name for column in table.columns if others.get(column.name) != ""]
            values = ", ".join(others.get(name, f"t.{name}") for name in names)
            source = f"{whom} CROSS JOIN (SELECT * FROM {table.name} WHERE {which}) AS t WHERE {those}"
            copied = f"INSERT INTO {table.name} ({', '.join(names)}) SELECT {values} FROM {source}"
            given = {name: at for name, at in template.items() if f":{name}" in which}
            rows += (await run(text(copied), given)).rowcount
        columns = ", ".join(column.name for column in schedule.columns)
        plans = [FIRST + grown[place]["who"] * PLANS + more for place, more in ((0, 0), (-1, PLANS - 1))]
        approved = f"SELECT {columns} FROM schedule_preview WHERE plan_id BETWEEN :first AND :last"
        in_force = text(f"INSERT INTO schedule ({columns}) {approved}")
        rows += (await run(in_force, dict(zip(("first", "last"), plans, strict=True)))).rowcount
        ran = select(WHO.c.who, NUMBERS.c.day, text("'done', 8000000, 2700, '', 'chat', created_at")).select_from(
            WHO.join(NUMBERS, text("true")).join(people, people.c.id == TEMPLATE)
        )
        kept = ["athlete_id", "date", "state", "distance_mm", "duration_s", "note", "source", "logged_at"]
        await run(insert(run_logs).from_select(kept, ran))
        for table in (WHO, NUMBERS):
            await run(DropTable(table))
    return rows + len(grown) * RUNS


async def measure(name: str, few: World, many: World, athletes: int, words: argparse.Namespace) -> None:
    """The same taps in both, in turns."""
    for world in (few, many):
        await world.populate(words.people)
    database = open_database(many.url)
    began = perf_counter()
    rows = await grow(database, athletes, [chat.id for chat in many.chats])
    async with database.writing() as connection:
        stored = (await connection.execute(select(func.count()).select_from(people))).scalar_one()
    if name == "postgresql":
        for world in (few, many):
            await asyncio.to_thread(settled, world.url)
    trees = await trees_of(database, TABLES)
    await database.close()
    # What was written goes to the disk now: until it has, the system works at that whenever the program writes.
    await asyncio.to_thread(os.sync)
    print(f"{name}: {rows:,} rows for {stored:,} people in {perf_counter() - began:.0f} s", flush=True)
    now = {tree.name: tree.levels for tree in trees}
    then = {tree.name: tree.levels_with(tree.entries * MOST / stored) for tree in trees}
    for those, of in ((now, stored), (then, MOST)):
        print(f"  levels of {len(trees)} trees with {of:,}: {dict(sorted(Counter(those.values()).items()))}")
    print(f"  levels more with {MOST:,}: {dict(sorted(Counter(then[name] - now[name] for name in now).items()))}")
    found: dict[str, list[tuple[Measured, Measured]]] = {card: [] for card in words.cards}
    for turn in range(words.rounds):
        both: dict[World, dict[str, Measured]] = {}
        for world in (few, many) if turn % 2 == 0 else (many, few):
            async with running(world.program()) as process:
                both[world] = {card: await measure_card(process, world, card, words.seconds) for card in words.cards}
        for card, rounds in found.items():
            rounds.append((both[few][card], both[many][card]))
    for card, rounds in found.items():
        of_all = [
            Measured(*(statistics.median(each) for each in zip(*these, strict=True)))
            for these in zip(*rounds, strict=True)
        ]
        work = statistics.median(after.cpu_ms / before.cpu_ms for before, after in rounds)
        wait = statistics.median(after.p50_ms / before.p50_ms for before, after in rounds)
        least = min(many.cpu_ms for _, many in rounds) / min(few.cpu_ms for few, _ in rounds)
        print(f"  {card:8} processor ×{work:.2f}, the least of both ×{least:.2f}; wait ×{wait:.2f}")
        for whom, one in zip(("few", "many"), of_all, strict=True):
            print(f"    among {whom:4} {one.cpu_ms:.2f} ms, {one.system_ms:.2f} the system's; {one.reads:.1f} reads")


class Measured(NamedTuple):
    """Of a card: processor time a tap, how much of it is the system's, the median wait, and reads of files a tap."""

    cpu_ms: float
    system_ms: float
    p50_ms: float
    reads: float


async def measure_card(process: psutil.Process, world: World, card: str, seconds: float) -> Measured:
    """What a tap takes; the system's share and the reads are those of all taps, on the way to the card as well."""
    calls, system, read = world.telegram.calls, process.cpu_times().system, process.io_counters().read_count
    figures = await measure_walk(process, world.chats, WALKS[card], seconds)
    # Each tap is answered and edited.
    taps = (world.telegram.calls - calls) / 2
    system_ms = 1000 * (process.cpu_times().system - system) / taps
    return Measured(figures.cpu_ms, system_ms, figures.p50_ms, (process.io_counters().read_count - read) / taps)


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
    if shutil.disk_usage(tempfile.gettempdir()).free < max(words.athletes) * BYTES_EACH:
        raise SystemExit(f"{max(words.athletes)} athletes want {max(words.athletes) * BYTES_EACH / 1e9:.0f} GB of disk")
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
