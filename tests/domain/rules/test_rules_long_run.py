"""Rules on the long run (2.1, 2.5, ruling 26)."""

from dataclasses import replace

import pytest

from domain.plan import Day, DayType, PhaseName, RaceDistance
from domain.race import FIFTY_K, HALF, MARATHON
from tests.domain.rules.rules_plans import (
    EASY,
    LONG,
    PACES,
    PLAN,
    SATURDAY,
    TUESDAY,
    in_plan,
    in_week,
    laps,
    put_week,
    run,
    week,
    with_day,
    with_inputs,
)

WEEK_5 = PLAN.week(5)
WEEK_6 = PLAN.week(6)


@pytest.mark.parametrize(
    ("miles", "expected"),
    [(9.75, []), (10.0, [(False, SATURDAY)]), (10.75, [(False, SATURDAY)]), (11.0, [(True, SATURDAY)])],
)
def test_the_long_run_grows_by_a_tenth_or_a_mile(miles: float, expected: list[tuple[bool, int]]) -> None:
    """After 8.5: 9.5 is the usual step; above +20 % and +2 miles (10.5) the rule is broken (2.1, 2.5)."""
    assert in_week(PLAN, with_day(WEEK_5, run(SATURDAY, LONG, miles)), "long_run_step") == expected


def test_any_single_run_is_bound_by_the_step() -> None:
    """A moderate run longer than the long runs before counts as well."""
    grown = with_day(PLAN.week(3), run(TUESDAY, DayType.MODERATE, 11))
    assert in_week(PLAN, grown, "long_run_step") == [(False, TUESDAY)]


def test_the_first_weeks_step_from_the_longest_recent_run() -> None:
    """Ruling 50: unsaid it is 0.38 of 25 miles, 9.5; after a run of 11 twelve miles are no step."""
    first = with_day(PLAN.week(1), run(SATURDAY, LONG, 12))
    assert in_week(PLAN, first, "long_run_step") == [(True, SATURDAY)]
    assert in_week(with_inputs(PLAN, longest_recent_run=11.0), first, "long_run_step") == []


def test_the_step_looks_back_over_a_recovery_week() -> None:
    """Week 5 may go on from week 3's 8.5 miles although week 4 had 6.5."""
    assert in_week(PLAN, WEEK_5, "long_run_step") == []


@pytest.mark.parametrize(("easy", "breaks"), [(3.5, False), (3.0, True)])
def test_a_long_run_above_its_share_is_worth_a_word(easy: float, breaks: bool) -> None:
    """0.52 - 0.0045 W: about 42 % of 22 miles for a 10K (2.5)."""
    target = week(5, PhaseName.BUILD, *(run(day, EASY, easy) for day in (2, 3, 4, 7)), run(SATURDAY, LONG, 9.5))
    assert in_week(PLAN, target, "long_run_share") == ([(False, SATURDAY)] if breaks else [])


def test_two_runs_a_week_may_share_evenly() -> None:
    """With two runs the long run may be 60 %; 65 % is worth a word."""
    for other, breaks in ((4.0, False), (3.0, True)):
        target = week(2, PhaseName.BASE, run(2, EASY, other), run(6, LONG, 6))
        assert (in_week(PLAN, target, "long_run_share") != []) is breaks


@pytest.mark.parametrize(
    ("race", "pace", "miles", "expected"),
    [
        (PLAN.inputs.race, 480, 12, []),
        (PLAN.inputs.race, 600, 12, [(False, SATURDAY)]),
        (MARATHON, 600, 16, []),
        (MARATHON, 600, 20, [(True, SATURDAY)]),
        (FIFTY_K, 600, 18, []),
        (FIFTY_K, 600, 22, [(True, SATURDAY)]),
    ],
)
def test_the_long_run_ends_in_time(
    race: RaceDistance, pace: int, miles: float, expected: list[tuple[bool, int]]
) -> None:
    """135 minutes for a 10K, 210 as the hard stop for the marathon, 240 beyond; a 10:00 5K runner's easy mile takes
    about 12:50 (2.5)."""
    plan = with_inputs(PLAN, race=race, five_k_pace_s=pace)
    assert in_week(plan, with_day(WEEK_6, run(SATURDAY, LONG, miles)), "long_run_minutes") == expected


def segment(share: float) -> Day:
    """A ten-mile long run with this share at 9:00 a mile at its end."""
    fast = 10 * share
    return replace(run(SATURDAY, LONG, 10), workout=laps(9 - fast) + laps(fast, pace_s=540))


@pytest.mark.parametrize(("share", "breaks"), [(0.10, True), (0.20, False), (0.40, False), (0.50, True)])
def test_the_fast_end_is_a_fifth_to_two_fifths(share: float, breaks: bool) -> None:
    """20 to 40 % of the long run at race pace (ruling 26)."""
    half = with_inputs(PLAN, race=HALF)
    found = in_week(half, with_day(WEEK_6, segment(share)), "long_run_segment")
    assert found == ([(False, SATURDAY)] if breaks else [])


def test_the_fast_end_belongs_to_the_peak_of_a_long_race() -> None:
    """Not for a 10K, and not in build (ruling 26)."""
    day = segment(0.3)
    assert in_week(PLAN, with_day(WEEK_6, day), "long_run_segment") == [(False, SATURDAY)]
    half = with_inputs(PLAN, race=HALF)
    assert in_week(half, with_day(WEEK_5, day), "long_run_segment") == [(False, SATURDAY)]


def test_a_fast_end_comes_every_second_week() -> None:
    """Two weeks running are worth a word (ruling 26)."""
    half = put_week(with_inputs(PLAN, race=HALF), with_day(WEEK_5, segment(0.3)))
    assert in_week(half, with_day(WEEK_6, segment(0.3)), "long_run_segment") == [(False, SATURDAY)]


def test_a_fast_end_makes_no_workout_of_the_long_run() -> None:
    """It stays the long run, with the pace of its end within the fitness of today."""
    half = with_inputs(PLAN, race=HALF)
    assert PACES.threshold_s < 540
    assert in_week(half, with_day(WEEK_6, segment(0.3)), "quality_pace") == []


def test_the_longest_run_close_to_the_race_is_worth_a_word() -> None:
    """Eight days before a 10K is too late for the longest run; fifteen are fine (2.5)."""
    late = put_week(PLAN, with_day(PLAN.week(7), run(SATURDAY, LONG, 10.25)))
    assert in_plan(late, "longest_run_place") == [(False, None)]
    assert in_plan(PLAN, "longest_run_place") == []
