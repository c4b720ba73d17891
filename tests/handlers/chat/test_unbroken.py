"""A length is never torn from its unit at the end of a phone's line, and is read when it is sent back."""

import re
from typing import Any

import pytest

from domain.people import PersonSettings
from storage.engine import Database
from tests.handlers.chat.trained import trained

_TORN = re.compile(r"\d (?:mi|km|m|h|min|%|Kilometer|Meilen|Minuten|Stunden)\b")


def _said(calls: list[Any]) -> list[str]:
    """Texts, captions and buttons as they left."""
    keys = ("text", "caption", "reply_markup")
    return [str(call[key]) for call in calls for key in keys if key in call]


@pytest.mark.parametrize(("language", "thursday", "laps"), [("en", "Thu", "Edit laps"), ("de", "Do", "Abschnitte")])
async def test_no_line_of_a_phone_ends_between_a_number_and_its_unit(
    sqlite_database: Database, language: str, thursday: str, laps: str
) -> None:
    """Cards and their buttons, in English and in German."""
    talk, _ = await trained(sqlite_database, settings=PersonSettings(language=language))
    for text in ("/today", "/plan", "/week"):
        await talk.say(text)
    await talk.tap(thursday)
    await talk.tap(laps)
    said = _said(talk.telegram.calls())
    assert len(said) > 5
    assert [line for line in said if _TORN.search(line)] == []
    assert any("\u00a0mi" in line for line in said)


async def test_what_is_copied_from_a_card_is_read_as_if_it_were_typed(sqlite_database: Database) -> None:
    """A sentence with spaces that do not break logs the same run."""
    talk, _ = await trained(sqlite_database)
    said = await talk.say("ran 5\u00a0mi in 42:10,\u202feffort\u20096")
    assert "5 mi" in said
    assert "42:10" in said
    assert "6" in said
