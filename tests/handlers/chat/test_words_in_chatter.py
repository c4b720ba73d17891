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


@pytest.mark.parametrize(
    "said",
    [
        "no thats not right, monday i ran 4 not a half",
        "that's wrong, on monday i ran 4 miles, not 13.1",
        "monday was 4 miles not a half marathon",
        "hey, i did 4 on monday not the half",
        "nope. monday i only ran 4 mi, not 13.1 mi",
    ],
)
async def test_a_wrong_length_in_the_log_is_replaced(sqlite_database: Database, said: str) -> None:
    """The wrong one goes, the right one stands once."""
    talk = await _on_wednesday(sqlite_database)
    await talk.say("monday i ran 13.1 miles in 1:56:20")
    await talk.say(said)
    log = await _log(talk, MONDAY)
    assert log is not None
    assert round(log.distance_mm / MM_PER_MILE, 1) == 4
    assert not log.parts


async def test_a_wrong_run_beside_the_right_one_goes(sqlite_database: Database) -> None:
    """Nothing is added by putting it right."""
    talk = await _on_wednesday(sqlite_database)
    await talk.say("monday i ran 13.1 miles in 1:56:20")
    await talk.say("monday 4 miles 41 min")
    await talk.say("no thats not right, monday i ran 4 not a half")
    log = await _log(talk, MONDAY)
    assert log is not None
    assert (round(log.distance_mm / MM_PER_MILE, 1), log.duration_s) == (4, 2460)
    assert not log.parts


async def test_whether_a_run_is_in_the_log_logs_nothing(sqlite_database: Database) -> None:
    """It is shown where it stands."""
    talk = await _on_wednesday(sqlite_database)
    await talk.say("monday i ran 13.1 miles in 1:56:20")
    await talk.say("and is the half in the log? 13.1 in 1:56:20")
    assert await _log(talk, MONDAY + timedelta(days=2)) is None
    assert "1:56:20" in talk.last()


@pytest.mark.parametrize(
    "said",
    [
        "did the long one today already instead of tmrw, {far} in 1:45, legs heavy, 7/10",
        "long run done a day early, {far} miles 1:45, 7",
        "{far} in 1:45, 7/10, guests tomorrow",
        "ran my long run today bc of the weather, {far} mi, 1:45:00, effort 7",
        "just in, {far} miles, 1:45, 7, felt endless",
    ],
)
async def test_tomorrows_long_run_that_is_run_today_is_not_run_twice(sqlite_database: Database, said: str) -> None:
    """It is logged today, and one tap makes its day a rest day."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, START + timedelta(days=5))
    await talk.say("all of them as planned")
    async with talk.database.read(START) as uow:
        plan = await uow.plans.active(talk.telegram.person("athlete").id)
        assert plan is not None
        sunday = (await uow.plans.scheduled(plan.athlete_id, MONDAY + timedelta(days=6), MONDAY + timedelta(days=6)))[0]
    await talk.say(said.format(far=round(sunday.day.named_mm / MM_PER_MILE, 1)))
    log = await _log(talk, MONDAY + timedelta(days=5))
    assert log is not None
    assert log.effort == 7
    await talk.say("i mean thats my long run, nothing tomorrow")
    assert "rest" in talk.last().lower()


@pytest.mark.parametrize(
    "said",
    [
        "yesterdays 5 felt awful, slept 4h, had to walk 2 times",
        "yesterday's 5 was horrible, no idea why",
        "ugh, yesterdays 5 miles went badly, tired as hell",
        "yesterday's 5 miler felt endless. slept 3 hours",
        "btw yesterday's 5 felt rough, dog pulled the whole way",
    ],
)
async def test_how_a_run_felt_tells_of_the_run(sqlite_database: Database, said: str) -> None:
    """It is logged; told once more, it is the same run."""
    talk = await _on_wednesday(sqlite_database)
    for _ in range(2):
        await talk.say(said)
        log = await _log(talk, MONDAY + timedelta(days=1))
        assert log is not None
        assert round(log.distance_mm / MM_PER_MILE, 1) == 5
        assert not log.parts


@pytest.mark.parametrize(
    "said",
    [
        "nope, at the airport all day, nothing done mon or today. thu will be the same",
        "skipped today, meetings. same for thursday",
        "no run today, my kid is sick. thursday will be no different",
        "didn't run today, too much work. tomorrow the same probably",
        "missed today, on a train. tomorrow will be the same",
    ],
)
async def test_a_day_that_will_be_the_same_is_left_out_too(sqlite_database: Database, said: str) -> None:
    """All the days are offered, and none is lost."""
    talk = await _on_wednesday(sqlite_database)
    await talk.say(said)
    assert "Thu" in talk.last()


async def test_a_day_of_more_than_any_planned_run_is_asked_about(sqlite_database: Database) -> None:
    """Two runs that make more than the long run of the week: whether it was all run."""
    talk = await _on_wednesday(sqlite_database)
    await talk.say("8 miles 1:22, 5")
    assert "Was it all run?" not in talk.last()
    await talk.say("5 mi 51 min, 4")
    assert "That is 13 mi on one day. Was it all run?" in talk.last()


async def test_a_run_and_how_another_felt_are_two(sqlite_database: Database) -> None:
    """Each on its day; the effort of the one is not that of the other."""
    talk = await _on_wednesday(sqlite_database)
    await talk.say("did 6 mi in 58 min, 4, but yesterdays 5 felt awful")
    logs = [await _log(talk, MONDAY + timedelta(days=days)) for days in (1, 2)]
    assert [(round(each.distance_mm / MM_PER_MILE, 1), each.effort) for each in logs if each] == [(5, None), (6, 4)]


async def test_a_length_put_right_takes_no_other_lengths_time(sqlite_database: Database) -> None:
    """Two hours were those of the half."""
    talk = await _on_wednesday(sqlite_database)
    await talk.say("monday i ran 13.1 miles in 1:56:20")
    await talk.say("that's wrong, monday i ran 4 not a half")
    log = await _log(talk, MONDAY)
    assert log is not None
    assert log.duration_s is None


@pytest.mark.parametrize(
    "said",
    [
        "soo missed yesterday, boss kept me til 9. should i do it today instead or just leave it",
        "skipped yesterday, work",
    ],
)
async def test_yesterday_that_was_missed_is_yesterday(sqlite_database: Database, said: str) -> None:
    """Also while runs of the days before are asked about."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, START + timedelta(days=5))
    await talk.say(said)
    log = await _log(talk, MONDAY + timedelta(days=4))
    assert log is not None
    assert not log.is_run
    assert await _log(talk, MONDAY + timedelta(days=3)) is None
