"""What an athlete asked for beside what their coach changes, what all of them would lose, and whom "her" is."""

from datetime import timedelta

from domain.approval import WeekStatus
from storage.engine import Database
from tests.handlers.chat.club import at_the_desk, club
from tests.handlers.chat.test_coach_decides import status_of
from tests.handlers.chat.trained import START, live_until

NAMES = ("Anna", "Ben", "Chris")


async def test_an_athlete_s_change_is_shown_beside_the_coach_s(sqlite_database: Database) -> None:
    """It is approved with it, or the coach's takes its place: either is said before it is done."""
    talk, _ = await club(sqlite_database, NAMES)
    await talk.say("approve Anna's week 1", "coach")
    await talk.say("make Sunday 6 miles", "Anna")
    await talk.tap("Send to my coach", "Anna")
    said = await talk.say("make Anna's Friday 3 miles", "coach")
    assert "Anna asked for this, and it is approved with it:\nSunday: " in said
    said = await talk.say("make Anna's Sunday 7 miles", "coach")
    assert "Anna asked for this, and yours takes its place:\nSunday: " in said
    assert "asked for this" not in await talk.say("make Ben's Friday 3 miles", "coach")


async def test_undo_goes_back_to_what_was_before_the_change(sqlite_database: Database) -> None:
    """A week that was approved, then changed by the athlete, waits again: what was approved first is in force."""
    talk, heads = await club(sqlite_database, NAMES)
    await talk.say("approve Anna's week 1", "coach")
    async with talk.database.read(talk.telegram.clock.now()) as uow:
        first = await uow.plans.week(heads["Anna"].id, 1)
    await talk.say("make Sunday 6 miles", "Anna")
    await talk.tap("Send to my coach", "Anna")
    await talk.say("make Anna's Sunday 7 miles", "coach")
    await talk.tap("Do it", "coach")
    await talk.say("undo", "coach")
    async with talk.database.read(talk.telegram.clock.now()) as uow:
        stored = await uow.plans.week(heads["Anna"].id, 1)
    assert first is not None
    assert stored is not None
    assert stored.status is WeekStatus.PENDING
    assert stored.approved == first.approved
    assert stored.week.day(7).distance_mm < stored.approved.day(7).distance_mm  # type: ignore[union-attr]
    assert "What you asked for waits for them again" in talk.last("Anna")
    assert "Sam Okafor" not in await talk.say("why do I have less this week?", "Anna")
    assert "Anna asked for this, and it is approved with it:" in await talk.say("make Anna's Friday 3 miles", "coach")
    await talk.say("no", "coach")
    await talk.say("ok to Anna's change", "coach")
    assert await status_of(talk, heads["Anna"].id, 1) is WeekStatus.APPROVED


async def test_undo_of_a_change_to_an_approved_week_leaves_it_approved(sqlite_database: Database) -> None:
    talk, heads = await club(sqlite_database, NAMES)
    await talk.say("approve Anna's week 1", "coach")
    await talk.say("make Anna's Sunday 7 miles", "coach")
    await talk.tap("Do it", "coach")
    await talk.say("undo", "coach")
    assert await status_of(talk, heads["Anna"].id, 1) is WeekStatus.APPROVED


async def test_what_all_of_them_would_lose_is_said_before_the_first(sqlite_database: Database) -> None:
    talk, _ = await at_the_desk(sqlite_database, NAMES)
    card = await talk.say("move Thursday's run to Friday for everybody", "coach")
    lost = next(each for each in talk.texts("coach") if "Friday has a run already, and it would be left out" in each)
    assert "Anna, Ben, Chris: Easy" in lost
    assert "swap Thursday and Friday" in lost
    assert "Friday: its own Easy" in card
    assert "Friday: its own Easy" in await talk.tap("Do it", "coach")


async def test_whom_her_is_outlives_a_question_in_between(sqlite_database: Database) -> None:
    talk, _ = await club(sqlite_database, NAMES)
    await talk.say("how is Anna", "coach")
    await talk.say("who needs me?", "coach")
    said = await talk.say("drop her Friday run", "coach")
    assert "Anna" in said
    assert "Rest on Friday?" in said


async def test_what_they_asked_for_in_a_message_is_done_for_them(sqlite_database: Database) -> None:
    talk, _ = await club(sqlite_database, NAMES)
    await talk.say("ask Anna how her knee is", "coach")
    await talk.tap("Send", "coach")
    await talk.tap("Answer", "Anna")
    await talk.say("better, thanks. I'd like to run on Wednesday instead of Thursday this week", "Anna")
    await talk.say("who needs me?", "coach")
    said = await talk.say("sure, move it for her", "coach")
    assert "Move Thursday's run to Wednesday?" in said
    assert any("Anna wrote: “better, thanks." in each for each in talk.texts("coach"))


async def test_a_paused_athlete_s_week_waits_for_nobody_s_approval(sqlite_database: Database) -> None:
    """Nor is it said that none was made where it was."""
    talk, _ = await at_the_desk(sqlite_database, NAMES)
    await talk.say("I'm injured, my calf hurts", "Anna")
    await talk.tap("Pause from today", "Anna")
    said = await talk.say("show me the inbox", "coach")
    assert "Ben: week 1" in said
    assert "Anna: week 1" not in said


async def test_a_long_run_a_day_late_is_one(sqlite_database: Database) -> None:
    talk, _ = await club(sqlite_database, NAMES)
    await live_until(talk, START + timedelta(days=7))
    await talk.say("/coach", "coach")
    await talk.say("ran my long run today, 10.5 miles in 1:50", "Anna")
    said = await talk.say("who did their long run this weekend?", "coach")
    assert "Anna: 10.5 mi (Mon " in said
    assert "Ben: none" in said


async def test_a_length_that_no_run_has_is_measured_as_a_week(sqlite_database: Database) -> None:
    talk, _ = await at_the_desk(sqlite_database, NAMES)
    assert "26.5 mi as a whole week" in await talk.say("is Ben's 26.5 too much?", "coach")
    assert "as a whole week" not in await talk.say("is Ben's 12 too much?", "coach")


async def test_the_long_run_of_the_week_on_the_screen_is_meant(sqlite_database: Database) -> None:
    talk, _ = await club(sqlite_database, NAMES)
    await talk.say("show Chris next week", "coach")
    assert "Week 2, " in await talk.say("cut Chris's long run to 6 miles", "coach")


async def test_it_is_the_run_that_was_named_with_them(sqlite_database: Database) -> None:
    talk, _ = await club(sqlite_database, NAMES)
    await talk.say("how was Anna's Thursday run?", "coach")
    await talk.say("who needs me?", "coach")
    said = await talk.say("sure, move it for her", "coach")
    assert "Move Thursday to which day?" in said or "Move Thu" in said
