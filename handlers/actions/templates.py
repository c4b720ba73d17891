"""Keeping days and weeks under a name, and finding them again: one's own, and the starter set."""

from collections.abc import Sequence

from domain.editing.operations import PasteDay, ReplaceDays
from domain.errors import CoachError, NotYoursError
from domain.ports import UnitOfWork
from domain.templates import (
    MAX_TEMPLATES,
    STARTERS,
    Template,
    TemplateKind,
    checked_name,
    days_for,
    template_of_day,
    template_of_week,
)
from handlers.actions.desk import Desk


async def templates_of(uow: UnitOfWork, owner_id: int) -> Sequence[Template]:
    """One's own, newest first, then the starter set."""
    return [*await uow.templates.of_owner(owner_id), *STARTERS]


async def template_for(uow: UnitOfWork, owner_id: int, template_id: int) -> Template:
    """One's own template or a starter. Raises NotYoursError for anything else."""
    starter = next((each for each in STARTERS if each.id == template_id), None)
    found = starter or await uow.templates.get(owner_id, template_id)
    if found is None:
        raise NotYoursError
    return found


async def keep_template(uow: UnitOfWork, desk: Desk, day: int | None, name: str) -> Template:
    """Keep a day (ISO weekday) or with None the whole week as it is on the desk."""
    if len(await uow.templates.of_owner(desk.person.id)) >= MAX_TEMPLATES:
        raise CoachError(f"You have {MAX_TEMPLATES} templates. Delete one first.")
    inputs = desk.plan.inputs
    made = (
        template_of_week(desk.week, name, inputs) if day is None else template_of_day(desk.week.day(day), name, inputs)
    )
    return await uow.templates.add(_owned(made, desk.person.id))


def _owned(template: Template, owner_id: int) -> Template:
    return Template(
        owner_id=owner_id,
        kind=template.kind,
        name=template.name,
        days=template.days,
        five_k_pace_s=template.five_k_pace_s,
        weekly_miles=template.weekly_miles,
    )


async def rename_template(uow: UnitOfWork, owner_id: int, template_id: int, name: str) -> None:
    """Another name for one's own template."""
    if await uow.templates.get(owner_id, template_id) is None:
        raise NotYoursError
    await uow.templates.rename(owner_id, template_id, checked_name(name))


def applying(template: Template, desk: Desk, day: int | None) -> PasteDay | ReplaceDays:
    """The operation that puts a template on the desk's week, or a day's on one of its days."""
    days = days_for(template, desk.plan.inputs)
    if template.kind is TemplateKind.DAY:
        if day is None or not 1 <= day <= 7:
            raise CoachError("Pick the day to put it on.")
        return PasteDay(days[0], day, f"“{template.name}”")
    return ReplaceDays(days, f"Paste “{template.name}” over week {desk.number}")
