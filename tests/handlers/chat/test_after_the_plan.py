"""The race is over: when running begins again, and the next race, asked and wished for in one's own words."""

from datetime import UTC, date, datetime

import pytest

from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import live_until, trained


async def after_the_race(database: Database, day: int = 21) -> Conversation:
    """A marathon run on Sunday 18 April, and so many days later."""
    talk, _ = await trained(database)
    await live_until(talk, datetime(2027, 4, 18, 19, 0, tzinfo=UTC))
    await talk.say("3:51:20")
    await live_until(talk, datetime(2027, 4, day, 12, 0, tzinfo=UTC))
    return talk


AGAIN = (
    "cant walk down stairs. when do i run again",
    "ok its fine now, just stiff. easy 20 min jog allowed tomorrow?",
    "when can i start running again",
    "can i go for a jog on friday",
    "how long should i rest now",
    "so what do i do this week, nothing?",
    "easy 3 miles on saturday ok?",
)
NEXT = (
    ("what now? kinda want another one in autumn", "Race: Marathon", ""),
    ("berlin is 26 sept, could we do that", "Race: Marathon", "26 Sep 2027"),
    ("lets do another marathon in october", "Race: Marathon", ""),
    ("how about a half on 12 september", "Race: Half marathon", "12 Sep 2027"),
    ("i signed up for amsterdam on 17 oct", "Race: Marathon", "17 Oct 2027"),
    ("whats next", "Race: Marathon", ""),
    ("im thinking of a spring race next year, maybe london", "Race: Marathon", ""),
    ("can you plan my next race too", "Race: Marathon", ""),
)


@pytest.mark.parametrize("asked", AGAIN)
async def test_when_running_begins_again_after_a_marathon(sqlite_database: Database, asked: str) -> None:
    """A week without running, two of easy running, with their dates; and no text about a plan that is complete."""
    talk = await after_the_race(sqlite_database)
    await talk.say(asked)
    assert "no running before Mon 26 Apr" in talk.last()
    assert "from Mon 10 May on" in talk.last()


async def test_easy_running_is_allowed_in_its_weeks(sqlite_database: Database) -> None:
    """After the first week the answer is yes, and how."""
    talk = await after_the_race(sqlite_database, 28)
    await talk.say("can i run again?")
    assert "Yes, easy" in talk.last()


async def test_a_swollen_knee_is_no_tired_leg(sqlite_database: Database) -> None:
    """What belongs to a clinician gets their answer."""
    talk = await after_the_race(sqlite_database)
    await talk.say("my knee is swollen, can i run again?")
    assert "ask a doctor" in talk.last()


@pytest.mark.parametrize(("wished", "race", "on"), NEXT)
async def test_the_next_race_begins_with_what_was_said(
    sqlite_database: Database, wished: str, race: str, on: str
) -> None:
    """Its date and its length, that of the last race where none is said; and the legs before the training."""
    talk = await after_the_race(sqlite_database)
    await talk.say(wished)
    known = next(text for text in reversed(talk.texts()) if "The next race, then" in text)
    assert race in known
    assert on in known
    assert "no hard running before Mon 10 May" in known


async def test_the_next_plan_begins_when_the_legs_are_back(sqlite_database: Database) -> None:
    """Not in the weeks in which a marathon is still in the legs."""
    talk = await after_the_race(sqlite_database)
    await talk.say("berlin is 26 sept, could we do that")
    for said in ("sub 3:45", "20 miles a week, longest 8", "none of these"):
        await talk.say(said)
    assert "Start: Mon 10 May 2027" in talk.last()


async def test_a_run_told_at_the_name_is_logged(sqlite_database: Database) -> None:
    """ "Did 4k in 27 min" is no race's name."""
    talk = await after_the_race(sqlite_database)
    await talk.say("another one in autumn")
    assert "called" in talk.last()
    await talk.say("did 4k 27 min, heavy but happy, 3/10")
    assert "called" in talk.last()
    async with talk.database.read(talk.telegram.clock.now()) as uow:
        log = await uow.logs.get(talk.telegram.person("athlete").id, date(2027, 4, 21))
    assert log is not None
    assert log.duration_s == 27 * 60
