"""Milepost's own templates fit whoever puts them on a week, and break no hard rule."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings

from domain.advice import Title, TitleKind
from domain.editing.starters import (
    CRUISE,
    EASY,
    HILLS,
    HOLIDAY,
    STARTERS,
    TRACK,
    TRAVEL,
    StarterDay,
    StarterWeek,
    starter_days,
)
from domain.plan import QUALITY_TYPES, CoachLimits, DayType, Plan, PlanInputs
from domain.planning.planner import make_plan
from domain.race import FIVE_K, HALF, MARATHON, race_of_length
from domain.rules import check_week
from domain.units import MM_PER_MILE, Units
from handlers.wording.templates import starter_about
from handlers.wording.workouts import day_title
from tests.domain.plans import any_inputs, inputs

RUNNERS = [
    inputs(MARATHON, weekly_miles=25, days=(2, 4, 5, 7)),
    inputs(MARATHON, weekly_miles=55, days=(1, 2, 3, 4, 6, 7)),
    inputs(MARATHON, weekly_miles=75, days=(1, 2, 3, 4, 5, 6, 7)),
    inputs(HALF, weekly_miles=30),
    inputs(HALF, weekly_miles=15, days=(2, 4, 6)),
    inputs(FIVE_K, weekly_miles=10, days=(1, 3, 6)),
    inputs(FIVE_K, weekly_miles=6, days=(1, 3)),
]
BOTH_UNITS = [replace(each, units=units) for each in RUNNERS for units in Units]


def hard_rules_broken(plan: Plan, number: int, starter: StarterWeek | StarterDay) -> list[str]:
    """What a starter breaks on a week that the planner's own days do not."""
    week = plan.week(number)
    quality = (day.number for day in week.days if day.type in QUALITY_TYPES)
    easy = (day.number for day in week.days if day.is_run)
    place = next(quality, None) or next(easy, 1)
    made = starter_days(starter, plan, week, week.distance_mm, place)
    new = (
        made
        if len(made) == 7
        else tuple(replace(made[0], number=place) if day.number == place else day for day in week.days)
    )
    known = {(each.rule, each.day_number) for each in check_week(plan, week)}
    found = check_week(plan, replace(week, days=tuple(replace(day, edited=True) for day in new)))
    return [each.code for each in found if each.hard and (each.rule, each.day_number) not in known]


@pytest.mark.parametrize("runner", BOTH_UNITS)
@pytest.mark.parametrize("starter", STARTERS, ids=lambda starter: starter.name)
def test_a_starter_breaks_no_hard_rule_before_race_week(starter: StarterWeek | StarterDay, runner: PlanInputs) -> None:
    """In every third week, from six to 75 miles a week, in miles and kilometres."""
    plan = make_plan(runner)
    for number in range(1, plan.total_weeks, 3):
        assert hard_rules_broken(plan, number, starter) == []


@settings(max_examples=40)
@given(any_inputs())
def test_starter_weeks_hold_the_hard_rules_of_any_plan(given_inputs: PlanInputs) -> None:
    """Whoever the runner, a coach's limits included; from week 2 on, until the taper's last days."""
    plan = make_plan(given_inputs)
    for week in plan.weeks[1::2]:
        if (given_inputs.race_date - plan.date_of(week.number, 7)).days < 8:
            continue
        for starter in (HOLIDAY, EASY, TRAVEL):
            assert hard_rules_broken(plan, week.number, starter) == []


def test_a_light_week_of_the_shortest_runs_is_no_longer_than_the_week_itself() -> None:
    """Three of the shortest runs would be more than a first week of ten kilometres, and than the coach lets it grow."""
    limits = CoachLimits(max_week_growth=0.05)
    plan = make_plan(
        inputs(race_of_length(MM_PER_MILE), 6, 0, (1, 2, 3), race_weekday=1, units=Units.KM, coach_limits=limits)
    )
    for week in plan.weeks[1:4]:
        for starter in (HOLIDAY, EASY, TRAVEL):
            days = starter_days(starter, plan, week, week.distance_mm)
            assert hard_rules_broken(plan, week.number, starter) == []
            assert 0 < sum(day.distance_mm for day in days) <= week.distance_mm


def test_a_holiday_week_has_three_easy_runs_far_apart_and_under_half_the_distance() -> None:
    """On days that are run anyway."""
    plan = make_plan(RUNNERS[1])
    week = plan.week(6)
    days = starter_days(HOLIDAY, plan, week, week.distance_mm)
    runs = [day for day in days if day.is_run]
    assert len(runs) == 3
    assert all(day.type in (DayType.EASY, DayType.MODERATE) for day in runs)
    assert all(later.number - one.number >= 2 for one, later in pairwise(runs))
    assert {day.number for day in runs} <= {day.number for day in week.days if day.is_run}
    assert 0.35 <= sum(day.distance_mm for day in days) / week.distance_mm < 0.5


def test_the_share_is_of_the_target_and_not_of_what_stands_there() -> None:
    """Put on twice, a holiday week does not halve again."""
    plan = make_plan(RUNNERS[0])
    week = plan.week(6)
    once = starter_days(HOLIDAY, plan, week, week.distance_mm)
    twice = starter_days(HOLIDAY, plan, replace(week, days=once), week.distance_mm)
    assert sum(day.distance_mm for day in once) == sum(day.distance_mm for day in twice)


def test_an_easy_week_keeps_a_shorter_long_run_and_a_travel_week_keeps_none() -> None:
    """Nothing paced in either."""
    plan = make_plan(RUNNERS[0])
    week = plan.week(7)
    usual = next(day for day in week.days if day.type is DayType.LONG_RUN)
    easy = starter_days(EASY, plan, week, week.distance_mm)
    long_run = next(day for day in easy if day.type is DayType.LONG_RUN)
    assert long_run.number == usual.number
    assert long_run.distance_mm <= usual.distance_mm
    travel = starter_days(TRAVEL, plan, week, week.distance_mm)
    assert all(day.type is not DayType.LONG_RUN for day in travel)
    assert all(lap.pace_s is None for day in (*easy, *travel) for lap in day.laps)


@pytest.mark.parametrize("runner", BOTH_UNITS)
def test_the_long_run_of_an_easy_week_is_its_longest(runner: PlanInputs) -> None:
    """However few or many runs it has."""
    plan = make_plan(runner)
    for number in range(2, plan.total_weeks - 2, 3):
        week = plan.week(number)
        days = starter_days(EASY, plan, week, week.distance_mm)
        longest = max(day.distance_mm for day in days)
        assert all(day.distance_mm == longest for day in days if day.type is DayType.LONG_RUN)


def test_days_are_as_long_as_the_run_they_replace() -> None:
    """The week keeps its distance; repeats follow the week."""
    plan = make_plan(RUNNERS[1])
    week = plan.week(7)
    quality = next(day for day in week.days if day.type in QUALITY_TYPES)
    for starter in (TRACK, CRUISE, HILLS):
        day = starter_days(starter, plan, week, week.distance_mm, quality.number)[0]
        assert abs(day.distance_mm - quality.distance_mm) < 450_000
    assert starter_days(TRACK, plan, week, week.distance_mm)[0].title == Title(TitleKind.REPEATS, 10, 402_336)
    small = make_plan(RUNNERS[-1])
    assert starter_days(TRACK, small, small.week(1), 0)[0].title == Title(TitleKind.REPEATS, 4, 402_336)
    assert "half a mile" in day_title(starter_days(CRUISE, small, small.week(1), 0)[0], Units.MI)


def test_names_and_ids_are_our_own_and_differ() -> None:
    """Negative ids are never taken for somebody's own; each says what it is for."""
    assert len({each.id for each in STARTERS}) == len({each.name for each in STARTERS}) == len(STARTERS) == 7
    assert all(each.id < 0 and starter_about(each.name).endswith(".") for each in STARTERS)


def test_rest_days_stay_what_they_were() -> None:
    """A pasted week changes only days that change."""
    plan = make_plan(RUNNERS[0])
    week = plan.week(6)
    for starter in (HOLIDAY, EASY, TRAVEL):
        days = starter_days(starter, plan, week, week.distance_mm)
        assert all(new is was for new, was in zip(days, week.days, strict=True) if not was.is_run)
