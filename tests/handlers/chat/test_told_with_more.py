"""A run that is told with its speed, with what it should have been, or with what hurt in it."""

from datetime import UTC, datetime

import pytest

from storage.engine import Database
from tests.handlers.chat.trained import live_until, trained


@pytest.mark.parametrize(
    ("text", "logged"),
    [
        ("did 7.5 on the treadmill at 10 km/h", "4.7 mi in 45:00"),
        ("ran 5 miles, should have been easy but felt like an 8", "5 mi, effort 8 of 10"),
        ("horrible, heavy legs, 5 miles in 48", "5 mi in 48:00"),
        ("walked half of it, 4 miles in 50", "4 mi in 50:00"),
        ("5 miles on the treadmill in 50, it maxes out at 10", "5 mi in 50:00"),
    ],
)
async def test_a_run_is_logged_as_it_was(sqlite_database: Database, text: str, logged: str) -> None:
    """The speed says the unit, what it felt like is how hard it was, and a walk in it is part of it."""
    talk, _ = await trained(sqlite_database)
    talk.telegram.pass_time(days=1)
    assert logged in await talk.say(text)


async def test_what_hurt_in_a_run_is_asked_beside_its_log(sqlite_database: Database) -> None:
    """The run is logged, and the knee is not passed over."""
    talk, _ = await trained(sqlite_database)
    talk.telegram.pass_time(days=1)
    assert "don't run on it" in await talk.say("managed 3 miles before my knee started hurting")
    assert any("3 mi" in (each.get("text") or "") for each in talk.telegram.messages("athlete"))
    assert "pause" in (await talk.tap("It hurts: knee")).lower()


async def test_a_long_run_told_a_day_later_is_of_its_day(sqlite_database: Database) -> None:
    """It stood on Saturday, and Sunday has no run: Saturday's it is."""
    talk, _ = await trained(sqlite_database)
    await talk.say("move sunday's long run to saturday")
    await talk.say("yes")
    await live_until(talk, datetime(2027, 1, 3, 19, tzinfo=UTC))
    assert "Sat 2 Jan" in await talk.say("did the long run, 8 miles")


async def test_tomorrows_session_that_was_done_changes_places(sqlite_database: Database) -> None:
    """Its repeats make no other sport of it."""
    talk, _ = await trained(sqlite_database)
    await talk.say("did tomorrow's session already, 4 x 5 min")
    assert any("swap" in each.lower() or "↔" in each for each in talk.labels())


async def test_a_yes_with_its_reason_is_a_yes(sqlite_database: Database) -> None:
    """Under a preview; with a wish behind it, it is none."""
    talk, _ = await trained(sqlite_database)
    await talk.say("move friday's run to saturday")
    assert "Sat 2" in await talk.say("go on then, the weather's better on Saturday anyway")
    await talk.say("move thursday's run to wednesday")
    assert "Done" not in await talk.say("go on then, but make it shorter")


@pytest.mark.parametrize(
    ("text", "noted"),
    [
        ("Sunday yes, Friday I bailed at 2 miles", "Fri 1 Jan 2027: 2 mi"),
        ("half of Friday's, all of Sunday's", "Fri 1 Jan 2027: "),
        ("nearly, skipped the cool down", "runs logged as planned"),
        ("did the warm up on Friday then had to go home", "how far was it in all"),
    ],
)
async def test_each_run_that_was_asked_about_has_its_answer(sqlite_database: Database, text: str, noted: str) -> None:
    """What is said of Friday is not stored for Sunday, and what was begun is asked."""
    talk, _ = await trained(sqlite_database)
    for day in (29, 31):
        await live_until(talk, datetime(2026, 12, day, 12, tzinfo=UTC))
        await talk.say("done as planned, effort 5")
    await live_until(talk, datetime(2027, 1, 1, 20, tzinfo=UTC))
    await talk.say("approve")
    await live_until(talk, datetime(2027, 1, 4, 12, tzinfo=UTC))
    await talk.say(text)
    assert any(noted in (each.get("text") or "") for each in talk.telegram.messages("athlete"))
