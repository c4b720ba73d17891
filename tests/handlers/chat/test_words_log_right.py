"""Runs of the log put right in plain words: effort, time and length, runs that are there twice, or were not run."""

from datetime import date, timedelta

import pytest

from domain.people import RunLog
from domain.units import MM_PER_MILE
from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import START, live_until, trained

MONDAY = START.date()
TUESDAY = MONDAY + timedelta(days=1)


async def _log(talk: Conversation, on: date = MONDAY) -> RunLog | None:
    async with talk.database.read(START) as uow:
        return await uow.logs.get(talk.telegram.person("athlete").id, on)


async def _tuesday_done(database: Database) -> Conversation:
    """Somebody on Wednesday, without a run, who did Tuesday's as planned."""
    talk, _ = await trained(database)
    await live_until(talk, START + timedelta(days=1))
    await talk.say("done as planned")
    await live_until(talk, START + timedelta(days=2))
    return talk


async def _told(database: Database, told: str = "ran 5 miles in 45:00, effort 4", *, days: int = 1) -> Conversation:
    """Somebody who told of Monday's run, so many days later."""
    talk, _ = await trained(database)
    await talk.say(told)
    await live_until(talk, START + timedelta(days=days))
    return talk


@pytest.mark.parametrize(
    ("said", "miles", "seconds", "effort"),
    [
        ("change yesterday's effort to a 6", 5, 2700, 6),
        ("efort was 6 not 4 yestrday", 5, 2700, 6),
        ("the time on yesterday's should be 48:30, I left the watch running in the car", 5, 2910, 4),
        ("I put in the wrong time for Monday, it was 47 minutes", 5, 2820, 4),
        ("yesterday's distance is wrong, should be 4.6 miles", 4.6, 2700, 4),
        ("fix yesterday: it was 5.2 miles in 49 minutes", 5.2, 2940, 4),
        ("I logged 5 miles but it was 6", 6, 2700, 4),
        ("yesterday should be 5.2 miles", 5.2, 2700, 4),
        ("yesterday took 47 minutes", 5, 2820, 4),
        ("yesterday was an 8", 5, 2700, 8),
        ("it took 52 minutes, I typed 45 by mistake", 5, 3120, 4),
        ("It was 53 minutes not 45", 5, 3180, 4),
        ("sorry that should be 6 miles", 6, 2700, 4),
        ("I typed the wrong distance, it was 5.6", 5.6, 2700, 4),
        ("es waren 52 Minuten, nicht 45", 5, 3120, 4),
        ("that was 52 minutes, not 45, fat fingers", 5, 3120, 4),
        ("oops, 5.2 miles not 5", 5.2, 2700, 4),
        ("that was 6.2 miles, typo", 6.2, 2700, 4),
        ("actually it was 6 miles", 6, 2700, 4),
    ],
)
async def test_what_was_told_of_a_run_is_put_right(
    sqlite_database: Database, said: str, miles: float, seconds: int, effort: int
) -> None:
    """One number is another, the others stay, and there is one run as before."""
    talk = await _told(sqlite_database)
    await talk.say(said)
    log = await _log(talk)
    assert log is not None
    assert (log.distance_mm, log.duration_s, log.effort) == (round(miles * MM_PER_MILE), seconds, effort)
    assert log.parts == ()
    assert await _log(talk, MONDAY + timedelta(days=1)) is None


async def test_a_run_that_is_there_once_does_not_go_as_a_double(sqlite_database: Database) -> None:
    """ "I've logged yesterday twice, delete one": that there is only one is said first, and a tap takes it out."""
    talk = await _told(sqlite_database)
    assert "Only one run is logged" in await talk.say("I've logged yesterday twice by mistake, can you delete one")
    assert await _log(talk) is not None
    await talk.tap("Take the log back")
    assert await _log(talk) is None


async def test_of_two_runs_it_is_asked_which_goes(sqlite_database: Database) -> None:
    """Where it is there twice indeed, nothing goes before one of both is chosen."""
    talk = await _told(sqlite_database, "ran 5 miles in 45:00")
    await talk.say("ran 3 miles yesterday in 30:00")
    await talk.say("yesterday is in there twice")
    log = await _log(talk)
    assert log is not None
    assert len(log.parts) == 2


async def test_a_run_that_was_not_run_is_named_before_it_goes(sqlite_database: Database) -> None:
    """ "Put Monday down as missed" while Monday's run is logged: that day's log is offered, and no other."""
    talk = await _told(sqlite_database)
    assert "Mon 28 Dec 2026 has a run in the log" in await talk.say("no run Monday, put it down as missed")
    await talk.tap("Take the log back")
    assert await _log(talk) is None


async def test_a_run_is_taken_out_by_who_did_not_run_it(sqlite_database: Database) -> None:
    """ "Didn't do Monday after all, please remove it" takes it out, and changes no day to come."""
    talk = await _told(sqlite_database)
    assert "Deleted" in await talk.say("didn't do monday after all, please remove it")
    assert await _log(talk) is None


async def test_an_extra_run_stands_beside_the_one_that_was_done_as_planned(sqlite_database: Database) -> None:
    """A bonus run is no other telling of what was planned."""
    tuesday = MONDAY + timedelta(days=1)
    talk, _ = await trained(sqlite_database)
    await live_until(talk, START + timedelta(days=1))
    await talk.say("done, effort 4")
    before = await _log(talk, tuesday)
    await talk.say("did an extra 5k this morning")
    log = await _log(talk, tuesday)
    assert before is not None
    assert log is not None
    assert [part.distance_mm for part in log.parts] == [before.distance_mm, 5_000_000]


async def test_the_run_of_a_day_to_come_is_not_run_twice(sqlite_database: Database) -> None:
    """ "Did Thursday's session already" is a run of today, and Thursday may become rest."""
    talk = await _told(sqlite_database)
    said = await talk.say("went out early and did thursday's session already, 50 min, 9.1 km")
    assert "still has that run in the plan" in said
    log = await _log(talk, MONDAY + timedelta(days=1))
    assert log is not None
    assert log.distance_mm == 9_100_000
    assert "Rest" in await talk.tap("Rest on Thu 31 Dec")


async def test_repeats_on_a_day_without_a_run_are_asked_about_and_kept(sqlite_database: Database) -> None:
    """ "We did 6 x 400 at practice": how far that was in all is asked, and the repeats are the run's note."""
    talk, _ = await trained(sqlite_database)
    assert "How far was it?" in await talk.say("we did 6 x 400 at practice today, 78s")
    assert await _log(talk) is None
    await talk.say("4.5 miles, effort 8")
    log = await _log(talk)
    assert log is not None
    assert (log.distance_mm, log.effort, log.note) == (round(4.5 * MM_PER_MILE), 8, "6 x 400, 78s")


async def test_a_run_on_the_wrong_day_is_found_in_the_list(sqlite_database: Database) -> None:
    """There each run can be moved; nothing of the plan moves."""
    talk = await _told(sqlite_database)
    await talk.say("I logged it on the wrong day, it was Sunday")
    assert any(label.startswith("Mon 28 Dec") for label in talk.labels())


async def test_a_heart_rate_is_kept_with_its_run(sqlite_database: Database) -> None:
    """It is no time and no distance, and not lost."""
    talk, _ = await trained(sqlite_database)
    assert "Noted: average heart rate 148" in await talk.say("ran 5 miles in 45 min, average heart rate 148")


@pytest.mark.parametrize(
    ("said", "percent"),
    [
        ("did half of yesterday's run", 50),
        ("Ran about two thirds of Tuesday's run, then it started to hail", 67),
        ("Gestern nur die Hälfte geschafft", 50),
        ("managed 80% of it yesterday", 80),
    ],
)
async def test_a_share_of_a_planned_run_is_so_far(sqlite_database: Database, said: str, percent: int) -> None:
    """How far half of it was, the plan knows."""
    talk = await _tuesday_done(sqlite_database)
    whole = await _log(talk, TUESDAY)
    assert whole is not None
    assert "partly done" in await talk.say(said)
    log = await _log(talk, TUESDAY)
    assert log is not None
    assert abs(log.distance_mm - whole.distance_mm * percent / 100) <= MM_PER_MILE / 8


@pytest.mark.parametrize(
    "said", ["Only managed half of it, got a stitch", "I only did half", "Half of it. My shoelace snapped"]
)
async def test_a_share_without_a_day_is_of_the_run_that_was_told_last(sqlite_database: Database, said: str) -> None:
    """On a rest day nothing was planned of which half could be run."""
    talk = await _tuesday_done(sqlite_database)
    await talk.say(said)
    log = await _log(talk, TUESDAY)
    assert log is not None
    assert log.distance_mm < 3 * MM_PER_MILE


async def test_how_a_run_ended_is_noted_with_it(sqlite_database: Database) -> None:
    """Its numbers stay as they were told."""
    talk = await _told(sqlite_database)
    assert "walked the last kilometre" in await talk.say("I walked the last kilometre yesterday, otherwise all fine")
    log = await _log(talk)
    assert log is not None
    assert (log.distance_mm, log.duration_s, log.parts) == (5 * MM_PER_MILE, 2700, ())


async def test_a_length_put_right_under_a_preview_is_of_the_preview(sqlite_database: Database) -> None:
    """Nothing of the log is changed by it."""
    talk = await _told(sqlite_database)
    assert "Thursday" in await talk.say("make thursday 3.5 miles")
    assert "Thursday: 3 mi in all?" in await talk.say("sorry that should be 3 miles")
    log = await _log(talk)
    assert log is not None
    assert log.distance_mm == 5 * MM_PER_MILE


@pytest.mark.parametrize("said", ["52 min, not 45", "typo: 52 min", "I meant 52 minutes"])
async def test_a_number_said_anew_is_offered_for_the_last_run(sqlite_database: Database, said: str) -> None:
    """Nothing says that it is of the log, so it is asked; and it is no limit for a day to come."""
    talk = await _told(sqlite_database)
    await talk.say(said)
    assert [each for each in talk.labels() if each != "Week"] == ["The last run was 52 min"]
    await talk.tap("The last run was 52 min")
    log = await _log(talk)
    assert log is not None
    assert log.duration_s == 3120


@pytest.mark.parametrize("said", ["make it a 6", "no, call it a 6/10", "hmm, make that 6 out of 10"])
async def test_how_hard_it_was_is_said_anew_under_the_run(sqlite_database: Database, said: str) -> None:
    """The run that was just told has a number: another one is no length of tomorrow's."""
    talk, _ = await trained(sqlite_database)
    await talk.say("ran 5 miles in 45:00, effort 7")
    assert "effort 6 of 10" in await talk.say(said)
    log = await _log(talk)
    assert log is not None
    assert (log.effort, log.duration_s) == (6, 2700)


async def test_an_extra_run_is_no_part_of_the_one_that_nothing_is_known_of(sqlite_database: Database) -> None:
    """Both together, or this alone, is asked before anything is stored; once one is known the other is added."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, START + timedelta(days=1))
    assert "beside the run planned" in await talk.say("ran an extra 2 miles with the dog")
    assert await _log(talk, TUESDAY) is None
    both, alone = (each for each in talk.labels() if each.endswith(" mi"))
    assert alone.endswith(": 2 mi")
    await talk.tap(both)
    log = await _log(talk, TUESDAY)
    assert log is not None
    assert log.distance_mm > 5 * MM_PER_MILE
    await talk.say("ran an extra 2 miles with the dog")
    more = await _log(talk, TUESDAY)
    assert more is not None
    assert more.distance_mm == log.distance_mm + 2 * MM_PER_MILE


@pytest.mark.parametrize(("said", "days"), [("how did the week go", 6), ("how was my week", 7)])
async def test_how_the_week_went_is_the_one_that_ends_or_has_just_ended(
    sqlite_database: Database, said: str, days: int
) -> None:
    """On Sunday it is this week's, on Monday the last one's."""
    talk = await _told(sqlite_database, days=days)
    assert "5 mi" in await talk.say(said)
