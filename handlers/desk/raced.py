"""A plan whose race is just over, in force or complete: what was planned in it, and whether a result is still taken."""

from collections.abc import Sequence
from datetime import date, timedelta

from domain.approval import PlanStatus
from domain.people import Person
from domain.ports import UnitOfWork
from domain.records import PlanHead, ScheduledDay
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError

# So long after race day its result is waited for: until then the plan stays in force and takes it.
RESULT_DAYS = 14


async def plan_to_log(uow: UnitOfWork, person: Person) -> PlanHead:
    """The plan that runs are logged beside: the one in force, else the last complete one. Raises CoachError."""
    head = await uow.plans.active(person.id) or await last_complete(uow, person.id)
    if head is None:
        raise RefusedError(tr("You have no plan yet. Send /start, answer a few questions, and you'll have one."))
    return head


async def last_complete(uow: UnitOfWork, athlete_id: int) -> PlanHead | None:
    """The newest plan that came to its end."""
    plans = await uow.plans.of_athlete(athlete_id)
    return next((head for head in plans if head.status is PlanStatus.COMPLETED), None)


async def just_raced(uow: UnitOfWork, person: Person, today: date) -> PlanHead | None:
    """The plan whose race is today or was lately, so that its result is still taken; None without one."""
    active = await uow.plans.active(person.id)
    if active is not None and _is_lately(active, today):
        return active
    complete = await last_complete(uow, person.id)
    return complete if complete is not None and _is_lately(complete, today) else None


def _is_lately(head: PlanHead, today: date) -> bool:
    return timedelta() <= today - head.inputs.race_date <= timedelta(days=RESULT_DAYS)


async def planned_before(uow: UnitOfWork, athlete_id: int, on: date) -> ScheduledDay | None:
    """What the last complete plan had for a date; None where it does not reach it."""
    head = await last_complete(uow, athlete_id)
    found = await planned_between(uow, head, on, on) if head is not None else ()
    return found[0] if found else None


async def planned_between(uow: UnitOfWork, head: PlanHead, first: date, last: date) -> Sequence[ScheduledDay]:
    """Days of a plan between two dates, as they were approved; of one in force as its reminders have them."""
    if head.status is PlanStatus.ACTIVE:
        return await uow.plans.scheduled(head.athlete_id, first, last)
    from_week, to_week = max(head.inputs.week_of(first), 1), min(head.inputs.week_of(last), head.total_weeks)
    days = []
    for stored in await uow.plans.weeks(head.id, from_week, to_week) if from_week <= to_week else ():
        week = stored.approved or stored.week
        dated = ((head.inputs.date_of(stored.number, day.number), day) for day in week.days)
        days += [
            ScheduledDay(
                plan_id=head.id,
                week_number=stored.number,
                date=on,
                day=day,
                provisional=stored.approved is None,
                status=stored.status,
                revision=stored.revision,
                comment=stored.decline_comment,
            )
            for on, day in dated
            if first <= on <= last
        ]
    return days
