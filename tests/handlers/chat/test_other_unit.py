"""A length logged in the wrong unit is put right; a unit alone still switches."""

from datetime import date, timedelta

import pytest

from domain.units import Units
from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import START, live_until, trained


async def units_of(talk: Conversation) -> Units:
    """What the athlete reads."""
    async with talk.database.read(START) as uow:
        person = await uow.people.get(talk.telegram.person("athlete").id)
    assert person is not None
    return person.settings.units


@pytest.mark.parametrize("said", ["oops that was km not miles", "sorry, i meant km", "that was kilometres, not miles"])
async def test_the_run_is_put_right_and_nothing_switches(sqlite_database: Database, said: str) -> None:
    """Eight miles were eight kilometres."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, START + timedelta(days=1, hours=3))
    await talk.say("ran 8 miles in 48:00")
    await talk.say(said)
    async with talk.database.read(START) as uow:
        log = await uow.logs.get(talk.telegram.person("athlete").id, date(2026, 12, 29))
    assert log is not None
    assert log.distance_mm == 8_000_000
    assert log.duration_s == 48 * 60
    assert await units_of(talk) is Units.MI


@pytest.mark.parametrize("said", ["km please", "kilometres, not miles!!"])
async def test_a_unit_alone_switches(sqlite_database: Database, said: str) -> None:
    """Nothing was logged wrongly."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, START + timedelta(days=1, hours=3))
    await talk.say("ran 8 miles in 48:00")
    await talk.say(said)
    assert await units_of(talk) is Units.KM
