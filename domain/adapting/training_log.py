"""What was really run, as next week's plan needs to know it: gaps, miles, effort, the longest run."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from domain.people import Absence, LifeEvent, RunLog, RunState
from domain.plan import DayType, Plan, Week
from domain.units import miles

LONGEST_RUN_DAYS = 30


@dataclass(frozen=True, slots=True)
class DayRun:
    """One date's running: millimetres, effort 1-10 or None, and how the plan went."""

    distance_mm: int
    effort: int | None = None
    state: RunState = RunState.DONE


@dataclass(frozen=True, slots=True)
class Gap:
    """Days in a row without running, first and last inclusive, in which at least one planned run was missed."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many."""
        return (self.last - self.first).days + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingLog:
    """Runs by date and absences, known up to and including `known_until`; later dates are open, not missed.

    Without any run and absence nothing is known, and the plan is taken to have been run.
    """

    known_until: date
    runs: Mapping[date, DayRun] = field(default_factory=dict)
    absences: tuple[Absence, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was logged at all."""
        return not self.runs and not self.absences

    def miles_between(self, first: date, last: date) -> float:
        """Miles run from `first` to `last`, both included."""
        return miles(sum(run.distance_mm for day, run in self.runs.items() if first <= day <= last))

    def longest_miles(self, until: date) -> float:
        """Longest single run of the 30 days up to `until`, miles (training.md 2.1)."""
        first = until - timedelta(days=LONGEST_RUN_DAYS - 1)
        return miles(max((run.distance_mm for day, run in self.runs.items() if first <= day <= until), default=0))

    def mean_effort(self, first: date, last: date) -> float | None:
        """Mean effort of the runs that carry one, None without any."""
        efforts = [run.effort for day, run in self.runs.items() if first <= day <= last and run.effort is not None]
        return sum(efforts) / len(efforts) if efforts else None

    def absent(self, day: date) -> LifeEvent | None:
        """What keeps the athlete from running on a date; an absence without an end goes on."""
        for absence in self.absences:
            if absence.first <= day and (absence.last is None or day <= absence.last):
                return absence.event
        return None


def training_log(logs: Iterable[RunLog], absences: Iterable[Absence], known_until: date) -> TrainingLog:
    """The log as planning sees it; skipped days and runs without distance count as no running."""
    runs = {
        log.date: DayRun(log.distance_mm, log.effort, log.state)
        for log in logs
        if log.state is not RunState.SKIPPED and log.distance_mm > 0
    }
    return TrainingLog(known_until=known_until, runs=runs, absences=tuple(absences))


def ran(plan: Plan, week: Week, log: TrainingLog, day_number: int) -> float:
    """Miles run on a day of a week; the planned ones while the date is still open."""
    day = plan.date_of(week.number, day_number)
    if day > log.known_until:
        return week.day(day_number).miles
    run = log.runs.get(day)
    return miles(run.distance_mm) if run else 0.0


def week_run_miles(plan: Plan, week: Week, log: TrainingLog) -> float:
    """Miles run in a week, its open days as planned."""
    return sum(ran(plan, week, log, day.number) for day in week.days if day.type is not DayType.RACE)


def latest_gap(plan: Plan, log: TrainingLog, before: date) -> Gap | None:
    """The latest stretch of days without running that missed a planned run, up to the known days before `before`.

    A stretch that an absence carries on goes on with it, into the week from `before` on.
    """
    last = min(log.known_until, before - timedelta(days=1))
    while last < before + timedelta(days=6) and log.absent(last + timedelta(days=1)) is not None:
        last += timedelta(days=1)
    planned = {day: one.is_run for day, _, one in plan.dated_days() if day >= plan.inputs.start}
    day, end, missed = last, last, False
    while day >= plan.inputs.start:
        if day in log.runs:
            if missed:
                return Gap(day + timedelta(days=1), end)
            end, missed = day - timedelta(days=1), False
        elif planned.get(day):
            missed = True
        day -= timedelta(days=1)
    return Gap(plan.inputs.start, end) if missed else None
