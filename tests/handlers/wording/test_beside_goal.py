"""Work at race pace that is not at the goal's pace says why, in half a line."""

from dataclasses import replace
from datetime import date

import pytest

from domain.plan import Day, PlanInputs, RaceDistance
from domain.planning.planner import make_plan
from domain.units import Units
from handlers.wording.purposes import beside_goal_words

INPUTS = PlanInputs(
    race_name="Spring Marathon",
    race=RaceDistance(42_195_000, "Marathon"),
    race_date=date(2027, 4, 18),
    start=date(2026, 12, 28),
    goal_s=3 * 3600 + 45 * 60,
    five_k_pace_s=450,
    weekly_miles=25,
    preferred_days=frozenset({2, 4, 5, 7}),
)


def _race_pace_day(inputs: PlanInputs) -> Day:
    return next(
        day
        for _, _, day in make_plan(inputs).dated_days()
        if day.type.value == "race_pace" or "marathon" in str(day.title).lower()
    )


@pytest.mark.parametrize(
    ("goal_s", "said"),
    [
        (3 * 3600 + 30 * 60, "which the training points to by race day; the goal of 8:01/mi is beyond that."),
        (4 * 3600 + 10 * 60, "Your goal is 9:32/mi by now: that pace is quick enough here."),
        (None, ""),
    ],
)
def test_the_pace_beside_the_goal(goal_s: int | None, said: str) -> None:
    """Quicker goals than the work, a goal that became slower since, and none."""
    day = _race_pace_day(INPUTS)
    words = beside_goal_words(day, replace(INPUTS, goal_s=goal_s), Units.MI)
    assert words.endswith(said)
    assert bool(words) is bool(said)
