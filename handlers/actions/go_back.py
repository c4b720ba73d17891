"""Going back to a version of a week."""

from dataclasses import replace

from domain.editing.labels import EditLabel
from domain.editing.operations import ReplaceDays
from domain.editing.transitions import back_to_approved as back_to
from domain.editing.versions import days_at
from domain.ports import UnitOfWork
from domain.told import told
from handlers.actions.write_week import log_week_change
from handlers.desk.access import require_in_force
from handlers.desk.versions import EVERY
from handlers.desk.week import AnyDays, EditableWeek, put_session
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError


async def going_back(uow: UnitOfWork, opened: EditableWeek, version: int) -> ReplaceDays:
    """The operation that makes the week what it was then. Raises CoachError for a version of another week."""
    changes = await uow.plans.changes(opened.head.id, opened.number, limit=EVERY)
    if not any(change.version == version for change in changes):
        raise RefusedError(tr("That version is not one of this week. Open the versions again."))
    days = days_at(opened.plan, changes, version)[opened.number]
    return ReplaceDays(days, told(EditLabel.BACK_TO_VERSION, week=opened.number, version=version), as_made=True)


async def back_to_approved(uow: UnitOfWork, opened: AnyDays) -> AnyDays:
    """Give up what waits, or what was sent back, and this person's unsaved edits: the approved week stands alone.

    Raises CoachError where nothing is approved.
    """
    require_in_force(opened.head)
    stored = await uow.plans.save_week(back_to(opened.stored))
    label = told(EditLabel.BACK_TO_APPROVED, week=opened.number)
    await log_week_change(uow, opened.stored, stored, opened.person.id, (label,))
    opened = replace(opened, stored=stored)
    return await put_session(uow, opened, None)
