"""What a coach is asked back about an athlete stays about that athlete, whatever card stands open."""

from domain.people import PersonSettings
from storage.engine import Database
from tests.handlers.chat.club import club

STARTED = PersonSettings(weeks_start_themselves=True)


async def test_a_reading_that_is_tapped_is_of_whoever_was_named(sqlite_database: Database) -> None:
    """ "Anna: legs heavy", and the tap changes Anna's day: not the coach's own, nor that of nobody."""
    talk, _ = await club(sqlite_database, ("Anna", "Ben"), settings=STARTED)
    await talk.say("/coach", who="coach")
    await talk.say("anna thursday whatever", who="coach")
    assert "Anna" in talk.last("coach")

    await talk.tap("What is on Thursday", who="coach")

    assert "Anna" in talk.last("coach")
    assert "About whom" not in talk.last("coach")


async def test_an_athletes_illness_leads_to_their_week(sqlite_database: Database) -> None:
    """Days off are the athlete's own to say; a lighter week is the coach's to give, one tap away."""
    talk, _ = await club(sqlite_database, ("Anna", "Ben"), settings=STARTED)
    await talk.say("/coach", who="coach")
    await talk.say("anna has a cold", who="coach")
    assert "Anna's own" in talk.last("coach")

    await talk.tap("Make the week lighter", who="coach")

    assert "Anna" in talk.last("coach")
    assert "Make the week lighter?" in talk.last("coach")


async def test_whoever_left_is_not_changed_by_an_old_question(sqlite_database: Database) -> None:
    """The athlete leaves the coach between the question and its tap."""
    talk, _ = await club(sqlite_database, ("Anna", "Ben"), settings=STARTED)
    await talk.say("/coach", who="coach")
    await talk.say("anna has a cold", who="coach")
    coach, anna = talk.telegram.person("coach").id, talk.telegram.person("Anna").id
    async with sqlite_database.transaction(talk.telegram.clock.now()) as uow:
        await uow.coaching.drop_link(coach, anna)

    await talk.tap("Make the week lighter", who="coach")

    assert "Make the week lighter?" not in talk.last("coach")
