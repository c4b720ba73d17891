"""Paused and back: the truth on every card, no week to approve in between, and the first run when it was promised."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from domain.approval import WeekStatus
from domain.people import PersonSettings
from domain.plan import QUALITY_TYPES, DayType
from domain.records import StoredWeek
from handlers.buttons.codec import pack
from handlers.buttons.day import ShowWhy
from handlers.buttons.kinds import PlanId
from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import MARATHON, START, data_of, forge, live_until, trained


async def week(talk: Conversation, plan_id: int, number: int) -> StoredWeek:
    """A stored week."""
    async with talk.database.read(START) as uow:
        found = await uow.plans.week(plan_id, number)
    assert found is not None
    return found


async def ill(talk: Conversation) -> None:
    """Say so, and pause from today."""
    await talk.say("I'm sick")
    await talk.tap("Pause from today")


async def test_a_pause_is_shown_truly_with_its_way_back(sqlite_database: Database) -> None:
    """/today has no workout to be done, /week says paused, and both have the button."""
    talk, _ = await trained(sqlite_database)
    talk.telegram.pass_time(days=1)
    await ill(talk)
    assert "I'm better" in talk.labels()
    today = await talk.say("/today")
    assert "Your plan is paused since Tue 29 Dec 2026: no workout." in today
    assert "Done" not in talk.labels()
    assert "I'm better" in talk.labels()
    shown = await talk.say("/week")
    assert "Status: paused since Tue 29 Dec 2026" in shown
    assert next(line for line in shown.splitlines() if line.startswith("Tue 29")).endswith("paused")
    assert "I'm better" in talk.labels()


async def test_no_all_rest_week_waits_for_approval(sqlite_database: Database) -> None:
    """Friday says that the plan waits; Sunday says nothing."""
    talk, head = await trained(sqlite_database)
    talk.telegram.pass_time(days=1)
    await ill(talk)
    await live_until(talk, datetime(2027, 1, 11, 8, 0, tzinfo=UTC))
    assert (await week(talk, head.id, 3)).status is WeekStatus.OUTLINE
    waits = [text for text in talk.texts() if "it waits until you are back" in text]
    assert len(waits) == 2
    assert not any("starts tomorrow" in text or "is ready" in text for text in talk.texts())


@pytest.mark.parametrize("days", [3, 10, 20])
async def test_the_first_run_comes_when_it_was_promised(sqlite_database: Database, days: int) -> None:
    """Better on a Wednesday: the card names the first run, the week has it, and its morning brings it."""
    talk, head = await trained(sqlite_database)
    await talk.say("/week")
    await talk.tap("Approve plan")
    moment = datetime(2027, 1, 20, 8, 0, tzinfo=UTC)
    await live_until(talk, moment - timedelta(days=days))
    await ill(talk)
    await live_until(talk, moment)
    await talk.say("/week")
    await talk.tap("I'm better")
    said = "\n".join(talk.texts())
    assert "Your first run is on Thu 21 Jan 2027:" in said
    stored = await week(talk, head.id, 4)
    thursday = stored.week.day(4)
    assert thursday.is_run
    assert stored.approved is None
    assert thursday.miles < 6
    await live_until(talk, datetime(2027, 1, 21, 8, 0, tzinfo=UTC))
    assert "Today, Thu 21 Jan 2027" in talk.last()
    assert "not approved" in talk.last()


@pytest.mark.parametrize(("hour", "first"), [(9, "Thu 31 Dec 2026"), (17, "Thu 31 Dec 2026"), (18, ""), (20, "")])
async def test_who_is_better_in_the_evening_runs_the_next_day_at_the_earliest(
    sqlite_database: Database, hour: int, first: str
) -> None:
    """Said or tapped at 20:00 on a running day: today stays rest, and the answer names the first run and its day."""
    talk, head = await trained(sqlite_database)
    talk.telegram.pass_time(days=1)
    await ill(talk)
    await live_until(talk, datetime(2026, 12, 31, hour, 0, tzinfo=UTC))
    await talk.say("I'm better")
    said = next(text for text in talk.texts() if text.startswith("Welcome back."))
    assert f"Your first run is on {first or 'Fri 1 Jan 2027'}: " in said
    assert ("It is late for a run today" in said) is not first
    stored = await week(talk, head.id, 1)
    assert stored.week.day(4).is_run is bool(first)
    assert stored.week.day(5).is_run
    # Who has said so is not asked again: the week below waits for approval, and for nothing else.
    shown = next(text for text in reversed(talk.texts()) if text.startswith("Week 1 of"))
    assert "paused until" not in shown
    assert "I'm better" not in talk.labels()
    if not first:
        assert "The last day of your pause: no workout." in await talk.say("/today")
        assert "I'm better" not in talk.labels()
        before = await week(talk, head.id, 1)
        assert "Your plan goes on tomorrow" in await talk.say("I'm better")
        assert await week(talk, head.id, 1) == before


async def test_better_on_a_late_sunday_begins_in_the_next_week(sqlite_database: Database) -> None:
    """The first run is one of next week, and that week is shown."""
    talk, head = await trained(sqlite_database)
    await live_until(talk, datetime(2027, 1, 5, 9, 0, tzinfo=UTC))
    await ill(talk)
    await live_until(talk, datetime(2027, 1, 10, 20, 0, tzinfo=UTC))
    await talk.say("I'm better")
    said = next(text for text in talk.texts() if text.startswith("Welcome back."))
    assert "Your first run is on Tue 12 Jan 2027: " in said
    assert talk.last().startswith("Week 3")
    assert (await week(talk, head.id, 3)).week.day(2).miles < 6


async def test_better_with_no_running_day_left_names_the_first_run_of_next_week(sqlite_database: Database) -> None:
    """Runs from Monday to Wednesday, better on a Thursday: the next week is made now, and its first run named."""
    inputs = replace(MARATHON, preferred_days=frozenset({1, 2, 3}))
    talk, _ = await trained(sqlite_database, inputs=inputs)
    await live_until(talk, datetime(2027, 1, 4, 9, 0, tzinfo=UTC))
    await ill(talk)
    await live_until(talk, datetime(2027, 1, 7, 9, 0, tzinfo=UTC))
    await talk.say("I'm better")
    said = next(text for text in talk.texts() if text.startswith("Welcome back."))
    assert "Your first run is on Mon 11 Jan 2027: " in said
    assert talk.last().startswith("Week 3")


async def test_better_after_the_plan_is_complete_ends_the_pause(sqlite_database: Database) -> None:
    """Ill on race day, the result logged, the plan complete: the next plan does not begin paused."""
    talk, head = await trained(sqlite_database, inputs=replace(MARATHON, race_date=date(2027, 1, 10)))
    await live_until(talk, datetime(2027, 1, 9, 9, 0, tzinfo=UTC))
    await ill(talk)
    await live_until(talk, datetime(2027, 1, 10, 18, 0, tzinfo=UTC))
    await talk.say("I ran the race anyway in 4:10:00")
    await live_until(talk, datetime(2027, 1, 12, 9, 0, tzinfo=UTC))
    said = await talk.say("I'm better")
    assert said.startswith("Welcome back. Your plan is over")
    async with sqlite_database.read(talk.telegram.clock.now()) as uow:
        assert not await uow.logs.absences(head.athlete_id, date(2027, 1, 12), date(2027, 1, 20))


async def test_better_in_race_week_is_no_gentle_week_after(sqlite_database: Database) -> None:
    """The race on Sunday is said to stay, and not to be started unwell; no weeks ahead are offered after the last."""
    talk, _ = await trained(sqlite_database, inputs=replace(MARATHON, race_date=date(2027, 2, 7)))
    await live_until(talk, datetime(2027, 2, 1, 9, 0, tzinfo=UTC))
    await ill(talk)
    await live_until(talk, datetime(2027, 2, 3, 9, 0, tzinfo=UTC))
    await talk.say("I'm better")
    said = next(text for text in talk.texts() if text.startswith("Welcome back."))
    assert "The race on Sun 7 Feb 2027 stays where it is. Start only if you feel well by then" in said
    assert "are gentle, too" not in said
    assert "Look at the weeks ahead" not in talk.labels()


async def test_ill_without_a_plan_is_offered_no_pause(sqlite_database: Database) -> None:
    """There is nothing to pause, and nothing is promised."""
    talk = await Conversation.open(sqlite_database)
    said = await talk.say("I'm sick")
    assert "Sorry to hear that. Rest first." in said
    assert "Pause from today" not in talk.labels()
    assert "pause your plan" not in said


async def test_a_comeback_reaches_the_coach(sqlite_database: Database) -> None:
    """The new week is put before them, the empty one is in force no more, and nobody hears why it was."""
    talk, head = await trained(sqlite_database, coached=True)
    await live_until(talk, datetime(2027, 1, 12, 8, 0, tzinfo=UTC))
    await ill(talk)
    await live_until(talk, datetime(2027, 1, 26, 8, 0, tzinfo=UTC))
    before = len(talk.texts("coach"))
    await talk.say("I'm better")
    assert "Your coach has the week below before them." in "\n".join(talk.texts())
    news = "\n".join(talk.texts("coach")[before:])
    assert "is back and begins gently" in news
    assert "week 5" in news
    assert "ill" not in news.lower().split()
    assert (await week(talk, head.id, 5)).approved is None


async def test_weeks_that_start_themselves_start_on_coming_back(sqlite_database: Database) -> None:
    """Then the gentle week is in force at once."""
    settings = PersonSettings(weeks_start_themselves=True)
    talk, head = await trained(sqlite_database, settings=settings)
    await live_until(talk, datetime(2027, 1, 5, 8, 0, tzinfo=UTC))
    await ill(talk)
    await live_until(talk, datetime(2027, 1, 20, 8, 0, tzinfo=UTC))
    await talk.say("I'm better")
    assert "The week below is in force." in "\n".join(talk.texts())
    assert (await week(talk, head.id, 4)).status is WeekStatus.APPROVED


async def test_missed_runs_offer_a_lighter_rest_of_the_week(sqlite_database: Database) -> None:
    """Skipped from Tuesday to Friday: the long run of Sunday is offered easy and short, one tap puts it in force."""
    talk, head = await trained(sqlite_database)
    await talk.say("/week")
    await talk.tap("Approve plan")
    for day in (29, 31):
        await live_until(talk, datetime(2026, 12, day, 8, 0, tzinfo=UTC))
        await talk.say("/today")
        await talk.tap("Skip")
    assert "Make the rest lighter" in talk.labels()
    assert "instead of" in talk.last()
    before = (await week(talk, head.id, 1)).week
    await talk.tap("Make the rest lighter")
    assert "The rest of the week is lighter, and in force." in talk.last()
    stored = await week(talk, head.id, 1)
    assert stored.week.miles < before.miles
    assert stored.week.days[:4] == before.days[:4]
    assert stored.status is WeekStatus.APPROVED


async def test_after_a_pause_no_workout_from_before_is_in_force(sqlite_database: Database) -> None:
    """Ill from Tuesday in an approved week, better on Friday: its days wait anew, and Sunday has no long run."""
    talk, head = await trained(sqlite_database)
    await talk.say("/week")
    await talk.tap("Approve plan")
    await live_until(talk, datetime(2026, 12, 29, 8, 0, tzinfo=UTC))
    await ill(talk)
    await live_until(talk, datetime(2027, 1, 1, 8, 0, tzinfo=UTC))
    await talk.say("I'm better")
    stored = await week(talk, head.id, 1)
    assert stored.approved is None
    assert stored.week.day(7).miles <= 6


async def test_undo_with_every_day_behind_says_that_it_stays(sqlite_database: Database) -> None:
    """Sunday evening, today's run logged, then ill: the newest change lies in a week without an open day."""
    talk, _ = await trained(sqlite_database)
    await talk.say("swap tue and wed")
    await talk.tap("Do it")
    await live_until(talk, datetime(2027, 1, 3, 19, 0, tzinfo=UTC))
    await talk.say("did today's run")
    await ill(talk)
    said = await talk.say("/undo")
    assert "Your newest change is in week 1, and every day of it is past or logged: it stays." in said
    assert "/week shows the days ahead" in said


async def test_an_old_approve_while_paused_promises_no_reminder(sqlite_database: Database) -> None:
    """The button on a card from before: the week is approved, and nothing is said to come before they are back."""
    talk, _ = await trained(sqlite_database)
    talk.telegram.pass_time(days=1)
    await talk.say("/week")
    approve = data_of(talk, "Approve plan")
    await ill(talk)
    said = await forge(talk, approve)
    assert "The plan stays paused: reminders begin on coming back." in said
    assert "Reminders follow it from now on" not in said


async def test_a_day_of_a_pause_says_so_on_its_card(sqlite_database: Database) -> None:
    """No workout to be done, no file for the watch; the days before the pause stay as they are."""
    talk, _ = await trained(sqlite_database)
    talk.telegram.pass_time(days=3)
    await ill(talk)
    await talk.say("/week")
    assert "The plan is paused on this day: no workout." in await talk.tap("Thu")
    assert "Done" not in talk.labels()
    assert "For my watch" not in talk.labels()
    await talk.say("/week")
    assert "paused" not in await talk.tap("Tue")


async def test_no_week_of_rest_is_generated_by_hand_while_paused(sqlite_database: Database) -> None:
    """The button of a card from before says that the week waits."""
    talk, head = await trained(sqlite_database)
    await talk.say("/month")
    generate = data_of(talk, "Generate 3")
    await ill(talk)
    await forge(talk, generate)
    assert "The plan is paused for all of week 3" in talk.toast()
    assert (await week(talk, head.id, 3)).status is WeekStatus.OUTLINE


async def test_back_after_a_day_off_nothing_is_called_gentle_that_is_not(sqlite_database: Database) -> None:
    """Two days of holiday make no week gentle: its workouts are still there, and the welcome says so."""
    talk, head = await trained(sqlite_database)
    for _ in range(5):
        await live_until(talk, talk.telegram.clock.now() + timedelta(weeks=1))
        await talk.say("all as planned this week")
    stored = await week(talk, head.id, 6)
    await talk.say("on holiday today and tomorrow")
    await talk.tap("Yes, no running then")
    await live_until(talk, talk.telegram.clock.now() + timedelta(days=1))
    await talk.say("I'm back")
    said = next(text for text in reversed(talk.texts()) if text.startswith("Welcome back."))
    stored = await week(talk, head.id, 6)
    has_workout = any(day.type in QUALITY_TYPES for day in stored.week.days[1:])
    long = next((day for day in stored.week.days[2:] if day.type is DayType.LONG_RUN), None)
    assert ("are gentle, too" in said) is (not has_workout and long is None)
    assert ("The long run is on Sun 7 Feb 2027" in said) is (not has_workout and long is not None)


async def test_a_pause_that_is_over_is_not_taken_back(sqlite_database: Database) -> None:
    """The button of an older card: the days of the illness stay known, and the coach hears nothing."""
    talk, head = await trained(sqlite_database, coached=True)
    talk.telegram.pass_time(days=1)
    await ill(talk)
    undo = data_of(talk, "Take it back")
    await live_until(talk, datetime(2027, 1, 1, 9, 0, tzinfo=UTC))
    await talk.say("I'm better")
    before = talk.texts("coach")
    assert "That pause is over already" in await forge(talk, undo)
    assert talk.texts("coach") == before
    async with sqlite_database.read(talk.telegram.clock.now()) as uow:
        assert await uow.logs.absences(head.athlete_id, date(2026, 12, 30), date(2026, 12, 30))


async def test_a_pause_that_goes_on_is_not_begun_again(sqlite_database: Database) -> None:
    """ "Pause from today" of an older card, two days later: it is the illness that was noted, from its own day."""
    talk, head = await trained(sqlite_database)
    talk.telegram.pass_time(days=1)
    await talk.say("I'm sick")
    pause = data_of(talk, "Pause from today")
    await forge(talk, pause)
    await live_until(talk, datetime(2026, 12, 31, 12, 0, tzinfo=UTC))
    assert "Noted: illness from Tue 29 Dec 2026." in await forge(talk, pause)
    async with sqlite_database.read(talk.telegram.clock.now()) as uow:
        assert len(await uow.logs.absences(head.athlete_id, date(2026, 12, 31), date(2026, 12, 31))) == 1


async def test_why_of_an_outline_after_a_break_says_that_it_will_be_smaller(sqlite_database: Database) -> None:
    """No "half of what you ran before" beside the outline's own long run."""
    talk, head = await trained(sqlite_database)
    await live_until(talk, datetime(2027, 1, 11, 9, 0, tzinfo=UTC))
    await ill(talk)
    await live_until(talk, datetime(2027, 1, 21, 9, 0, tzinfo=UTC))
    await talk.say("I'm better")
    said = await forge(talk, pack(ShowWhy(PlanId(head.id), 5, 7)))
    assert said.startswith("Why Sun 31 Jan 2027: Long run")
    assert "after the break it comes out smaller than it stands here" in said
    assert "half of what you ran before" not in said


async def test_back_before_the_end_shows_both_weeks_as_they_are_now(sqlite_database: Database) -> None:
    """A holiday cut short: Friday's card of the next week has its runs again, and no long run is called gentle."""
    talk, head = await trained(sqlite_database)
    await live_until(talk, datetime(2026, 12, 30, 9, 0, tzinfo=UTC))
    await talk.say("/week")
    await talk.tap("Approve plan")
    await talk.say("on holiday from friday to next tuesday")
    await talk.tap("Yes")
    await live_until(talk, datetime(2027, 1, 2, 12, 0, tzinfo=UTC))
    friday = next(text for text in talk.texts() if text.startswith("Week 2 is ready"))
    assert "Tue 5  Rest" in friday
    await talk.say("I'm back")
    assert not any("Tue 5  Rest" in text for text in talk.texts())
    assert (await week(talk, head.id, 2)).week.day(2).is_run
    said = next(text for text in talk.texts() if text.startswith("Welcome back."))
    assert "Long run · 10.5 mi. So short a time away takes nothing from you." in said


async def test_a_trip_that_is_off_takes_its_days_back(sqlite_database: Database) -> None:
    """Days off to come are what "the trip is cancelled" is about, where nothing is paused now."""
    talk, _ = await trained(sqlite_database)
    await talk.say("on holiday 18-22 january")
    await talk.tap("Yes, no running then")
    await talk.say("our trip is cancelled")
    if "Noted ahead" not in talk.last():
        await talk.tap("You can run again")
    assert "Noted ahead: no running 18–22 Jan" in talk.last()
    await talk.tap("Take it back")
    await talk.say("i'm better now")
    assert "Noted ahead" not in talk.last()
