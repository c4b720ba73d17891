"""One thing is offered: words that take it, though they would mean something else alone."""

import pytest

from storage.engine import Database
from tests.handlers.chat.trained import trained


@pytest.mark.parametrize("said", ["add it", "ok put it in please", "yes"])
async def test_the_race_that_was_asked_about_is_added(sqlite_database: Database, said: str) -> None:
    """ "Add it" under the answer is about the race, and about no longer run."""
    talk, _ = await trained(sqlite_database)
    await talk.say("is a half on 14 march a good idea?")
    assert any("A race on the way" in label for label in talk.labels())
    await talk.say(said)
    assert "How much longer" not in talk.last()
    assert "14 Mar" in talk.last()
