"""The planner against the rules, and both against the same rulings written a second time."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.sweep import random_inputs
from domain.errors import InputError
from domain.plan import Plan
from domain.planning.planner import make_plan
from domain.rules import check_plan
from tests.domain.coach import oddities, title
from tests.domain.oracle import objections
from tests.domain.rules.rules_plans import PLAN, put_week, run, tempo, with_day


def made(seed: int) -> Plan | None:
    """A plan for random inputs, None where they cannot be planned."""
    try:
        return make_plan(random_inputs(seed))
    except InputError:
        return None


@settings(max_examples=120, deadline=None)
@given(st.integers(0, 10_000_000))
def test_no_plan_breaks_a_hard_rule(seed: int) -> None:
    """Over the whole domain of inputs, by the checks and by the second reading of the rulings."""
    plan = made(seed)
    if plan is not None:
        assert [finding for finding in check_plan(plan) if finding.hard] == []
        assert objections(plan) == []


def test_the_second_reading_can_object() -> None:
    """It accepts the plan written by hand and sees what is broken in it."""
    assert objections(PLAN) == []
    assert objections(put_week(PLAN, with_day(PLAN.week(3), tempo(5, 6)))) != []
    assert objections(put_week(PLAN, with_day(PLAN.week(8), run(6, PLAN.week(1).day(2).type, 2)))) != []
    assert objections(replace(PLAN, phases=PLAN.phases[::-1])) != []


@settings(max_examples=120, deadline=None)
@given(st.integers(0, 10_000_000))
def test_no_plan_makes_a_coach_frown(seed: int) -> None:
    """Round laps, titles that fit them, the long run the longest, short runs in race week, the athlete's units."""
    plan = made(seed)
    if plan is not None:
        assert oddities(plan) == []


def test_the_coach_can_frown() -> None:
    """A recovery run beyond the easy ones, a title that lies, a lap of 3.43 km."""
    plan = make_plan(PLAN.inputs)
    week, hard = next((week, day) for week in plan.weeks for day in week.days if "×" in title(day))
    assert oddities(put_week(plan, with_day(week, replace(hard, title="12 × 800 m at 5K pace")))) != []
    easy = next(day for day in week.days if day.type == "easy" or day.type == "moderate")
    odd = replace(easy, workout=(replace(easy.workout[0], distance_mm=3_430_000),))
    assert oddities(put_week(plan, with_day(week, odd))) != []
    assert oddities(put_week(plan, with_day(week, replace(easy, notes="About 5:00/km.")))) != []
