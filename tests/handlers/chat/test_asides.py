"""Answers with something beside them, and a run whose weekday is over this week."""

from storage.engine import Database
from tests.handlers.chat.trained import trained


async def test_a_yes_with_an_hour_says_that_the_plan_names_none(sqlite_database: Database) -> None:
    """It is done, and nobody thinks that the hour was kept."""
    talk, _ = await trained(sqlite_database)
    await talk.say("move thursday to wednesday")
    await talk.say("yes but in the evening please")
    assert any("The plan names the day, not the hour" in text for text in talk.texts())
    assert "Wed 30  Easy" in talk.last()


async def test_what_is_to_be_seen_first_is_shown(sqlite_database: Database) -> None:
    """ "Not yet" answers nothing, and the day is shown."""
    talk, _ = await trained(sqlite_database)
    await talk.say("move thursday to wednesday")
    await talk.say("not yet, can I see Sunday first?")
    assert "Long run" in talk.last()
    assert "not sure I understand" not in talk.last()
