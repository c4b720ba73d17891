"""What a coach would sign: long runs, last workouts, careful runners, and words where the start lacks (48 to 60)."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings

from benchmarks.sweep import random_inputs
from domain.plan import HARD_TYPES, QUALITY_TYPES, Day, DayType, PhaseName, Plan, RaceExperience
from domain.planning.bounds import bounds_of
from domain.planning.lacking import lacks
from domain.planning.notes import PlanNote
from domain.planning.planner import make_plan
from domain.planning.validation import validate
from domain.race import FIFTY_K, FIVE_K, HALF, MARATHON, TEN_K
from domain.rules import check_plan
from tests.domain.plans import any_inputs, inputs


def workouts_out(plan: Plan) -> list[int]:
    """Days from each workout to the race."""
    return [(plan.inputs.race_date - day).days for day, _, one in plan.dated_days() if one.type in QUALITY_TYPES]


def training(plan: Plan) -> list[Day]:
    """All training runs."""
    return [day for week in plan.weeks for day in week.days if day.is_run and day.type is not DayType.RACE]


@pytest.mark.parametrize("race", [FIVE_K, TEN_K, HALF, MARATHON])
@pytest.mark.parametrize("days", [(2, 4, 6), (1, 3, 5, 7), (2, 3, 4, 6, 7), (1, 3, 6)])
def test_the_last_workout_lies_seven_to_ten_days_out(race: object, days: tuple[int, ...]) -> None:
    """Ruling 57, whatever the days."""
    plan = make_plan(replace(inputs(weeks=14, days=days), race=race))  # type: ignore[arg-type]  # a table of races
    assert 7 <= min(workouts_out(plan)) <= 10


def test_the_long_run_gives_way_to_the_last_workout_where_they_touch() -> None:
    """Ruling 57: Monday, Wednesday and Saturday leave only the Saturday, eight days out."""
    plan = make_plan(inputs(HALF, weeks=12, days=(1, 3, 6)))
    assert [day.type for day in plan.week(11).days if day.number == 6] != [DayType.LONG_RUN]
    assert min(workouts_out(plan)) == 8


@pytest.mark.parametrize("change", [{"careful": True}, {"experience": RaceExperience.FIRST}])
def test_the_careful_have_one_workout_a_week(change: dict[str, object]) -> None:
    """Ruling 53."""
    plan = make_plan(replace(inputs(HALF, weekly_miles=40), **change))  # type: ignore[arg-type]  # many types
    assert max(sum(day.type in QUALITY_TYPES for day in week.days) for week in plan.weeks) == 1


def test_first_marathoners_run_nothing_at_5k_pace() -> None:
    """Ruling 53; over the half they do."""
    for race, works in ((MARATHON, False), (HALF, True)):
        plan = make_plan(inputs(race, weekly_miles=40, experience=RaceExperience.FIRST))
        paced = [lap.pace_s for day in training(plan) for lap in day.workout if lap.pace_s]
        assert any(pace <= plan.inputs.five_k_pace_s for pace in paced) is works


@settings(max_examples=60)
@given(any_inputs())
def test_no_week_outlasts_its_hours(wanted: object) -> None:
    """Ruling 51, for every valid input, with what rounding to the grid may cost."""
    plan = make_plan(wanted)  # type: ignore[arg-type]  # a strategy's value
    bounds = bounds_of(plan.inputs)
    for week in plan.weeks:
        assert week.miles * bounds.easy_s / 3600 <= bounds.week_hours + 0.5 * bounds.easy_s / 3600


def test_what_the_start_lacks_is_said_with_what_would_help() -> None:
    """Ruling 48: from 15 miles in twelve weeks the steps do not reach two long runs; a longer plan would."""
    wanted = inputs(MARATHON, weeks=12, weekly_miles=15, days=(2, 4, 6, 7), longest_recent_run=4)
    (said,) = lacks(make_plan(wanted))
    assert said.code in (PlanNote.LONG_RUNS_WEEKS, PlanNote.LONG_RUNS_EITHER)
    longer = wanted.race_date + timedelta(weeks=said.values["weeks"] - 12)  # type: ignore[operator]  # a whole number
    assert lacks(make_plan(replace(wanted, race_date=longer))) == ()
    assert lacks(make_plan(inputs())) == ()
    assert lacks(make_plan(inputs(HALF, weeks=12, weekly_miles=15))) == ()


def test_wishes_and_first_races_are_spoken_of() -> None:
    """Less than is run now, and a first race with a goal beyond today (rulings 49, 53)."""
    said = [note.code for note in validate(inputs(most_miles=20))]
    assert PlanNote.WISH_LESS in said
    first = inputs(HALF, experience=RaceExperience.FIRST, goal_s=6_000)
    assert PlanNote.FIRST_AND_FAST in [note.code for note in validate(first)]
    assert PlanNote.CYCLES in [note.code for note in validate(inputs(weeks=40))]


def test_a_long_base_has_workouts_in_its_later_cycles() -> None:
    """Ruling 60: one a week, easy otherwise."""
    plan = make_plan(inputs(HALF, weeks=48, weekly_miles=30))
    base = [week for week in plan.weeks if week.phase is PhaseName.BASE]
    counts = [sum(day.type in QUALITY_TYPES for day in week.days) for week in base]
    assert max(counts) == 1
    assert sum(counts) >= 4
    assert not any(counts[:10])


def test_a_run_too_short_for_a_long_run_is_moderate_on_its_day() -> None:
    """Ruling 50: from a longest run of three miles the first weeks' longest is a moderate run on Saturday."""
    plan = make_plan(inputs(HALF, weeks=14, weekly_miles=20, longest_recent_run=3))
    first = plan.week(1)
    assert first.day(6).type is DayType.MODERATE
    assert first.day(6).miles == max(day.miles for day in first.days)
    assert any(day.type is DayType.LONG_RUN for day in plan.week(4).days)


@pytest.mark.parametrize("weeks", [4, 5, 6])
def test_a_half_marathon_in_few_weeks_holds_what_is_run(weeks: int) -> None:
    """Ruling 48: no growth in six weeks and fewer, lighter before the race, and that is said at creation."""
    wanted = inputs(HALF, weeks=weeks, weekly_miles=25, days=(2, 4, 6, 7))
    plan = make_plan(wanted)
    miles = [week.miles for week in plan.weeks]
    assert max(miles) <= 25.25
    assert min(miles[: weeks - 2]) >= 24.5
    assert miles[weeks - 2] <= 0.8 * miles[weeks - 3]
    assert PlanNote.PREPARES_ONLY in [note.code for note in validate(wanted)]
    assert PlanNote.PREPARES_ONLY not in [note.code for note in validate(inputs(TEN_K, weeks=weeks))]


@pytest.mark.parametrize("days", [(3, 6, 7), (2, 3, 5), (1, 2, 4)])
def test_a_pair_of_long_runs_leaves_an_easy_run_in_a_week_of_three(days: tuple[int, ...]) -> None:
    """Rulings 54, 61: long, long and a workout would be all effort."""
    plan = make_plan(inputs(FIFTY_K, weeks=24, weekly_miles=34, days=days))
    pairs = [week for week in plan.weeks if sum(day.type is DayType.LONG_RUN for day in week.days) == 2]
    assert pairs
    for week in pairs:
        assert any(day.is_run and day.type not in HARD_TYPES for day in week.days)


@pytest.mark.parametrize("seed", [10_003_814, 10_008_400])
def test_no_workout_follows_a_pair_of_long_runs(seed: int) -> None:
    """Three weeks to an ultra, long runs from Friday on: the plan's last workout is not their third day."""
    assert not [one for one in check_plan(make_plan(random_inputs(seed))) if one.hard]
