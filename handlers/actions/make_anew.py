"""What giving a week or a day back to the planner would change."""

from domain.ports import UnitOfWork
from handlers.actions.edit_week import changed_by, preview
from handlers.actions.write_week import regenerated, regenerated_day
from handlers.desk.checks import Preview
from handlers.desk.week import EditableWeek
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError


async def preview_anew(uow: UnitOfWork, opened: EditableWeek, *, edited_too: bool) -> Preview | None:
    """The week made anew; None where it would come out the same because edited days are kept.

    Raises CoachError where it would come out the same whatever is kept.
    """
    found = changed_by(opened, await regenerated(uow, opened, keep_edited=not edited_too))
    if found is None and (edited_too or not opened.has_edited_days):
        raise RefusedError(tr("The planner would make this week just as it is."))
    return found


def preview_day_anew(opened: EditableWeek, day: int) -> Preview:
    """One day made anew. Raises CoachError where it may not be changed, or would come out the same."""
    opened.frame.require_open(opened.week, day)
    return preview(opened, regenerated_day(opened, day), tr("The planner would make this day just as it is."))
