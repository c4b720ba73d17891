"""Nothing that is stored is an English sentence or names a unit: codes, numbers, and what people wrote."""

import json
import random
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import String, Text, select, type_coerce

from domain.people import PersonSettings
from domain.units import Units
from storage.engine import Database
from storage.tables import metadata
from storage.types import Json, Sealed, Stored, Words
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.test_wandering_weeks import WORDS as SAID
from tests.handlers.chat.test_wandering_weeks import _step
from tests.handlers.chat.trained import MARATHON, live_until, trained

# Messages and updates under way: written for one reader, in their words, and gone when they have arrived.
UNDER_WAY = {"cards", "outbox", "callback_answers", "inbox"}
# Any of what is said at random may have become a name or a note.
OWN = {"Spring Marathon", "Alex Rivers", "Sam Okafor", "Bring the dog, and water.", *SAID}
SENTENCE = re.compile(r"[^\W\d_]{2,}[,.:;!?]? [^\W\d_]{2,}|\d ?(?:mi|km|m)\b|/(?:mi|km)\b")
"""Two words in a row, or a number with a unit."""


async def stored(database: Database) -> list[tuple[str, str]]:
    """Every text in every table, JSON taken apart: where it stands, and what it says."""
    found: list[tuple[str, str]] = []
    async with database.reading() as connection:
        for table in metadata.sorted_tables:
            if table.name in UNDER_WAY:
                continue
            columns = [each for each in table.columns if isinstance(each.type, String | Words | Json | Stored | Sealed)]
            for column in columns:
                # As the database has it, before anything reads it.
                for value in (await connection.execute(select(type_coerce(column, Text)))).scalars():
                    found += [(f"{table.name}.{column.name}", text) for text in texts(_read(column, value))]
    return found


def _read(column: Any, value: Any) -> Any:
    kind = column.type.inner if isinstance(column.type, Sealed) else column.type
    return json.loads(value) if value is not None and isinstance(kind, Json | Stored) else value


def texts(value: Any) -> Iterator[str]:
    """All texts in a value, the names of fields among them."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, each in value.items():
            yield key
            # What a typed sentence may have meant: the person's words, spelt out as the parsers read them.
            yield from () if key in ("offers", "said") else texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from texts(each)


async def live(talk: Conversation, chance: random.Random) -> None:
    """A season begins: edits of every kind, a note, templates, a decline, weeks made by the clock, a break."""
    for deed in ("/week", "Thu", "Note", "Bring the dog, and water.", "/week", "More", "Templates"):
        await (talk.say if deed.startswith(("/", "Bring")) else talk.tap)(deed)
    await talk.tap("Week: Holiday week")
    for _ in range(120):
        await _step(talk, chance)
    await live_until(talk, talk.telegram.clock.now() + timedelta(days=30))


@pytest.mark.parametrize("units", list(Units))
async def test_nothing_stored_is_a_sentence(sqlite_database: Database, units: Units) -> None:
    """Every column of every table after a lived season, but for what people themselves wrote."""
    talk, _ = await trained(
        sqlite_database, inputs=replace(MARATHON, units=units), settings=PersonSettings(units=units), coached=True
    )
    await live(talk, random.Random(3))
    found = await stored(sqlite_database)
    assert len({place for place, _ in found}) > 20
    said = {(place, text) for place, text in found if SENTENCE.search(text) and text not in OWN}
    assert said == set()
