"""Keeping days and weeks under a name, and finding them again: one's own, and the starter set."""

from dataclasses import replace

from domain.editing.labels import EditLabel
from domain.editing.operations import PasteDay, ReplaceDays
from domain.editing.templates import (
    MAX_TEMPLATES,
    Template,
    TemplateKind,
    checked_name,
    template_of_day,
    template_of_week,
)
from domain.errors import NotYoursError
from domain.ports import UnitOfWork
from domain.told import told
from handlers.desk.templates import Kept, days_on, kind_of
from handlers.desk.week import EditableWeek, OpenedDays
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError


async def keep_template(uow: UnitOfWork, opened: OpenedDays, day: int | None, name: str) -> Template:
    """Keep a day (ISO weekday) or with None the whole week as it is opened."""
    if len(await uow.templates.of_owner(opened.person.id)) >= MAX_TEMPLATES:
        raise RefusedError(tr("You have {max_templates} templates. Delete one first.", max_templates=MAX_TEMPLATES))
    inputs = opened.head.inputs
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


def applying(kept: Kept, opened: EditableWeek, day: int | None) -> PasteDay | ReplaceDays:
    """The operation that puts a template on the opened week, or a day's on one of its days."""
    if kind_of(kept) is TemplateKind.DAY:
        if day is None or not 1 <= day <= 7:
            raise RefusedError(tr("Pick the day to put it on."))
        return PasteDay(days_on(kept, opened, day)[0], day, told(EditLabel.PASTE_TEMPLATE, name=kept.name))
    return ReplaceDays(days_on(kept, opened), told(EditLabel.TEMPLATE_OVER_WEEK, name=kept.name, week=opened.number))
