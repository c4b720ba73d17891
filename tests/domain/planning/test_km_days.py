"""Plans in kilometres: days that somebody would say."""

import pytest

from domain.plan import DayType, Lap, RaceDistance
from domain.planning.planner import make_plan
from domain.planning.workouts.framing import evened
from domain.planning.workouts.grid import grid_of
from domain.race import FIVE_K, HALF, MARATHON, TEN_K
from domain.units import Units
from tests.domain.plans import inputs


@pytest.mark.parametrize("race", [FIVE_K, TEN_K, HALF, MARATHON])
def test_days_in_kilometres_are_whole_or_half_ones(race: RaceDistance) -> None:
    """Workouts too, though repeats of 800 m with jogs of 400 m between are no half kilometres."""
    plan = make_plan(inputs(race, weekly_miles=25, units=Units.KM))
    for _, _, day in plan.dated_days():
        if day.type is not DayType.RACE:
            assert day.distance_mm % 500_000 == 0, day


def test_a_cool_down_stays_one_and_within_its_day() -> None:
    """Shorter where the day may be, else longer; as it is where neither fits, and in miles."""
    grid, warm, work = grid_of(Units.KM), (Lap(1_500_000),), (Lap(4_200_000, 300),)
    kilometre, mile_and_half = (Lap(1_000_000),), (Lap(1_500_000),)
    assert evened(grid, warm, work, mile_and_half, 0, 9_000_000) == (Lap(1_300_000),)
    assert evened(grid, warm, work, mile_and_half, 7_100_000, 9_000_000) == mile_and_half
    assert evened(grid, warm, work, kilometre, 6_600_000, 9_000_000) == (Lap(1_300_000),)
    assert evened(grid_of(Units.MI), warm, work, kilometre, 0, 9_000_000) == kilometre
