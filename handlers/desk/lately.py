"""What somebody ran in the last weeks, as the start of a plan to come."""

from datetime import date, timedelta

from domain.ports import UnitOfWork
from domain.records import PlanHead
from handlers.desk.training_record import training_record

_WEEKS = 4
# So much of what was planned has to be logged, that the log tells what is run.
_ENOUGH_LOGGED = 0.6


async def week_lately(uow: UnitOfWork, head: PlanHead, today: date) -> int | None:
    """What a week of the last four held, in millimetres; None where the log says too little to go by."""
    record = await training_record(uow, head, today)
    over = [week for week in record if week.first + timedelta(days=6) < today][-_WEEKS:]
    run, planned = sum(week.run_mm for week in over), sum(week.planned_mm for week in over)
    if len(over) < 2 or run < _ENOUGH_LOGGED * planned or (over and over[-1].first < today - timedelta(weeks=_WEEKS)):
        return None
    return round(run / len(over))


async def longest_lately(uow: UnitOfWork, head: PlanHead, today: date) -> int | None:
    """The longest run of the last four weeks in millimetres, a race left out; None where nothing is logged."""
    logs = await uow.logs.between(head.athlete_id, today - timedelta(weeks=_WEEKS), today)
    return max((log.longest_mm for log in logs if log.date != head.inputs.race_date and log.is_run), default=0) or None
