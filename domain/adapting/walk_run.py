"""After an injury or an illness of weeks running begins with walking between, as steps by the clock (ruling 66)."""

from datetime import date

from domain.adapting.comeback import FIRST_WEEK_DAYS, HALVES_DAYS, THIRDS_DAYS, Comeback
from domain.adapting.gaps import MEDICAL
from domain.adapting.replan import with_week
from domain.plan import Day, Plan, Week
from domain.planning.ladder import steps_shown
from domain.planning.workouts.run_walk import in_intervals, run_walk
from domain.rules import check_week
from domain.units import MM_PER_MILE

# Rungs of the beginners' ladder, one a week: who ran before climbs two at a time, from further up after less.
_AFTER_HALVES, _AFTER_THIRDS, _AFTER_MORE = (4,), (2, 4, 6), (0, 2, 4, 6)


def rung(way: Comeback, on: date) -> int | None:
    """The rung of the ladder on a day of the way back; None for running without a pause.

    After ten days and more of illness or injury, and after any break of more than four weeks that was spoken of.
    """
    days = way.gap.days
    is_long = days > HALVES_DAYS and not way.gap.silent
    if not (is_long or (days > FIRST_WEEK_DAYS and way.gap.event in MEDICAL)):
        return None
    rungs = _AFTER_HALVES if days <= HALVES_DAYS else _AFTER_THIRDS if days <= THIRDS_DAYS else _AFTER_MORE
    week = (on - way.back).days // 7
    return rungs[week] if 0 <= week < len(rungs) else None


def with_walking(plan: Plan, week: Week, way: Comeback | None, easy_slow_s: float, from_date: date) -> Week:
    """The week with the runs of its first days back from `from_date` on run and walked; its distances stay.

    What a person wrote stays too, and all of it where walking would break a hard rule that running keeps.
    """
    if way is None:
        return week
    days = tuple(_walked(plan, week, day, way, easy_slow_s, from_date) for day in week.days)
    walked = week.with_days(*days)
    if walked == week or _hard(plan, walked) > _hard(plan, week):
        return week
    return walked


def _walked(plan: Plan, week: Week, day: Day, way: Comeback, easy_slow_s: float, from_date: date) -> Day:
    on = plan.date_of(week.number, day.number)
    step = rung(way, on)
    if step is None or on < from_date or not day.is_run or day.edited or day.pinned:
        return day
    if any(shown <= step for shown in steps_shown(day, easy_slow_s)):
        # Who learns to run is not further than that yet.
        return day
    has_walks = run_walk(step, sum(lap.distance_mm for lap in day.workout) / MM_PER_MILE, easy_slow_s).walk_s > 0
    return in_intervals(day, step, easy_slow_s) if has_walks else day


def _hard(plan: Plan, week: Week) -> int:
    return sum(one.hard for one in check_week(with_week(plan, week), week))
