"""How far the long run goes each week: the marathon's ladder, the rise of other plans, rest, taper (rulings 48, 50)."""

from collections import deque

from domain.limits import (
    BASE_LONG_MILES,
    BASE_LONG_SHARE,
    BIG_LADDER_FROM_MILES,
    BIG_LADDER_MILES,
    CYCLE_LONG_MILES,
    LADDER_CLASSES,
    LADDER_MILES,
    LOOK_BACK_WEEKS,
    RECOVERY_LONG_FRACTION,
    STAGGERED_FRACTION,
    STAGGERED_FROM_MILES,
    bands,
    last_longest_days,
    long_step_cap,
    long_target,
    runs_per_week,
)
from domain.plan import PhaseName
from domain.planning.season import Season
from domain.planning.week_miles import cycle_ends, is_short, most_long_miles, recovery_weeks
from domain.planning.workouts.grid import grid_of
from domain.race import RaceClass
from domain.units import MM_PER_MILE

# Long runs from here on are whole and half miles.
ROUND_LONG_MILES = 8.0
# Runners rest more before a longer effort: the long run's share of its own peak in the taper weeks before race week.
_TAPER_LONG = {1: (), 2: (0.65,), 3: (0.70, 0.50)}
# In plans that only hold what is run, two and one weeks before the race week (ruling 48).
_SHORT_LONG = (0.70, 0.50)
# What a long run of the peak takes of its week at least; a half asks for more of it than what is shorter.
_LONG_PEAK_SHARE, _HALF_PEAK_SHARE = 0.24, 0.28
# Where a wish keeps the weeks at what is run now, the long run leaves the others more than half of it.
_HELD_LONG_SHARE, _HELD_GROWTH = 0.45, 1.10
_AFTER_LONGEST = 0.8
_FIRST_LONG = 0.85
# A long run this near its cap in minutes is as long as any.
_NEAR_MILES = 0.6


def long_runs(season: Season, first: int, miles: dict[int, float], longest: float | None) -> dict[int, float]:
    """The long run of every week from `first` on, in miles; 0 where there is none.

    `longest` is the longest recent run where it is not the one the inputs know.
    """
    window: deque[float] = deque(maxlen=LOOK_BACK_WEEKS)
    if longest is not None:
        window.append(longest)
    elif first == 1:
        window.append(season.bounds.longest_recent)
    full = _full_weeks(season, first)
    ladder = season.race_class in LADDER_CLASSES
    wishes = _ladder(season, full, miles) if ladder else _rise(season, first, full, miles, window)
    cut = recovery_weeks(season, first)
    longs: dict[int, float] = {}
    for number in range(first, season.weeks + 1):
        behind = max(longs.values(), default=0.0)
        if number in wishes:
            wanted = wishes[number]
        elif is_short(season) and number < season.weeks:
            lighter = number - season.weeks + _light_weeks(season)
            wanted = _SHORT_LONG[max(0, lighter)] * (behind or season.bounds.longest_recent)
        elif number > season.loading_weeks:
            wanted = _taper_long(season, number, behind or max(window, default=0.0))
        elif number in cut:
            wanted = RECOVERY_LONG_FRACTION * max(list(longs.values())[-LOOK_BACK_WEEKS:] or window, default=0.0)
        else:
            wanted = _AFTER_LONGEST * (behind or max(window, default=0.0))
        wanted = min(wanted, most_long_miles(season, miles[number]))
        if window and max(window) > 0:
            wanted = min(wanted, long_step_cap(max(window)))
        wanted = rounded_down(season, min(wanted, season.longest_to_learn(number)))
        if ladder and number in full and wanted >= min(STAGGERED_FROM_MILES, season.bounds.long_miles - _NEAR_MILES):
            wanted = _staggered(season, full, number, wanted)
        if number == 1 and season.partial_days < 7:
            wanted = 0.0
        longs[number] = wanted
        window.append(wanted)
    return longs


def rounded_down(season: Season, wanted: float) -> float:
    """A long run as it will be written: whole and half miles or half kilometres, never above what is allowed."""
    grid = grid_of(season.inputs.units)
    steps = grid.down(wanted)
    if wanted >= ROUND_LONG_MILES:
        steps -= steps % grid.run_steps
    return steps * grid.step_mm / MM_PER_MILE


def _full_weeks(season: Season, first: int) -> list[int]:
    """Weeks whose long run may be the longest: no recovery week, and early enough before the race."""
    cut = recovery_weeks(season, first)
    away = last_longest_days(season.race_class, season.weeks)
    if is_short(season):
        return list(range(first, max(first, season.weeks - 1 - _light_weeks(season)) + 1))
    return [
        number
        for number in range(first, season.loading_weeks + 1)
        if number not in cut and season.days_to_race(number, season.long_day) >= away
    ]


def _light_weeks(season: Season) -> int:
    """How many weeks before the race week are lighter in a plan that only holds what is run: one up to 30K."""
    return len(_SHORT_LONG) if season.race_class in LADDER_CLASSES else 1


def _staggered(season: Season, full: list[int], number: int, allowed: float) -> float:
    """Two longest runs in a row leave too little for the rest of the week: every second one is a tenth shorter."""
    back = len(full) - 1 - full.index(number)
    return rounded_down(season, STAGGERED_FRACTION * allowed) if back % 2 else allowed


def _ladder(season: Season, full: list[int], miles: dict[int, float]) -> dict[int, float]:
    """The marathon's ladder: as far as steps, share and hours allow, 16 miles in base, then up to 20 or 22 (48)."""
    target = BIG_LADDER_MILES if max(miles.values(), default=0.0) >= BIG_LADDER_FROM_MILES else LADDER_MILES
    if season.race_class is RaceClass.LONGER:
        target = max(target, long_target(season.race_class)[1])
    base = max(BASE_LONG_MILES, BASE_LONG_SHARE * season.w0, season.inputs.longest_recent_run or 0.0)
    ends = cycle_ends(season)
    wishes = {}
    for number in full:
        wishes[number] = target
        if season.phases[number - 1] is PhaseName.BASE:
            # Each cycle of a long base goes a little farther than the one before it.
            later = sum(number <= end for end in ends[:-1])
            wishes[number] = min(target, base - CYCLE_LONG_MILES * later)
    return wishes


def _rise(
    season: Season, first: int, full: list[int], miles: dict[int, float], window: deque[float]
) -> dict[int, float]:
    """A straight rise from the first long run to the one of the peak."""
    peak = max(miles.values(), default=season.w0)
    share = _HALF_PEAK_SHARE if season.race_class is RaceClass.HALF else _LONG_PEAK_SHARE
    least, goal = long_target(season.race_class)
    goal = max(goal, share * peak)
    wished = season.inputs.most_hours is not None or season.inputs.most_miles is not None
    if wished and peak < _HELD_GROWTH * season.w0:
        goal = max(least, min(goal, _HELD_LONG_SHARE * peak))
    start_week = full[0] if full else first
    band = bands(miles[start_week], season.race_class, week_one=start_week == 1)
    start = min(_first_long(season, miles[start_week]), band.long.high)
    if window:
        start = min(max(start, window[-1]) if first > 1 else start, long_step_cap(window[-1]))
    end = max(start, min(goal, most_long_miles(season, peak)))
    rises = max(1, sum(number <= season.first_peak_week for number in full) - 1)
    if first == 1 and rises > 1:
        # Whoever runs far enough already begins a little shorter, so that the long run goes somewhere.
        start = min(start, max(_FIRST_LONG * end, end - rises))
    return {number: start + (end - start) * min(1.0, rise / rises) for rise, number in enumerate(full)}


def _first_long(season: Season, week_miles: float) -> float:
    runs = min(runs_per_week(week_miles), len(season.preferred) + len(season.light_days))
    share = max(0.22, 0.36 - 0.002 * week_miles)
    return max(share * week_miles, 1.2 * week_miles / runs)


def _taper_long(season: Season, number: int, longest: float) -> float:
    weeks = season.split[3] - (1 if season.stub and season.split[3] > 1 else 0)
    fractions = _TAPER_LONG[max(1, min(3, weeks))]
    index = number - season.loading_weeks - 1
    if index < len(fractions):
        return fractions[index] * longest
    return 0.0
