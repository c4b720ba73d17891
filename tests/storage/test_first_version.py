"""Rows that the first version wrote, with its English sentences, are read by this one; and it could read them again.

`first_version/rows.json` is a season of five athletes in miles and kilometres, written by the first version itself:
edited, approved and declined weeks, weeks planned anew after a break, templates, unsaved edits, a model's answers.
"""

import json
import re
import signal
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Boolean, Date, DateTime, MetaData, Table, insert, select, text
from sqlalchemy.engine import Connection

from domain.editing.version_reasons import VersionReason
from domain.plan import Day, DayType
from domain.planning.season import season_of
from domain.units import Units
from handlers.wording.editing import label_words, reasons_words
from handlers.wording.mending import mended_words
from handlers.wording.workouts import day_notes, day_title
from storage.engine import open_database
from storage.migrate import HEAD, connect, migrate, move, version
from tests.databases import PostgresServer
from tests.forks import fork
from tests.patience import PATIENCE_S
from tests.storage.deaths import migrate_and_die_at
from tests.workers import worker_name

ROWS: dict[str, Any] = json.loads((Path(__file__).parent / "first_version" / "rows.json").read_text())
NOW = datetime(2027, 1, 11, tzinfo=UTC)
IN_KILOMETRES = {2, 3, 5}
OWN_NOTES = {"Bring the dog; 9:30/mi is fine.", "Comfortably quick.", "Slow", ""}


# What is said otherwise by now, because a coach reads it too.
SINCE = (
    (" made anew", " planned anew"), ("your log", "the log"), ("on your feet", "on the feet"),
    ("Your longest run", "The longest run"), ("your running days", "the running days"), ("Your goal", "The goal"),
    ("your training", "training"), ("your coach", "the coach"), ("your last", "the last"),
    ("off your feet", "off the feet"), ("what your running supports", "what today's running supports"),
    ("workouts, half of what you ran before at most.",
     "workouts. Half of what you ran before at first, then three quarters."),
    ("workouts, three quarters of what you ran before at most.",
     "workouts. Now three quarters of what you ran before."),
)  # fmt: skip


def as_said_now(words: str) -> str:
    """Words of the first version as the same thing reads today."""
    for before, now in SINCE:
        words = words.replace(before, now)
    return re.sub(r"(?<!After )\b(\d+ days without running)", r"After \1", words)


def units_of(plan_id: int) -> Units:
    """The units that a plan's words were written in."""
    return Units.KM if plan_id in IN_KILOMETRES else Units.MI


def first_rows(table: str) -> Iterator[dict[str, Any]]:
    """The rows of a table as the first version wrote them."""
    for row in ROWS[table]["rows"]:
        yield dict(zip(ROWS[table]["columns"], row, strict=True))


def _fit(table: Table, row: dict[str, Any]) -> dict[str, Any]:
    """The row with the types of its columns: what SQLite wrote, for either database."""
    return {name: _typed(table.c[name].type, value) for name, value in row.items()}


def _typed(kind: Any, value: Any) -> Any:
    if value is not None and isinstance(kind, Boolean):
        return bool(value)
    if isinstance(value, str) and isinstance(kind, DateTime):
        return datetime.fromisoformat(value).replace(tzinfo=UTC if kind.timezone else None)
    return date.fromisoformat(value) if isinstance(value, str) and isinstance(kind, Date) else value


def write_first_rows(url: str, kept: dict[str, Any] = ROWS) -> None:
    """The database as the first version left it; `kept` are its rows, a table after those that it points at."""
    move(url, "0001")
    with connect(url) as connection, connection.begin():
        tables = MetaData()
        tables.reflect(connection, only=list(kept))
        for name, found in kept.items():
            table = tables.tables[name]
            rows = [dict(zip(found["columns"], row, strict=True)) for row in found["rows"]]
            connection.execute(insert(table), [_fit(table, row) for row in rows])
            if connection.dialect.name == "postgresql" and "id" in table.c:
                # The numbers go on after those that are there.
                connection.execute(text(f"SELECT setval(pg_get_serial_sequence('{name}', 'id'), max(id)) FROM {name}"))


def everything(connection: Connection) -> dict[str, list[dict[str, Any]]]:
    """All rows of the tables of the fixture, JSON read."""
    tables = MetaData()
    tables.reflect(connection, only=list(ROWS))
    found = {}
    for name in ROWS:
        table = tables.tables[name]
        rows = connection.execute(select(table).order_by(*table.primary_key)).mappings()
        found[name] = [{key: _plain(value) for key, value in row.items()} for row in rows]
    return found


def _plain(value: Any) -> Any:
    if isinstance(value, str) and value.startswith(("[", "{")):
        return json.loads(value)
    return value


@pytest.fixture
def first_url(empty_url: str) -> str:
    """A database of each kind as the first version left it."""
    write_first_rows(empty_url)
    return empty_url


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def read_url(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The same brought to today's tables, once for all tests that only read it."""
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path_factory.mktemp('first version')}/milepost.db"
    else:
        server: PostgresServer = request.getfixturevalue("postgres_server")
        name = f"first_version_{worker_name() or 'here'}"
        server.run(f"CREATE DATABASE {name}")
        url = server.url(name)
    write_first_rows(url)
    assert migrate(url)
    return url


def test_down_again_it_is_what_the_first_version_wrote(first_url: str) -> None:
    """Every row, every word; and up once more it is what it was above."""
    with connect(first_url) as connection:
        before = everything(connection)
    move(first_url, "head")
    with connect(first_url) as connection:
        above = everything(connection)
    move(first_url, "0001")
    with connect(first_url) as connection:
        after = everything(connection)
    for table, rows in before.items():
        for was, now in zip(rows, after[table], strict=True):
            assert now == was, table
    move(first_url, "head")
    with connect(first_url) as connection:
        assert everything(connection) == above


@pytest.mark.parametrize("statement", [10, 60])
def test_a_migration_that_was_interrupted_is_finished_at_the_next_start(first_url: str, statement: int) -> None:
    """Killed in the middle of it: nothing of it is there, and the next start brings everything up to date."""
    with connect(first_url) as connection:
        before = everything(connection)
    dying = fork(migrate_and_die_at, first_url, statement)
    dying.join(PATIENCE_S)
    assert dying.exitcode == -signal.SIGKILL
    with connect(first_url) as connection:
        assert (version(connection), everything(connection)) == ("0001", before)
    assert migrate(first_url)
    with connect(first_url) as connection:
        assert version(connection) == HEAD


def test_every_version_in_between_goes_on(first_url: str) -> None:
    """Whichever version a database was left at, the next start brings it to the same rows."""
    assert migrate(first_url)
    with connect(first_url) as connection:
        newest = everything(connection)
    for number in range(int(HEAD) - 1, 0, -1):
        move(first_url, f"{number:04}")
        assert migrate(first_url)
        with connect(first_url) as connection:
            assert everything(connection) == newest, number


async def test_a_plan_keeps_the_phases_it_was_made_with(read_url: str) -> None:
    """The rulings split the weeks otherwise now; a plan of before goes on as it began."""
    database = open_database(read_url)
    async with database.read(NOW) as uow:
        for plan_id in (1, 2, 3, 4, 5):
            plan = await uow.plans.load(plan_id)
            assert season_of(plan.inputs).split == tuple(len(phase.weeks) for phase in plan.phases)
    await database.close()


def _reads_as(day: Day, row: dict[str, Any], units: Units) -> None:
    assert (day_title(day, units), day_notes(day, units)) == (
        row.get("title", ""),
        as_said_now(row.get("notes", "")),
    )
    assert isinstance(day.title, str) is (not row.get("title") or day.type is DayType.RACE) or day.title.kind == "race"
    assert day.notes in OWN_NOTES


async def test_every_day_reads_as_it_did(read_url: str) -> None:
    """In the units it was written in, word for word; only what people and the model wrote is kept as text."""
    database = open_database(read_url)
    working = {(row["plan_id"], row["week_number"], row["day_number"]): row for row in first_rows("schedule_preview")}
    async with database.read(NOW) as uow:
        for plan_id in range(1, 6):
            plan = await uow.plans.load(plan_id)
            for week in plan.weeks:
                for day in week.days:
                    _reads_as(day, working[plan_id, week.number, day.number], units_of(plan_id))
    await database.close()


async def test_every_version_reads_as_it_did(read_url: str) -> None:
    """Reasons and the days of each change; not one reason is kept as text."""
    database = open_database(read_url)
    rows = {(row["plan_id"], row["version"]): row for row in first_rows("change_log")}
    async with database.read(NOW) as uow:
        for plan_id in range(1, 6):
            units = units_of(plan_id)
            for change in await uow.plans.changes(plan_id, limit=500):
                row = rows[plan_id, change.version]
                assert all(reason.code is not VersionReason.WORDS for reason in change.reasons), row["reason"]
                said = reasons_words(change.reasons, units)
                assert said.removesuffix(".") == as_said_now(row["reason"]).removesuffix(".")
                for days, first in ((change.before, row["before"]), (change.after, row["after"])):
                    for day, data in zip(days, json.loads(first), strict=True):
                        _reads_as(day, data, units)
    await database.close()


async def test_unsaved_edits_templates_and_answers_are_read(read_url: str) -> None:
    """Every step of an undo list by its label, every template by its days, what the rules changed for the model."""
    database = open_database(read_url)
    async with database.read(NOW) as uow:
        for row in first_rows("edit_sessions"):
            units = units_of(row["plan_id"])
            session = await uow.edits.get(row["person_id"], row["plan_id"], row["week_number"])
            assert session is not None
            content = json.loads(row["content"])
            for steps, first in ((session.done, content["done"]), (session.undone, content["undone"])):
                said = [as_said_now(step[0]) for step in first]
                # A lap without a pace is by effort, and says no more of it on a short label.
                now = [label_words(step.label, units) for step in steps]
                assert now == [words.removesuffix(" by effort") for words in said]
            for day, data in zip(session.base.days, content["base"]["days"], strict=True):
                _reads_as(day, data, units)
        for row in first_rows("templates"):
            template = await uow.templates.get(row["owner_id"], row["id"])
            assert template is not None
            for day, data in zip(template.days, json.loads(row["content"])["days"], strict=True):
                _reads_as(day, data, units_of(row["owner_id"]))
        for row in first_rows("model_answers"):
            written = await uow.model.answer(row["key"])
            assert written is not None
            said = [[one.day_number, mended_words(one.told, Units.MI)] for one in written.adjustments]
            assert said == [[day, as_said_now(words)] for day, words in json.loads(row["content"])["adjustments"]]
    await database.close()
