"""A race on the way: the hard runs of its week give way to it (ruling 42)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.editing.blocking import judge
from domain.editing.edited import edited
from domain.editing.frame import EditError, EditFrame
from domain.editing.operations import MakeRest, PutRace
from domain.plan import QUALITY_TYPES, DayType, PhaseName
from tests.handlers.chat.trained import MARATHON
from tests.planned import planned

PLAN = planned(MARATHON)
TEN_K = 10_000_000


def _frame(number: int) -> EditFrame:
    monday = PLAN.date_of(number, 1)
    return EditFrame(monday=monday, today=monday, race_on=MARATHON.race_date)


WEEKS = [week.number for week in PLAN.weeks if week.phase in (PhaseName.BUILD, PhaseName.PEAK)]
FAR = [number for number in WEEKS if (MARATHON.race_date - PLAN.date_of(number, 7)).days >= 14]


@given(number=st.sampled_from(FAR), day=st.integers(2, 7))
def test_no_other_run_of_the_week_is_hard_and_no_rule_blocks_it(number: int, day: int) -> None:
    """Rest the day before, easy the day after, no workout and no long run; two weeks before the race at least."""
    week = PLAN.week(number)
    after = edited(PLAN, week, PutRace(day, TEN_K), _frame(number))
    assert after.day(day).type is DayType.RACE
    assert after.day(day).workout[0].distance_mm == TEN_K
    others = [each for each in after.days if each.number != day]
    assert not any(each.type in QUALITY_TYPES or each.type is DayType.LONG_RUN for each in others)
    assert day == 1 or not after.day(day - 1).is_run
    if day < 7:
        assert after.day(day + 1).miles <= 4
    guarded = [one for one in judge(PLAN, week, after).blocking if one.rule != "preferred_days"]
    assert not guarded


def test_it_is_taken_out_again_like_any_run() -> None:
    """Only the plan's own race stays where it is."""
    after = edited(PLAN, PLAN.week(FAR[-1]), PutRace(7, TEN_K), _frame(FAR[-1]))
    assert not edited(PLAN, after, MakeRest(7), _frame(FAR[-1])).day(7).is_run
    last = PLAN.weeks[-1]
    with pytest.raises(EditError):
        edited(PLAN, last, MakeRest(MARATHON.race_date.isoweekday()), _frame(last.number))


def test_a_race_too_far_for_the_runs_before_it_is_refused() -> None:
    """Nobody is sent to a marathon as a tune-up."""
    with pytest.raises(EditError):
        edited(PLAN, PLAN.week(FAR[0]), PutRace(7, 42_195_000), _frame(FAR[0]))


def test_within_two_weeks_of_the_race_a_rule_blocks_it() -> None:
    """There is no time left to recover (ruling 42)."""
    last = PLAN.total_weeks - 1
    after = edited(PLAN, PLAN.week(last), PutRace(7, TEN_K), _frame(last))
    assert any(one.rule == "tune_up_race" for one in judge(PLAN, PLAN.week(last), after).blocking)
