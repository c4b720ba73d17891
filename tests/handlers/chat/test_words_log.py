"""Runs told in plain words: logged as said, asked where it is open, corrected where it was wrong."""

from datetime import date, timedelta

import pytest

from domain.people import RunLog
from domain.units import MM_PER_MILE
from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import START, live_until, trained

TODAY = START.date()


async def _log(talk: Conversation, on: date) -> RunLog | None:
    async with talk.database.read(START) as uow:
        return await uow.logs.get(talk.telegram.person("athlete").id, on)


async def test_a_time_alone_does_not_stand_for_the_planned_distance(sqlite_database: Database) -> None:
    """ "Did 20 min on the treadmill" asks how far that was; the distance that is sent gets the time."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, START + timedelta(days=1, hours=9))
    today = TODAY + timedelta(days=1)
    assert "How far was it in 20:00?" in await talk.say("did 20 min on the treadmill")
    assert await _log(talk, today) is None
    await talk.say("2.1")
    log = await _log(talk, today)
    assert log is not None
    assert (log.distance_mm, log.duration_s) == (round(2.1 * MM_PER_MILE), 1200)


@pytest.mark.parametrize("said", ["ran 45 minutes yesterday, no idea how far", "45 mins easy last night, no gps"])
@pytest.mark.parametrize("is_logged", [True, False])
async def test_a_time_that_would_suit_the_plan_is_no_time_of_it(
    sqlite_database: Database, said: str, *, is_logged: bool
) -> None:
    """A length that nobody told makes no pace with a time that somebody did, though the run was "done" before."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, START + timedelta(days=1, hours=10))
    if is_logged:
        await talk.say("done, effort 4")
    await live_until(talk, START + timedelta(days=2, hours=9))
    assert "How far was it in 45:00?" in await talk.say(said)
    log = await _log(talk, TODAY + timedelta(days=1))
    assert log is None or log.duration_s is None
    await talk.say("4.5")
    log = await _log(talk, TODAY + timedelta(days=1))
    assert log is not None
    assert (log.distance_mm, log.duration_s, log.parts) == (round(4.5 * MM_PER_MILE), 2700, ())


async def test_the_planned_run_that_is_named_takes_its_time(sqlite_database: Database) -> None:
    """ "Tuesday's run took 50 minutes" is said of the planned run, which its length says already."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, START + timedelta(days=1, hours=10))
    await talk.say("done, 50 minutes")
    log = await _log(talk, TODAY + timedelta(days=1))
    assert log is not None
    assert log.duration_s == 3000


async def test_an_effort_put_right_is_that_of_the_last_run(sqlite_database: Database) -> None:
    """ "Should have been 5" without a day: today is rest, and yesterday's run was told of."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, START + timedelta(days=1, hours=10))
    await talk.say("done, effort 8")
    await live_until(talk, START + timedelta(days=2, hours=9))
    await talk.say("I said effort 8 but should have been 5")
    log = await _log(talk, TODAY + timedelta(days=1))
    assert log is not None
    assert log.effort == 5


async def test_a_pace_without_a_length_is_noted(sqlite_database: Database) -> None:
    """The planned run was run, and how fast is kept as it was said."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, START + timedelta(days=2, hours=9))
    assert "at 5:10 pace" in await talk.say("did the easy run yesterday but at 5:10 pace, oops, bit quick")
    log = await _log(talk, TODAY + timedelta(days=1))
    assert log is not None
    assert (log.note, log.duration_s) == ("at 5:10 pace", None)


async def test_a_correction_keeps_the_time_and_adds_no_run(sqlite_database: Database) -> None:
    """ "Yesterday was 5.2 not 5": the same run, in as much time."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, START + timedelta(days=1, hours=9))
    await talk.say("ran 5 miles yesterday in 45:00")
    await talk.say("yesterday was 5.2 not 5")
    log = await _log(talk, TODAY)
    assert log is not None
    assert (log.distance_mm, log.duration_s, log.parts) == (round(5.2 * MM_PER_MILE), 2700, ())


async def test_one_and_the_same_run_keeps_the_time_it_was_told_with(sqlite_database: Database) -> None:
    """Told twice, once with its time and once with its length: nothing of it is lost."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, START + timedelta(days=1, hours=9))
    await talk.say("ran 5 miles in 45:00")
    await talk.say("ran 5.1 miles")
    await talk.tap("It was one and the same run")
    log = await _log(talk, TODAY + timedelta(days=1))
    assert log is not None
    assert (log.distance_mm, log.duration_s, log.parts) == (round(5.1 * MM_PER_MILE), 2700, ())


async def test_how_hard_an_earlier_run_was(sqlite_database: Database) -> None:
    """ "Tuesday's was really tough" is said of Tuesday's run, and asked where that is not logged."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, START + timedelta(days=2, hours=9))
    assert "is not logged yet" in await talk.say("tuesdays was really tough")
    await talk.tap("Yes, log it as done")
    tuesday = await _log(talk, TODAY + timedelta(days=1))
    assert tuesday is not None
    assert tuesday.effort == 8
    await talk.say("tuesdays felt easy actually")
    tuesday = await _log(talk, TODAY + timedelta(days=1))
    assert tuesday is not None
    assert tuesday.effort == 3
    assert await _log(talk, TODAY + timedelta(days=2)) is None


async def test_two_runs_of_a_day_are_both_logged(sqlite_database: Database) -> None:
    """Neither takes the other's place."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, START + timedelta(days=1, hours=9))
    await talk.say("i ran twice today, 3 this morning and 2 tonight")
    log = await _log(talk, TODAY + timedelta(days=1))
    assert log is not None
    assert [part.distance_mm for part in log.parts] == [3 * MM_PER_MILE, 2 * MM_PER_MILE]


@pytest.mark.parametrize(
    ("said", "effort"),
    [
        ("fine until the last mile", 6),
        ("ok i guess", 5),
        ("7, tired legs", 7),
        ("pretty brutal", 9),
        ("not easy tbh", 7),
    ],
)
async def test_how_hard_it_felt_in_words(sqlite_database: Database, said: str, effort: int) -> None:
    """Under "How hard did it feel?" words are taken as near as they say it."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, START + timedelta(days=1, hours=9))
    await talk.say("ran 5 miles in 50:00")
    await talk.say(said)
    log = await _log(talk, TODAY + timedelta(days=1))
    assert log is not None
    assert log.effort == effort
