"""What a coach asks of all athletes at once, a day into the week, and those who are reminded to log."""

from datetime import timedelta

import pytest

from storage.engine import Database
from tests.handlers.chat.club import club
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import START, live_until


async def _coached(database: Database, days: int = 8) -> Conversation:
    """A coach of two who have logged nothing, so many days after their plans began."""
    talk, _ = await club(database, ("Anna", "Ben"))
    await live_until(talk, START + timedelta(days=days))
    return talk


@pytest.mark.parametrize(
    "said",
    [
        "who is struggling at the moment?",
        "anyone I should worry about",
        "is anybody struggling",
        "show me all athletes",
        "list my runners",
        "how did everybody's week go",
    ],
)
async def test_how_all_of_them_do_is_one_list(sqlite_database: Database, said: str) -> None:
    """On a Tuesday "every planned run is logged" had been true of a single day, and of nobody's last week."""
    talk = await _coached(sqlite_database)
    answer = await talk.say(said, "coach")
    assert "Anna: 0 mi, 0 runs" in answer
    assert "Ben: 0 mi, 0 runs" in answer


async def test_who_missed_runs_reaches_back_over_the_weekend(sqlite_database: Database) -> None:
    """Two days of a week say little about who missed runs."""
    talk = await _coached(sqlite_database)
    assert "Anna" in await talk.say("who missed runs", "coach")


async def test_before_the_first_run_nobody_has_missed_or_run_anything(sqlite_database: Database) -> None:
    """That every planned run is logged would be said of none."""
    talk = await _coached(sqlite_database, days=0)
    assert "No run was planned up to now" in await talk.say("who missed runs", "coach")
    assert "nobody to remind" in await talk.say("nudge everyone who hasn't logged", "coach")


async def test_those_who_have_not_logged_are_reminded_in_one_message(sqlite_database: Database) -> None:
    """Whom it goes to is shown before it goes; a list alone had been the answer."""
    talk = await _coached(sqlite_database)
    await talk.say("done as planned on tuesday", "Anna")
    shown = await talk.say("remind the ones who didn't log", "coach")
    assert set(shown.splitlines()[0].split(", ")) == {"Anna", "Ben"}
    await talk.tap("Send", "coach")
    assert "Please log your runs" in talk.last("Ben")
