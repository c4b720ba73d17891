"""An athlete with a plan, at their phone, on a real SQLite database."""

import pytest

from storage.engine import Database
from tests.chat.walk import START, Phone, give_plan, new_phone
from tests.databases import FixedClock


@pytest.fixture
async def athlete(sqlite_database: Database) -> Phone:
    """Ann, with a marathon plan of 16 weeks that starts today, Monday 28 December 2026, 09:00 UTC."""
    phone = await new_phone(sqlite_database, FixedClock(START), 5001, "Ann")
    await give_plan(phone)
    return phone
