"""Days and weeks kept under a name: one's own, and the starter set."""

from collections.abc import Sequence

from domain.editing.starters import STARTERS, Starter, StarterWeek, starter_days
from domain.editing.templates import Template, TemplateKind, days_for
from domain.errors import NotYoursError
from domain.plan import Day
from domain.ports import UnitOfWork
from handlers.desk.week import EditableWeek

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


def days_on(kept: Kept, opened: EditableWeek, day: int | None = None) -> tuple[Day, ...]:
    """What it would put on the opened week, or on one of its days, at the paces of the plan."""
    if isinstance(kept, Template):
        return days_for(kept, opened.plan)
    target_mm = opened.stored.target_mm or opened.stored.week.distance_mm
    return starter_days(kept, opened.plan, opened.week, target_mm, day)
