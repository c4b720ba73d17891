"""A week card that was made is shown again only where everything it says is the same."""

from dataclasses import fields, replace
from datetime import timedelta
from typing import Any

import pytest

from domain.people import RunLog, RunState
from domain.plan import Plan, Week
from domain.records import PlanAround
from domain.rules.facts import PlanFacts
from domain.units import Units
from handlers.desk.week import OpenedWeek, open_week
from handlers.views import week as view
from handlers.views.week import week_card
from handlers.wording.door import speaking
from storage.engine import Database
from tests.handlers.actions.test_saving_and_approving import ANN, CATO, START, plan_for_ann
from tests.handlers.chat.trained import trained


def changed(opened: OpenedWeek) -> list[OpenedWeek]:
    """The same week with one thing changed each time."""
    stored, person = opened.stored, opened.person
    day = stored.week.day(3)
    noted = stored.week.with_days(replace(day, pinned=not day.pinned))
    log = RunLog(athlete_id=ANN.id, date=opened.monday, state=RunState.DONE, distance_mm=5_000_000)
    abroad = replace(person, settings=replace(person.settings, units=Units.KM))
    return [
        replace(opened, stored=replace(stored, week=noted)),
        replace(opened, stored=replace(stored, revision=stored.revision + 1)),
        replace(opened, logs=(log,)),
        replace(opened, today=opened.monday + timedelta(days=2)),
        replace(opened, person=abroad, athlete=abroad),
        replace(opened, dropped=(2,)),
        replace(opened, head=replace(opened.head, total_weeks=opened.number)),
        replace(opened, around=PlanAround(opened.around.plan, {1: 99.0})),
        replace(opened, athlete=replace(opened.athlete, name="Another"), person=CATO),
    ]


async def test_nothing_is_shown_that_was_made_of_anything_else(sqlite_database: Database) -> None:
    """Day, revision, log, date, units, plan, who looks, what is said on top, and the language."""
    head = await plan_for_ann(sqlite_database, coached=True)
    async with sqlite_database.transaction(START) as uow:
        opened = await open_week(uow, ANN, head.id, 1)
        again = await open_week(uow, ANN, head.id, 1)
    card = week_card(opened)
    assert week_card(again) is card
    for other in changed(opened):
        assert other != opened, [each.name for each in fields(other)]
        assert week_card(other) == view._made(other, "", None)
        assert week_card(opened) == card
    assert week_card(opened, "Saved.").text.startswith("Saved.")
    assert week_card(opened, undo=1) == view._made(opened, "", 1)
    with speaking("de"):
        assert week_card(opened) == view._made(opened, "", None)
        assert week_card(opened).text != card.text
    assert week_card(opened) == card


async def test_a_confirmed_swap_reads_the_plan_three_times(
    sqlite_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As it was, as it would be, and as it is shown; a preview as it was and as it would be. It had been 12 and 5."""
    read: list[Week | None] = []
    make = PlanFacts.__init__

    def counting(self: PlanFacts, plan: Plan, week: Week | None = None, *more: Any) -> None:
        read.append(week)
        make(self, plan, week, *more)

    monkeypatch.setattr(PlanFacts, "__init__", counting)
    talk, _ = await trained(sqlite_database)
    await talk.say("/week")
    for label, most in (("Swap", 0), ("Thu", 0), ("Sun", 2), ("Do it", 3)):
        read.clear()
        await talk.tap(label)
        assert len(read) <= most, label
    assert talk.last().startswith("Done and approved.")


async def test_few_are_kept(sqlite_database: Database) -> None:
    """However many people look at theirs."""
    head = await plan_for_ann(sqlite_database)
    async with sqlite_database.transaction(START) as uow:
        opened = await open_week(uow, ANN, head.id, 1)
    for number in range(view._MOST_KEPT + 10):
        week_card(replace(opened, person=replace(opened.person, id=10_000 + number)))
    assert len(view._kept) == view._MOST_KEPT
