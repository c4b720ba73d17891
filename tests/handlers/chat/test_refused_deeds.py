"""A deed that is refused keeps nothing of what it did until then, and is answered once, with why."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import select

from domain.errors import StaleError
from domain.records import StoredWeek
from domain.units import Units
from handlers.actions import approve_week, give
from storage.engine import Database
from storage.plan_tables import change_log, schedule, schedule_preview, weeks
from storage.plans import StoredPlans
from storage.queue_tables import inbox
from tests.handlers.chat.club import club
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.test_columns import swap_friday_and_saturday
from tests.handlers.chat.test_giving import stored, to_preview
from tests.handlers.chat.trained import START, data_of, forge, trained

Save = Callable[[StoredPlans, StoredWeek], Awaitable[StoredWeek]]
_ELSEWHERE = 4
CHANGED = "Somebody else changed that in the same moment, so nothing was done. Look again, then try once more."


async def everything_of_plans(database: Database) -> list[str]:
    """Every row of weeks, days and versions, but for the week that somebody else saves in these tests."""
    async with database.reading() as connection:
        return [
            repr(row)
            for table in (weeks, schedule, schedule_preview, change_log)
            for row in (await connection.execute(select(table).order_by(*table.primary_key))).all()
            if table is not weeks or row.week_number != _ELSEWHERE
        ]


def somebody_saves_between(monkeypatch: pytest.MonkeyPatch, database: Database, plan_id: int) -> list[int]:
    """Another process saves week 4 after a deed has read the weeks; the numbers of those it wrote before it noticed.

    On SQLite nobody else can write meanwhile: there the deed is made to have read week 4 before somebody saved it.
    """
    written: list[int] = []
    original: Save = StoredPlans.save_week

    async def save_week(plans: StoredPlans, week: StoredWeek) -> StoredWeek:
        if not written and database.dialect == "postgresql":
            async with database.transaction(START) as other:
                theirs = await other.plans.week(plan_id, _ELSEWHERE)
                assert theirs is not None
                await original(other.plans, theirs)
        written.append(week.number)
        if week.number == _ELSEWHERE:
            monkeypatch.setattr(StoredPlans, "save_week", original)
            if database.dialect == "sqlite":
                week = replace(week, revision=week.revision - 1)
        return await original(plans, week)

    monkeypatch.setattr(StoredPlans, "save_week", save_week)
    return written


async def left_to_handle(talk: Conversation) -> int:
    """Updates that wait or were set aside."""
    async with talk.database.reading() as connection:
        return len((await connection.execute(select(inbox.c.id))).all())


async def test_units_that_cannot_be_changed_for_all_weeks_are_changed_for_none(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Three weeks were rounded when the fourth was found saved by somebody else: the plan is in miles, all of it."""
    talk, head = await trained(database)
    await talk.say("/settings")
    before = await everything_of_plans(database)
    written = somebody_saves_between(monkeypatch, database, head.id)
    await talk.tap("Use kilometres")
    assert written == [1, 2, 3, _ELSEWHERE]
    assert talk.toast() == CHANGED
    assert await everything_of_plans(database) == before
    person, plan = await talk.person(), await talk.active_plan()
    assert plan is not None
    assert (person.settings.units, plan.inputs.units) == (Units.MI, Units.MI)
    assert await left_to_handle(talk) == 0
    # The next tap does it whole.
    assert (await talk.tap("Use kilometres")).startswith("Kilometres from now on.")


async def test_the_same_in_words_is_said_once(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """One message with why, and none of what was about to be said; who wrote first of all is known all the same."""
    talk, head = await trained(database)
    before, said = await everything_of_plans(database), len(talk.texts())
    somebody_saves_between(monkeypatch, database, head.id)
    await talk.say("use kilometres")
    assert talk.texts()[said:] == [CHANGED]
    assert await everything_of_plans(database) == before
    assert await left_to_handle(talk) == 0


async def test_days_swapped_in_every_week_are_swapped_in_all_or_none(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Steps in generated weeks and versions of outlines go with the rest."""
    talk, head = await trained(database)
    await swap_friday_and_saturday(talk)
    before = await everything_of_plans(database)
    original: Save = StoredPlans.save_week

    async def save_week(plans: StoredPlans, week: StoredWeek) -> StoredWeek:
        return await original(plans, replace(week, revision=week.revision - (week.number == _ELSEWHERE)))

    monkeypatch.setattr(StoredPlans, "save_week", save_week)
    await talk.tap("Confirm")
    assert talk.toast() == CHANGED
    assert await everything_of_plans(database) == before
    async with database.read(START) as uow:
        assert await uow.edits.of_week(head.id, 1) == []


async def test_a_question_that_a_command_left_stays_left(database: Database) -> None:
    """What is taken back is the deed, not the conversation: the question a command left stays left."""
    talk, _ = await trained(database)
    await talk.say("/settings")
    await talk.tap("Quiet hours")
    async with database.read(START) as uow:
        assert await uow.dialogs.get(talk.telegram.person("athlete").id) is not None
    said = await talk.say("/week 99")
    assert "99" in said or "weeks" in said
    async with database.read(START) as uow:
        assert await uow.dialogs.get(talk.telegram.person("athlete").id) is None


async def test_what_a_coach_takes_back_from_many_is_whole_for_each(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where one athlete's week cannot be approved again, that week is as it was; the others are taken back."""
    talk, heads = await club(database, ("Ann", "Ben"))
    plain = {name: (await stored(talk, heads[name])).week.days for name in heads}
    await to_preview(talk)
    await talk.tap(next(label for label in talk.labels("coach") if label.startswith("Give it to")), "coach")
    undo = data_of(talk, "Undo for all", "coach")
    given = await stored(talk, heads["Ann"])

    async def refuse(uow: Any, opened: Any, reason: Any = None) -> Any:
        if opened.head.id == heads["Ann"].id:
            raise StaleError
        return await approve_week.approve_week(uow, opened, reason)

    monkeypatch.setattr(give, "approve_week", refuse)
    await forge(talk, undo, "coach")
    assert "Taken back from 1 athlete." in talk.last("coach")
    assert "the week has changed since: Ann" in talk.last("coach")
    assert await stored(talk, heads["Ann"]) == given
    assert (await stored(talk, heads["Ben"])).week.days == plain["Ben"]
    async with database.read(START) as uow:
        assert await uow.edits.of_week(heads["Ann"].id, 1) == []
