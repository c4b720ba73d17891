"""How far to run each week: growth, recovery weeks, the peak, the taper and the long run (rulings 10-16)."""

from collections import deque
from dataclasses import dataclass
from math import ceil, log

from domain.fitness import training_paces_of
from domain.limits import (
    CAPACITY_LIGHT_DAY,
    FEWEST_PHASED_WEEKS,
    GROWTH_RATE,
    LONGEST_GROWTH_WEEKS,
    LOOK_BACK_WEEKS,
    MIN_PLAN_MILES,
    MOST_GROWTH_RATE,
    RECOVERY_LONG_FRACTION,
    RECOVERY_WEEK_FRACTION,
    TAPER_CUT,
    bands,
    growth_cap,
    last_longest_days,
    long_cap,
    long_minutes,
    long_step_cap,
    long_target,
    partial_week_cap,
    peak_target,
    recovery_every,
    runs_per_week,
    share_cap,
    taper_fractions,
)
from domain.plan import PhaseName
from domain.planning.season import Season
from domain.race import RaceClass

EASY_ONLY_GROWTH = 1.05
# Runners rest more before a longer effort: the long run's share of its own peak in the taper weeks before race week.
_TAPER_LONG = {1: (), 2: (0.65,), 3: (0.70, 0.50)}
_SHORT_PLANS = {1: (), 2: (0.80,), 3: (1.0, 0.85)}
_LONG_PEAK_SHARE = 0.24
# From the marathon on, two longest runs in a row leave too little for the rest of the week.
_ALTERNATE = frozenset({RaceClass.MARATHON, RaceClass.LONGER})
_ALTERNATE_FRACTION = 0.86
_HELD = 1.03
_AFTER_LONGEST = 0.8
_HELD_BASE = 0.95
_FIRST_LONG = 0.85


@dataclass(frozen=True, slots=True, kw_only=True)
class Easing:
    """What a week holds back because of what was run, or was not (training.md 3.2).

    `reduced` lets its miles fall below the usual steps. `quality_off` workouts fall away, `no_intervals` leaves none at
    5K pace. Days up to `easy_through` are easy only, `closed` days rest; both ISO weekdays.
    """

    reduced: bool = False
    quality_off: int = 0
    no_intervals: bool = False
    easy_through: int = 0
    closed: frozenset[int] = frozenset()


AS_PLANNED = Easing()


@dataclass(frozen=True, slots=True)
class WeekTarget:
    """What a week aims at: training miles, and the long run's miles (0 where there is none)."""

    number: int
    phase: PhaseName
    miles: float
    long_miles: float
    cutback: bool = False
    easing: Easing = AS_PLANNED


def recovery_weeks(season: Season, first: int = 1) -> frozenset[int]:
    """Numbers of the recovery weeks from week `first` on; none in its first two weeks (2.4, ruling 15)."""
    every = recovery_every(season.w0, careful=season.inputs.careful or season.inputs.easy_only)
    if season.weeks < FEWEST_PHASED_WEEKS:
        return frozenset()
    return frozenset(number for number in range(every, season.loading_weeks, every) if number >= first + 2)


def growth_steps(season: Season) -> int:
    """Steps up to the biggest week: weeks before the taper - 1 - recovery weeks (ruling 12)."""
    late_start = 1 if season.partial_days < 7 else 0
    return max(0, season.loading_weeks - 1 - len(recovery_weeks(season)) - late_start)


def plan_peak(season: Season) -> float:
    """Miles of the biggest week that the plan aims at (ruling 12)."""
    if season.weeks < FEWEST_PHASED_WEEKS:
        return season.w0
    return min(
        peak_target(season.w0, growth_steps(season), season.race_class, season.most_miles),
        _most_for_long_run(season),
    )


def _most_for_long_run(season: Season) -> float:
    """Few days carry no more than leaves the long run its share, because light runs stay light (ruling 29)."""
    if len(season.preferred) > 1:
        return season.most_miles
    light = CAPACITY_LIGHT_DAY * len(season.light_days)
    return max(MIN_PLAN_MILES, light / (1 - share_cap(season.race_class, 2 * light)))


def week_targets(
    season: Season, *, first: int = 1, level: float | None = None, longest: float | None = None
) -> tuple[WeekTarget, ...]:
    """Targets of weeks `first` to the last, growing from `level` miles a week and a `longest` recent run.

    A new plan starts from W0; a re-planned future from the load that was reached (training.md 3.2).
    """
    miles = _week_miles(season, first, season.w0 if level is None else level)
    longs = _long_runs(season, first, miles, longest)
    cut = recovery_weeks(season, first)
    return tuple(
        WeekTarget(number, season.phases[number - 1], miles[number], longs[number], number in cut)
        for number in range(first, season.weeks + 1)
    )


def _week_miles(season: Season, first: int, level: float) -> dict[int, float]:
    miles: dict[int, float] = {}
    level = min(level, season.most_miles, _most_for_long_run(season)) if first == 1 else min(level, season.most_miles)
    if season.weeks < FEWEST_PHASED_WEEKS:
        for number in range(first, season.loading_weeks + 1):
            miles[number] = level * _SHORT_PLANS[season.weeks][number - 1]
    else:
        _loading_miles(season, first, level, miles)
    peak = max(miles.values(), default=level)
    _taper_miles(season, first, peak, miles)
    if first == 1 and season.partial_days < 7:
        miles[1] = min(miles[1], partial_week_cap(season.w0, season.partial_days) - 0.5)
        miles[1] = max(miles[1], 0.0)
    return miles


def _loading_miles(season: Season, first: int, level: float, miles: dict[int, float]) -> None:
    cut = recovery_weeks(season, first)
    weeks = range(first, season.loading_weeks + 1)
    late = first == 1 and season.partial_days < 7
    holding = season.weeks - LONGEST_GROWTH_WEEKS
    growing = [n for n in weeks if n not in cut and n > holding and not (late and n == 1)]
    target = max(level, plan_peak(season))
    rate = _growth_rate(season, level, target, growing)
    step = 0
    best: deque[float] = deque([level], maxlen=LOOK_BACK_WEEKS)
    allowed = season.inputs.coach_limits.max_week_growth
    for number in weeks:
        if number in growing:
            wanted = min(target, level * rate**step)
            step += 1
        else:
            wanted = level * rate ** max(0, step - 1)
        if target < _HELD * level and season.phases[number - 1] is PhaseName.BASE:
            # Where there is nothing to grow to, the base is a little lighter than the peak (ruling 16).
            wanted = min(wanted, _HELD_BASE * target)
        wanted = min(wanted, growth_cap(max(best)), target)
        if allowed is not None:
            wanted = min(wanted, max(best) * (1 + allowed))
        miles[number] = wanted * RECOVERY_WEEK_FRACTION if number in cut else wanted
        best.append(miles[number])


def _growth_rate(season: Season, level: float, target: float, growing: list[int]) -> float:
    """Rate a week that spreads the growth up to the first peak week, or further where that would be too steep."""
    steps = len(growing) - 1
    if steps < 1 or target <= level:
        return 1.0
    first_peak = season.split[0] + season.split[1] + 1
    to_peak = max(1, sum(number <= first_peak for number in growing) - 1)
    gentle = ceil(log(target / level) / log(GROWTH_RATE))
    rate: float = (target / level) ** (1 / min(steps, max(to_peak, gentle)))
    return min(rate, EASY_ONLY_GROWTH) if season.inputs.easy_only else min(rate, MOST_GROWTH_RATE)


def _taper_miles(season: Season, first: int, peak: float, miles: dict[int, float]) -> None:
    taper = season.split[3]
    stub = season.stub and taper > 1
    fractions = taper_fractions(taper - 1 if stub else taper, stub=season.stub)
    before = miles.get(season.loading_weeks, peak)
    for index, number in enumerate(range(season.loading_weeks + 1, season.weeks + 1)):
        if index >= len(fractions):
            miles[number] = 0.0
            continue
        wanted = min(peak * fractions[index], before * (1 - TAPER_CUT[0]))
        if number >= first:
            miles[number] = before = wanted
        else:
            before = wanted


def easy_seconds(season: Season) -> float:
    """The middle of the easy range, seconds per mile: what long runs take a mile."""
    paces = training_paces_of(season.inputs)
    return (paces.easy_fast_s + paces.easy_slow_s) / 2


def most_long_miles(season: Season, week_miles: float) -> float:
    """Longest run that a week of W miles may hold: distance, time, share and a coach's limit (2.5)."""
    kind = season.race_class
    most = min(
        long_cap(kind, week_miles),
        share_cap(kind, week_miles) * week_miles,
        long_minutes(kind)[0] * 60 / easy_seconds(season),
    )
    allowed = season.inputs.coach_limits.max_long_run_share
    return most if allowed is None else min(most, allowed * week_miles)


def _first_long(season: Season, week_miles: float) -> float:
    runs = min(runs_per_week(week_miles), len(season.preferred) + len(season.light_days))
    share = max(0.22, 0.36 - 0.002 * week_miles)
    return max(share * week_miles, 1.2 * week_miles / runs)


def _long_runs(season: Season, first: int, miles: dict[int, float], longest: float | None) -> dict[int, float]:
    cut, last_load = recovery_weeks(season, first), season.loading_weeks
    away = last_longest_days(season.race_class)
    full = [n for n in range(first, last_load + 1) if n not in cut and season.days_to_race(n, season.long_day) >= away]
    peak = max(miles.values(), default=season.w0)
    goal = max(long_target(season.race_class)[1], _LONG_PEAK_SHARE * peak)
    start_week = full[0] if full else first
    band = bands(miles[start_week], season.race_class, week_one=start_week == 1)
    start = min(_first_long(season, miles[start_week]), band.long.high)
    if longest is not None:
        start = min(max(start, longest), long_step_cap(longest))
    end = max(start, min(goal, most_long_miles(season, peak)))
    rises = max(1, sum(n <= season.split[0] + season.split[1] + 1 for n in full) - 1)
    if longest is None and rises > 1:
        # Whoever runs far enough already begins a little shorter, so that the long run goes somewhere.
        start = min(start, max(_FIRST_LONG * end, end - rises))
    longs: dict[int, float] = {}
    window: deque[float] = deque([] if longest is None else [longest], maxlen=LOOK_BACK_WEEKS)
    rise = 0
    for number in range(first, season.weeks + 1):
        week = miles[number]
        if number > last_load:
            wanted = _taper_long(season, number, max(longs.values(), default=0.0) or start)
        elif number in full:
            wanted = start + (end - start) * min(1.0, rise / rises)
            rise += 1
            if season.race_class in _ALTERNATE and wanted > 0.97 * end and (full[-1] - number) % 2:
                wanted *= _ALTERNATE_FRACTION
        elif number in cut:
            wanted = RECOVERY_LONG_FRACTION * max(window, default=start)
        else:
            behind = max(longs.values(), default=0.0)
            wanted = _AFTER_LONGEST * behind if behind else start
        wanted = min(wanted, most_long_miles(season, week))
        if window and max(window) > 0:
            wanted = min(wanted, long_step_cap(max(window)))
        if number == 1 and season.partial_days < 7:
            wanted = 0.0
        longs[number] = wanted
        window.append(wanted)
    return longs


def _taper_long(season: Season, number: int, longest: float) -> float:
    weeks = season.split[3] - (1 if season.stub and season.split[3] > 1 else 0)
    fractions = _TAPER_LONG[max(1, min(3, weeks))]
    index = number - season.loading_weeks - 1
    if index < len(fractions):
        return fractions[index] * longest
    return 0.0
