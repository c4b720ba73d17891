"""A plan in force for other wishes: the past stays, and no week ahead breaks a hard rule, whatever is wished for."""

import random
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.sweep import random_inputs
from domain.adapting.change import change_plan
from domain.adapting.fitness_step import stepped_pace
from domain.adapting.next_week import next_week
from domain.adapting.replan import with_week
from domain.adapting.training_log import DayRun, TrainingLog
from domain.errors import InputError
from domain.plan import Day, DayType, Plan, PlanInputs, RaceExperience
from domain.planning.planner import make_plan
from domain.race import HALF, NAMED_RACES
from domain.rules import check_plan, check_week
from domain.rules.codes import Broken
from domain.units import Units
from tests.domain.adapting.test_athletes import Athlete
from tests.domain.plans import inputs, marathon

PLAN = marathon()
WEDNESDAY = PLAN.date_of(6, 3)


def as_planned(plan: Plan, until: date) -> TrainingLog:
    """Every run up to a date was run as it stood."""
    runs = {on: DayRun(day.distance_mm) for on, _, day in plan.dated_days() if on <= until and day.is_run}
    return TrainingLog(known_until=until, runs=runs)


def changed(wanted: PlanInputs, plan: Plan = PLAN, today: date = WEDNESDAY) -> Plan:
    """The plan for other wishes, after all was run as planned."""
    return change_plan(plan, wanted, as_planned(plan, today), today).plan


def past(plan: Plan, today: date) -> list[Day]:
    """The days up to a date."""
    return [day for on, _, day in plan.dated_days() if on <= today]


WISHES = {
    "goal": {"goal_s": 14_400},
    "race": {"race": HALF, "goal_s": None},
    "earlier": {"race_date": PLAN.inputs.race_date - timedelta(days=21)},
    "later": {"race_date": PLAN.inputs.race_date + timedelta(days=10)},
    "days": {"preferred_days": frozenset({1, 3, 6})},
    "more days": {"preferred_days": frozenset({1, 2, 3, 4, 6, 7})},
    "fitness": {"five_k_pace_s": 435},
    "slower": {"five_k_pace_s": 520},
    "weekly": {"weekly_miles": 18.0},
    "more": {"weekly_miles": 34.0},
    "limit": {"most_miles": 28.0},
    "hours": {"most_hours": 4.0},
    "careful": {"careful": True},
    "first": {"experience": RaceExperience.FIRST},
}


@pytest.mark.parametrize("wish", WISHES)
def test_a_wish_changes_what_is_ahead_and_nothing_else(wish: str) -> None:
    """Days up to today are as they were, the plan has the inputs that were wished for, and keeps every hard rule."""
    wanted = replace(PLAN.inputs, **WISHES[wish])
    new = changed(wanted)
    assert new.inputs == wanted
    assert past(new, WEDNESDAY) == past(PLAN, WEDNESDAY)
    assert new != PLAN
    assert new.total_weeks == (wanted.race_date - wanted.anchor).days // 7 + 1
    assert [one for one in check_plan(new) if one.hard and one.week_number > 6] == []


def test_another_goal_moves_no_mile() -> None:
    """Goal and fitness are about paces: every day ahead keeps its distance and its kind."""
    new = changed(replace(PLAN.inputs, goal_s=13_500, five_k_pace_s=440))
    assert [day.distance_mm for _, _, day in new.dated_days()] == [day.distance_mm for _, _, day in PLAN.dated_days()]
    assert [day.type for _, _, day in new.dated_days()] == [day.type for _, _, day in PLAN.dated_days()]
    assert new.weeks[8] != PLAN.weeks[8]


def test_other_days_are_run_from_tomorrow_on() -> None:
    """No run is left on a day that is none any more, not even one changed by hand; a pinned one stays."""
    week = PLAN.week(8)
    by_hand = replace(week.day(4), edited=True, notes="with Ben")
    pinned = replace(PLAN.week(9).day(4), pinned=True)
    plan = with_week(with_week(PLAN, week.with_days(by_hand)), PLAN.week(9).with_days(pinned))
    new = changed(replace(plan.inputs, preferred_days=frozenset({2, 3, 6, 7})), plan)
    left = [on for on, _, day in new.dated_days() if on > WEDNESDAY and day.is_run and day.number == 4]
    assert [on for on in left if on < new.inputs.race_date - timedelta(days=3)] == [plan.date_of(9, 4)]


def test_a_race_that_moved_is_nowhere_else() -> None:
    """Also not in the running week, and not where its day was changed by hand."""
    week = PLAN.weeks[-1]
    own = replace(week.day(7), edited=True)
    plan = with_week(PLAN, week.with_days(own))
    today = plan.inputs.race_date - timedelta(days=3)
    new = changed(replace(plan.inputs, race_date=plan.inputs.race_date + timedelta(days=14)), plan, today)
    assert [on for on, _, day in new.dated_days() if day.type is DayType.RACE] == [new.inputs.race_date]


def test_what_was_run_decides_what_a_wish_may_bring() -> None:
    """Who says they run 40 miles and ran 10 gets weeks that grow from 10."""
    plan = make_plan(inputs(weekly_miles=20))
    runs = {on: DayRun(int(0.5 * day.distance_mm)) for on, _, day in plan.dated_days() if on <= WEDNESDAY}
    log = TrainingLog(known_until=WEDNESDAY, runs=runs)
    new = change_plan(plan, replace(plan.inputs, weekly_miles=40.0), log, WEDNESDAY)
    assert new.reasons
    assert new.plan.week(7).miles < plan.week(7).miles


def test_paces_rise_a_step_at_a_time() -> None:
    """A point of fitness in four weeks; the first result of a plan a point at once, a slower one as it is."""
    assert stepped_pace(450, 405, 0, is_first=False) == 450
    assert 440 <= stepped_pace(450, 405, 0, is_first=True) < 450
    assert stepped_pace(450, 405, 16, is_first=False) < stepped_pace(450, 405, 8, is_first=False)
    assert stepped_pace(450, 448, 4, is_first=False) == 448
    assert stepped_pace(450, 500, 0, is_first=False) == 500


def a_wish(dice: random.Random, own: PlanInputs, today: date) -> PlanInputs:
    """Something else than there is."""
    weekly = round(own.weekly_miles * dice.uniform(0.5, 1.6), 1)
    longest = own.longest_recent_run
    days = frozenset(dice.sample(range(1, 8), dice.randint(1, 7)))
    wishes = (
        {"goal_s": round(own.race.miles * dice.randint(300, 900))},
        {"race": dice.choice(NAMED_RACES), "goal_s": None},
        {"race_date": max(today + timedelta(days=1), own.race_date + timedelta(days=dice.randint(-40, 40)))},
        {"preferred_days": days, "long_run_day": None},
        {"five_k_pace_s": max(300, min(840, round(own.five_k_pace_s * dice.uniform(0.92, 1.1))))},
        {"weekly_miles": weekly, "longest_recent_run": None if longest is None else min(longest, weekly)},
        {"most_miles": dice.choice([None, float(dice.randint(6, 60))])},
        {"careful": not own.careful},
    )
    return replace(own, **dice.choice(wishes))  # type: ignore[arg-type]  # a table of wishes


def broken(plan: Plan, number: int, today: date) -> set[tuple[str, int | None]]:
    """Hard rules that days to come of a week break, which resting on all of them would not."""
    week = plan.week(number)
    stay = (DayType.RACE, DayType.SHAKEOUT)
    resting = tuple(
        day if plan.date_of(number, day.number) <= today or day.type in stay else Day(number=day.number)
        for day in week.days
    )
    without = {one.rule for one in check_week(plan, replace(week, days=resting)) if one.hard}
    is_begun = plan.date_of(number, 1) <= today
    return {
        (one.rule, one.day_number)
        for one in check_week(plan, week)
        if one.hard and not (is_begun and one.rule in without)
        if one.day_number is None or plan.date_of(number, one.day_number) > today
    }


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000_000))
def test_no_row_of_wishes_leads_to_a_week_that_breaks_a_hard_rule(seed: int) -> None:
    """Wishes at random times of random lives: the past stays, and no wish breaks what held before it."""
    try:
        plan = make_plan(random_inputs(seed))
    except InputError:
        return
    athlete, dice, today = Athlete(seed, plan), random.Random(seed), plan.inputs.anchor
    while today < plan.inputs.race_date:
        number = plan.week_of(today)
        if today.isoweekday() == 1 and number > 1:
            log = athlete.log(today - timedelta(days=1), today + timedelta(days=6))
            plan = with_week(plan, next_week(plan, number, log, outline=True).week)
        if today >= plan.inputs.start:
            athlete.meet(today, plan.week(number).day(today.isoweekday()), number)
        if dice.random() < 0.03:
            wanted = a_wish(dice, plan.inputs, today)
            try:
                new = change_plan(plan, wanted, athlete.log(today, wanted.race_date), today).plan
            except InputError:
                new = plan
            assert past(new, today) == past(plan, today)[: len(past(new, today))]
            for week in new.weeks[max(0, new.week_of(today) - 1) :]:
                before = broken(plan, week.number, today) if week.number <= plan.total_weeks else set()
                found = broken(new, week.number, today)
                assert found <= before, (today, wanted, week.number, found)
            plan = new
        today += timedelta(days=1)


def test_what_is_left_of_a_week_obeys_the_new_days() -> None:
    """Said on Saturday, with the week nearly run: Sunday's run is no more, though no better week can be made of it."""
    plan = make_plan(inputs(weekly_miles=58.9, weeks=30, days=(1, 2, 3, 4, 5, 6, 7)))
    saturday = plan.date_of(7, 6)
    assert plan.week(7).day(7).is_run
    new = changed(replace(plan.inputs, preferred_days=frozenset({1, 3, 5})), plan, saturday)
    assert not new.week(7).day(7).is_run


def test_a_race_moved_far_away_keeps_what_was_reached() -> None:
    """Eight weeks more are no reason to begin again from fewer miles; the week that runs stays as it is."""
    new = changed(replace(PLAN.inputs, race_date=PLAN.inputs.race_date + timedelta(weeks=8)))
    assert new.week(6).days == PLAN.week(6).days
    assert new.week(7).miles > max(week.miles for week in PLAN.weeks[:6]) - 0.5


def test_what_was_run_fast_at_its_end_is_not_run_so_again_next_week() -> None:
    """Every second week is enough (56), also where another race day and other days move which weeks those are."""
    for today in (PLAN.date_of(number, weekday) for number in range(6, 14) for weekday in (1, 7)):
        later = changed(replace(PLAN.inputs, race_date=PLAN.inputs.race_date + timedelta(days=7)), today=today)
        days = frozenset({2, 3, 5, 6, 7})
        new = changed(replace(later.inputs, preferred_days=days), later, today)
        for plan in (later, new):
            coming = plan.week_of(today + timedelta(days=1))
            for week in plan.weeks[coming - 1 : coming + 1]:
                codes = {found.code for found in check_week(plan, week)}
                assert Broken.LONG_RUN_SEGMENT_OFTEN not in codes, (today, week.number)


@pytest.mark.parametrize("added", [{1}, {3}, {6}, {3, 6}])
@pytest.mark.parametrize("units", [Units.MI, Units.KM])
def test_a_running_day_more_never_empties_the_week_that_runs(added: set[int], units: Units) -> None:
    """The week stands below the plan's for runs nobody knows of; a day more is a wish for running, and not for rest."""
    own = replace(PLAN.inputs, preferred_days=frozenset({2, 4, 5, 7}), long_run_day=7, units=units)
    plan = make_plan(own)
    monday = plan.date_of(3, 1)
    done = as_planned(plan, monday - timedelta(days=1))
    log = replace(done, runs={on: run for on, run in done.runs.items() if on.isoweekday() in (2, 4)})
    plan = with_week(plan, next_week(plan, 3, log, outline=True).week)
    was = plan.week(3)
    assert was.miles < make_plan(own).week(3).miles - 0.5
    now = change_plan(plan, replace(own, preferred_days=own.preferred_days | added), log, monday).plan.week(3)
    assert was.miles * 0.9 <= now.miles <= was.miles * 1.05
    assert {day.number for day in now.days if day.is_run} >= added - {1}
