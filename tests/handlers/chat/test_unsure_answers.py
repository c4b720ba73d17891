"""Who does not know an answer gets the way on without one, and what is told is named as it was told."""

import pytest

from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import trained
from tests.handlers.chat.walk import walk_to


@pytest.mark.parametrize("words", ["no", "no idea", "dunno", "I'm not sure yet", "not sure"])
async def test_no_result_is_no_goal(sqlite_database: Database, words: str) -> None:
    """At the question of fitness it asks for an easy jog, and the goal stays as it was."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "pace")
    await talk.say(words)
    assert any("gently" in label for label in talk.labels())
    assert not any("Goal: just finish" in text for text in talk.texts())


async def test_starting_gently_may_be_said_at_once(sqlite_database: Database) -> None:
    """ "Dunno, start gently" is that button's answer."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "pace")
    await talk.say("dunno, start gently")
    assert "normal week" in talk.last()


async def test_hardly_anything_is_an_amount(sqlite_database: Database) -> None:
    """The advice offers those words, so they lead on as the button for nothing does."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "weekly")
    await talk.say("hardly anything")
    assert "quite get that" not in talk.last()
    said = talk.labels()
    await talk.say("I don't run yet")
    assert said == talk.labels()


@pytest.mark.parametrize(("step", "asks"), [("name", "When is the race"), ("goal", "How fast"), ("days", "What time")])
async def test_not_knowing_leads_on(sqlite_database: Database, step: str, asks: str) -> None:
    """No race is called "dunno", no time is wished for, and the first usual week is taken."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, step)
    await talk.say("dunno")
    assert asks in talk.last()
    assert "Name: dunno" not in "".join(talk.texts())


@pytest.mark.parametrize("words", ["pause then", "pause it", "yes pause"])
async def test_a_pause_after_a_warning_is_from_today(sqlite_database: Database, words: str) -> None:
    """Nobody is asked from when to when, who was told to stop."""
    talk, _ = await trained(sqlite_database)
    await talk.say("knee is swollen and I'm limping")
    assert "You wrote about limping." in talk.last()
    await talk.say(words)
    assert "Pause from today" in talk.labels()


async def test_a_pause_of_the_pregnant_is_no_holiday(sqlite_database: Database) -> None:
    """It is noted as what it is."""
    talk, _ = await trained(sqlite_database)
    await talk.say("I'm pregnant")
    await talk.tap("Pause from today")
    assert "Noted: a pause from" in talk.last()


async def test_dizziness_is_not_called_fainting(sqlite_database: Database) -> None:
    """The sign is named in their words."""
    talk, _ = await trained(sqlite_database)
    await talk.say("my heart was racing weirdly on the run and I felt dizzy")
    assert "You wrote about feeling dizzy." in talk.last()


@pytest.mark.parametrize(
    ("step", "echo"),
    [
        ("race", "Race: 5K"),
        ("date", "Race day: "),
        ("pace", "Fitness: 14:00/mi"),
        ("weekly", "Weekly running: 10 mi a week"),
        ("health", "Health question: easy runs only"),
    ],
)
@pytest.mark.parametrize("words", ["dunno", "keine Ahnung", "no sé", "don't care"])
async def test_not_knowing_twice_leads_on(sqlite_database: Database, step: str, echo: str, words: str) -> None:
    """No question goes in circles: the second time something careful is taken, and can be edited."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, step)
    await talk.say(words)
    assert not any(text.startswith(echo) for text in talk.texts())
    await talk.say(words)
    assert any(text.startswith(echo) for text in talk.texts())


async def test_nobody_is_held_up_by_their_clock(sqlite_database: Database) -> None:
    """First how to find out, then UTC, and seven in the morning."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "clock")
    await talk.say("?")
    assert "what time your phone shows" in talk.last()
    await talk.say("not sure")
    await talk.say("whatever")
    assert any("UTC time, workout at 07:00" in text for text in talk.texts())


async def test_who_cannot_say_how_much_has_a_button(sqlite_database: Database) -> None:
    """The least that is offered: a plan that begins too low does no harm."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "weekly")
    await talk.tap("Not sure: about 10 mi")
    assert any("Weekly running: 10 mi a week" in text for text in talk.texts())


@pytest.mark.parametrize("day", ["the 11th", "11", "Sun 11 Apr", "april 11"])
async def test_a_month_once_said_stays(sqlite_database: Database, day: str) -> None:
    """Asked for the name in between, the question of the day offers April's Sundays and reads a day of it."""
    talk = await Conversation.open(sqlite_database)
    await talk.say("half marathon in april")
    assert any("In April; which day, I ask" in text for text in talk.texts())
    await talk.say("Leeds Half")
    assert "Which day in April" in talk.last()
    assert "Sun 11 Apr" in talk.labels()
    await talk.say(day)
    assert any("Race day: Sun 11 Apr 2027" in text for text in talk.texts())


async def test_a_month_without_its_day_is_enough(sqlite_database: Database) -> None:
    """ "Not sure" takes the middle of it, and says so."""
    talk = await Conversation.open(sqlite_database)
    await talk.say("/start")
    await talk.say("half marathon in april")
    await talk.tap("Skip")
    await talk.say("not sure yet")
    assert "the middle of the month" in talk.last()
    assert any("Race day: Sun 18 Apr 2027" in text for text in talk.texts())


@pytest.mark.parametrize("said", ["not sure when, april maybe", "sometime in april i think", "vielleicht april"])
async def test_a_month_said_with_doubts_is_taken(sqlite_database: Database, said: str) -> None:
    """Its Sundays are offered; who is asked for a date is not told that it was not understood."""
    talk = await Conversation.open(sqlite_database)
    await talk.say("/start")
    await talk.tap("10K")
    await talk.tap("Skip")
    assert "Which day in April" in await talk.say(said)
    assert "Sun 11 Apr" in talk.labels()
    await talk.say("don't know the day yet")
    assert any("Race day: Sun 18 Apr 2027" in text for text in talk.texts())


@pytest.mark.parametrize("said", ["I don't run yet, I walk a lot", "complete beginner", "never run in my life"])
async def test_who_does_not_run_yet_starts_gently(sqlite_database: Database, said: str) -> None:
    """Nobody who walks is asked for a 5K time again."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "fitness")
    await talk.say(said)
    assert "I didn't quite get that" not in talk.last()
    assert "How fast are you now?" not in talk.last()
