"""The evening before the race and its morning: once each, with the plan of paces, whatever happens in between."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from sqlalchemy import select

from domain.people import Absence, LifeEvent, PersonSettings, ReminderWhen, RunLog, RunState
from domain.plan import RaceDistance
from domain.planning.race_plan import race_plan
from domain.units import Units
from handlers.desk.race_day import race_of
from storage.engine import Database
from storage.queue_tables import outbox
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import MARATHON, START, live_until, skipped_between, trained

RACE_DAY = date(2027, 1, 10)
TEN_K = replace(
    MARATHON, race_name="City 10K", race=RaceDistance(10_000_000, "10K"), race_date=RACE_DAY, goal_s=50 * 60
)


def about_the_race(talk: Conversation) -> list[str]:
    """First lines of what came about the race, in order."""
    firsts = [text.splitlines() for text in talk.texts()]
    return [lines[0] for lines in firsts if lines[0].startswith("Tomorrow: ") or "Sun 10 Jan" in lines[0]]


async def kinds(database: Database) -> list[str]:
    """How what was said about the race is delivered."""
    async with database.reading() as connection:
        about = outbox.c.key.startswith("race-eve:") | outbox.c.key.endswith(RACE_DAY.isoformat())
        rows = await connection.execute(select(outbox.c.kind).where(about))
        return [kind for (kind,) in rows.all()]


async def test_the_evening_before_the_race_and_its_morning_come_once_each(sqlite_database: Database) -> None:
    """As reminders, with their guarantee; a restart in between repeats nothing and loses nothing."""
    talk, _ = await trained(sqlite_database, inputs=TEN_K)
    await live_until(talk, datetime(2027, 1, 9, 17, 59, tzinfo=UTC))
    assert about_the_race(talk) == []
    await live_until(talk, datetime(2027, 1, 9, 18, 0, tzinfo=UTC))
    assert about_the_race(talk) == ["Tomorrow: City 10K"]
    eve = talk.last()
    assert "evenly, 8:03/mi, which is 50:00." in eve
    assert "2 mi 16:06 · 4 mi 32:11 · 6 mi 48:17" in eve.replace("\u00a0", " ")
    assert "nothing that you have not run in before" in eve
    await talk.restart()
    await live_until(talk, datetime(2027, 1, 10, 7, 0, tzinfo=UTC))
    await talk.restart()
    await talk.settle()
    assert about_the_race(talk) == ["Tomorrow: City 10K", "Today, Sun 10 Jan 2027"]
    assert "First mile: 8:03/mi or slower." in talk.last()
    # The week waits for its approval still, but a race changes no more on its day.
    assert {"Log my time", "Finished", "Did not run"} <= set(talk.labels())
    assert not any("approve" in text.lower() for text in (eve, talk.last(), *talk.labels()))
    assert await kinds(sqlite_database) == ["reminder", "reminder"]


async def test_who_is_reminded_in_the_evening_hears_of_the_race_on_both_days(sqlite_database: Database) -> None:
    """The eve at their own time, and race day in its morning: the evening has said nothing of pace for the start."""
    settings = PersonSettings(
        units=Units.KM, reminder_when=ReminderWhen.EVENING_BEFORE, reminder_time=time(19), rest_day_messages=True
    )
    talk, _ = await trained(sqlite_database, inputs=replace(TEN_K, units=Units.KM), settings=settings)
    await live_until(talk, datetime(2027, 1, 9, 19, 0, tzinfo=UTC))
    assert about_the_race(talk) == ["Tomorrow: City 10K"]
    assert "evenly, 5:00/km, which is 50:00." in talk.last()
    await live_until(talk, datetime(2027, 1, 10, 7, 0, tzinfo=UTC))
    assert len(about_the_race(talk)) == 2
    assert "First kilometre: 5:00/km or slower." in talk.last()


@pytest.mark.parametrize("is_off", [True, False])
async def test_nobody_hears_of_a_race_who_wants_no_reminders_or_pauses(sqlite_database: Database, is_off: bool) -> None:
    """Off is off, and a race that falls into a pause is not announced."""
    settings = PersonSettings(reminder_when=ReminderWhen.OFF) if is_off else PersonSettings()
    talk, _ = await trained(sqlite_database, inputs=TEN_K, settings=settings)
    if not is_off:
        person = talk.telegram.person("athlete").id
        async with sqlite_database.transaction(START) as uow:
            await uow.logs.put_absence(Absence(athlete_id=person, event=LifeEvent.ILLNESS, first=date(2027, 1, 8)))
    await live_until(talk, datetime(2027, 1, 10, 12, 0, tzinfo=UTC))
    assert about_the_race(talk) == []


async def test_a_race_that_is_finished_counts_the_race_alone(sqlite_database: Database) -> None:
    """One tap logs 6.2 miles, not the warm-up with them, so that a time added to it gives the race's pace."""
    talk, _ = await trained(sqlite_database, inputs=TEN_K)
    await live_until(talk, datetime(2027, 1, 10, 7, 0, tzinfo=UTC))
    assert "done: 6.2 mi" in await talk.tap("Finished")


async def test_a_five_k_run_as_planned_is_done_not_partly(sqlite_database: Database) -> None:
    """Beside a race this short the warm-up is a third of the day; the race is all that was asked for."""
    inputs = replace(TEN_K, race_name="City 5K", race=RaceDistance(5_000_000, "5K"), goal_s=1500)
    talk, _ = await trained(sqlite_database, inputs=inputs)
    await live_until(talk, datetime(2027, 1, 10, 7, 0, tzinfo=UTC))
    assert "Logged as done: 3.1 mi in 24:30" in await talk.say("ran the race in 24:30")


@pytest.mark.parametrize("goal_s", [None, 105 * 60])
async def test_nobody_is_sent_to_a_long_race_as_if_they_were_ready(
    sqlite_database: Database, goal_s: int | None
) -> None:
    """Nothing of the weeks before is in the log: said the evening before, with or without a pace."""
    half = replace(TEN_K, race_name="City Half", race=RaceDistance(21_097_500, "Half marathon"), goal_s=goal_s)
    talk, _ = await trained(sqlite_database, inputs=replace(half, easy_only=goal_s is None))
    await live_until(talk, datetime(2027, 1, 9, 18, 0, tzinfo=UTC))
    assert "No run of the weeks before is in your log." in talk.last()
    assert "not to start" in talk.last()
    assert ("if a clinician has said yes" in talk.last()) is (goal_s is None)


async def test_a_race_missed_through_illness_leads_to_a_later_one(sqlite_database: Database) -> None:
    """Paused three days before: another day is offered; on race day nobody is congratulated; then the next race.

    What was trained for stands already in the questions of the new plan; being better is heard without a plan, too.
    """
    talk, _ = await trained(sqlite_database, inputs=TEN_K)
    await live_until(talk, datetime(2027, 1, 7, 12, 0, tzinfo=UTC))
    await talk.say("i've got the flu")
    said = await talk.tap("Pause from today")
    assert "Your race is on Sun 10 Jan 2027. Being well comes before it" in said
    assert "Another race day" in talk.labels()
    await talk.tap("Another race day")
    assert "nothing of this begins before you are back" in await talk.say("february 21")
    await talk.tap("Leave it as it is")
    await live_until(talk, datetime(2027, 1, 10, 18, 0, tzinfo=UTC))
    said = talk.last()
    assert said.startswith("City 10K was today, and your plan is paused.")
    assert "Well done" not in said
    assert talk.labels() == ["Did not run", "I ran it: log my time"]
    said = await talk.tap("Did not run")
    assert "not run, and that is all right" in said
    assert "If you are ill" not in said
    await live_until(talk, datetime(2027, 1, 11, 12, 0, tzinfo=UTC))
    assert "your plan is complete" in talk.last()
    assert "Plan another race" in talk.labels()
    assert "I ran it: log my time" in await _labels_after(talk, "is it over")
    assert (await talk.say("I'm better")).startswith("Welcome back.")
    assert talk.labels() == ["Make a new plan"]
    await talk.tap("Plan another race")
    assert "race called" in talk.last()
    await talk.tap("Skip")
    await talk.say("2027-03-07")
    assert "How fast are you now?" in talk.last()
    await talk.say("5k in 25:00")
    await talk.say("15 miles, longest 6")
    assert "Does any of these apply" in talk.last()
    said = await talk.tap("None of these")
    assert "Goal: 50:00" in said
    await talk.tap("Create my plan")
    assert "paused" not in talk.last()


async def _labels_after(talk: Conversation, words: str) -> list[str]:
    await talk.say(words)
    return talk.labels()


async def test_in_race_week_no_run_is_for_what_comes_after_it(sqlite_database: Database) -> None:
    """Six days before the race nothing grows any more, and no long run is made easier."""
    talk, _ = await trained(sqlite_database, inputs=TEN_K)
    await live_until(talk, datetime(2027, 1, 7, 8, 0, tzinfo=UTC))
    mornings = [text for text in talk.texts() if text.startswith("Today, ") and "Easy" in text]
    last = [text for text in mornings if any(f" {day} Jan 2027" in text.splitlines()[0] for day in range(4, 9))]
    assert last
    assert all("endurance grows from" not in text for text in last)
    assert any("keeps the legs ready for the race" in text for text in last)


async def test_after_a_break_the_eve_says_what_the_fridays_said(sqlite_database: Database) -> None:
    """Two weeks run, then nothing: the pace set with the plan is not what race day points to any more."""
    inputs = replace(TEN_K, race_date=date(2027, 2, 21), goal_s=48 * 60)
    talk, head = await trained(sqlite_database, inputs=inputs)
    athlete = talk.telegram.person("athlete").id
    async with sqlite_database.transaction(START) as uow:
        for day in (29, 31):
            for week in range(2):
                on = date(2026, 12, day) + timedelta(weeks=week)
                await uow.logs.put(RunLog(athlete_id=athlete, date=on, state=RunState.DONE, distance_mm=8_000_000))
    await skipped_between(sqlite_database, talk, date(2027, 1, 10), date(2027, 2, 20))
    async with sqlite_database.read(datetime(2027, 2, 20, 18, 0, tzinfo=UTC)) as uow:
        (race,) = await uow.plans.scheduled(athlete, inputs.race_date, inputs.race_date)
        found = await race_of(uow, head, race)
        planned = race_plan(await uow.plans.load(head.id), race.day)
    assert found is not None
    assert found.finish_s is not None
    assert planned.finish_s is not None
    assert found.finish_s > planned.finish_s + 60
    assert found.goal_s == 48 * 60
    assert found.finish_s % 10 == 0
