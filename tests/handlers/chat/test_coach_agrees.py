"""A coach's ok in words, whom it is for, and what an athlete hears of it."""

from domain.approval import WeekStatus
from storage.engine import Database
from tests.handlers.chat.club import at_the_desk, club
from tests.handlers.chat.test_coach_decides import status_of

NAMES = ("Anna", "Ben", "Chris")


async def test_an_ok_to_a_change_approves_the_changed_week(sqlite_database: Database) -> None:
    talk, heads = await club(sqlite_database, NAMES)
    await talk.say("make Thursday 3 miles", "Anna")
    await talk.tap("Send to my coach", "Anna")
    await talk.say("show Ben's week", "coach")
    await talk.say("ok to Anna's change", "coach")
    assert await status_of(talk, heads["Anna"].id, 1) is WeekStatus.APPROVED
    assert await status_of(talk, heads["Ben"].id, 1) is WeekStatus.PENDING
    assert "Ben: week 1" in await talk.say("ok to Ben's change", "coach")
    assert await status_of(talk, heads["Ben"].id, 1) is WeekStatus.PENDING


async def test_the_weeks_that_are_named_are_approved_and_nothing_else(sqlite_database: Database) -> None:
    talk, heads = await at_the_desk(sqlite_database, NAMES)
    await talk.say("approve Ben's week 7", "coach")
    assert await status_of(talk, heads["Ben"].id, 1) is WeekStatus.PENDING
    await talk.say("approve Ben's and Chris's week 1, nothing else", "coach")
    assert await status_of(talk, heads["Ben"].id, 1) is WeekStatus.APPROVED
    assert await status_of(talk, heads["Chris"].id, 1) is WeekStatus.APPROVED
    assert await status_of(talk, heads["Anna"].id, 1) is WeekStatus.PENDING


async def test_fine_for_both_is_for_the_two_that_wait(sqlite_database: Database) -> None:
    talk, heads = await at_the_desk(sqlite_database, NAMES)
    await talk.say("fine by me for both", "coach")
    assert any("Which two are meant?" in each for each in talk.texts("coach"))
    await talk.say("approve Ben's week 1", "coach")
    await talk.say("fine by me for both", "coach")
    assert await status_of(talk, heads["Anna"].id, 1) is WeekStatus.APPROVED
    assert await status_of(talk, heads["Chris"].id, 1) is WeekStatus.APPROVED


async def test_who_made_a_week_smaller_is_told(sqlite_database: Database) -> None:
    talk, _ = await at_the_desk(sqlite_database, NAMES)
    await talk.say("take 20% off Anna's week", "coach")
    await talk.tap("Do it", "coach")
    assert "Sam Okafor took " in await talk.say("why do I have less this week?", "Anna")
    assert "Sam Okafor took " in await talk.say("why is my long run shorter?", "Anna")
    assert "Sam Okafor" not in await talk.say("why do I have less this week?", "Ben")


async def test_who_answered_and_why_somebody_is_flagged(sqlite_database: Database) -> None:
    talk, _ = await at_the_desk(sqlite_database, NAMES)
    await talk.say("send all of them: see you on Thursday", "coach")
    await talk.tap("Send", "coach")
    await talk.tap("Answer", "Anna")
    await talk.say("I'll be there", "Anna")
    assert "I'll be there" in await talk.say("has Anna answered?", "coach")
    assert "Ben has not answered yet." in await talk.say("has Ben answered?", "coach")
    said = await talk.say("any answers?", "coach")
    assert "Anna: “I'll be there”" in said
    assert "Chris: no answer yet" in said
    assert "Ben" in await talk.say("why is Ben flagged?", "coach")
