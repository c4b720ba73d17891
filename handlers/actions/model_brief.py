"""What the model is told about a week: the plan, the planner's own week, and what was run. Nothing about the person."""

from dataclasses import replace
from datetime import timedelta

from domain.adapting.next_week import next_week
from domain.adapting.training_log import TrainingLog, week_run_miles
from domain.adapting.writer import Ran, WeekBrief, WrittenBy
from domain.calendar import local_date
from domain.plan import DayType, Plan
from domain.ports import UnitOfWork
from handlers.actions.write_week import regenerated
from handlers.desk.known_runs import log_before
from handlers.desk.week import open_to_edit

PAST_WEEKS = 4


async def week_brief(uow: UnitOfWork, plan_id: int, number: int) -> WeekBrief | None:
    """The brief for a stored week; None when the plan is gone, the week is over, or the athlete should not run."""
    head = await uow.plans.head(plan_id)
    athlete = await uow.people.get(head.athlete_id) if head is not None else None
    if head is None or athlete is None or not 1 <= number <= head.total_weeks:
        return None
    plan, stored = await uow.plans.load(plan_id), await uow.plans.week(plan_id, number)
    today = local_date(athlete.settings.zone, uow.now)
    if stored is None or plan.date_of(number, 7) < today:
        return None
    log = await log_before(uow, head, plan, number, today)
    proposal = next_week(plan, number, log)
    if proposal.stopped:
        return None
    week = stored.week
    if stored.written_by != WrittenBy.PLANNER:
        opened = replace(await open_to_edit(uow, athlete, plan_id, number), session=None)
        week = replace(week, days=(await regenerated(uow, opened)).days)
    return WeekBrief(plan=plan, week=week, ran=_ran(plan, number, log), advice=proposal.reasons)


def _ran(plan: Plan, number: int, log: TrainingLog) -> tuple[Ran, ...]:
    """The past weeks as run; nothing where nothing was logged, for then nothing is known."""
    if log.is_empty:
        return ()
    found = []
    for week in plan.weeks[max(0, number - 1 - PAST_WEEKS) : number - 1]:
        first = plan.date_of(week.number, 1)
        planned = [first + timedelta(days=day.number - 1) for day in week.days if day.is_run]
        found.append(
            Ran(
                week_number=week.number,
                planned_miles=sum(day.miles for day in week.days if day.type is not DayType.RACE),
                run_miles=week_run_miles(plan, week, log),
                missed_runs=sum(1 for day in planned if day <= log.known_until and day not in log.runs),
                mean_effort=log.mean_effort(first, first + timedelta(days=6)),
            )
        )
    return tuple(found)
