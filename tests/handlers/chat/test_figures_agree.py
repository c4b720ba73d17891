"""Figures of one chat that do not contradict each other: foretold times, goal and pace, a race in its week, units."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from domain.people import PersonSettings
from domain.race import HALF
from domain.units import Units
from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import MARATHON, live_until, skipped_between, trained

FIRST_SUNDAY = datetime(2027, 1, 3, 19, 0, tzinfo=UTC)
PREDICTION = re.compile(
    r"(?:were today: about|today: about) ([\d:]+).*?(?:bring (?:it|you) to about) ([\d:]+)", re.DOTALL
)
IN_EIGHT_WEEKS = replace(
    MARATHON,
    race_name="",
    race=HALF,
    race_date=date(2027, 2, 21),
    goal_s=110 * 60,
    five_k_pace_s=473,
    weekly_miles=20,
    preferred_days=frozenset({2, 4, 6, 7}),
)


async def foretold(talk: Conversation) -> set[tuple[str, ...]]:
    """Today's time and that of race day, as each way of asking has them."""
    said = [await talk.say(text) for text in ("predict my marathon", "am I on track?", "can I run 3:50?")]
    said[-1] = next(text for text in reversed(talk.texts()) if "were today" in text)
    return {found.groups() for text in said if (found := PREDICTION.search(text)) is not None}


async def test_every_question_foretells_the_same_time(sqlite_database: Database) -> None:
    """In the plan, and after days without running: one reckoning, said to the same half minute, with its ground."""
    talk, _ = await trained(sqlite_database)
    assert await foretold(talk) == {("4:01:30", "3:47:00")}
    assert "fitness that your plan goes by, a 5K in about 23:18" in await talk.say("predict my marathon")
    await live_until(talk, datetime(2026, 12, 29, 20, 0, tzinfo=UTC))
    await talk.say("done, 4")
    await live_until(talk, datetime(2027, 1, 14, 20, 0, tzinfo=UTC))
    await skipped_between(sqlite_database, talk, date(2026, 12, 30), date(2027, 1, 13))
    after = await foretold(talk)
    assert len(after) == 1
    assert min(after) > ("4:01:30", "3:47:00")
    for text in ("predict my marathon", "am I on track?", "what could I run in a half?", "change my goal to 3:40"):
        assert "days without running leave of the fitness" in await talk.say(text), text


async def test_a_race_just_told_is_in_every_foretold_time_or_in_none(sqlite_database: Database) -> None:
    """Until the paces go by it every question says that it is not in; afterwards none does, and all have it."""
    talk, _ = await trained(sqlite_database, settings=PersonSettings(weeks_start_themselves=True))
    await talk.say("tune up race 5k saturday")
    await talk.tap("Do it")
    talk.telegram.pass_time(days=5)
    await talk.say("ran 5k in 22:00 today")
    before = await foretold(talk)
    assert len(before) == 1
    for text in ("predict my marathon", "am I on track?", "what could I run in a half?"):
        assert "Your race of Sat 2 Jan 2027 is not in it yet: write “update my paces: 5K in 22:00”" in await talk.say(
            text
        ), text
    await talk.say("update my paces: 5K in 22:00")
    await talk.tap("Do it")
    after = await foretold(talk)
    assert len(after) == 1
    assert after != before
    assert "not in it yet" not in await talk.say("predict my marathon")


async def test_a_faster_goal_never_shows_a_slower_pace_without_a_word(sqlite_database: Database) -> None:
    """1:50 is raced at its own 8:23; 1:45 is more than the training points to, and is paced for that (ruling 62)."""
    talk, _ = await trained(sqlite_database, inputs=IN_EIGHT_WEEKS)
    assert await talk.say("what is my goal?") == "The goal is 1:50:00, that is 8:23/mi."
    preview = await talk.say("change my goal to 1:45")
    assert "Race: at 8:23/mi → at 8:25/mi" in preview
    why = (
        "1:45:00 is more than the training points to by race day: the plan trains and paces for 1:50:20, that is "
        "8:25/mi."
    )
    assert why in preview
    assert why in await talk.tap("Do it")
    assert why in await talk.say("what is my goal?")
    assert "Race pace: 8:25/mi, which is 1:50:20" in await talk.say("race pace?")
    assert "Goal: 1:45:00, trained and paced for 1:50:20 (8:25/mi)" in await talk.say("/plan")


async def test_race_day_after_a_break_is_one_time_wherever_it_is_said(sqlite_database: Database) -> None:
    """Who has not run for weeks before the race: question, goal, eve and morning point to the same time."""
    talk, _ = await trained(sqlite_database, inputs=replace(IN_EIGHT_WEEKS, race_date=date(2027, 1, 31)))
    await live_until(talk, datetime(2027, 1, 3, 12, 0, tzinfo=UTC))
    for day in ("tuesday", "thursday", "saturday"):
        await talk.say(f"{day} done as planned")
    await skipped_between(sqlite_database, talk, date(2027, 1, 3), date(2027, 1, 29))
    await live_until(talk, datetime(2027, 1, 31, 8, 0, tzinfo=UTC))
    eve = next(text for text in talk.texts() if text.startswith("Tomorrow: "))
    paced = re.search(r"evenly, [\d:]+/mi, which is ([\d:]+): that is what training points to", eve)
    assert paced is not None
    assert f"which is {paced[1]}: that is what training points to" in talk.last()
    assert f"By race day the training can bring it to about {paced[1]}." in await talk.say("predict my half marathon")
    assert f"trains and paces for {paced[1]}, that is" in await talk.say("what is my goal?")


async def test_another_race_moves_no_date_by_itself(sqlite_database: Database) -> None:
    """A half marathon told to who trains for a marathon is a race on the way, as likely as not."""
    talk, _ = await trained(sqlite_database)
    for text in ("there is a half marathon on march 14", "put a half marathon in on march 14"):
        assert "Is it a race on the way" in await talk.say(text)
        assert talk.labels()[:2] == ["A race on the way: 13.1 mi, Sun 14 Mar 2027", "The race is on Sun 14 Mar"]
    assert "Race day: Sun 18 Apr 2027 → Sun 11 Apr 2027" in await talk.say("the marathon is on april 11")
    await talk.say("there is a half marathon on march 14")
    assert "Race day: Sun 18 Apr 2027 → Sun 14 Mar 2027" in await talk.tap("The race is on Sun 14 Mar")


async def test_a_goal_is_never_ambitious_beside_the_same_time(sqlite_database: Database) -> None:
    """What the training could bring is said to the next half minute, so that it lies beyond an ambitious goal."""
    talk, _ = await trained(sqlite_database, inputs=IN_EIGHT_WEEKS)
    said = await talk.say("am I on track?")
    assert "bring you to about 1:50:30; the goal of 1:50:00 (8:23/mi) is ambitious." in said


async def test_the_week_of_a_race_counts_it_as_its_card_does(sqlite_database: Database) -> None:
    """The training, and the race beside it: in the card, the log and the recap."""
    talk, _ = await trained(sqlite_database, settings=PersonSettings(weeks_start_themselves=True))
    await talk.say("tune up race 10k sunday")
    await talk.tap("Do it")
    card = await talk.say("/week")
    planned = re.search(r"([\d.]+ mi and the race) planned", card)
    assert planned is not None
    assert "Race · 6.2 mi" in card
    await live_until(talk, datetime(2026, 12, 29, 20, 0, tzinfo=UTC))
    assert f"of {planned[1]}." in await talk.say("done, 4")
    await live_until(talk, FIRST_SUNDAY)
    recap = next(text for text in reversed(talk.texts()) if text.startswith("Your week:"))
    assert f"of {planned[1]}, " in recap


@pytest.mark.parametrize("text", ["km", "KM", "kilometers", "kilometres please", "Kilometer bitte"])
async def test_a_unit_alone_switches_to_it(sqlite_database: Database, text: str) -> None:
    """As "switch to km" does; who reads kilometres already asks how many there are."""
    talk, _ = await trained(sqlite_database)
    assert "Kilometres from now on." in await talk.say(text)
    assert "40 km planned" in await talk.say("km")
    assert "Miles from now on." in await talk.say("miles")


async def test_kilometres_in_the_middle_of_a_week_read_as_kilometres(sqlite_database: Database) -> None:
    """Tuesday was 5 miles, and reads 8 km; sums are those of the days as shown, ahead and back again."""
    talk, _ = await trained(sqlite_database)
    miles = await talk.say("/week 6")
    await live_until(talk, datetime(2026, 12, 29, 20, 0, tzinfo=UTC))
    await talk.say("done, 4")
    await talk.say("switch to km")
    card = await talk.say("/week")
    assert "40 km planned, 8 km done" in card
    assert "This week: 13 km of 40 km." in await talk.say("ran 5 km yesterday")
    for number in range(2, 16):
        week = await talk.say(f"/week {number}")
        lengths = [float(each) for each in re.findall(r" · ([\d.]+) km", week)]
        assert all(length % 0.5 == 0 or length in {3.2, 42.2} for length in lengths), week
    assert "1.6 km" not in await talk.say("today")
    await talk.say("switch to miles")
    assert await talk.say("/week 6") == miles
    assert "25 mi planned, 8.1 mi done" in await talk.say("/week")


async def test_rules_in_kilometres_are_round(sqlite_database: Database) -> None:
    """Runs come in half kilometres, and so do their bounds."""
    talk, _ = await trained(
        sqlite_database, inputs=replace(MARATHON, units=Units.KM), settings=PersonSettings(units=Units.KM)
    )
    await talk.say("/week")
    assert "Easy 5–8 km, moderate 6.5–11 km, recovery 3.5–6 km, long 10–19 km." in await talk.tap("Rules")
