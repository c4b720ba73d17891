"""What was planned and what was run, week by week."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from domain.people import RunLog, RunState
from domain.plan import Day, DayType, Plan
from domain.ports import UnitOfWork
from domain.records import PlanHead


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekRecord:
    """A week's planned distance and those that were run, in millimetres; race day counts on both sides.

    `missed` are planned runs of past days without a run; days to come are not counted. `days` are those planned.
    """

    number: int
    first: date
    planned_mm: int
    lengths_mm: tuple[int, ...]
    runs: int
    planned_runs: int
    missed: int
    days: tuple[Day, ...]

    @property
    def run_mm(self) -> int:
        """What was run in all, millimetres."""
        return sum(self.lengths_mm)


async def training_record(uow: UnitOfWork, head: PlanHead, today: date) -> tuple[WeekRecord, ...]:
    """Every week of the plan up to this one, oldest first; empty before the plan begins."""
    plan = await uow.plans.load(head.id)
    return week_records(plan, await uow.logs.between(head.athlete_id, plan.inputs.anchor, today), today)


def week_records(plan: Plan, logs: Iterable[RunLog], today: date) -> tuple[WeekRecord, ...]:
    """Every week of a plan up to this one, from the logs since its first Monday."""
    ran = {log.date: log for log in logs}
    return tuple(_week_record(plan, number, ran, today) for number in _weeks_begun(plan, today))


def _weeks_begun(plan: Plan, today: date) -> range:
    begun = plan.inputs.week_of(today) if today >= plan.inputs.start else 0
    return range(1, min(begun, plan.total_weeks) + 1)


def _week_record(plan: Plan, number: int, ran: dict[date, RunLog], today: date) -> WeekRecord:
    week = plan.week(number)
    first = plan.date_of(number, 1)
    logs = [log for log in (ran.get(first + timedelta(days=day)) for day in range(7)) if log is not None]
    done = [log for log in logs if log.state is not RunState.SKIPPED and log.distance_mm > 0]
    run_dates = {log.date for log in done}
    planned = [(plan.date_of(number, day.number), day) for day in week.days if day.is_run]
    return WeekRecord(
        number=number,
        first=first,
        planned_mm=week.total_mm,
        lengths_mm=tuple(log.distance_mm for log in done),
        runs=len(done),
        planned_runs=len(planned),
        missed=sum(1 for on, day in planned if on < today and on not in run_dates and day.type is not DayType.REST),
        days=week.days,
    )
