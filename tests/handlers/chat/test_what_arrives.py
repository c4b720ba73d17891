"""What is said to arrive arrives: no sentence promises reminders to who is paused, has them off, or has no plan."""

import ast
from datetime import UTC, datetime
from pathlib import Path

import pytest

from domain.people import AutoApprove, CoachLink, PersonSettings, ReminderWhen
from handlers.views.summary import plan_ready_words
from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import START, data_of, forge, live_until, trained

OFF = PersonSettings(reminder_when=ReminderWhen.OFF)
PROMISES = ("Reminders follow", "reminders follow", "arrive again", "arrives as you asked", "arrive as before")


async def ill(talk: Conversation) -> None:
    """Say so, and pause from today."""
    await talk.say("I'm sick")
    await talk.tap("Pause from today")


def promised(talk: Conversation, who: str = "athlete") -> list[str]:
    """Messages that promise a reminder."""
    return [text for text in talk.texts(who) if any(words in text for words in PROMISES)]


def test_what_arrives_is_said_in_one_place() -> None:
    """Nobody else promises reminders: `handlers/views/arriving.py` knows what keeps them away."""
    said = [
        (path.name, node.value)
        for path in Path("handlers").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    found = [each for each in said if any(words in each[1] for words in PROMISES) and each[0] != "arriving.py"]
    assert found == []


@pytest.mark.parametrize("is_off", [True, False])
async def test_done_at_once_promises_no_reminder_that_does_not_come(sqlite_database: Database, *, is_off: bool) -> None:
    """An edit done at once and an approval: with reminders off, and while ill."""
    talk, _ = await trained(sqlite_database, settings=OFF if is_off else PersonSettings())
    await talk.say("swap tue and wed")
    do_it = data_of(talk, "Do it")
    if not is_off:
        talk.telegram.pass_time(days=1)
        await ill(talk)
        await talk.say("swap sat and sun")
        do_it = data_of(talk, "Do it")
    said = await forge(talk, do_it)
    assert "Done and approved." in said
    assert promised(talk) == []
    if is_off:
        assert "Reminders are off" in said
        assert "/settings" in said
    else:
        assert "The plan stays paused: reminders begin on coming back." in said


async def test_back_to_the_approved_week_while_ill_promises_no_reminder(sqlite_database: Database) -> None:
    """The button of a card from before."""
    talk, _ = await trained(sqlite_database)
    await talk.say("/week")
    await talk.tap("Approve plan")
    await talk.say("swap tue and wed")
    await talk.tap("Keep as draft")
    await talk.tap("Save")
    await talk.tap("Save")
    back = data_of(talk, "Back to the approved week")
    await ill(talk)
    said = await forge(talk, back)
    assert "Back to the approved week." in said
    assert not any(words in said for words in PROMISES)


async def test_approving_several_weeks_with_reminders_off_promises_none(sqlite_database: Database) -> None:
    """Of the question, too."""
    talk, _ = await trained(sqlite_database, settings=OFF)
    await talk.say("/week")
    await talk.tap("Month")
    await talk.tap("Generate 2")
    await talk.tap("Month")
    await talk.tap("Approve all 2")
    assert promised(talk) == []
    await talk.tap("Approve all")
    assert "2 weeks approved." in talk.last()
    assert promised(talk) == []


async def test_a_coach_is_not_told_that_reminders_follow_where_none_do(sqlite_database: Database) -> None:
    """Their athlete is away, or has reminders off: both sides hear what is so."""
    talk, _ = await trained(sqlite_database, settings=OFF, coached=True)
    await talk.say("swap tue and wed")
    await talk.tap("Send to my coach")
    assert "Approve" in talk.labels("coach")
    said = await talk.tap("Approve", "coach")
    assert "is approved" in said
    assert promised(talk, "coach") == []
    assert promised(talk) == []


async def test_a_week_that_passes_while_ill_promises_no_reminder(sqlite_database: Database) -> None:
    """The coach lets every week pass."""
    talk, _ = await trained(sqlite_database, coached=True)
    link = CoachLink(
        coach_id=talk.telegram.person("coach").id,
        athlete_id=talk.telegram.person("athlete").id,
        auto_approve=AutoApprove.ALWAYS,
        since=START,
    )
    async with sqlite_database.transaction(START) as uow:
        await uow.coaching.put_link(link)
    await ill(talk)
    await talk.say("swap sat and sun")
    said = await talk.tap(next(label for label in talk.labels() if label in {"Do it", "Send to my coach"}))
    assert "as your coach allows" in said
    assert promised(talk) == []


async def test_a_pause_taken_back_with_reminders_off_promises_none(sqlite_database: Database) -> None:
    """Nothing arrived before, and nothing does after."""
    talk, _ = await trained(sqlite_database, settings=OFF)
    await ill(talk)
    said = await talk.tap("Take it back")
    assert "Taken back" in said
    assert promised(talk) == []


async def test_better_after_the_plan_has_ended_promises_no_workout(sqlite_database: Database) -> None:
    """Ill over the end of the plan: there is nothing left that could arrive."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, datetime(2027, 4, 12, 8, 0, tzinfo=UTC))
    await ill(talk)
    await live_until(talk, datetime(2027, 4, 27, 8, 0, tzinfo=UTC))
    said = await talk.say("I'm better")
    assert promised(talk) == []
    assert "/start" in said


def test_a_plan_made_without_reminders_is_not_said_to_arrive() -> None:
    """What stands above a plan that was just made."""
    assert "arrives" in plan_ready_words(16, ReminderWhen.MORNING)
    off = plan_ready_words(16, ReminderWhen.OFF)
    assert "arrives" not in off
    assert "/today" in off
