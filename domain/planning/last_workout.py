"""The last workout before the race: seven to ten days out, and what becomes of the long run beside it (ruling 57)."""

from dataclasses import dataclass

from domain.limits import HARD_DAY_GAP_DAYS, LAST_WORKOUT_DAYS, LAST_WORKOUT_SHORT_DAYS, MIDDLE_RACE_ABOVE_MILES
from domain.planning.season import Season


@dataclass(frozen=True, slots=True)
class LastWorkout:
    """Its day: ISO weekday of week `week`. `in_place_of_long` says that this week's long run gives way to it."""

    week: int
    day: int
    in_place_of_long: bool


def last_workout(season: Season) -> LastWorkout | None:
    """Where the last workout belongs on the preferred days; None where the plan begins too late for it.

    Over 6.3 miles: 10 or 9 days out, two days before that week's long run, else 8 or 7 days out in its place. Shorter
    races: the day nearest to 8 days out, and the long run gives way where it would touch it.
    """
    short = season.inputs.race.miles <= MIDDLE_RACE_ABOVE_MILES
    found = [_placed(season, days) for days in (LAST_WORKOUT_SHORT_DAYS if short else LAST_WORKOUT_DAYS)]
    candidates = [one for one in found if one is not None]
    if short:
        return candidates[0] if candidates else None
    beside = (one for one in candidates if not one.in_place_of_long and _days_out(season, one) >= LAST_WORKOUT_DAYS[1])
    late = (one for one in candidates if _days_out(season, one) < LAST_WORKOUT_DAYS[1])
    return next(beside, None) or next(late, None)


def _days_out(season: Season, one: LastWorkout) -> int:
    return season.days_to_race(one.week, one.day)


def _placed(season: Season, days: int) -> LastWorkout | None:
    """The workout so many days before the race, where that is a preferred day of the plan."""
    since = (season.inputs.race_date - season.inputs.anchor).days - days
    week, day = since // 7 + 1, since % 7 + 1
    if week < 1 or day not in season.preferred or (week == 1 and season.partial_days < 7):
        return None
    touches = abs(day - season.long_day) < HARD_DAY_GAP_DAYS
    return LastWorkout(week, day, touches)
