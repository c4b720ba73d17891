"""Fever or pain told, and the question of a pause left unanswered: no workout comes as if nothing had been said."""

from datetime import UTC, date, datetime, timedelta

import pytest

from domain.people import LifeEvent
from domain.records import PlanHead
from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import START, live_until, trained

# The mornings of a Thursday, a Friday and a Sunday with runs.
THURSDAY = datetime(2026, 12, 31, 8, 0, tzinfo=UTC)
FRIDAY = THURSDAY + timedelta(days=1)
SUNDAY = THURSDAY + timedelta(days=3)


async def absences(talk: Conversation) -> list[tuple[LifeEvent, date, date | None]]:
    """What is noted of days without running."""
    async with talk.database.read(START) as uow:
        noted = await uow.logs.absences(talk.telegram.person("athlete").id, date(2026, 12, 28), date(2027, 3, 1))
    return [(one.event, one.first, one.last) for one in noted]


async def left_lying(database: Database, said: str) -> tuple[Conversation, PlanHead]:
    """A Thursday morning with a word about the body, and the question of a pause left lying."""
    talk, head = await trained(database)
    await talk.say("/week")
    await live_until(talk, THURSDAY)
    await talk.say(said)
    return talk, head


@pytest.mark.parametrize(
    ("said", "event"),
    [("I've got the flu, fever since last night", LifeEvent.ILLNESS), ("my calf hurts badly", LifeEvent.INJURY)],
)
async def test_the_next_morning_asks_and_sends_no_workout(
    sqlite_database: Database, said: str, event: LifeEvent
) -> None:
    """What was told is remembered; a tap pauses from the day it was told."""
    talk, _ = await left_lying(sqlite_database, said)
    await live_until(talk, FRIDAY)
    assert "You wrote on Thu 31 Dec 2026 that you are ill or in pain. So no workout comes today" in talk.last()
    assert "about 45 min" not in talk.last()
    assert await absences(talk) == []
    await talk.tap("Pause my plan")
    assert await absences(talk) == [(event, date(2026, 12, 31), None)]
    before = len(talk.texts())
    await live_until(talk, SUNDAY)
    assert not any("Today, " in text or "You wrote on" in text for text in talk.texts()[before:])


async def test_the_card_that_asks_a_third_time_is_short(sqlite_database: Database) -> None:
    """What to do was said twice by then; what belongs to a clinician stays."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, THURSDAY)
    await talk.say("I've got the flu, fever since last night")
    await live_until(talk, SUNDAY)
    assert "No workout today; with fever, chest pain or pain that stays see a clinician." in talk.last()
    assert "Nothing has to be made up" not in talk.last()
    assert "Pause my plan" in talk.labels()


async def test_well_again_without_a_pause_counts_the_days_as_days_off(sqlite_database: Database) -> None:
    """Nobody asks whether runs of those days were run as planned, and no day of the week becomes longer."""
    talk, head = await left_lying(sqlite_database, "I've got the flu, fever since last night")
    await live_until(talk, SUNDAY)
    async with talk.database.read(START) as uow:
        was = (await uow.plans.load(head.id)).week(1)
    said = await talk.say("feeling better now")
    assert await absences(talk) == [(LifeEvent.ILLNESS, date(2026, 12, 31), date(2027, 1, 2))]
    told = "Noted: no running Thu 31 Dec 2026 – Sat 2 Jan 2027, as you wrote that you were ill or in pain."
    assert any(text.startswith("Welcome back.") and told in text for text in talk.texts()[-2:])
    assert "Did you run as planned?" not in said
    async with talk.database.read(START) as uow:
        now = (await uow.plans.load(head.id)).week(1)
    assert now.day(7).miles <= was.day(7).miles


async def test_no_pause_wanted_and_the_workouts_come_again(sqlite_database: Database) -> None:
    """One answer is enough, whichever of the cards it is given on."""
    talk, _ = await left_lying(sqlite_database, "my calf hurts badly")
    await live_until(talk, FRIDAY)
    await talk.tap("Don't pause")
    await live_until(talk, SUNDAY)
    assert talk.last().startswith("Today, Sun 3 Jan 2027")


async def test_who_has_run_since_gets_the_workout(sqlite_database: Database) -> None:
    """A run says that it is over."""
    talk, _ = await left_lying(sqlite_database, "my calf hurts badly")
    await live_until(talk, FRIDAY)
    await talk.say("ran 4 miles in 40:00")
    await live_until(talk, SUNDAY)
    assert talk.last().startswith("Today, Sun 3 Jan 2027")


async def test_no_run_since_is_asked_about_and_the_week_to_come_knows(sqlite_database: Database) -> None:
    """Friday's week is made as after days off, though nobody tapped; Sunday asks about no run of those days."""
    talk, head = await trained(sqlite_database)
    await talk.say("/week")
    await live_until(talk, THURSDAY - timedelta(days=2))
    await talk.say("I've got the flu, fever since last night")
    await live_until(talk, FRIDAY + timedelta(hours=12))
    ready = next(text for text in reversed(talk.texts()) if "Week 2" in text)
    assert "Did you run as planned?" not in ready
    async with talk.database.read(START) as uow:
        coming = (await uow.plans.load(head.id)).week(2)
    assert coming.miles <= 25.1
    await live_until(talk, SUNDAY + timedelta(hours=12))
    assert [text for text in talk.texts() if "run as planned?" in text] == []


async def test_no_workout_comes_after_a_week_either(sqlite_database: Database) -> None:
    """As long as nobody has answered: it is asked again, and a week that is made is no call to run."""
    talk, _ = await left_lying(sqlite_database, "I've got the flu, fever since last night")
    await live_until(talk, THURSDAY + timedelta(days=10, hours=9))
    texts = talk.texts()
    since = texts[next(at for at, text in enumerate(texts) if "You wrote about fever" in text) :]
    assert not any(text.startswith("Today, ") and "Rest day" not in text for text in since)
    assert any(text.startswith("Nothing of week 3 has to be run while you are unwell.") for text in since)
    assert not any("Look it over, change what you like" in text for text in since)
    assert not any("Make the rest lighter" in text for text in since)


async def test_a_run_says_that_the_days_before_it_were_days_off(sqlite_database: Database) -> None:
    """And who says later that they are back is told so, not that nothing was paused."""
    talk, _ = await left_lying(sqlite_database, "I've got the flu, fever since last night")
    await live_until(talk, SUNDAY + timedelta(hours=5))
    await talk.say("ran 4 miles in 44:00")
    assert await absences(talk) == [(LifeEvent.ILLNESS, date(2026, 12, 31), date(2027, 1, 2))]
    assert any("Noted: no running Thu 31 Dec 2026 – Sat 2 Jan 2027" in text for text in talk.texts())
    said = await talk.say("im back")
    assert "Your days off are noted" in said
    assert "Nothing was paused" not in said


async def test_a_run_of_the_day_it_hurt_stays_a_run(sqlite_database: Database) -> None:
    """The days off begin behind it."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, THURSDAY + timedelta(hours=9))
    await talk.say("ran 3 miles in 31:00")
    await talk.say("my calf hurts badly")
    await live_until(talk, SUNDAY + timedelta(hours=5))
    await talk.say("ran 4 miles in 44:00")
    assert await absences(talk) == [(LifeEvent.INJURY, date(2027, 1, 1), date(2027, 1, 2))]


async def test_a_pause_that_is_tapped_late_begins_when_it_was_told(sqlite_database: Database) -> None:
    """The days in between were no days of the plan."""
    talk, _ = await left_lying(sqlite_database, "I've got the flu, fever since last night")
    await live_until(talk, SUNDAY)
    await talk.say("still ill")
    await talk.tap("Pause from today")
    assert await absences(talk) == [(LifeEvent.ILLNESS, date(2026, 12, 31), None)]


@pytest.mark.parametrize(
    "said",
    [
        "mri shows meniscus tear, 4 weeks off says doc",
        "4 weeks off says doc",
        "physio says no running for four weeks, bike is ok",
        "the surgeon wants me off running for 4 weeks",
        "stress fracture. doc says four weeks no impact",
    ],
)
async def test_weeks_that_a_doctor_ordered_are_one_tap(sqlite_database: Database, said: str) -> None:
    """An injury, with its days."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, THURSDAY)
    await talk.say(said)
    assert await absences(talk) == []
    assert "Noted: injury" in await talk.tap("No running Thu 31 Dec 2026 – Wed 27 Jan 2027")
    assert await absences(talk) == [(LifeEvent.INJURY, date(2026, 12, 31), date(2027, 1, 27))]


async def test_the_end_of_a_holiday_is_no_way_back_from_an_injury(sqlite_database: Database) -> None:
    """Hurt while away: no workout comes after it, and the coach reads of no return, nor what it is."""
    talk, _ = await trained(sqlite_database, coached=True)
    await live_until(talk, THURSDAY)
    await talk.say("away today until sunday")
    await talk.tap("Yes, no running then")
    await live_until(talk, FRIDAY)
    await talk.say("hi from the alps, knee twisted on the slope, limping")
    await live_until(talk, SUNDAY + timedelta(days=2, hours=1))
    assert "You wrote on Fri 1 Jan 2027 that you are ill or in pain" in talk.last()
    card = await talk.say("/coach", "coach")
    assert "back" not in card
    assert "paused" in card
    await talk.tap("Pause my plan")
    assert (LifeEvent.CLINICIAN, date(2027, 1, 1), None) in await absences(talk)
