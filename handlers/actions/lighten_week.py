"""A lighter rest of the week after missed runs, taken with one tap: in force at once, or before the coach."""

from domain.approval import WeekStatus
from domain.editing.version_reasons import VersionReason
from domain.people import Person
from domain.ports import UnitOfWork
from handlers.actions.approve_week import approve_week
from handlers.actions.generate_week import approve_where_allowed
from handlers.actions.notices import propose_to_coach, refresh_cards
from handlers.actions.write_week import put_rest_of_week
from handlers.desk.lighter import Lighter
from handlers.desk.week import EditableWeek, open_to_edit


async def lighten(uow: UnitOfWork, athlete: Person, found: Lighter) -> EditableWeek:
    """Write the lighter days: the tap puts one's own week in force, a coach is asked."""
    before = found.stored
    stored = await put_rest_of_week(
        uow, athlete.id, found.head, before, found.proposal, found.first_day, VersionReason.LIGHTER
    )
    await approve_where_allowed(uow, athlete, found.head, stored)
    opened = await open_to_edit(uow, athlete, found.head.id, stored.number)
    if opened.may_approve and before.approved is not None and opened.stored.status is WeekStatus.PENDING:
        opened = await approve_week(uow, opened)
    await refresh_cards(uow, opened)
    if opened.stored.status is WeekStatus.PENDING:
        await propose_to_coach(uow, opened)
    return opened
