"""Keeping days and weeks under a name, and finding them again: one's own, and the starter set."""

from collections.abc import Sequence
from dataclasses import replace

from domain.editing.labels import EditLabel
from domain.editing.operations import PasteDay, ReplaceDays
from domain.editing.starters import STARTERS, Starter, StarterWeek, starter_days
from domain.editing.templates import (
    MAX_TEMPLATES,
    Template,
    TemplateKind,
    checked_name,
    days_for,
    template_of_day,
    template_of_week,
)
from domain.errors import CoachError, NotYoursError
from domain.plan import Day
from domain.ports import UnitOfWork
from domain.told import told
from handlers.desk.week import OpenedWeek

Kept = Template | Starter


def kind_of(kept: Kept) -> TemplateKind:
    """Whether it is a day or a week."""
    if isinstance(kept, Template):
        return kept.kind
    return TemplateKind.WEEK if isinstance(kept, StarterWeek) else TemplateKind.DAY


async def templates_of(uow: UnitOfWork, owner_id: int) -> Sequence[Kept]:
    """One's own, newest first, then the starter set."""
    return [*await uow.templates.of_owner(owner_id), *STARTERS]


async def template_for(uow: UnitOfWork, owner_id: int, template_id: int) -> Kept:
    """One's own template or a starter. Raises NotYoursError for anything else."""
    starter = next((each for each in STARTERS if each.id == template_id), None)
    found = starter or await uow.templates.get(owner_id, template_id)
    if found is None:
        raise NotYoursError
    return found


async def keep_template(uow: UnitOfWork, opened: OpenedWeek, day: int | None, name: str) -> Template:
    """Keep a day (ISO weekday) or with None the whole week as it is opened."""
    if len(await uow.templates.of_owner(opened.person.id)) >= MAX_TEMPLATES:
        raise CoachError(f"You have {MAX_TEMPLATES} templates. Delete one first.")
    inputs = opened.plan.inputs
    made = (
        template_of_week(opened.week, name, inputs)
        if day is None
        else template_of_day(opened.week.day(day), name, inputs)
    )
    return await uow.templates.add(replace(made, owner_id=opened.person.id))


async def rename_template(uow: UnitOfWork, owner_id: int, template_id: int, name: str) -> None:
    """Another name for one's own template."""
    if await uow.templates.get(owner_id, template_id) is None:
        raise NotYoursError
    await uow.templates.rename(owner_id, template_id, checked_name(name))


def days_on(kept: Kept, opened: OpenedWeek, day: int | None = None) -> tuple[Day, ...]:
    """What it would put on the opened week, or on one of its days, at the paces of the plan."""
    if isinstance(kept, Template):
        return days_for(kept, opened.plan)
    target_mm = opened.stored.target_mm or opened.stored.week.distance_mm
    return starter_days(kept, opened.plan, opened.week, target_mm, day)


def applying(kept: Kept, opened: OpenedWeek, day: int | None) -> PasteDay | ReplaceDays:
    """The operation that puts a template on the opened week, or a day's on one of its days."""
    if kind_of(kept) is TemplateKind.DAY:
        if day is None or not 1 <= day <= 7:
            raise CoachError("Pick the day to put it on.")
        return PasteDay(days_on(kept, opened, day)[0], day, told(EditLabel.PASTE_TEMPLATE, name=kept.name))
    return ReplaceDays(days_on(kept, opened), told(EditLabel.TEMPLATE_OVER_WEEK, name=kept.name, week=opened.number))
