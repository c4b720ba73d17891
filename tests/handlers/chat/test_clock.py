"""The clock in the chat: reminders, Friday's week, Sunday's word, the end of the plan."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest
from sqlalchemy import select

from domain.approval import PlanStatus, WeekStatus
from domain.people import AutoApprove, CoachLink, PersonSettings
from storage.engine import Database
from storage.queue_tables import outbox
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import MARATHON, START, live_until, trained


async def approve(talk: Conversation, who: str = "athlete") -> None:
    """Approve the week on the newest card."""
    await talk.tap("Approve plan", who)


async def keys(database: Database, prefix: str) -> list[str]:
    """Keys of what was queued, in order."""
    async with database.reading() as connection:
        rows = await connection.execute(
            select(outbox.c.key).where(outbox.c.key.startswith(prefix)).order_by(outbox.c.id)
        )
        return [key for (key,) in rows.all()]


async def test_an_approved_day_is_reminded_once_at_the_local_time(sqlite_database: Database) -> None:
    """07:00 in New York is 12:00 UTC in winter; a second tick says nothing more."""
    talk, _ = await trained(sqlite_database, settings=PersonSettings(zone="America/New_York"))
    await talk.say("/week")
    await approve(talk)
    await live_until(talk, datetime(2026, 12, 29, 11, 59, tzinfo=UTC))
    assert "Today" not in talk.last()
    await live_until(talk, datetime(2026, 12, 29, 12, 0, tzinfo=UTC))
    assert talk.last().startswith("Today, Tue 29 Dec 2026")
    assert {"Done", "Partly", "Skip"} <= set(talk.labels())
    await talk.settle()
    assert len(await keys(sqlite_database, "reminder:")) == 1


async def test_an_unapproved_week_never_means_silence(sqlite_database: Database) -> None:
    """Its runs come every morning, each marked as not approved yet; a week that begins with rest says so once."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, datetime(2027, 1, 5, 8, 0, tzinfo=UTC))
    mornings = [text for text in talk.texts() if text.startswith("Today, ")]
    assert [text.split(",")[1].split(" 20")[0] for text in mornings] == [
        " Tue 29 Dec", " Thu 31 Dec", " Fri 1 Jan", " Sun 3 Jan", " Mon 4 Jan", " Tue 5 Jan",
    ]  # fmt: skip
    assert all("not approved yet" in text.splitlines()[0] for text in mornings)
    assert len(await keys(sqlite_database, "provisional:")) == 1


async def test_the_first_mornings_message_approves_the_week_in_one_tap(sqlite_database: Database) -> None:
    """The card then shows the day as it is in force, and the next morning is marked no more."""
    talk, head = await trained(sqlite_database)
    await live_until(talk, datetime(2026, 12, 29, 8, 0, tzinfo=UTC))
    assert "You have not approved this week yet" in talk.last()
    after = await talk.tap("Approve week 1")
    assert after.startswith("Today, Tue 29 Dec 2026\n")
    assert "not approved" not in after
    async with sqlite_database.read(START) as uow:
        stored = await uow.plans.week(head.id, 1)
        assert stored is not None
        assert stored.status is WeekStatus.APPROVED
    await live_until(talk, datetime(2026, 12, 31, 8, 0, tzinfo=UTC))
    assert talk.last().startswith("Today, Thu 31 Dec 2026\n")


async def test_with_a_coach_the_morning_says_that_they_have_not_looked_yet(sqlite_database: Database) -> None:
    """The athlete cannot approve, so nothing asks them to."""
    talk, _ = await trained(sqlite_database, coached=True)
    await live_until(talk, datetime(2026, 12, 29, 8, 0, tzinfo=UTC))
    assert "Your coach has not looked at this week yet" in talk.last()
    assert not any(label.startswith("Approve") for label in talk.labels())
    assert "not approved yet" in await talk.say("/today")


async def test_weeks_that_start_by_themselves_come_approved(sqlite_database: Database) -> None:
    """Asked once, kept: the week that waits starts with the answer, the next one on its Friday."""
    talk, head = await trained(sqlite_database)
    await talk.say("/settings")
    await talk.tap("Start weeks by themselves")
    await live_until(talk, datetime(2027, 1, 1, 18, 30, tzinfo=UTC))
    async with sqlite_database.read(START) as uow:
        statuses = [each.status for each in await uow.plans.weeks(head.id, 1, 3)]
    assert statuses == [WeekStatus.APPROVED, WeekStatus.APPROVED, WeekStatus.OUTLINE]
    assert "Week 2 is ready and approved." in talk.last()


async def test_a_late_reminder_says_so_and_a_very_late_one_is_dropped(sqlite_database: Database) -> None:
    """Two hours away: delayed. Four hours: nothing, and the next day is right again."""
    talk, _ = await trained(sqlite_database)
    await talk.say("/week")
    await approve(talk)
    talk.telegram.pass_time(hours=24)
    await talk.settle()
    assert "(delayed)" in talk.last()
    talk.telegram.pass_time(hours=2 * 24 + 2)
    await talk.settle()
    assert len(await keys(sqlite_database, "reminder:")) == 1
    await live_until(talk, datetime(2027, 1, 1, 7, 1, tzinfo=UTC))
    assert [key[-10:] for key in await keys(sqlite_database, "reminder:")] == ["2026-12-29", "2027-01-01"]


async def test_friday_brings_the_next_week_and_sunday_one_word_about_it(sqlite_database: Database) -> None:
    """Generated, pending, put before the athlete once; nudged once while it is not approved."""
    talk, head = await trained(sqlite_database)
    await live_until(talk, datetime(2027, 1, 1, 18, 0, tzinfo=UTC))
    assert "Week 2 is ready." in talk.last()
    assert "Approve plan" in talk.labels()
    async with sqlite_database.read(START) as uow:
        stored = await uow.plans.week(head.id, 2)
        assert stored is not None
        assert stored.status is WeekStatus.PENDING
    await talk.settle()
    assert len(await keys(sqlite_database, "week:")) == 1
    await live_until(talk, datetime(2027, 1, 3, 18, 0, tzinfo=UTC))
    assert "Week 2 starts tomorrow and is not approved yet." in talk.last()
    await approve(talk)
    await live_until(talk, datetime(2027, 1, 4, 12, 0, tzinfo=UTC))
    async with sqlite_database.read(START) as uow:
        finished = await uow.plans.week(head.id, 1)
        assert finished is not None
        assert finished.status is WeekStatus.FINALIZED


async def test_an_approved_week_is_not_nudged(sqlite_database: Database) -> None:
    """Nothing to say."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, datetime(2027, 1, 1, 19, 0, tzinfo=UTC))
    await approve(talk)
    await live_until(talk, datetime(2027, 1, 3, 19, 0, tzinfo=UTC))
    assert await keys(sqlite_database, "nudge:") == []


async def test_a_coach_is_asked_and_the_athlete_hears_of_the_approval_once(sqlite_database: Database) -> None:
    """With a coach, the new week goes to the coach first."""
    talk, _ = await trained(sqlite_database, coached=True)
    await live_until(talk, datetime(2027, 1, 1, 18, 0, tzinfo=UTC))
    assert "week 2, 4–10 Jan" in talk.last("coach")
    assert not any("Week 2" in text for text in talk.texts("athlete"))
    before = len(talk.texts("athlete"))
    await talk.tap("Approve all", "coach")
    assert "Weeks 1, 2 are approved." in talk.last("athlete")
    assert len(talk.texts("athlete")) == before + 1


async def test_a_week_passes_by_itself_where_the_coach_lets_it(sqlite_database: Database) -> None:
    """Auto-approve: approved without a look, and the athlete gets the card once."""
    talk, head = await trained(sqlite_database, coached=True)
    athlete, coach = talk.telegram.person("athlete").id, talk.telegram.person("coach").id
    async with sqlite_database.transaction(START) as uow:
        link = CoachLink(coach_id=coach, athlete_id=athlete, auto_approve=AutoApprove.WHEN_RULES_HOLD)
        await uow.coaching.put_link(link)
    await live_until(talk, datetime(2027, 1, 1, 18, 0, tzinfo=UTC))
    assert "Week 2 is ready and approved." in talk.last("athlete")
    assert talk.telegram.messages("coach") == []
    async with sqlite_database.read(START) as uow:
        stored = await uow.plans.week(head.id, 2)
        assert stored is not None
        assert stored.status is WeekStatus.APPROVED


async def test_a_whole_plan_runs_to_its_end_with_at_most_two_messages_a_day(sqlite_database: Database) -> None:
    """Sixteen weeks: each approved on Friday, each run reminded once, the race asked about, the plan completed."""
    settings = PersonSettings(zone="Europe/London", reminder_time=time(6, 30), rest_day_messages=True)
    talk, head = await trained(sqlite_database, settings=settings)
    await talk.say("/week")
    await approve(talk)
    for week in range(15):
        await live_until(talk, datetime(2027, 1, 1, 19, 0, tzinfo=UTC) + timedelta(weeks=week))
        await approve(talk)
    await live_until(talk, datetime(2027, 4, 18, 20, 0, tzinfo=UTC))
    await talk.say("ran the race in 3:55:10")
    await live_until(talk, datetime(2027, 4, 20, 12, 0, tzinfo=UTC))
    async with sqlite_database.reading() as connection:
        rows = (await connection.execute(select(outbox).where(outbox.c.kind != "answer"))).all()
    unprompted = Counter((row.chat_id, row.due_at.date()) for row in rows)
    assert max(unprompted.values()) <= 2
    reminders = [row.key for row in rows if row.kind == "reminder"]
    assert len(reminders) == len(set(reminders))
    assert len(reminders) >= 100
    said = "\n".join(talk.texts())
    assert "Spring Marathon: how did it go?" in said
    assert "your plan is complete" in said
    async with sqlite_database.read(START) as uow:
        stored = await uow.plans.head(head.id)
        assert stored is not None
        assert stored.status is PlanStatus.COMPLETED
        assert await uow.timers.of_person(talk.telegram.person("athlete").id) == []


async def test_a_race_time_alone_is_about_the_race(sqlite_database: Database) -> None:
    """Asked in the evening of the race; the answer counts the race's distance, not the warm-up."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, datetime(2027, 4, 18, 18, 0, tzinfo=UTC))
    assert "how did it go?" in talk.last()
    await talk.tap("Log my time")
    assert "26.2 mi in 3:41:05" in await talk.say("3:41:05")
    await live_until(talk, datetime(2027, 4, 19, 12, 0, tzinfo=UTC))
    assert "Race: 3:41:05" in talk.last()


async def test_a_result_sent_three_days_later_is_taken_and_completes_the_plan(sqlite_database: Database) -> None:
    """Asked on Sunday, answered on Wednesday: no new beginning, the summary has it, and its effort can be given."""
    talk, head = await trained(sqlite_database)
    await live_until(talk, datetime(2027, 4, 18, 18, 30, tzinfo=UTC))
    assert "how did it go?" in talk.last()
    await live_until(talk, datetime(2027, 4, 21, 9, 0, tzinfo=UTC))
    assert not any("your plan is complete" in text for text in talk.texts())
    await talk.say("ran the race in 3:55:10")
    said = "\n".join(talk.texts())
    assert "Logged as done: 26.2 mi in 3:55:10" in said
    assert "Race: 3:55:10" in said
    assert "Welcome to Milepost" not in said
    card = next(message for message in talk.telegram.messages("athlete") if "Logged as done" in message.get("text", ""))
    await talk.tap("8", message_id=card["message_id"])
    assert any("effort 8 of 10" in text for text in talk.texts())
    async with sqlite_database.read(START) as uow:
        stored = await uow.plans.head(head.id)
    assert stored is not None
    assert stored.status is PlanStatus.COMPLETED
    assert "is complete" in await talk.say("how was my pace?")
    assert "Spring Marathon" in await talk.say("/plan")


async def test_a_race_nobody_speaks_of_ends_its_plan_after_two_weeks(sqlite_database: Database) -> None:
    """The button of the question works until then."""
    talk, head = await trained(sqlite_database)
    await live_until(talk, datetime(2027, 4, 30, 9, 0, tzinfo=UTC))
    await talk.tap("Did not run")
    await live_until(talk, datetime(2027, 5, 4, 12, 0, tzinfo=UTC))
    async with sqlite_database.read(START) as uow:
        stored = await uow.plans.head(head.id)
    assert stored is not None
    assert stored.status is PlanStatus.COMPLETED


async def statuses(database: Database, plan_id: int, *numbers: int) -> list[WeekStatus]:
    """Of these weeks."""
    async with database.read(START) as uow:
        weeks = [await uow.plans.week(plan_id, number) for number in numbers]
        return [week.status for week in weeks if week is not None]


async def test_after_a_weekend_of_silence_the_running_week_is_made_first(sqlite_database: Database) -> None:
    """Off from Friday noon to Monday morning: the week that has begun is there, and the one after comes on Friday."""
    talk, head = await trained(sqlite_database)
    await live_until(talk, datetime(2027, 1, 1, 12, 0, tzinfo=UTC))
    talk.telegram.clock.move_to(datetime(2027, 1, 4, 9, 0, tzinfo=UTC))
    await talk.settle()
    assert await statuses(sqlite_database, head.id, 2, 3) == [WeekStatus.PENDING, WeekStatus.OUTLINE]
    texts = "\n".join(talk.texts())
    assert "Week 2 is ready." in texts
    assert "starts tomorrow" not in texts
    await live_until(talk, datetime(2027, 1, 8, 18, 0, tzinfo=UTC))
    assert await statuses(sqlite_database, head.id, 3, 4) == [WeekStatus.PENDING, WeekStatus.OUTLINE]


async def test_after_two_weeks_of_silence_there_is_a_current_week(sqlite_database: Database) -> None:
    """What is missing for today is made; the weeks that are over are not made up afterwards."""
    talk, head = await trained(sqlite_database)
    talk.telegram.clock.move_to(datetime(2027, 1, 13, 9, 0, tzinfo=UTC))
    await talk.settle()
    assert await statuses(sqlite_database, head.id, 3, 4) == [WeekStatus.PENDING, WeekStatus.OUTLINE]


@pytest.mark.parametrize("day", [1, 2, 3], ids=["Friday night", "Saturday", "Sunday night"])
async def test_a_plan_begun_at_the_weekend_has_its_second_week_on_monday(sqlite_database: Database, day: int) -> None:
    """Its first Friday evening is over before it begins, and on Monday there are workouts."""
    begun = datetime(2027, 1, day, 9 if day == 2 else 20, 0, tzinfo=UTC)
    inputs = replace(MARATHON, start=begun.date())
    talk, head = await trained(sqlite_database, inputs=inputs, start=begun)
    await live_until(talk, datetime(2027, 1, 4, 6, 0, tzinfo=UTC))
    assert await statuses(sqlite_database, head.id, 2, 3) == [WeekStatus.PENDING, WeekStatus.OUTLINE]
    assert len(await keys(sqlite_database, "week:")) == 1
