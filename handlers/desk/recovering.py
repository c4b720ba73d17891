"""Until when the last race is still in the legs of somebody whose plan is over."""

from datetime import date, timedelta

from domain.adapting.recovery import Recovery, recovery_after
from domain.approval import PlanStatus
from domain.ports import UnitOfWork
from domain.records import PlanHead

# Whoever raced longer ago than this has long been running as they like.
_LATELY = timedelta(days=42)


async def over_plan(uow: UnitOfWork, athlete_id: int, today: date) -> PlanHead | None:
    """The newest plan where its race is over; None with a race to come."""
    plans = await uow.plans.of_athlete(athlete_id)
    is_over = bool(plans) and (plans[0].status is PlanStatus.COMPLETED or plans[0].inputs.race_date < today)
    return plans[0] if is_over and plans[0].inputs.race_date <= today else None


async def recovering(uow: UnitOfWork, athlete_id: int, today: date) -> Recovery | None:
    """How the legs come back from the race of a plan that is over; None where it was not run, or is long over."""
    head = await over_plan(uow, athlete_id, today)
    if head is None or today - head.inputs.race_date > _LATELY:
        return None
    raced = await uow.logs.get(athlete_id, head.inputs.race_date)
    if raced is not None and not raced.is_run:
        return None
    return recovery_after(head.inputs.race.distance_mm, head.inputs.race_date)
