"""What there is to say of a day whose week nobody approved yet: whose turn it is."""

from dataclasses import dataclass

from domain.approval import WeekStatus, approver_id
from domain.people import Person
from domain.ports import UnitOfWork
from domain.records import ScheduledDay


@dataclass(frozen=True, slots=True)
class Unapproved:
    """A week that is not approved: its status and revision, whether its athlete approves it, what the coach wrote."""

    status: WeekStatus
    revision: int
    is_own_approval: bool
    comment: str = ""


async def unapproved(uow: UnitOfWork, athlete: Person, scheduled: ScheduledDay) -> Unapproved | None:
    """Whose turn it is where the day's week is not approved; None where it is in force."""
    if not scheduled.provisional:
        return None
    links = await uow.coaching.coaches_of(athlete.id)
    is_own = approver_id(athlete.id, links) == athlete.id
    return Unapproved(scheduled.status, scheduled.revision, is_own, scheduled.comment)
