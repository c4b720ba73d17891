"""Rules on miles from week to week and within the week (C, E, F, rulings 10 to 22 and 29 to 34)."""

from dataclasses import replace
from functools import partial

import pytest

from domain.plan import Day, DayType, PhaseName, Week
from domain.rules import check_week
from domain.rules.codes import Broken
from tests.domain.rules.rules_plans import (
    EASY,
    FRIDAY,
    LONG,
    MONDAY,
    PLAN,
    RECOVERY,
    SATURDAY,
    SUNDAY,
    THURSDAY,
    in_plan,
    in_week,
    put_week,
    run,
    tempo,
    week,
    with_day,
    with_inputs,
    with_weeks,
)

MODERATE = DayType.MODERATE
WEEK_2 = PLAN.week(2)


def sized(number: int, phase: PhaseName, miles: float, *, cutback: bool = False) -> Week:
    """A week of this many miles in five easy runs; only the total matters."""
    return week(number, phase, *(run(day, EASY, miles / 5) for day in (2, 3, 4, 6, 7)), cutback=cutback)


@pytest.mark.parametrize(("miles", "breaks"), [(28.75, False), (29.0, True)])
def test_week_one_starts_near_what_is_run_now(miles: float, breaks: bool) -> None:
    """At most 1.10 x 25 + 1 = 28.5 miles, a quarter of tolerance (ruling 13)."""
    assert in_week(PLAN, sized(1, PhaseName.BASE, miles), "progression") == ([(True, None)] if breaks else [])


@pytest.mark.parametrize(
    ("miles", "expected"),
    [(31.0, []), (31.25, [(False, None)]), (33.75, [(False, None)]), (34.0, [(True, None)])],
)
def test_growth_is_measured_against_the_best_of_four_weeks(miles: float, expected: list[tuple[bool, None]]) -> None:
    """Week 5 after 28: +10 % is 30.8, worth a word above; more than +20 % (33.6) breaks C (ruling 13)."""
    assert in_week(PLAN, sized(5, PhaseName.BUILD, miles), "progression") == expected


@pytest.mark.parametrize(("miles", "expected"), [(12.25, []), (12.5, [(False, None)]), (13.5, [(True, None)])])
def test_small_weeks_may_grow_by_two_miles(miles: float, expected: list[tuple[bool, None]]) -> None:
    """Under 20 miles a week +2 is usual and more than +3 breaks C (ruling 13): here from 10 miles."""
    small = with_inputs(put_week(PLAN, sized(1, PhaseName.BASE, 10)), weekly_miles=10.0)
    assert in_week(small, sized(2, PhaseName.BASE, miles), "progression") == expected


def test_growth_in_the_first_weeks_counts_from_todays_mileage() -> None:
    """After a light first week of 12 miles, 27.5 in week 2 is no jump for somebody who runs 25 (ruling 3)."""
    light = put_week(PLAN, sized(1, PhaseName.BASE, 12))
    assert in_week(light, sized(2, PhaseName.BASE, 27.5), "progression") == []


@pytest.mark.parametrize(("miles", "breaks"), [(20.75, False), (20.5, True), (25.25, False), (25.5, True)])
def test_a_recovery_week_is_ten_to_twenty_five_percent_lower(miles: float, breaks: bool) -> None:
    """After 28 miles: 21 to 25.2 (2.4), worth a word outside."""
    found = in_week(PLAN, sized(4, PhaseName.BUILD, miles, cutback=True), "recovery_depth")
    assert found == ([(False, None)] if breaks else [])


def test_a_recovery_week_in_week_two_is_too_early() -> None:
    """Never in the first two weeks (ruling 15)."""
    assert in_week(PLAN, sized(2, PhaseName.BASE, 21, cutback=True), "recovery_depth") == [(False, None)]


def test_five_loading_weeks_in_a_row_are_worth_a_word() -> None:
    """Without the lighter week 4, week 6 is the fifth in a row; week 1 holds what is run now (2.4)."""
    plan = put_week(put_week(PLAN, sized(4, PhaseName.BUILD, 28)), sized(6, PhaseName.PEAK, 31))
    assert in_week(plan, plan.week(6), "recovery_weeks") == [(False, None)]
    assert in_week(plan, plan.week(5), "recovery_weeks") == []


@pytest.mark.parametrize(
    ("miles", "expected"), [(26.5, []), (26.75, [(True, None)]), (17.75, []), (17.5, [(False, None)])]
)
def test_a_taper_week_falls_by_fifteen_to_forty_two_percent(miles: float, expected: list[tuple[bool, None]]) -> None:
    """After 31 miles: 17.98 to 26.35, a quarter mile of tolerance (ruling 10); less is only said."""
    assert in_week(PLAN, sized(7, PhaseName.TAPER, miles), "taper_cut") == expected


def test_race_week_may_fall_further() -> None:
    """Up to 75 % below the week before, race left out (ruling 10): 14 of 23.25 holds, 5 does not."""
    last = PLAN.week(8)
    assert in_week(PLAN, last, "taper_cut") == []
    emptied = with_day(with_day(with_day(last, Day(number=2)), Day(number=3)), Day(number=4))
    assert in_week(PLAN, emptied, "taper_cut") == [(False, None)]


def test_a_taper_after_a_reduced_week_need_not_fall_again() -> None:
    """After an illness week of 12 miles the planned 23.25 stand: they are below 85 % of the peak."""
    ill = put_week(PLAN, sized(6, PhaseName.PEAK, 12))
    assert in_week(ill, PLAN.week(7), "taper_cut") == []


def as_long(own: Week, miles: float) -> Week:
    """The week at so many miles."""
    return sized(own.number, own.phase, miles)


def test_the_smallest_week_has_nothing_to_cut() -> None:
    """Six miles after six are no fault in the taper; seven after seven are."""
    for miles, expected in ((6.0, []), (7.0, [(True, None)])):
        flat = with_weeks(PLAN, partial(as_long, miles=miles))
        assert in_week(flat, flat.week(7), "taper_cut") == expected


def test_the_biggest_week_in_base_is_worth_a_word() -> None:
    """Highest mileage lies in build or peak (ruling 16)."""
    assert in_plan(put_week(PLAN, sized(2, PhaseName.BASE, 31.5)), "peak_week_place") == []
    assert in_plan(put_week(PLAN, sized(2, PhaseName.BASE, 31.75)), "peak_week_place") == [(False, None)]


def test_a_base_without_miles_is_worth_a_word() -> None:
    """The base holds 12 to 42 % of the miles (ruling 14)."""
    thin = with_weeks(PLAN, lambda own: sized(own.number, own.phase, 8) if own.phase is PhaseName.BASE else own)
    assert in_plan(thin, "base_share") == [(False, None)]
    thick = with_weeks(PLAN, lambda own: sized(own.number, own.phase, 60) if own.phase is PhaseName.BASE else own)
    assert in_plan(thick, "base_share") == [(False, None)]


@pytest.mark.parametrize(
    ("kind", "low", "high"), [(EASY, 3, 5), (MODERATE, 4, 7), (RECOVERY, 2, 4), (DayType.TEMPO, 4, 7), (LONG, 6, 12)]
)
def test_each_kind_of_run_has_its_band(kind: DayType, low: float, high: float) -> None:
    """3-5, 4-7, 2-4 and, for the long run of a 10K plan, 6-12 miles between 20 and 35 miles a week (E, ruling 17)."""
    for miles, breaks in ((low - 0.25, False), (low - 0.3, True), (high + 0.25, False), (high + 0.3, True)):
        filler = 23 - miles - 8
        target = week(
            3,
            PhaseName.BUILD,
            run(2, kind, miles),
            *(run(day, EASY, 4) for day in (3, 5)),
            run(6, EASY, 4),
            run(7, MODERATE, filler),
        )
        assert 20 <= target.miles <= 35
        assert ((True, 2) in in_week(PLAN, target, "day_mileage")) is breaks, miles


def test_the_long_run_of_week_one_is_six_to_twelve_miles() -> None:
    """A marathoner's 12.5 miles wait for week 2 (rulings 17, 18)."""
    for number, breaks in ((1, True), (2, False)):
        target = week(number, PhaseName.BASE, run(2, EASY, 5), run(3, EASY, 5), run(4, EASY, 5), run(6, LONG, 12.5))
        plan = with_inputs(PLAN, race=replace(PLAN.inputs.race, distance_mm=42_195_000))
        assert in_week(plan, target, "day_mileage") == ([(True, 6)] if breaks else [])


def test_big_weeks_widen_the_bands() -> None:
    """At 70 miles a week an easy run of 9 holds and 9.5 does not (ruling 17)."""
    for miles, breaks in ((9.25, False), (9.5, True)):
        days = [run(number, MODERATE, 10) for number in range(2, 8)]
        target = week(5, PhaseName.BUILD, run(1, EASY, miles), *days)
        assert ((True, 1) in in_week(PLAN, target, "day_mileage")) is breaks


def test_small_weeks_lower_the_bands() -> None:
    """At 8 miles a week an easy run of 2 miles holds (ruling 17)."""
    target = week(2, PhaseName.BASE, run(2, EASY, 2), run(4, EASY, 2.5), run(6, LONG, 3.5))
    assert in_week(PLAN, target, "day_mileage") == []


def test_few_days_widen_the_tops() -> None:
    """With three runs of a 30-mile week the middle runs need 9 miles: 9.45 + 0.25 is their top, not 7 (ruling 17)."""
    target = week(3, PhaseName.BUILD, run(2, MODERATE, 9), run(4, MODERATE, 9), run(6, LONG, 12))
    assert in_week(PLAN, target, "day_mileage") == []
    uneven = week(3, PhaseName.BUILD, run(2, MODERATE, 8), run(4, MODERATE, 10), run(6, LONG, 12))
    assert in_week(PLAN, uneven, "day_mileage") == [(True, 4)]


def test_a_long_run_on_a_day_off_is_refused() -> None:
    """Hard runs fall on preferred days only (F, ruling 31)."""
    moved = with_day(with_day(WEEK_2, Day(number=SATURDAY)), run(FRIDAY, LONG, 7.5))
    assert (True, FRIDAY) in in_week(PLAN, moved, "preferred_days")


@pytest.mark.parametrize(("miles", "breaks"), [(3.25, False), (3.5, True)])
def test_a_day_off_holds_a_light_run_at_most(miles: float, breaks: bool) -> None:
    """Very light recovery, 2 to 3 miles (F, ruling 29)."""
    found = in_week(PLAN, with_day(WEEK_2, run(MONDAY, RECOVERY, miles)), "preferred_days")
    assert found == ([(True, MONDAY)] if breaks else [])


def test_a_run_put_on_a_day_off_by_hand_is_a_choice() -> None:
    """Edited or pinned: shown, not forbidden."""
    for mark in ({"edited": True}, {"pinned": True}):
        by_hand = with_day(WEEK_2, run(MONDAY, EASY, 5, **mark))
        assert in_week(PLAN, by_hand, "preferred_days") == [(False, MONDAY)]


def test_a_preferred_day_left_empty_is_refused() -> None:
    """Four runs on five preferred days at 22.5 miles (F); with a note it is rest by design (ruling 30)."""
    missing = with_day(WEEK_2, Day(number=THURSDAY))
    assert in_week(PLAN, missing, "preferred_days") == [(True, THURSDAY)]
    assert in_week(PLAN, with_day(WEEK_2, Day(number=THURSDAY, notes="Rest by design.")), "preferred_days") == []
    assert in_week(PLAN, with_day(WEEK_2, Day(number=THURSDAY, edited=True)), "preferred_days") == []


def test_surplus_preferred_days_rest_by_design() -> None:
    """At 18 miles a week four runs are enough for six preferred days (ruling 30)."""
    plan = with_inputs(PLAN, preferred_days=frozenset({1, 2, 3, 4, 6, 7}))
    small = week(2, PhaseName.BASE, run(2, EASY, 4), run(3, EASY, 4), run(4, EASY, 4), run(6, LONG, 6))
    assert in_week(plan, small, "preferred_days") == []


def test_the_race_and_the_shakeout_need_no_preferred_day() -> None:
    """Friday's shakeout and a race on a day off are right (ruling 34)."""
    plan = with_inputs(PLAN, preferred_days=frozenset({2, 3, 4}))
    assert in_week(plan, PLAN.week(8), "preferred_days") == []


def test_one_run_is_no_training_week() -> None:
    """One or two of three runs are worth a word, none is a rest week (rulings 22, 29)."""
    one, two = week(2, PhaseName.BASE, run(3, EASY, 8)), week(2, PhaseName.BASE, run(3, EASY, 5), run(6, LONG, 6))
    assert in_week(PLAN, one, "minimum_runs") == [(False, None)]
    assert in_week(PLAN, two, "minimum_runs") == [(False, None)]
    assert in_week(PLAN, week(2, PhaseName.BASE), "minimum_runs") == []
    small = week(2, PhaseName.BASE, run(3, EASY, 3), run(6, LONG, 3))
    assert in_week(PLAN, small, "minimum_runs") == []


@pytest.mark.parametrize(("miles", "breaks"), [(35.0, False), (35.5, True)])
def test_three_days_carry_35_miles(miles: float, breaks: bool) -> None:
    """Capacity by preferred days (ruling 29)."""
    plan = with_inputs(PLAN, preferred_days=frozenset({2, 4, 6}))
    target = week(5, PhaseName.BUILD, *(run(day, MODERATE, miles / 3) for day in (2, 4, 6)))
    assert in_week(plan, target, "days_capacity") == ([(False, None)] if breaks else [])


def test_a_plan_of_three_weeks_does_not_grow() -> None:
    """Race preparation, no training plan (ruling 11): 26 of 25 miles are worth a word, 25 are not."""
    phases = tuple(
        replace(phase, weeks=tuple(own for own in phase.weeks if own.number in (1, 2, 3))) for phase in PLAN.phases
    )
    short = replace(PLAN, phases=phases)
    assert in_week(short, sized(2, PhaseName.BUILD, 26), "progression") == [(False, None)]
    assert in_week(short, sized(2, PhaseName.BUILD, 25), "progression") == []


def test_a_recovery_week_right_before_the_taper_is_worth_a_word() -> None:
    """Week 6 would be the second recovery week in three (ruling 15), and the first week of the peak (57)."""
    opening = [(False, None)]
    assert in_week(PLAN, sized(6, PhaseName.PEAK, 24.5, cutback=True), "recovery_depth") == [*opening, (False, None)]
    first = put_week(PLAN, replace(PLAN.week(4), cutback=False))
    assert in_week(first, sized(6, PhaseName.PEAK, 24.5, cutback=True), "recovery_depth") == opening


def test_a_wish_bounds_the_week() -> None:
    """Not more than 27 miles were asked for (ruling 49)."""
    wished = with_inputs(PLAN, most_miles=27.0)
    found = [one.code for one in check_week(wished, sized(5, PhaseName.BUILD, 29)) if one.rule == "days_capacity"]
    assert found == [Broken.DAYS_CAPACITY_ASKED]
    assert in_week(wished, sized(5, PhaseName.BUILD, 27), "days_capacity") == []


def test_a_week_without_rest_is_worth_a_word_below_45_miles() -> None:
    """Seven runs at 28 miles (ruling 30); at 49 miles they are fine."""
    for miles, expected in ((4.0, [(False, None)]), (7.0, [])):
        full = week(5, PhaseName.BUILD, *(run(number, EASY, miles) for number in range(1, 8)))
        assert in_week(PLAN, full, "rest_day") == expected


def test_a_long_run_on_another_day_than_named_is_worth_a_word() -> None:
    """The athlete named Sunday (ruling 31)."""
    named = with_inputs(PLAN, long_run_day=SUNDAY)
    assert in_week(named, WEEK_2, "long_run_day") == [(False, SATURDAY)]
    assert in_week(with_inputs(PLAN, long_run_day=SATURDAY), WEEK_2, "long_run_day") == []


def test_untyped_days_are_read_by_their_laps() -> None:
    """Without types the same plan holds: checkers infer them (ruling 23)."""

    def bare(own: Week) -> Week:
        return replace(own, days=tuple(replace(day, type=DayType.REST, title="", notes="") for day in own.days))

    plan = with_weeks(PLAN, bare)
    assert [one for own in plan.weeks for one in check_week(plan, own) if one.hard] == []


def test_a_workout_under_a_gentle_name_counts_as_a_workout() -> None:
    """A tempo called easy the day before the long run is still a hard day (ruling 23)."""
    disguised = with_day(WEEK_2, replace(tempo(FRIDAY, 6), type=EASY))
    assert (True, SATURDAY) in in_week(PLAN, disguised, "hard_day_spacing")
