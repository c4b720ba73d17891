"""A planned run without its end or with more behind it, and the last log put right without its day."""

from datetime import timedelta

import pytest

from domain.people import RunLog
from domain.units import MM_PER_KM, MM_PER_MILE
from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import START, live_until, trained

TUESDAY = START.date() + timedelta(days=1)


async def _log(talk: Conversation) -> RunLog | None:
    async with talk.database.read(START) as uow:
        return await uow.logs.get(talk.telegram.person("athlete").id, TUESDAY)


async def _on_tuesday(database: Database) -> Conversation:
    talk, _ = await trained(database)
    await live_until(talk, START + timedelta(days=1))
    return talk


@pytest.mark.parametrize(
    ("said", "length_mm", "effort"),
    [
        ("ran the whole thing except the last mile, about 6/10", 4 * MM_PER_MILE, 6),
        ("ran the hole thing excpet the lst mile, abuot 6/10", 4 * MM_PER_MILE, 6),
        ("did it all but the last mile, effort 6", 4 * MM_PER_MILE, 6),
        ("run minus the last mile, effort 5", 4 * MM_PER_MILE, 5),
        ("ran everything today bar the final 2k", 5 * MM_PER_MILE - 2 * MM_PER_KM, None),
        ("did the lot and an extra k for luck", 5 * MM_PER_MILE + MM_PER_KM, None),
        ("as planned plus a mile", 6 * MM_PER_MILE, None),
    ],
)
async def test_the_planned_run_but_for_some_of_it(
    sqlite_database: Database, said: str, length_mm: int, effort: int | None
) -> None:
    """How far that was is of the plan, five miles."""
    talk = await _on_tuesday(sqlite_database)
    await talk.say(said)
    log = await _log(talk)
    assert log is not None
    assert abs((log.distance_mm or 0) - length_mm) < MM_PER_KM // 100
    assert log.effort == effort


async def test_on_a_day_without_a_run_the_last_one_is_offered(sqlite_database: Database) -> None:
    """It may be another; a tap puts it right where it was logged as planned."""
    talk = await _on_tuesday(sqlite_database)
    await talk.say("done, effort 4")
    await live_until(talk, START + timedelta(days=2))
    await talk.say("ran the whole thing except the last mile, about 6/10")
    before = await _log(talk)
    assert before is not None
    assert before.effort == 4
    await talk.tap(talk.labels()[0])
    log = await _log(talk)
    assert log is not None
    assert log.distance_mm == 4 * MM_PER_MILE
    assert log.effort == 6


@pytest.mark.parametrize(
    "said",
    [
        "ran the whole thing but the last mile was hard",
        "did it all but the last 2 miles hurt",
        "did it all, the last mile felt long",
        "did the run plus a mile walk",
    ],
)
async def test_what_is_told_of_a_mile_takes_none_from_the_run(sqlite_database: Database, said: str) -> None:
    """It was run, or was no run."""
    talk = await _on_tuesday(sqlite_database)
    await talk.say(said)
    log = await _log(talk)
    assert log is None or log.distance_mm is None or log.distance_mm == 5 * MM_PER_MILE


@pytest.mark.parametrize(
    "said", ["can i do the run minus the last mile?", "i'd like to do it all but the last mile tomorrow"]
)
async def test_a_run_to_come_is_not_logged(sqlite_database: Database, said: str) -> None:
    """What is asked for is no run."""
    talk = await _on_tuesday(sqlite_database)
    await talk.say(said)
    assert await _log(talk) is None


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        ("that last log is wrong, it was 41 minutes", 2460),
        ("the last run is wrong, it was 41:20", 2480),
        ("you have the last log wrong, it was 41 minutes", 2460),
        ("please correct the last log, it was 41 minutes", 2460),
        ("my last entry isn't right, should be 41 minutes", 2460),
    ],
)
async def test_the_last_log_is_put_right(sqlite_database: Database, said: str, seconds: int) -> None:
    """Its length stays, and today gets no run."""
    talk = await _on_tuesday(sqlite_database)
    await talk.say("ran 4 miles in 45:00")
    await live_until(talk, START + timedelta(days=2))
    await talk.say(said)
    log = await _log(talk)
    assert log is not None
    assert log.duration_s == seconds
    assert log.distance_mm == 4 * MM_PER_MILE


async def _asked(database: Database) -> Conversation:
    """Somebody who is asked about two runs."""
    talk, _ = await trained(database)
    await live_until(talk, START + timedelta(days=4, hours=9, minutes=5))
    assert "Did you run as planned?" in talk.last()
    return talk


@pytest.mark.parametrize(
    "said",
    [
        "yes, did the lot and an extra k for luck",
        "yes, all of it and an extra mile at the end",
        "all of them plus a mile just because",
        "did them all and one more mile for fun",
        "yes and an extra k to get home",
    ],
)
async def test_a_yes_with_more_asks_where_it_was(sqlite_database: Database, said: str) -> None:
    """Of two runs either may have been longer."""
    talk = await _asked(sqlite_database)
    await talk.say(said)
    assert any("2 runs logged as planned" in text for text in talk.texts())
    assert len([label for label in talk.labels() if "mi" in label]) == 2


@pytest.mark.parametrize(
    "said",
    [
        "Some. I got through the warm up and three reps, then my hamstring started grumbling so I called it a day",
        "some, my knee hurts",
        "some of them, then my calf started hurting",
    ],
)
async def test_some_with_a_pain_is_asked_about_both(sqlite_database: Database, said: str) -> None:
    """Which of them were run, and what hurts."""
    talk = await _asked(sqlite_database)
    before = len(talk.texts())
    await talk.say(said)
    told = "\n".join(talk.texts()[before - 1 :])
    assert "Which of them did you run?" in told
    assert any(each in told for each in ("hamstring", "knee", "calf", "hurts", "pain"))
