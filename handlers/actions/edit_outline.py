"""A wish for a week that is an outline yet: kept in it as it was asked for, and in the week that is made of it.

The days that were asked for count as edited, so that making the week on the Friday before it, from what was run until
then, keeps them. Nothing is approved by it: whoever approves sees it with the week.
"""

from dataclasses import replace

from domain.editing.edited import edited
from domain.editing.labels import label_of
from domain.editing.operations import Operation
from domain.ports import UnitOfWork
from domain.told import Told
from handlers.actions.edit_week import verdict_on
from handlers.actions.write_week import log_week_change
from handlers.desk.week import EditableWeek
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError


def to_change(opened: EditableWeek) -> EditableWeek:
    """The week to be changed, also where it is an outline."""
    return replace(opened, in_outline=opened.is_outline)


async def keep_in_outline(
    uow: UnitOfWork, opened: EditableWeek, operation: Operation, label: Told | None = None
) -> tuple[EditableWeek, int]:
    """Store the outline with the operation done; returns it, and the version by which it can be taken back.

    Raises CoachError where a rule forbids it, where nothing is different, and for a week that is over.
    """
    opened.require_editable()
    before = opened.stored
    after = edited(opened.plan, before.week, operation, opened.frame)
    if after == before.week:
        raise RefusedError(tr("That changes nothing: it is so already."))
    if verdict_on(opened, after).blocking:
        raise RefusedError(tr("A rule stands against that. Look at the week again, and choose another way."))
    stored = await uow.plans.save_week(replace(before, week=after))
    await log_week_change(uow, before, stored, opened.person.id, (label or label_of(operation),))
    newest = (await uow.plans.changes(opened.head.id, opened.number, limit=1))[0]
    return replace(opened, stored=stored, in_outline=False), newest.version
