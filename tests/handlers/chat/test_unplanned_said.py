"""Miles that nobody planned are said beside the planned ones wherever a week's sum is shown or judged."""

from datetime import UTC, date, datetime

from domain.people import RunLog, RunState
from domain.plan import Day, DayType, Lap
from domain.units import MM_PER_MILE
from handlers.views.unplanned import beside_plan
from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import live_until, trained


async def _ten_on_monday(database: Database) -> Conversation:
    """A run of ten miles on a Monday that the plan gives no run, in a week of 25 miles."""
    talk, _ = await trained(database)
    await live_until(talk, datetime(2026, 12, 28, 18, 0, tzinfo=UTC))
    await talk.say("ran 10 miles today in 1:43:00, effort 6")
    return talk


async def test_the_log_the_week_and_the_month_say_what_it_comes_to(sqlite_database: Database) -> None:
    """ "29 mi still to come" alone hides that the week becomes 35."""
    talk = await _ten_on_monday(sqlite_database)
    assert "This week: 10 mi of 25 mi. 10 mi of it unplanned: 35 mi in all with what is still to come." in talk.last()
    assert "25 mi planned, 10 mi done, 10 mi of it unplanned" in await talk.say("/week")
    said = await talk.say("how many miles this month so far and still to come?")
    said = said if "Still to come" in said else await talk.say("what's my total this week?")
    assert "10 mi of this week were not planned: with what is still to come it holds 35 mi in all." in said


async def test_a_lighter_week_counts_them(sqlite_database: Database) -> None:
    """The week that is previewed is the week that is run."""
    talk = await _ten_on_monday(sqlite_database)
    said = await talk.say("make this week smaller then")
    assert "With 10 mi run unplanned: " in said
    assert "in all, was 35 mi" in said


async def test_whether_the_week_is_a_lot_counts_them(sqlite_database: Database) -> None:
    """Asked of the week as it is being run, with a lighter one as the next step."""
    talk = await _ten_on_monday(sqlite_database)
    await talk.say("that's a lot this week isn't it? I already did 10 yesterday")
    assert any("Week 1 holds 35 mi" in text for text in talk.texts()[-2:])
    assert "Make the week easier" in talk.labels()


def _log(on: date, miles: float) -> RunLog:
    return RunLog(athlete_id=1, date=on, state=RunState.DONE, distance_mm=round(miles * MM_PER_MILE))


def test_a_run_on_another_day_than_its_own_is_no_addition() -> None:
    """Tuesday's five miles run on Wednesday make no bigger week."""
    five = (Lap(distance_mm=5 * MM_PER_MILE),)
    days = [Day(number=2, type=DayType.EASY, workout=five), Day(number=3, type=DayType.REST)]
    assert beside_plan([_log(date(2026, 12, 30), 5)], days, date(2026, 12, 31)) is None
    both = [_log(date(2026, 12, 29), 5), _log(date(2026, 12, 30), 5)]
    assert beside_plan(both, days, date(2026, 12, 31)) == (5 * MM_PER_MILE, 10 * MM_PER_MILE)
