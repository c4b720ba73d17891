"""After a log: one kind, true sentence where one is worth it, and the way to easier days where the run took much."""

from datetime import date, timedelta

from domain.plan import DayType
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
    """Fourteen miles on a Friday of 4.5: Sunday's long run is not its next day, the week stays; on Saturday it is."""
    talk, head = await after_a_week(sqlite_database)
    await ran(talk, head, MONDAY, MONDAY + timedelta(days=4))
    await live_until(talk, at(6, 12))
    said = await talk.say("ran 15 miles in 2:40:00")
    assert "15 mi is much longer than anything of the 30 days before (10.5 mi)" in said
    assert "Sun: Long run · 9 mi instead of Long run · 11.5 mi" in said
    await talk.tap("Make the rest lighter")
    assert "in force" in talk.last()
    sunday = (await week(talk, head.id, 2)).week.day(7)
    assert (sunday.type, sunday.miles) == (DayType.LONG_RUN, 9)


async def test_the_first_run_after_a_gap_is_answered_with_the_lighter_week(sqlite_database: Database) -> None:
    """Tuesday and Thursday were skipped without a word, Friday is run: Sunday is offered lighter at once."""
    talk, _ = await after_a_week(sqlite_database)
    await live_until(talk, at(5, 12))
    await talk.say("/today")
    said = await talk.tap("Done")
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
