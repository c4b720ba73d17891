"""Two weekdays trade places in every week from one on: generated weeks as drafts, outlines for when they come."""

from datetime import UTC, datetime

from domain.approval import WeekStatus
from domain.units import Units
from handlers.wording.editing import reasons_words
from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import data_of, forge, live_until, trained


async def swap_friday_and_saturday(talk: Conversation) -> str:
    """Up to the question with its effect; what Confirm carries."""
    await talk.say("/week")
    for label in ("Swap", "Swap two weekdays", "Fri", "Sat"):
        await talk.tap(label)
    return data_of(talk, "Confirm")


async def test_weeks_to_come_have_the_weekdays_swapped(sqlite_database: Database) -> None:
    """The generated week is a draft to save, outlines are changed as versions and come out so on their Friday."""
    talk, head = await trained(sqlite_database)
    confirm = await swap_friday_and_saturday(talk)
    assert "to be saved and approved like any other edit: week 1." in talk.last()
    assert "approved when they are generated: weeks 2, 3" in talk.last()
    await talk.tap("Confirm")
    assert "Swapped in weeks 1, 2, 3" in talk.last()
    assert "Save week 1 when you are ready." in talk.last()
    assert "Not saved yet: Fri, Sat." in talk.last()
    await forge(talk, confirm)
    assert talk.toast() == "This week has changed."
    await live_until(talk, datetime(2027, 1, 1, 18, 30, tzinfo=UTC))
    async with sqlite_database.read(talk.telegram.clock.now()) as uow:
        second = await uow.plans.week(head.id, 2)
        changes = await uow.plans.changes(head.id, 2)
    assert second is not None
    assert second.status is WeekStatus.PENDING
    assert not second.week.day(5).is_run
    assert second.week.day(6).is_run
    assert any(
        reasons_words(change.reasons, Units.MI) == "Swap Friday and Saturday in the outline" for change in changes
    )


async def test_weeks_where_a_rule_would_break_are_left(sqlite_database: Database) -> None:
    """They are named before anything is done."""
    talk, _ = await trained(sqlite_database)
    await talk.say("/week")
    for label in ("Swap", "Swap two weekdays", "Tue", "Sat"):
        await talk.tap(label)
    assert "Left as they are" in talk.last()


async def test_undo_takes_the_swap_back_in_every_week(sqlite_database: Database) -> None:
    """One step, one undo: the generated week and the outlines are as they were; /undo does it too."""
    talk, head = await trained(sqlite_database)

    async def days() -> list[object]:
        async with sqlite_database.read(talk.telegram.clock.now()) as uow:
            return [
                [(day.type, day.laps) for day in each.week.days]
                for each in await uow.plans.weeks(head.id, 1, head.total_weeks)
            ]

    before = await days()
    await swap_friday_and_saturday(talk)
    await talk.tap("Confirm")
    assert await days() != before
    undone = await talk.tap("Undo")
    assert "Undone in weeks 1, 2, 3" in undone
    assert await days() == before
    assert "Not saved yet" not in undone
    await swap_friday_and_saturday(talk)
    await talk.tap("Confirm")
    assert "Undone in weeks 1, 2, 3" in await talk.say("/undo")
    assert await days() == before
