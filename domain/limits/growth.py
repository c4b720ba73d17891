"""How miles grow from week to week: steps, peak, recovery weeks, how long a plan may be (rulings 11 to 16)."""

from domain.limits.running import MIN_PLAN_MILES, SCALED_BELOW_MILES, clamp
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


def peak_target(w0: float, steps: int, race_class: RaceClass, most: float) -> float:
    """Miles of the biggest week (ruling 12). `steps` = loading weeks - 1 - recovery weeks; `most` is the capacity."""
    good, cap = _PEAK_BOUNDS[race_class]
    steps = max(0, steps)
    rate = GROWTH_RATE
    if steps and w0 * rate**steps < good:
        rate = min(MOST_GROWTH_RATE, (good / w0) ** (1 / steps))
    return min(
        w0 * rate**steps,
        w0 * clamp(2.55 - 0.025 * w0, 1.3, 2.2),
        max(good, 1.35 * w0),
        max(cap, w0),
        most,
    )


def growth_cap(best_miles: float) -> float:
    """Most miles of a loading week after the best of four: +10 %, or +2 under 20 a week, +1 above (ruling 13)."""
    return max(MOST_GROWTH_RATE * best_miles, best_miles + (2.0 if best_miles < SCALED_BELOW_MILES else 1.0))


def growth_violation(best_miles: float) -> float:
    """Miles above which growth breaks rule C: more than +20 % and more than +3 miles (ruling 13).

    The smallest week of a plan is never too much, even after weeks of rest.
    """
    return max(1.20 * best_miles, best_miles + 3.0, MIN_PLAN_MILES)


def coach_growth_cap(best_miles: float, growth: float) -> float:
    """Most miles that a coach's limit on growth allows; the smallest week of a plan always."""
    return max(best_miles * (1 + growth), MIN_PLAN_MILES)


def first_week_cap(w0: float) -> float:
    """Most miles of a full first week (ruling 13)."""
    return 1.10 * w0 + 1.0


def partial_week_cap(w0: float, days_left: int) -> float:
    """Most miles of a first week that starts late (ruling 3)."""
    return w0 * days_left / 7 + 1.0


def recovery_every(w0: float, *, careful: bool) -> int:
    """Every how many weeks a recovery week comes: the fourth, or the third when careful or under 15 miles (2.4)."""
    return 3 if careful or w0 < 15 else 4
