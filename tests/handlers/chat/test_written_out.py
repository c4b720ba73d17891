"""A workout written unasked: previewed for its day, and where none is named, asked for which."""

from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.test_plain_words import with_plan

_LINE = "1 mi easy, 4x400m @ 2:00 with 200m jog, 1 mi easy"


async def _thursday(talk: Conversation) -> str:
    await talk.say("/week")
    return next(line for line in talk.last().splitlines() if "Thu" in line)


async def test_with_its_day_it_is_previewed_at_once(sqlite_database: Database) -> None:
    """One message and one tap, and the day is what was written."""
    talk = await with_plan(sqlite_database)
    await talk.say(f"thursday: {_LINE}")
    assert "Understood:" in talk.last()
    assert "400 m" in talk.last()
    await talk.tap("Keep as draft")
    assert "Written." in talk.last()
    assert "Intervals" in await _thursday(talk)


async def test_without_a_day_it_is_asked_which(sqlite_database: Database) -> None:
    """The line is kept until a day is tapped; a second tap on the old card changes nothing."""
    talk = await with_plan(sqlite_database)
    before = await _thursday(talk)
    await talk.say(_LINE)
    assert "For which day" in talk.last()
    await talk.tap(next(label for label in talk.labels() if label.startswith("Thu:")))
    assert "Understood:" in talk.last()
    assert await _thursday(talk) == before


async def test_without_a_pace_it_is_asked_which(sqlite_database: Database) -> None:
    """Repeats are worth what their pace is: that is not guessed, and one tap says it."""
    talk = await with_plan(sqlite_database)
    await talk.say("6x800m on thursday")
    assert "At which pace?" in talk.last()
    await talk.tap("The workout “6x800m @ 10k”")
    assert "6 × 800 m at" in talk.last()


async def test_a_number_answers_the_newer_question(sqlite_database: Database) -> None:
    """How hard a run felt is no workout of nine miles, though one was looked at before."""
    talk = await with_plan(sqlite_database)
    await talk.say(f"thursday: {_LINE}")
    await talk.say("ran 5 miles in 45:00")
    await talk.say("9")
    assert "Understood:" not in talk.last()
    assert "9" in talk.last()
    assert "5 mi" in talk.last()
