"""One run less, whichever; a run that would leave its week; a pace in the unit that was asked for."""

from datetime import timedelta

from storage.engine import Database
from tests.handlers.chat.trained import START, live_until, trained


async def test_one_run_less_offers_the_run_that_matters_least_first(sqlite_database: Database) -> None:
    """ "One less run this week, don't care which" was once a week of shorter runs."""
    talk, _ = await trained(sqlite_database)
    await talk.say("one less run this week please. dont care which")
    assert talk.labels() == ["Rest on Fri 1 Jan", "Rest on Tue 29 Dec", "Rest on Thu 31 Dec"]
    await talk.tap("Rest on Fri 1 Jan")
    assert "Friday: Rest instead of Easy" in talk.last()


async def test_a_run_that_would_leave_its_week_gets_days_of_its_own(sqlite_database: Database) -> None:
    """ "Sunday's one to Monday" on a Wednesday: said plainly, with the days that could take it."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, START + timedelta(days=2))
    await talk.say("any chance we could shift sunday's one to monday")
    assert "A plan's week ends on Sunday" in talk.last()
    assert all(label.startswith(("Move Sun 3 Jan to", "Rest on Sun 3 Jan")) for label in talk.labels())
    await talk.tap("Move Sun 3 Jan to Sat 2 Jan")
    assert "Saturday: Long run" in talk.last()


async def test_a_pace_is_told_in_the_unit_that_was_asked_for(sqlite_database: Database) -> None:
    """Who runs in miles and asks "per km" hears it per kilometre; a time alone is over the plan's race."""
    talk, _ = await trained(sqlite_database)
    assert "/km" in await talk.say("how fast is easy for me in min per km")
    assert "/mi" in await talk.say("how fast is easy for me")
    assert "Marathon in 3:45:00" in await talk.say("how fast do i have to go to run 3:45")
    assert "5K in 22:30" in await talk.say("what pace do i need for 22:30")


async def test_another_run_is_meant_and_not_another_day(sqlite_database: Database) -> None:
    """ "No, I meant Sunday's" under "Move Friday's run to Saturday?" is Sunday's run to Saturday."""
    talk, _ = await trained(sqlite_database)
    await talk.say("move friday to saturday")
    await talk.say("no i meant sunday's")
    assert "Saturday: Long run" in talk.last()
    assert "Sunday: Rest instead of Long run" in talk.last()


async def test_a_race_beside_the_plans_own_moves_nothing(sqlite_database: Database) -> None:
    """ "I've a half on March 14th, can you put it in" once moved the marathon to that day."""
    talk, _ = await trained(sqlite_database)
    await talk.say("I've a half marathon on March 14th, can you put it in")
    assert "Race day" not in talk.last()
    assert "A race on the way: 13.1 mi, Sun 14 Mar 2027" in talk.labels()
