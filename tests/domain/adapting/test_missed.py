"""Where a missed long run may still be run."""

from dataclasses import replace

from domain.adapting.missed import later_day
from domain.adapting.replan import with_week
from domain.plan import Day, DayType
from domain.planning.planner import make_plan
from tests.domain.plans import marathon

PLAN = marathon()


def test_saturdays_long_run_may_move_to_sunday() -> None:
    """The next workout is on Tuesday, two days later."""
    assert PLAN.week(6).day(6).type is DayType.LONG_RUN
    assert later_day(PLAN, PLAN.week(6), 6) == 7


def test_only_the_long_run_moves() -> None:
    """A missed workout is dropped."""
    assert later_day(PLAN, PLAN.week(6), 2) is None


def test_a_sunday_long_run_is_dropped() -> None:
    """It stays inside its week."""
    plan = make_plan(replace(PLAN.inputs, long_run_day=7))
    assert plan.week(6).day(7).type is DayType.LONG_RUN
    assert later_day(plan, plan.week(6), 7) is None


def test_it_keeps_48_hours_from_a_workout() -> None:
    """With Monday's workout next, Sunday is too close."""
    following = PLAN.week(7)
    days = tuple(
        replace(following.day(2), number=1) if day.number == 1 else Day(number=2) if day.number == 2 else day
        for day in following.days
    )
    plan = with_week(PLAN, replace(following, days=days))
    assert later_day(plan, plan.week(6), 6) is None


def test_it_goes_only_to_a_day_to_run_on_that_is_free() -> None:
    """Not to a day off, not to a pinned one."""
    plan = make_plan(replace(PLAN.inputs, preferred_days=frozenset({2, 4, 6})))
    assert later_day(plan, plan.week(6), 6) is None
    days = tuple(replace(day, pinned=True) if day.number == 7 else day for day in PLAN.week(6).days)
    week = replace(PLAN.week(6), days=days)
    assert later_day(with_week(PLAN, week), week, 6) is None
