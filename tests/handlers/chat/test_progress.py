"""/progress: the same in words and as a picture, for athlete and coach, and whatever other answers say."""

from datetime import timedelta

import pytest

from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import trained


@pytest.fixture
async def talk(sqlite_database: Database) -> Conversation:
    """Wednesday of the third week: three runs logged, one skipped."""
    talk, _ = await trained(sqlite_database, coached=True)
    for days, words in ((1, "ran 4 mi in 42:00"), (2, "ran 5 mi in 50:00"), (5, "ran 9 mi in 1:33:00")):
        talk.telegram.clock.advance(timedelta(days=days))
        await talk.say(words)
    talk.telegram.clock.advance(timedelta(days=8))
    return talk


async def test_progress_in_words_and_as_a_picture(talk: Conversation) -> None:
    """Weeks, time by intensity, longest runs and consistency stand in both; words open it too."""
    said = await talk.say("/progress")
    assert "Week 1 (Mon 28 Dec 2026 – Sun 3 Jan 2027): <b>" not in said
    assert "In all: 18 mi in 3 runs over 3 weeks." in said
    assert "Time in the last four weeks: easy 100 % (3:05:00)" in said
    assert "That counts the planned steps" in said
    assert "Longest runs: 9 mi on Tue 5 Jan, 5 mi on Thu 31 Dec and 4 mi on Tue 29 Dec." in said
    assert "3 of " in said
    assert "not logged" in said
    assert await talk.say("how's my training going") == said
    await talk.tap("As a picture")
    sent = talk.telegram.last_message("athlete")
    assert sent["photo"]
    assert "Longest runs: 9 mi" in sent["caption"]


async def test_on_track_says_the_same_miles(talk: Conversation) -> None:
    """What “am I on track” counts of the weeks that are over is what their lines in /progress add up to."""
    said = await talk.say("/progress")
    weeks = [line for line in said.splitlines() if line.startswith(("Week 1 ", "Week 2 "))]
    run = sum(float(line.split("): ")[1].split(" mi")[0]) for line in weeks)
    assert f"{run:g} mi logged of" in await talk.say("am I on track?")


async def test_a_coach_sees_the_same_of_each_athlete(talk: Conversation) -> None:
    """From the athlete's page and in words, with the name on it and the way back; nobody else sees it."""
    own = (await talk.say("/progress")).removeprefix("Progress")
    await talk.say("/coach", "coach")
    await talk.tap("Alex Rivers", "coach")
    seen = await talk.tap("Progress", "coach")
    assert seen.startswith("Alex Rivers")
    assert own in seen
    assert talk.labels("coach")[-1] == "‹ Back"
    assert "Alex Rivers" in await talk.tap("As a picture", "coach")
    assert own in await talk.say("how's Alex's training going?", "coach")


async def test_the_open_card_says_whom_words_are_about(talk: Conversation) -> None:
    """A coach who reads an athlete's progress asks about that athlete, though its number could be that of a plan."""
    await talk.say("/coach", "coach")
    await talk.tap("Alex Rivers", "coach")
    await talk.tap("Progress", "coach")
    assert "Spring Marathon" in await talk.say("when is the race?", "coach")
