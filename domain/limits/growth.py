"""How miles grow from week to week: steps, peak, recovery weeks, how long a plan may be (rulings 11 to 16)."""

from domain.limits.running import MIN_PLAN_MILES, SCALED_BELOW_MILES, THREE_RUNS_FROM_MILES, clamp
from domain.race import RaceClass

# Weeks of a plan: most at all, most that grow, fewest with phases, fewest judged as a whole (rulings 11, 14, 16).
MAX_WEEKS = 52
LONGEST_GROWTH_WEEKS = 30
FEWEST_PHASED_WEEKS = 4
FEWEST_JUDGED_WEEKS = 8
# Four weeks stand for the 30 days that runs and weeks are measured against (2.1, ruling 13).
LOOK_BACK_WEEKS = 4
PHASE_BASE_SHARE = (0.12, 0.42)
# Growth a loading week: as planned, and the most of it where the distance asks for more (rulings 12, 13).
GROWTH_RATE, MOST_GROWTH_RATE = 1.07, 1.10
# A week this much below the biggest of the two before it is a step down (2.3).
STEP_DOWN = 0.07
_GENTLE_BELOW_MILES = 12.0
# So long the load before a break is what the way back leads to: eight weeks of it, and eight of return (66).
WAY_BACK_WEEKS = 16
_WAY_BACK_SHARE, _WAY_BACK_STEP = 0.75, 0.50 / 0.33
# Every loading week grows by so much at least until the target is reached; then a block holds these shares of it, its
# last week all of it (ruling 49).
LEAST_GROWTH_RATE = 1.04
HELD_WAVE = (1.0, 0.97, 0.94)
# Long plans run their base in cycles, one for so many weeks of it, each ending with light weeks (ruling 60).
CYCLES_FROM_WEEKS, CYCLE_WEEKS, CYCLE_END_WEEKS, CYCLE_END_FRACTION = 16, 10, 2, 0.85
CYCLE_WORKOUT_WEEKS = 4
RECOVERY_WEEK_CUT = (0.10, 0.25)
RECOVERY_WEEK_FRACTION = 0.85
# What is planned keeps so much of the week before: inside those cuts, with room for rounding to the grid.
RECOVERY_WEEK_KEPT = (0.80, 0.86)
_PEAK_BOUNDS = {
    RaceClass.FIVE_K: (20.0, 45.0),
    RaceClass.TEN_K: (25.0, 50.0),
    RaceClass.TEN_MILE: (28.0, 55.0),
    RaceClass.HALF: (30.0, 60.0),
    RaceClass.THIRTY_K: (35.0, 68.0),
    RaceClass.MARATHON: (40.0, 75.0),
    RaceClass.LONGER: (45.0, 80.0),
}


def peak_bounds(race_class: RaceClass) -> tuple[float, float]:
    """Good and most weekly miles of a peak week for the distance (ruling 12)."""
    return _PEAK_BOUNDS[race_class]


def growth_step(best_miles: float, rate: float, w0: float) -> float:
    """Most miles of the next loading week as planned: `rate`, or +2 under 20 miles, +1 for who starts with little.

    +1 under 12 miles a week for starts under 8 (rulings 13, 49).
    """
    most = rate * best_miles
    if best_miles < SCALED_BELOW_MILES:
        gentle = best_miles < _GENTLE_BELOW_MILES and w0 < THREE_RUNS_FROM_MILES
        most = max(most, best_miles + (1.0 if gentle else 2.0))
    return most


def planned_rate(w0: float, steps: int, race_class: RaceClass) -> float:
    """Growth a loading week that is planned at most: 7 %, up to 10 % where the distance asks for more (ruling 12)."""
    good = _PEAK_BOUNDS[race_class][0]
    if not steps or w0 * GROWTH_RATE**steps >= good:
        return GROWTH_RATE
    needed: float = (good / w0) ** (1 / steps)
    return min(MOST_GROWTH_RATE, needed)


def peak_target(w0: float, steps: int, race_class: RaceClass, most: float) -> float:
    """Miles of the biggest week (ruling 49). `steps` = loading weeks - 1 - recovery weeks; `most` is what days, hours
    and the athlete allow."""
    good, cap = _PEAK_BOUNDS[race_class]
    rate = planned_rate(w0, max(0, steps), race_class)
    reached = w0
    for _ in range(max(0, steps)):
        reached = growth_step(reached, rate, w0)
    wanted = max(w0 * clamp(2.3 - 0.019 * w0, 1.3, 1.9), good)
    return min(wanted, reached, max(cap, 1.15 * w0), most)


def growth_cap(best_miles: float) -> float:
    """Most miles of a loading week after the best of four: +10 %, or +2 under 20 a week, +1 above (ruling 13)."""
    return max(MOST_GROWTH_RATE * best_miles, best_miles + (2.0 if best_miles < SCALED_BELOW_MILES else 1.0))


def growth_violation(best_miles: float) -> float:
    """Miles above which growth breaks rule C: more than +20 % and more than +3 miles (ruling 13).

    The smallest week of a plan is never too much, even after weeks of rest.
    """
    return max(1.20 * best_miles, best_miles + 3.0, MIN_PLAN_MILES)


def way_back_cap(best_miles: float, load_miles: float) -> float:
    """Most miles of a week on the way back from a long break: from a third of the load before it to a half, from there
    to three quarters (ruling 66). `best_miles` are those of the last four weeks, `load_miles` those before the break.
    """
    return min(_WAY_BACK_SHARE * load_miles, _WAY_BACK_STEP * best_miles)


def coach_growth_cap(best_miles: float, growth: float, most_miles: float, load_miles: float = 0.0) -> float:
    """Most miles that a coach's limit on growth allows; the smallest week of a plan always.

    `best_miles` are those of the last four weeks, `most_miles` the biggest week before, `load_miles` what a break may
    have followed: the way back up to what was run already is no growth, and goes by the usual steps (rulings 13, 66).
    """
    usual = max(growth_cap(best_miles), way_back_cap(best_miles, load_miles))
    return max(best_miles * (1 + growth), MIN_PLAN_MILES, min(most_miles, usual))


def first_week_cap(w0: float) -> float:
    """Most miles of a full first week (ruling 13)."""
    return 1.10 * w0 + 1.0


def partial_week_cap(w0: float, days_left: int) -> float:
    """Most miles of a first week that starts late (ruling 3)."""
    return w0 * days_left / 7 + 1.0


def cycles_of(base_weeks: int) -> int:
    """How many cycles a base of so many weeks is cut into; none below 16 (ruling 60)."""
    return round(base_weeks / CYCLE_WEEKS) if base_weeks >= CYCLES_FROM_WEEKS else 0


# From this age on two weeks up are followed by a lighter one, with one workout a week (ruling 53).
CAREFUL_FROM_AGE = 50


def recovery_every(w0: float, *, careful: bool) -> int:
    """Every how many weeks a recovery week comes: the fourth, or the third when careful or under 15 miles (49)."""
    return 3 if careful or w0 < 15 else 4
