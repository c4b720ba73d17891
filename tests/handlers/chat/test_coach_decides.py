"""What a coach decides about weeks, and words that are awaited: nothing else is declined, approved or sent."""

from datetime import timedelta

from domain.approval import WeekStatus
from storage.engine import Database
from tests.handlers.chat.club import at_the_desk, club
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import START, live_until

NAMES = ("Anna", "Ben", "Chris")


async def status_of(talk: Conversation, plan: int, number: int) -> WeekStatus:
    async with talk.database.read(talk.telegram.clock.now()) as uow:
        stored = await uow.plans.week(plan, number)
    assert stored is not None
    return stored.status


async def test_the_week_that_is_named_is_declined_or_none(sqlite_database: Database) -> None:
    """A week that does not wait is not declined, and neither is another in its place."""
    talk, heads = await at_the_desk(sqlite_database, NAMES)
    said = await talk.say("decline Anna's week 6: too big a jump", "coach")
    assert "Week 6 of Anna does not wait for you, so nothing was declined. What waits: week 1." in said
    assert await status_of(talk, heads["Anna"].id, 1) is WeekStatus.PENDING
    said = await talk.say("decline Anna's week 1: too big a jump", "coach")
    assert "Anna: week 1 is declined." in said
    assert "Too big a jump" in said


async def test_a_reason_that_is_given_is_used_and_the_week_to_come_is_meant(sqlite_database: Database) -> None:
    """On a Sunday the week that ends that night is not the one that is sent back."""
    talk, heads = await club(sqlite_database, NAMES)
    await live_until(talk, START + timedelta(days=6))
    talk.telegram.pass_time(seconds=max(0, (START + timedelta(days=6) - talk.telegram.clock.now()).total_seconds()))
    await talk.say("/coach", "coach")
    said = await talk.say("reject Chris's week, long run too long after flu", "coach")
    assert "Chris: week 2 is declined." in said
    assert "Long run too long after flu" in said
    assert await status_of(talk, heads["Chris"].id, 2) is WeekStatus.DRAFT


async def test_a_command_is_no_reason_for_a_decline(sqlite_database: Database) -> None:
    """It is read as a command, and it is said that nothing went out."""
    talk, heads = await at_the_desk(sqlite_database, NAMES)
    assert "What should change?" in await talk.say("decline Chris's week", "coach")
    await talk.say("approve Anna and Ben", "coach")
    assert any("Nothing was sent, and the week is not declined." in each for each in talk.texts("coach"))
    assert await status_of(talk, heads["Chris"].id, 1) is WeekStatus.PENDING
    assert await status_of(talk, heads["Anna"].id, 1) is WeekStatus.APPROVED


async def test_undo_takes_the_approval_back_that_came_with_the_change(sqlite_database: Database) -> None:
    """A week that only the change had approved waits again, and the athlete reads that."""
    talk, heads = await at_the_desk(sqlite_database, NAMES)
    await talk.say("cut Anna's sunday to 6 miles", "coach")
    assert "Done and approved." in await talk.tap("Do it", "coach")
    said = await talk.say("undo", "coach")
    assert "waits for your approval" in said
    assert "Done and approved" not in said
    assert await status_of(talk, heads["Anna"].id, 1) is WeekStatus.PENDING
    assert "it is not approved, and waits for them" in talk.last("Anna")


async def test_a_change_does_not_approve_a_week_that_was_sent_back(sqlite_database: Database) -> None:
    """The days change; the coach's no stands."""
    talk, heads = await at_the_desk(sqlite_database, NAMES)
    await talk.say("decline Anna's week 1: too big a jump", "coach")
    await talk.say("rest friday for everyone", "coach")
    said = await talk.tap("Do it", "coach")
    assert await status_of(talk, heads["Anna"].id, 1) is WeekStatus.DRAFT
    assert any("You had sent this week back" in each for each in talk.texts("coach")), said


async def test_words_told_are_previewed_and_a_question_is_no_message(sqlite_database: Database) -> None:
    """A question under a draft is answered, another message takes its place, and a yes sends what is shown."""
    talk, _ = await at_the_desk(sqlite_database, NAMES)
    said = await talk.say("tell Chris to rest well and not to worry about the plan", "coach")
    assert "Send this?" in said
    assert "rest well and don't worry about the plan" in said
    for question in ("who ran yesterday", "who has logged something this week?", "who needs me?"):
        await talk.say("tell Chris well done", "coach")
        assert "Send this?" not in await talk.say(question, "coach")
        assert any("This was not sent: “well done”" in each for each in talk.texts("coach"))
    await talk.say("tell Chris well done", "coach")
    assert "see you Sunday" in await talk.say("tell everyone: see you Sunday", "coach")
    assert "Sent to 3 athletes." in await talk.say("yes send it", "coach")
    assert "see you Sunday" in talk.last("Chris")


async def test_ok_to_what_an_athlete_wrote_asks_for_no_words(sqlite_database: Database) -> None:
    """The card of their message asks nothing, and a wish for their plan is not sent to them as words."""
    talk, _ = await club(sqlite_database, NAMES)
    await talk.say("/week", "Anna")
    await talk.tap("Thu", "Anna")
    await talk.tap("Write to Sam Okafor", "Anna")
    await talk.tap("Write to my coach", "Anna")
    await talk.say("I'd like to run on Monday instead of Tuesday next week", "Anna")
    assert "Monday instead of Tuesday" in talk.last("coach")
    assert "Send your words" not in await talk.say("ok", "coach")
    await talk.tap("Answer", "coach")
    await talk.say("sure, move it for her", "coach")
    assert any("Nothing was sent." in each for each in talk.texts("coach"))
    assert not any("move it for her" in each for each in talk.texts("Anna"))
