"""A planned run that is named by its length, on another day: it is moved, and nothing is added."""

import pytest

from storage.engine import Database
from tests.handlers.chat.trained import trained


@pytest.mark.parametrize(
    "said",
    [
        "can we do the 50 minutes on wednesday after work?",
        "could i do the 5 miler on wednesday",
    ],
)
async def test_a_run_of_several_of_that_length_is_asked_about(sqlite_database: Database, said: str) -> None:
    """ "The 50 minutes" on a rest day are a run of the plan, and never one more."""
    talk, _ = await trained(sqlite_database)
    await talk.say(said)
    moves = [label for label in talk.labels() if label.startswith("Move ")]
    assert len(moves) > 1
    assert all(label.endswith("to Wed 30 Dec") for label in moves), moves


async def test_the_one_run_of_that_length_is_moved(sqlite_database: Database) -> None:
    """The preview takes it from its own day."""
    talk, _ = await trained(sqlite_database)
    await talk.say("can i do the 10 miles on saturday?")
    assert "Move Sunday’s run to Saturday?" in talk.last().replace("'", "’"), talk.last()


async def test_a_run_that_is_not_the_plans_is_one_more(sqlite_database: Database) -> None:
    """Without “the” it may be any run; the preview says that the week grows."""
    talk, _ = await trained(sqlite_database)
    await talk.say("add 30 minutes on wednesday")
    assert not any(label.startswith("Move ") for label in talk.labels())
