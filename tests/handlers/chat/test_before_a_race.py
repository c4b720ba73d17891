"""The days before a race, on the way or the plan's own: what is asked there is answered of that race."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import MARATHON, live_until, trained

# The half is on the Sunday of week 10.
INPUTS = replace(MARATHON, start=date(2027, 1, 4))
BEGINS = datetime(2027, 1, 4, 9, 0, tzinfo=UTC)


async def _with_a_half(database: Database) -> Conversation:
    """A half marathon on 14 March in a plan for a marathon on 18 April."""
    talk, _ = await trained(database, inputs=INPUTS, start=BEGINS)
    await talk.say("please put a half marathon race on 14 march in my plan")
    assert "and the race, was " in talk.last(), talk.last()
    await talk.tap("Keep it so")
    return talk


async def test_a_race_on_the_way_gets_no_promise_of_an_evening_message(sqlite_database: Database) -> None:
    """Its pace comes on race morning; how to begin is about it and not about the marathon."""
    talk = await _with_a_half(sqlite_database)
    await live_until(talk, datetime(2027, 3, 12, 9, 0, tzinfo=UTC))
    said = await talk.say("what should I do today and tomorrow before the race?")
    assert "Fri 12 Mar has: Easy" in said
    assert "On race morning a message of mine has your pace." in said
    assert "evening before" not in said
    said = await talk.say("nervous. go out at 8:12 or start slower?")
    assert "Go out at 8:11/mi and no faster" in said
    assert "On race morning you get it again." in said


async def test_the_long_run_beside_a_race_falls_away(sqlite_database: Database) -> None:
    """The race takes its place, and without a race it stands."""
    talk = await _with_a_half(sqlite_database)
    assert "Yes, if you are well: Long run" in await talk.say("should I still do the long run?")
    await live_until(talk, datetime(2027, 3, 7, 18, 0, tzinfo=UTC))
    said = await talk.say("how's next week, the half is sunday. should I still do the long run?")
    assert said.startswith("No: the race on Sun 14 Mar takes the place of the long run")


@pytest.mark.parametrize(("on", "is_near"), [((4, 17), True), ((4, 1), False)])
async def test_heat_near_the_race_is_about_the_race(
    sqlite_database: Database, on: tuple[int, int], is_near: bool
) -> None:
    """On race eve nobody moves the day; weeks before it is about a run."""
    talk, _ = await trained(sqlite_database, inputs=INPUTS, start=BEGINS)
    await live_until(talk, datetime(2027, *on, 10, 0, tzinfo=UTC))
    said = await talk.say("and what if it's hot, forecast says 24C")
    assert ("In heat the goal is off" in said) is is_near


async def test_too_late_for_longer_runs_nothing_is_advised_that_nobody_can_do(sqlite_database: Database) -> None:
    """Three weeks before the race no longer plan helps; whether one runs enough says the same."""
    talk, _ = await trained(sqlite_database, inputs=INPUTS, start=BEGINS)
    await live_until(talk, datetime(2027, 3, 29, 8, 0, tzinfo=UTC))
    said = await talk.say("change my goal to 3:55")
    assert "It is too late to add them now" in said
    assert "would allow them" not in said
    said = await talk.say("is that enough? everyone says you need a 20 miler")
    assert "it is enough" not in said


async def test_weeks_left_and_the_longest_run_are_answered_together(sqlite_database: Database) -> None:
    """Two questions in one breath."""
    talk, _ = await trained(sqlite_database, inputs=INPUTS, start=BEGINS)
    said = await talk.say("how many weeks left and whats my longest run going to be?")
    assert "That is 14 weeks and 6 days" in said
    assert "The longest run is" in said


async def test_the_longest_run_is_told_as_it_comes_out_of_what_was_run(sqlite_database: Database) -> None:
    """Beside the plan's own, which nobody who ran little gets to."""
    talk, _ = await trained(sqlite_database, inputs=INPUTS, start=BEGINS)
    for day in (5, 7, 8, 10, 12, 14, 15, 17, 19, 21, 22, 24):
        await live_until(talk, datetime(2027, 1, day, 20, 0, tzinfo=UTC))
        await talk.say("ran 4 miles today, effort 4")
    said = await talk.say("what's my longest run going to be?")
    assert "From what was run it comes to " in said
