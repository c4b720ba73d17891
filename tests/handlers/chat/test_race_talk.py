"""The days before a race, in a chat's own words: what is asked is answered of the race that is near."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import MARATHON, live_until, trained

INPUTS = replace(MARATHON, start=date(2027, 1, 4))
BEGINS = datetime(2027, 1, 4, 9, 0, tzinfo=UTC)


async def with_a_half(database: Database, day: int = 11) -> Conversation:
    """A half marathon on Sunday 14 March in a plan for a marathon on 18 April, some days before it."""
    talk, _ = await trained(database, inputs=INPUTS, start=BEGINS)
    await talk.say("please put a half marathon race on 14 march in my plan")
    await talk.tap("Keep it so")
    await live_until(talk, datetime(2027, 3, day, 12, 0, tzinfo=UTC))
    return talk


async def before_the_marathon(database: Database) -> Conversation:
    """The Thursday before it."""
    talk, _ = await trained(database, inputs=INPUTS, start=BEGINS)
    await live_until(talk, datetime(2027, 4, 15, 20, 0, tzinfo=UTC))
    return talk


OF_THE_HALF = (
    ("race it or jog it?", "Race it, if you are well: 35 days"),
    ("should i go all out or treat it as training on sunday", "Race it, if you are well"),
    ("do i race the half or just run it easy", "Race it, if you are well"),
    ("what pace should i start at on sunday?", "Go out at 8:11/mi"),
    ("how should i start on sunday?", "Go out at 8:11/mi"),
    ("pacing plan for the half?", "Go out at 8:11/mi"),
    ("bit nervous, havent raced since 2023", "Nearly everybody has such doubts"),
    ("breakfast before the half? race starts 9.30", "up at about 06:30, breakfast by about 07:00"),
    ("when do i get up on sunday, it starts at 10", "up at about 07:00"),
    ("and how many gels and when", "13.1 mi in the race"),
)
OF_THE_MARATHON = (
    ("and how many gels and when", "26.2 mi in the race"),
    ("forecast says 22 degrees on sunday, what now", "In heat the goal is off"),
    ("looks like it's going to be hot on sunday", "In heat the goal is off"),
    ("nervous as hell, give me something", "Nearly everybody has such doubts"),
    ("what time should i get up, start is 10", "up at about 07:00"),
    ("whats the plan for pacing on sunday, like first half second half", "Go out at"),
)


@pytest.mark.parametrize(("asked", "answer"), OF_THE_HALF)
async def test_before_a_race_on_the_way(sqlite_database: Database, asked: str, answer: str) -> None:
    """Its pace, its morning, and whether to race it."""
    talk = await with_a_half(sqlite_database)
    await talk.say(asked)
    assert answer in talk.last()


@pytest.mark.parametrize(("asked", "answer"), OF_THE_MARATHON)
async def test_before_the_race_of_the_plan(sqlite_database: Database, asked: str, answer: str) -> None:
    """Not of the next long run, and not of the weather in training."""
    talk = await before_the_marathon(sqlite_database)
    await talk.say(asked)
    assert answer in talk.last()


async def test_far_from_any_race_nothing_of_it_is_meant(sqlite_database: Database) -> None:
    """A hot Sunday in February is one of training."""
    talk, _ = await trained(sqlite_database, inputs=INPUTS, start=BEGINS)
    assert "In heat the goal is off" not in await talk.say("it will be hot on sunday, what now")
    assert "Go out at" not in await talk.say("how should i run on sunday")


async def test_a_race_that_is_told_and_asked_about_is_answered_at_once(sqlite_database: Database) -> None:
    """Whether it fits, whether to race it, and the tap that puts it in."""
    talk, _ = await trained(sqlite_database, inputs=INPUTS, start=BEGINS)
    await talk.say("mate of mine signed me up for a half, sun 14 march, richmond. race it or jog it?")
    said = "\n".join(talk.texts()[-2:])
    assert "Race it, if you are well" in said
    assert talk.labels()[0].startswith("A race on the way: 13.1 mi")


@pytest.mark.parametrize(
    "asked",
    [
        "whats the plan for the next weeks till the race, in short",
        "give me a short overview of the remaining weeks",
        "can you summarise my training up to the race, briefly",
    ],
)
async def test_the_weeks_up_to_the_race_in_short(sqlite_database: Database, asked: str) -> None:
    """A line for every week, as it will be made, and no countdown."""
    talk, _ = await trained(sqlite_database, inputs=INPUTS, start=BEGINS)
    await live_until(talk, datetime(2027, 3, 12, 12, 0, tzinfo=UTC))
    said = await talk.say(asked)
    assert "in short:" in said
    assert said.count("•") == 6
    assert "and the race" in said


@pytest.mark.parametrize(
    "asked",
    ["so what does that tell you", "do my paces change now after that 10k", "does that change anything?"],
)
async def test_what_a_fast_run_tells(sqlite_database: Database, asked: str) -> None:
    """What it is worth beside what the paces go by, and one tap that takes it as a result."""
    talk, _ = await trained(sqlite_database, inputs=INPUTS, start=BEGINS)
    await live_until(talk, datetime(2027, 1, 28, 20, 0, tzinfo=UTC))
    await talk.say("ran 10k in 46:10 today, effort 10")
    await talk.say(asked)
    said = "\n".join(talk.texts()[-2:])
    assert "is worth a 5K in about 22:" in said
    assert any("46:10" in label for label in talk.labels())


async def test_a_slow_run_tells_nothing_new(sqlite_database: Database) -> None:
    """The paces stay."""
    talk, _ = await trained(sqlite_database, inputs=INPUTS, start=BEGINS)
    await live_until(talk, datetime(2027, 1, 28, 20, 0, tzinfo=UTC))
    await talk.say("ran 10k in 58:10 today, effort 4")
    assert "changes nothing" in await talk.say("so what does that tell you")


@pytest.mark.parametrize(
    "asked",
    [
        "what about sunday, 16 miles, is it too much after 9/10 today",
        "should i still run sunday, is it too much after 9/10 today",
        "is sunday too hard after that session",
    ],
)
async def test_whether_a_run_is_too_much_after_a_hard_one(sqlite_database: Database, asked: str) -> None:
    """What stands there and what was hard, with the gentler way as a tap; no words about the effort scale."""
    talk, _ = await trained(sqlite_database, inputs=INPUTS, start=BEGINS)
    await live_until(talk, datetime(2027, 2, 11, 20, 0, tzinfo=UTC))
    await talk.say("ran 6 miles in 55 min today, effort 9")
    await talk.say(asked)
    said = "\n".join(talk.texts()[-2:])
    assert "After 9 of 10 on Thu 11 Feb" in said
    assert any("Sun 14 Feb" in label for label in talk.labels())


async def test_a_race_that_is_too_long_by_then_is_not_said_to_fit(sqlite_database: Database) -> None:
    """With nothing in the log the weeks stay small, and the answer is the one that the tap would have given."""
    talk, _ = await trained(sqlite_database, inputs=INPUTS, start=BEGINS)
    await live_until(talk, datetime(2027, 2, 19, 20, 0, tzinfo=UTC))
    said = await talk.say("mate of mine signed me up for a half, sun 28 feb, richmond. race it or jog it?")
    assert "longer than your runs will have prepared you for" in said
    assert "Yes:" not in said
