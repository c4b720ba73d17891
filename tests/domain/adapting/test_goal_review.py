"""The goal looked at again after a break."""

from dataclasses import replace

from domain.adapting.goal_review import goal_after_break
from domain.adapting.reasons import WeekNote
from domain.planning.planner import make_plan
from domain.told import told
from tests.domain.plans import marathon

PLAN = marathon()


def test_without_a_goal_there_is_nothing_to_say() -> None:
    """Just finish."""
    plan = make_plan(replace(PLAN.inputs, goal_s=None))
    assert goal_after_break(plan, 8, plan.inputs.five_k_pace_s, 20) is None


def test_an_easy_goal_stays_within_reach() -> None:
    """A week off does not take away a goal with room in it."""
    plan = make_plan(replace(PLAN.inputs, goal_s=5 * 3600))
    said = goal_after_break(plan, 8, plan.inputs.five_k_pace_s + 5, 20)
    assert said == told(WeekNote.GOAL_WITHIN_REACH, goal=5 * 3600)


def test_a_lost_goal_is_said_plainly_with_what_race_day_points_to() -> None:
    """The aim changes, not the training."""
    plan = make_plan(replace(PLAN.inputs, goal_s=3 * 3600))
    said = goal_after_break(plan, 12, plan.inputs.five_k_pace_s + 25, 15)
    assert said is not None
    assert said.code is WeekNote.GOAL_OUT_OF_REACH
    assert said.values["goal"] == 3 * 3600


def test_a_longer_break_points_to_a_later_finish() -> None:
    """The slower the pace to train from, the later."""
    plan = make_plan(replace(PLAN.inputs, goal_s=3 * 3600))
    notes = [goal_after_break(plan, 12, plan.inputs.five_k_pace_s + lost, 15) for lost in (0, 20, 40)]
    projected = [float(str(note.values["projected"])) for note in notes if note is not None]
    assert projected == sorted(set(projected))
    assert len(projected) == 3


def test_no_goal_is_ambitious_beside_a_forecast_of_the_same_time() -> None:
    """ "1:55:00 is ambitious: race day points to about 1:55:00" says nothing: to the half minute it is within reach."""
    for lost in range(0, 40, 3):
        never = goal_after_break(make_plan(replace(PLAN.inputs, goal_s=3 * 3600)), 12, 450 + lost, 15)
        assert never is not None
        pointed_to = round(float(str(never.values["projected"])))
        said = goal_after_break(make_plan(replace(PLAN.inputs, goal_s=pointed_to)), 12, 450 + lost, 15)
        assert said == told(WeekNote.GOAL_WITHIN_REACH, goal=pointed_to)
