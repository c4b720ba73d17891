"""A coach's wish in words: for whom is asked without losing it, and the last one can be had for another athlete."""

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
