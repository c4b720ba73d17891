"""How fast: race predictions, training paces and what time off costs, all from one current 5K pace; and how long."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from math import exp, log, sqrt

from domain.advice import Title, TitleKind
from domain.plan import Day, DayType, Lap, PlanInputs, RaceDistance
from domain.race import FIVE_K, HALF, MARATHON
from domain.units import MM_PER_MILE

FIVE_K_MILES = FIVE_K.miles
METRES_PER_MILE = 1609.344
_HALF_M = HALF.distance_mm / 1000
_MARATHON_M = MARATHON.distance_mm / 1000
_HALF_TO_MARATHON_LOG = log(_MARATHON_M / _HALF_M)

# Fitness left after days without running (Daniels, Running Formula 3rd ed.; training.md 3.2).
_DECAY = ((5, 1.0), (6, 0.997), (9, 0.988), (10, 0.985), (28, 0.931), (29, 0.93), (56, 0.85), (72, 0.80))
# A model of speed against mileage was fitted within these limits (Vickers & Vertosick 2016).
_VICKERS_MILES = (15.0, 80.0)
# Beyond the marathon times grow faster than on the road; low confidence (training.md 1.7).
_ULTRA_EXPONENT = 1.15
# Seconds a mile between neighbouring training paces, and from the fittest marathon to easy running (ruling 58).
_PACES_APART_S = 5
_EASY_OVER_MARATHON_S = 15


@dataclass(frozen=True, slots=True)
class TrainingPaces:
    """Paces in whole seconds per mile; easy > marathon > threshold > interval > repetition, always."""

    easy_fast_s: int
    easy_slow_s: int
    marathon_s: int
    threshold_s: int
    interval_s: int
    repetition_s: int

    @property
    def easy_middle_s(self) -> float:
        """The middle of the easy range: what runs by effort are taken to take a mile."""
        return (self.easy_fast_s + self.easy_slow_s) / 2


def _oxygen_cost(metres_per_minute: float) -> float:
    """ml/kg/min at a speed (Daniels & Gilbert 1979)."""
    return -4.60 + 0.182258 * metres_per_minute + 0.000104 * metres_per_minute * metres_per_minute


def _speed_at(oxygen: float) -> float:
    """Metres a minute at an oxygen cost: the inverse of `_oxygen_cost`."""
    return (sqrt(0.182258 * 0.182258 + 4 * 0.000104 * (4.60 + oxygen)) - 0.182258) / (2 * 0.000104)


def _sustainable_share(minutes: float) -> float:
    """Fraction of VO2max that can be held for so long (Daniels & Gilbert 1979)."""
    return 0.8 + 0.1894393 * exp(-0.012778 * minutes) + 0.2989558 * exp(-0.1932605 * minutes)


def vdot(distance_m: float, time_s: float) -> float:
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


@lru_cache(maxsize=8192)
def vdot_of_pace(five_k_pace_s: float) -> float:
    """Fitness index of a 5K pace in seconds per mile."""
    return vdot(5000, five_k_pace_s * FIVE_K_MILES)


def five_k_pace_of_vdot(index: float) -> float:
    """5K pace in seconds per mile at a fitness index."""
    return _time_at(index, 5000) / FIVE_K_MILES


def _vickers_marathon(half_s: float, weekly_miles: float) -> float:
    """Marathon seconds from a half-marathon time and weekly miles (Vickers & Vertosick 2016, one prior race)."""
    low, high = _VICKERS_MILES
    mileage = min(max(weekly_miles, low), high)
    riegel_speed: float = _MARATHON_M / (half_s * (_MARATHON_M / _HALF_M) ** 1.07)
    speed = 0.16018617 + 0.83076202 * riegel_speed + 0.06423826 * mileage / 10
    return _MARATHON_M / speed


@lru_cache(maxsize=8192)
def _half_and_marathon(five_k_pace_s: float, weekly_miles: float) -> tuple[float, float]:
    index = vdot_of_pace(five_k_pace_s)
    half = _time_at(index, _HALF_M)
    return half, max(_time_at(index, _MARATHON_M), _vickers_marathon(half, weekly_miles))


def predict_seconds(race: RaceDistance, five_k_pace_s: float, weekly_miles: float) -> float:
    """Race seconds predicted today from a 5K pace (seconds per mile) and weekly miles (training.md 1.7).

    Up to the half by Daniels & Gilbert (1979); the marathon not below Vickers & Vertosick (2016); between them
    interpolated in logarithms; beyond it by a power law of low confidence.
    """
    if race.distance_mm == FIVE_K.distance_mm:
        return five_k_pace_s * FIVE_K_MILES
    distance_m = race.distance_mm / 1000
    if distance_m <= _HALF_M:
        return _time_at(vdot_of_pace(five_k_pace_s), distance_m)
    half, marathon = _half_and_marathon(five_k_pace_s, weekly_miles)
    if distance_m <= _MARATHON_M:
        share = log(distance_m / _HALF_M) / _HALF_TO_MARATHON_LOG
        return exp(log(half) + share * log(marathon / half))
    return float(marathon * (distance_m / _MARATHON_M) ** _ULTRA_EXPONENT)


def goal_pace_5k(race: RaceDistance, goal_s: float) -> float:
    """The 5K pace (seconds per mile) equal in fitness to the goal: its distance and time only (training.md 1.7)."""
    distance_m = race.distance_mm / 1000
    if distance_m > _MARATHON_M:
        goal_s, distance_m = goal_s * (_MARATHON_M / distance_m) ** _ULTRA_EXPONENT, _MARATHON_M
    return five_k_pace_of_vdot(vdot(distance_m, goal_s))


def five_k_pace_from_race(race: RaceDistance, time_s: float, weekly_miles: float = 25.0) -> float:
    """The 5K pace (seconds per mile) for which `predict_seconds` gives this recent result."""
    if race.distance_mm == FIVE_K.distance_mm:
        return time_s / FIVE_K_MILES
    if race.distance_mm <= HALF.distance_mm:
        return five_k_pace_of_vdot(vdot(race.distance_mm / 1000, time_s))
    # A marathon model that leans on mileage has no closed inverse; prediction rises with pace, so halve the interval.
    slow = goal_pace_5k(race, time_s) * 1.05
    fast = slow * 0.6
    for _ in range(40):
        middle = (fast + slow) / 2
        if predict_seconds(race, middle, weekly_miles) < time_s:
            fast = middle
        else:
            slow = middle
    return (fast + slow) / 2


@lru_cache(maxsize=4096)
def training_paces(five_k_pace_s: float, weekly_miles: float) -> TrainingPaces:
    """Training paces from current fitness (Daniels' shares of VO2max with the clamps of training.md 1.2, ruling 58).

    Easy does not depend on the mileage; marathon pace does, and stays faster than easy running even where the marathon
    that few miles allow would be run slower than that.
    """
    index = vdot_of_pace(five_k_pace_s)
    # Slow runners' raw zones overlap; Daniels' tables widen them below 39.
    eased = 2 / 3 * index + 13 if index < 39 else index
    interval = round(five_k_pace_s)
    threshold = max(_pace_at((index + eased) / 2 * 0.88), round(1.03 * five_k_pace_s), interval + 1)
    fit_marathon = round(_time_at(index, _MARATHON_M) / MARATHON.miles)
    easy_fast = max(_pace_at(eased * 0.70), fit_marathon + _EASY_OVER_MARATHON_S)
    predicted = round(_half_and_marathon(five_k_pace_s, weekly_miles)[1] / MARATHON.miles)
    marathon = min(max(predicted, threshold + _PACES_APART_S), easy_fast - _PACES_APART_S)
    easy_slow = max(_pace_at(eased * 0.62), round(1.06 * easy_fast))
    repetition = min(_pace_at(index * 1.075), interval - 5)
    return TrainingPaces(easy_fast, easy_slow, marathon, threshold, interval, repetition)


def training_paces_of(inputs: PlanInputs) -> TrainingPaces:
    """Training paces of who trains by these inputs."""
    return training_paces(inputs.five_k_pace_s, inputs.weekly_miles)


def laps_seconds(laps: Iterable[Lap], easy_s: float) -> float:
    """How long laps take: those with a pace at it, those by effort at `easy_s`, seconds per mile."""
    return sum(lap.distance_mm * (lap.pace_s or easy_s) for lap in laps) / MM_PER_MILE


# Brisk walking, seconds per mile.
WALK_S = 1080


def day_seconds(day: Day, easy_s: float) -> float:
    """How long a day's running takes; what goes by the clock takes what its name says, a race nothing but its lap."""
    title = day.title
    if isinstance(title, Title) and title.kind in (TitleKind.RUN_WALK, TitleKind.NONSTOP):
        by_clock = max(1, title.count) * (title.run_s + title.walk_s)
        # Before and after them is walked.
        return by_clock + laps_seconds((*day.warmup, *day.cooldown), max(easy_s, WALK_S))
    return laps_seconds(day.workout if day.type is DayType.RACE else day.laps, easy_s)


def _pace_at(oxygen: float) -> int:
    return round(METRES_PER_MILE / _speed_at(oxygen) * 60)


def decay_factor(missed_days: int) -> float:
    """Share of the fitness index left after so many days without running (training.md 3.2, interpolated)."""
    before_days, before = _DECAY[0]
    if missed_days <= before_days:
        return before
    for days, share in _DECAY[1:]:
        if missed_days <= days:
            return before + (share - before) * (missed_days - before_days) / (days - before_days)
        before_days, before = days, share
    return before


def decayed_pace(five_k_pace_s: float, missed_days: int) -> float:
    """5K pace (seconds per mile) to train from after days without running."""
    factor = decay_factor(missed_days)
    if factor == 1:
        return five_k_pace_s
    return five_k_pace_of_vdot(vdot_of_pace(five_k_pace_s) * factor)


def limited_new_pace(old_pace_s: float, new_pace_s: float, weeks_between: float) -> float:
    """The 5K pace to train from after a new result: slower at once, faster by at most 1 point of index per 4 weeks."""
    if new_pace_s >= old_pace_s:
        return new_pace_s
    allowed = vdot_of_pace(old_pace_s) + max(weeks_between, 0.0) / 4
    if vdot_of_pace(new_pace_s) <= allowed:
        return new_pace_s
    return five_k_pace_of_vdot(allowed)
