"""The run that comes next."""

from datetime import date, timedelta

from domain.ports import UnitOfWork


async def next_run(uow: UnitOfWork, athlete_id: int, today: date, days: int) -> date | None:
    """The day of the next run within so many days: today's until it was run or left out; None where none is known."""
    found = await uow.plans.scheduled(athlete_id, today, today + timedelta(days=days))
    runs = sorted(each.date for each in found if each.day.is_run)
    if runs and runs[0] == today and await uow.logs.get(athlete_id, today) is not None:
        runs = runs[1:]
    return runs[0] if runs else None
