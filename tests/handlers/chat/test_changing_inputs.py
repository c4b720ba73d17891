"""Longest run, experience, age and the most of a week, told while a plan is in force: previewed, done, taken back."""

from datetime import UTC, datetime

import pytest

from domain.plan import PlanInputs, RaceExperience
from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import live_until, trained


async def inputs_now(talk: Conversation) -> PlanInputs:
    """What the plan in force is made for."""
    head = await talk.active_plan()
    assert head is not None
    return head.inputs


@pytest.mark.parametrize(
    ("said", "shown", "field", "value"),
    [
        ("not more than 5 hours", "At most 5 h a week", "most_hours", 5.0),
        ("at most 30 miles a week", "At most 30 mi a week", "most_miles", 30.0),
        ("I can't run more than 5 hours a week", "At most 5 h a week", "most_hours", 5.0),
        ("my longest run was 12 miles", "Longest run lately: 12 mi", "longest_recent_run", 12.0),
        ("it's my first marathon", "Experience", "experience", RaceExperience.FIRST),
        ("I turned 54", "Carefully: one workout a week at most", "careful", True),
        ("I am 54 years old", "Carefully: one workout a week at most", "careful", True),
    ],
)
async def test_words_change_an_input_after_a_look(
    sqlite_database: Database, said: str, shown: str, field: str, value: object
) -> None:
    """A sentence shows what it would do to the weeks ahead; Do it does, Undo takes it back."""
    talk, head = await trained(sqlite_database)
    await talk.say(said)
    assert "Change the plan?" in talk.last()
    assert shown in talk.last()
    assert getattr(await inputs_now(talk), field) == getattr(head.inputs, field)
    await talk.tap("Do it")
    assert getattr(await inputs_now(talk), field) == value
    await talk.tap("Undo")
    assert getattr(await inputs_now(talk), field) == getattr(head.inputs, field)


async def test_the_settings_lead_to_the_limits(sqlite_database: Database) -> None:
    """Settings, most miles and hours, a tap for each, Done: the preview; and "no limit" takes them back."""
    talk, _ = await trained(sqlite_database)
    await talk.say("/settings")
    await talk.tap("Most distance and hours")
    assert "Now: no limit set" in talk.last()
    await talk.tap("6 hours")
    await talk.tap("40 mi")
    await talk.tap("Done")
    assert "At most 6 h a week" in talk.last()
    await talk.tap("Do it")
    now = await inputs_now(talk)
    assert (now.most_hours, now.most_miles) == (6.0, pytest.approx(40.0))
    await talk.say("no limit a week")
    assert "No longer at most 6 h a week" in talk.last()


async def test_without_a_plan_the_settings_say_where_limits_are(sqlite_database: Database) -> None:
    """A sentence with the way on."""
    talk = await Conversation.open(sqlite_database)
    await talk.say("/settings")
    await talk.tap("Most distance and hours")
    assert "A limit belongs to a plan" in talk.toast() + talk.last()


@pytest.mark.parametrize("said", ["not more than 40 hours a week", "my longest run was 90 miles"])
async def test_what_cannot_be_is_refused_with_the_range(sqlite_database: Database, said: str) -> None:
    """The sentence says what can be sent; nothing is shown and nothing changes."""
    talk, head = await trained(sqlite_database)
    await talk.say(said)
    assert "between" in talk.last()
    assert "Change the plan?" not in talk.last()
    assert await inputs_now(talk) == head.inputs


@pytest.mark.parametrize("said", ["not more than 6 miles", "max 40 minutes", "I ran 12 miles", "I'm 30"])
async def test_what_could_be_about_a_day_changes_no_limit(sqlite_database: Database, said: str) -> None:
    """A distance or a short time without "a week" is a day's."""
    talk, head = await trained(sqlite_database)
    await talk.say(said)
    assert "Change the plan?" not in talk.last()
    assert await inputs_now(talk) == head.inputs


async def test_a_new_longest_run_moves_the_long_runs_ahead(sqlite_database: Database) -> None:
    """After the start it is what the long runs go on from: a shorter one makes the next ones shorter."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, datetime(2027, 1, 20, 12, 0, tzinfo=UTC))
    await talk.say("my longest run lately was 6 miles")
    assert "Longest run lately: 6 mi" in talk.last()
    assert "No day and no pace becomes another one" not in talk.last()
    await talk.say("/plan")
    await talk.tap("Change")
    await talk.tap("Steps")
    await talk.tap("Gentler steps")
    assert "Carefully: one workout a week at most" in talk.last()


@pytest.mark.parametrize(
    ("asked", "day", "because"),
    [
        ("why only 19 miles?", "Why Sun 28 Mar 2027: Long run · 19 mi", "for this race a long run ends by 3:15:00"),
        ("why is my longest run so short", "Why Sun 28 Mar 2027: Long run · 19 mi", "a long run ends by 3:15:00"),
        ("why is the long run only 10 miles?", "Long run · 10.5 mi", "up to 10.5 mi is a step that holds"),
        ("why no 25 miler?", "Why Sun 28 Mar 2027: Long run · 19 mi", "a long run ends by 3:15:00"),
    ],
)
async def test_why_only_so_many_miles_is_answered_by_what_shaped_the_run(
    sqlite_database: Database, asked: str, day: str, because: str
) -> None:
    """The time cap, the share or the step from the start, of the run of that length; else of the longest one."""
    talk, _ = await trained(sqlite_database)
    await talk.say(asked)
    assert day in talk.last()
    assert because in talk.last()


async def test_a_wish_does_not_undo_what_made_the_running_week_smaller(sqlite_database: Database) -> None:
    """The week was held back because nothing is known of the runs before: a limit does not let it grow."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, datetime(2027, 1, 20, 12, 0, tzinfo=UTC))
    await talk.say("/week")
    assert "25 mi planned" in talk.last()
    await talk.say("not more than 5 hours")
    assert "This week: 25 mi →" not in talk.last()
    await talk.tap("Do it")
    await talk.say("/week")
    assert "25 mi planned" in talk.last()


async def test_a_weekly_amount_far_above_this_week_says_what_it_has_to_be_true_for(sqlite_database: Database) -> None:
    """What is said to be run already is what the next week is measured from; a small correction needs no word."""
    talk, _ = await trained(sqlite_database)
    said = await talk.say("I run 40 miles a week now")
    assert "holds only if you have run about 40 mi a week for a month" in said
    assert "big step" not in await talk.say("I run 26 miles a week now")
