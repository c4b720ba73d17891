"""A coach asks after one athlete: how hard the runs were, since when somebody pauses; and says yes to who was named."""

from datetime import timedelta

from storage.engine import Database
from tests.handlers.chat.club import club
from tests.handlers.chat.trained import START, live_until

NAMES = ("Anna", "Ben")


async def test_when_somebody_is_back_is_answered_with_the_days(sqlite_database: Database) -> None:
    """Why is theirs to say; that nobody knows the end is said, too."""
    talk, _ = await club(sqlite_database, NAMES)
    await talk.say("my knee hurts", "Anna")
    await talk.tap("Pause from today", "Anna")
    first = talk.telegram.clock.now().date()
    assert f"Anna: since {first:%a} {first.day}" in await talk.say("when is Anna back?", "coach")
    assert "no end noted yet" in talk.last("coach")
    await talk.say("when is Ben back?", "coach")
    assert "No pause is noted today: Ben" in talk.texts("coach")[-2]


async def test_the_average_effort_is_of_the_log_and_no_number_of_the_scale(sqlite_database: Database) -> None:
    talk, _ = await club(sqlite_database, NAMES)
    await talk.say("5 miles in 52, felt like a 6", "Anna")
    said = await talk.say("what was Anna's average effort this week?", "coach")
    assert "6" in said
    assert "you talk in short sentences" not in said


async def test_a_yes_approves_those_who_were_just_named(sqlite_database: Database) -> None:
    talk, heads = await club(sqlite_database, NAMES)
    later = START + timedelta(days=8)
    await live_until(talk, later)
    assert "2 weeks need a look" in await talk.say("approve all", "coach")
    await talk.say("yes", "coach")
    async with sqlite_database.read(later) as uow:
        for head in heads.values():
            stored = await uow.plans.week(head.id, 2)
            assert stored is not None
            assert stored.approved is not None
