"""A race on the way put into a week of the plan: the hard runs of that week give way to it (ruling 42)."""

from collections.abc import Callable
from dataclasses import replace

from domain.editing.frame import EditError, EditFrame
from domain.editing.operations import MakeRest, Operation, PutRace, SetDistance
from domain.errors import EditProblem
from domain.fitness import predict_seconds
from domain.limits import long_step_cap
from domain.plan import QUALITY_TYPES, Day, DayType, Lap, Plan, Week
from domain.planning.paces import paces_of
from domain.planning.workouts.grid import grid_of
from domain.planning.workouts.runs import race_day
from domain.race import race_of_length
from domain.rules import check_week
from domain.rules.facts import PlanFacts
from domain.units import MM_PER_MILE, Millimetres

# What is left of the week's long run, and the most of the day after the race.
_LONG_KEPT = 0.5
_AFTER_MILES, _EASED_MILES = 4, 4
_MOST_PASSES = 4
_GENTLE = (DayType.RECOVERY, DayType.EASY, DayType.MODERATE)


def with_race(
    plan: Plan, week: Week, operation: PutRace, frame: EditFrame, do: Callable[[Week, Operation], Week]
) -> Week:
    """The week with the race on its day: workouts and long run easy and short, rest before it, easy after it.

    `do` does one small operation. Raises EditError for a day that is over or the plan's own race, and for a race that
    is longer than what the runs of the weeks before, or this week's long run, have prepared for.
    """
    frame.require_open(week, operation.day)
    race, ready = race_of_length(operation.distance_mm), ready_miles(plan, week)
    if race.miles > ready:
        raise EditError(EditProblem.RACE_TOO_LONG, most=Millimetres(round(ready * MM_PER_MILE)))
    usual = min([day.distance_mm for day in week.days if day.type in _GENTLE], default=_EASED_MILES * MM_PER_MILE)
    step = plan.inputs.units.half_mm
    for day in week.days:
        if day.number == operation.day or not day.is_run or not frame.is_open(day.number):
            continue
        if day.number == operation.day - 1:
            week = do(week, MakeRest(day.number))
        elif (length := _eased(day, operation.day)) is not None:
            easy = max(int(min(length, max(usual, _EASED_MILES * MM_PER_MILE)) / step), 2) * step
            week = do(week, SetDistance(day.number, easy, DayType.EASY))
    made = race_day(operation.day, grid_of(plan.inputs.units), race, paces_of(plan), "")
    pace_s = round(predict_seconds(race, plan.inputs.five_k_pace_s, plan.inputs.weekly_miles) / race.miles)
    aim = tuple(replace(each, pace_s=pace_s, fast_s=0, mm=race.distance_mm) for each in made.advice)
    week = week.with_days(replace(made, workout=(Lap(race.distance_mm, pace_s),), advice=aim, edited=True))
    return _fitted(plan, week, frame, step, do)


def ready_miles(plan: Plan, week: Week) -> float:
    """How long a race the runs of the weeks before, or this week's long run, prepare for."""
    ready = long_step_cap(PlanFacts(plan, week).week_facts(week).longest_before or 0.0)
    return max([ready, *(day.miles for day in week.days if day.type is not DayType.RACE)])


def _fitted(plan: Plan, week: Week, frame: EditFrame, step: int, do: Callable[[Week, Operation], Week]) -> Week:
    """The week with its easy runs as short as a week of so few miles has them."""
    for _ in range(_MOST_PASSES):
        over = [
            (one.day_number, one.limit)
            for one in check_week(plan, week)
            if one.rule == "day_mileage"
            and one.day_number
            and one.measured > one.limit
            and frame.is_open(one.day_number)
        ]
        if not over:
            break
        for number, limit in over:
            length = max(int(float(limit) * MM_PER_MILE / step), 2) * step
            week = do(week, SetDistance(number, min(length, week.day(number).distance_mm), DayType.EASY))
    return week


def _eased(day: Day, race_on: int) -> float | None:
    """How far a day of the week is run easily instead, millimetres; None where it stays as it is."""
    if day.type is DayType.LONG_RUN:
        length = _LONG_KEPT * day.distance_mm
    elif day.type in QUALITY_TYPES or (day.number == race_on + 1 and day.distance_mm > _AFTER_MILES * MM_PER_MILE):
        length = float(day.distance_mm)
    else:
        return None
    return min(length, _AFTER_MILES * MM_PER_MILE) if day.number == race_on + 1 else length
