"""A week that a pause holds waits for nobody; the way back starts the next with one word."""

from datetime import UTC, datetime

import pytest

from domain.approval import WeekStatus
from domain.people import LifeEvent
from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.test_one_step import week_of
from tests.handlers.chat.test_told_unwell import absences
from tests.handlers.chat.trained import live_until, trained


async def ill_since(database: Database, day: int) -> tuple[Conversation, int]:
    """Paused from a day of the first week on."""
    talk, head = await trained(database)
    await talk.say("/week")
    await live_until(talk, datetime(2026, 12, day, 12, 0, tzinfo=UTC))
    await talk.say("i have the flu")
    await talk.say("yes")
    assert [one[0] for one in await absences(talk)] == [LifeEvent.ILLNESS]
    return talk, head.id


@pytest.mark.parametrize("day", [29, 30, 31])
async def test_a_paused_week_offers_no_approval(sqlite_database: Database, day: int) -> None:
    """It is made anew by the way back, so there is nothing to approve."""
    talk, _ = await ill_since(sqlite_database, day)
    said = await talk.say("/week")
    assert "paused since" in said
    assert "I'm better" in talk.labels()
    assert not any("Approve" in label for label in talk.labels())


async def test_back_late_on_a_sunday_the_week_that_ends_waits_for_nobody(sqlite_database: Database) -> None:
    """Its last day was the last of the pause."""
    talk, _ = await ill_since(sqlite_database, 31)
    await live_until(talk, datetime(2027, 1, 10, 20, 0, tzinfo=UTC))
    await talk.say("feeling better now")
    said = await talk.say("/week")
    assert "was the last day of it: your plan goes on with the next week" in said
    assert "waits for your approval" not in said
    assert not any("Approve" in label for label in talk.labels())


@pytest.mark.parametrize("word", ["ok", "yes", "sure", "yes please", "sounds good"])
async def test_a_yes_after_the_welcome_starts_the_week(sqlite_database: Database, word: str) -> None:
    """One tap was promised: nothing is asked once more."""
    talk, plan = await ill_since(sqlite_database, 31)
    await live_until(talk, datetime(2027, 1, 10, 20, 0, tzinfo=UTC))
    await talk.say("feeling better now")
    assert (await week_of(talk, plan, 3)).status is WeekStatus.PENDING
    await talk.say(word)
    assert (await week_of(talk, plan, 3)).status is WeekStatus.APPROVED


async def test_the_easy_pace_of_a_week_is_that_of_the_days_to_come(sqlite_database: Database) -> None:
    """After a change of fitness the card does not go on with that of a day behind."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, datetime(2026, 12, 30, 12, 0, tzinfo=UTC))
    before = (await talk.say("/week")).split("easy is ")[1].split(".")[0]
    for step in ("/plan", "Change", "Fitness"):
        await (talk.say(step) if step.startswith("/") else talk.tap(step))
    await talk.say("5k in 22:00")
    await talk.tap("Do it")
    after = (await talk.say("/week")).split("easy is ")[1].split(".")[0]
    assert after != before
