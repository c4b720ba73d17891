"""The result of the race while another question is open: it is the race's, whatever was asked before."""

from datetime import UTC, datetime, timedelta

import pytest

from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.test_race_result import HALF, NEXT_DAY, RACE_DAY, logged
from tests.handlers.chat.trained import live_until, trained

THE_DAY_BEFORE = RACE_DAY - timedelta(days=1)
RESULTS = [
    "ran the race in 1:55:10",
    "1:55:10",
    "race: 1:55:10, super happy!",
    "did the half in 1:55:10, felt hard",
    "21.1 km in 1:55:10",
]


async def asked_the_day_before(database: Database) -> Conversation:
    """A rest day's "done" left a question open: how far was it?"""
    talk, _ = await trained(database, inputs=HALF)
    await live_until(talk, datetime(2027, 1, 9, 12, 0, tzinfo=UTC))
    assert "How far was it?" in await talk.say("done")
    return talk


async def is_logged_as_race(talk: Conversation, *, besides: bool = False) -> None:
    """The race stands in the log with its time, and no day beside it."""
    log = await logged(talk)
    assert log is not None
    assert log.duration_s == 6910
    assert besides or await logged(talk, THE_DAY_BEFORE) is None
    assert await logged(talk, NEXT_DAY.date()) is None


@pytest.mark.parametrize("result", RESULTS)
async def test_a_question_of_the_day_before_does_not_take_it(sqlite_database: Database, result: str) -> None:
    """Neither is it asked how far the race was."""
    talk = await asked_the_day_before(sqlite_database)
    await live_until(talk, NEXT_DAY)
    said = await talk.say(result)
    assert "How far was it" not in said
    await is_logged_as_race(talk)


@pytest.mark.parametrize("result", RESULTS[:3])
async def test_the_list_of_runs_does_not_take_it(sqlite_database: Database, result: str) -> None:
    """/log asks for today's run."""
    talk, _ = await trained(sqlite_database, inputs=HALF)
    await live_until(talk, NEXT_DAY)
    await talk.say("/log")
    await talk.say(result)
    await is_logged_as_race(talk)


async def test_a_run_that_is_changed_does_not_take_it(sqlite_database: Database) -> None:
    """What is asked for is another run's numbers."""
    talk, _ = await trained(sqlite_database, inputs=HALF)
    await live_until(talk, datetime(2027, 1, 7, 18, 0, tzinfo=UTC))
    await talk.say("ran 5 miles in 45:00")
    await live_until(talk, NEXT_DAY)
    await talk.say("/log")
    await talk.tap("7 Jan" if any("7 Jan" in label for label in talk.labels()) else talk.labels()[0])
    if "Change" in talk.labels():
        await talk.tap("Change")
    await talk.say("ran the race in 1:55:10")
    await is_logged_as_race(talk)
    before = await logged(talk, RACE_DAY - timedelta(days=3))
    assert before is not None
    assert before.duration_s == 2700


async def test_the_run_that_was_asked_for_is_still_its_answer(sqlite_database: Database) -> None:
    """A distance of its own, told in time, belongs to the day that was asked about."""
    talk = await asked_the_day_before(sqlite_database)
    await talk.say("2 miles in 20:00")
    log = await logged(talk, THE_DAY_BEFORE)
    assert log is not None
    assert log.duration_s == 1200
    await live_until(talk, NEXT_DAY)
    await talk.say("1:55:10")
    await is_logged_as_race(talk, besides=True)
