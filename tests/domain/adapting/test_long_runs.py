"""Long runs after one that was not run: they stay as long as they were."""

from datetime import date

import pytest

from domain.adapting.next_week import next_week
from domain.adapting.reasons import WeekReason
from domain.adapting.replan import with_week
from domain.plan import Day, DayType
from tests.domain.adapting.test_breaks import Follower
from tests.domain.plans import marathon


def is_long(_on: date, day: Day) -> bool:
    """Only the long runs fall away."""
    return day.type is DayType.LONG_RUN


@pytest.mark.parametrize("made_on", [5, 7])
def test_no_long_run_steps_up_from_one_that_was_skipped(made_on: int) -> None:
    """Every other run is run, every long run said not to be: on Friday the one to come is no step either."""
    plan, runner = marathon(16), Follower(is_long, says=True)
    first = max(day.miles for day in plan.week(1).days)
    longest, said = [], set[WeekReason]()
    for number in range(2, plan.total_weeks):
        days = plan.week(number - 1).days
        for day in days[:made_on]:
            runner.meet(plan.date_of(number - 1, day.number), day)
        proposal = next_week(plan, number, runner.log(plan.date_of(number - 1, made_on), plan.date_of(number, 7)))
        for day in days[made_on:]:
            runner.meet(plan.date_of(number - 1, day.number), day)
        said |= {each.code for each in proposal.reasons if isinstance(each.code, WeekReason)}
        plan = with_week(plan, proposal.week)
        longest.append(max(day.miles for day in proposal.week.days if day.type is not DayType.RACE))
    assert max(longest) <= max(1.1 * first, first + 1)
    assert WeekReason.LONG_UNKNOWN not in said
