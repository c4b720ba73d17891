"""Every number of the training rulings in one place: bands, caps, growth, taper. W is miles in a week."""

from dataclasses import dataclass
from math import ceil

from domain.plan import DayType, PhaseName
from domain.race import RaceClass

TOLERANCE_MILES = 0.25
MIN_PLAN_MILES = 6.0
SMALLEST_RUN_MILES = 2.0
SCALED_BELOW_MILES = 20.0
# Three runs a week from here on, two below (rulings 22, 29).
THREE_RUNS_FROM_MILES = 8.0
# Weeks of a plan: most at all, most that grow, fewest with phases, fewest judged as a whole (rulings 11, 14, 16).
MAX_WEEKS = 52
LONGEST_GROWTH_WEEKS = 30
FEWEST_PHASED_WEEKS = 4
FEWEST_JUDGED_WEEKS = 8
# Four weeks stand for the 30 days that runs and weeks are measured against (2.1, ruling 13).
LOOK_BACK_WEEKS = 4
EASE_LAP_MILES = (0.5, 1.0)
RECOVERY_LAP_MILES = 1.0
SHAKEOUT_MILES = (2.0, 4.0)
LIGHT_RUN_MILES = (2.0, 3.0)
SEGMENT_SHARE = (0.20, 0.40)
HARD_DAY_GAP_DAYS = 2
RACE_WEEK_DAYS = 6
# A tune-up race lies so many days before the race (ruling 42).
TUNE_UP_LEAST_DAYS = 14
# One day is rest below, a third workout is allowed from (ruling 30; 2.6).
REST_DAY_BELOW_MILES, THIRD_QUALITY_MILES = 45.0, 50.0
# The tops of race week's bands go by this share of the peak (ruling 17).
RACE_WEEK_TOP_SHARE = 0.6
PHASE_BASE_SHARE = (0.12, 0.42)
# Growth a loading week: as planned, and the most of it where the distance asks for more (rulings 12, 13).
GROWTH_RATE, MOST_GROWTH_RATE = 1.07, 1.10
# A week this much below the biggest of the two before it is a step down (2.3).
STEP_DOWN = 0.07
RECOVERY_WEEK_CUT = (0.10, 0.25)
RECOVERY_WEEK_FRACTION = 0.85
RECOVERY_LONG_FRACTION = 0.78
TAPER_CUT = (0.20, 0.40)
TAPER_CUT_TOLERATED = (0.15, 0.42)
RACE_WEEK_CUT = (0.20, 0.75)
# What is planned keeps so much of the week before: inside those cuts, with room for rounding to the grid.
RECOVERY_WEEK_KEPT = (0.80, 0.86)
TAPER_WEEK_KEPT = (0.62, 0.79)
RACE_WEEK_LEAST_KEPT = 0.30
TAPER_REPEATS_FRACTION = 0.55
# Intervals may be 2 % faster than the current 5K pace (ruling 27).
INTERVAL_SPEED_UP = 0.98
# Race-pace laps of who aims low are no slower than this share of the predicted speed (ruling 35).
SLOWEST_RACE_SPEED = 0.95
# Believable paces, fastest and slowest, seconds per mile: of a 5K run now, and of a goal (ruling 28).
FIVE_K_PACE_S = (240, 960)
GOAL_PACE_S = (210, 1200)
CAPACITY = {1: 10.0, 2: 20.0, 3: 35.0, 4: 42.0, 5: 52.0, 6: 70.0, 7: 82.0}
CAPACITY_LIGHT_DAY = 3.0

_FROM, _TO = 35.0, 70.0
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
_PEAK_BOUNDS = {
    RaceClass.FIVE_K: (20.0, 45.0),
    RaceClass.TEN_K: (25.0, 50.0),
    RaceClass.TEN_MILE: (28.0, 55.0),
    RaceClass.HALF: (30.0, 60.0),
    RaceClass.THIRTY_K: (35.0, 68.0),
    RaceClass.MARATHON: (40.0, 75.0),
    RaceClass.LONGER: (45.0, 80.0),
}
_LAST_LONGEST_DAYS = {
    RaceClass.HALF: 13,
    RaceClass.TEN_MILE: 13,
    RaceClass.THIRTY_K: 13,
    RaceClass.MARATHON: 20,
    RaceClass.LONGER: 20,
}
_LONG_CLASSES = frozenset({RaceClass.HALF, RaceClass.THIRTY_K, RaceClass.MARATHON, RaceClass.LONGER})
_TAPER_FRACTIONS = {1: (0.50,), 2: (0.75, 0.45), 3: (0.80, 0.60, 0.40)}
_STUB_TAPER_FRACTIONS = {1: (0.62,), 2: (0.77, 0.50), 3: (0.80, 0.60, 0.40)}
_EASY_SHARE = {PhaseName.BASE: 0.90, PhaseName.BUILD: 0.80, PhaseName.PEAK: 0.75, PhaseName.TAPER: 0.75}


def clamp(value: float, low: float, high: float) -> float:
    """`value` held between two bounds."""
    return low if value < low else min(value, high)


@dataclass(frozen=True, slots=True)
class Band:
    """What a day of one type may total, in miles."""

    low: float
    high: float

    def holds(self, day_miles: float) -> bool:
        """Whether a day's miles lie inside, with the tolerance of ruling 17."""
        return self.low - TOLERANCE_MILES <= day_miles <= self.high + TOLERANCE_MILES


@dataclass(frozen=True, slots=True)
class Bands:
    """The four bands of a week (ruling 17)."""

    recovery: Band
    easy: Band
    moderate: Band
    long: Band

    def of(self, day_type: DayType) -> Band | None:
        """The band that binds a day type; quality days are moderate days; None for rest and race."""
        if day_type is DayType.EASY:
            return self.easy
        if day_type is DayType.RECOVERY:
            return self.recovery
        if day_type is DayType.LONG_RUN:
            return self.long
        if day_type is DayType.SHAKEOUT:
            return Band(*SHAKEOUT_MILES)
        if day_type in (DayType.REST, DayType.RACE):
            return None
        return self.moderate


def bands(
    week_miles: float,
    race_class: RaceClass,
    *,
    week_one: bool = False,
    top_miles: float = 0.0,
    runs: int = 7,
    middle_miles: float = 0.0,
) -> Bands:
    """Bands of a week of W miles (ruling 17); 20 to 35 miles give exactly 2-4, 3-5, 4-7 and 6-12.

    `top_miles` is what the tops go by when it is more than W: W0 in a partial first week, 0.6 x peak in race week.
    With four `runs` or fewer the tops of moderate and easy widen to 1.05 x `middle_miles` (mean miles of the runs
    that are neither the long run nor the race), to 13 and 10 at most.
    """
    low = min(1.0, week_miles / SCALED_BELOW_MILES)
    top = max(week_miles, top_miles)
    high = max(1.0, top / _FROM)
    easy_top, moderate_top = min(9.0, 5 * high), min(13.0, 7 * high)
    if runs <= 4:
        if middle_miles > moderate_top:
            moderate_top = min(13.0, 1.05 * middle_miles)
        if middle_miles > easy_top:
            easy_top = min(10.0, 1.05 * middle_miles)
    long_top = min(16.0, 12 * high) if week_one else long_cap(race_class, top)
    return Bands(
        recovery=Band(SMALLEST_RUN_MILES, min(6.0, 4 * high)),
        easy=Band(max(2.0, 3 * low), easy_top),
        moderate=Band(max(2.5, 4 * low), moderate_top),
        long=Band(max(3.0, 6 * low), long_top),
    )


def workout_lap_min(day_type: DayType, week_miles: float) -> float:
    """Least length of one lap of the workout in miles (G, ruling 19); 0 where short laps are allowed.

    Easy, moderate and long days need 2.0, scaled to max(1, W/10) under 20 miles a week; recovery and shakeout 1.0.
    """
    if day_type in (DayType.EASY, DayType.MODERATE, DayType.LONG_RUN):
        return max(1.0, 2.0 * min(1.0, week_miles / SCALED_BELOW_MILES))
    return RECOVERY_LAP_MILES if day_type in (DayType.RECOVERY, DayType.SHAKEOUT) else 0.0


def shakeout_lap(week_miles: float) -> float:
    """Miles of the shakeout between its warm-up and cool-down, as planned (ruling 6)."""
    return RECOVERY_LAP_MILES if week_miles < SCALED_BELOW_MILES else 2.0


def long_cap(race_class: RaceClass, week_miles: float) -> float:
    """Longest run of a week of W miles: the first number up to 35, the second from 70, straight between (2.5)."""
    low, high = _LONG_CAP[race_class]
    return low + (high - low) * clamp((week_miles - _FROM) / (_TO - _FROM), 0.0, 1.0)


def long_target(race_class: RaceClass) -> tuple[float, float]:
    """Lower and upper target of the longest run by the peak, miles (2.5)."""
    return _LONG_TARGET[race_class]


def long_minutes(race_class: RaceClass) -> tuple[int, int]:
    """Time cap of the long run in minutes: what is planned, and the hard stop (2.5)."""
    return _LONG_MINUTES[race_class]


def long_step_cap(longest_miles: float) -> float:
    """Longest single run after `longest_miles`, the longest of the last four weeks: +10 % or +1 mi (2.1, 2.5)."""
    return max(1.10 * longest_miles, longest_miles + 1.0)


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


def minimum_runs(week_miles: float) -> int:
    """Fewest runs of a normal week (ruling 29)."""
    return 2 if week_miles < THREE_RUNS_FROM_MILES else 3


def runs_per_week(week_miles: float) -> int:
    """Most runs that W is spread over, preferred days permitting (ruling 30); seven only from 50 miles."""
    for top, runs in ((THREE_RUNS_FROM_MILES, 2), (12, 3), (20, 4), (35, 5), (50, 6)):
        if week_miles < top:
            return runs
    return 7


def added_light_days(preferred: int, weekly_miles: float) -> int:
    """How many light runs on days not preferred fill the week up to the minimum (ruling 29)."""
    return max(0, minimum_runs(weekly_miles) - preferred)


def capacity(preferred: int, added: int = 0) -> float:
    """Most miles a week that so many preferred days and added light days carry (ruling 29)."""
    return CAPACITY[preferred] + CAPACITY_LIGHT_DAY * added


def start_miles(weekly_miles: float, preferred: int) -> float:
    """W0 as the plan uses it: at least 6 (ruling 22), at most what the preferred days carry (ruling 29)."""
    lifted = max(weekly_miles, MIN_PLAN_MILES)
    return min(lifted, capacity(preferred, added_light_days(preferred, lifted)))


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


def long_step_violation(longest_miles: float) -> float:
    """Longest run that still holds: +20 % and +2 mi (2.1); a light run always does."""
    return max(1.20 * longest_miles, longest_miles + 2.0, LIGHT_RUN_MILES[1])


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


def taper_cap(race_class: RaceClass, weeks: int) -> int:
    """Most weeks of taper (ruling 10)."""
    if race_class in (RaceClass.MARATHON, RaceClass.LONGER):
        return 3
    if race_class in (RaceClass.HALF, RaceClass.THIRTY_K):
        return 3 if weeks >= 16 else 2
    if race_class is RaceClass.FIVE_K:
        return 2 if weeks >= 12 else 1
    return 2


def taper_weeks(race_class: RaceClass, weeks: int) -> int:
    """Weeks of taper in a plan of so many weeks, its stub not counted (rulings 9, 10)."""
    wanted = ceil(weeks / 5) if race_class in (RaceClass.MARATHON, RaceClass.LONGER) else round(weeks / 5)
    return max(1, min(wanted, taper_cap(race_class, weeks)))


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


def race_week_run_cap(peak_miles: float) -> float:
    """Longest run of the six days before the race (ruling 7)."""
    return max(6.0, 0.22 * peak_miles)


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
