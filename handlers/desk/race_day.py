"""The plan's race, loaded for the evening before it and its day."""

from domain.plan import DayType
from domain.planning.race_plan import RacePlan, race_plan
from domain.ports import UnitOfWork
from domain.records import PlanHead, ScheduledDay


async def race_of(uow: UnitOfWork, head: PlanHead, scheduled: ScheduledDay) -> RacePlan | None:
    """How the race of the plan is to be run, where this day is its race; the plan is loaded for no other day."""
    if scheduled.date != head.inputs.race_date or scheduled.day.type is not DayType.RACE:
        return None
    return race_plan(await uow.plans.load(head.id), scheduled.day)
