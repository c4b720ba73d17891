"""Opening a week: each screen's share of it, in as many statements as it needs."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import event

from domain.errors import NotYoursError
from handlers.desk.week import OpenedWeek, in_plan, open_days, open_to_edit, open_week
from storage.engine import Database
from tests.handlers.actions.test_saving_and_approving import ANN, CATO, EVE, START, plan_for_ann


@contextmanager
def statements(database: Database) -> Iterator[list[str]]:
    """What is asked of the database inside."""
    asked: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        asked.append(statement)

    event.listen(database.engine.sync_engine, "before_cursor_execute", note)
    try:
        yield asked
    finally:
        event.remove(database.engine.sync_engine, "before_cursor_execute", note)


async def test_days_to_choose_among_are_read_without_the_plan_around_them(sqlite_database: Database) -> None:
    """Plan, week, logs and unsaved edits: neither the weeks beside it nor coaches nor the model."""
    head = await plan_for_ann(sqlite_database)
    async with sqlite_database.transaction(START) as uow:
        with statements(sqlite_database) as asked:
            days = await open_days(uow, ANN, head.id, 2)
        assert len(asked) == 4, asked
        with statements(sqlite_database) as asked:
            week = await in_plan(uow, days)
            assert await in_plan(uow, week) is week
        # Coaches, what the plan foresees for the weeks beside it, those weeks, and pauses.
        assert len(asked) == 4, asked
        with statements(sqlite_database) as asked:
            await in_plan(uow, await open_days(uow, ANN, head.id, 2))
        # The second time the weeks beside it are those of the first: their revisions are the same.
        assert len(asked) == 7, asked


async def test_the_week_of_a_card_is_that_of_its_days(sqlite_database: Database) -> None:
    """However a week is opened, its days, its status and what may be changed are the same."""
    head = await plan_for_ann(sqlite_database, coached=True)
    async with sqlite_database.transaction(START) as uow:
        for person in (ANN, CATO):
            days = await open_days(uow, person, head.id, 1)
            looked, edited = await open_week(uow, person, head.id, 1), await open_to_edit(uow, person, head.id, 1)
            assert isinstance(looked, OpenedWeek)
            for other in (looked, edited):
                assert (days.week, days.status, days.frame, days.units) == (
                    other.week,
                    other.status,
                    other.frame,
                    other.units,
                )
            assert looked.may_approve is edited.may_approve is (person is CATO)
            assert looked.around.plan.week(2) == edited.plan.week(2)


async def test_nobody_opens_a_week_that_is_not_theirs(sqlite_database: Database) -> None:
    """A stranger, and numbers outside the plan, are refused before anything of a week is read."""
    head = await plan_for_ann(sqlite_database)
    async with sqlite_database.transaction(START) as uow:
        for person, plan_id, number in (
            (EVE, head.id, 1),
            (ANN, head.id + 1, 1),
            (ANN, head.id, 0),
            (ANN, head.id, 99),
        ):
            for opening in (open_days, open_week, open_to_edit):
                with pytest.raises(NotYoursError):
                    await opening(uow, person, plan_id, number)
