"""All the runs of a week changed at once."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.editing.blocking import judge, runs_less
from domain.editing.edited import edited
from domain.editing.frame import EditError, EditFrame
from domain.editing.operations import ReshapeWeek, WeekWay
from domain.plan import QUALITY_TYPES, DayType
from domain.units import MM_PER_MILE, Units
from tests.handlers.chat.trained import MARATHON
from tests.planned import planned

PLAN = planned(MARATHON)
IN_KM = planned(replace(MARATHON, units=Units.KM))
LESS = (WeekWay.LIGHTER, WeekWay.ONLY_LONG, WeekWay.AT_MOST, WeekWay.ALL_EASY)


def _frame(number: int, today: date = date(2026, 1, 1)) -> EditFrame:
    return EditFrame(monday=PLAN.date_of(number, 1), today=today)


@given(number=st.integers(1, 16), way=st.sampled_from(LESS), miles=st.integers(2, 12), in_km=st.booleans())
def test_less_is_never_more_on_any_day_and_never_refused(number: int, way: WeekWay, miles: int, in_km: bool) -> None:
    """A week that is made lighter asks for no more on any day, keeps the race, and no rule blocks it."""
    plan = IN_KM if in_km else PLAN
    week = plan.week(number)
    after = edited(plan, week, ReshapeWeek(way, miles * MM_PER_MILE), _frame(number))
    assert runs_less(week, after)
    assert not judge(plan, week, after).blocking
    assert [day for day in week.days if day.type is DayType.RACE] == [
        day for day in after.days if day.type is DayType.RACE
    ]


def test_lighter_is_a_recovery_week() -> None:
    """Ten to thirty per cent less, one workout fewer, the long run still there (training.md 2.4)."""
    week = PLAN.week(7)
    after = edited(PLAN, week, ReshapeWeek(WeekWay.LIGHTER), _frame(7))
    assert 0.7 <= after.distance_mm / week.distance_mm <= 0.9
    assert sum(day.type in QUALITY_TYPES for day in after.days) < sum(day.type in QUALITY_TYPES for day in week.days)
    assert sum(day.type is DayType.LONG_RUN for day in after.days) == 1


@given(number=st.integers(1, 16), days=st.integers(-3, 3).filter(bool))
def test_moved_runs_are_all_still_there(number: int, days: int) -> None:
    """No run is lost by moving all of them, and none leaves the week."""
    week = PLAN.week(number)
    after = edited(PLAN, week, ReshapeWeek(WeekWay.LATER, days), _frame(number))
    assert sorted(day.distance_mm for day in after.days) == sorted(day.distance_mm for day in week.days)


def test_days_that_are_over_stay() -> None:
    """Of a week that has begun only what is left changes; of one that is over nothing can."""
    thursday = PLAN.date_of(7, 4)
    after = edited(PLAN, PLAN.week(7), ReshapeWeek(WeekWay.ONLY_LONG), _frame(7, thursday))
    assert after.days[:3] == PLAN.week(7).days[:3]
    with pytest.raises(EditError):
        edited(PLAN, PLAN.week(7), ReshapeWeek(WeekWay.LIGHTER), _frame(7, thursday + timedelta(days=7)))
