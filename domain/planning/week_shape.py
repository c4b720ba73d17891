"""Which days of one week are run, and what each is for, before any distance is set (rulings 3-8, 29-34)."""

from dataclasses import dataclass
from math import ceil

from domain.limits import (
    FEWEST_PHASED_WEEKS,
    HARD_DAY_GAP_DAYS,
    LAST_WORKOUT_DAYS,
    RACE_WEEK_DAYS,
    RUN_WALK_RUNS,
    SETTLED_WEEKS,
    minimum_runs,
    most_workouts,
    runs_per_week,
)
from domain.plan import PhaseName, RaceExperience
from domain.planning.last_workout import last_workout
from domain.planning.paces import PlanPaces
from domain.planning.pattern import Days, days_apart, pick_hard, pick_runs
from domain.planning.progress import Progress
from domain.planning.race_rehearsal import is_effort, rehearses
from domain.planning.season import Season
from domain.planning.week_miles import cycle_workout_weeks
from domain.planning.week_targets import WeekTarget

LEAST_QUALITY_MILES = 10.0
# A long run moves to another day only in a week that is mostly free of race week.
_LEAST_FREE_DAYS = 5
# Rounding to the grid may cost a week so much of its target.
_MILES_LOST = 0.4
_STEP_OVER = 0.15


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekShape:
    """The week's days by purpose, ISO weekdays; 0 stands for none.

    `easy` holds all other run days, `light` the added light ones, `shakeout` and `race` their days. `first_open` is the
    first day on or after the start. `monday_to_race` counts days from Monday to the race. `rehearsal` says that the
    long run holds race pace where it is long enough. `second` is the day after it where that one is long too.
    """

    monday_to_race: int
    first_open: int
    long: int
    quality: Days
    easy: Days
    light: Days
    shakeout: int
    race: int
    near_race: bool
    partial: bool
    rehearsal: bool = False
    second: int = 0

    @property
    def runs(self) -> int:
        """How many training runs."""
        return (
            bool(self.long)
            + bool(self.second)
            + len(self.quality)
            + len(self.easy)
            + len(self.light)
            + bool(self.shakeout)
        )

    def days_to_race(self, day: int) -> int:
        """Days from a weekday to the race."""
        return self.monday_to_race - day + 1


def shape_week(
    season: Season,
    target: WeekTarget,
    paces: PlanPaces,
    miles: float,
    progress: Progress,
    drop: int = 0,
    *,
    pair: bool = False,
) -> WeekShape:
    """Choose the days for a week of so many miles; `drop` runs fewer where they would be too short.

    `pair` asks for a second long run the day after the first, where that day is one to run on (ruling 61).
    """
    number = target.number
    to_race = season.days_to_race(number, 1)
    partial = number == 1 and season.partial_days < 7
    first_open = 8 - season.partial_days if number == 1 else 1
    near = to_race - 6 <= RACE_WEEK_DAYS
    easing = target.easing
    open_days = [
        day for day in season.preferred if day >= first_open and to_race - day + 1 > 2 and day not in easing.closed
    ]
    shakeout = to_race - 1 if first_open <= to_race - 1 <= 7 else 0
    race = to_race + 1 if to_race <= 6 else 0
    hard_ok = () if partial else _hard_days(season, open_days, to_race, number, progress)
    hard_ok = tuple(day for day in hard_ok if day > easing.easy_through)
    long_day = _long_day(season, target, hard_ok)
    count = _run_count(season, target, miles, progress, near=near, partial=partial) - drop - bool(shakeout)
    last = _last_workout(season, target, miles, min(count, len(open_days)), hard_ok)
    if last and not _apart(last, long_day):
        long_day = 0
    chosen = pick_runs(tuple(open_days), max(count, 1 if long_day else 0), long_day or last)
    if last and last not in chosen:
        chosen = tuple(sorted((last, *_without_one(chosen, long_day))))
    paired = pair and long_day and long_day + 1 in hard_ok and _apart(long_day + 1, last)
    second = long_day + 1 if paired else 0
    if second and second not in chosen:
        chosen = tuple(sorted((second, *_without_one(chosen, long_day))))
    light: Days = ()
    if not partial and not race:
        usual = minimum_runs(miles + _STEP_OVER)
        if _is_lighter(target):
            usual = max(usual, min(progress.runs, 3))
        missing = max(0, usual - drop - len(chosen) - bool(shakeout))
        light = tuple(day for day in season.light_days if to_race - day + 1 > 2 and day not in easing.closed)[:missing]
    rehearsal = bool(long_day) and rehearses(season, target, paces)
    quality: Days = ()
    if not partial:
        allowed = tuple(day for day in chosen if day in hard_ok and day not in (long_day, second))
        # The second of two long runs leaves the others their place: one of them stays easy (rulings 54, 61).
        runs = len(chosen) + len(light) + bool(shakeout) - bool(second)
        efforts = rehearsal and is_effort(paces)
        most = _quality_count(
            season, target, miles, runs, has_long=bool(long_day), long_effort=efforts, pair=bool(second)
        )
        quality = _quality(season, allowed, tuple(day for day in (long_day, second) if day), last, most)
    return WeekShape(
        monday_to_race=to_race,
        first_open=first_open,
        long=long_day,
        quality=quality,
        easy=tuple(day for day in chosen if day not in (long_day, second, *quality)),
        light=light,
        shakeout=shakeout,
        race=race,
        near_race=near,
        partial=partial,
        rehearsal=rehearsal,
        second=second,
    )


def _hard_days(season: Season, open_days: list[int], to_race: int, number: int, progress: Progress) -> Days:
    """Days that may be hard: a week or more before the race, two days or more after the last hard one."""
    since = 99
    if progress.last_hard is not None:
        since = (season.date_of(number, 1) - progress.last_hard).days
    return tuple(day for day in open_days if to_race - day + 1 > RACE_WEEK_DAYS and since + day - 1 >= 2)


def _long_day(season: Season, target: WeekTarget, hard_ok: Days) -> int:
    most_hard = season.inputs.coach_limits.max_hard_days
    if target.long_miles <= 0 or not hard_ok or (most_hard is not None and most_hard < 1):
        return 0
    if season.long_day in hard_ok:
        return season.long_day
    free = season.days_to_race(target.number, 1) - RACE_WEEK_DAYS
    return hard_ok[-1] if _LEAST_FREE_DAYS <= free < 7 else 0


def _run_count(
    season: Season, target: WeekTarget, miles: float, progress: Progress, *, near: bool, partial: bool
) -> int:
    if partial:
        return ceil(runs_per_week(season.w0) * season.partial_days / 7)
    count = runs_per_week(miles + _STEP_OVER)
    if season.run_walk and len(season.preferred) >= RUN_WALK_RUNS:
        count = max(count, RUN_WALK_RUNS)
    if (near or _is_lighter(target)) and progress.runs:
        # Rest weeks and the taper shorten runs rather than drop them (2.8: frequency is kept).
        count = max(count, progress.runs - 1 if progress.runs > 3 else progress.runs)
    return max(count, minimum_runs(miles + _STEP_OVER))


def _last_workout(season: Season, target: WeekTarget, miles: float, runs: int, hard_ok: Days) -> int:
    """The day of the plan's last workout, where it lies in this week and the week holds one (ruling 57)."""
    if season.days_to_race(target.number, 7) > max(LAST_WORKOUT_DAYS):
        return 0
    found = last_workout(season)
    if found is None or found.week != target.number or found.day not in hard_ok or season.weeks < FEWEST_PHASED_WEEKS:
        return 0
    has_long = not found.in_place_of_long
    return found.day if _quality_count(season, target, miles, runs, has_long=has_long, long_effort=False) > 0 else 0


def _apart(day: int, other: int) -> bool:
    return not other or abs(day - other) >= HARD_DAY_GAP_DAYS


def _without_one(chosen: Days, keep: int) -> Days:
    """The days without one that is not the long run's, so that another may take its place."""
    out = next((day for day in chosen if day != keep), 0)
    return tuple(day for day in chosen if day != out)


def _is_lighter(target: WeekTarget) -> bool:
    return target.cutback or target.phase is PhaseName.TAPER


def _quality_count(
    season: Season,
    target: WeekTarget,
    miles: float,
    runs: int,
    *,
    has_long: bool,
    long_effort: bool,
    pair: bool = False,
) -> int:
    """How many workouts the week may hold; `runs` leave out the second of a `pair` of long runs."""
    inputs = season.inputs
    if inputs.runs_easily or miles < LEAST_QUALITY_MILES or season.begins_in(target.number, settled=SETTLED_WEEKS):
        return 0
    count = most_workouts(
        target.phase,
        miles - _MILES_LOST,
        runs,
        first=inputs.experience is RaceExperience.FIRST,
        careful=inputs.goes_carefully,
        cutback=target.cutback,
        long_effort=long_effort,
        pair=pair,
    )
    if target.phase is PhaseName.BASE and target.number in cycle_workout_weeks(season):
        count = 1
    count -= target.easing.quality_off
    if inputs.coach_limits.max_hard_days is not None:
        count = min(count, inputs.coach_limits.max_hard_days - has_long)
    return count


def _quality(season: Season, allowed: Days, long_days: Days, last: int, count: int) -> Days:
    """Up to `count` days for workouts, the plan's last one among them where it lies in this week."""
    if count <= 0:
        return ()
    # The usual long-run day stays free of neighbours even where this week has none, for the weeks around it.
    fixed = long_days or (season.long_day,)
    if last:
        fixed = tuple(day for day in fixed if _apart(last, day))
        found = pick_hard(tuple(day for day in allowed if day < last), (*fixed, last), count - 1)
        return tuple(sorted((*found, last)))
    allowed = tuple(day for day in allowed if day not in fixed)
    return pick_hard(allowed, fixed, count)


def steady_day(shape: WeekShape, easy: Days) -> int:
    """The easy day farthest from the long run: the week's second longest run or its strides."""
    if not easy:
        return 0
    anchor = shape.long or 6
    return max(easy, key=lambda day: (days_apart(day, anchor), -day))
