"""The verdict on a goal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import race
from domain.plan import RaceDistance
from domain.planning.realism import Realism, Verdict, VolumeGap, fitness_room, goal_realism
from domain.race import NAMED_RACES


def judged(
    goal_s: float | None,
    distance: RaceDistance = race.MARATHON,
    weeks: int = 16,
    peak: float = 42.0,
    longest: float = 18.0,
    now: float = 25.0,
) -> Realism:
    """A 7:30 runner's goal with a usual marathon plan."""
    return goal_realism(
        race=distance,
        goal_s=goal_s,
        five_k_pace_s=450,
        weekly_miles=now,
        total_weeks=weeks,
        taper_weeks=3,
        biggest_weeks_miles=peak * 0.95,
        peak_week_miles=peak,
        longest_run_miles=longest,
    )


def test_the_documented_runner_against_four_goals() -> None:
    """4:01 is predicted today; 13 weeks before the taper bring 1.9 points (ruling 62)."""
    found = judged(3.5 * 3600)
    assert found.verdict is Verdict.UNREALISTIC
    assert found.room == pytest.approx(13 / 7)
    assert found.predicted_s == pytest.approx(14460, abs=45)
    assert judged(4.5 * 3600).verdict is Verdict.EASIER
    assert judged(4 * 3600).verdict is Verdict.REALISTIC
    assert judged(found.projected_s).verdict is Verdict.REALISTIC
    assert judged(found.projected_s * 0.96).verdict is Verdict.AMBITIOUS


def test_a_point_of_fitness_takes_six_to_eight_weeks() -> None:
    """By how fit somebody is, and never more than three points (ruling 62)."""
    assert fitness_room(560, 12) == 2
    assert fitness_room(450, 14) == 2
    assert fitness_room(360, 16) == 2
    assert fitness_room(560, 52) == 3


def test_without_a_goal_there_is_no_verdict() -> None:
    """Just finishing still gets a projection and the warnings."""
    found = judged(None, peak=20, longest=12)
    assert found.verdict is None
    assert [warning.gap for warning in found.warnings] == [VolumeGap.PEAK_WEEK, VolumeGap.LONGEST_RUN]
    assert [warning.planned_miles for warning in found.warnings] == [20, 12]
    assert [warning.wanted_miles for warning in found.warnings] == [25, 16]


def test_enough_volume_gives_no_warning() -> None:
    """The lower target of the long run may be missed by two miles."""
    assert judged(None, peak=25, longest=14).warnings == ()


@given(st.sampled_from(NAMED_RACES), st.integers(1, 52), st.floats(6, 80), st.floats(1000, 40000))
def test_training_never_projects_slower_than_today(
    distance: RaceDistance, weeks: int, mileage: float, goal_s: float
) -> None:
    """Projection is at most the prediction, and a faster goal is never judged easier than a slower one."""
    order = [Verdict.EASIER, Verdict.REALISTIC, Verdict.AMBITIOUS, Verdict.UNREALISTIC]
    slower, faster = (judged(goal, distance, weeks, mileage, now=mileage) for goal in (goal_s, goal_s * 0.97))
    assert slower.projected_s <= slower.predicted_s
    assert slower.verdict is not None
    assert faster.verdict is not None
    assert order.index(slower.verdict) <= order.index(faster.verdict)
