"""Every evening the week is looked at: what nobody spoke of is asked about once, and nothing changes by itself."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select

from domain.approval import WeekStatus
from domain.people import Absence, LifeEvent, PersonSettings, RunLog, RunState
from domain.plan import DayType, PlanInputs, RaceDistance
from domain.records import PlanHead, StoredWeek, Timer
from domain.schedule import TimerKind
from handlers.actions.clock import run_timer
from handlers.buttons.codec import unpack
from handlers.buttons.kinds import PlanId
from handlers.buttons.time_off import LightenWeek
from handlers.desk.lighter import find_lighter
from storage.engine import Database
from storage.queue_tables import outbox
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import MARATHON, START, data_of, forge, live_until, trained

# Week 2 begins on Mon 4 Jan 2027; its runs are on Tuesday, Thursday, Friday and Sunday.
MONDAY = date(2027, 1, 4)
SILENT = "not in the log"


def at(day: int, hour: int = 21, minute: int = 0) -> datetime:
    """A moment of week 2, by ISO weekday; days beyond 7 are in the weeks after."""
    return datetime(2027, 1, 3, hour, minute, tzinfo=UTC) + timedelta(days=day)


async def ran(talk: Conversation, head: PlanHead, first: date, last: date) -> None:
    """Everything planned between two dates was run as planned."""
    async with talk.database.transaction(START) as uow:
        for each in await uow.plans.scheduled(head.athlete_id, first, last):
            if each.day.is_run:
                mm = each.day.distance_mm
                await uow.logs.put(
                    RunLog(athlete_id=head.athlete_id, date=each.date, state=RunState.DONE, distance_mm=mm)
                )


async def after_a_week(
    database: Database,
    *,
    coached: bool = False,
    settings: PersonSettings | None = None,
    inputs: PlanInputs = MARATHON,
) -> tuple[Conversation, PlanHead]:
    """Somebody who ran week 1 and said so, with week 2 in force."""
    talk, head = await trained(database, coached=coached, settings=settings, inputs=inputs)
    await ran(talk, head, date(2026, 12, 28), date(2027, 1, 3))
    await live_until(talk, datetime(2027, 1, 2, 9, 0, tzinfo=UTC))
    who = "coach" if coached else "athlete"
    if coached:
        await talk.say("/coach", who)
        await talk.tap("Inbox", who)
        await talk.tap("Approve all", who)
    else:
        await talk.say("/week")
        await talk.tap("Week 2 ›")
        await talk.tap("Approve plan")
    await live_until(talk, at(1, 12))
    return talk, head


async def week(talk: Conversation, plan_id: int, number: int) -> StoredWeek:
    """A stored week."""
    async with talk.database.read(START) as uow:
        found = await uow.plans.week(plan_id, number)
    assert found is not None
    return found


async def told(database: Database) -> list[str]:
    """Keys of the evening's messages."""
    async with database.reading() as connection:
        rows = await connection.execute(select(outbox.c.key).where(outbox.c.key.startswith("evening")))
        return [key for (key,) in rows.all()]


async def test_fridays_question_is_not_asked_twice_of_one_evening(sqlite_database: Database) -> None:
    """The new week has asked about the same runs, and Saturday is a rest day; who answers by a run is left in peace."""
    talk, head = await after_a_week(sqlite_database)
    await live_until(talk, at(5))
    assert await told(sqlite_database) == []
    await ran(talk, head, MONDAY + timedelta(days=4), MONDAY + timedelta(days=4))
    await live_until(talk, at(6))
    assert await told(sqlite_database) == []


async def test_the_lighter_week_is_shown_first_and_comes_with_one_tap(sqlite_database: Database) -> None:
    """Tuesday to Friday silent: Sunday's long run a fifth shorter, shown on Saturday, in force with the tap."""
    talk, head = await after_a_week(sqlite_database)
    before = await week(talk, head.id, 2)
    await live_until(talk, at(6))
    assert len(await told(sqlite_database)) == 1
    said = talk.last()
    assert "3 runs are not in the log (Tue 5 mi, Thu 5 mi, Fri 4.5 mi)." in said
    assert "Sun: Long run · 9 mi instead of Long run · 11.5 mi" in said
    assert "Left of week 2: 9 mi instead of 11.5 mi." in said
    assert talk.labels() == ["I did run", "Make the rest lighter", "Leave it as it is"]
    assert await week(talk, head.id, 2) == before
    await talk.tap("Make the rest lighter")
    assert "The rest of the week is lighter, and in force." in talk.last()
    after = await week(talk, head.id, 2)
    assert after.status is WeekStatus.APPROVED
    assert after.approved is not None
    assert after.approved.day(7).miles == 9
    assert after.approved.days[:6] == before.week.days[:6]


async def test_what_an_evening_offers_can_be_taken_that_evening(sqlite_database: Database) -> None:
    """Who runs today as well: the card begins with tomorrow, and so does the tap an hour later."""
    inputs = replace(MARATHON, preferred_days=frozenset({1, 2, 3, 4, 5, 6}), weekly_miles=35)
    talk, head = await after_a_week(sqlite_database, inputs=inputs)
    for day in range(1, 8):
        await live_until(talk, at(day))
        if "Make the rest lighter" in talk.labels():
            break
    assert "Make the rest lighter" in talk.labels()
    before = await week(talk, head.id, 2)
    await live_until(talk, at(day, 21, 30))
    await talk.tap("Make the rest lighter")
    assert "nothing to make lighter" not in talk.last()
    assert "Something has changed" not in talk.last()
    assert (await week(talk, head.id, 2)).week.distance_mm < before.week.distance_mm


async def test_one_occasion_is_spoken_of_once(sqlite_database: Database) -> None:
    """Left as it is: the same silence is not brought up again in that week, nor by a second look that evening."""
    talk, head = await after_a_week(sqlite_database)
    await live_until(talk, at(6))
    await talk.tap("Leave it as it is")
    assert "week 2 stays as it is" in talk.last()
    async with sqlite_database.transaction(at(6)) as uow:
        await run_timer(uow, Timer(person_id=head.athlete_id, kind=TimerKind.EVENING.value, due_at=at(6, 20)))
    await talk.settle()
    assert len(await told(sqlite_database)) == 1
    assert [text for text in talk.texts() if SILENT in text] == []


async def test_a_look_that_dies_before_its_commit_is_made_again_and_says_it_once(sqlite_database: Database) -> None:
    """Killed in the middle: nothing is kept of it, and the clock that starts again sends one message."""
    talk, head = await after_a_week(sqlite_database)
    await live_until(talk, at(6, 19))
    due = Timer(person_id=head.athlete_id, kind=TimerKind.EVENING.value, due_at=at(6, 20))

    class KilledError(Exception):
        """As a process that ends here."""

    async def look_and_die() -> None:
        async with sqlite_database.transaction(at(6, 20)) as uow:
            await run_timer(uow, due)
            raise KilledError

    with pytest.raises(KilledError):
        await look_and_die()
    assert await told(sqlite_database) == []
    await talk.restart()
    await live_until(talk, at(6, 21))
    await talk.restart()
    await live_until(talk, at(6, 22))
    assert len(await told(sqlite_database)) == 1
    assert len([text for text in talk.texts() if SILENT in text]) == 1


async def test_the_look_of_an_evening_that_is_over_is_left_out(sqlite_database: Database) -> None:
    """The program was off until Sunday morning: no word of Saturday's evening then."""
    talk, _ = await after_a_week(sqlite_database)
    await live_until(talk, at(6, 19))
    talk.telegram.pass_time(hours=14)
    await talk.settle()
    assert await told(sqlite_database) == []


async def test_somebody_who_never_says_anything_is_left_in_peace(sqlite_database: Database) -> None:
    """Silence says nothing of who never spoke: only Friday asks."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, START + timedelta(days=20))
    assert await told(sqlite_database) == []


async def test_a_run_or_two_that_are_not_logged_change_nothing(sqlite_database: Database) -> None:
    """One easy run nobody spoke of is no occasion."""
    talk, head = await after_a_week(sqlite_database)
    await ran(talk, head, MONDAY, MONDAY + timedelta(days=3))
    await live_until(talk, at(6))
    assert await told(sqlite_database) == []


async def test_a_pause_is_not_looked_at(sqlite_database: Database) -> None:
    """Who is away is left in peace."""
    talk, head = await after_a_week(sqlite_database)
    await live_until(talk, at(6, 12))
    async with sqlite_database.transaction(at(6, 12)) as uow:
        await uow.logs.put_absence(
            Absence(athlete_id=head.athlete_id, event=LifeEvent.HOLIDAY, first=MONDAY + timedelta(days=5))
        )
    await live_until(talk, at(7))
    assert await told(sqlite_database) == []


async def test_quiet_hours_are_kept(sqlite_database: Database) -> None:
    """Quiet from seven: the look is at six."""
    settings = PersonSettings(quiet_from=datetime(2027, 1, 1, 19, 0, tzinfo=UTC).time())
    talk, _ = await after_a_week(sqlite_database, settings=settings)
    await live_until(talk, at(6, 17, 59))
    assert await told(sqlite_database) == []
    await live_until(talk, at(6, 18, 1))
    assert len(await told(sqlite_database)) == 1
    assert SILENT in talk.last()


async def test_where_a_coach_approves_the_tap_puts_it_before_them(sqlite_database: Database) -> None:
    """The athlete asks, the coach has the change with its week, and until then it is a suggestion."""
    talk, head = await after_a_week(sqlite_database, coached=True)
    await live_until(talk, at(6, 20, 1))
    assert SILENT in talk.last()
    heard = len(talk.texts("coach"))
    await talk.tap("Send that to my coach")
    assert "The lighter week is before your coach." in talk.last()
    assert (await week(talk, head.id, 2)).status is WeekStatus.PENDING
    news = "\n".join(talk.texts("coach")[heard:])
    assert "Alex Rivers changed week 2." in news
    assert "Lighter after missed runs. After 4 days without running" in news
    assert "Sunday: Long run 9 mi instead of Long run 11.5 mi" in news


async def test_i_did_run_asks_which_and_the_week_stays(sqlite_database: Database) -> None:
    """Each run is a tap; when all were run, nothing is lighter."""
    talk, head = await after_a_week(sqlite_database)
    before = await week(talk, head.id, 2)
    await live_until(talk, at(6))
    await talk.tap("I did run")
    assert "Which of them did you run?" in talk.last()
    for label in ("Tue 5 mi", "Thu 5 mi", "Fri 4.5 mi"):
        await talk.tap(label)
    assert "Thank you, noted." in talk.last()
    assert (await week(talk, head.id, 2)).week == before.week


async def test_none_of_them_leads_to_the_lighter_week(sqlite_database: Database) -> None:
    """Friday's question answered with None: what it makes of the weekend is offered at once."""
    talk, _ = await after_a_week(sqlite_database)
    await live_until(talk, at(5, 19))
    await talk.tap("None")
    answered, said = talk.texts()[-2:]
    assert "Thank you, noted." in answered
    assert "Sun: Long run · 9 mi instead of Long run · 11.5 mi" in said
    assert "Make the rest lighter" in talk.labels()


async def test_what_changed_since_it_was_shown_is_shown_before_it_is_done(sqlite_database: Database) -> None:
    """Between the offer and the tap a run was logged: the tap does not do what was never shown."""
    talk, head = await after_a_week(sqlite_database)
    await live_until(talk, at(6))
    before = await week(talk, head.id, 2)
    await ran(talk, head, MONDAY, MONDAY + timedelta(days=4))
    await talk.tap("Make the rest lighter")
    assert "There is nothing to make lighter any more" in talk.toast()
    assert (await week(talk, head.id, 2)).week == before.week


async def test_as_many_miles_on_other_days_are_not_what_was_shown(sqlite_database: Database) -> None:
    """The tap carries the days it was shown with: others are shown first, however long the week comes to be."""
    talk, head = await after_a_week(sqlite_database)
    await live_until(talk, at(6))
    before = await week(talk, head.id, 2)
    data = data_of(talk, "Make the rest lighter")
    other = LightenWeek(PlanId(head.id), 2, 1, revision=before.revision)
    async with sqlite_database.read(at(6)) as uow:
        athlete = await uow.people.get(talk.telegram.person("athlete").id)
        assert athlete is not None
        found = await find_lighter(uow, athlete, at(6).date(), is_evening=True)
    assert found is not None
    assert unpack(data) == replace(other, stamp=found.stamp)
    days = found.proposal.week.days
    turned = tuple(replace(day, number=number) for number, day in enumerate((*days[-1:], *days[:-1]), start=1))
    moved = replace(found, proposal=replace(found.proposal, week=replace(found.proposal.week, days=turned)))
    assert moved.proposal.week.distance_mm == found.proposal.week.distance_mm
    assert moved.stamp != found.stamp
    said = await forge(talk, data.replace(f".{found.stamp}", f".{moved.stamp}"))
    assert "Something has changed since. This is how it looks now:" in said
    assert (await week(talk, head.id, 2)).week == before.week
    await talk.tap("Make the rest lighter")
    assert (await week(talk, head.id, 2)).week.distance_mm < before.week.distance_mm


async def test_a_skipped_first_week_does_not_let_the_second_grow(sqlite_database: Database) -> None:
    """All four runs skipped: on Friday the week stays, on Sunday it is offered at three quarters."""
    talk, head = await trained(sqlite_database)
    for day in (29, 31):
        await live_until(talk, datetime(2026, 12, day, 8, 0, tzinfo=UTC))
        await talk.say("/today")
        await talk.tap("Skip")
    await live_until(talk, datetime(2027, 1, 1, 19, 0, tzinfo=UTC))
    assert (await week(talk, head.id, 2)).week.miles <= 25.1
    for day in (1, 3):
        await live_until(talk, datetime(2027, 1, day, 20, 0, tzinfo=UTC))
        await talk.say("/today")
        await talk.tap("Skip")
    assert "What that makes of week 2:\nAfter 6 days without running: seven days of about three quarters" in talk.last()
    assert "Week 2: 18.5 mi instead of 25 mi." in talk.last()
    await talk.tap("Make the rest lighter")
    assert (await week(talk, head.id, 2)).week.miles <= 19


async def test_a_long_run_that_still_fits_is_asked_about_on_its_evening(sqlite_database: Database) -> None:
    """Saturday's long run with Sunday free: said, moved or let go; once in four weeks at most."""
    inputs = replace(MARATHON, preferred_days=frozenset({2, 4, 6, 7}), long_run_day=6)
    talk, head = await after_a_week(sqlite_database, inputs=inputs)
    assert (await week(talk, head.id, 2)).week.day(6).type is DayType.LONG_RUN
    await ran(talk, head, MONDAY, MONDAY + timedelta(days=4))
    await live_until(talk, at(6))
    said = talk.last()
    assert said.startswith("Today's long run is not in the log yet")
    assert "it still fits on Sunday" in said
    await talk.tap("Move it to Sunday")
    assert "Move" in talk.last()
    assert len(await told(sqlite_database)) == 1


async def test_no_day_of_a_lighter_week_is_longer(sqlite_database: Database) -> None:
    """Somebody who runs and walks skips a first week of three runs: two are left of the next, none of them longer."""
    inputs = replace(
        MARATHON,
        race=RaceDistance(21_097_500, "Half marathon"),
        goal_s=None,
        weekly_miles=0,
        five_k_pace_s=840,
        preferred_days=frozenset({2, 4, 7}),
        easy_only=True,
    )
    talk, head = await trained(sqlite_database, inputs=inputs)
    for day in (29, 31, 34):
        await live_until(talk, datetime(2026, 12, 1, 19, 0, tzinfo=UTC) + timedelta(days=day - 1))
        await talk.say("/today")
        await talk.tap("Skip")
    before = (await week(talk, head.id, 2)).week
    await talk.tap("Make the rest lighter")
    after = (await week(talk, head.id, 2)).week
    assert 0 < after.miles < before.miles
    assert all(now.distance_mm <= was.distance_mm for was, now in zip(before.days, after.days, strict=True))


async def test_an_easy_run_skipped_on_sunday_rewrites_no_week(sqlite_database: Database) -> None:
    """The coming week is approved: a skipped recovery run is no occasion to offer it with other workouts."""
    inputs = replace(MARATHON, preferred_days=frozenset({2, 3, 4, 6, 7}))
    talk, head = await after_a_week(sqlite_database, inputs=inputs)
    await ran(talk, head, MONDAY, MONDAY + timedelta(days=5))
    await live_until(talk, at(5, 19))
    await talk.tap("Approve plan")
    await live_until(talk, at(7, 12))
    said = await talk.say("skipped today")
    assert "Nothing has to be made up." in said
    assert "Make the rest lighter" not in talk.labels()


async def test_sundays_recap_is_enough_where_monday_asks_for_little(sqlite_database: Database) -> None:
    """It has spoken of the same runs two hours before; Monday evening is early enough for the offer."""
    inputs = replace(MARATHON, preferred_days=frozenset({1, 2, 4, 6}))
    talk, head = await after_a_week(sqlite_database, inputs=inputs)
    await ran(talk, head, MONDAY, MONDAY)
    await live_until(talk, at(7, 19))
    known = len(await told(sqlite_database))
    await live_until(talk, at(7, 22))
    assert len(await told(sqlite_database)) == known
