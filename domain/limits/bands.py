"""How long the runs of one week may be: bands by its miles, least laps (rulings 6, 17 to 19). W is miles in a week."""

from dataclasses import dataclass

from domain.limits.farthest import long_cap
from domain.limits.running import FULL_BANDS_MILES, SCALED_BELOW_MILES, SMALLEST_RUN_MILES, TOLERANCE_MILES
from domain.plan import DayType
from domain.race import RaceClass

EASE_LAP_MILES = (0.5, 1.0)
RECOVERY_LAP_MILES = 1.0
# 800 m count as half a mile, 1.6 km as a mile, 3.2 km as two: laps round in kilometres miss by less than this (63).
LAP_TOLERANCE = 0.01
SHAKEOUT_MILES = (2.0, 4.0)
# The tops of race week's bands go by this share of the peak (ruling 17).
RACE_WEEK_TOP_SHARE = 0.6


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
    high = max(1.0, top / FULL_BANDS_MILES)
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


def reaches(length_miles: float, least_miles: float) -> bool:
    """Whether a lap is as long as asked, with the tolerance of ruling 63."""
    return length_miles >= least_miles * (1 - LAP_TOLERANCE)


def is_ease_lap(length_miles: float) -> bool:
    """Whether a lap is half a mile to a mile long, as warm-up and cool-down are (G, ruling 63)."""
    low, high = EASE_LAP_MILES
    return reaches(length_miles, low) and length_miles <= high * (1 + LAP_TOLERANCE)


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


def race_week_run_cap(peak_miles: float) -> float:
    """Longest run of the six days before the race (ruling 7)."""
    return max(6.0, 0.22 * peak_miles)
