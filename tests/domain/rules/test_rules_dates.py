"""Rules that go by the calendar: first days, day before the race, shakeout, race week, race day (B, D, H, I)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from domain.plan import Day, DayType, Lap, PhaseName
from domain.race import HALF
from domain.rules import check_week
from tests.domain.rules.rules_plans import (
    EASY,
    FRIDAY,
    LONG,
    MONDAY,
    PLAN,
    RACE_DATE,
    RECOVERY,
    SATURDAY,
    SUNDAY,
    THURSDAY,
    TUESDAY,
    in_week,
    laps,
    put_week,
    race,
    run,
    tempo,
    week,
    with_day,
    with_inputs,
)

LAST = PLAN.week(8)
LATE = with_inputs(PLAN, start=date(2027, 1, 6))
LATE_WEEK = week(1, PhaseName.BASE, run(3, EASY, 4), run(4, EASY, 5), run(6, EASY, 4), run(7, RECOVERY, 4))


def test_a_late_start_with_light_days_holds() -> None:
    """Wednesday to Sunday easy, 17 of at most 25 x 5/7 + 1 = 18.9 miles (H)."""
    assert check_week(LATE, LATE_WEEK) == ()


def test_a_run_before_the_start_is_refused() -> None:
    """Days before the start are rest (ruling 3)."""
    assert in_week(LATE, with_day(LATE_WEEK, run(TUESDAY, EASY, 3)), "start_week") == [(True, TUESDAY), (True, None)]
    early = with_day(with_day(LATE_WEEK, run(TUESDAY, EASY, 3)), Day(number=SATURDAY))
    assert in_week(LATE, early, "start_week") == [(True, TUESDAY)]


@pytest.mark.parametrize("day", [tempo(THURSDAY, 5), run(THURSDAY, LONG, 6), run(THURSDAY, DayType.MODERATE, 5)])
def test_the_first_days_hold_nothing_but_easy_runs(day: Day) -> None:
    """No workout, no long run, no moderate run in a week that starts late (ruling 3)."""
    lighter = with_day(LATE_WEEK, Day(number=SUNDAY))
    assert (True, THURSDAY) in in_week(LATE, with_day(lighter, day), "start_week")


@pytest.mark.parametrize(("miles", "breaks"), [(5.25, False), (5.5, True)])
def test_the_first_runs_stay_within_the_easy_band(miles: float, breaks: bool) -> None:
    """At 25 miles a week an easy run has at most 5 miles, a quarter of tolerance (rulings 3, 17)."""
    found = in_week(LATE, with_day(LATE_WEEK, run(THURSDAY, EASY, miles)), "start_week")
    assert found == ([(True, THURSDAY)] if breaks else [])


def test_the_late_week_holds_its_share_of_the_miles() -> None:
    """25 x 5/7 + 1 = 18.86 miles: 19 is within the tolerance, 19.25 is not (ruling 3)."""
    for friday, breaks in ((2.0, False), (2.25, True)):
        full = with_day(LATE_WEEK, run(FRIDAY, RECOVERY, friday))
        assert in_week(LATE, full, "start_week") == ([(True, None)] if breaks else [])


def test_a_monday_start_knows_no_late_week() -> None:
    """The rule speaks only about a week that was cut short (H)."""
    assert in_week(PLAN, PLAN.week(1), "start_week") == []


def test_a_run_on_the_day_before_the_race_is_refused() -> None:
    """Not even two easy miles (D, I, ruling 5)."""
    assert in_week(PLAN, with_day(LAST, run(SATURDAY, RECOVERY, 2)), "day_before_race") == [(True, SATURDAY)]


def test_the_day_before_a_monday_race_lies_in_the_week_before() -> None:
    """The rule goes by date across the border of the week (ruling 8)."""
    monday = with_inputs(PLAN, race_date=RACE_DATE - timedelta(days=6))
    assert in_week(monday, PLAN.week(7), "day_before_race") == [(True, SUNDAY)]
    assert (True, SATURDAY) in in_week(monday, PLAN.week(7), "shakeout")


@pytest.mark.parametrize(("miles", "breaks"), [(2, False), (4, False), (1.5, True), (4.5, True)])
def test_the_shakeout_is_two_to_four_miles(miles: float, breaks: bool) -> None:
    """Two days before the race (I)."""
    day = replace(run(FRIDAY, DayType.SHAKEOUT, 3), workout=laps(miles - 1))
    assert in_week(PLAN, with_day(LAST, day), "shakeout") == ([(True, FRIDAY)] if breaks else [])


def test_rest_two_days_before_the_race_is_refused() -> None:
    """The shakeout must be there (I)."""
    assert in_week(PLAN, with_day(LAST, Day(number=FRIDAY)), "shakeout") == [(True, FRIDAY)]


def test_the_shakeout_has_no_pace() -> None:
    """By effort, even where the pace would be easy (ruling 6)."""
    day = replace(run(FRIDAY, DayType.SHAKEOUT, 3), workout=laps(2.0, pace_s=640))
    assert in_week(PLAN, with_day(LAST, day), "shakeout") == [(True, FRIDAY)]


def test_a_plan_that_starts_the_day_before_the_race_has_no_shakeout() -> None:
    """What does not exist is skipped (ruling 6)."""
    short = with_inputs(PLAN, start=RACE_DATE - timedelta(days=1))
    only = week(1, PhaseName.TAPER, race())
    assert in_week(short, only, "shakeout") == []
    assert in_week(short, only, "day_before_race") == []


def test_a_workout_in_race_week_is_refused() -> None:
    """Nothing hard in the six days before the race (I, ruling 7)."""
    assert in_week(PLAN, with_day(LAST, tempo(TUESDAY, 5)), "race_week") == [(True, TUESDAY)]


def test_a_fast_lap_in_race_week_is_refused() -> None:
    """No lap faster than easy, whatever the day is called (ruling 7)."""
    day = replace(run(TUESDAY, EASY, 4), workout=laps(3.0, pace_s=590))
    assert in_week(PLAN, with_day(LAST, day), "race_week") == [(True, TUESDAY)]


@pytest.mark.parametrize(("miles", "breaks"), [(7.0, False), (7.25, True)])
def test_runs_in_race_week_stay_short(miles: float, breaks: bool) -> None:
    """At most max(6, 0.22 x 31) = 6.82 miles (ruling 7)."""
    found = in_week(PLAN, with_day(LAST, run(TUESDAY, LONG, miles)), "race_week")
    assert found == ([(True, TUESDAY)] if breaks else [])


def test_a_workout_seven_days_before_the_race_is_allowed() -> None:
    """Race week is six days long: the Saturday eight days before may be a workout (ruling 7)."""
    assert in_week(PLAN, with_day(PLAN.week(7), tempo(SATURDAY, 5)), "race_week") == []


def test_a_missing_race_is_refused() -> None:
    """The race is in the plan on its date (ruling 4)."""
    assert in_week(PLAN, with_day(LAST, Day(number=SUNDAY)), "race_day") == [(True, SUNDAY)]


def test_a_race_of_another_length_is_refused() -> None:
    """Race miles to 0.05 (rulings 4, 39)."""
    longer = with_inputs(PLAN, race=HALF)
    assert (True, SUNDAY) in in_week(longer, LAST, "race_day")


def test_a_race_at_another_pace_is_worth_a_word() -> None:
    """The goal's pace is 8:32 a mile; 8:20 differs (ruling 4)."""
    day = race()
    other = replace(day, workout=(replace(day.workout[0], pace_s=500),))
    assert in_week(PLAN, with_day(LAST, other), "race_day") == [(False, SUNDAY)]
    by_feel = replace(day, workout=(Lap(day.workout[0].distance_mm),))
    assert in_week(PLAN, with_day(LAST, by_feel), "race_day") == []


def test_a_run_after_the_race_is_refused() -> None:
    """The rest of the last week is rest (ruling 4)."""
    saturday_race = with_inputs(PLAN, race_date=RACE_DATE - timedelta(days=1))
    raced = week(8, PhaseName.TAPER, run(2, EASY, 4), run(3, EASY, 4), run(4, DayType.SHAKEOUT, 3), race(SATURDAY))
    assert check_week(saturday_race, raced) == ()
    assert in_week(saturday_race, with_day(raced, run(SUNDAY, RECOVERY, 2)), "after_race") == [(True, SUNDAY)]


def test_a_tune_up_race_close_to_the_race_is_refused() -> None:
    """Fourteen days at least (ruling 42): the Saturday of week 7 is eight days before, of week 6 fifteen."""
    tune_up = replace(race(SATURDAY), notes="")
    assert (True, SATURDAY) in in_week(PLAN, with_day(PLAN.week(7), tune_up), "tune_up_race")
    easier = week(6, PhaseName.PEAK, run(2, EASY, 5), run(3, EASY, 5), run(4, EASY, 5), tune_up, run(7, RECOVERY, 4))
    assert in_week(PLAN, easier, "tune_up_race") == []


def test_a_tune_up_race_replaces_the_hard_runs_of_its_week() -> None:
    """Beside a tempo run, or in base, it is worth a word (ruling 42)."""
    tune_up = race(SATURDAY)
    assert in_week(PLAN, with_day(PLAN.week(6), tune_up), "tune_up_race") == [(False, SATURDAY)]
    in_base = with_day(PLAN.week(2), tune_up)
    assert in_week(PLAN, in_base, "tune_up_race") == [(False, SATURDAY)]


def test_the_monday_after_a_tune_up_race_is_not_hard() -> None:
    """The day after a race is easy or rest (ruling 42, two hard days)."""
    sunday_race = with_day(with_day(PLAN.week(5), race(SUNDAY)), Day(number=SATURDAY))
    plan = put_week(PLAN, sunday_race)
    after = with_day(with_day(PLAN.week(6), tempo(MONDAY, 6)), run(TUESDAY, EASY, 5))
    assert in_week(plan, after, "hard_day_spacing") == [(True, MONDAY)]
