"""A coach's wish in words: for whom is asked without losing it, and the last one can be had for another athlete."""

import pytest

from domain.people import PersonSettings
from storage.engine import Database
from tests.handlers.chat.club import club


async def test_a_wish_for_both_comes_for_one_after_the_other(sqlite_database: Database) -> None:
    """ "Give them both Tuesday off" previews hers, and when that is answered his, without a word more."""
    talk, _ = await club(sqlite_database, ("Anna", "Ben"), settings=PersonSettings(weeks_start_themselves=True))
    await talk.say("/coach", who="coach")
    await talk.say("give them both tuesday off", who="coach")
    assert talk.last("coach").startswith("Anna\nRest on Tuesday?")
    assert talk.last("coach").endswith("When this is answered, next comes: Ben.")
    await talk.tap("Do it", who="coach")
    assert talk.last("coach").startswith("Ben\nRest on Tuesday?")
    assert "next comes" not in talk.last("coach")
    await talk.tap("Back", who="coach")
    assert "Rest on Tuesday?" not in talk.last("coach")


async def test_yes_in_words_goes_on_with_the_next(sqlite_database: Database) -> None:
    """Said instead of tapped, the next athlete's comes as well."""
    talk, _ = await club(sqlite_database, ("Anna", "Ben"), settings=PersonSettings(weeks_start_themselves=True))
    await talk.say("swap thu and fri for the two of them", who="coach")
    await talk.say("yes", who="coach")
    assert talk.last("coach").startswith("Ben\nSwap Thursday and Friday?")


async def test_what_one_week_cannot_take_is_said_and_the_other_is_shown(sqlite_database: Database) -> None:
    """ "Rest Friday for Anna and Wednesday for Ben", whose Wednesday is rest already: hers is shown, then that."""
    talk, _ = await club(sqlite_database, ("Anna", "Ben"), settings=PersonSettings(weeks_start_themselves=True))
    await talk.say("rest wednesday for Anna and friday for Ben", who="coach")
    assert talk.last("coach").startswith("Ben\nRest on Friday?")
    assert any("nothing" in each and "Anna" in each for each in talk.texts("coach")[-2:])


async def test_two_of_one_name_are_never_both(sqlite_database: Database) -> None:
    """Where two share a name, "both" is nobody's: no week of one who was not meant is previewed."""
    names = ("Anna", "Ben", "Ben Two", "Cleo")
    talk, _ = await club(sqlite_database, names, settings=PersonSettings(weeks_start_themselves=True))
    await talk.say("swap thu and fri for the two of them", who="coach")
    assert "Swap Thursday" not in talk.last("coach")


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
    """Days off that reach into the next week are one card with both weeks, and one yes."""
    talk, _ = await club(sqlite_database, ("Anna", "Ben"), settings=PersonSettings(weeks_start_themselves=True))
    await talk.say("anna away 12-20 feb, nothing for her", who="coach")
    assert "No running, 12–20 Feb?" in talk.last("coach")
    assert "• Week 8, 15–21 Feb" in talk.last("coach")
