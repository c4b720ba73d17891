"""What was run during a plan."""

from collections.abc import Sequence

from domain.people import RunLog
from domain.ports import UnitOfWork
from domain.records import PlanHead


async def logs_of(uow: UnitOfWork, head: PlanHead) -> Sequence[RunLog]:
    """Every log from the first day of the plan to its last."""
    first, last = head.inputs.date_of(1, 1), head.inputs.date_of(head.total_weeks, 7)
    return await uow.logs.between(head.athlete_id, first, last)
