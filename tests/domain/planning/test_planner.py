"""Whole plans: every hard rule for every valid input, and what a coach would look for."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from math import isfinite

import pytest
from hypothesis import given, settings

from domain.advice import Advice, Tip
from domain.calendar import total_weeks
from domain.errors import InputError
from domain.plan import (
    HARD_TYPES,
    QUALITY_TYPES,
    CoachLimits,
    Day,
    DayType,
    PhaseName,
    Plan,
    PlanInputs,
    RaceDistance,
    RaceExperience,
)
from domain.planning.notes import PlanNote
from domain.planning.paces import paces_of
from domain.planning.planner import make_plan
from domain.planning.validation import validate
from domain.race import FIFTY_K, FIVE_K, HALF, MARATHON, TEN_K, THIRTY_K
from domain.rules import check_plan
from domain.told import told
from domain.units import MM_PER_MILE, Units
from tests.domain.plans import MONDAY, any_inputs, inputs, marathon
from tests.refusals import refused


def days_of(plan: Plan) -> dict[date, Day]:
    """Every day by its date."""
    return {day: one for day, _, one in plan.dated_days()}


def hard(plan: Plan) -> list[str]:
    """The sentences of the hard findings."""
    return [finding.code for finding in check_plan(plan) if finding.hard]


@settings(max_examples=250)
@given(any_inputs())
def test_no_valid_input_breaks_a_hard_rule(wanted: PlanInputs) -> None:
    """The bar of training.md 6, over the whole domain."""
    try:
        validate(wanted)
    except InputError:
        return
    assert hard(make_plan(wanted)) == []


@settings(max_examples=100)
@given(any_inputs())
def test_plans_are_whole_finite_and_the_same_every_time(wanted: PlanInputs) -> None:
    """All weeks in order, no negative or non-finite number, nothing before the start or after the race."""
    try:
        validate(wanted)
    except InputError:
        return
    plan = make_plan(wanted)
    assert plan == make_plan(wanted)
    assert [week.number for week in plan.weeks] == list(range(1, total_weeks(wanted.start, wanted.race_date) + 1))
    for day, one in days_of(plan).items():
        assert isfinite(one.miles)
        assert all(lap.distance_mm > 0 and (lap.pace_s is None or lap.pace_s > 0) for lap in one.laps)
        assert not one.is_run or wanted.start <= day <= wanted.race_date
        assert bool(one.warmup) == bool(one.workout) == bool(one.cooldown)
        assert one.title


@pytest.mark.parametrize("pace", [240, 960])
@pytest.mark.parametrize("race", [FIVE_K, MARATHON, RaceDistance(100_000_000, "100 km")])
def test_the_edges_of_pace_do_not_break_the_planner(race: RaceDistance, pace: int) -> None:
    """4:00 and 16:00 a mile are accepted."""
    assert hard(make_plan(inputs(race, five_k_pace_s=pace))) == []


def test_absurd_mileage_is_held_to_what_days_carry() -> None:
    """150 miles on three days become 35 at most, said aloud."""
    wanted = inputs(weekly_miles=150, days=(2, 4, 6))
    assert max(week.miles for week in make_plan(wanted).weeks) <= 36
    [note] = [note for note in validate(wanted) if note.code is PlanNote.CARRIES_LESS]
    assert note.values == {"count": 3, "start": 35, "wanted": 150}


def test_nothing_run_today_still_gives_a_plan() -> None:
    """Six miles a week in two runs, and it says so."""
    wanted = inputs(TEN_K, weekly_miles=0, days=(1, 3, 6))
    plan = make_plan(wanted)
    assert 5 <= plan.week(1).miles <= 6.5
    assert told(PlanNote.LEAST_MILES, least=6) in validate(wanted)


@pytest.mark.parametrize(
    ("changed", "field", "words"),
    [
        ({"race_date": MONDAY}, "raceDate", "after the first day"),
        ({"race_date": MONDAY + timedelta(days=364)}, "raceDate", "more than 52 weeks"),
        ({"five_k_pace_s": 200}, "fiveKPace", "between 4:00 and 16:00"),
        ({"five_k_pace_s": 1000}, "fiveKPace", "or your 5K time"),
        ({"weekly_miles": -1.0}, "currentWeeklyMileage", "0 to 150"),
        ({"weekly_miles": 151.0}, "currentWeeklyMileage", "0 to 150"),
        ({"weekly_miles": float("nan")}, "currentWeeklyMileage", "0 to 150"),
        ({"preferred_days": frozenset()}, "preferredDays", "at least one day"),
        ({"preferred_days": frozenset({0, 3})}, "preferredDays", "1 \\(Monday\\) to 7"),
        ({"long_run_day": 1}, "longRunDay", "one of your running days"),
        ({"goal_s": 4000}, "goalTime", "less than 3:30"),
        ({"goal_s": 60_000}, "goalTime", "more than 20:00"),
        ({"race": RaceDistance(1_000_000, "1 km")}, "raceDistance", "1.5 to 100 km"),
        ({"coach_limits": CoachLimits(max_hard_days=-1)}, "maxHardDays", "0 to 7"),
        ({"coach_limits": CoachLimits(max_long_run_share=0.0)}, "maxLongRunShare", "10 %"),
        ({"coach_limits": CoachLimits(max_week_growth=-0.1)}, "maxWeekGrowth", "0 %"),
        ({"longest_recent_run": -1.0}, "longestRecentRun", "between 0 and"),
        ({"longest_recent_run": 26.0}, "longestRecentRun", "does not fit a usual week of 25 miles"),
        ({"longest_recent_run": float("nan")}, "longestRecentRun", "between 0 and"),
        ({"most_miles": 5.0}, "mostMiles", "between 6 miles and 150"),
        ({"most_miles": float("inf")}, "mostMiles", "leave it open"),
        ({"most_hours": 40.0}, "mostHours", "and 25:00"),
        ({"most_hours": 0.5}, "mostHours", "the smallest plan takes that long"),
        ({"most_hours": float("nan")}, "mostHours", "leave it open"),
        ({"phase_weeks": (1, 1, 1, 1)}, "phaseWeeks", "add up to 16"),
    ],
)
def test_input_that_cannot_be_planned_names_its_field(changed: dict[str, object], field: str, words: str) -> None:
    """A sentence that says what to send, never a traceback."""
    with refused(InputError, match=words) as caught:
        make_plan(replace(inputs(), **changed))  # type: ignore[arg-type]  # the table holds values of many types
    assert caught.value.field == field


def test_the_usual_marathon_plan_reads_like_one() -> None:
    """Phases, a 16-mile long run three weeks out, two efforts a week, race pace, a shakeout, rest, the race."""
    plan = marathon()
    assert [len(phase.weeks) for phase in plan.phases] == [4, 6, 3, 3]
    assert max(day.miles for day in plan.week(13).days) >= 16
    for week in plan.weeks[6:9]:
        assert sum(day.type in QUALITY_TYPES or any(lap.pace_s for lap in day.workout) for day in week.days) == 2
    assert any(day.type is DayType.RACE_PACE for week in plan.weeks for day in week.days)
    last = plan.week(16)
    assert [day.type for day in last.days[4:]] == [DayType.SHAKEOUT, DayType.REST, DayType.RACE]
    assert last.day(7).workout[0].distance_mm == 42_195_000


def test_base_runs_are_easy_with_strides_in_words() -> None:
    """No workout in base; strides live in the advice."""
    base = marathon().phases[0]
    assert not any(day.type in QUALITY_TYPES for week in base.weeks for day in week.days)
    assert any(Advice(Tip.STRIDES) in day.advice for week in base.weeks for day in week.days)


def test_hard_days_leave_48_hours_between() -> None:
    """Through the whole plan, across the borders of weeks."""
    dates = [day for day, one in days_of(marathon(20)).items() if one.type in HARD_TYPES]
    assert all((later - earlier).days >= 2 for earlier, later in pairwise(dates))


@pytest.mark.parametrize("weekday", range(1, 8))
def test_race_week_goes_by_the_date(weekday: int) -> None:
    """Six days before the race nothing hard, two days before the shakeout, the day before rest."""
    plan = make_plan(inputs(HALF, weeks=12, race_weekday=weekday, goal_s=6600))
    days = days_of(plan)
    race = plan.inputs.race_date
    assert days[race].type is DayType.RACE
    assert not days[race - timedelta(days=1)].is_run
    assert days[race - timedelta(days=2)].type is DayType.SHAKEOUT
    for before in range(3, 7):
        one = days[race - timedelta(days=before)]
        assert one.type not in HARD_TYPES
        assert all(lap.pace_s is None for lap in one.laps)


@pytest.mark.parametrize("weekday", range(1, 8))
def test_days_before_the_start_are_rest(weekday: int) -> None:
    """They say why, and what is left of the week is light (ruling 3)."""
    start = MONDAY + timedelta(days=weekday - 1)
    week = make_plan(inputs(start=start)).week(1)
    for day in week.days[: weekday - 1]:
        assert not day.is_run
        assert day.advice == (Advice(Tip.BEFORE_START),)
    assert weekday == 1 or not any(day.type in HARD_TYPES for day in week.days)


def test_a_race_the_day_after_the_start_is_only_the_race() -> None:
    """What does not exist is skipped (ruling 6)."""
    plan = make_plan(replace(inputs(weeks=1), start=date(2027, 1, 1), race_date=date(2027, 1, 2)))
    assert [day.type for day in plan.week(1).days if day.is_run] == [DayType.RACE]


def test_kilometre_runners_get_round_kilometres() -> None:
    """Half a kilometre for runs, 100 m steps for repeats and jogs."""
    plan = make_plan(inputs(HALF, units=Units.KM, goal_s=6300))
    for day in days_of(plan).values():
        step = 100_000 if day.type in QUALITY_TYPES else 500_000
        if day.type is not DayType.RACE:
            assert all(lap.distance_mm % step == 0 for lap in day.laps)


def test_mile_runners_get_quarter_miles() -> None:
    """Exactly, in millimetres."""
    for day in days_of(marathon()).values():
        if day.type is not DayType.RACE:
            assert all(lap.distance_mm % (MM_PER_MILE // 4) == 0 for lap in day.laps)


def test_surplus_preferred_days_rest_by_design() -> None:
    """Seven days preferred at 15 miles: four runs, Monday and Friday off, and the notes say so (ruling 30)."""
    week = make_plan(inputs(TEN_K, weekly_miles=15, days=(1, 2, 3, 4, 5, 6, 7))).week(1)
    assert sum(day.is_run for day in week.days) == 4
    assert not week.day(1).is_run
    assert week.day(5).advice == (Advice(Tip.REST_BY_DESIGN),)


def test_one_preferred_day_gets_light_company() -> None:
    """Two light runs on days far away, said aloud (ruling 29)."""
    wanted = inputs(TEN_K, weekly_miles=10, days=(6,))
    runs = [day for day in make_plan(wanted).week(2).days if day.is_run]
    assert [day.type for day in runs if day.number != 6] == [DayType.RECOVERY, DayType.RECOVERY]
    assert told(PlanNote.LIGHT_RUNS_ADDED, runs=3, count=2) in validate(wanted)


def test_the_long_run_day_may_be_named() -> None:
    """Else Saturday, else Sunday, else the day after the longest gap (ruling 31)."""
    assert make_plan(inputs(long_run_day=3)).week(3).day(3).type is DayType.LONG_RUN
    assert make_plan(inputs(days=(1, 3, 5))).week(3).day(1).type is DayType.LONG_RUN


def test_easy_only_plans_have_nothing_fast() -> None:
    """After a yes to the health question (ruling 47): no workout, no pace, race day by feel."""
    plan = make_plan(inputs(HALF, easy_only=True, goal_s=6600))
    assert all(lap.pace_s is None for day in days_of(plan).values() for lap in day.laps)
    assert not any(day.type in QUALITY_TYPES for day in days_of(plan).values())


def test_without_a_goal_race_day_has_no_pace() -> None:
    """Just finish."""
    within_reach = make_plan(inputs(goal_s=14_400))
    assert within_reach.week(16).day(7).workout[0].pace_s == round(14_400 / MARATHON.miles)
    assert make_plan(inputs()).week(16).day(7).workout[0].pace_s is None


def test_no_workout_comes_back_within_three_weeks() -> None:
    """Boredom is not a training effect."""
    plan = make_plan(inputs(HALF, weeks=18, weekly_miles=35, goal_s=6000))
    seen: dict[str, int] = {}
    for week in plan.weeks:
        for day in week.days:
            if day.type is DayType.INTERVALS:
                assert week.number - seen.get(day.title, -9) >= 2, day.title
                seen[day.title] = week.number


@pytest.mark.parametrize("race", [FIVE_K, TEN_K, HALF, THIRTY_K, MARATHON, FIFTY_K])
def test_usual_plans_raise_no_eyebrows(race: RaceDistance) -> None:
    """For ordinary runners not even a soft finding."""
    for miles in (20, 30, 40):
        assert check_plan(make_plan(inputs(race, weeks=16, weekly_miles=miles, days=(2, 3, 4, 5, 6, 7)))) == ()


def test_a_coachs_limits_tighten_the_plan() -> None:
    """One hard day a week, a long run of at most 30 %, growth of 5 %."""
    rules = CoachLimits(max_hard_days=1, max_long_run_share=0.30, max_week_growth=0.05)
    plan = make_plan(inputs(HALF, weekly_miles=30, coach_limits=rules))
    for week in plan.weeks:
        assert sum(day.type in HARD_TYPES and day.type is not DayType.RACE for day in week.days) <= 1
    assert hard(plan) == []


def test_a_split_by_hand_is_followed() -> None:
    """Two weeks of base, eight of build."""
    plan = make_plan(inputs(phase_weeks=(2, 8, 4, 2)))
    assert [(phase.name, len(phase.weeks)) for phase in plan.phases] == [
        (PhaseName.BASE, 2),
        (PhaseName.BUILD, 8),
        (PhaseName.PEAK, 4),
        (PhaseName.TAPER, 2),
    ]
    assert hard(plan) == []


def test_only_real_long_runs_end_at_race_pace() -> None:
    """At nine miles a week the long run is easy throughout, whatever the phase."""
    plan = make_plan(
        inputs(THIRTY_K, weeks=37, weekly_miles=9.4, units=Units.KM, coach_limits=CoachLimits(max_week_growth=0.0))
    )
    longs = [day for day in days_of(plan).values() if day.type is DayType.LONG_RUN]
    assert longs
    assert all(lap.pace_s is None for day in longs for lap in day.workout)
    assert hard(plan) == []


def paced_miles(plan: Plan, pace_s: int | None) -> float:
    """Training miles at a pace in seconds per mile."""
    days = (day for day in days_of(plan).values() if day.type is not DayType.RACE)
    return sum(lap.distance_mm for day in days for lap in day.workout if lap.pace_s == pace_s) / MM_PER_MILE


def test_marathon_pace_comes_in_long_runs_and_midweek() -> None:
    """30 to 60 miles of it in 16 weeks, from the second half of build on, at most half of a long run (ruling 56)."""
    plan = make_plan(inputs(goal_s=14_400))
    pace = paces_of(plan).race_s
    assert 30 <= paced_miles(plan, pace) <= 60
    rehearsed = [
        week.number for week in plan.weeks for day in week.days if any(lap.pace_s == pace for lap in day.workout)
    ]
    assert min(rehearsed) >= 8
    longs = [day for day in days_of(plan).values() if day.type is DayType.LONG_RUN]
    shares = [day.workout[-1].distance_mm / day.distance_mm for day in longs if day.workout[-1].pace_s]
    assert len(shares) >= 3
    assert max(shares) <= 0.5


def test_a_first_marathon_holds_twenty_miles_at_its_pace() -> None:
    """In shorter stretches, with one workout a week and nothing at 5K pace (rulings 53, 56)."""
    plan = make_plan(inputs(weeks=18, experience=RaceExperience.FIRST, five_k_pace_s=600, days=(2, 4, 6, 7)))
    assert 20 <= paced_miles(plan, paces_of(plan).race_s) <= 60


@pytest.mark.parametrize(("race", "least"), [(TEN_K, 8), (HALF, 15)])
@pytest.mark.parametrize("days", [(2, 4, 6, 7), (1, 2, 4, 6, 7)])
def test_race_pace_is_rehearsed_in_plans_for_ten_k_and_half(
    race: RaceDistance, least: float, days: tuple[int, ...]
) -> None:
    """From ten weeks on eight miles for a 10K, fifteen for a half (ruling 55)."""
    for weeks in (12, 16):
        plan = make_plan(inputs(race, weeks=weeks, weekly_miles=28, days=days))
        assert paced_miles(plan, paces_of(plan).race_s) >= least


@pytest.mark.parametrize("race", [FIVE_K, TEN_K])
def test_short_races_run_at_mile_pace_every_second_loading_week(race: RaceDistance) -> None:
    """In build and peak, as a session or after one (ruling 55)."""
    plan = make_plan(inputs(race, weeks=12, weekly_miles=24, days=(2, 4, 6, 7)))
    pace = paces_of(plan).training.repetition_s
    loading = [week for phase in plan.phases[1:3] for week in phase.weeks if not week.cutback]
    quick = [any(lap.pace_s == pace for day in week.days for lap in day.workout) for week in loading]
    assert all(one or other for one, other in pairwise(quick))


@pytest.mark.parametrize("miles", [20, 21, 22])
@pytest.mark.parametrize("days", [(1, 3, 5, 6), (2, 3, 4, 6, 7), (1, 2, 3, 4, 6, 7), (1, 2, 3, 4, 5, 6, 7)])
def test_no_week_of_twenty_miles_is_all_hard(miles: float, days: tuple[int, ...]) -> None:
    """Intervals, tempo and long run were all there was; now one run is none of them (ruling 54)."""
    for race in (FIVE_K, TEN_K, HALF):
        for week in make_plan(inputs(race, weeks=12, weekly_miles=miles, days=days)).weeks[:-1]:
            assert any(day.is_run and day.type not in HARD_TYPES for day in week.days)


def test_ultras_have_two_long_runs_in_a_row_every_second_loading_week() -> None:
    """Saturday and Sunday, both easy, the second a good half of the first; nothing at 5K pace at the end (61)."""
    plan = make_plan(inputs(FIFTY_K, weeks=18, weekly_miles=35, five_k_pace_s=500, days=(2, 3, 4, 6, 7)))
    pairs = [week for week in plan.weeks if week.day(6).type is week.day(7).type is DayType.LONG_RUN]
    assert len(pairs) >= 3
    assert all(0.5 <= week.day(7).miles / week.day(6).miles <= 0.6 for week in pairs)
    assert all(later.number - earlier.number >= 2 for earlier, later in pairwise(pairs))
    assert all(lap.pace_s is None for week in pairs for day in week.days[5:] for lap in day.laps)
    interval = paces_of(plan).training.interval_s
    assert not any(lap.pace_s == interval for week in plan.weeks[-8:] for day in week.days for lap in day.workout)
    assert hard(plan) == []
    alone = make_plan(inputs(FIFTY_K, weeks=18, weekly_miles=35, days=(1, 3, 4, 6)))
    assert not any(sum(day.type is DayType.LONG_RUN for day in week.days) > 1 for week in alone.weeks)
