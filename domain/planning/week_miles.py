"""Miles week by week: growth spread over the weeks, recovery weeks, cycles, what is held, the taper (49, 59, 60)."""

from collections import deque
from functools import lru_cache

from domain.limits import (
    CAPACITY_LIGHT_DAY,
    CYCLE_END_FRACTION,
    CYCLE_END_WEEKS,
    CYCLE_WORKOUT_WEEKS,
    FEWEST_PHASED_WEEKS,
    HELD_WAVE,
    LEAST_GROWTH_RATE,
    LONGEST_GROWTH_WEEKS,
    LOOK_BACK_WEEKS,
    MIN_PLAN_MILES,
    RECOVERY_WEEK_FRACTION,
    TAPER_CUT,
    bands,
    coach_growth_cap,
    cycles_of,
    growth_cap,
    growth_step,
    holds_only,
    long_cap,
    partial_week_cap,
    peak_target,
    planned_rate,
    recovery_every,
    runs_per_week,
    second_run_share,
    share_cap,
    short_plan_fractions,
    taper_fractions,
)
from domain.plan import PhaseName
from domain.planning.season import Season

EASY_ONLY_GROWTH = 1.05
_SHORT_PLANS = {1: (), 2: (0.80,), 3: (1.0, 0.85)}
_HELD_FROM = 0.985
_HELD_BASE = 0.97
_CYCLES_FROM_GROWTH = 0.05
# What rounding may cost a week: one just over a border is written under it.
ROUNDING_MILES = 0.6
# Steps in which the most that the runs can hold is looked for, in miles.
_HOLD_STEP = 0.5


def is_short(season: Season) -> bool:
    """Whether the plan holds what is run and tapers from it, because nothing can grow in its few weeks (ruling 48)."""
    return holds_only(season.weeks, season.race_class)


def cycle_ends(season: Season) -> tuple[int, ...]:
    """The last week of every cycle of a long base; none in shorter plans (ruling 60).

    Where a coach lets weeks hardly grow, light weeks would not be made good again.
    """
    allowed = season.inputs.coach_limits.max_week_growth
    if allowed is not None and allowed < _CYCLES_FROM_GROWTH:
        return ()
    return _ends_of(season.split[0])


@lru_cache(maxsize=64)
def _ends_of(base: int) -> tuple[int, ...]:
    count = cycles_of(base)
    return tuple(round(base * (turn + 1) / count) for turn in range(count))


def cycle_workout_weeks(season: Season) -> frozenset[int]:
    """Base weeks that hold a workout: the last four loading weeks of every cycle but the first (ruling 60)."""
    if season.weeks <= LONGEST_GROWTH_WEEKS:
        return frozenset()
    cut, found = recovery_weeks(season), set()
    for before, end in zip(cycle_ends(season), cycle_ends(season)[1:], strict=False):
        loading = [number for number in range(before + 1, end + 1) if number not in cut]
        found.update(loading[-CYCLE_WORKOUT_WEEKS:])
    return frozenset(found)


def recovery_weeks(season: Season, first: int = 1) -> frozenset[int]:
    """Numbers of the recovery weeks from week `first` on, none in its first two weeks (ruling 49).

    Counted back from the taper, and in the cycles of a long base from the light weeks that end them. One that would
    open the peak moves to the last week of build.
    """
    if season.weeks < FEWEST_PHASED_WEEKS or is_short(season):
        return frozenset()
    careful = season.inputs.goes_carefully or season.inputs.easy_only
    every = recovery_every(season.w0, careful=careful)
    return _counted_back(every, cycle_ends(season), season.loading_weeks, season.first_peak_week, first)


@lru_cache(maxsize=256)
def _counted_back(every: int, ends: tuple[int, ...], loading_weeks: int, first_peak: int, first: int) -> frozenset[int]:
    """Recovery weeks every so many, from the taper and from each of the `ends` of cycles back."""
    found: set[int] = set()
    start = 1
    for end in (*ends, loading_weeks):
        last = end
        if end < loading_weeks:
            last = end - CYCLE_END_WEEKS
            found.update(range(last + 1, end + 1))
        number = last - every + 1
        while number > start + 1:
            number -= number == first_peak
            if number > start + 1:
                found.add(number)
            number -= every
        start = end + 1
    return frozenset(number for number in found if number >= first + 2)


def growth_steps(season: Season) -> int:
    """Steps up to the biggest week: weeks before the taper - 1 - recovery weeks (ruling 12)."""
    late_start = 1 if season.partial_days < 7 else 0
    return max(0, season.loading_weeks - 1 - len(recovery_weeks(season)) - late_start)


def plan_peak(season: Season) -> float:
    """Miles of the biggest week that the plan aims at (ruling 49)."""
    if season.weeks < FEWEST_PHASED_WEEKS or is_short(season):
        return season.w0
    return most_held(season, peak_target(season.w0, growth_steps(season), season.race_class, season.most_miles))


def most_long_miles(season: Season, week_miles: float) -> float:
    """Longest run that a week of W miles may hold: distance, time, share and a coach's limit (ruling 48)."""
    kind = season.race_class
    most = min(long_cap(kind, week_miles), share_cap(kind, week_miles) * week_miles, season.bounds.long_miles)
    allowed = season.inputs.coach_limits.max_long_run_share
    return most if allowed is None else min(most, allowed * week_miles)


def most_held(season: Season, wanted: float) -> float:
    """Most miles, up to `wanted`, that the runs of such a week hold within their hours and bands (rulings 29, 51)."""
    if len(season.preferred) <= 1:
        light = CAPACITY_LIGHT_DAY * len(season.light_days)
        return min(wanted, max(MIN_PLAN_MILES, light / (1 - share_cap(season.race_class, 2 * light))))
    while wanted > MIN_PLAN_MILES and _held(season, wanted) < wanted:
        wanted -= _HOLD_STEP
    return max(wanted, min(MIN_PLAN_MILES, season.w0))


def _held(season: Season, week_miles: float) -> float:
    """What the long run and the others hold in a week of so many miles."""
    runs = min(runs_per_week(week_miles), len(season.preferred) + len(season.light_days))
    light = max(0, runs - len(season.preferred))
    long = max(most_long_miles(season, week_miles), min(season.bounds.need_miles, season.bounds.long_miles))
    # Light runs keep the mean of the others low, and so their bands from widening (ruling 17).
    tops = bands(week_miles, season.race_class, runs=7 if light else runs, middle_miles=week_miles)
    share = second_run_share(season.race_class, runs) * long
    other = min(
        season.bounds.run_miles(week_miles - ROUNDING_MILES), tops.moderate.high, max(share, season.bounds.need_miles)
    )
    return long + (runs - 1 - light) * other + light * CAPACITY_LIGHT_DAY


def week_miles(season: Season, first: int, level: float) -> dict[int, float]:
    """Training miles of every week from `first` on, growing from `level`."""
    miles: dict[int, float] = {}
    level = min(level, season.most_miles)
    if first == 1:
        level = most_held(season, level)
    if is_short(season):
        for number, share in enumerate(short_plan_fractions(season.weeks, season.race_class), 1):
            miles[number] = level * share
    elif season.weeks < FEWEST_PHASED_WEEKS:
        for number in range(first, season.loading_weeks + 1):
            miles[number] = level * _SHORT_PLANS[season.weeks][number - 1]
    else:
        _loading_miles(season, first, level, miles)
    _taper_miles(season, first, max(miles.values(), default=level), miles)
    if first == 1 and season.partial_days < 7:
        miles[1] = min(miles[1], partial_week_cap(season.w0, season.partial_days) - 0.5)
        miles[1] = max(miles[1], 0.0)
    return {number: found for number, found in miles.items() if number >= first}


def _loading_miles(season: Season, first: int, level: float, miles: dict[int, float]) -> None:
    """Each stretch of weeks, a cycle or what follows the last one, grows to its own target."""
    peak = max(level, plan_peak(season))
    ends = cycle_ends(season)
    start = 1
    for turn, end in enumerate((*ends, season.loading_weeks), 1):
        if end >= first:
            share = turn / (len(ends) + 1)
            target = max(level, season.w0 + (peak - season.w0) * share) if turn <= len(ends) else peak
            _stretch(season, range(max(start, first), end + 1), level, target, miles, first)
            level = miles[end]
        start = end + 1


def _stretch(season: Season, weeks: range, level: float, target: float, miles: dict[int, float], first: int) -> None:
    cut = recovery_weeks(season, first)
    late = weeks.start == 1 and season.partial_days < 7
    growing = [number for number in weeks if number not in cut and not (late and number == 1)]
    rate = _growth_rate(season, level, target, len(growing) - 1)
    most_rate = planned_rate(level, len(growing) - 1, season.race_class)
    allowed = season.inputs.coach_limits.max_week_growth
    best: deque[float] = deque([level], maxlen=LOOK_BACK_WEEKS)
    ends = cycle_ends(season)
    last = level
    for number in weeks:
        if number in cut:
            near_end = any(end - CYCLE_END_WEEKS < number <= end for end in ends)
            miles[number] = last * (CYCLE_END_FRACTION if near_end else RECOVERY_WEEK_FRACTION)
            best.append(miles[number])
            continue
        wanted = level
        if growing and number > growing[0]:
            top = max(best)
            wanted = min(top * rate, growth_step(top, most_rate, season.w0)) if target > level else target
            wanted = min(wanted, growth_cap(top))
            wanted = min(target, max(wanted, last))
        if wanted >= _HELD_FROM * target and number != growing[0]:
            held = max(target * _wave(number, cut, weeks.stop - 1), min(last, target) if number - 1 not in cut else 0)
            # Near the target is not there yet: the last of the way is a step like any other.
            wanted = min(held, growth_cap(max(best)))
        if weeks.stop > season.loading_weeks and season.phases[number - 1] is PhaseName.BASE:
            # The biggest week lies in build or peak, where there is little to grow to as well (ruling 16).
            wanted = min(wanted, _HELD_BASE * target)
        if allowed is not None:
            # A coach's limit goes by the weeks as they are, the light ones of a cycle's end no new beginning.
            lately = (miles.get(number - back, 0.0) for back in range(1, LOOK_BACK_WEEKS + 1))
            reached = season.w0 if first > 1 else 0.0
            wanted = min(wanted, coach_growth_cap(max(level, *lately), allowed, reached))
        wanted = min(wanted, season.most_to_learn(number))
        miles[number] = last = wanted
        best.append(wanted)


def _wave(number: int, cut: frozenset[int], end: int) -> float:
    """Share of the target that a held week takes: its block's last week the whole of it (ruling 49).

    A block of two takes the ends of the wave.
    """
    left = 0
    while number + left < end and number + left + 1 not in cut:
        left += 1
    if left == 1 and number - 1 in cut:
        return HELD_WAVE[-1]
    return HELD_WAVE[min(left, len(HELD_WAVE) - 1)]


def _growth_rate(season: Season, level: float, target: float, steps: int) -> float:
    """Rate a loading week that spreads the growth over all of them (ruling 49)."""
    if steps < 1 or target <= level:
        return 1.0
    rate: float = max(LEAST_GROWTH_RATE, (target / level) ** (1 / steps))
    return min(rate, EASY_ONLY_GROWTH) if season.inputs.easy_only else rate


def _taper_miles(season: Season, first: int, peak: float, miles: dict[int, float]) -> None:
    taper = season.split[3]
    stub = season.stub and taper > 1
    fractions = taper_fractions(taper - 1 if stub else taper, stub=season.stub)
    before = miles.get(season.loading_weeks, peak)
    for index, number in enumerate(range(season.loading_weeks + 1, season.weeks + 1)):
        if index >= len(fractions):
            miles[number] = 0.0
            continue
        # A short plan's weeks before the race week are set already.
        wanted = miles.get(number, min(peak * fractions[index], before * (1 - TAPER_CUT[0])))
        if number >= first:
            miles[number] = before = wanted
        else:
            before = wanted
