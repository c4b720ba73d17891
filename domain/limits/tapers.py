"""How the weeks before the race get lighter, and how near it anything may be hard (2.8, rulings 7 to 10)."""

from domain.limits.growth import FEWEST_PHASED_WEEKS
from domain.race import RaceClass

RACE_WEEK_DAYS = 6
# A tune-up race lies so many days before the race (ruling 42).
TUNE_UP_LEAST_DAYS = 14
TAPER_CUT = (0.20, 0.40)
TAPER_CUT_TOLERATED = (0.15, 0.42)
RACE_WEEK_CUT = (0.20, 0.75)
# What is planned keeps so much of the week before: inside those cuts, with room for rounding to the grid.
TAPER_WEEK_KEPT = (0.62, 0.79)
RACE_WEEK_LEAST_KEPT = 0.30
TAPER_REPEATS_FRACTION = 0.55
# Tapers go by the race's length in miles; who runs little has little to taper (ruling 59).
MIDDLE_RACE_ABOVE_MILES = 6.3
_LONG_TAPER_ABOVE_MILES, _LITTLE_TO_TAPER_MILES = 20.0, 15.0
# Days from the last workout to the race, the best first; in races up to 6.3 miles nearest to eight (ruling 57).
LAST_WORKOUT_DAYS, LAST_WORKOUT_SHORT_DAYS = (10, 9, 8, 7), (8, 9, 7, 10)
# Plans of so few weeks have no growth from the half on: so much of W0 two and one weeks before the race week (48).
MOST_SHORT_WEEKS = 6
_HALF_CLASSES = frozenset({RaceClass.HALF, RaceClass.THIRTY_K})
_MARATHON_CLASSES = frozenset({RaceClass.MARATHON, RaceClass.LONGER})
_SHORT_PLAN_FRACTIONS = {1: (), 2: (0.5,), 3: (1.0, 0.65)}
_TAPER_FRACTIONS = {1: (0.50,), 2: (0.75, 0.45), 3: (0.80, 0.60, 0.40)}
_STUB_TAPER_FRACTIONS = {1: (0.62,), 2: (0.77, 0.50), 3: (0.80, 0.60, 0.40)}


def taper_cap(race_class: RaceClass, weeks: int) -> int:
    """Most weeks of taper in a split by hand (ruling 10)."""
    if race_class in (RaceClass.MARATHON, RaceClass.LONGER):
        return 3
    if race_class in (RaceClass.HALF, RaceClass.THIRTY_K):
        return 3 if weeks >= 16 else 2
    if race_class is RaceClass.FIVE_K:
        return 2 if weeks >= 12 else 1
    return 2


def taper_weeks(race_miles: float, weeks: int, w0: float) -> int:
    """Weeks of taper in a plan of so many weeks, its stub not counted (ruling 59)."""
    if race_miles > _LONG_TAPER_ABOVE_MILES:
        return 3 if weeks >= 10 else 2 if weeks >= 5 else 1
    if race_miles > MIDDLE_RACE_ABOVE_MILES:
        return 2 if weeks >= 8 and w0 >= _LITTLE_TO_TAPER_MILES else 1
    return 2 if weeks >= 14 else 1


def taper_fractions(weeks: int, *, stub: bool = False) -> tuple[float, ...]:
    """Miles of each taper week as a share of the peak, race excluded (2.8); with a stub it comes after these."""
    return (_STUB_TAPER_FRACTIONS if stub else _TAPER_FRACTIONS)[max(1, min(3, weeks))]


def race_week_cut(days_before_race: int) -> tuple[float, float]:
    """How far the last calendar week may fall, race excluded, with so many days before race day in it (ruling 10).

    A Thursday race leaves one easy run and the shakeout whatever the peak was, a Friday race two: their weeks may fall
    further.
    """
    low, high = RACE_WEEK_CUT
    if days_before_race > 4:
        return low, high
    return low, 0.92 if days_before_race <= 3 else 0.85


def holds_only(weeks: int, race_class: RaceClass) -> bool:
    """Whether a plan for the half or longer has so few weeks that nothing grows in it (ruling 48).

    Below four weeks plans up to 30K hold what is run by shares of their own.
    """
    least = FEWEST_PHASED_WEEKS if race_class in _HALF_CLASSES else 1
    return least <= weeks <= MOST_SHORT_WEEKS and race_class in _HALF_CLASSES | _MARATHON_CLASSES


def short_plan_fractions(weeks: int, race_class: RaceClass) -> tuple[float, ...]:
    """Share of W0 in each week before the race week of a plan that holds what is run (ruling 48).

    The half's taper is a week shorter than the marathon's (ruling 59): it holds a week longer.
    """
    if weeks in _SHORT_PLAN_FRACTIONS:
        return _SHORT_PLAN_FRACTIONS[weeks]
    tail = (0.75,) if race_class in _HALF_CLASSES else (0.75, 0.55)
    return (*(1.0,) * (weeks - 1 - len(tail)), *tail)
