"""Going back to a version of a week."""

from domain.editing.labels import EditLabel
from domain.editing.operations import ReplaceDays
from domain.editing.versions import days_at
from domain.ports import UnitOfWork
from domain.told import told
from handlers.desk.versions import EVERY
from handlers.desk.week import EditableWeek
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError


async def going_back(uow: UnitOfWork, opened: EditableWeek, version: int) -> ReplaceDays:
    """The operation that makes the week what it was then. Raises CoachError for a version of another week."""
    changes = await uow.plans.changes(opened.head.id, opened.number, limit=EVERY)
    if not any(change.version == version for change in changes):
        raise RefusedError(tr("That version is not one of this week. Open the versions again."))
    days = days_at(opened.plan, changes, version)[opened.number]
    return ReplaceDays(days, told(EditLabel.BACK_TO_VERSION, week=opened.number, version=version), as_made=True)
