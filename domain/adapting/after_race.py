"""The days after a race on the way: easy ones, the more the longer it was."""

from datetime import timedelta

from domain.adapting.reasons import WeekReason
from domain.plan import QUALITY_TYPES, DayType, Plan
from domain.told import Told, told
from domain.units import MM_PER_KM

# So much of a race asks for one easy day after it; a race takes at least one, and a week at most.
_KM_A_DAY = 4
_LEAST_DAYS, _MOST_DAYS = 1, 6


def easy_through(plan: Plan, number: int) -> int:
    """Up to which ISO weekday week `number` is easy for a race in the week before it; 0 where none was raced.

    A day for every four kilometres: after 10 km two, after a half marathon five.
    """
    if number < 2:
        return 0
    raced = [day for day in plan.week(number - 1).days if day.type is DayType.RACE]
    if not raced:
        return 0
    race = raced[-1]
    days = min(max(_LEAST_DAYS, round(race.named_mm / MM_PER_KM / _KM_A_DAY)), _MOST_DAYS)
    until = plan.date_of(number - 1, race.number) + timedelta(days=days)
    return max(0, (until - plan.date_of(number, 1)).days + 1)


def eased_for_race(plan: Plan, number: int, through: int) -> tuple[Told, ...]:
    """Why the plan's own week is not run as it is: a workout stands on or before ISO weekday `through`, too soon after
    a race. Nothing where none does.
    """
    if not any(day.type in QUALITY_TYPES and day.number <= through for day in plan.week(number).days):
        return ()
    return (told(WeekReason.AFTER_RACE, until=plan.date_of(number, min(through, 7))),)
