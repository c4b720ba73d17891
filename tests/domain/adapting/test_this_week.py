"""The days that are left of the week after a gap (ruling 64)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from domain.adapting.reasons import WeekNote, WeekReason
from domain.adapting.replan import with_week
from domain.adapting.this_week import rest_of_week
from domain.adapting.training_log import TrainingLog, training_log
from domain.people import Absence, LifeEvent
from domain.plan import QUALITY_TYPES, DayType, PlanInputs, RaceExperience
from domain.planning.planner import make_plan
from domain.race import HALF
from domain.rules import check_week
from domain.units import MM_PER_MILE
from tests.domain.adapting.test_next_week import run_as_planned
from tests.domain.plans import marathon

PLAN = marathon(20)
# Saturday's long run is 13.5 miles.
WEEK = 4


def test_off_monday_to_friday_and_14_miles_on_saturday() -> None:
    """The long run is no first run back: Saturday and Sunday are easy and short, the days of illness were rest."""
    monday, friday = PLAN.date_of(WEEK, 1), PLAN.date_of(WEEK, 5)
    long = PLAN.week(WEEK).day(6)
    assert long.type is DayType.LONG_RUN
    ill = (Absence(athlete_id=1, event=LifeEvent.ILLNESS, first=monday, last=friday),)
    log = training_log(run_as_planned(PLAN, PLAN.date_of(WEEK - 1, 7)), ill, friday)
    proposal = rest_of_week(PLAN, WEEK, log, PLAN.date_of(WEEK, 6))
    assert proposal is not None
    assert [reason.code for reason in proposal.reasons] == [WeekReason.BREAK_EASY_DAYS]
    assert not any(day.is_run for day in proposal.week.days[:5])
    for day in proposal.week.days[5:]:
        assert day.type not in {DayType.LONG_RUN, *QUALITY_TYPES}
        assert 0 < day.miles <= 0.5 * long.miles


def test_a_silent_friday_is_held_back_with_a_question_alone() -> None:
    """Nobody said that nothing was run: what is proposed says that it only supposes."""
    log = training_log(run_as_planned(PLAN, PLAN.date_of(WEEK - 1, 7)), (), PLAN.date_of(WEEK, 5))
    proposal = rest_of_week(PLAN, WEEK, log, PLAN.date_of(WEEK, 6))
    assert proposal is not None
    assert [note.code for note in proposal.notes] == [WeekNote.SILENT]


@pytest.mark.parametrize("back_on", [1, 2, 3, 4, 5, 6])
@pytest.mark.parametrize("days", [8, 20, 40])
def test_back_in_mid_week_there_are_runs_from_today(days: int, back_on: int) -> None:
    """Whatever the day, the week that is left is run gently, breaks no rule, and no day before the illness changes."""
    today = PLAN.date_of(10, back_on)
    first = today - timedelta(days=days)
    ill = (Absence(athlete_id=1, event=LifeEvent.INJURY, first=first, last=today - timedelta(days=1)),)
    log = training_log(run_as_planned(PLAN, first - timedelta(days=1)), ill, today - timedelta(days=1))
    proposal = rest_of_week(PLAN, 10, log, today)
    assert proposal is not None
    away = [PLAN.date_of(10, day) >= first for day in range(1, back_on)]
    for was, now, was_away in zip(PLAN.week(10).days, proposal.week.days, away, strict=False):
        assert not now.is_run if was_away else now == was
    left = proposal.week.days[back_on - 1 :]
    assert any(day.is_run for day in left)
    assert not any(day.type in QUALITY_TYPES for day in left)
    share = {8: 0.8, 20: 0.55, 40: 0.4}[days]
    assert sum(day.miles for day in left) <= share * PLAN.week(10).miles
    after = with_week(PLAN, proposal.week)
    own = [one.code for one in check_week(PLAN, PLAN.week(10)) if one.hard]
    assert [one.code for one in check_week(after, proposal.week) if one.hard and one.code not in own] == []


def test_who_ran_all_is_left_alone() -> None:
    """Nothing to hold back, nor after one missed run."""
    log = training_log(run_as_planned(PLAN, PLAN.date_of(WEEK, 4)), (), PLAN.date_of(WEEK, 4))
    assert rest_of_week(PLAN, WEEK, log, PLAN.date_of(WEEK, 5)) is None
    one = training_log(
        run_as_planned(PLAN, PLAN.date_of(WEEK, 4), missed={PLAN.date_of(WEEK, 3)}), (), PLAN.date_of(WEEK, 4)
    )
    assert rest_of_week(PLAN, WEEK, one, PLAN.date_of(WEEK, 5)) is None
    assert rest_of_week(PLAN, WEEK, replace(one, known_until=PLAN.date_of(WEEK, 3)), PLAN.date_of(WEEK, 4)) is None


@pytest.mark.parametrize("skipped", [6, 7, 8])
def test_a_week_made_lighter_keeps_to_quarter_miles(skipped: int) -> None:
    """Everything skipped from the first day on: what the days left become is whole steps of the athlete's units."""
    inputs = PlanInputs(
        race_name="",
        race=HALF,
        race_date=date(2027, 4, 25),
        start=date(2027, 1, 4),
        goal_s=None,
        five_k_pace_s=565,
        weekly_miles=20,
        preferred_days=frozenset({1, 2, 4, 6, 7}),
        experience=RaceExperience.FIRST,
    )
    plan = make_plan(inputs)
    runs = [on for on, _, day in plan.dated_days() if day.is_run][:skipped]
    log = TrainingLog(known_until=runs[-1], skipped=frozenset(runs))
    proposal = rest_of_week(plan, 2, log, runs[-1] + timedelta(days=1))
    assert proposal is not None
    assert all(day.distance_mm % (MM_PER_MILE // 4) == 0 for day in proposal.week.days)
