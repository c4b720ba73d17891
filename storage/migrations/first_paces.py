"""The training paces of the first version, as its words were written with: kept as they were, whatever they are now."""

from functools import lru_cache
from math import exp, sqrt

_FIVE_K_MILES = 5_000_000 / 1_609_344
_HALF_M, _MARATHON_M = 21_097.5, 42_195.0
_MARATHON_MILES = 42_195_000 / 1_609_344
_METRES_PER_MILE = 1609.344
_VICKERS_MILES = (15.0, 80.0)


def _oxygen_cost(metres_per_minute: float) -> float:
    """ml/kg/min at a speed (Daniels & Gilbert 1979)."""
    return -4.60 + 0.182258 * metres_per_minute + 0.000104 * metres_per_minute * metres_per_minute


def _speed_at(oxygen: float) -> float:
    """Metres a minute at an oxygen cost: the inverse of `_oxygen_cost`."""
    return (sqrt(0.182258 * 0.182258 + 4 * 0.000104 * (4.60 + oxygen)) - 0.182258) / (2 * 0.000104)


def _sustainable_share(minutes: float) -> float:
    """Fraction of VO2max that can be held for so long (Daniels & Gilbert 1979)."""
    return 0.8 + 0.1894393 * exp(-0.012778 * minutes) + 0.2989558 * exp(-0.1932605 * minutes)


def _vdot(distance_m: float, time_s: float) -> float:
    """Fitness index of a race result in metres and seconds (Daniels & Gilbert 1979)."""
    minutes = time_s / 60
    return _oxygen_cost(distance_m / minutes) / _sustainable_share(minutes)


@lru_cache(maxsize=8192)
def _time_at(index: float, distance_m: float) -> float:
    """Seconds over a distance at a fitness index.

    The share that can be held changes slowly with time, so putting the time in again converges within a dozen steps.
    """
    minutes = distance_m / _speed_at(index)
    for _ in range(40):
        following = distance_m / _speed_at(index * _sustainable_share(minutes))
        if abs(following - minutes) < 1e-9:
            return following * 60
        minutes = following
    return minutes * 60


def _vickers_marathon(half_s: float, weekly_miles: float) -> float:
    """Marathon seconds from a half-marathon time and weekly miles (Vickers & Vertosick 2016, one prior race)."""
    low, high = _VICKERS_MILES
    mileage = min(max(weekly_miles, low), high)
    riegel_speed: float = _MARATHON_M / (half_s * (_MARATHON_M / _HALF_M) ** 1.07)
    speed = 0.16018617 + 0.83076202 * riegel_speed + 0.06423826 * mileage / 10
    return _MARATHON_M / speed


def first_paces(five_k_pace_s: float, weekly_miles: float) -> tuple[tuple[int, int], tuple[int, int, int, int]]:
    """Easy range, then marathon, threshold, interval and repetition pace: whole seconds per mile."""
    index = _vdot(5000, five_k_pace_s * _FIVE_K_MILES)
    half = _time_at(index, _HALF_M)
    predicted = max(_time_at(index, _MARATHON_M), _vickers_marathon(half, weekly_miles))
    eased = 2 / 3 * index + 13 if index < 39 else index
    interval = round(five_k_pace_s)
    threshold = max(_pace_at((index + eased) / 2 * 0.88), round(1.03 * five_k_pace_s), interval + 1)
    marathon = max(round(predicted / _MARATHON_MILES), threshold + 5)
    easy_fast = max(_pace_at(eased * 0.70), marathon + 20)
    easy_slow = max(_pace_at(eased * 0.62), round(1.06 * easy_fast))
    repetition = min(_pace_at(index * 1.075), interval - 5)
    return (easy_fast, easy_slow), (marathon, threshold, interval, repetition)


def _pace_at(oxygen: float) -> int:
    return round(_METRES_PER_MILE / _speed_at(oxygen) * 60)
