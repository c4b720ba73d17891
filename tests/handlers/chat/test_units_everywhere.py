"""After "Use kilometres" nothing of a plan made in miles is said in miles any more, nor the other way round."""

import json
import random
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import fitdecode
import pytest

from bot.pictures import canvas
from domain.people import PersonSettings
from domain.plan import RaceDistance
from domain.units import Units
from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.test_wandering_weeks import SHUNNED
from tests.handlers.chat.trained import MARATHON, live_until, trained
from tests.telegram import as_read

COMMANDS = (
    "/week", "/today", "/plan", "/month", "/progress", "/strength", "/coach",
    "why is thursday easy?", "cut thursday to 5", "make tomorrow easier", "swap tue and fri", "rest tomorrow",
    "ran 8 in 45:10", "move the long run to saturday", "/undo", "/help", "/log", "what should I eat",
)  # fmt: skip
# Words of the other units, by the units that are left behind. A race keeps its name, and a workout its race's.
FOREIGN = {
    Units.MI: re.compile(r"\b(?:mi|miles?)\b(?! pace)|\d:\d\d/mi"),
    Units.KM: re.compile(r"\b(?:km|kilomet\w+)\b|\d:\d\d/km"),
}
# Whoever reads miles is shown that kilometres are read too; the button to the other units names them.
# A race of ten miles and the pace of a mile are called that in both; a question may show how either is written.
EXAMPLES = {
    Units.MI: re.compile(r"^Use |^10 mile$|any other, like|paces by name|Write a recent race"),
    Units.KM: re.compile(r"such as|for example|Send |^Use |write “|any other, like|Write a recent race"),
}


def said(talk: Conversation, since: int, until: int | None = None) -> Iterator[str]:
    """Every line that anybody was sent since a call: texts, captions, answers to taps, buttons; as people read it."""
    for call in talk.telegram.gateway.calls[since:until]:
        values = as_read(dict(call.params.values))
        for name in ("text", "caption"):
            yield from str(values.get(name, "")).splitlines()
        markup = values.get("reply_markup")
        keyboard = as_read(json.loads(markup)) if isinstance(markup, str) else markup or {}
        yield from (button["text"] for row in keyboard.get("inline_keyboard", []) for button in row)


def files(talk: Conversation) -> Iterator[str]:
    """Every line of the table, the calendar, of the days of the JSON and of the workouts for a watch that were sent."""
    for message in talk.telegram.messages("athlete"):
        document: dict[str, Any] = message.get("document", {})
        if not document:
            continue
        raw = talk.telegram.world.files[document["file_id"]].content
        if document["file_name"].endswith(".fit"):
            with fitdecode.FitReader(raw) as frames:
                messages = [frame for frame in frames if isinstance(frame, fitdecode.FitDataMessage)]
            yield from (field.value for each in messages for field in each.fields if isinstance(field.value, str))
            continue
        content = raw.decode("utf-8-sig")
        if document["file_name"].endswith(".json"):
            # The names of the fields say miles: they are the format's.
            yield from re.findall(r'"(?:title|notes)": "(.*)"', content)
        else:
            # Folded lines of a calendar are one; the table has a column for each unit.
            yield from content.replace("\r\n ", "").splitlines()[1:]


async def every_button(talk: Conversation, command: str, chance: random.Random) -> None:
    """What a command shows, and what each of its buttons leads to; from there one step on."""
    await talk.say(command)
    for label in talk.labels():
        if label.startswith((*SHUNNED, "Use ", "Language", "Settings")):
            continue
        await talk.say(command)
        if talk.telegram.find_button("athlete", label) is None:
            continue
        await talk.tap(label)
        further = [each for each in talk.labels() if not each.startswith((*SHUNNED, "Use ", "Language", "Settings"))]
        if further:
            await talk.tap(chance.choice(further))


@pytest.mark.parametrize(("before", "after"), [(Units.MI, Units.KM), (Units.KM, Units.MI)])
async def test_a_change_of_units_changes_every_word(
    sqlite_database: Database, monkeypatch: pytest.MonkeyPatch, before: Units, after: Units
) -> None:
    """Cards, buttons, notes, receipts, pictures, reminders of weeks to come, files."""
    drawn: list[str] = []
    text = canvas.Canvas.text

    def watched(self: canvas.Canvas, x: float, y: float, words: str, *more: Any, **others: Any) -> Any:
        drawn.append(words)
        return text(self, x, y, words, *more, **others)

    monkeypatch.setattr(canvas.Canvas, "text", watched)
    inputs = replace(MARATHON, units=before, race_name="", race=RaceDistance(15_500_000), goal_s=4700)
    talk, _ = await trained(sqlite_database, inputs=inputs, settings=PersonSettings(units=before))
    for label in ("/week", "Tue", "Edit laps", "/week", "More", "Templates", "Week: Holiday week"):
        await (talk.say if label.startswith("/") else talk.tap)(label)
    await talk.say("swap tue and fri")
    await talk.tap("Keep as draft")
    await talk.say("/settings")
    await talk.tap(f"Use {'kilometres' if after is Units.KM else 'miles'}")
    since, pictures = len(talk.telegram.gateway.calls), len(drawn)
    chance = random.Random(1)
    for command in COMMANDS:
        await every_button(talk, command, chance)
    await live_until(talk, talk.telegram.clock.now() + timedelta(days=22))
    for command in ("/week", "/today", "/month", "/plan"):
        await every_button(talk, command, chance)
    await talk.say("/export")
    lines = [*said(talk, since), *drawn[pictures:], *files(talk)]
    assert drawn[pictures:]
    assert len(lines) > 1000
    assert [
        line for line in dict.fromkeys(lines) if FOREIGN[before].search(line) and not EXAMPLES[before].search(line)
    ] == []
