"""How a race is to be run: not quicker than it was trained, and no promise where the training was short of it."""

from dataclasses import replace

import pytest

from domain.plan import DayType, Lap, Plan, RaceDistance
from domain.planning.planner import make_plan
from domain.planning.race_plan import RacePlan, as_read, race_plan, short_of, splits
from domain.race import FIVE_K, HALF, MARATHON, TEN_K
from domain.units import MM_PER_MILE, Units
from tests.domain.plans import inputs


def plan_for(goal_s: int | None) -> Plan:
    """A marathon plan of 16 weeks with this goal."""
    return make_plan(inputs(goal_s=goal_s))


def race_of(plan: Plan) -> RacePlan:
    """How its race is to be run."""
    return race_plan(plan, next(day for _, _, day in plan.dated_days() if day.type is DayType.RACE))


def test_a_goal_in_reach_is_run_at_its_own_time() -> None:
    """Laps have whole seconds a mile; the finish is the goal's, not 3:45:02."""
    found = race_of(plan_for(3 * 3600 + 45 * 60))
    assert (found.finish_s, found.goal_s, found.may_quicken) == (13_500, None, False)


def test_nobody_goes_out_quicker_than_they_trained() -> None:
    """An ambitious goal: out at the rehearsed pace, quicker only after half way."""
    goal_s = 3 * 3600 + 38 * 60
    plan = plan_for(goal_s)
    found = race_of(plan)
    fast = [
        lap.pace_s
        for _, _, day in plan.dated_days()
        if day.type is DayType.RACE_PACE
        for lap in day.workout
        if lap.pace_s
    ]
    assert found.may_quicken
    assert found.goal_s == goal_s
    assert found.pace_s == fast[-1] > goal_s / MARATHON.miles + 6


def test_a_goal_out_of_reach_is_said_to_be_more_than_training_points_to() -> None:
    """The race lap is held back; the goal stands beside it, unless a person set the lap."""
    plan = plan_for(2 * 3600 + 50 * 60)
    day = next(day for _, _, day in plan.dated_days() if day.type is DayType.RACE)
    found = race_plan(plan, day)
    assert found.goal_s == 10_200
    assert not found.may_quicken
    own = replace(day, workout=(Lap(MARATHON.distance_mm, 560),), edited=True)
    assert race_plan(plan, own).goal_s is None


def test_without_a_goal_it_is_run_by_feel() -> None:
    """No pace, no splits."""
    found = race_of(plan_for(None))
    assert found.pace_s is None
    assert splits(found, Units.MI) == ()


@pytest.mark.parametrize(
    ("race", "units", "points"),
    [
        (MARATHON, Units.MI, (5, 10, 15, 20, 25)),
        (MARATHON, Units.KM, (10, 20, 30, 40)),
        (HALF, Units.KM, (5, 10, 15, 20)),
        (TEN_K, Units.KM, (2, 4, 6, 8)),
        (FIVE_K, Units.MI, (1, 2, 3)),
    ],
)
def test_a_few_points_on_the_way(race: RaceDistance, units: Units, points: tuple[int, ...]) -> None:
    """Five at most, none of them the finish."""
    found = RacePlan(race=race, pace_s=500.0, finish_s=500 * race.miles)
    assert tuple(at for at, _ in splits(found, units)) == points


@pytest.mark.parametrize(
    ("race", "longest", "is_short"),
    [
        (MARATHON, 12, True),
        (MARATHON, 20, False),
        (HALF, 6, True),
        (HALF, 11, False),
        (TEN_K, 3, False),
        (TEN_K, 2, True),
        (TEN_K, 0, False),
        (MARATHON, 0, True),
    ],
)
def test_a_long_race_after_short_long_runs_is_no_promise(race: RaceDistance, longest: int, is_short: bool) -> None:
    """Said of long races, of others after next to nothing; a log without any run is said to be one."""
    assert (short_of(race, longest * MM_PER_MILE) is not None) is is_short


def test_kilometres_are_passed_at_the_pace_that_is_said() -> None:
    """531 s/mi is 5:30/km to whoever reads it: 10 km at 55:00, not 54:59; a goal's time and miles stay exact."""
    trained = as_read(RacePlan(race=MARATHON, pace_s=531.0, finish_s=531 * MARATHON.miles), Units.KM)
    assert [round(seconds) for _, seconds in splits(trained, Units.KM)] == [3300, 6600, 9900, 13_200]
    assert round(trained.finish_s or 0) == round(330 * 42.195)
    in_miles = RacePlan(race=MARATHON, pace_s=531.0, finish_s=531 * MARATHON.miles)
    assert as_read(in_miles, Units.MI) == in_miles
    by_goal = RacePlan(race=MARATHON, pace_s=13_500 / MARATHON.miles, finish_s=13_500.0)
    assert as_read(by_goal, Units.KM) == by_goal
