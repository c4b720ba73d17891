"""What shall stay as it stands is said so: nothing is moved, and nothing is logged away."""

from datetime import timedelta

import pytest

from storage.engine import Database
from tests.handlers.chat.trained import START, live_until, trained

WEDNESDAY = START + timedelta(days=2)
FRIDAY_EVENING = START + timedelta(days=4, hours=10)


@pytest.mark.parametrize(
    "text",
    [
        "put the long run back on Sunday after all",
        "keep Sunday as it is",
        "back to the normal length for Sunday, I've got time now",
        "leave Sunday's run alone",
        "move the long run to Sunday",
    ],
)
async def test_a_run_that_stands_there_already_is_said_to(sqlite_database: Database, text: str) -> None:
    """It had been offered to be left out, or another day was asked for."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, WEDNESDAY)
    said = await talk.say(text)
    assert "nothing was changed" in said
    assert "Sun 3 Jan: Long run" in said


async def test_a_change_can_be_taken_back_where_the_day_shall_be_as_it_was(sqlite_database: Database) -> None:
    """Where the day was changed, the way back is a tap."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, WEDNESDAY)
    await talk.say("make sunday 5 miles")
    await talk.tap("Do it")
    await talk.say("put sunday back to normal")
    assert "Undo" in talk.labels()


async def test_what_a_move_does_to_another_run_is_answered(sqlite_database: Database) -> None:
    """The preview says what changes, and this what stays."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, WEDNESDAY)
    await talk.say("move thursday to friday")
    assert "Nothing: Sun 3 Jan stays Long run" in await talk.say("hmm, what would that do to my long run?")
    assert "Nothing: Sun 3 Jan stays Long run" in await talk.say("hmm, what happens to the long run then?")
    assert "Nothing: Sun 3 Jan stays Long run" in await talk.say("ok if it doesn't clash with the long one")
    assert "in the preview" in await talk.say("what would that do to thursday?")


async def test_a_day_that_is_no_good_under_another_days_preview_is_that_days_run(sqlite_database: Database) -> None:
    """The run of Sunday is meant, and not the one that is previewed."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, WEDNESDAY)
    await talk.say("move thursday to friday")
    assert "Move Sunday's run to Saturday?" in await talk.say("Sunday's no good, Saturday would be better")


@pytest.mark.parametrize("text", ["let me check my shifts first", "I'll approve it later"])
async def test_a_week_that_is_approved_later_waits(sqlite_database: Database, text: str) -> None:
    """Nothing is guessed of what is only put off."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, FRIDAY_EVENING)
    assert "Take your time" in await talk.say(text)


async def test_a_yes_with_an_extra_mile_asks_which_run_was_longer(sqlite_database: Database) -> None:
    """All of it is logged, and the mile is not lost."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, FRIDAY_EVENING)
    await talk.say("yes plus an extra mile on one")
    assert any("logged as planned" in each or "Logged as done" in each for each in talk.texts())


@pytest.mark.parametrize(
    "text",
    ["did the whole thing plus a mile extra", "did the lot plus an extra mile", "everything plus an extra mile"],
)
async def test_everything_and_an_extra_mile_is_not_lost(sqlite_database: Database, text: str) -> None:
    """It had been logged as planned without a word of the mile: which run was longer is asked."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, FRIDAY_EVENING)
    said = await talk.say(text)
    assert "Which of these do you mean?" in said
    assert any("6 mi" in label for label in talk.labels())


async def test_a_run_that_was_turned_back_keeps_its_minutes(sqlite_database: Database) -> None:
    """Which of the runs it was is asked, with its time."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, FRIDAY_EVENING)
    await talk.say("some, it started hailing so I turned back after 25 minutes")
    assert any("25:00" in label for label in talk.labels())


async def test_a_run_of_today_instead_of_tomorrow_asks_about_tomorrow(sqlite_database: Database) -> None:
    """It would be run twice."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, WEDNESDAY)
    await talk.say("Ran 6.2 km this morning instead of tomorrow, 38:20")
    assert talk.labels() == ["Rest on Thu 31 Dec"]


async def test_a_log_of_the_wrong_day_plans_nothing(sqlite_database: Database) -> None:
    """ "That was 40 minutes on Monday, not Tuesday" had previewed a new run next Monday."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, WEDNESDAY)
    await talk.say("ran 5 miles yesterday in 45 min, effort 4")
    await talk.say("That was 40 minutes on Monday, not Tuesday")
    assert talk.labels() == ["Move it in the list of runs", "Mon 28 Dec: ran for 40:00"]
    await talk.tap("Move it in the list of runs")
    assert any(label.startswith("Tue 29 Dec") for label in talk.labels())


async def test_every_easy_run_of_a_week_becomes_longer_and_no_other(sqlite_database: Database) -> None:
    """One easy run alone had been offered, and its week was lost."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, WEDNESDAY)
    said = await talk.say("add a mile to every easy run this week")
    assert "Thursday" in said or any("Thursday" in each for each in talk.texts())
    assert "Long run 1" not in said
    # Who names the week knows that it is for one; who names none is told.
    assert not any("This is for one week" in each for each in talk.texts())
    await talk.say("add a mile to every easy run")
    assert any("This is for one week" in each for each in talk.texts())


async def test_a_mile_short_is_no_run_of_a_mile(sqlite_database: Database) -> None:
    """By how much a run was shorter was logged as how far it was."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, FRIDAY_EVENING)
    await talk.say("all but a mile short on thursday")
    assert not any("1 mi." in each for each in talk.texts())


async def test_a_move_that_shall_not_be_is_left(sqlite_database: Database) -> None:
    """Under a preview "keep it where it is" is a no."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, WEDNESDAY)
    await talk.say("move thursday to friday")
    assert await talk.say("actually keep it where it is") == "All right, nothing has changed."
