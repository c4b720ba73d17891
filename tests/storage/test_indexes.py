"""The statements of every tap and every tick find their rows by an index, so that a tap costs the same among many."""

from typing import Any

import pytest
from sqlalchemy import bindparam, select

from storage import (
    cards,
    coaching,
    delivering,
    dialogs,
    edits,
    incoming,
    lanes,
    people,
    plans,
    read_ahead,
    timers,
    training_log,
)
from storage.engine import Database
from storage.people_tables import people as people_table
from storage.prepared import Prepared
from tests.storage.samples import NOW, with_plan

# How PostgreSQL names the ways on which it reads a whole table.
THROUGH = ("Seq Scan", "Hash Join", "Merge Join")
DAYS = {"first_day": NOW.date(), "last_day": NOW.date()}
SPAN = {"first_week": 1, "last_week": 2, "race_week": 16}
MOMENTS = {"now": NOW, "database_now": NOW, "until": NOW, "me": "test", "n": 64}
BACK = {"chat": 1, "held": 1, "known": 1, "next": None, "pace": None, "now": NOW}
SHOWN = {"row": 1, "message": 1, "rev": 1, "as": "text", "n": 0}

# With the values of a tap: the plan's number is put in.
HOTTEST: dict[str, tuple[Prepared, dict[str, Any]]] = {
    "claim a lane": (lanes._CLAIM, MOMENTS),
    "claim a lane for reminders": (lanes._CLAIM_BULK, MOMENTS),
    "give a lane back": (lanes._RELEASE, BACK),
    "renew leases": (lanes._RENEW, MOMENTS | {"chats": [1, 2]}),
    "what came in": (incoming._WAITING, {"chats": [1, 2], "n": 64}),
    "take what came in": (incoming._TAKE, {"row": 1}),
    "what is undelivered": (delivering._KINDS, {"chats": [1, 2], "now": NOW}),
    "cards undelivered": (delivering._CARDS, {"chats": [1, 2]}),
    "messages undelivered": (delivering._SENDS, {"chats": [1, 2], "now": NOW, "bulk": True}),
    "a card was shown": (delivering._RECORD_CARD, SHOWN),
    "taps were answered": (delivering._RECORD_ANSWER, {"ids": ["a"]}),
    "the newest card": (cards.NEWEST, {"chat": 1, "screen": "week"}),
    "keys that were used": (cards.USED, {"keys": ["a"]}),
    "the person": (people._GET, {"person": 1}),
    "the dialog": (dialogs._GET, {"chat": 1}),
    "the plan": (plans._HEAD, {}),
    "the plan in force": (plans._ACTIVE_HEAD, {"athlete": 1}),
    "the week": (plans._WEEKS, SPAN),
    "the weeks beside it": (plans._NEAR_DAYS, SPAN),
    "the weeks' miles": (plans._TOTALS, {}),
    "the days of a date": (plans._SCHEDULED, {"athlete": 1} | DAYS),
    "unsaved edits": (edits._GET, {"week": 1, "person": 1}),
    "runs of a week": (training_log._BETWEEN, {"athlete": 1} | DAYS),
    "pauses": (training_log._ABSENCES, {"athlete": 1} | DAYS),
    "coaches": (coaching._OF_ATHLETE, {"person": 1}),
    "timers that are due": (timers._DUE, {"now": NOW, "n": 200}),
    "for reminders: people": (read_ahead._PEOPLE, {"athletes": [1, 2]}),
    "for reminders: plans": (read_ahead._HEADS, {"athletes": [1, 2]}),
    "for reminders: coaches": (read_ahead._LINKS, {"athletes": [1, 2]}),
    "for reminders: days": (read_ahead._DAYS, {"days": [(1, 1, 1), (2, 1, 1)]}),
    "for reminders: weeks": (read_ahead._WEEKS, {"weeks": [(1, 1), (2, 1)]}),
    "for reminders: days after them": (read_ahead._MONDAYS, {"mondays": [(1, 2, 1), (2, 2, 1)]}),
    "for reminders: phases": (read_ahead._PHASES, {"plans": [1, 2]}),
    "for reminders: runs": (read_ahead._LOGS, {"athletes": [1, 2]} | DAYS),
    "for reminders: strength": (read_ahead._STRENGTH, {"athletes": [1, 2]} | DAYS),
    "for reminders: pauses": (read_ahead._ABSENCES, {"athletes": [1, 2]} | DAYS),
}


async def read_through(database: Database, statement: Prepared, values: dict[str, Any]) -> list[str]:
    """The steps of the database's plan for a statement that read a whole table."""
    async with database.writing() as connection:
        told = statement.text(connection.dialect)
        driver: Any = (await connection.get_raw_connection()).driver_connection
        if database.dialect == "sqlite":
            rows = await driver.execute_fetchall(f"EXPLAIN QUERY PLAN {told.sql}", told.given(values))
            steps = [row[3] for row in rows]
            # What was found before, within the statement, is no table.
            found_before = ("json_each", "CONST", "picked")
            return [one for one in steps if one.startswith("SCAN") and not any(each in one for each in found_before)]
        ((found, _),) = await driver.at_once([(b"EXPLAIN " + told.numbered, told.given(values))])
        return [row[0] for row in found if any(way in row[0] for way in THROUGH)]


@pytest.mark.parametrize("what", HOTTEST)
async def test_found_by_an_index(database: Database, what: str) -> None:
    """No table is read through: neither by SQLite nor by PostgreSQL as the program connects to it."""
    plan_id = await with_plan(database)
    statement, values = HOTTEST[what]
    assert await read_through(database, statement, {"plan": plan_id} | values) == []


async def test_a_table_that_is_read_through_is_seen(database: Database) -> None:
    """A condition without an index is told from one that has it."""
    nameless = Prepared(select(people_table.c.id).where(people_table.c.name == bindparam("name")))
    assert await read_through(database, nameless, {"name": "Ann"})
