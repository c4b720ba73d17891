"""What taps, reminders and Fridays cost does not grow with time and people: rows by an index, queues that empty."""

from datetime import timedelta
from typing import Any

from sqlalchemy import bindparam, event, func, select

from domain.people import PersonSettings
from domain.strength.profile import Experience
from storage import prepared
from storage.engine import Database
from storage.people_tables import people
from storage.queue_tables import (
    callback_answers,
    cards,
    inbox,
    jobs,
    lanes,
    outbox,
    pacing,
    seen_updates,
    sent_files,
    timers,
)
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import START, live_until, trained

QUEUES = (callback_answers, cards, inbox, jobs, lanes, outbox, pacing, seen_updates, sent_files, timers)
# Keys and cards are remembered so long.
REMEMBERED = timedelta(days=60)
# From a Monday to Saturday: Friday's week is made.
DAYS = 5
# How PostgreSQL names the ways on which it reads a whole table.
THROUGH = ("Seq Scan", "Hash Join", "Merge Join")
LIVED = PersonSettings(strength=Experience.REGULAR, rest_day_messages=True)


async def a_day(talk: Conversation) -> None:
    """What people do on a day: they look at the week and go on, look at a day, edit it, and log a run."""
    for words in ("/week", "/today", "ran 5 miles in 45:00"):
        await talk.say(words)
    await talk.say("/week")
    for label in ("Week 2", "‹ Week 1", "Swap"):
        await talk.tap(label)


class Asked:
    """Every different statement that is run inside, with the values it was first run with."""

    def __init__(self, database: Database) -> None:
        self._engine = database.engine.sync_engine
        self.statements: dict[str, Any] = {}

    def _note(self, _connection: object, _cursor: object, statement: str, values: Any, *_: object) -> None:
        self.statements.setdefault(statement, values)

    def __enter__(self) -> "Asked":
        event.listen(self._engine, "before_cursor_execute", self._note)
        return self

    def __exit__(self, *_: object) -> None:
        event.remove(self._engine, "before_cursor_execute", self._note)


async def read_through(database: Database, asked: Asked) -> dict[str, list[str]]:
    """Those of the statements that read a table from its first row to its last, with the steps that do."""
    known: dict[str, Any] = {}
    async with database.writing() as connection:
        dialect = connection.dialect
        for one in prepared._all:
            if dialect.name in one._texts:
                known[one._texts[dialect.name].sql] = one._texts[dialect.name]
        driver: Any = (await connection.get_raw_connection()).driver_connection
        found: dict[str, list[str]] = {}
        for statement, values in asked.statements.items():
            told = known.get(statement)
            one = values[0] if isinstance(values, list) and values and isinstance(values[0], dict) else values
            if dialect.name == "sqlite" and not statement.startswith(("PRAGMA", "BEGIN", "SAVEPOINT", "RELEASE")):
                given = told.given(one) if told is not None else one
                rows = await driver.execute_fetchall(f"EXPLAIN QUERY PLAN {statement}", given)
                scans = [row[3] for row in rows if row[3].startswith("SCAN")]
                # Rows that the statement has found itself, or was given, are no table.
                given = ("SCAN anon_", "SCAN json_each", "SCAN CONST", "SCAN picked")
                steps = [one for one in scans if not one.startswith(given)]
            elif dialect.name == "postgresql" and told is not None:
                ((rows, _),) = await driver.at_once([(b"EXPLAIN " + told.numbered, told.given(one))])
                steps = [row[0] for row in rows if any(way in row[0] for way in THROUGH)]
            else:
                steps = []
            if steps:
                found[statement] = steps
    return found


async def test_whatever_a_day_asks_is_found_by_an_index(database: Database) -> None:
    """Not a list of statements that somebody keeps, but those that taps, words, reminders and Friday really run."""
    talk, _ = await trained(database, settings=LIVED)
    with Asked(database) as asked:
        await a_day(talk)
        for _ in range(2 * DAYS):
            talk.telegram.pass_time(seconds=timedelta(hours=12).total_seconds())
            await talk.settle()
    assert len(asked.statements) > 50
    assert await read_through(database, asked) == {}
    nameless = prepared.Prepared(select(people.c.id).where(people.c.name == bindparam("name")))
    with Asked(database) as asked:
        async with database.writing() as connection:
            await nameless.rows(connection, {"name": "Ann"})
    assert len(await read_through(database, asked)) == 1


async def sizes(database: Database) -> dict[str, int]:
    """How many rows each table of the queues has."""
    async with database.reading() as connection:
        return {
            table.name: int((await connection.execute(select(func.count()).select_from(table))).scalar_one())
            for table in QUEUES
        }


async def test_the_queues_stay_small(sqlite_database: Database) -> None:
    """What is done leaves its key for sixty days and nothing else: after that time as many rows go as come."""
    talk, _ = await trained(sqlite_database, settings=LIVED)
    found = []
    step = timedelta(days=7)
    for number in range(1, 17):
        await live_until(talk, START + number * step)
        await talk.say("/today")
        await talk.say("/week")
        await talk.tap("Swap")
        await talk.bot.clockwork.tidy()
        found.append(await sizes(sqlite_database))
    remembered = REMEMBERED // step
    soon, late = found[remembered + 1], found[-1]
    assert [name for name in ("inbox", "jobs", "callback_answers") if late[name]] == []
    assert late["lanes"] <= 2
    assert late["pacing"] <= 1
    assert late["timers"] <= 9
    # Before that they grew, so that this is seen.
    assert found[remembered // 2]["outbox"] < soon["outbox"]
    for name in ("outbox", "cards", "seen_updates", "sent_files"):
        assert late[name] <= 1.2 * soon[name], name
    async with sqlite_database.reading() as connection:
        kept = select(func.count()).select_from(outbox).where(outbox.c.state == "sent", outbox.c.payload.is_not(None))
        assert (await connection.execute(kept)).scalar_one() == 0
