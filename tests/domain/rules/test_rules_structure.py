"""Rules on shape: phases, numbering, laps, totals, parts of a run (A, G, J, K, L)."""

from dataclasses import replace

import pytest

from domain.plan import Day, DayType, Lap, Phase, PhaseName
from domain.rules import check_plan, check_week
from domain.units import mm_from_miles
from tests.domain.rules.rules_plans import (
    EASY,
    PLAN,
    TUESDAY,
    WEDNESDAY,
    in_plan,
    in_week,
    laps,
    put_week,
    run,
    tempo,
    week,
    with_day,
    with_part,
    with_weeks,
)

WEEK_2 = PLAN.week(2)
EASY_DAY = WEEK_2.day(TUESDAY)


def test_the_plan_written_by_hand_breaks_no_rule() -> None:
    """The yardstick of all rule tests: no finding, hard or soft."""
    assert check_plan(PLAN) == ()
    assert all(check_week(PLAN, own) == () for own in PLAN.weeks)


def test_phases_in_another_order_break_the_phase_order() -> None:
    """Build before base is refused (A)."""
    base, build, peak, taper = PLAN.phases
    assert in_plan(replace(PLAN, phases=(build, base, peak, taper)), "phase_order") == [(True, None)]


def test_three_phases_break_the_phase_order() -> None:
    """All four phases must be there (A)."""
    assert in_plan(replace(PLAN, phases=PLAN.phases[:3]), "phase_order") == [(True, None)]


def test_an_empty_phase_of_a_short_plan_is_in_order() -> None:
    """A phase may have no weeks, as long as it is there (ruling 11)."""
    base, build, _, taper = PLAN.phases
    assert (
        in_plan(replace(PLAN, phases=(base, build, Phase(name=PhaseName.PEAK, weeks=()), taper)), "phase_order") == []
    )


def test_a_week_numbered_twice_breaks_the_numbering() -> None:
    """Week numbers run from 1 to N without gap or repeat (L)."""
    twice = with_weeks(PLAN, lambda own: replace(own, number=1) if own.number == 2 else own)
    assert in_plan(twice, "week_numbering") == [(True, None)]


def test_a_week_too_few_breaks_the_numbering() -> None:
    """The calendar gives the number of weeks (ruling 2)."""
    base, build, peak, taper = PLAN.phases
    short = replace(PLAN, phases=(base, build, peak, replace(taper, weeks=taper.weeks[:1])))
    assert in_plan(short, "week_numbering") == [(True, None)]


def test_a_week_of_another_phase_is_refused() -> None:
    """Week 2 is a base week and stays one (A)."""
    assert in_week(PLAN, replace(WEEK_2, phase=PhaseName.BUILD), "week_phase") == [(True, None)]


def test_six_days_are_no_week() -> None:
    """A week has seven days (L)."""
    assert in_week(PLAN, replace(WEEK_2, days=WEEK_2.days[:6]), "seven_days") == [(True, None)]


def test_days_out_of_order_are_no_week() -> None:
    """The seven days are numbered 1 to 7 in order (L)."""
    swapped = (WEEK_2.days[1], WEEK_2.days[0], *WEEK_2.days[2:])
    assert in_week(PLAN, replace(WEEK_2, days=swapped), "seven_days") == [(True, None)]


@pytest.mark.parametrize("distance_mm", [0, -1])
def test_a_lap_without_distance_is_refused(distance_mm: int) -> None:
    """distanceMiles is above zero in every lap (K)."""
    bad = replace(EASY_DAY, workout=(*EASY_DAY.workout, Lap(distance_mm)))
    assert in_week(PLAN, with_day(WEEK_2, bad), "lap_format") == [(True, TUESDAY)]


@pytest.mark.parametrize(("pace_s", "breaks"), [(0, True), (-60, True), (6000, True), (5999, False), (1, False)])
def test_a_pace_reads_as_two_digits_of_minutes(pace_s: int, breaks: bool) -> None:
    """ "mm:ss" holds 0:01 to 99:59 (ruling 28)."""
    bad = replace(EASY_DAY, workout=(replace(EASY_DAY.workout[0], pace_s=pace_s),))
    assert (in_week(PLAN, with_day(WEEK_2, bad), "lap_format") != []) is breaks


def test_a_run_without_laps_is_refused() -> None:
    """A day called easy with nothing in it is a zero-mile run day (J)."""
    assert in_week(PLAN, with_day(WEEK_2, Day(number=TUESDAY, type=EASY)), "day_totals") == [(True, TUESDAY)]


def test_a_run_of_zero_miles_is_refused() -> None:
    """Laps that add up to nothing are a zero-mile run day (J)."""
    nothing = replace(EASY_DAY, warmup=(Lap(0),), workout=(Lap(0),), cooldown=(Lap(0),))
    assert in_week(PLAN, with_day(WEEK_2, nothing), "day_totals") == [(True, TUESDAY)]


@pytest.mark.parametrize("part", ["warmup", "workout", "cooldown"])
def test_a_run_needs_all_three_parts(part: str) -> None:
    """No empty array on a run day (G)."""
    bad = with_part(EASY_DAY, part, ())
    assert (True, TUESDAY) in in_week(PLAN, with_day(WEEK_2, bad), "run_parts")


def test_the_race_may_go_without_warm_up() -> None:
    """Race day without warm-up is worth a word only (ruling 21)."""
    last = PLAN.week(8)
    bare = replace(last.day(7), warmup=())
    assert in_week(PLAN, with_day(last, bare), "run_parts") == [(False, 7)]


@pytest.mark.parametrize("part", ["warmup", "cooldown"])
@pytest.mark.parametrize(("length", "breaks"), [(0.45, True), (0.49, True), (0.5, False), (1.0, False), (1.05, True)])
def test_warm_up_and_cool_down_laps_are_half_a_mile_to_a_mile(part: str, length: float, breaks: bool) -> None:
    """0.5 to 1.0 miles a lap (G)."""
    day = with_part(EASY_DAY, part, laps(length))
    assert in_week(PLAN, with_day(WEEK_2, day), "run_parts") == ([(True, TUESDAY)] if breaks else [])


@pytest.mark.parametrize(("metres", "breaks"), [(780, True), (800, False), (1600, False), (1630, True)])
def test_kilometre_runners_warm_up_for_800_metres(metres: int, breaks: bool) -> None:
    """0.8 km count as half a mile, 1.6 km as a mile: they miss it by less than one per cent (ruling 63)."""
    day = replace(EASY_DAY, warmup=(Lap(metres * 1000),))
    assert in_week(PLAN, with_day(WEEK_2, day), "run_parts") == ([(True, TUESDAY)] if breaks else [])


def test_a_long_warm_up_is_several_laps() -> None:
    """Two laps of a mile are fine (ruling 21)."""
    day = replace(EASY_DAY, warmup=laps(1.0, 1.0), workout=laps(2.5))
    assert in_week(PLAN, with_day(WEEK_2, day), "run_parts") == []


@pytest.mark.parametrize("part", ["warmup", "cooldown"])
def test_a_warm_up_with_a_pace_is_refused(part: str) -> None:
    """paceGoal is null in warm-up and cool-down, even at an easy pace (G)."""
    day = with_part(EASY_DAY, part, laps(0.5, pace_s=640))
    assert in_week(PLAN, with_day(WEEK_2, day), "run_parts") == [(True, TUESDAY)]


@pytest.mark.parametrize(("length", "breaks"), [(1.9, True), (2.0, False)])
def test_an_easy_run_has_a_lap_of_two_miles(length: float, breaks: bool) -> None:
    """The main lap of an easy run is at least 2.0 miles from 20 miles a week on (G, ruling 19)."""
    day = replace(EASY_DAY, warmup=laps(0.75), workout=laps(length), cooldown=laps(0.75))
    assert in_week(PLAN, with_day(WEEK_2, day), "run_parts") == ([(True, TUESDAY)] if breaks else [])


def test_the_lap_of_an_easy_run_shrinks_with_the_week() -> None:
    """At 12 miles a week 1.2 miles are enough, 1.1 are not (ruling 19)."""
    small = week(2, PhaseName.BASE, run(2, EASY, 3), run(4, EASY, 3), run(6, DayType.LONG_RUN, 3.8))
    enough = with_day(small, replace(small.day(2), workout=laps(1.2)))
    short = with_day(small, replace(small.day(2), workout=laps(1.1)))
    assert enough.miles < 10
    assert in_week(PLAN, enough, "run_parts") == []
    twelve = week(2, PhaseName.BASE, run(2, EASY, 3), run(4, EASY, 3), run(6, DayType.LONG_RUN, 6))
    assert in_week(PLAN, with_day(twelve, replace(twelve.day(2), workout=laps(1.0, 1.0))), "run_parts") == [(True, 2)]
    assert in_week(PLAN, short, "run_parts") == []


def test_a_recovery_run_has_a_lap_of_a_mile() -> None:
    """Recovery runs get by with 1.0 mile in the middle (ruling 19)."""
    day = replace(WEEK_2.day(7), warmup=laps(0.75), workout=laps(0.9), cooldown=laps(0.75))
    assert in_week(PLAN, with_day(WEEK_2, day), "run_parts") == [(True, 7)]
    enough = replace(day, workout=laps(1.0))
    assert in_week(PLAN, with_day(WEEK_2, enough), "run_parts") == []


def test_interval_laps_may_be_short() -> None:
    """Half-mile repeats and quarter-mile jogs break nothing (G)."""
    assert in_week(PLAN, PLAN.week(5), "run_parts") == []


def test_odd_weeks_are_checked_without_a_fault() -> None:
    """No days, doubled days, numbers out of range, weeks the plan does not have: findings, never a traceback."""
    for days in ((), (EASY_DAY,) * 9, (replace(EASY_DAY, number=0), replace(EASY_DAY, number=99_999_999))):
        assert any(one.hard for one in check_week(PLAN, replace(WEEK_2, days=days)))
    for number in (0, -3, 60, 10_000_000):
        check_week(PLAN, replace(WEEK_2, number=number))
    check_plan(replace(PLAN, phases=()))


def test_a_week_far_from_its_neighbours_is_judged_alone() -> None:
    """The checked week stands in for the plan's own of that number."""
    changed = with_day(WEEK_2, tempo(WEDNESDAY, 6))
    assert [one for one in check_plan(put_week(PLAN, changed)) if one.week_number == 2] == list(
        check_week(PLAN, changed)
    )


def test_a_kilometre_athletes_laps_fit() -> None:
    """3.5 km and 1.0 km laps keep the limits in miles."""
    day = Day(
        number=TUESDAY, type=EASY, warmup=(Lap(1_000_000),), workout=(Lap(4_500_000),), cooldown=(Lap(1_000_000),)
    )
    assert in_week(PLAN, with_day(WEEK_2, day), "run_parts") == []
    assert mm_from_miles(0.5) < 1_000_000 < mm_from_miles(1.0)
