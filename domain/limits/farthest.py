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
_LONG_MINUTES = {
    RaceClass.FIVE_K: (105, 135),
    RaceClass.TEN_K: (120, 135),
    RaceClass.TEN_MILE: (135, 150),
    RaceClass.HALF: (150, 160),
    RaceClass.THIRTY_K: (165, 180),
    RaceClass.MARATHON: (180, 210),
    RaceClass.LONGER: (210, 240),
}
_LAST_LONGEST_DAYS = {
    RaceClass.HALF: 13,
    RaceClass.TEN_MILE: 13,
    RaceClass.THIRTY_K: 13,
    RaceClass.MARATHON: 20,
    RaceClass.LONGER: 20,
}
_LONG_CLASSES = frozenset({RaceClass.HALF, RaceClass.THIRTY_K, RaceClass.MARATHON, RaceClass.LONGER})


def long_cap(race_class: RaceClass, week_miles: float) -> float:
    """Longest run of a week of W miles: the first number up to 35, the second from 70, straight between (2.5)."""
    low, high = _LONG_CAP[race_class]
    return low + (high - low) * clamp((week_miles - FULL_BANDS_MILES) / (_FULL_CAP_MILES - FULL_BANDS_MILES), 0.0, 1.0)


def long_target(race_class: RaceClass) -> tuple[float, float]:
    """Lower and upper target of the longest run by the peak, miles (2.5)."""
    return _LONG_TARGET[race_class]


def long_minutes(race_class: RaceClass) -> tuple[int, int]:
    """Time cap of the long run in minutes: what is planned, and the hard stop (2.5)."""
    return _LONG_MINUTES[race_class]


def long_step_cap(longest_miles: float) -> float:
    """Longest single run after `longest_miles`, the longest of the last four weeks: +10 % or +1 mi (2.1, 2.5)."""
    return max(1.10 * longest_miles, longest_miles + 1.0)


def long_step_violation(longest_miles: float) -> float:
    """Longest run that still holds: +20 % and +2 mi (2.1); a light run always does."""
    return max(1.20 * longest_miles, longest_miles + 2.0, LIGHT_RUN_MILES[1])


def last_longest_days(race_class: RaceClass) -> int:
    """Fewest days between the longest run and the race: three weeks less a day for marathons, two halves, else 10."""
    return _LAST_LONGEST_DAYS.get(race_class, 10)


def share_cap(race_class: RaceClass, week_miles: float) -> float:
    """The long run's share of the week that a plan keeps to (2.5)."""
    if race_class in _LONG_CLASSES:
        return clamp(0.60 - 0.0045 * week_miles, 0.30, 0.50)
    return clamp(0.52 - 0.0045 * week_miles, 0.25, 0.45)


def share_alarm(race_class: RaceClass, week_miles: float, runs: int = 7) -> float:
    """The long run's share above which it is worth a word (2.5); two runs a week cannot be below a half."""
    return max(share_cap(race_class, week_miles), 0.60 if runs <= 2 else 0.35)
