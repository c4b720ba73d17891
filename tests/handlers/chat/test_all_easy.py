"""A run that was just looked at, easy throughout; and a week that is approved with a wish beside it."""

from datetime import UTC, datetime

import pytest

from domain.approval import WeekStatus
from storage.engine import Database
from tests.handlers.chat.trained import live_until, trained


@pytest.mark.parametrize("said", ["ok ease it then, all easy please", "make it all easy", "run it all easy then"])
async def test_the_run_in_view_loses_its_fast_part(sqlite_database: Database, said: str) -> None:
    """It stays a long run of its length, and no other day is meant."""
    talk, _ = await trained(sqlite_database)
    assert "last 4.5 mi at marathon pace" in await talk.say("what's on 21 february")
    await talk.say(said)
    assert "Sunday: Long run 17 mi, 15.5 mi easy, was 11 mi easy" in talk.last()


async def test_a_long_run_that_is_easy_already_is_made_shorter(sqlite_database: Database) -> None:
    """ "All easy" breaks no rule, and says no easy run of ten miles."""
    talk, _ = await trained(sqlite_database)
    assert "Long run" in await talk.say("what's on sunday")
    await talk.say("ease it, all easy please")
    assert "Sunday: Long run" in talk.last()
    assert "Breaks a rule" not in talk.last()


@pytest.mark.parametrize(
    "said",
    [
        "approve it, and can we run 5 days a week, add wednesdays",
        "ok looks doable, approve. btw can we add wednesdays",
        "approve this week and also add wednesdays please",
    ],
)
async def test_an_approval_beside_a_wish_is_not_lost(sqlite_database: Database, said: str) -> None:
    """The week is approved, and the change is previewed; done, no day of the week has become rest for it."""
    talk, head = await trained(sqlite_database)
    await live_until(talk, datetime(2027, 1, 11, 8, 0, tzinfo=UTC))
    await talk.say(said)
    async with talk.database.read(talk.telegram.clock.now()) as uow:
        stored = await uow.plans.week(head.id, 3)
    assert stored is not None
    assert stored.status is WeekStatus.APPROVED
    before = stored.week.miles
    assert "Tue, Wed, Thu, Fri and Sun" in talk.last()
    await talk.tap("Do it")
    async with talk.database.read(talk.telegram.clock.now()) as uow:
        stored = await uow.plans.week(head.id, 3)
    assert stored is not None
    assert stored.week.day(3).is_run
    assert stored.week.miles > 0.9 * before


@pytest.mark.parametrize("said", ["could i run 5 days then? saturdays are free actually", "add saturdays please"])
async def test_a_day_more_leaves_the_long_run_where_it_is(sqlite_database: Database, said: str) -> None:
    """Saturdays are free, and the long run stays on Sunday."""
    talk, _ = await trained(sqlite_database)
    await talk.say(said)
    assert "Tue, Thu, Fri, Sat and Sun" in talk.last()
    assert "on Sat" not in talk.last()
