"""Four plan weeks, loaded with what was run and what is not saved yet."""

from datetime import timedelta

from domain.approval import approver_id
from domain.errors import NotYoursError
from domain.people import Person
from domain.ports import UnitOfWork
from domain.schedule import local_date
from handlers.views.month import WEEKS, Month, first_of_month


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
