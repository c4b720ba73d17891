"""From walking to half an hour of running without a pause (ruling 52)."""

from dataclasses import replace
from datetime import date

import pytest

from domain.advice import TitleKind
from domain.editing.refill import refill_for
from domain.mending.repair import repair_week
from domain.plan import HARD_TYPES, QUALITY_TYPES, Day, DayType, Lap, Plan, PlanInputs, RaceDistance, RaceExperience
from domain.planning.bounds import bounds_of
from domain.planning.notes import PlanNote
from domain.planning.planner import make_plan
from domain.planning.season import season_of
from domain.planning.validation import validate
from domain.planning.workouts.run_walk import LADDER, run_walk
from domain.race import FIVE_K, HALF, MARATHON, TEN_K
from domain.rules import check_plan
from domain.units import Units, mm_from_miles
from handlers.wording.workouts import day_title
from tests.domain.plans import inputs


def beginner(weekly_miles: float = 0, *, weeks: int = 13, units: Units = Units.MI, recent: float | None = None) -> Plan:
    """A first 5K on three days, from this many miles a week."""
    return make_plan(
        inputs(
            FIVE_K,
            weeks=weeks,
            weekly_miles=weekly_miles,
            five_k_pace_s=840,
            days=(2, 4, 7),
            units=units,
            experience=RaceExperience.FIRST,
            longest_recent_run=recent,
        )
    )


def in_intervals(plan: Plan) -> list[tuple[int, Day]]:
    """Every day that is run and walked, with its week."""
    return [
        (week.number, day)
        for week in plan.weeks
        for day in week.days
        if not isinstance(day.title, str) and day.title.kind is TitleKind.RUN_WALK
    ]


def first_half_hour(plan: Plan) -> int:
    """The first week with a run of half an hour, warm-up and all, that has no pauses."""
    easy_s = bounds_of(plan.inputs).easy_s
    return min(
        week.number
        for week in plan.weeks
        for day in week.days
        if day.is_run and day.miles * easy_s >= 29 * 60 and (week.number, day) not in in_intervals(plan)
    )


def test_who_does_not_run_yet_begins_with_minutes() -> None:
    """Three runs of two miles: a minute of running, a minute and a half of walking, about eight minutes in all."""
    week = beginner().week(1)
    runs = [day for day in week.days if day.is_run]
    assert [day.miles for day in runs] == [2.0, 2.0, 2.0]
    assert {day_title(day, Units.MI) for day in runs} == {"7 × run 1 min, walk 1:30"}
    assert all(lap.pace_s is None for day in runs for lap in day.laps)


@pytest.mark.parametrize("units", list(Units))
@pytest.mark.parametrize(("miles", "weeks"), [(0, 9), (2, 9), (4, 7), (7.5, 7)])
def test_half_an_hour_without_a_pause_comes_after_six_to_nine_weeks(miles: float, weeks: int, units: Units) -> None:
    """Each loading week runs more than the one before, and no week holds two runs where three days were chosen."""
    plan = beginner(miles, units=units)
    assert 6 <= first_half_hour(plan) <= 9
    assert weeks - 1 <= first_half_hour(plan) <= weeks
    loading = {week.number for week in plan.weeks[: weeks - 1] if not week.cutback}
    running: dict[int, int] = {}
    for number, day in in_intervals(plan):
        if number in loading and not isinstance(day.title, str):
            running[number] = running.get(number, 0) + day.title.count * day.title.run_s
    ran = [running[number] for number in sorted(running)]
    assert ran == sorted(set(ran))
    assert all(sum(day.is_run for day in week.days) >= 3 for week in plan.weeks[:weeks])
    assert [found for found in check_plan(plan) if found.hard] == []


def test_beginners_have_no_workout_until_they_run_without_pauses() -> None:
    """And four weeks more; the first weeks have no long run either."""
    plan = make_plan(inputs(TEN_K, weeks=24, weekly_miles=5, five_k_pace_s=700, days=(2, 4, 6, 7)))
    first = min(week.number for week in plan.weeks for day in week.days if day.type in QUALITY_TYPES)
    assert first > 6 + 4
    assert not any(day.type in HARD_TYPES for week in plan.weeks[:2] for day in week.days)


def test_who_ran_three_miles_at_once_does_not_walk() -> None:
    """Few miles a week, but no beginner."""
    assert in_intervals(beginner(6, recent=3.5)) == []
    assert in_intervals(beginner(6)) != []


def test_the_intervals_take_about_the_distance_of_the_run() -> None:
    """A mile, a minute of running at a time: the lap's distance is the time's estimate."""
    for step in range(len(LADDER)):
        found = run_walk(step, 2.0, 960)
        took = found.count * (found.run_s / 960 + found.walk_s / 1080)
        assert abs(took - 2.0) < 0.6
    assert run_walk(len(LADDER), 2.0, 900).walk_s == 0


def test_a_beginners_run_of_another_length_keeps_its_minutes() -> None:
    """Longer or shorter means more or fewer of the same intervals, by hand and when a week is mended."""
    plan = beginner()
    week = plan.week(4)
    was = next(day for day in week.days if day.is_run)
    longer = refill_for(plan)(week, was, was.type, mm_from_miles(3.5))
    assert day_title(was, Units.MI) == "4 × run 3 min, walk 1:30"
    assert day_title(longer, Units.MI) == "9 × run 3 min, walk 1:30"
    too_long = week.with_days(replace(was, workout=(Lap(mm_from_miles(12)),)))
    mended = repair_week(plan, too_long)
    assert "× run 3 min, walk 1:30" in day_title(mended.week.day(was.number), Units.MI)


@pytest.mark.parametrize(("race", "weeks"), [(FIVE_K, 12), (TEN_K, 16), (HALF, 24)])
@pytest.mark.parametrize("weekly_miles", [0, 4, 7])
def test_nobody_who_learns_to_run_is_out_for_more_than_about_an_hour(
    race: RaceDistance, weeks: int, weekly_miles: float
) -> None:
    """Runs grow by minutes a week, nearly alike, until four weeks after the first half hour without a pause (52)."""
    plan = make_plan(inputs(race, weeks=weeks, weekly_miles=weekly_miles, five_k_pace_s=780, days=(2, 4, 6)))
    season = season_of(plan.inputs)
    easy_s = bounds_of(plan.inputs).easy_s
    for week in plan.weeks:
        longest = max(day.miles for day in week.days if day.type is not DayType.RACE)
        if season.begins_in(week.number, settled=4):
            allowed = min(60, 32 + 3 * season.ladder_step(week.number))
            assert longest * easy_s / 60 <= allowed + 10


def test_a_beginner_is_told_of_three_runs() -> None:
    """On three days three runs come, and nothing says that two are better."""
    said = [note.code for note in validate(beginner().inputs)]
    assert PlanNote.FEWER_RUNS not in said


def test_the_shakeout_is_no_longer_than_what_was_run_before() -> None:
    """Eight weeks from nothing, in kilometres: two days before the race is no time for the longest run lately."""
    plan = make_plan(
        PlanInputs(
            race_name="",
            race=MARATHON,
            race_date=date(2027, 2, 28),
            start=date(2027, 1, 4),
            goal_s=None,
            five_k_pace_s=840,
            weekly_miles=0,
            preferred_days=frozenset({1, 3, 5, 7}),
            units=Units.KM,
            easy_only=True,
        )
    )
    shakeout = plan.weeks[-1].day(5)
    assert shakeout.type is DayType.SHAKEOUT
    assert shakeout.distance_mm == 3_200_000
    assert not any(one.hard for one in check_plan(plan))
