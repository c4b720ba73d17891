"""What people said who lived with the bot: a button's own words, a race on the way, skips, pain, weeks by number."""

from datetime import UTC, date, datetime, timedelta

import pytest

from domain.people import RunState
from domain.words.summary_words import creates
from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import live_until, trained


async def _state(talk: Conversation, athlete: int, on: date) -> tuple[RunState, int | None, int | None] | None:
    async with talk.database.read(talk.telegram.clock.now()) as uow:
        log = await uow.logs.get(athlete, on)
    return None if log is None else (log.state, log.effort, log.duration_s)


@pytest.mark.parametrize("said", ["yes do it", "ok, keep as draft please"])
async def test_a_yes_with_the_buttons_own_words_presses_it(sqlite_database: Database, said: str) -> None:
    """It is no "nothing has changed"."""
    talk, _ = await trained(sqlite_database)
    await talk.say("swap tue and wed")
    await talk.say(said)
    assert "nothing has changed" not in talk.last()
    assert "done" in talk.last().lower()


async def test_a_race_on_the_way_is_kept_in_its_own_words_and_its_time_told_alone(sqlite_database: Database) -> None:
    """Added after a no, kept with "yes keep it so", found when it is asked for, and its time is its result."""
    talk, head = await trained(sqlite_database)
    assert "No race on the way" in await talk.say("is the half in my plan now?")
    on = head.inputs.start + timedelta(days=7 * 6 + 6)
    await talk.say(f"no I mean add the half marathon on {on.day} {on:%B} to my plan")
    assert "a race of 13.1 mi on the way?" in talk.last()
    assert {"Keep it so", "Do it"} & set(talk.labels())
    await talk.say("yes keep it so" if "Keep it so" in talk.labels() else "yes do it")
    assert "nothing has changed" not in talk.last()
    assert "13.1 mi" in await talk.say("is the half in my plan now?")
    await live_until(talk, datetime(on.year, on.month, on.day, 15, tzinfo=UTC))
    await talk.say("1:49:48!! pb by 3 minutes, died a bit in the last 2 miles")
    state = await _state(talk, head.athlete_id, on)
    assert state is not None
    assert state[2] == 6588


async def test_add_it_and_why_takes_what_is_offered(sqlite_database: Database) -> None:
    """ "I'd like to race it properly" is no other wish."""
    talk, _ = await trained(sqlite_database)
    await talk.say("is a half on 14 march a good idea?")
    await talk.say("ok add it, I'd like to race it properly")
    assert "How much longer" not in talk.last()
    assert "14 Mar" in talk.last()


async def test_a_long_run_that_stays_in_its_week_is_skipped(sqlite_database: Database) -> None:
    """And it is said why it cannot be run on Monday."""
    talk, head = await trained(sqlite_database)
    sunday = head.inputs.start + timedelta(days=6)
    await live_until(talk, datetime(sunday.year, sunday.month, sunday.day, 17, tzinfo=UTC))
    await talk.say("skipped the long run, in laws came over. can I do it tomorrow or is it gone?")
    assert "stays in its week" in talk.last()
    state = await _state(talk, head.athlete_id, sunday)
    assert state is not None
    assert state[0] is RunState.SKIPPED


async def test_a_number_out_of_ten_under_an_injury_is_no_effort(sqlite_database: Database) -> None:
    """No run is logged, and none is asked about."""
    talk, _ = await trained(sqlite_database)
    await talk.say("my calf hurts")
    await talk.say("it's like a 3 out of 10, no swelling")
    assert "no run was logged" in talk.last()


async def test_a_week_is_approved_by_its_number(sqlite_database: Database) -> None:
    """The one that waits; one that does not is shown."""
    talk, _ = await trained(sqlite_database)
    await talk.say("ok approve week 1")
    assert "approved" in talk.last()
    assert "not sure" not in talk.last()


async def test_what_a_cold_costs_is_answered_with_the_goal(sqlite_database: Database) -> None:
    """And no pause is offered."""
    talk, _ = await trained(sqlite_database)
    await talk.say("have I lost a lot of fitness with this cold? is 3:45 gone?")
    assert "If the race were today" in talk.last()


@pytest.mark.parametrize(
    ("said", "is_so"),
    [
        ("looks good, make it", True),
        ("yes create it", True),
        ("make it 12 weeks", False),
        ("make my goal 4:00", False),
        ("looks good but make it shorter", False),
    ],
)
def test_words_that_create_the_plan(said: str, is_so: bool) -> None:
    """And those that change a line of it."""
    assert creates(said) is is_so
