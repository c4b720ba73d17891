"""A run that is moved to a date is the one before it, and not the one of that date's week."""

from storage.engine import Database
from tests.handlers.chat.trained import trained


async def test_sundays_run_to_the_monday_after_is_this_sundays(sqlite_database: Database) -> None:
    """The week after was previewed, whose own long run stands six days later."""
    talk, _ = await trained(sqlite_database)
    said = await talk.say("move sunday's long one to the 4th of january")
    assert "Week 2" not in said
    assert "10 Jan" not in said


async def test_how_hard_it_was_at_the_start_and_at_the_end_is_asked_in_all(sqlite_database: Database) -> None:
    talk, _ = await trained(sqlite_database)
    talk.telegram.pass_time(days=1)
    await talk.say("done")
    await talk.say("3 for the first half and then a good 9 by the end")
    assert {"3", "6", "9"} <= {label[-1] for label in talk.labels()}
