"""One time for many machines: the database's."""

from datetime import timedelta

from bot.clock import SystemClock
from bot.lanes.database_clock import DatabaseClock
from storage.engine import open_database
from tests.databases import FixedClock


async def test_a_machine_that_is_minutes_off_goes_by_the_databases_clock(postgres_url: str) -> None:
    """Leases then mean the same on every machine."""
    database = open_database(postgres_url)
    wrong = FixedClock(SystemClock().now() - timedelta(minutes=7))
    database_clock = DatabaseClock(database, wrong)
    await database_clock.synchronise()
    await database.close()
    assert abs(database_clock.now() - SystemClock().now()) < timedelta(seconds=5)
