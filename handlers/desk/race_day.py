"""The plan's race, loaded for the evening before it and its day."""

from dataclasses import replace
from datetime import timedelta

from domain.plan import DayType
from domain.planning.race_plan import RacePlan, race_plan, short_of
from domain.ports import UnitOfWork
from domain.records import PlanHead, ScheduledDay

# Runs so long before the race still count for what it asks.
_LATELY = timedelta(weeks=8)


async def race_of(uow: UnitOfWork, head: PlanHead, scheduled: ScheduledDay) -> RacePlan | None:
    """How the race of the plan is to be run, where this day is its race; the plan is loaded for no other day."""
    if scheduled.date != head.inputs.race_date or scheduled.day.type is not DayType.RACE:
        return None
    found = race_plan(await uow.plans.load(head.id), scheduled.day)
    first = min(head.inputs.anchor, scheduled.date - _LATELY)
    logs = await uow.logs.between(head.athlete_id, first, scheduled.date - timedelta(days=1))
    longest = max((log.longest_mm for log in logs if log.is_run), default=0)
    return replace(found, short_of_mm=short_of(head.inputs.race, longest))
