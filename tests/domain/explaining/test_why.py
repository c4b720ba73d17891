"""Why a day is what it is: reasons with their numbers."""

from dataclasses import replace
from datetime import date

import pytest

from domain.explaining.why import ReasonKind, why
from domain.plan import Day, PhaseName, Plan, Week
from tests.domain.rules.rules_plans import (
    EASY,
    FRIDAY,
    MONDAY,
    PACES,
    PLAN,
    RECOVERY,
    SATURDAY,
    SUNDAY,
    THURSDAY,
    TUESDAY,
    WEDNESDAY,
    run,
    week,
    with_coach_limits,
    with_day,
    with_inputs,
)


def kinds(plan: Plan, target: Week | int, day: int) -> list[ReasonKind]:
    """The kinds of reasons of a day, in order."""
    return [reason.kind for reason in why(plan, target, day)]


def test_a_tempo_is_explained_by_phase_spacing_and_threshold() -> None:
    """The workout's place, the hours to the long run, and where its pace comes from."""
    reasons = {reason.kind: reason for reason in why(PLAN, 3, TUESDAY)}
    assert reasons[ReasonKind.SPACING].values["hours"] == 96
    assert reasons[ReasonKind.THRESHOLD_PACE].values["pace"] == PACES.threshold_s
    assert reasons[ReasonKind.THRESHOLD_PACE].values["five_k"] == 480
    assert reasons[ReasonKind.WORKOUTS].values["count"] == 1
    assert reasons[ReasonKind.WORKOUTS].values["most"] == 2
    assert reasons[ReasonKind.WORKOUTS].values["phase"] is PhaseName.BUILD
    assert ReasonKind.PHASE_BUILD in reasons


def test_intervals_are_explained_by_the_five_k_pace() -> None:
    """8:00 a mile is the 5K pace itself."""
    reasons = {reason.kind: reason for reason in why(PLAN, 5, TUESDAY)}
    assert reasons[ReasonKind.INTERVAL_PACE].values["pace"] == 480


def test_the_long_run_is_explained_by_its_day_its_share_and_its_step() -> None:
    """9 of 29 miles, after 8.5 in the last four weeks: up to 9.5."""
    reasons = {reason.kind: reason for reason in why(PLAN, 5, SATURDAY)}
    length = reasons[ReasonKind.LONG_RUN_STEP]
    assert (length.values["longest"], length.values["most"]) == (8.5, 9.5)
    assert length.values["share"] == pytest.approx(9 / 29)
    assert reasons[ReasonKind.LONG_RUN_DAY].values["day"] == SATURDAY


def test_an_easy_day_beside_a_workout_says_so() -> None:
    """Wednesday lies between two workouts in week 5."""
    assert ReasonKind.RUN_DAY_BESIDE_HARD in kinds(PLAN, 5, WEDNESDAY)
    assert ReasonKind.RUN_DAY in kinds(PLAN, 2, WEDNESDAY)


def test_rest_on_a_day_off_and_rest_by_design_differ() -> None:
    """Monday was not chosen; an empty chosen Thursday is rest by design."""
    assert kinds(PLAN, 3, MONDAY)[0] is ReasonKind.REST_DAY_OFF
    rested = with_day(PLAN.week(3), Day(number=THURSDAY, notes="Rest by design."))
    assert kinds(PLAN, rested, THURSDAY)[0] is ReasonKind.REST_BY_DESIGN


def test_a_recovery_week_and_a_taper_week_say_how_far_they_fall() -> None:
    """24 after 28 miles, 23.25 after 31."""
    recovery = next(one for one in why(PLAN, 4, TUESDAY) if one.kind is ReasonKind.RECOVERY_WEEK)
    taper = next(one for one in why(PLAN, 7, TUESDAY) if one.kind is ReasonKind.TAPER_WEEK)
    assert recovery.values["change"] == pytest.approx(24 / 28 - 1)
    assert taper.values["change"] == pytest.approx(23.25 / 31 - 1)


def test_the_last_days_are_explained_by_the_race() -> None:
    """Race week, shakeout, rest, race."""
    assert kinds(PLAN, 8, TUESDAY)[0] is ReasonKind.RACE_WEEK
    assert kinds(PLAN, 8, FRIDAY) == [ReasonKind.SHAKEOUT]
    assert kinds(PLAN, 8, SATURDAY) == [ReasonKind.DAY_BEFORE_RACE]
    assert kinds(PLAN, 8, SUNDAY) == [ReasonKind.RACE_AT_GOAL]
    assert kinds(with_inputs(PLAN, goal_s=None), 8, SUNDAY) == [ReasonKind.RACE]
    earlier = with_inputs(PLAN, race_date=date(2027, 2, 26))
    assert kinds(earlier, 8, SATURDAY) == [ReasonKind.AFTER_RACE]


def test_days_before_the_start_say_so() -> None:
    """A Wednesday start leaves Monday out, and the week light."""
    late = with_inputs(PLAN, start=date(2027, 1, 6))
    assert kinds(late, 1, MONDAY) == [ReasonKind.BEFORE_START]
    assert ReasonKind.LATE_START in kinds(late, 1, WEDNESDAY)


def test_what_people_decided_comes_first() -> None:
    """Edited and pinned days, light extra days, a coach's limit, the answer on health."""
    by_hand = with_day(PLAN.week(2), run(MONDAY, RECOVERY, 3, edited=True, pinned=True))
    assert kinds(PLAN, by_hand, MONDAY)[:3] == [ReasonKind.EDITED, ReasonKind.PINNED, ReasonKind.LIGHT_DAY]
    assert ReasonKind.COACH_LIMIT in kinds(with_coach_limits(PLAN, max_hard_days=3), 5, TUESDAY)
    assert ReasonKind.EASY_ONLY in kinds(with_inputs(PLAN, easy_only=True), 2, TUESDAY)
    assert ReasonKind.LONG_RUN_DAY_NAMED in kinds(with_inputs(PLAN, long_run_day=6), 2, SATURDAY)


def test_every_day_of_a_plan_has_reasons() -> None:
    """Each says what it measures by the types of its values."""
    for own in PLAN.weeks:
        for number in range(1, 8):
            reasons = why(PLAN, own, number)
            assert reasons
            assert not any(type(value) is float for reason in reasons for value in reason.values.values())


def test_odd_days_still_have_reasons() -> None:
    """A week with an unknown neighbourhood and a typeless run is explained too."""
    odd = week(3, PhaseName.BUILD, replace(run(TUESDAY, EASY, 4), type=Day(number=1).type))
    assert why(PLAN, odd, TUESDAY)
