"""Small changes to a week that stands: after a few missed days (3.2), and after a run that took too much (64)."""

from datetime import date

from domain.adapting.comeback import Comeback
from domain.adapting.reasons import WeekReason
from domain.adapting.replan import mended_week, with_week
from domain.adapting.training_log import TrainingLog
from domain.plan import QUALITY_TYPES, Day, DayType, Plan, Week
from domain.planning.paces import PlanPaces, paces_of
from domain.planning.workouts.grid import Grid, grid_of
from domain.planning.workouts.runs import easy, long_run, medium
from domain.race import race_class
from domain.told import Told, told
from domain.units import MM_PER_MILE

# What is left of a long run that is one of the first two runs back.
LONG_KEPT = 0.8
_FIRST_RUNS = 2
# So many days after a run that took more than it was meant to are easy.
_DAYS_AFTER = 2
# An easy run in place of a workout is no longer than this; what is longer is a run of moderate length.
_EASY_MILES = 5.0


def eased_days(plan: Plan, week: Week, way: Comeback, from_date: date) -> Week:
    """The week with its days from `from_date` on as a gap of a few days leaves them; it keeps every hard rule.

    The first two runs back are easy. One workout falls away, unless one was missed in the gap itself. A long run among
    those two is easy throughout and a fifth shorter.
    """
    paces, grid = paces_of(plan), grid_of(plan.inputs.units)
    is_dropped = any(
        day.type in QUALITY_TYPES and way.gap.first <= on <= way.gap.last for on, _, day in plan.dated_days()
    )
    days: list[Day] = []
    runs = int(way.back < from_date)
    for day in week.days:
        on = plan.date_of(week.number, day.number)
        if on < from_date or not day.is_run:
            days.append(day)
            continue
        is_first = on <= way.easy_until or runs < _FIRST_RUNS
        runs += 1
        if day.type in QUALITY_TYPES and (is_first or not is_dropped):
            days.append(as_easy_run(day, grid, paces))
            is_dropped = True
        elif day.type is DayType.LONG_RUN and is_first:
            steps = grid.down(LONG_KEPT * day.miles)
            days.append(long_run(day.number, grid, steps, paces, race_class(plan.inputs.race)))
        else:
            days.append(day)
    eased = week.with_days(*days)
    return week if eased == week else mended_week(with_week(plan, eased), eased, from_date)


def eased_after(plan: Plan, week: Week, on: date, from_date: date) -> Week:
    """The week after a run on `on` that took more than it was meant to: its next two days from `from_date` are easy.

    A workout becomes an easy run, a long run of the next day is easy throughout and a fifth shorter (ruling 64).
    """
    paces, grid = paces_of(plan), grid_of(plan.inputs.units)
    days: list[Day] = []
    for day in week.days:
        when = plan.date_of(week.number, day.number)
        after = (when - on).days
        if when < from_date or not 1 <= after <= _DAYS_AFTER:
            days.append(day)
        elif day.type in QUALITY_TYPES:
            days.append(as_easy_run(day, grid, paces))
        elif day.type is DayType.LONG_RUN and after == 1:
            steps = grid.down(LONG_KEPT * day.miles)
            days.append(long_run(day.number, grid, steps, paces, race_class(plan.inputs.race)))
        else:
            days.append(day)
    eased = week.with_days(*days)
    return week if eased == week else mended_week(with_week(plan, eased), eased, from_date)


def second_long_run(plan: Plan, week: Week, log: TrainingLog, from_date: date) -> tuple[Day, Told] | None:
    """The long run that is still ahead in a week in which as long a run was run already, and why it is one too many.

    None where there is none.
    """
    ahead = next((day for day in week.days if day.type is DayType.LONG_RUN), None)
    if ahead is None or plan.date_of(week.number, ahead.number) < from_date:
        return None
    dates = (plan.date_of(week.number, number) for number in range(1, 8) if number != ahead.number)
    run = next((on for on in dates if on in log.runs and log.runs[on].longest_miles >= ahead.miles), None)
    return None if run is None else (ahead, told(WeekReason.SECOND_LONG, on=run))


def without_second_long_run(plan: Plan, week: Week, log: TrainingLog, from_date: date) -> Week:
    """The week with an easy run in place of a second long run: one a week is what the legs take (51)."""
    found = second_long_run(plan, week, log, from_date)
    if found is None:
        return week
    paces, grid = paces_of(plan), grid_of(plan.inputs.units)
    steps = max(grid.down(min(_EASY_MILES, found[0].miles)), grid.shortest_run)
    return week.with_days(easy(found[0].number, grid, steps, paces))


def as_easy_run(day: Day, grid: Grid, paces: PlanPaces) -> Day:
    """An easy run as long as a workout, on the grid."""
    steps = max(grid.down(day.distance_mm / MM_PER_MILE), grid.shortest_run)
    make = easy if steps * grid.step_miles <= _EASY_MILES else medium
    return make(day.number, grid, steps, paces)
