"""Days that won't be run, said again once they are noted as days away."""

from datetime import UTC, datetime

import pytest

from storage.engine import Database
from tests.handlers.chat.trained import live_until, trained


@pytest.mark.parametrize(
    "said",
    [
        "so i wont run thu fri sat sun because of frankfurt, what then",
        "no running thu fri sat and sun",
        "so i wont run thursday, friday, saturday and sunday then",
    ],
)
async def test_days_that_are_noted_are_not_moved_or_skipped_once_more(sqlite_database: Database, said: str) -> None:
    """It is said that they are noted, and what stands around them."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, datetime(2027, 1, 11, 9, 0, tzinfo=UTC))
    await talk.say("no running 14 january to 17 january")
    await talk.tap("Yes, no running then")
    await talk.say(said)
    assert "That is noted already: no running 14–17 Jan" in talk.last()
    assert "Before it: Easy" in talk.last()
    assert "After it: " in talk.last()
