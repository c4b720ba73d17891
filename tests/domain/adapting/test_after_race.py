"""The week after a race on the way."""

import pytest

from domain.adapting.next_week import next_week
from domain.adapting.reasons import WeekReason
from domain.adapting.replan import with_week
from domain.adapting.training_log import training_log
from domain.editing.edited import edited
from domain.editing.frame import EditFrame
from domain.editing.operations import PutRace
from domain.plan import QUALITY_TYPES, PhaseName, RaceDistance
from domain.race import FIVE_K, HALF, TEN_K
from domain.rules import check_week
from tests.domain.adapting.test_next_week import run_as_planned
from tests.domain.plans import marathon

PLAN = marathon()
# Weeks of build and peak whose next one begins with a workout.
RACED = [
    week.number
    for week, after in zip(PLAN.weeks, PLAN.weeks[1:], strict=False)
    if week.phase in (PhaseName.BUILD, PhaseName.PEAK)
    and after.phase is not PhaseName.TAPER
    and any(day.type in QUALITY_TYPES and day.number <= 3 for day in after.days)
]


@pytest.mark.parametrize(("race", "days"), [(FIVE_K, 1), (TEN_K, 2), (HALF, 5)])
def test_after_a_race_as_many_days_are_easy_as_it_was_long(race: RaceDistance, days: int) -> None:
    """No workout comes on Tuesday after the half marathon of Sunday; the week keeps every rule and says why."""
    number, said = RACED[-1], WeekReason.AFTER_RACE
    monday = PLAN.date_of(number, 1)
    raced = edited(PLAN, PLAN.week(number), PutRace(7, race.distance_mm), EditFrame(monday=monday, today=monday))
    plan, sunday = with_week(PLAN, raced), PLAN.date_of(number, 7)
    proposal = next_week(plan, number + 1, training_log(run_as_planned(plan, sunday), (), sunday))
    hard = [day.number for day in proposal.week.days if day.type in QUALITY_TYPES]
    assert not [day for day in hard if day <= days]
    own = [day.number for day in plan.week(number + 1).days if day.type in QUALITY_TYPES]
    assert (said in {each.code for each in proposal.reasons}) is any(day <= days for day in own)
    assert not check_week(with_week(plan, proposal.week), proposal.week)
