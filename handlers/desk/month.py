"""Four plan weeks as one person sees them: loaded with what was run and what is not saved yet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from domain.approval import MonthStatus, WeekStatus, approver_id, month_status
from domain.calendar import local_date
from domain.errors import NotYoursError
from domain.people import Person, RunLog
from domain.ports import UnitOfWork
from domain.records import PlanHead, StoredWeek
from domain.units import Units
from handlers.buttons.kinds import PlanId

WEEKS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """Four plan weeks as one person sees them. `dirty` are numbers of weeks with their unsaved edits."""

    head: PlanHead
    weeks: Sequence[StoredWeek]
    logs: Mapping[date, RunLog]
    dirty: frozenset[int]
    may_approve: bool
    units: Units
    today: date

    @property
    def plan_id(self) -> PlanId:
        """The plan's id, as buttons carry it."""
        return PlanId(self.head.id)

    @property
    def first(self) -> int:
        """The number of the first week shown."""
        return self.weeks[0].number

    @property
    def last(self) -> int:
        """The number of the last week shown."""
        return self.weeks[-1].number

    @property
    def status(self) -> MonthStatus:
        """The weeks' statuses together."""
        return month_status([week.status for week in self.weeks], dirty=bool(self.dirty))

    @property
    def waiting(self) -> tuple[StoredWeek, ...]:
        """Weeks that wait for approval and are not being edited by whoever looks."""
        return tuple(week for week in self.weeks if week.status is WeekStatus.PENDING and week.number not in self.dirty)

    def monday(self, week: StoredWeek) -> date:
        """The first day of a week."""
        return self.head.inputs.anchor + timedelta(days=7 * (week.number - 1))

    def sunday(self, week: StoredWeek) -> date:
        """The last day of a week."""
        return self.monday(week) + timedelta(days=6)

    def done_mm(self, week: StoredWeek) -> int:
        """What was run in a week."""
        monday = self.monday(week)
        days = (monday + timedelta(days=offset) for offset in range(7))
        return sum(self.logs[day].distance_mm for day in days if day in self.logs)


def first_of_month(number: int) -> int:
    """The first week of the block of four that a week belongs to."""
    return (number - 1) // WEEKS * WEEKS + 1


async def open_month(uow: UnitOfWork, person: Person, plan_id: int, number: int) -> Month:
    """The block of four weeks around a week. Raises NotYoursError like any other reading of a plan."""
    head = await uow.plans.head(plan_id)
    if head is None:
        raise NotYoursError
    links = await uow.coaching.coaches_of(head.athlete_id)
    if person.id != head.athlete_id and all(link.coach_id != person.id for link in links):
        raise NotYoursError
    athlete = person if person.id == head.athlete_id else await uow.people.get(head.athlete_id)
    first = first_of_month(min(max(number, 1), head.total_weeks))
    last = min(first + WEEKS - 1, head.total_weeks)
    weeks = await uow.plans.weeks(plan_id, first, last)
    if athlete is None or not weeks:
        raise NotYoursError
    start = head.inputs.anchor + timedelta(days=7 * (first - 1))
    logs = await uow.logs.between(head.athlete_id, start, start + timedelta(days=7 * WEEKS - 1))
    dirty = set()
    for stored in weeks:
        session = await uow.edits.get(person.id, plan_id, stored.number)
        if session is not None and session.dirty:
            dirty.add(stored.number)
    return Month(
        head=head,
        weeks=weeks,
        logs={log.date: log for log in logs},
        dirty=frozenset(dirty),
        may_approve=person.id == approver_id(athlete.id, links),
        units=person.settings.units,
        today=local_date(athlete.settings.zone, uow.now),
    )
