"""What was read of a plan with a week in it is read once, and given for nothing but the very same two."""

from dataclasses import replace

from domain.rules import check_week
from domain.rules.checks import findings_of_week
from domain.rules.facts import PlanFacts, facts_with
from tests.handlers.chat.trained import MARATHON
from tests.planned import planned


def test_the_very_same_two_are_read_once() -> None:
    """Another week of the same number, equal or not, and another plan are read by themselves."""
    plan = planned(MARATHON)
    week = plan.week(3)
    rested = replace(week, days=tuple(replace(day, type=week.day(1).type, workout=()) for day in week.days))
    twin = replace(week)
    assert facts_with(plan, week) is facts_with(plan, week)
    assert facts_with(plan, twin) is not facts_with(plan, week)
    assert facts_with(replace(plan), week) is not facts_with(plan, week)
    for each in (week, rested, twin):
        for _ in range(2):
            assert check_week(plan, each) == findings_of_week(PlanFacts(plan, each), each)
    assert check_week(plan, rested) != check_week(plan, week)
