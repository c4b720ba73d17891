"""A whole week told in one sentence is in the log, run by run; what stood there stays."""

from datetime import UTC, datetime

from domain.people import RunState
from storage.engine import Database
from tests.handlers.chat.test_unknown_runs import states
from tests.handlers.chat.trained import live_until, trained

TUESDAY = datetime(2027, 1, 5, 20, 0, tzinfo=UTC)


async def test_a_week_told_as_run_and_one_told_as_skipped(sqlite_database: Database) -> None:
    talk, _ = await trained(sqlite_database)
    await live_until(talk, TUESDAY)
    assert (await talk.say("i ran as planned last week")).startswith("4 runs logged as planned.")
    assert list((await states(talk)).values()) == [RunState.DONE] * 4
    assert "in the log already" in await talk.say("did every run last week")


async def test_a_skipped_week_is_skipped_and_the_days_left_are_offered_lighter(sqlite_database: Database) -> None:
    """Zero is zero: what follows from it is offered, and nothing by itself."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, TUESDAY)
    said = await talk.say("last week i didn't run at all, work")
    assert "Thank you, noted" in said
    assert "days without running" in said
    assert list((await states(talk)).values()) == [RunState.SKIPPED] * 4


async def test_all_but_one_of_last_week(sqlite_database: Database) -> None:
    talk, _ = await trained(sqlite_database)
    await live_until(talk, TUESDAY)
    said = await talk.say("last week: all but thursday")
    assert "3 runs logged as planned. Thu 31 Dec 2026: not run." in said
