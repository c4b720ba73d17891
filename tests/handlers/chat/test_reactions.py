"""After a log: one kind, true sentence where one is worth it, and the way to easier days where the run took much."""

from dataclasses import replace
from datetime import date, timedelta

from domain.plan import Day, DayType, Lap
from domain.units import MM_PER_MILE
from storage.engine import Database
from tests.handlers.chat.test_evening import MONDAY, after_a_week, at, ran, week
from tests.handlers.chat.trained import live_until


async def test_an_easy_day_that_was_fast_is_told_so_kindly(sqlite_database: Database) -> None:
    """The pace that was run, the range that was asked, and why; once on the card."""
    talk, head = await after_a_week(sqlite_database)
    await ran(talk, head, MONDAY, MONDAY)
    await live_until(talk, at(2, 12))
    said = await talk.say("ran 5 miles in 41:00")
    assert "8:12/mi, where 9:32–10:29/mi was asked: nicely quick" in said
    assert said.count("was asked") == 1
    assert "This week: 5 mi of 26 mi." in said


async def test_effort_nine_on_an_easy_day_is_worth_a_word(sqlite_database: Database) -> None:
    """Said with the effort, about the next run, and about nobody's health."""
    talk, _ = await after_a_week(sqlite_database)
    await live_until(talk, at(2, 12))
    await talk.say("/today")
    assert "An easy day" not in await talk.tap("Done")
    assert "An easy day that feels like 9 of 10 happens" in await talk.tap("9")


async def test_a_run_as_asked_says_nothing_more(sqlite_database: Database) -> None:
    """No praise for everything."""
    talk, _ = await after_a_week(sqlite_database)
    await live_until(talk, at(2, 12))
    said = await talk.say("ran 5 miles in 49:30, effort 4")
    assert "asked" not in said
    assert "easy day" not in said


async def test_a_run_much_too_long_offers_two_easy_days(sqlite_database: Database) -> None:
    """Farther on Saturday than the long run of Sunday is: that was the long run of the week."""
    talk, head = await after_a_week(sqlite_database)
    await ran(talk, head, MONDAY, MONDAY + timedelta(days=4))
    await live_until(talk, at(6, 12))
    said = await talk.say("ran 15 miles in 2:40:00")
    assert "15 mi is much longer than anything of the 30 days before (10.5 mi)" in said
    assert "Sun: Easy · 5 mi instead of Long run · 11.5 mi" in said
    await talk.tap("Make the rest lighter")
    assert "in force" in talk.last()
    sunday = (await week(talk, head.id, 2)).week.day(7)
    assert (sunday.type, sunday.miles) == (DayType.EASY, 5)


async def test_the_first_run_after_a_gap_is_answered_with_the_lighter_week(sqlite_database: Database) -> None:
    """Tuesday and Thursday were skipped without a word, Friday is run: Sunday is offered lighter at once."""
    talk, _ = await after_a_week(sqlite_database)
    await live_until(talk, at(5, 12))
    await talk.say("/today")
    said = await talk.tap("Done")
    # Nobody said that they were not run: the log knows of nothing, and one tap says more.
    assert "Nothing is in the log from Tue 5 Jan 2027 to Thu 7 Jan 2027. If you ran then, say so; if not:" in said
    assert talk.labels()[:3] == ["Make the rest lighter", "Leave it as it is", "I did run"]
    assert "the first two runs back are easy" in said
    assert "Sun: Long run · 9 mi instead of Long run · 11.5 mi" in said
    assert "Make the rest lighter" in talk.labels()


async def test_a_log_of_before_the_plan_is_measured_by_no_week(sqlite_database: Database) -> None:
    """Five miles of nothing is no sentence."""
    talk, _ = await after_a_week(sqlite_database)
    said = await talk.say("ran 5 miles on december 26")
    assert "Sat 26 Dec 2026" in said
    assert "Nothing was planned that week; the run is in your log." in said
    assert "of 0 mi" not in said


async def test_a_log_of_last_week_speaks_of_that_week(sqlite_database: Database) -> None:
    """Not of this one."""
    talk, head = await after_a_week(sqlite_database)
    async with sqlite_database.transaction(at(1)) as uow:
        await uow.logs.remove(head.athlete_id, date(2027, 1, 3))
    await live_until(talk, at(2, 6))
    said = await talk.say("ran 10.5 miles on sunday")
    assert "That week: 25 mi of 25 mi." in said


async def test_some_of_the_repeats_are_logged_without_a_file(sqlite_database: Database) -> None:
    """ "only 4 of 6" is partly done, as long as what was run of the day, with a kind word; else it is asked how far."""
    talk, head = await after_a_week(sqlite_database)
    async with sqlite_database.transaction(at(2)) as uow:
        stored = await uow.plans.week(head.id, 2)
        assert stored is not None
        jog, repeat = Lap(MM_PER_MILE // 4), Lap(MM_PER_MILE // 2, 450)
        work = (repeat, jog, repeat, jog, repeat, jog, repeat, jog, repeat, jog, repeat)
        ends = (Lap(MM_PER_MILE),)
        tuesday = Day(number=2, type=DayType.INTERVALS, warmup=ends, workout=work, cooldown=ends)
        changed = stored.week.with_days(tuesday)
        await uow.plans.save_week(replace(stored, week=changed, approved=changed))
    await live_until(talk, at(2, 12))
    said = await talk.say("did the workout but only 4 of 6, felt hard")
    assert "Logged as partly done: 5 mi, effort 8 of 10." in said
    assert "Noted: 4/6." in said
    assert "4 of 6 is a session too: what was run counts" in said
    await live_until(talk, at(4, 12))
    assert "has no such repeats" in await talk.say("did only 4 of 6 reps")


async def test_a_piece_at_a_pace_stays_with_the_run(sqlite_database: Database) -> None:
    """Ten miles with three at marathon pace are ten miles, and no time of three minutes."""
    talk, _ = await after_a_week(sqlite_database)
    await live_until(talk, at(2, 12))
    said = await talk.say("ran 5 miles with 3 at marathon pace")
    assert "Logged as done: 5 mi." in said
    assert "Noted: with 3 at marathon pace." in said
    said = await talk.say("/log 4 miles with 2 at 8:35 in 38:00")
    assert "9 mi in 2 runs" in said
    assert "Noted: with 3 at marathon pace; with 2 at 8:35." in said
