"""How long the long run may be: caps by distance, share, minutes and steps (2.1, 2.5). W is miles in a week."""

from domain.limits.running import FULL_BANDS_MILES, LIGHT_RUN_MILES, clamp
from domain.race import RaceClass

RECOVERY_LONG_FRACTION = 0.78
SEGMENT_SHARE = (0.20, 0.40)
_FULL_CAP_MILES = 70.0
_LONG_CAP = {
    RaceClass.FIVE_K: (10.0, 15.0),
    RaceClass.TEN_K: (12.0, 16.0),
    RaceClass.TEN_MILE: (13.0, 17.0),
    RaceClass.HALF: (14.0, 18.0),
    RaceClass.THIRTY_K: (17.0, 20.5),
    RaceClass.MARATHON: (20.0, 23.0),
    RaceClass.LONGER: (22.0, 28.0),
}
_LONG_TARGET = {
    RaceClass.FIVE_K: (5.0, 8.0),
    RaceClass.TEN_K: (7.0, 10.0),
    RaceClass.TEN_MILE: (9.0, 12.0),
    RaceClass.HALF: (10.0, 13.0),
    RaceClass.THIRTY_K: (13.0, 17.0),
    RaceClass.MARATHON: (16.0, 20.0),
    RaceClass.LONGER: (18.0, 24.0),
}
# Minutes of the long run; the marathon's go by the time predicted today (ruling 48), longer races' by their length.
_LONG_MINUTES = {
    RaceClass.FIVE_K: 105,
    RaceClass.TEN_K: 120,
    RaceClass.TEN_MILE: 135,
    RaceClass.HALF: 150,
    RaceClass.THIRTY_K: 165,
}
_MARATHON_MINUTES = ((3.5 * 3600, 180), (4.25 * 3600, 195))
_SLOW_MARATHON_MINUTES = 210
_ULTRA_MINUTES, _LONG_ULTRA_MINUTES, _LONG_ULTRA_MILES = 240, 300, 62.0
HARD_STOP_MINUTES = 10
# The marathon's ladder: most in base (or a share of what is run now, where that is more), the target, the target of
# big weeks, and the longest run that every second loading week stays under (ruling 48).
BASE_LONG_MILES, BASE_LONG_SHARE = 16.0, 0.25
# In a base of cycles each but the last stays so much shorter than the next (ruling 60).
CYCLE_LONG_MILES = 2.0
LADDER_MILES, BIG_LADDER_MILES, BIG_LADDER_FROM_MILES = 20.0, 22.0, 60.0
STAGGERED_FROM_MILES, STAGGERED_FRACTION = 18.5, 0.9
# The longest run of the last weeks where nothing was said of it, as a share of the week (ruling 50).
UNSAID_LONGEST_SHARE = 0.38
_LAST_LONGEST_DAYS = {
    RaceClass.HALF: 13,
    RaceClass.TEN_MILE: 13,
    RaceClass.THIRTY_K: 13,
    RaceClass.MARATHON: 20,
    RaceClass.LONGER: 20,
}
_LONG_CLASSES = frozenset({RaceClass.HALF, RaceClass.THIRTY_K})
LADDER_CLASSES = frozenset({RaceClass.MARATHON, RaceClass.LONGER})
LEAST_LATE_LONGEST_WEEKS, MOST_LATE_LONGEST_WEEKS = 7, 9


def long_cap(race_class: RaceClass, week_miles: float) -> float:
    """Longest run of a week of W miles: the first number up to 35, the second from 70, straight between (2.5)."""
    low, high = _LONG_CAP[race_class]
    return low + (high - low) * clamp((week_miles - FULL_BANDS_MILES) / (_FULL_CAP_MILES - FULL_BANDS_MILES), 0.0, 1.0)


def long_target(race_class: RaceClass) -> tuple[float, float]:
    """Lower and upper target of the longest run by the peak, miles (2.5)."""
    return _LONG_TARGET[race_class]


def long_minutes(race_class: RaceClass, marathon_s: float, race_miles: float = 0.0) -> tuple[int, int]:
    """Minutes of the long run: what is planned, and the hard stop (ruling 48). `marathon_s` is predicted today."""
    if race_class is RaceClass.LONGER:
        most = _LONG_ULTRA_MINUTES if race_miles >= _LONG_ULTRA_MILES else _ULTRA_MINUTES
    elif race_class is RaceClass.MARATHON:
        most = next((minutes for under, minutes in _MARATHON_MINUTES if marathon_s < under), _SLOW_MARATHON_MINUTES)
    else:
        most = _LONG_MINUTES[race_class]
    return most, most + HARD_STOP_MINUTES


def long_step_cap(longest_miles: float) -> float:
    """Longest single run after `longest_miles`, the longest of the last four weeks: +10 % or +1 mi (2.1, 2.5)."""
    return max(1.10 * longest_miles, longest_miles + 1.0)


def long_step_violation(longest_miles: float) -> float:
    """Longest run that still holds: +20 % and +2 mi (2.1); a light run always does."""
    return max(1.20 * longest_miles, longest_miles + 2.0, LIGHT_RUN_MILES[1])


def last_longest_days(race_class: RaceClass, weeks: int = MOST_LATE_LONGEST_WEEKS + 1) -> int:
    """Fewest days between the longest run and the race: three weeks less a day for marathons, two halves, else 10.

    Marathon plans of seven to nine weeks have a taper of two, and their longest run two weeks out (ruling 48).
    """
    days = _LAST_LONGEST_DAYS.get(race_class, 10)
    return min(days, 13) if LEAST_LATE_LONGEST_WEEKS <= weeks <= MOST_LATE_LONGEST_WEEKS else days


def share_cap(race_class: RaceClass, week_miles: float) -> float:
    """The long run's share of the week that a plan keeps to (ruling 48; shorter races 2.5)."""
    if race_class in LADDER_CLASSES:
        return clamp(0.72 - 0.005 * week_miles, 0.28, 0.55)
    if race_class in _LONG_CLASSES:
        return clamp(0.62 - 0.0045 * week_miles, 0.30, 0.50)
    return clamp(0.52 - 0.0045 * week_miles, 0.25, 0.45)


def share_alarm(race_class: RaceClass, week_miles: float, runs: int = 7) -> float:
    """The long run's share above which it is worth a word (2.5); two runs a week cannot be below a half."""
    return max(share_cap(race_class, week_miles), 0.60 if runs <= 2 else 0.35)
