"""A run that shall take so much less time, or so much more."""

from domain.plan import DayType
from domain.units import Units
from domain.words.day_refs import DayRef
from domain.words.intents import ChangeByTime
from handlers.wording.intents import intent_words
from storage.engine import Database
from tests.handlers.chat.trained import trained


async def test_a_run_is_shorter_by_a_time_at_its_own_pace(sqlite_database: Database) -> None:
    """ "Take 20 minutes off the long run" is previewed in the runner's own unit, and rest stays rest."""
    talk, _ = await trained(sqlite_database)
    await talk.say("take 20 minutes off the long run, kids football starts at ten")
    assert "Long run 8.5 mi instead of Long run 10.5 mi" in talk.last()
    await talk.say("add ten minutes to friday")
    assert "Easy 5.5 mi instead of Easy 4.5 mi" in talk.last()
    await talk.say("knock ten minutes off monday")
    assert "a rest day already" in talk.last()


def test_a_button_says_by_how_many_minutes() -> None:
    """Whoever is asked reads the time that was said."""
    long_run = DayRef(type=DayType.LONG_RUN)
    assert intent_words(ChangeByTime(long_run, -1200), Units.MI) == "The long run becomes 20 min shorter"
    assert intent_words(ChangeByTime(long_run, 600), Units.KM) == "The long run becomes 10 min longer"
