"""One long run a week: after as long a run, the one that is still planned is offered as an easy one."""

from datetime import UTC, datetime

import pytest

from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import live_until, trained


async def long_on_thursday(database: Database) -> Conversation:
    """A long run on a Thursday, with Sunday's to come."""
    talk, _ = await trained(database)
    await live_until(talk, datetime(2027, 2, 11, 20, 0, tzinfo=UTC))
    await talk.say("ran 19 miles in 3:05:00 today with the club")
    return talk


async def test_as_long_a_run_offers_the_week_without_a_second_one(sqlite_database: Database) -> None:
    """The card of the run says it, and one tap does it."""
    talk = await long_on_thursday(sqlite_database)
    assert "The long run of this week is run already" in talk.last()
    await talk.tap("Make the rest lighter")
    assert "Sun 14  Easy" in talk.last()
    assert "Long run" not in talk.last()


@pytest.mark.parametrize(
    "asked",
    [
        "so do i skip the long one on sunday now",
        "do i still need to run the long one on sunday?",
        "should i skip sunday then",
        "is sundays long run still on after that",
        "shall i drop the long run this weekend",
        "so no long run on sunday?",
    ],
)
async def test_whether_to_run_it_still_is_answered(sqlite_database: Database, asked: str) -> None:
    """No card of the day, and no question what is meant."""
    talk = await long_on_thursday(sqlite_database)
    await talk.say(asked)
    assert talk.last().startswith("Leave the long run out this week.")


async def test_a_shorter_run_changes_nothing(sqlite_database: Database) -> None:
    """An easy run on Thursday leaves Sunday's long run as it is."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, datetime(2027, 2, 11, 20, 0, tzinfo=UTC))
    await talk.say("ran 5 miles in 50 min today")
    assert "run already" not in talk.last()
