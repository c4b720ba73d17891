"""A goal beside what the training points to: the advice is said straight out, and the race is begun by it."""

from datetime import UTC, datetime

import pytest

from storage.engine import Database
from tests.handlers.chat.trained import live_until, trained


@pytest.mark.parametrize(
    ("asked", "time"),
    [
        ("im behind arent i, is 3:45 still realistic or should i go for sub 4", "4:00:00"),
        ("3:45 or better sub 4?", "4:00:00"),
        ("be honest, is 3:45 still realistic", "3:"),
        ("am i on track", "3:"),
        ("is my goal still realistic", "3:"),
        ("whats left of my marathon, be straight with me", "3:"),
    ],
)
async def test_an_ambitious_goal_is_answered_with_the_time_the_numbers_support(
    sqlite_database: Database, asked: str, time: str
) -> None:
    """Not with numbers alone; and one tap makes it the goal."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, datetime(2027, 2, 25, 12, 0, tzinfo=UTC))
    await talk.say(asked)
    said = "\n".join(talk.texts()[-2:])
    assert f"My advice: {time}" in said
    is_for_advice = any(word in asked for word in ("should", "better", "straight", "honest"))
    assert any(time in label for label in talk.labels()) is is_for_advice


async def test_the_eve_of_a_race_with_an_ambitious_goal_has_the_safer_start(sqlite_database: Database) -> None:
    """Evenly at the goal's pace is not all that is to be said, on the evening and on the morning."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, datetime(2027, 4, 17, 19, 0, tzinfo=UTC))
    eve = next(text for text in reversed(talk.texts()) if text.startswith("Tomorrow: "))
    assert "the safer start is" in eve
    await live_until(talk, datetime(2027, 4, 18, 9, 0, tzinfo=UTC))
    morning = talk.last()
    assert "the safer start is" in morning
    pace = morning.split("the safer start is ")[1].split(",")[0]
    assert f"First mile: {pace} or slower" in morning
