"""A coach knows of a run that is not in the log: the athlete is asked, and nothing is logged without their tap."""

from datetime import timedelta

import pytest

from domain.people import PersonSettings, RunLog
from storage.engine import Database
from tests.handlers.chat.club import club
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import START, data_of, forge

OPEN = PersonSettings(weeks_start_themselves=True)
FORGOT = "Anna did 6 today in 54 min, she forgot to put it in"
RUN = "6 mi in 54:00 on Mon 28 Dec 2026"


async def _logs(database: Database, talk: Conversation, who: str) -> list[RunLog]:
    async with database.transaction(talk.telegram.clock.now()) as uow:
        person = talk.telegram.person(who).id
        return [
            each for each in await uow.logs.between(person, START.date() - timedelta(30), START.date()) if each.is_run
        ]


async def _asked(database: Database) -> Conversation:
    talk, _ = await club(database, ("Anna", "Ben"), settings=OPEN)
    await talk.say(FORGOT, who="coach")
    await talk.tap("Ask", who="coach")
    return talk


async def test_the_coach_is_offered_to_ask(sqlite_database: Database) -> None:
    """The log is hers, and the next step is one tap; until then nobody hears of it."""
    talk, _ = await club(sqlite_database, ("Anna", "Ben"), settings=OPEN)
    before = talk.texts("Anna")
    await talk.say(FORGOT, who="coach")
    assert talk.labels("coach") == [f"Ask: {RUN}", "Leave it as it is"]
    assert talk.texts("Anna") == before


async def test_one_tap_of_hers_logs_it(sqlite_database: Database) -> None:
    """She reads who says what, with the date; "Yes, log it" logs just that."""
    talk = await _asked(sqlite_database)
    assert f"Sam Okafor says that you ran {RUN}." in talk.last("Anna")
    assert not await _logs(sqlite_database, talk, "Anna")
    await talk.tap("Yes, log it", who="Anna")
    [log] = await _logs(sqlite_database, talk, "Anna")
    assert (round(log.distance_mm / 1_609_344), log.duration_s, log.date) == (6, 54 * 60, START.date())


async def test_a_second_tap_logs_nothing_twice(sqlite_database: Database) -> None:
    """The same button pressed again finds the run in the log."""
    talk = await _asked(sqlite_database)
    yes = data_of(talk, "Yes, log it", "Anna")
    await forge(talk, yes, "Anna")
    await forge(talk, yes, "Anna")
    [log] = await _logs(sqlite_database, talk, "Anna")
    assert log.runs == 1


async def test_no_logs_nothing(sqlite_database: Database) -> None:
    """A no is a no, with the way to say what was run."""
    talk = await _asked(sqlite_database)
    await talk.tap("No", who="Anna")
    assert "nothing was logged" in talk.last("Anna")
    assert not await _logs(sqlite_database, talk, "Anna")


@pytest.mark.parametrize("who", ["coach", "Ben"])
async def test_nobody_else_logs_it(sqlite_database: Database, who: str) -> None:
    """Her button in another's hand, be it her coach's, logs nothing for anybody."""
    talk = await _asked(sqlite_database)
    await forge(talk, data_of(talk, "Yes, log it", "Anna"), who)
    assert not await _logs(sqlite_database, talk, "Anna")
    assert not await _logs(sqlite_database, talk, "Ben")


@pytest.mark.parametrize("who", ["coach", "Ben"])
async def test_only_a_coach_of_hers_asks(sqlite_database: Database, who: str) -> None:
    """A former coach, or another athlete, with the coach's button: she hears nothing."""
    talk, _ = await club(sqlite_database, ("Anna", "Ben"), settings=OPEN)
    await talk.say(FORGOT, who="coach")
    ask = data_of(talk, "Ask", "coach")
    async with sqlite_database.transaction(START) as uow:
        await uow.coaching.drop_link(talk.telegram.person("coach").id, talk.telegram.person("Anna").id)
    before = talk.texts("Anna")
    await forge(talk, ask, who)
    assert talk.texts("Anna") == before


async def test_she_is_asked_once(sqlite_database: Database) -> None:
    """A second tap of the coach, and the same sentence again, ask her nothing new and say so."""
    talk = await _asked(sqlite_database)
    before = talk.texts("Anna")
    await talk.say(FORGOT, who="coach")
    assert "was asked that already" in await talk.tap("Ask", who="coach")
    assert talk.texts("Anna") == before
