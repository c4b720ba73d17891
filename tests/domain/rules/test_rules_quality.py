"""Rules on hard running and a coach's limits (2.6, rulings 24 to 27, 32, 36, 47)."""

from dataclasses import replace

import pytest

from domain.plan import Day, DayType, Lap, PhaseName, RaceDistance, RaceExperience
from domain.race import FIFTY_K, MARATHON
from domain.rules import check_week
from domain.rules.codes import Broken
from domain.units import mm_from_km, mm_from_miles
from tests.domain.rules.rules_plans import (
    EASY,
    FIVE_K_PACE_S,
    FRIDAY,
    LONG,
    MONDAY,
    PACES,
    PLAN,
    RECOVERY,
    SATURDAY,
    SUNDAY,
    THURSDAY,
    TUESDAY,
    WEDNESDAY,
    in_week,
    intervals,
    laps,
    put_week,
    run,
    tempo,
    week,
    with_coach_limits,
    with_day,
    with_inputs,
)

WEEK_2 = PLAN.week(2)
WEEK_3 = PLAN.week(3)
WEEK_5 = PLAN.week(5)


def test_a_workout_the_day_before_the_long_run_is_refused() -> None:
    """Two hard days in a row (2.6); the later one is named."""
    assert in_week(PLAN, with_day(WEEK_3, tempo(FRIDAY, 6)), "hard_day_spacing") == [(True, SATURDAY)]


def test_tuesday_and_thursday_are_48_hours_apart() -> None:
    """One easy day between two workouts is enough (ruling 32)."""
    assert in_week(PLAN, WEEK_5, "hard_day_spacing") == []


def test_wednesday_and_thursday_are_hard_in_a_row() -> None:
    """The source's typical pattern breaks the rule (ruling 32)."""
    both = with_day(with_day(WEEK_5, tempo(WEDNESDAY, 5)), run(TUESDAY, EASY, 5))
    assert in_week(PLAN, both, "hard_day_spacing") == [(True, THURSDAY)]


def test_a_monday_workout_after_a_sunday_long_run_is_refused_on_both_sides() -> None:
    """The border of the week does not rest anybody."""
    sunday = with_day(with_day(WEEK_3, run(SATURDAY, RECOVERY, 4)), run(SUNDAY, LONG, 8.5))
    monday = with_day(PLAN.week(4), tempo(MONDAY, 5))
    plan = put_week(PLAN, sunday)
    assert in_week(plan, with_day(monday, run(TUESDAY, EASY, 4)), "hard_day_spacing") == [(True, MONDAY)]
    assert in_week(put_week(PLAN, with_day(monday, run(TUESDAY, EASY, 4))), sunday, "hard_day_spacing") == [
        (True, SUNDAY)
    ]


@pytest.mark.parametrize(("second", "race", "breaks"), [(9, FIFTY_K, False), (12, FIFTY_K, True), (9, MARATHON, True)])
def test_two_long_runs_in_a_row_belong_to_ultras(second: float, race: RaceDistance, breaks: bool) -> None:
    """The one exception to two hard days in a row: both easy, the second a good half of the first (ruling 61)."""
    days = (run(2, EASY, 5), run(4, EASY, 5), run(6, LONG, 16), run(7, LONG, second))
    target = week(5, PhaseName.BUILD, *days)
    found = in_week(with_inputs(PLAN, race=race), target, "hard_day_spacing")
    assert bool(found) is breaks


def test_a_workout_in_base_is_worth_a_word() -> None:
    """Base has strides, no workouts (2.6)."""
    assert in_week(PLAN, with_day(WEEK_2, tempo(TUESDAY, 5)), "quality_count") == [(False, None)]


@pytest.mark.parametrize(("easy", "first", "breaks"), [(9.5, False, False), (9.5, True, True), (8.5, False, True)])
def test_one_effort_in_a_week_of_four_runs(easy: float, first: bool, breaks: bool) -> None:
    """Two from 35 miles on, unless it is the first race of the distance (ruling 54)."""
    experience = RaceExperience.FIRST if first else RaceExperience.SOME
    target = week(5, PhaseName.BUILD, tempo(2, 7.5), tempo(4, 7.5), run(6, LONG, 11), run(7, EASY, easy))
    assert (target.miles >= 35) is (easy > 9)
    found = in_week(with_inputs(PLAN, experience=experience), target, "quality_count")
    assert found == ([(False, None)] if breaks else [])


def test_a_long_run_with_race_pace_is_an_effort_of_the_week() -> None:
    """Beside it one workout with five runs, none with four (ruling 54)."""
    long = replace(run(6, LONG, 10), workout=laps(6.0) + laps(3.0, pace_s=PACES.threshold_s + 10))
    five = week(5, PhaseName.PEAK, tempo(2, 6), run(3, EASY, 5), run(4, EASY, 5), long, run(7, RECOVERY, 4))
    assert in_week(PLAN, five, "quality_count") == []
    two = with_day(five, tempo(4, 6))
    assert in_week(PLAN, two, "quality_count") == [(False, None)]
    four = with_day(five, Day(number=3))
    assert in_week(PLAN, four, "quality_count") == [(False, None)]


def test_no_week_is_all_hard() -> None:
    """Intervals, tempo and long run alone, at whatever mileage: one run is none of these (ruling 54)."""
    target = week(5, PhaseName.BUILD, intervals(2, 4, 3.0), tempo(4, 12), run(6, LONG, 15))
    assert target.miles > 35
    assert in_week(PLAN, target, "quality_count") == [(False, None)]


def test_one_workout_in_a_recovery_week_and_for_who_goes_carefully() -> None:
    """Two are worth a word (rulings 53, 54)."""
    assert in_week(PLAN, WEEK_5, "quality_count") == []
    assert in_week(PLAN, replace(WEEK_5, cutback=True), "quality_count") == [(False, None)]
    assert in_week(with_inputs(PLAN, careful=True), WEEK_5, "quality_count") == [(False, None)]


def at_five_k(number: int, repeats: int, length: float) -> Day:
    """Repeats of this length at 5K pace."""
    work = tuple(lap for _ in range(repeats) for lap in (Lap(mm_from_miles(length), FIVE_K_PACE_S), *laps(0.25)))
    return Day(number=number, type=DayType.INTERVALS, warmup=laps(1.0), workout=work, cooldown=laps(1.0))


@pytest.mark.parametrize(("length", "breaks"), [(0.5, False), (0.75, True)])
def test_a_repeat_of_six_minutes_at_5k_pace_is_worth_a_word(length: float, breaks: bool) -> None:
    """Half a mile at 8:00 takes four minutes, three quarters six (ruling 55)."""
    found = in_week(PLAN, with_day(WEEK_5, at_five_k(2, 3, length)), "session_time")
    assert found == ([(False, TUESDAY)] if breaks else [])


def test_too_long_a_session_tempo_or_warm_up_is_worth_a_word() -> None:
    """28 minutes at 5K pace, 43 minutes of unbroken tempo, 32 minutes of warming up (ruling 55)."""
    slow = replace(tempo(2, 9, 5.0), warmup=laps(1.0, 1.0, 1.0))
    days = [at_five_k(2, 7, 0.5), tempo(2, 8, 5.0), replace(tempo(2, 6), warmup=laps(1.0, 1.0, 1.0))]
    for day in (*days, slow):
        assert (False, TUESDAY) in in_week(PLAN, with_day(WEEK_5, day), "session_time")
    codes = {one.code for one in check_week(PLAN, with_day(WEEK_5, slow)) if one.rule == "session_time"}
    assert codes == {Broken.SESSION_TIME_TEMPO, Broken.SESSION_TIME_WARM_UP}


def test_a_third_workout_from_fifty_miles() -> None:
    """Three at 50 miles hold, at 46 they are worth a word (2.6)."""
    for easy, breaks in ((8.0, False), (6.0, True)):
        target = week(
            5,
            PhaseName.BUILD,
            tempo(1, 7),
            run(2, EASY, easy),
            tempo(3, 7),
            run(4, EASY, easy),
            tempo(5, 7),
            run(7, LONG, 14),
        )
        assert in_week(PLAN, target, "quality_count") == ([(False, None)] if breaks else [])


@pytest.mark.parametrize(("fast", "breaks"), [(3.25, False), (3.75, True)])
def test_a_tempo_is_a_tenth_of_the_week(fast: float, breaks: bool) -> None:
    """2.8 of 28 miles, half a mile of room (2.6)."""
    found = in_week(PLAN, with_day(WEEK_3, tempo(TUESDAY, 6, fast)), "session_size")
    assert found == ([(False, TUESDAY)] if breaks else [])


@pytest.mark.parametrize(("repeats", "breaks"), [(5, False), (6, True)])
def test_intervals_are_eight_percent_of_the_week(repeats: int, breaks: bool) -> None:
    """2.24 of 28 miles, half a mile of room: five half-mile repeats (2.6)."""
    found = in_week(PLAN, with_day(WEEK_3, intervals(TUESDAY, repeats)), "session_size")
    assert found == ([(False, TUESDAY)] if breaks else [])


def test_twelve_minutes_at_5k_pace_are_allowed_at_any_mileage() -> None:
    """Three half miles at 8:00, even at 10 miles a week (ruling 55)."""
    target = week(5, PhaseName.BUILD, intervals(2, 3, 0.5), run(4, RECOVERY, 2.5), run(6, LONG, 4))
    assert in_week(PLAN, target, "session_size") == []


def test_marathon_pace_is_bound_by_time() -> None:
    """110 minutes at 9:44 a mile are 11.3 miles (2.6)."""
    for fast, breaks in ((11.5, False), (12.0, True)):
        day = Day(
            number=TUESDAY,
            type=DayType.RACE_PACE,
            warmup=laps(1.0),
            workout=laps(fast, pace_s=PACES.marathon_s),
            cooldown=laps(1.0),
        )
        assert (in_week(PLAN, with_day(WEEK_5, day), "session_size") != []) is breaks


def test_less_than_eighty_percent_easy_in_build_is_worth_a_word() -> None:
    """Two tempos of 3 miles are 21 % of 28.5 miles (2.6)."""
    assert in_week(PLAN, WEEK_5, "easy_miles") == []
    hard = with_day(with_day(WEEK_5, tempo(TUESDAY, 6, 3.5)), tempo(THURSDAY, 6, 3.0))
    assert in_week(PLAN, hard, "easy_miles") == [(False, None)]


@pytest.mark.parametrize("kind", [EASY, RECOVERY, DayType.MODERATE])
@pytest.mark.parametrize(("pace_s", "expected"), [(606, []), (666, []), (600, [(True, 2)]), (675, [(False, 2)])])
def test_a_pace_on_an_easy_day_lies_in_the_easy_range(
    kind: DayType, pace_s: int, expected: list[tuple[bool, int]]
) -> None:
    """10:06 to 11:06 a mile for a 8:00 5K pace (ruling 24); faster is refused, slower only said."""
    day = replace(run(TUESDAY, kind, 4), workout=laps(3.0, pace_s=pace_s))
    assert in_week(PLAN, with_day(WEEK_2, day), "easy_pace") == expected


def test_no_lap_is_faster_than_todays_fitness_allows() -> None:
    """Intervals at 98 % of 8:00 hold, faster ones are refused (rulings 27, 36)."""
    for pace_s, breaks in ((480, False), (471, False), (450, True), (300, True)):
        work = tuple(lap for _ in range(4) for lap in (Lap(mm_from_miles(0.75), pace_s), Lap(mm_from_miles(0.25))))
        day = replace(intervals(TUESDAY), workout=work)
        assert in_week(PLAN, with_day(PLAN.week(6), day), "quality_pace") == ([(True, TUESDAY)] if breaks else []), (
            pace_s
        )


def test_short_repetitions_may_be_faster() -> None:
    """400 m at repetition pace (7:11 a mile here) hold, at 6:40 not (2.6)."""
    for pace_s, breaks in ((PACES.repetition_s, False), (400, True)):
        work = tuple(lap for _ in range(4) for lap in (Lap(mm_from_km(0.4), pace_s), Lap(mm_from_km(0.4))))
        day = replace(intervals(TUESDAY), workout=work)
        assert in_week(PLAN, with_day(WEEK_5, day), "quality_pace") == ([(True, TUESDAY)] if breaks else [])


def test_a_tempo_faster_than_threshold_is_worth_a_word() -> None:
    """Tempo is threshold pace, 8:26 here (ruling 25)."""
    for faster, breaks in ((3, False), (8, True)):
        work = laps(1.5) + laps(2.5, pace_s=PACES.threshold_s - faster)
        day = replace(tempo(TUESDAY, 6), workout=work)
        assert in_week(PLAN, with_day(WEEK_3, day), "quality_pace") == ([(False, TUESDAY)] if breaks else [])


def test_intervals_before_the_peak_are_at_the_current_five_k_pace() -> None:
    """7:55 in build is worth a word, in the peak it is allowed (ruling 27)."""
    work = tuple(lap for _ in range(3) for lap in (Lap(mm_from_miles(0.5), 475), Lap(mm_from_miles(0.25))))
    day = replace(intervals(TUESDAY), workout=work)
    assert in_week(PLAN, with_day(WEEK_5, day), "quality_pace") == [(False, TUESDAY)]
    assert in_week(PLAN, with_day(PLAN.week(6), day), "quality_pace") == []


def test_a_goal_out_of_reach_does_not_set_the_training_pace() -> None:
    """Race-pace miles at 7:00 for a goal of 43:30 are refused while fitness says 8:17 (ruling 36)."""
    dream = with_inputs(PLAN, goal_s=2610)
    day = replace(tempo(TUESDAY, 6), type=DayType.RACE_PACE, workout=laps(1.5) + laps(2.5, pace_s=420))
    assert in_week(dream, with_day(WEEK_3, day), "quality_pace") == [(True, TUESDAY)]


def test_after_a_yes_to_the_health_question_running_is_easy() -> None:
    """No workout, no fast lap; the race itself may stay (ruling 47)."""
    careful = with_inputs(PLAN, easy_only=True)
    assert in_week(careful, WEEK_3, "easy_only") == [(True, TUESDAY)]
    assert in_week(careful, WEEK_2, "easy_only") == []
    assert in_week(careful, PLAN.week(8), "easy_only") == []
    quick = replace(run(SATURDAY, LONG, 7.5), workout=laps(4.5) + laps(2.0, pace_s=540))
    assert in_week(careful, with_day(WEEK_2, quick), "easy_only") == [(True, SATURDAY)]


def test_a_coach_may_limit_hard_days() -> None:
    """Three hard days under a limit of two are refused (a coach's limit)."""
    assert in_week(with_coach_limits(PLAN, max_hard_days=2), WEEK_5, "coach_hard_days") == [(True, None)]
    assert in_week(with_coach_limits(PLAN, max_hard_days=3), WEEK_5, "coach_hard_days") == []


def test_a_coach_may_limit_the_long_run() -> None:
    """9 of 29 miles are 31 % (a coach's limit)."""
    limited = with_coach_limits(PLAN, max_long_run_share=0.30)
    assert in_week(limited, WEEK_5, "coach_long_run_share") == [(True, SATURDAY)]
    assert in_week(with_coach_limits(PLAN, max_long_run_share=0.32), WEEK_5, "coach_long_run_share") == []


def test_a_coach_may_limit_growth() -> None:
    """29 after 28 miles are +3.6 % (a coach's limit)."""
    assert in_week(with_coach_limits(PLAN, max_week_growth=0.02), WEEK_5, "coach_growth") == [(True, None)]
    assert in_week(with_coach_limits(PLAN, max_week_growth=0.04), WEEK_5, "coach_growth") == []


def test_limits_speak_only_where_the_coach_set_them() -> None:
    """Without limits of a coach nothing is added."""
    assert [one for one in check_week(PLAN, WEEK_5) if one.rule.startswith("coach_")] == []
