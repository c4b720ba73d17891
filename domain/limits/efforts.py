"""How much of a week may be hard, how long and how fast (2.6, rulings 27, 28, 35, 54 to 56)."""

from domain.limits.running import clamp
from domain.plan import PhaseName

# A third effort is allowed from so many miles and runs on; two in a week of four runs or fewer (ruling 54).
THIRD_EFFORT_MILES, THIRD_EFFORT_RUNS = 50.0, 6
FEW_RUNS, TWO_EFFORTS_OF_FEW_MILES = 4, 35.0
# Work at 5K pace by time: one repeat, a whole session, least and most (ruling 55).
REPEAT_MINUTES = 5.0
FIVE_K_MINUTES = (12.0, 25.0)
# In the taper less is enough.
TAPER_FIVE_K_MINUTES = 8.0
# Threshold runs unbroken so long, in pieces so long (ruling 55).
TEMPO_MINUTES, CRUISE_MINUTES = 40.0, 50.0
# Repetitions at mile pace, one of them.
REPETITION_MINUTES = 2.0
# A warm-up: usual, before work at 5K pace or faster, and never more (ruling 55).
WARM_UP_MINUTES, QUICK_WARM_UP_MINUTES, MOST_WARM_UP_MINUTES = 10.0, 15.0, 25.0
# Marathon pace in one long run: share of the run, and minutes (ruling 56).
MARATHON_STRETCH_SHARE, MARATHON_STRETCH_MINUTES = 0.5, 100.0
# The second of two long runs on neighbouring days, as a share of the first: planned, and at most (ruling 61).
PAIR_SHARE, MOST_PAIR_SHARE = 0.55, 0.62
# Intervals may be 2 % faster than the current 5K pace (ruling 27).
INTERVAL_SPEED_UP = 0.98
# Race-pace laps of who aims low are no slower than this share of the predicted speed (ruling 35).
SLOWEST_RACE_SPEED = 0.95
# Believable paces, fastest and slowest, seconds per mile: of a 5K run now, and of a goal (ruling 28).
FIVE_K_PACE_S = (240, 960)
GOAL_PACE_S = (210, 1200)
_EASY_SHARE = {PhaseName.BASE: 0.90, PhaseName.BUILD: 0.80, PhaseName.PEAK: 0.75, PhaseName.TAPER: 0.75}
_TEN_K_MILES = 6.2137
_WHOLE_REPEATS_MINUTES = 14.0


def easy_share(phase: PhaseName) -> float:
    """Least share of a week's miles that is easy (2.6)."""
    return _EASY_SHARE[phase]


def most_efforts(week_miles: float, runs: int, *, first: bool) -> int:
    """Most workouts and long runs with race pace in a week (ruling 54); `first` is a first race of the distance."""
    if runs <= FEW_RUNS:
        return 2 if week_miles >= TWO_EFFORTS_OF_FEW_MILES and not first else 1
    return 3 if week_miles >= THIRD_EFFORT_MILES and runs >= THIRD_EFFORT_RUNS else 2


def most_workouts(
    phase: PhaseName,
    week_miles: float,
    runs: int,
    *,
    first: bool = False,
    careful: bool = False,
    cutback: bool = False,
    long_effort: bool = False,
    pair: bool = False,
) -> int:
    """Most workouts of a week with so many runs (rulings 53, 54): none in base, one at most in a recovery week.

    A long run with race pace (`long_effort`) is one of the efforts, who goes carefully has one workout, and a week of
    three runs or more keeps a run that is neither an effort nor the long run. Of a `pair` of long runs (61) the second
    is not among the runs.
    """
    if phase is PhaseName.BASE:
        return 0
    most = most_efforts(week_miles, runs, first=first)
    if phase is PhaseName.TAPER or cutback:
        most = min(most, 2)
    most -= cutback + long_effort
    if careful:
        most = min(most, 1)
    if runs >= 3 or pair:
        most = min(most, runs - 2)
    return max(0, most)


def miles_in(minutes: float, pace_s: float) -> float:
    """Miles run in so many minutes at a pace in seconds per mile."""
    return minutes * 60 / pace_s


def tempo_cap(week_miles: float) -> float:
    """Most threshold miles of one session: 10 % of W (2.6)."""
    return 0.10 * week_miles


def rehearsal_cap(week_miles: float) -> float:
    """Most miles of one session at a race pace near threshold, as the half's: 15 % of W (ruling 55)."""
    return 0.15 * week_miles


def interval_cap(week_miles: float, pace_s: float) -> float:
    """Most miles at 5K pace of one session: 8 % of W, 10 km at most; twelve minutes always, never over 25 (2.6, 55).

    Twelve minutes of whole repeats may be fourteen.
    """
    least, most = miles_in(_WHOLE_REPEATS_MINUTES, pace_s), miles_in(FIVE_K_MINUTES[1], pace_s)
    return min(clamp(0.08 * week_miles, least, _TEN_K_MILES), most)


def repetition_cap(week_miles: float) -> float:
    """Most repetition miles of one session: 5 % of W, four of 200 m always (2.6, ruling 55)."""
    return max(0.5, 0.05 * week_miles)


def race_pace_cap(pace_s: float) -> float:
    """Most marathon-pace miles of one session at this pace: 110 minutes or 18 miles (2.6)."""
    return min(18.0, miles_in(110, pace_s))
