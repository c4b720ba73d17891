"""What a day really is: the type it carries, or the one its laps say when the two do not fit (ruling 23)."""

from domain.fitness import TrainingPaces
from domain.limits import TOLERANCE_MILES, Bands
from domain.plan import Day, DayType

GENTLE_TYPES = frozenset({DayType.RECOVERY, DayType.EASY, DayType.MODERATE, DayType.SHAKEOUT})
# A pace this many seconds from threshold still counts as threshold work.
_THRESHOLD_ROOM_S = 2
_GOAL_ROOM_S = 5


def is_workout(day: Day, paces: TrainingPaces) -> bool:
    """Whether a lap of the workout asks for threshold pace or faster: quality, whatever the day is called."""
    quick = paces.threshold_s + _THRESHOLD_ROOM_S
    return any(lap.pace_s is not None and lap.pace_s <= quick for lap in day.workout)


def kind_of(day: Day, days_to_race: int, paces: TrainingPaces) -> DayType | None:
    """The day's type, or None when its laps carry no usable type and its length has to tell.

    A day without laps is rest; a run on the race date is the race; a gentle type over hard laps is the workout it
    holds. `days_to_race` counts from the day to the race date.
    """
    if not (day.workout or day.warmup or day.cooldown):
        return DayType.REST
    if day.type is DayType.RACE or days_to_race == 0:
        return DayType.RACE
    if day.type is DayType.REST:
        return _workout_kind(day, paces) if is_workout(day, paces) else None
    if day.type in GENTLE_TYPES and is_workout(day, paces):
        return _workout_kind(day, paces)
    return day.type


def _workout_kind(day: Day, paces: TrainingPaces) -> DayType:
    quick = paces.threshold_s + _THRESHOLD_ROOM_S
    fast = [lap.pace_s for lap in day.workout if lap.pace_s is not None and lap.pace_s <= quick]
    halfway = (paces.threshold_s + paces.interval_s) / 2
    return DayType.INTERVALS if len(fast) > 1 and min(fast) <= halfway else DayType.TEMPO


def kind_by_length(
    day: Day, day_miles: float, longest: float, bands: Bands, days_to_race: int, race_pace_s: int | None
) -> DayType:
    """The type of an untyped run without hard laps, by its length in miles; `longest` is the week's longest run."""
    if days_to_race == 2:
        return DayType.SHAKEOUT
    if day_miles >= longest and day_miles > bands.moderate.high + TOLERANCE_MILES:
        return DayType.LONG_RUN
    if race_pace_s is not None and any(
        lap.pace_s is not None and abs(lap.pace_s - race_pace_s) <= _GOAL_ROOM_S for lap in day.workout
    ):
        return DayType.RACE_PACE
    if day_miles < bands.easy.low - TOLERANCE_MILES:
        return DayType.RECOVERY
    return DayType.EASY if bands.easy.holds(day_miles) else DayType.MODERATE
