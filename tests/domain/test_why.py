"""Why a day is what it is: reasons with numbers, and their sentences."""

from dataclasses import replace
from datetime import date

import pytest

from domain.explaining.why import ReasonKind, reason_sentence, why, why_day
from domain.explaining.why_words import SENTENCES
from domain.plan import Day, PhaseName, Plan, Week
from domain.units import Units
from tests.domain.rules_plans import (
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


def test_every_kind_of_reason_has_a_sentence() -> None:
    """No reason without words, no words without a reason."""
    assert set(SENTENCES) == {kind.value for kind in ReasonKind}


def test_a_tempo_is_explained_by_phase_spacing_and_threshold() -> None:
    """The workout's place, the hours to the long run, and where its pace comes from."""
    reasons = {reason.kind: reason for reason in why(PLAN, 3, TUESDAY)}
    assert reasons[ReasonKind.SPACING].number("hours") == 96
    assert reasons[ReasonKind.THRESHOLD_PACE].number("pace_s") == PACES.threshold_s
    assert reasons[ReasonKind.THRESHOLD_PACE].number("five_k_pace_s") == 480
    assert reasons[ReasonKind.WORKOUTS].number("count") == 1
    assert reasons[ReasonKind.WORKOUTS].number("most") == 2
    assert reasons[ReasonKind.PHASE].word("phase") == PhaseName.BUILD


def test_intervals_are_explained_by_the_five_k_pace() -> None:
    """8:00 a mile is the 5K pace itself."""
    assert "8:00/mi is your 5K pace of today." in why_day(PLAN, 5, TUESDAY)


def test_the_long_run_is_explained_by_its_day_its_share_and_its_step() -> None:
    """9 of 29 miles, after 8.5 in the last four weeks: up to 9.5."""
    reasons = {reason.kind: reason for reason in why(PLAN, 5, SATURDAY)}
    length = reasons[ReasonKind.LONG_RUN_LENGTH]
    assert (length.number("longest_miles"), length.number("most_miles")) == (8.5, 9.5)
    assert length.number("share") == pytest.approx(9 / 29)
    assert reasons[ReasonKind.LONG_RUN_DAY].number("named") == 0


def test_an_easy_day_beside_a_workout_says_so() -> None:
    """Wednesday lies between two workouts in week 5."""
    easy = next(reason for reason in why(PLAN, 5, WEDNESDAY) if reason.kind is ReasonKind.RUN_DAY)
    assert easy.number("hard_neighbours") == 2


def test_rest_on_a_day_off_and_rest_by_design_differ() -> None:
    """Monday was not chosen; an empty chosen Thursday is rest by design."""
    assert kinds(PLAN, 3, MONDAY)[0] is ReasonKind.REST_DAY_OFF
    rested = with_day(PLAN.week(3), Day(number=THURSDAY, notes="Rest by design."))
    assert kinds(PLAN, rested, THURSDAY)[0] is ReasonKind.REST_BY_DESIGN


def test_a_recovery_week_and_a_taper_week_say_how_far_they_fall() -> None:
    """24 after 28 miles, 23.25 after 31."""
    recovery = next(one for one in why(PLAN, 4, TUESDAY) if one.kind is ReasonKind.RECOVERY_WEEK)
    taper = next(one for one in why(PLAN, 7, TUESDAY) if one.kind is ReasonKind.TAPER_WEEK)
    assert recovery.number("change") == pytest.approx(24 / 28 - 1)
    assert taper.number("change") == pytest.approx(23.25 / 31 - 1)


def test_the_last_days_are_explained_by_the_race() -> None:
    """Race week, shakeout, rest, race."""
    assert kinds(PLAN, 8, TUESDAY)[0] is ReasonKind.RACE_WEEK
    assert kinds(PLAN, 8, FRIDAY) == [ReasonKind.SHAKEOUT]
    assert kinds(PLAN, 8, SATURDAY) == [ReasonKind.DAY_BEFORE_RACE]
    assert kinds(PLAN, 8, SUNDAY) == [ReasonKind.RACE]
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
    assert ReasonKind.HOUSE in kinds(with_coach_limits(PLAN, max_hard_days=3), 5, TUESDAY)
    assert ReasonKind.EASY_ONLY in kinds(with_inputs(PLAN, easy_only=True), 2, TUESDAY)
    named = next(
        one for one in why(with_inputs(PLAN, long_run_day=6), 2, SATURDAY) if one.kind is ReasonKind.LONG_RUN_DAY
    )
    assert named.number("named") == 1


def test_every_day_of_a_plan_has_reasons_in_both_units() -> None:
    """Sentences end with a full stop, and a kilometre athlete reads no miles."""
    for own in PLAN.weeks:
        for number in range(1, 8):
            for reason in why(PLAN, own, number):
                assert reason_sentence(reason, Units.MI).endswith(".")
                assert " mi" not in reason_sentence(reason, Units.KM).replace(" mid", "").replace(" miles", "")


def test_odd_days_still_have_reasons() -> None:
    """A week with an unknown neighbourhood and a typeless run is explained too."""
    odd = week(3, PhaseName.BUILD, replace(run(TUESDAY, EASY, 4), type=Day(number=1).type))
    assert why_day(PLAN, odd, TUESDAY)
