"""The week's easy runs: how they share what the hard days leave, and what each is called."""

from domain.limits import RACE_WEEK_DAYS, race_week_run_cap
from domain.plan import Day, DayType, PhaseName
from domain.planning.week_shape import steady_day
from domain.planning.week_sizes import WeekSizes
from domain.planning.workouts.runs import easy, medium, recovery
from domain.race import RaceClass

# In a plan of one week the peak is that week itself, which may come out a little smaller than asked.
_FIRST_PEAK = 0.93
# Runs get shorter towards the race; the last ones are well under the longest of the week before.
_RACE_WEEK_FIRST = 1.2
_RACE_WEEK_WEIGHTS = {5: 1.1, 4: 1.0, 3: 0.8}
_BEFORE_RACE = 0.75
# The shorter the race, the fresher the legs it wants: before 10K and less the last runs are shorter one by one.
_RACE_WEEK_CAPS = {4: 0.9, 3: 0.75}
_SHORT_CLASSES = frozenset({RaceClass.FIVE_K, RaceClass.TEN_K})
# The second longest run stands back from the long run.
_UNDER_LONG = 0.88
_STEADY_WEIGHT = 1.2
# From so many miles and runs on the steady day of longer races is a medium-long run (ruling 56).
_MEDIUM_LONG_WEIGHT, _MEDIUM_LONG_MILES, _MEDIUM_LONG_RUNS = 1.4, 40.0, 5
_MEDIUM_LONG_CLASSES = frozenset({RaceClass.HALF, RaceClass.THIRTY_K, RaceClass.MARATHON, RaceClass.LONGER})
_AFTER_LONG_WEIGHT = 0.8
_FEW_RUNS = 4
_FEWEST_WITH_LONG = 3
_STRIDES_MILES = 8.0
# From so many rounded runs' worth on, days are rounded; below, every step counts.
_ROUND_RUNS = 10


def easy_runs(sizes: WeekSizes, pool_mm: int, days: list[int]) -> dict[int, Day]:
    """The easy days, `pool_mm` in all: recovery, easy or medium by their length."""
    shape, grid, paces = sizes.shape, sizes.grid, sizes.frame.paces
    made: dict[int, Day] = {}
    if not days:
        return made
    instead = _in_place_of_long(sizes, days)
    steady = instead or steady_day(shape, tuple(days))
    steps_of = _steps(sizes, pool_mm // grid.step_mm, days, steady)
    easy_top, recovery_top = sizes.most(DayType.EASY), sizes.most(DayType.RECOVERY)
    strides = _strides_day(sizes, days, steady)
    for day in days:
        steps = steps_of[day]
        if steps <= 0:
            continue
        if _after_long(sizes, day) and steps <= recovery_top and day != strides:
            made[day] = recovery(day, grid, steps, paces)
        elif steps <= easy_top and not (day == instead and steps >= sizes.least(DayType.MODERATE)):
            made[day] = easy(day, grid, steps, paces, strides=day == strides)
        else:
            made[day] = medium(day, grid, steps, paces, strides=day == strides)
    return made


def _in_place_of_long(sizes: WeekSizes, days: list[int]) -> int:
    """The long run's usual day in a loading week whose long run would be too short for one: the week's longest run,
    typed moderate (ruling 50)."""
    shape, target = sizes.shape, sizes.target
    day = sizes.frame.season.long_day
    if shape.long or shape.partial or shape.near_race or target.cutback or target.phase is PhaseName.TAPER:
        return 0
    if sizes.frame.season.inputs.easy_only or target.easing.reduced or shape.runs < _FEWEST_WITH_LONG:
        return 0
    return day if day in days else 0


def _strides_day(sizes: WeekSizes, days: list[int], steady: int) -> int:
    shape, target = sizes.shape, sizes.target
    if target.easing.easy_through or target.easing.quality_off > 1:
        return 0
    if sizes.frame.season.inputs.runs_easily or sizes.miles < _STRIDES_MILES or shape.partial or target.number == 1:
        return 0
    if shape.near_race:
        ready = [day for day in days if 3 <= shape.days_to_race(day) <= 5]
        return ready[-1] if ready else 0
    if target.phase is PhaseName.BASE:
        return steady
    return 0 if shape.quality else steady


def _steps(sizes: WeekSizes, pool: int, days: list[int], steady: int) -> dict[int, int]:
    """Steps for every easy day: the steady day a little more, the day after the long run a little less."""
    grid = sizes.grid
    low = sizes.least(DayType.EASY)
    caps = _caps(sizes, pool, days, low)
    weights = {day: _weight(sizes, day, steady) for day in days}
    total = sum(weights.values())
    shares = {day: pool * weights[day] / total for day in days}
    quantum = grid.run_steps if pool >= _ROUND_RUNS * grid.run_steps else 1
    steps = {day: min(caps[day], max(low, int(share) - int(share) % quantum)) for day, share in shares.items()}
    left = pool - sum(steps.values())
    while left < 0:
        biggest = max(days, key=lambda day: (steps[day], day))
        if steps[biggest] <= low:
            break
        steps[biggest] -= 1
        left += 1
    # The day after the long run comes last, so that rounding does not make recovery the longest of the easy runs.
    growing = sorted(days, key=lambda day: (_after_long(sizes, day), steps[day] - shares[day], day))
    while left >= quantum and growing:
        growing = [day for day in growing if steps[day] + quantum <= caps[day]]
        for day in growing[: left // quantum]:
            steps[day] += quantum
            left -= quantum
    return steps


def _caps(sizes: WeekSizes, pool: int, days: list[int], low: int) -> dict[int, int]:
    """Most steps of each day: its band, the long run, the single-run step, and the cap of race week."""
    grid, shape, progress = sizes.grid, sizes.shape, sizes.progress
    high = sizes.most(DayType.EASY if shape.partial else DayType.MODERATE)
    if sizes.long:
        mean = -(-pool // len(days))
        shorter = min(sizes.long - grid.run_steps, int(_UNDER_LONG * sizes.long))
        shorter = min(shorter - shorter % grid.run_steps, sizes.second())
        mean = min(mean, sizes.second())
        high = min(high, max(low, min(sizes.long, max(shorter, mean))))
    step_cap = progress.run_cap(sizes.target.number)
    if step_cap is not None:
        high = min(high, max(low, grid.down(step_cap)))
    caps = dict.fromkeys(days, high)
    if shape.near_race:
        peak = progress.peak() if progress.miles else _FIRST_PEAK * sizes.miles
        most = race_week_run_cap(peak)
        if shape.race and sizes.target.number - 1 in progress.longest:
            most = min(most, _BEFORE_RACE * progress.longest[sizes.target.number - 1])
        is_short = sizes.frame.season.race_class in _SHORT_CLASSES
        for day in days:
            to_race = shape.days_to_race(day)
            if to_race <= RACE_WEEK_DAYS:
                share = _RACE_WEEK_CAPS.get(to_race, 1.0) if is_short else 1.0
                caps[day] = min(high, max(low, grid.down(share * most)))
    return caps


def _weight(sizes: WeekSizes, day: int, steady: int) -> float:
    if sizes.shape.near_race:
        return _RACE_WEEK_WEIGHTS.get(sizes.shape.days_to_race(day), _RACE_WEEK_FIRST)
    if day == steady and day == _in_place_of_long(sizes, [day]):
        return _STEADY_WEIGHT
    if sizes.shape.runs <= _FEW_RUNS:
        return 1.0
    if day == steady and not {day - 1, day + 1} <= set(sizes.shape.quality):
        return _MEDIUM_LONG_WEIGHT if _has_medium_long(sizes) else _STEADY_WEIGHT
    return _AFTER_LONG_WEIGHT if _after_long(sizes, day) else 1.0


def _has_medium_long(sizes: WeekSizes) -> bool:
    long_race = sizes.frame.season.race_class in _MEDIUM_LONG_CLASSES
    return long_race and sizes.miles >= _MEDIUM_LONG_MILES and sizes.shape.runs >= _MEDIUM_LONG_RUNS


def _after_long(sizes: WeekSizes, day: int) -> bool:
    return bool(sizes.shape.long) and (day - sizes.shape.long) % 7 == 1
