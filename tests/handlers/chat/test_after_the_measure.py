"""What was met by who lived ten weeks with it: a mood is no effort, pain is never offered to be over."""

from datetime import UTC, date, datetime

from storage.engine import Database
from tests.handlers.chat.club import club
from tests.handlers.chat.trained import live_until, trained


async def test_a_mood_about_it_all_is_no_effort(sqlite_database: Database) -> None:
    talk, head = await trained(sqlite_database)
    talk.telegram.pass_time(days=1)
    await talk.say("5 in 52")
    await talk.say("feeling a bit meh about all this tbh, like im failing")
    async with sqlite_database.read(talk.telegram.clock.now()) as uow:
        log = await uow.logs.get(head.athlete_id, talk.telegram.clock.now().date())
    assert log is not None
    assert log.effort is None


async def test_who_says_how_much_it_hurts_is_not_offered_to_be_well(sqlite_database: Database) -> None:
    talk, _ = await trained(sqlite_database)
    await talk.say("ankles bout 5/10 going downstairs, better than last nite tho. run today?")
    assert "You can run again" not in talk.labels()
    assert "You are injured" in talk.labels()


async def test_an_illness_that_is_over_is_not_told_again(sqlite_database: Database) -> None:
    """The next mornings had no workout."""
    talk, head = await trained(sqlite_database)
    await talk.say("what does this week look like after being poorly")
    assert not any("Shall I pause your plan" in each for each in talk.texts())
    async with sqlite_database.read(talk.telegram.clock.now()) as uow:
        assert not await uow.logs.absences(head.athlete_id, head.inputs.start, head.inputs.race_date)


async def test_a_coachs_days_off_begin_on_their_first_day(sqlite_database: Database) -> None:
    """They began today, and the last day was a run; so many days a week are no days off."""
    talk, _ = await club(sqlite_database, ("Anna", "Ben"))
    assert "No running, 28 Dec" not in await talk.say("Anna off 6 to 8 jan pls", "coach")
    assert "No running" not in await talk.say("put Ben down to three days, friday is off for good", "coach")
    assert "7 mi" in await talk.say("Ben's long run is too long make it 7", "coach")


async def test_a_run_of_just_now_is_none_of_the_days_asked_about(sqlite_database: Database) -> None:
    """It was logged on the Tuesday that Friday's question was about."""
    talk, head = await trained(sqlite_database)
    await live_until(talk, datetime(2027, 1, 2, 17, 0, tzinfo=UTC))
    await talk.say("3 mi just now 30 min")
    async with sqlite_database.read(talk.telegram.clock.now()) as uow:
        runs = await uow.logs.between(head.athlete_id, head.inputs.start, date(2027, 1, 2))
    assert [run.date for run in runs if run.is_run] == [date(2027, 1, 2)]
