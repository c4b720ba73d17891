"""What is said beside an open question: signs of the body are heard at every one, and another language is spoken."""

import pytest

from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.walk import STAGES, STEPS, Stage, walk_to

BEFORE_HEALTH = STAGES[:-1]


@pytest.mark.parametrize("stage", BEFORE_HEALTH, ids=STEPS[:-1])
async def test_a_sign_of_the_body_is_heard_at_every_question(sqlite_database: Database, stage: Stage) -> None:
    """Chest pain gets its answer, easy runs only are kept, and the same question comes again."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, stage.step)
    await talk.say("I have chest pain when I run")
    assert any("Please stop running for now" in text for text in talk.texts())
    assert "easy runs only" in talk.last()
    assert stage.asks in talk.last()


@pytest.mark.parametrize("words", ["ich bin schwanger", "I'm pregnant", "my knee hurts"])
async def test_what_the_health_question_asks_may_be_said_before_it(sqlite_database: Database, words: str) -> None:
    """Told at another question it is answered there, and not asked about once more."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "clock")
    await talk.say(words)
    assert "Please talk to a doctor" in talk.last()
    assert "What time is it" in talk.last()
    await talk.say("Berlin")
    await talk.say("7:00")
    assert "This is what I have" in talk.last()
    assert "Training: easy runs only" in talk.last()


async def test_at_the_summary_too(sqlite_database: Database) -> None:
    """Nothing has to be edited for it: the summary changes."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "summary")
    await talk.say("my knee hurts")
    assert "Training: easy runs only" in talk.last()


async def test_pregnancy_in_the_first_sentence(sqlite_database: Database) -> None:
    """With the race it is heard as well."""
    talk = await Conversation.open(sqlite_database)
    await talk.say("I'm pregnant and want to run a 10K on May 9")
    assert any("Please talk to a doctor" in text for text in talk.texts())


@pytest.mark.parametrize("step", ["race", "name", "goal"])
async def test_another_language_is_spoken_at_once(sqlite_database: Database, step: str) -> None:
    """It is no name of a race, and the question comes again in it."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, step)
    await talk.say("Auf Deutsch bitte")
    assert f"Frage {STEPS.index(step) + 1} von 9" in talk.last()
    assert (await talk.person()).settings.language == "de"


async def test_an_answer_is_put_right_in_words_at_another_question(sqlite_database: Database) -> None:
    """“No, the marathon” is no answer to the clock: the race changes, what hangs on it is asked again."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "clock")
    await talk.say("no, the marathon, not the half")
    assert any("Race: Marathon" in text for text in talk.texts())
    assert "Do you have a goal time for the marathon" in talk.last()
