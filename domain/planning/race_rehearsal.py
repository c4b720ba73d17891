"""Race pace inside the long run: in which weeks, and how many miles of it (rulings 26, 56)."""

from functools import lru_cache

from domain.limits import MARATHON_STRETCH_MINUTES, MARATHON_STRETCH_SHARE, miles_in
from domain.plan import PhaseName, RaceExperience
from domain.planning.paces import PlanPaces
from domain.planning.season import Season
from domain.planning.week_miles import recovery_weeks
from domain.planning.week_targets import AS_PLANNED, WeekTarget
from domain.race import MARATHON, RaceClass

SEGMENT_CLASSES = frozenset({RaceClass.HALF, RaceClass.THIRTY_K, RaceClass.MARATHON})
# Shorter long runs are easy throughout: a mile of race pace at the end of three is no rehearsal.
LEAST_LONG_MILES = 8.0
# Marathon pace in the first and the last of these runs, for most, for the fast, and for a first marathon.
_STRETCH_MILES = (4.5, 9.0)
_FAST_STRETCH_MILES = (6.0, 13.0)
_FIRST_STRETCH_MILES = (4.0, 7.0)
_USUAL_LONG_MILES = 18.0
_FAST_MARATHON_S = 3 * 3600 + 10 * 60
# In the first week of the taper.
_TAPER_STRETCH_MILES = 5.0
_LEAST_STRETCH_MILES = 3.0
# A long run so few days before the race is easy throughout.
_LEAST_DAYS_OUT = 8
# Training for the race itself, in weeks before the taper, and marathon pace in all, miles (ruling 56).
_MOST_OWN_WEEKS = 9
_MOST_MARATHON_MILES = 58.0


def late_build(season: Season) -> int:
    """The first week that is the race's own: the second half of build, at most so many weeks before the taper."""
    base, build = season.split[:2]
    return max(base + build // 2 + 1, season.loading_weeks - _MOST_OWN_WEEKS + 1)


def rehearses(season: Season, target: WeekTarget, paces: PlanPaces) -> bool:
    """Whether the long run of this week holds race pace, where it is long enough.

    For the marathon every second loading week from the second half of build on, counted back from the last, and the
    first week of the taper; for the half and 30 km every second one of the peak.
    """
    if season.race_class not in SEGMENT_CLASSES or season.inputs.runs_easily or paces.race_s is None:
        return False
    easing = target.easing
    if target.cutback or easing.reduced or easing.quality_off or easing.no_intervals or easing.easy_through:
        return False
    training, marathon = paces.training, season.race_class is RaceClass.MARATHON
    slowest = training.easy_slow_s if marathon else training.easy_fast_s - 1
    if not training.threshold_s <= paces.race_s <= slowest or target.long_miles < LEAST_LONG_MILES:
        return False
    if season.days_to_race(target.number, season.long_day) <= _LEAST_DAYS_OUT:
        return False
    if target.phase is PhaseName.TAPER:
        first = target.number == season.loading_weeks + 1
        return marathon and first
    return target.number in rehearsals(season)


def runs_pairs(season: Season, target: WeekTarget) -> bool:
    """Whether an ultra's week holds two long runs on neighbouring days: every second loading week of build and peak.

    Nobody who goes carefully for age or injury, runs easily only, or has a coach's limit on hard days (ruling 61).
    """
    inputs = season.inputs
    if season.race_class is not RaceClass.LONGER or inputs.careful or inputs.runs_easily or target.easing != AS_PLANNED:
        return False
    if inputs.coach_limits.max_hard_days is not None or inputs.coach_limits.max_long_run_share is not None:
        return False
    cut = recovery_weeks(season)
    loading = [number for number in range(season.split[0] + 1, season.loading_weeks + 1) if number not in cut]
    return target.number in loading[::-1][1::2]


def rehearsals(season: Season) -> tuple[int, ...]:
    """Numbers of the loading weeks whose long runs hold race pace, in order."""
    base, build = season.split[:2]
    first = late_build(season) if season.race_class is RaceClass.MARATHON else base + build + 1
    return _every_second(season.loading_weeks, recovery_weeks(season), first)


@lru_cache(maxsize=256)
def _every_second(loading_weeks: int, cut: frozenset[int], first: int) -> tuple[int, ...]:
    loading = [number for number in range(1, loading_weeks + 1) if number not in cut]
    return tuple(number for number in loading[::-1][::2][::-1] if number >= first)


def marathon_miles_left(season: Season, target: WeekTarget, paces: PlanPaces, run_miles: float) -> float:
    """Miles at marathon pace that a workout of this week may hold, after those run so far and the long runs to come."""
    ahead = [number for number in rehearsals(season) if number > target.number]
    kept = sum(_stretch(_loading_stretch(season, number, paces), paces, _USUAL_LONG_MILES) for number in ahead)
    if target.number <= season.loading_weeks:
        kept += _TAPER_STRETCH_MILES
    return max(0.0, _MOST_MARATHON_MILES - run_miles - kept)


def is_effort(paces: PlanPaces) -> bool:
    """Whether race pace is faster than easy running, and so an effort (ruling 54)."""
    return paces.race_s is not None and paces.race_s < paces.training.easy_fast_s


def marathon_stretch(season: Season, target: WeekTarget, paces: PlanPaces, long_miles: float) -> float:
    """Miles at marathon pace that this week's long run ends with, at most half of it and 100 minutes (ruling 56)."""
    is_taper = target.phase is PhaseName.TAPER
    wanted = _TAPER_STRETCH_MILES if is_taper else _loading_stretch(season, target.number, paces)
    return _stretch(wanted, paces, long_miles)


def _race_s(paces: PlanPaces) -> int:
    return paces.race_s or paces.training.marathon_s


def _loading_stretch(season: Season, number: int, paces: PlanPaces) -> float:
    """Miles that the stretch of a loading week is to come to: each a little longer than the one before."""
    weeks = rehearsals(season)
    place = weeks.index(number) / max(1, len(weeks) - 1) if len(weeks) > 1 else 1.0
    first, last = _STRETCH_MILES
    if season.inputs.experience is RaceExperience.FIRST:
        first, last = _FIRST_STRETCH_MILES
    elif _race_s(paces) * MARATHON.miles < _FAST_MARATHON_S:
        first, last = _FAST_STRETCH_MILES
    return first + (last - first) * place


def _stretch(wanted: float, paces: PlanPaces, long_miles: float) -> float:
    most = min(MARATHON_STRETCH_SHARE * long_miles, miles_in(MARATHON_STRETCH_MINUTES, _race_s(paces)))
    return min(wanted, most) if min(wanted, most) >= _LEAST_STRETCH_MILES else 0.0
