"""What was really run, as next week's plan needs to know it: every day run, skipped, away or unknown."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from itertools import takewhile

from domain.people import Absence, LifeEvent, RunLog, RunState
from domain.plan import DayType, Plan, Week
from domain.units import miles

LONGEST_RUN_DAYS = 30


class DayState(StrEnum):
    """What is known of a date. UNKNOWN: a run was planned and nobody said what became of it; nothing is assumed."""

    RUN = "run"
    SKIPPED = "skipped"
    AWAY = "away"
    UNKNOWN = "unknown"
    REST = "rest"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class DayRun:
    """One date's running: millimetres, effort 1-10 or None, how the plan went, and the longest single run.

    `longest_mm` 0 stands for a date with one run.
    """

    distance_mm: int
    effort: int | None = None
    state: RunState = RunState.DONE
    longest_mm: int = 0

    @property
    def longest_miles(self) -> float:
        """The longest single run, miles."""
        return miles(self.longest_mm or self.distance_mm)


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingLog:
    """Runs by date, dates said to be skipped, and absences, known up to and including `known_until`.

    Later dates are open: neither missed nor unknown.
    """

    known_until: date
    runs: Mapping[date, DayRun] = field(default_factory=dict)
    absences: tuple[Absence, ...] = ()
    skipped: frozenset[date] = frozenset()

    @property
    def is_empty(self) -> bool:
        """Whether nobody said anything at all."""
        return not self.runs and not self.absences and not self.skipped

    def state(self, day: date, *, is_planned: bool) -> DayState:
        """What is known of a date; `is_planned` says whether the plan asked for a run."""
        if day in self.runs:
            return DayState.RUN
        if self.absent(day) is not None:
            return DayState.AWAY
        if day > self.known_until:
            return DayState.AHEAD
        if day in self.skipped:
            return DayState.SKIPPED
        return DayState.UNKNOWN if is_planned else DayState.REST

    def miles_between(self, first: date, last: date) -> float:
        """Miles run from `first` to `last`, both included."""
        return miles(sum(run.distance_mm for day, run in self.runs.items() if first <= day <= last))

    def longest_miles(self, until: date) -> float:
        """Longest single run of the 30 days up to `until`, miles (training.md 2.1)."""
        first = until - timedelta(days=LONGEST_RUN_DAYS - 1)
        return max((run.longest_miles for day, run in self.runs.items() if first <= day <= until), default=0.0)

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
    """The log as planning sees it; a date that was logged without any running is skipped, not unknown."""
    found = list(logs)
    runs = {
        log.date: DayRun(log.distance_mm, log.effort, log.state, log.longest_mm if log.parts else 0)
        for log in found
        if log.is_run
    }
    skipped = frozenset(log.date for log in found if not log.is_run)
    return TrainingLog(known_until=known_until, runs=runs, absences=tuple(absences), skipped=skipped)


def planned_dates(plan: Plan, until: date = date.max) -> dict[date, float]:
    """The dates from the start to `until` for which the plan asks for a run, with its miles; race day is none."""
    first, dated = plan.inputs.start, takewhile(lambda one: one[0] <= until, plan.dated_days())
    return {day: one.miles for day, _, one in dated if one.is_run and one.type is not DayType.RACE and day >= first}


def ran(plan: Plan, week: Week, log: TrainingLog, day_number: int) -> float:
    """Miles known to be run on a day of a week; the planned ones while the date is still open."""
    day = plan.date_of(week.number, day_number)
    run = log.runs.get(day)
    if run is not None:
        return miles(run.distance_mm)
    is_open = log.state(day, is_planned=True) is DayState.AHEAD
    return week.day(day_number).miles if is_open else 0.0


def week_run_miles(plan: Plan, week: Week, log: TrainingLog) -> float:
    """Miles known to be run in a week, its open days as planned; race day is left out."""
    return sum(ran(plan, week, log, day.number) for day in week.days if day.type is not DayType.RACE)


def week_unknown_miles(plan: Plan, week: Week, log: TrainingLog) -> float:
    """Planned miles of a week of which nobody said whether they were run."""
    return _planned_miles(plan, week, log, DayState.UNKNOWN)


def week_open_miles(plan: Plan, week: Week, log: TrainingLog) -> float:
    """Planned miles of a week's days to come."""
    return _planned_miles(plan, week, log, DayState.AHEAD)


def _planned_miles(plan: Plan, week: Week, log: TrainingLog, state: DayState) -> float:
    dated = ((plan.date_of(week.number, day.number), day) for day in week.days if day.is_run)
    return sum(
        day.miles
        for on, day in dated
        if day.type is not DayType.RACE and on >= plan.inputs.start and log.state(on, is_planned=True) is state
    )
