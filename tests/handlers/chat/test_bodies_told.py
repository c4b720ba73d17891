"""What is told of the body in passing: a bare temperature, what hurts beside a run, a fever that is over."""

from datetime import UTC, date, datetime

import pytest

from domain.people import LifeEvent, RunLog
from domain.units import MM_PER_MILE
from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import START, live_until, trained

# A Thursday with a run, before and after it.
THURSDAY = datetime(2026, 12, 31, 8, 0, tzinfo=UTC)
EVENING = datetime(2026, 12, 31, 17, 0, tzinfo=UTC)


async def on_thursday(database: Database, at: datetime = THURSDAY) -> Conversation:
    """An athlete of a plan, on that day."""
    talk, _ = await trained(database)
    await talk.say("/week")
    await live_until(talk, at)
    return talk


async def logged(talk: Conversation) -> list[RunLog]:
    """What is in the log."""
    async with talk.database.read(START) as uow:
        return list(await uow.logs.between(talk.telegram.person("athlete").id, date(2026, 12, 28), date(2027, 3, 1)))


@pytest.mark.parametrize(
    "said",
    [
        "now 38.9 and shivering. done with this winter",
        "38.6 this morning. in bed. hate everything",
        "39.1 since lunch, everything hurts",
        "sore throat and 38.4, ugh",
        "40.1 and counting, under the duvet",
    ],
)
async def test_a_temperature_is_a_fever_and_no_run(sqlite_database: Database, said: str) -> None:
    """A pause is offered, and nothing logged."""
    talk = await on_thursday(sqlite_database)
    assert "You wrote about fever" in await talk.say(said)
    assert "Pause my plan from today" in talk.labels()
    assert await logged(talk) == []


async def test_a_number_alone_is_asked_about(sqlite_database: Database) -> None:
    """And is a fever by one tap."""
    talk = await on_thursday(sqlite_database)
    assert "is that your temperature, or did you run so far?" in await talk.say("38.6")
    assert await logged(talk) == []
    assert "You wrote about fever" in await talk.tap("My temperature is 38.6")


async def test_a_temperature_that_was_logged_is_deleted(sqlite_database: Database) -> None:
    """The run of that length, whenever it was; nobody is stopped for it, and another one stays."""
    talk = await on_thursday(sqlite_database, EVENING)
    await talk.say("ran 5 miles on tuesday")
    await talk.say("ran 38.9 km")
    said = await talk.say("38.9 was my temperature not km, please fix that in the log")
    assert said.startswith("Deleted: ")
    assert [log.distance_mm for log in await logged(talk)] == [5 * MM_PER_MILE]
    again = await talk.say("38.9 was my temperature not km, please fix that in the log")
    assert "is in your log, so nothing was deleted" in again


@pytest.mark.parametrize("said", ["skipping today, knee", "can't run today, my knee is sore"])
async def test_a_run_left_out_for_a_knee_asks_about_the_knee(sqlite_database: Database, said: str) -> None:
    """Who has just said so is not asked to say so."""
    talk = await on_thursday(sqlite_database)
    await talk.say(said)
    skipped, asked = talk.texts()[-2:]
    assert "skipped, and that is fine" in skipped
    assert "just tell me" not in skipped
    assert "Sorry to hear that (knee)" in asked
    assert "Pause from today" in talk.labels()


async def test_a_knee_on_a_rest_day_is_heard_too(sqlite_database: Database) -> None:
    """Where there is nothing to leave out."""
    talk = await on_thursday(sqlite_database, datetime(2027, 1, 2, 8, 0, tzinfo=UTC))
    assert "Sorry to hear that (knee)" in await talk.say("skipping today, knee")


@pytest.mark.parametrize(
    ("said", "label"),
    [
        ("knee pinched again in the last mile, stopped after 2", "It hurts: knee"),
        ("5.5 easy, 55:30, but im coughing a bit", "You are ill"),
        ("20k today. 2:04. half of it into a headwind. 6. left shin a bit tender", "It hurts: left shin"),
    ],
)
async def test_a_run_and_what_hurt_in_it_are_both_heard(sqlite_database: Database, said: str, label: str) -> None:
    """The run is logged, and the rest is one tap."""
    talk = await on_thursday(sqlite_database, EVENING)
    assert "if it is still there, don't run on it" in await talk.say(said)
    assert label in talk.labels()
    assert len(await logged(talk)) == 1


async def test_a_blister_after_the_run_asks_nothing_of_that_run(sqlite_database: Database) -> None:
    """It is a line, and the run that comes next."""
    talk = await on_thursday(sqlite_database, EVENING)
    said = await talk.say("4.5 miles in 45 min, blister on left heel, effort 4")
    assert said.startswith("Wash a blister")
    assert "What shall become of the run?" not in said
    assert len(await logged(talk)) == 1
    assert "What shall become of the run?" not in await talk.say("and what do i do with the blister")
    await talk.say("the blister looks bad, should i run?")
    assert not any("31 Dec" in label for label in talk.labels())


async def test_who_is_free_of_fever_ends_the_pause(sqlite_database: Database) -> None:
    """The word alone stops nobody; what was lost is answered beside it."""
    talk = await on_thursday(sqlite_database)
    await talk.say("I've got the flu, fever since last night")
    await talk.tap("Pause my plan from today")
    await live_until(talk, datetime(2027, 1, 4, 8, 0, tzinfo=UTC))
    await talk.say("im better, fever free 2 days. did i lose anything")
    assert any(text.startswith("Welcome back.") for text in talk.texts()[-3:])
    assert "a week costs about a hundredth of your fitness" in talk.last()
    async with talk.database.read(START) as uow:
        noted = await uow.logs.absences(talk.telegram.person("athlete").id, date(2026, 12, 28), date(2027, 3, 1))
    assert [(one.event, one.last) for one in noted] == [(LifeEvent.ILLNESS, date(2027, 1, 3))]
