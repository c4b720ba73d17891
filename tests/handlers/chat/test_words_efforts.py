"""How hard it was, told in two numbers: the right one is kept, and the start and the end are asked about."""

import pytest

from storage.engine import Database
from tests.handlers.chat.trained import trained


@pytest.mark.parametrize(
    "said",
    ["4 at the start, 8 by the end", "started at a 4, ended at an 8", "4 then 8"],
)
async def test_a_start_and_an_end_are_no_effort_yet(sqlite_database: Database, said: str) -> None:
    """Which of them holds for the whole of it is asked."""
    talk, _ = await trained(sqlite_database)
    await talk.say("ran 4 miles today")
    assert "How hard was it in all" in await talk.say(said)
    await talk.tap("Effort 6")
    assert "effort 6 of 10" in talk.last()


@pytest.mark.parametrize(
    "said",
    [
        "that run was more like a 7 than a 5",
        "not a 5, more of a 7",
        "I put in effort 5 but it was more like a 7",
        "I said 5 for today but it was a 7",
    ],
)
async def test_an_effort_is_put_right(sqlite_database: Database, said: str) -> None:
    """The number that is meant, not the one that was wrong."""
    talk, _ = await trained(sqlite_database)
    await talk.say("ran 4 miles today, effort 5")
    assert "effort 7 of 10" in await talk.say(said)


async def test_tired_says_not_how_hard_it_was(sqlite_database: Database) -> None:
    """Under "How hard did it feel?" it is asked, and no run of today is made easier."""
    talk, _ = await trained(sqlite_database)
    await talk.say("ran 4 miles today")
    assert "How hard was it in all" in await talk.say("quite tired")
    assert "Effort 7" in talk.labels()


async def test_the_time_of_a_run_keeps_how_hard_it_was(sqlite_database: Database) -> None:
    """ "The 50 minute one" is no mile, and its effort stands on the button."""
    talk, _ = await trained(sqlite_database)
    await talk.say("did the 71 minute one today already, it was hard, maybe a 7")
    assert "How far was it in 1:11:00" in talk.last()
    assert any("effort 7" in each for each in talk.labels())
