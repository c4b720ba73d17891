"""Wishes of every run from now on: the planner keeps them, and no hard rule breaks by them."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.errors import InputError
from domain.plan import QUALITY_TYPES, DayType, RunLimits
from domain.planning.bounds import bounds_of
from domain.planning.planner import make_plan
from domain.portable import inputs_from_json, inputs_to_json
from domain.race import NAMED_RACES
from domain.rules import check_week
from tests.handlers.chat.trained import MARATHON

RACES = [race for race in NAMED_RACES if race.label in ("5K", "10K", "Half marathon", "Marathon")]
LIMITS = st.one_of(
    st.builds(RunLimits, long_miles=st.sampled_from([8.0, 10.0, 12.0, 15.0])),
    st.builds(RunLimits, long_minutes=st.sampled_from([75, 90, 120])),
    st.builds(RunLimits, run_minutes=st.sampled_from([45, 60, 75])),
    st.just(RunLimits(no_workouts=True)),
)


@settings(max_examples=12)
@given(
    limits=LIMITS,
    race=st.sampled_from(RACES),
    pace=st.sampled_from([400, 450, 540, 600]),
    weekly=st.sampled_from([10.0, 15.0, 25.0, 40.0]),
    days=st.sets(st.integers(1, 7), min_size=3, max_size=6).map(frozenset),
)
def test_no_run_goes_beyond_what_was_wished(
    limits: RunLimits, race: object, pace: int, weekly: float, days: frozenset[int]
) -> None:
    """Long runs and others stay within their most, to a step of the grid, and every hard rule holds."""
    inputs = replace(
        MARATHON,
        race=race,
        goal_s=None,
        five_k_pace_s=pace,
        weekly_miles=weekly,
        preferred_days=days,
        run_limits=limits,
    )
    plan, bounds = make_plan(inputs), bounds_of(inputs)
    for week in plan.weeks:
        assert not [one for one in check_week(plan, week) if one.hard]
        for day in week.days:
            if not day.is_run or day.type in (DayType.RACE, DayType.SHAKEOUT):
                continue
            wish = bounds.long_wish if day.type is DayType.LONG_RUN else bounds.run_wish
            assert wish is None or day.miles <= 1.08 * wish
            if limits.no_workouts:
                assert day.type not in QUALITY_TYPES
                assert all(lap.pace_s is None for lap in day.workout)


def test_they_are_kept_in_an_export() -> None:
    """What stands in a document comes back as it was."""
    inputs = replace(MARATHON, run_limits=RunLimits(long_miles=15.0, run_minutes=60, no_workouts=True))
    assert inputs_from_json(inputs_to_json(inputs)) == inputs


def test_what_leaves_no_run_is_refused() -> None:
    """Ten minutes a run is no training."""
    with pytest.raises(InputError):
        make_plan(replace(MARATHON, run_limits=RunLimits(run_minutes=10)))
