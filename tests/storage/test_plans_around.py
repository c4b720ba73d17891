"""A plan as far as one week needs it: the rules, the reasons and the strength sessions are those of the whole plan."""

from dataclasses import replace
from datetime import date

import pytest

from domain.explaining.why import why
from domain.plan import PlanInputs, RaceDistance, Week
from domain.planning.planner import make_plan
from domain.rules import receipt
from domain.strength.profile import Equipment, Experience, StrengthProfile
from domain.strength.sessions import strength_sessions
from storage.engine import Database
from tests.storage.samples import NOW, with_plan

INPUTS = PlanInputs(
    race_name="Fells",
    race=RaceDistance(42_195_000, "Marathon"),
    race_date=date(2026, 6, 21),
    start=date(2026, 3, 4),
    goal_s=3 * 3600 + 30 * 60,
    five_k_pace_s=430,
    weekly_miles=30,
    preferred_days=frozenset({2, 3, 4, 6, 7}),
)
SHORT = replace(
    INPUTS,
    race_date=date(2026, 3, 22),
    start=date(2026, 3, 2),
    race=RaceDistance(10_000_000, "10K"),
    goal_s=None,
)
PROFILE = StrengthProfile(experience=Experience.REGULAR, equipment=Equipment.NONE, since=None)


def doubled(week: Week) -> Week:
    """The week with a longer run on Saturday: broken rules must be the same ones too."""
    saturday = week.day(6)
    return week.with_days(replace(saturday, workout=saturday.workout * 2))


@pytest.mark.parametrize("inputs", [INPUTS, SHORT])
async def test_a_week_is_judged_as_in_the_whole_plan(database: Database, inputs: PlanInputs) -> None:
    """Every week of a plan, as it is and edited: receipt, reasons and sessions."""
    plan_id = await with_plan(database, plan=make_plan(inputs))
    async with database.read(NOW) as uow:
        whole, head = await uow.plans.load(plan_id), await uow.plans.head(plan_id)
        assert head is not None
        for own in whole.weeks:
            around = await uow.plans.around(head, own.number)
            for week in (own, doubled(own)):
                assert receipt(around.plan, week, around.miles) == receipt(whole, week)
                assert why(around.plan, week, 6, around.miles) == why(whole, week, 6)
                sessions = strength_sessions(around.plan, own.number, PROFILE, week)
                assert sessions == strength_sessions(whole, own.number, PROFILE, week)


async def test_far_weeks_come_without_their_days(database: Database) -> None:
    """Four weeks back, the next one, and the race's: no other day is read."""
    plan_id = await with_plan(database, plan=make_plan(INPUTS))
    async with database.read(NOW) as uow:
        head = await uow.plans.head(plan_id)
        assert head is not None
        around = await uow.plans.around(head, 9)
    loaded = [week.number for week in around.plan.weeks if week.days]
    assert loaded == [5, 6, 7, 8, 9, 10, head.total_weeks]
    assert sorted(around.miles) == [number for number in range(1, head.total_weeks) if number not in loaded]
