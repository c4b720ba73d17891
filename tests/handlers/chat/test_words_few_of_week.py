"""So many runs of this week, of which some are done, and rest on a day that is free, in a whole chat."""

from datetime import timedelta

from storage.engine import Database
from tests.handlers.chat.trained import START, live_until, trained


async def test_of_a_week_that_has_begun_it_is_asked_what_counts(sqlite_database: Database) -> None:
    """ "Only two runs this week" once left two more beside the one that was run."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, START + timedelta(days=1))
    await talk.say("ran 4 miles today")
    asked = await talk.say("only two runs this week please")
    assert "1 run of this week is done already" in asked
    await talk.tap("One run,")
    assert "Rest instead of" in talk.texts()[-1]


async def test_who_is_tired_on_a_free_day_is_told_that_it_is_free(sqlite_database: Database) -> None:
    talk, _ = await trained(sqlite_database)
    assert "rest day already" in await talk.say("to tired tody can i rets")
