"""What runs answer: the longest, the fastest, what was missed, whether the pace gets faster, how big each week was."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from domain.adapting.several_runs import parts_of
from domain.adapting.training_log import DayState, TrainingLog
from domain.calendar import monday_of
from domain.people import RunLog
from domain.plan import QUALITY_TYPES, DayType, Plan
from domain.units import MM_PER_MILE

# How hard a planned run is beside the others of its week; within a kind the longer one.
_HARDNESS = {
    DayType.RACE: 6,
    DayType.INTERVALS: 5,
    DayType.TEMPO: 5,
    DayType.RACE_PACE: 5,
    DayType.LONG_RUN: 4,
    DayType.MODERATE: 3,
    DayType.EASY: 2,
    DayType.SHAKEOUT: 1,
    DayType.RECOVERY: 1,
    DayType.REST: 0,
}
# Two times of late and before are compared over so many days each, and of so many timed runs at least.
TREND_DAYS = 28
_TREND_BEFORE = 84
TREND_RUNS = 3
# A pace is the same within this many seconds a mile.
SAME_PACE_S = 5
# A run is of a length where it is not further from it than this share.
_OF_A_LENGTH = 0.03
# A long run may be run so many days off, and be a bit shorter.
_BESIDE_DAYS = 2
_ABOUT_AS_LONG = 0.75
_OTHERS_OF_NOTE = QUALITY_TYPES | {DayType.LONG_RUN, DayType.RACE}


@dataclass(frozen=True, slots=True)
class OneRun:
    """A run that was run or is planned: millimetres, seconds where they are known, effort 1-10, its kind if planned."""

    on: date
    distance_mm: int
    duration_s: int | None = None
    effort: int | None = None
    kind: DayType | None = None

    @property
    def pace_s(self) -> float | None:
        """Seconds a mile; None without a time."""
        return self.duration_s * MM_PER_MILE / self.distance_mm if self.duration_s and self.distance_mm else None


@dataclass(frozen=True, slots=True)
class Trend:
    """Mean pace (seconds a mile) and number of timed runs of late and before; None where they are too few."""

    runs: int
    before: int
    pace_s: float | None = None
    before_s: float | None = None

    @property
    def is_known(self) -> bool:
        """Whether both are there."""
        return self.pace_s is not None and self.before_s is not None


def runs_logged(logs: Iterable[RunLog], plan: Plan | None) -> list[OneRun]:
    """Every single run of the log, oldest first, with the kind that was planned on its day.

    A long run that was run a day or two beside its own is one all the same.
    """
    kinds = {on: day.type for on, _, day in plan.dated_days() if day.is_run} if plan is not None else {}
    found = sorted(
        (
            OneRun(log.date, part.distance_mm, part.duration_s, part.effort, kinds.get(log.date))
            for log in logs
            if log.is_run
            for part in parts_of(log)
        ),
        key=lambda run: run.on,
    )
    return found if plan is None else _with_long_runs_beside(found, plan)


def _with_long_runs_beside(runs: list[OneRun], plan: Plan) -> list[OneRun]:
    """Long runs that nobody ran on their day, where a run near it was about as long and the longest of those days."""
    ran_on = {run.on for run in runs}
    for on, _, day in plan.dated_days():
        if day.type is not DayType.LONG_RUN or on in ran_on:
            continue
        near = [run for run in runs if abs((run.on - on).days) <= _BESIDE_DAYS and run.kind not in _OTHERS_OF_NOTE]
        best = max(near, key=lambda run: run.distance_mm, default=None)
        if best is not None and best.distance_mm >= day.distance_mm * _ABOUT_AS_LONG:
            runs[runs.index(best)] = replace(best, kind=DayType.LONG_RUN)
    return runs


def runs_planned(plan: Plan, first: date, last: date) -> list[OneRun]:
    """The runs that the plan has from `first` to `last`, the race among them."""
    return [
        OneRun(on, day.distance_mm, kind=day.type)
        for on, _, day in plan.dated_days()
        if first <= on <= last and day.is_run
    ]


def of_kind(runs: Iterable[OneRun], kind: DayType | None) -> list[OneRun]:
    """Those of one kind; all of them for None. Whoever asks for easy ones means recovery runs, too."""
    alike = {DayType.EASY: {DayType.EASY, DayType.RECOVERY, DayType.SHAKEOUT}}
    kinds = alike.get(kind, {kind}) if kind is not None else set()
    return [run for run in runs if kind is None or run.kind in kinds]


def of_length(runs: Iterable[OneRun], distance_mm: int) -> list[OneRun]:
    """Those that were about so long."""
    return [run for run in runs if abs(run.distance_mm - distance_mm) <= distance_mm * _OF_A_LENGTH]


def longest(runs: Sequence[OneRun]) -> OneRun | None:
    """The longest, the first of its length."""
    return max(runs, key=lambda run: run.distance_mm, default=None)


def shortest(runs: Sequence[OneRun]) -> OneRun | None:
    """The shortest."""
    return min(runs, key=lambda run: run.distance_mm, default=None)


def by_pace(runs: Sequence[OneRun]) -> list[OneRun]:
    """Those with a time, the fastest first."""
    return _sorted_by(runs, lambda run: run.pace_s)


def by_effort(runs: Sequence[OneRun]) -> list[OneRun]:
    """Those of which it was said how hard they felt, the hardest first."""
    found = [run for run in runs if run.effort is not None]
    return sorted(found, key=lambda run: (-(run.effort or 0), -run.distance_mm))


def by_hardness(runs: Sequence[OneRun]) -> list[OneRun]:
    """Planned runs, the hardest first."""
    return sorted(runs, key=lambda run: (-_HARDNESS[run.kind or DayType.EASY], -run.distance_mm))


def key_run(runs: Sequence[OneRun]) -> OneRun | None:
    """The run of a week that matters most: the race, else the long run, else the hardest one."""
    for kind in (DayType.RACE, DayType.LONG_RUN):
        found = next((run for run in runs if run.kind is kind), None)
        if found is not None:
            return found
    return next(iter(by_hardness(runs)), None)


def second_key_run(runs: Sequence[OneRun]) -> OneRun | None:
    """What comes after the long run: the workout; None without one."""
    return next((run for run in by_hardness(runs) if run.kind in QUALITY_TYPES), None)


def least_key_run(runs: Sequence[OneRun]) -> OneRun | None:
    """What is missed least: the shortest run that is not hard; None where all are."""
    soft = [run for run in runs if run.kind in (DayType.EASY, DayType.RECOVERY, DayType.SHAKEOUT, DayType.MODERATE)]
    return min(soft, key=lambda run: (_HARDNESS[run.kind or DayType.EASY], run.distance_mm), default=None)


def week_totals(runs: Iterable[OneRun]) -> list[tuple[date, int]]:
    """The Monday of every week with runs, and its millimetres, oldest first."""
    found: dict[date, int] = {}
    for run in runs:
        monday = monday_of(run.on)
        found[monday] = found.get(monday, 0) + run.distance_mm
    return sorted(found.items())


def total_mm(runs: Iterable[OneRun]) -> int:
    """All of them."""
    return sum(run.distance_mm for run in runs)


def timed(runs: Iterable[OneRun]) -> list[OneRun]:
    """Those with a time."""
    return [run for run in runs if run.pace_s is not None]


def mean_pace_s(runs: Iterable[OneRun]) -> float | None:
    """Seconds a mile over all that have a time; None without any."""
    found = timed(runs)
    return sum(run.duration_s or 0 for run in found) * MM_PER_MILE / total_mm(found) if found else None


def trend(runs: Sequence[OneRun], today: date) -> Trend:
    """Easy and long runs with a time of the last four weeks beside those of the eight before.

    Where the log is younger than that, its later half beside its earlier one. Workouts are left out: their pace is
    that of what was asked for.
    """
    alike = [run for run in timed(runs) if run.kind not in QUALITY_TYPES | {DayType.RACE}]
    since = today - timedelta(days=TREND_DAYS)
    lately = [run for run in alike if run.on > since]
    before = [run for run in alike if since - timedelta(days=_TREND_BEFORE) < run.on <= since]
    if len(lately) < TREND_RUNS or len(before) < TREND_RUNS:
        half = len(alike) // 2
        before, lately = alike[:half], alike[half:]
    if len(lately) < TREND_RUNS or len(before) < TREND_RUNS:
        return Trend(len(lately), len(before))
    return Trend(len(lately), len(before), mean_pace_s(lately), mean_pace_s(before))


def missed(plan: Plan, log: TrainingLog, first: date, last: date) -> list[tuple[OneRun, DayState]]:
    """Planned runs of these days that were not run, the newest first: skipped, or not logged. Days off are none."""
    found: list[tuple[OneRun, DayState]] = []
    for run in runs_planned(plan, max(first, plan.inputs.start), last):
        state = log.state(run.on, is_planned=True)
        if run.kind is not DayType.RACE and state in (DayState.SKIPPED, DayState.UNKNOWN):
            found.append((run, state))
    return found[::-1]


def _sorted_by(runs: Sequence[OneRun], key: Callable[[OneRun], float | None]) -> list[OneRun]:
    return sorted((run for run in runs if key(run) is not None), key=lambda run: key(run) or 0.0)
