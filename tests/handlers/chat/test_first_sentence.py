"""A first sentence to the bot: every fact in it is said back, and none of them is asked again."""

from datetime import UTC, datetime

from storage.engine import Database
from tests.handlers.chat.conversation import Conversation

START = datetime(2025, 12, 29, 9, 0, tzinfo=UTC)
TOLD = (
    "hi, training for my first half on april 18, run about 15 miles a week over 4 days, best 10k 58min, live in nairobi"
)


async def test_a_first_sentence_is_understood_whole(sqlite_database: Database) -> None:
    """The first half, its day, the miles, the fitness, how many days, and the clock of the city they live in."""
    talk = await Conversation.open(sqlite_database, start=START)
    await talk.say(TOLD)
    understood = "\n".join(talk.texts())
    for fact in (
        "Race: Half marathon",
        "Race day: Sat 18 Apr 2026",
        "Weekly running: 15 mi a week",
        "Experience: your first race of this distance",
        "4 days a week; which, I ask",
        "Clock: Nairobi time",
        "5K in about 27:55",
    ):
        assert fact in understood, fact


async def test_what_a_first_sentence_said_is_not_asked_again(sqlite_database: Database) -> None:
    """Name and goal are asked, the days stand ticked, the clock asks for the reminder alone; the summary shows it."""
    talk = await Conversation.open(sqlite_database, start=START)
    await talk.say(TOLD)
    await talk.tap("Skip")
    assert "goal time" in talk.last()
    assert "✓ My first" in talk.labels()
    await talk.tap("Just finish")
    assert "Picked: Tue, Thu, Sat and Sun" in talk.last()
    await talk.tap("Done")
    assert "time of Nairobi" in talk.last()
    assert "What time is it for you" not in talk.last()
    await talk.tap("07:00")
    await talk.tap("None of these")
    assert "Nairobi time" in talk.last()


async def test_who_has_no_race_is_told_what_a_plan_leads_to(sqlite_database: Database) -> None:
    """Somebody who wants to get fit is not met with silence about it."""
    talk = await Conversation.open(sqlite_database, start=START)
    await talk.say("just want to get fit, can run 3 times a week")
    assert "No race is fine." in talk.last()
    assert any("3 days a week; which, I ask" in text for text in talk.texts())


async def test_a_month_without_a_day_is_kept_in_mind(sqlite_database: Database) -> None:
    """ "A 10k in June": the month was heard, the day is asked."""
    talk = await Conversation.open(sqlite_database, start=START)
    await talk.say("never raced before, want to run a 10k in june")
    assert any("In June; which day, I ask" in text for text in talk.texts())
