"""Runs told in chatter, in a chat: what stands in the log afterwards, and what is said beside it."""

from datetime import date, timedelta

import pytest

from domain.people import RunLog
from domain.units import MM_PER_MILE
from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import START, live_until, trained

MONDAY = START.date()


async def _log(talk: Conversation, on: date) -> RunLog | None:
    async with talk.database.read(START) as uow:
        return await uow.logs.get(talk.telegram.person("athlete").id, on)


async def _on_wednesday(database: Database) -> Conversation:
    talk, _ = await trained(database)
    await live_until(talk, START + timedelta(days=2))
    return talk


async def test_a_run_and_a_question_are_both_answered(sqlite_database: Database) -> None:
    """ "18.6 in 1:52, effort 6. What do you reckon about gels?"."""
    talk = await _on_wednesday(sqlite_database)
    await talk.say("did 5.2 in 48:30, effort 6. what do you reckon about gels, never used any")
    log = await _log(talk, MONDAY + timedelta(days=2))
    assert log is not None
    assert (round(log.distance_mm / MM_PER_MILE, 1), log.duration_s, log.effort) == (5.2, 2910, 6)
    assert "from an hour and a half on" in talk.last().lower()


@pytest.mark.parametrize(
    "again",
    [
        "i mean todays run, 5.2 miles in 48 minutes, 6",
        "like i said, 5.2 miles 48 min, effort 6",
        "5.2 mi 48:00, 6",
        "not as planned, 5.2 miles in 48 minutes, effort 6",
        "log it: 5.2 miles, 48 min, effort 6",
    ],
)
async def test_a_run_that_is_told_again_is_no_second_run(sqlite_database: Database, again: str) -> None:
    """The day has one run, and what was added to it."""
    talk = await _on_wednesday(sqlite_database)
    await talk.say("just in, 5.2 miles, 48 min, saw a fox")
    await talk.say(again)
    log = await _log(talk, MONDAY + timedelta(days=2))
    assert log is not None
    assert (round(log.distance_mm / MM_PER_MILE, 1), log.duration_s, log.effort) == (5.2, 2880, 6)
    assert not log.parts


@pytest.mark.parametrize(
    "said",
    [
        "mon 4 in 41, tue 5 in 49, both a 4, all good",
        "logging: monday 4 mi 41 min effort 4, tue 5 miles 49min, 4",
        "mon 4 tue 5, 41 and 49 minutes, both a 4",
    ],
)
async def test_several_runs_are_logged_with_their_minutes(sqlite_database: Database, said: str) -> None:
    """None of them is lost, and neither its time nor its effort."""
    talk = await _on_wednesday(sqlite_database)
    await talk.say(said)
    logs = [await _log(talk, MONDAY + timedelta(days=days)) for days in (0, 1)]
    assert [(round(each.distance_mm / MM_PER_MILE, 1), each.duration_s, each.effort) for each in logs if each] == [
        (4, 2460, 4),
        (5, 2940, 4),
    ]
