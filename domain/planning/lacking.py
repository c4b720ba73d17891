"""What the start lacks for the long runs of a marathon, and what would help: said once, at creation (ruling 48)."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from domain.calendar import total_weeks
from domain.errors import InputError
from domain.limits import MAX_WEEKS, TOLERANCE_MILES
from domain.plan import DayType, Plan, PlanInputs
from domain.planning.bounds import bounds_of
from domain.planning.notes import PlanNote
from domain.planning.season import season_of
from domain.planning.week_targets import week_targets
from domain.race import RaceClass, race_class
from domain.told import Told, told
from domain.units import Miles

# A long run that carries a marathon: so many miles, or so many minutes.
MARATHON_LONG_MILES, MARATHON_LONG_MINUTES = 16.0, 165.0
# How many of them, by the weeks of the plan, the longest first.
_WANTED = ((16, 3), (12, 2), (1, 1))
_MORE_WEEKS = (2, 4, 6, 8)


def lacks(plan: Plan, as_run: Sequence[float] | None = None, *, may_grow: bool = True) -> tuple[Told, ...]:
    """What to say where a marathon plan's long runs stay too few; nothing where they do not.

    `as_run` are the long runs of a plan under way, miles, as they were run and as they come out of what was run;
    without `may_grow` it is too late for what would make them longer, and nothing is advised that nobody can do.
    """
    inputs = plan.inputs
    if race_class(inputs.race) is not RaceClass.MARATHON or inputs.easy_only:
        return ()
    runs = [day.miles for week in plan.weeks for day in week.days if day.type is DayType.LONG_RUN]
    runs = runs if as_run is None else list(as_run)
    wanted = next(count for weeks, count in _WANTED if plan.total_weeks >= weeks)
    if _enough(inputs, runs) >= wanted:
        return ()
    longest, least = Miles(max(runs, default=0.0)), Miles(MARATHON_LONG_MILES)
    if not may_grow:
        return (told(PlanNote.LONG_RUNS_LATE, longest=longest, wanted=least, count=wanted),)
    weeks, days = next(_more_weeks(inputs), 0), next(_more_days(inputs), 0)
    if weeks and days:
        return (told(PlanNote.LONG_RUNS_EITHER, longest=longest, wanted=least, count=wanted, weeks=weeks, days=days),)
    if weeks:
        return (told(PlanNote.LONG_RUNS_WEEKS, longest=longest, wanted=least, count=wanted, weeks=weeks),)
    if days:
        return (told(PlanNote.LONG_RUNS_DAYS, longest=longest, wanted=least, count=wanted, days=days),)
    start = Miles(bounds_of(inputs).w0)
    return (told(PlanNote.LONG_RUNS_FEW, longest=longest, wanted=least, count=wanted, start=start),)


def _enough(inputs: PlanInputs, runs: list[float]) -> int:
    by_time = MARATHON_LONG_MINUTES * 60 / bounds_of(inputs).easy_s
    return sum(run >= min(MARATHON_LONG_MILES, by_time) - TOLERANCE_MILES for run in runs)


def _reaches(inputs: PlanInputs) -> bool:
    """Whether the long runs of a plan from these inputs would be enough."""
    try:
        season = season_of(inputs)
    except InputError:
        return False
    wanted = next(count for weeks, count in _WANTED if season.weeks >= weeks)
    return _enough(inputs, [target.long_miles for target in week_targets(season)]) >= wanted


def _more_weeks(inputs: PlanInputs) -> Iterator[int]:
    """Longer plans that would be enough, the shortest first."""
    weeks = total_weeks(inputs.start, inputs.race_date)
    for more in _MORE_WEEKS:
        later = replace(inputs, race_date=inputs.race_date + timedelta(days=7 * more), phase_weeks=None)
        if weeks + more <= MAX_WEEKS and _reaches(later):
            yield weeks + more


def _more_days(inputs: PlanInputs) -> Iterator[int]:
    """How many running days would be enough, where one or two more are."""
    for more in (1, 2):
        free = [day for day in (2, 4, 6, 7, 3, 1, 5) if day not in inputs.preferred_days]
        days = inputs.preferred_days | frozenset(free[:more])
        if len(days) > len(inputs.preferred_days) and _reaches(replace(inputs, preferred_days=days)):
            yield len(days)
