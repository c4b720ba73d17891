"""The plan's race, loaded for the evening before it and its day."""

from dataclasses import replace
from datetime import date, timedelta

from domain.adapting.standing import finish_after_break, standing_now
from domain.adapting.training_log import TrainingLog
from domain.plan import Day, DayType, Plan
from domain.planning.race_plan import RacePlan, race_day_of, race_plan, short_of
from domain.planning.realism import Verdict, said_s
from domain.ports import UnitOfWork
from domain.records import PlanHead, ScheduledDay
from handlers.desk.known_runs import log_until

# Runs so long before the race still count for what it asks.
_LATELY = timedelta(weeks=8)
# A forecast knows no shorter time.
_SAME_TIME_S = 30


async def aim_of(uow: UnitOfWork, head: PlanHead, today: date) -> RacePlan | None:
    """How the race of the plan is to be run, as it stands today."""
    plan = await uow.plans.load(head.id)
    day = race_day_of(plan)
    return None if day is None else await _as_it_stands(uow, head, plan, day, today)


async def _as_it_stands(uow: UnitOfWork, head: PlanHead, plan: Plan, day: Day, today: date) -> RacePlan:
    """The plan's race, slower where a break is still felt."""
    found = race_plan(plan, day)
    if day.edited:
        # Who set the pace by hand knows why.
        return found
    log = await log_until(uow, head, plan, today - timedelta(days=1), today)
    finish = finish_after_break(plan, log, today)
    if finish is None or found.finish_s is None or finish <= found.finish_s:
        return _with_safer_start(found, plan, log, today)
    goal = head.inputs.goal_s if head.inputs.goal_s is not None and head.inputs.goal_s < finish else None
    return replace(found, pace_s=finish / found.race.miles, finish_s=finish, goal_s=goal, may_quicken=False)


def _with_safer_start(found: RacePlan, plan: Plan, log: TrainingLog, today: date) -> RacePlan:
    """The race with what the training points to, where it is paced for an ambitious goal: no word says less (62)."""
    if found.finish_s is None or found.is_held_back:
        return found
    number = min(max(plan.inputs.week_of(today), 1), plan.total_weeks)
    realism = standing_now(plan, number, log, today).realism
    points_to = said_s(realism.projected_s)
    is_less = realism.verdict is Verdict.AMBITIOUS and points_to > found.finish_s + _SAME_TIME_S
    return replace(found, safer_s=float(points_to)) if is_less else found


async def race_of(uow: UnitOfWork, head: PlanHead, scheduled: ScheduledDay) -> RacePlan | None:
    """How the race of the plan is to be run, where this day is its race; the plan is loaded for no other day."""
    if scheduled.date != head.inputs.race_date or scheduled.day.type is not DayType.RACE:
        return None
    plan, eve = await uow.plans.load(head.id), scheduled.date - timedelta(days=1)
    found = await _as_it_stands(uow, head, plan, scheduled.day, scheduled.date)
    first = min(head.inputs.anchor, scheduled.date - _LATELY)
    logs = await uow.logs.between(head.athlete_id, first, eve)
    longest = max((log.longest_mm for log in logs if log.is_run), default=0)
    return replace(found, short_of_mm=short_of(head.inputs.race, longest))
