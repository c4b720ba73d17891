"""A coach's wish in words: for whom is asked without losing it, and the last one can be had for another athlete."""

import pytest

from domain.people import PersonSettings
from storage.engine import Database
from tests.handlers.chat.club import club


async def test_a_wish_without_a_name_is_kept_for_each_athlete(sqlite_database: Database) -> None:
    """ "Give them both Friday off" asks whose first, and "same for Ben" does the other's."""
    talk, _ = await club(sqlite_database, ("Anna", "Ben"), settings=PersonSettings(weeks_start_themselves=True))
    await talk.say("/coach", who="coach")
    await talk.say("give them both tuesday off", who="coach")
    assert talk.labels("coach")[:2] == ["Anna", "Ben"]
    await talk.tap("Anna", who="coach")
    assert talk.last("coach").startswith("Anna\nRest on Tuesday?")
    await talk.say("same for ben", who="coach")
    assert talk.last("coach").startswith("Ben\nRest on Tuesday?")


async def test_the_same_as_nothing_is_asked(sqlite_database: Database) -> None:
    """Without a wish before it there is nothing to be the same."""
    talk, _ = await club(sqlite_database, ("Anna", "Ben"), settings=PersonSettings(weeks_start_themselves=True))
    assert "The same as what?" in await talk.say("same for ben", who="coach")


async def test_a_length_beside_a_name_is_the_runs_new_length(sqlite_database: Database) -> None:
    """ "Anna long run 7 not 9"."""
    talk, _ = await club(sqlite_database, ("Anna", "Ben"), settings=PersonSettings(weeks_start_themselves=True))
    assert "7 mi in all?" in await talk.say("anna long run 7 not 9", who="coach")


@pytest.mark.parametrize(
    ("said", "days", "gone"),
    [
        ("anna has a cold, give her three days off", "Monday to Wednesday", "Tuesday: Rest instead of"),
        ("anna off friday and saturday, club weekend", "Friday to Saturday", "Friday: Rest instead of"),
    ],
)
async def test_a_coach_gives_days_off(sqlite_database: Database, said: str, days: str, gone: str) -> None:
    """Days without running that a coach gives are a change of the week, previewed as any other."""
    talk, _ = await club(sqlite_database, ("Anna", "Ben"), settings=PersonSettings(weeks_start_themselves=True))
    await talk.say(said, who="coach")
    assert f"No running, {days}?" in talk.last("coach")
    assert gone in talk.last("coach")
    await talk.tap("Do it", who="coach")
    assert "No running" in talk.last("coach") or "Rest" in talk.last("coach")


async def test_what_is_beyond_the_week_is_said(sqlite_database: Database) -> None:
    """Days off that reach into the next week are given up to Sunday, and the coach is told which are left."""
    talk, _ = await club(sqlite_database, ("Anna", "Ben"), settings=PersonSettings(weeks_start_themselves=True))
    await talk.say("anna away 12-20 feb, nothing for her", who="coach")
    assert "say it again for those from Mon 15 Feb" in talk.last("coach")
