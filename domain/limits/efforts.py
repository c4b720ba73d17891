"""How much of a week may be hard, and how fast: sessions, easy share, believable paces (2.6, rulings 27, 28, 35)."""

from domain.limits.running import SCALED_BELOW_MILES, clamp
from domain.plan import PhaseName

# A third workout is allowed from here on (2.6).
THIRD_QUALITY_MILES = 50.0
# Intervals may be 2 % faster than the current 5K pace (ruling 27).
INTERVAL_SPEED_UP = 0.98
# Race-pace laps of who aims low are no slower than this share of the predicted speed (ruling 35).
SLOWEST_RACE_SPEED = 0.95
# Believable paces, fastest and slowest, seconds per mile: of a 5K run now, and of a goal (ruling 28).
FIVE_K_PACE_S = (240, 960)
GOAL_PACE_S = (210, 1200)
_EASY_SHARE = {PhaseName.BASE: 0.90, PhaseName.BUILD: 0.80, PhaseName.PEAK: 0.75, PhaseName.TAPER: 0.75}


def easy_share(phase: PhaseName) -> float:
    """Least share of a week's miles that is easy (2.6)."""
    return _EASY_SHARE[phase]


def quality_days(phase: PhaseName, week_miles: float, preferred: int, *, cutback: bool = False) -> int:
    """Most quality days of a week (2.6), one fewer in a recovery week. A third from 50 miles is not planned."""
    if phase is PhaseName.BASE:
        return 0
    days = 1 if week_miles < SCALED_BELOW_MILES or preferred <= 3 else 2
    return days - 1 if cutback else days


def tempo_cap(week_miles: float) -> float:
    """Most threshold miles of one session: 10 % of W (2.6)."""
    return 0.10 * week_miles


def interval_cap(week_miles: float) -> float:
    """Most interval miles of one session: 8 % of W, 10 km at most, two sets of 800 m always (2.6)."""
    return clamp(0.08 * week_miles, 1.0, 6.2137)


def repetition_cap(week_miles: float) -> float:
    """Most repetition miles of one session: 5 % of W, two sets of 800 m always (2.6)."""
    return max(1.0, 0.05 * week_miles)


def race_pace_cap(pace_s: float) -> float:
    """Most marathon-pace miles of one session at this pace: 110 minutes or 18 miles (2.6)."""
    return min(18.0, 110 * 60 / pace_s)
