"""How training goes: weeks planned and run, time by intensity, the longest runs, what was done of the plan."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from domain.adapting.consistency import Consistency, consistency
from domain.adapting.several_runs import parts_of
from domain.adapting.time_by_intensity import TimeByIntensity, time_by_intensity
from domain.adapting.training_log import training_log
from domain.approval import PlanStatus
from domain.calendar import local_date
from domain.fitness import training_paces_of
from domain.people import Person, RunLog
from domain.plan import Plan
from domain.ports import UnitOfWork
from domain.records import PlanHead
from handlers.desk.training_record import WeekRecord, week_records
from handlers.desk.week import active_plan

# As far back as the time by intensity looks.
INTENSITY_DAYS = 28
LONGEST_SHOWN = 3


@dataclass(frozen=True, slots=True)
class LongRun:
    """One of the longest runs: its date and millimetres."""

    on: date
    distance_mm: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingProgress:
    """Of one athlete in one plan. `today` is the athlete's date; `records` are the weeks begun, oldest first.

    `intensity` is of the last four weeks, `longest` are the longest single runs of the plan, the longest first.
    """

    athlete: Person
    head: PlanHead
    plan: Plan
    today: date
    logs: tuple[RunLog, ...]
    records: tuple[WeekRecord, ...]
    intensity: TimeByIntensity
    longest: tuple[LongRun, ...]
    consistency: Consistency
    strength_done: int = 0

    @property
    def runs(self) -> int:
        """How many runs there were in the weeks of the plan."""
        return sum(week.runs for week in self.records)


async def open_progress(uow: UnitOfWork, athlete: Person) -> TrainingProgress:
    """Load it, of the plan in force or of the one that was completed last. Raises RefusedError without either."""
    head = await _latest_plan(uow, athlete)
    today = local_date(athlete.settings.zone, uow.now)
    plan = await uow.plans.load(head.id)
    first, since = plan.inputs.anchor, today - timedelta(days=INTENSITY_DAYS - 1)
    logs = await uow.logs.between(athlete.id, min(first, since), today)
    recent = [log for log in logs if log.date >= since]
    planned = {on: day for on, _, day in plan.dated_days() if since <= on <= today}
    planned |= {each.date: each.day for each in await uow.plans.scheduled(athlete.id, since, today)}
    recorded = await uow.runs.between(athlete.id, since, today) if recent else ()
    ours = tuple(log for log in logs if log.date >= first)
    absences = await uow.logs.absences(athlete.id, first, today)
    strength = await uow.logs.strength(athlete.id, first, today)
    return TrainingProgress(
        athlete=athlete,
        head=head,
        plan=plan,
        today=today,
        logs=ours,
        records=week_records(plan, ours, today),
        intensity=time_by_intensity(recent, planned, recorded, training_paces_of(head.inputs)),
        longest=_longest(ours),
        consistency=consistency(plan, training_log(ours, absences, today), today),
        strength_done=sum(log.done for log in strength),
    )


async def _latest_plan(uow: UnitOfWork, athlete: Person) -> PlanHead:
    head = await uow.plans.active(athlete.id)
    if head is None:
        earlier = await uow.plans.of_athlete(athlete.id)
        head = next((each for each in earlier if each.status is PlanStatus.COMPLETED), None)
    return head or await active_plan(uow, athlete)


def _longest(logs: Sequence[RunLog]) -> tuple[LongRun, ...]:
    runs = [LongRun(log.date, part.distance_mm) for log in logs if log.is_run for part in parts_of(log)]
    return tuple(sorted(runs, key=lambda run: (-run.distance_mm, run.on))[:LONGEST_SHOWN])
