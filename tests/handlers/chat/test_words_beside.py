"""Wishes beside reasons, complaints and one another; what is asked often; what a coach notes."""

import re
from datetime import UTC, datetime

import pytest

from storage.engine import Database
from tests.handlers.chat.club import club
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import START, live_until, trained
from tests.handlers.chat.walk import walk_to

FRIDAY = datetime(2027, 1, 1, 18, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("said", "previewed"),
    [
        ("boss put a meeting in thursday, can we do it friday instead", "Move Thursday's run to Friday?"),
        ("can we move thursdays run to friday, got a dentist thing thursday evening", "Move Thursday's run to Friday?"),
        ("kids are ill so make thursday 3 miles", "Thursday: 3 mi in all?"),
        ("skip thursday because it is my mum's birthday", "Rest on Thursday?"),
    ],
)
async def test_a_reason_changes_nothing_of_the_wish(sqlite_database: Database, said: str, previewed: str) -> None:
    """The wish is previewed as it would be without the reason."""
    talk, _ = await trained(sqlite_database)
    await talk.say(said)
    assert previewed in talk.last()


async def test_pain_in_a_reason_is_heard_first_and_the_wish_is_kept(sqlite_database: Database) -> None:
    """ "My knee hurts so can we move Thursday to Friday": both are answered, the knee before the plan."""
    talk, _ = await trained(sqlite_database)
    before = len(talk.texts())
    await talk.say("my knee hurts, can we move thursday to friday")
    said = talk.texts()[before:]
    assert "Sorry to hear that (knee)" in said[-2]
    assert "Only if it does not hurt you" in said[-1]
    await talk.tap("Move Thursday to Friday")
    assert "Move Thursday's run to Friday?" in talk.last()


async def test_everything_a_day_later_is_one_preview(sqlite_database: Database) -> None:
    """Not only the first run is moved: all of them are shown in one step, and nothing is changed yet."""
    talk, _ = await trained(sqlite_database)
    await talk.say("everything a day later")
    assert "All runs 1 day later?" in talk.last()
    assert "Do it" in talk.labels()


async def test_the_next_two_runs_are_left_out_in_one_step(sqlite_database: Database) -> None:
    """Both in one preview."""
    talk, _ = await trained(sqlite_database)
    await talk.say("skip the next two runs")
    assert "Rest on Tuesday; Rest on Thursday?" in talk.last()
    assert "Do it" in talk.labels()


async def test_a_change_and_a_setting_are_both_offered(sqlite_database: Database) -> None:
    """Which of them first is asked; none is lost."""
    talk, _ = await trained(sqlite_database)
    await talk.say("skip thursday and remind me at 6")
    assert "more than one thing" in talk.last()
    assert talk.labels()[0] == "Skip Thursday"
    assert len(talk.labels()) == 2


async def test_a_skip_that_goes_on_is_asked_about(sqlite_database: Database) -> None:
    """ "No run today, just an easy plod": nothing is logged as skipped before that is clear."""
    talk, _ = await trained(sqlite_database)
    await talk.say("not running today, just an easy plod")
    assert "skipped, and that is fine" not in talk.last()


async def test_what_is_not_clear_leaves_the_open_question_open(sqlite_database: Database) -> None:
    """Under a preview it is shown again, with what can be tapped."""
    talk, _ = await trained(sqlite_database)
    await talk.say("move thursday to saturday")
    await talk.say("hmm let me check with my wife first")
    assert "Move Thursday's run to Saturday?" in talk.last()
    assert "Do it" in talk.labels()


async def test_yes_with_a_condition_is_not_done(sqlite_database: Database) -> None:
    """ "Yes but can it be shorter too": the move is not made without it."""
    talk, _ = await trained(sqlite_database)
    await talk.say("move thursday to saturday")
    await talk.say("yes but can it be shorter too, like 4")
    assert "Status: approved" not in talk.last()


async def test_it_is_the_run_that_is_previewed(sqlite_database: Database) -> None:
    """ "But make it 4 miles" under a preview is about that run where it goes, and the move goes with it."""
    talk, _ = await trained(sqlite_database)
    await talk.say("move thursday to friday")
    await talk.say("ok but make it 4 miles")
    assert "Friday: 4 mi in all?" in talk.last()
    assert "Your unsaved changes go with it: Thu, Fri." in talk.last()


@pytest.mark.parametrize("said", ["most of them", "everything except wednesday", "i skipped one"])
async def test_not_all_of_the_runs(sqlite_database: Database, said: str) -> None:
    """Under "did you run as planned?" nothing is logged as run that may not have been."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, FRIDAY)
    await talk.say(said)
    assert "Which of them did you run?" in talk.last()


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("which shoes for the marathon?", "I know nothing about"),
        ("are you a real person", "I am a program"),
        ("is it gonna rain sunday", "I don't know the weather"),
        ("if i miss one long run have i blown it?", "costs next to nothing"),
        ("call me Tom", "your name in Telegram"),
        ("stop the weekly summary", "no switch of their own"),
    ],
)
async def test_what_is_asked_often_is_answered(sqlite_database: Database, said: str, answered: str) -> None:
    """Plainly, also where the answer is that this is none of the bot's."""
    talk, _ = await trained(sqlite_database)
    await talk.say(said)
    assert answered in talk.last()


async def test_a_note_for_an_athlete_in_words(sqlite_database: Database) -> None:
    """ "Note for Anna: achilles stiff" is kept for the coach alone; no message goes out and no illness is heard."""
    talk, _ = await club(sqlite_database, ("Anna", "Ben"))
    await talk.say("/coach", who="coach")
    before = len(talk.texts("Anna"))
    await talk.say("note for Anna: achilles stiff", who="coach")
    assert any("Noted, for you alone." in each for each in talk.texts("coach"))
    assert len(talk.texts("Anna")) == before


async def test_an_hour_at_most_makes_no_run_longer(sqlite_database: Database) -> None:
    """ "Trim Thursday to three hours max" leaves the run as it is, and its laps."""
    talk, _ = await trained(sqlite_database)
    await talk.say("trim thursday to 3 hours max")
    assert "takes no longer than that" in talk.last()


async def test_a_typo_beside_a_time_switches_no_reminder_off(sqlite_database: Database) -> None:
    """ "Change the reminder too 7 am" sets it."""
    talk, _ = await trained(sqlite_database)
    await talk.say("chnage teh reminder too 7 am")
    assert "07:00 that day" in talk.last()


async def test_a_place_told_with_the_fitness_is_kept(sqlite_database: Database) -> None:
    """ "I live in Leeds, ran 10k in 55": both are heard, and the clock is not asked for later."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "pace")
    await talk.say("I live in Leeds, ran 10k in 55")
    assert any("5K in about" in each for each in talk.texts())


async def test_who_never_ran_answers_how_much(sqlite_database: Database) -> None:
    """ "I never ran before" is an answer to the weekly amount."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "pace")
    await talk.say("5k in 25:10")
    await talk.say("I never ran before")
    assert "Not running yet?" in talk.last()


async def test_a_corrected_time_keeps_its_distance(sqlite_database: Database) -> None:
    """ "It was 43:10 sorry": as far as it was logged."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, START.replace(hour=9))
    await talk.say("ran 5 miles in 42:10")
    await talk.say("it was 43:10 sorry fat fingers")
    assert "5 mi in 43:10" in talk.last()


async def test_half_of_a_run_is_half_of_it(sqlite_database: Database) -> None:
    """ "Halve Thursday" previews half of what is planned, and nothing else."""
    talk, _ = await trained(sqlite_database)
    await talk.say("halve the long run")
    after, before = re.findall(r"Long run ([\d.]+)\smi", talk.last())[:2]
    assert float(after) == pytest.approx(float(before) / 2, abs=0.25)


async def test_a_limit_for_one_long_run_is_said_to_be_for_that_one(sqlite_database: Database) -> None:
    """ "Long run at most 60 minutes" may be one run or all of them: the one is changed, and it says so."""
    talk, _ = await trained(sqlite_database)
    assert "For the next long run alone, or for all of them?" in await talk.say("long run at most 60 minutes")
    await talk.say("only 60 min long run")
    assert "For this long run alone" in talk.last()


async def test_the_next_recovery_week_is_told(sqlite_database: Database) -> None:
    """ "When's my next easy week" names it."""
    talk, _ = await trained(sqlite_database)
    assert "The next recovery week is week" in await talk.say("when's my next easy week")


async def test_a_race_that_was_not_run_is_another_day_or_another_race(sqlite_database: Database) -> None:
    """Before race day nothing is logged for it."""
    talk, _ = await trained(sqlite_database)
    assert "Is it on another day" in await talk.say("did not run the race")
