"""A week that ends today, as its Sunday evening tells it."""

from datetime import timedelta

from domain.adapting.week_recap import WeekRecap, recap
from domain.calendar import local_date
from domain.people import Person
from domain.ports import UnitOfWork
from domain.records import PlanHead


async def open_recap(uow: UnitOfWork, athlete: Person, head: PlanHead) -> WeekRecap | None:
    """What this week came to; None before the plan's first week, and while its athlete is paused."""
    today = local_date(athlete.settings.zone, uow.now)
    number = head.inputs.week_of(today)
    if not 1 <= number <= head.total_weeks or await uow.logs.absences(athlete.id, today, today):
        return None
    monday = head.inputs.date_of(number, 1)
    planned = await uow.plans.scheduled(athlete.id, max(monday, head.inputs.start), today)
    logs = await uow.logs.between(athlete.id, monday, today)
    earlier = await uow.logs.between(athlete.id, head.inputs.anchor, monday - timedelta(days=1)) if number > 1 else ()
    return recap(planned, logs, earlier, today)
