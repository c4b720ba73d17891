"""A sign that belongs to a clinician: nothing resumes before one has said so, whatever the words of being better."""

from datetime import timedelta

import pytest

from domain.people import LifeEvent
from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.test_told_unwell import FRIDAY, SUNDAY, THURSDAY, absences
from tests.handlers.chat.trained import live_until, trained

ASKED = "Has a doctor or another clinician said that you can run again?"


async def stopped(database: Database, said: str, *, paused: bool) -> Conversation:
    """A Thursday on which somebody wrote of a sign."""
    talk, _ = await trained(database)
    await talk.say("/week")
    await live_until(talk, THURSDAY)
    assert "Please stop running for now" in await talk.say(said)
    if paused:
        await talk.say("yes")
    return talk


@pytest.mark.parametrize("paused", [True, False])
@pytest.mark.parametrize(
    ("sign", "better"),
    [
        ("chest pain when running", "feeling better now"),
        ("I passed out after my run, felt dizzy", "i feel fine again"),
        ("turns out I have a heart condition", "I'm back"),
        ("had palpitations all the way home", "im ok again"),
        ("heart murmur, they found it yesterday", "I'm better"),
    ],
)
async def test_better_is_asked_whether_a_clinician_said_so(
    sqlite_database: Database, sign: str, better: str, *, paused: bool
) -> None:
    """Until then the plan waits, whether the pause was tapped or left lying."""
    talk = await stopped(sqlite_database, sign, paused=paused)
    assert ASKED in await talk.say(better)
    assert talk.labels() == ["Yes, I was told I can run", "Not yet"]
    if paused:
        assert [one[::2] for one in await absences(talk)] == [(LifeEvent.CLINICIAN, None)]
    assert "no running yet" in await talk.tap("Not yet")
    assert ASKED in await talk.say(better)
    await live_until(talk, FRIDAY)
    assert not any("about 45 min" in text for text in talk.texts()[-1:])


async def test_told_by_a_clinician_it_goes_on(sqlite_database: Database) -> None:
    """The button of the pause asks, a yes ends it; nobody is told that so short a time takes nothing."""
    talk = await stopped(sqlite_database, "chest pain when running", paused=True)
    await live_until(talk, FRIDAY)
    assert ASKED in await talk.tap("I'm better")
    await talk.say("yes")
    back = next(text for text in reversed(talk.texts()) if text.startswith("Welcome back."))
    assert "If it comes back, stop at once" in back
    assert "takes nothing from you" not in back
    assert all(last is not None for _, _, last in await absences(talk))


@pytest.mark.parametrize(
    "said",
    [
        "my doctor cleared me to run",
        "cardiologist gave me the green light, all good",
        "been to the hospital, they did an ecg, everything is fine, i can run",
        "got the all clear from my gp",
        "the doc says it's nothing, I can run again",
    ],
)
async def test_who_says_that_a_clinician_did_is_not_asked(sqlite_database: Database, said: str) -> None:
    """It is said already."""
    talk = await stopped(sqlite_database, "chest pain when running", paused=True)
    await live_until(talk, SUNDAY - timedelta(days=1))
    await talk.say(said)
    assert any(text.startswith("Welcome back.") for text in talk.texts()[-2:])


@pytest.mark.parametrize(
    "said",
    [
        "the doctor hasn't cleared me yet",
        "waiting for my doctor to clear me",
        "when will the doctor clear me",
        "doctor says i can't run for two weeks",
        "seeing a cardiologist tomorrow, hope everything is fine",
    ],
)
async def test_what_no_clinician_said_yet_ends_nothing(sqlite_database: Database, said: str) -> None:
    """Not yet, when, a hope: the pause goes on."""
    talk = await stopped(sqlite_database, "chest pain when running", paused=True)
    await talk.say(said)
    assert [one[::2] for one in await absences(talk)] == [(LifeEvent.CLINICIAN, None)]


async def test_a_fever_goes_by_itself(sqlite_database: Database) -> None:
    """Nobody has to have been at a doctor's for a flu that is over."""
    talk = await stopped(sqlite_database, "fever since last night", paused=True)
    await live_until(talk, SUNDAY)
    assert ASKED not in await talk.say("feeling better now")
