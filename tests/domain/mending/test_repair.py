"""Repair: the nearest week that breaks no hard rule, with the list of what was changed."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.sweep import random_inputs
from domain.errors import InputError
from domain.mending.repair import Repair, repair_week
from domain.plan import Day, DayType, Lap, PhaseName, Plan, Week
from domain.planning.planner import make_plan
from domain.race import MARATHON
from domain.rules import check_week
from domain.units import Units
from handlers.wording.mending import mended_words
from tests.domain.rules.rules_plans import (
    EASY,
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
    laps,
    put_week,
    race,
    run,
    tempo,
    week,
    with_coach_limits,
    with_day,
    with_inputs,
)


def hard_rules(plan: Plan, target: Week) -> set[str]:
    """The hard rules that a week breaks."""
    return {finding.rule for finding in check_week(plan, target) if finding.hard}


def mended(target: Week, plan: Plan = PLAN) -> Week:
    """The repaired week; it was broken before, keeps every hard rule now, and stays as it is when repaired again."""
    assert hard_rules(plan, target)
    repair = repair_week(plan, target)
    assert hard_rules(plan, repair.week) == set()
    assert repair.changes
    assert all(mended_words(change.told, Units.MI).endswith(".") for change in repair.changes)
    again = repair_week(plan, repair.week)
    assert again.week == repair.week
    assert again.changes == ()
    return repair.week


def changed(before: Week, after: Week) -> list[int]:
    """ISO weekdays that differ."""
    return [one.number for one, other in zip(before.days, after.days, strict=True) if one != other]


@pytest.mark.parametrize("number", range(1, 9))
def test_a_valid_week_comes_back_as_it_is(number: int) -> None:
    """The same week, no changes."""
    assert repair_week(PLAN, PLAN.week(number)) == Repair(PLAN.week(number), ())


def test_a_soft_finding_is_left_alone() -> None:
    """A workout in base is a coach's choice."""
    chosen = with_day(PLAN.week(2), tempo(TUESDAY, 5))
    assert check_week(PLAN, chosen) != ()
    assert repair_week(PLAN, chosen).week == chosen


def test_a_missing_warm_up_is_added_within_the_days_miles() -> None:
    """Half a mile of the main lap becomes the warm-up; nothing else changes."""
    bad = with_day(PLAN.week(2), replace(run(TUESDAY, EASY, 5), warmup=(), workout=laps(4.5)))
    good = mended(bad)
    assert changed(bad, good) == [TUESDAY]
    assert good.day(TUESDAY).miles == pytest.approx(5)
    assert good.day(TUESDAY).warmup == laps(0.5)


def test_an_easy_run_that_is_too_long_is_called_what_it_is() -> None:
    """Six easy miles are a medium run: the miles stay."""
    bad = with_day(PLAN.week(2), run(TUESDAY, EASY, 6))
    good = mended(bad)
    assert changed(bad, good) == [TUESDAY]
    assert good.day(TUESDAY).type is DayType.MODERATE
    assert good.day(TUESDAY).miles == pytest.approx(6)


def test_a_pace_too_fast_for_an_easy_day_goes() -> None:
    """The distance stays, the pace is by effort."""
    bad = with_day(PLAN.week(2), replace(run(TUESDAY, EASY, 5), workout=laps(4.0, pace_s=570)))
    assert mended(bad).day(TUESDAY) == run(TUESDAY, EASY, 5)


def test_intervals_beyond_todays_fitness_are_held_back() -> None:
    """5:00 repeats for an 8:00 runner come down to what is supported; the session stays."""
    fast = replace(PLAN.week(5).day(TUESDAY))
    wild = replace(fast, workout=tuple(replace(lap, pace_s=lap.pace_s and 300) for lap in fast.workout))
    day = mended(with_day(PLAN.week(5), wild)).day(TUESDAY)
    assert day.type is DayType.INTERVALS
    assert {lap.pace_s for lap in day.workout} - {None} == {round(PACES.interval_s * 0.98 + 0.5)}


def test_two_hard_days_in_a_row_are_moved_apart() -> None:
    """A Friday tempo before Saturday's long run trades places with the easy run before it; the long run stays."""
    plan = with_inputs(PLAN, preferred_days=frozenset({1, 2, 4, 5, 6}))
    bad = with_day(with_day(PLAN.week(3), tempo(FRIDAY, 6)), Day(number=TUESDAY))
    bad = with_day(with_day(bad, run(MONDAY, EASY, 5)), Day(number=SUNDAY))
    bad = with_day(with_day(bad, Day(number=WEDNESDAY)), run(TUESDAY, EASY, 5))
    good = mended(bad, plan)
    assert good.day(SATURDAY) == bad.day(SATURDAY)
    assert good.day(THURSDAY).type is DayType.TEMPO
    assert good.day(FRIDAY).type is EASY


def test_a_pinned_day_stays_while_others_give_way() -> None:
    """The pinned tempo of Wednesday keeps its place; its neighbour eases."""
    bad = with_day(with_day(PLAN.week(5), tempo(WEDNESDAY, 5, 2.0)), tempo(THURSDAY, 6))
    pinned = with_day(bad, replace(bad.day(WEDNESDAY), pinned=True))
    good = mended(pinned)
    assert good.day(WEDNESDAY) == pinned.day(WEDNESDAY)


def test_a_run_on_a_day_off_moves_to_a_free_day() -> None:
    """Friday's five miles go to the empty Thursday next to it."""
    bad = with_day(with_day(PLAN.week(2), Day(number=THURSDAY)), run(FRIDAY, EASY, 5))
    good = mended(bad)
    assert good.day(THURSDAY).miles == pytest.approx(5)
    assert not good.day(FRIDAY).is_run


def test_six_days_become_seven() -> None:
    """A missing Monday is rest."""
    bad = replace(PLAN.week(2), days=PLAN.week(2).days[1:])
    assert mended(bad) == PLAN.week(2)


def test_a_leap_of_miles_comes_down_to_the_usual_step() -> None:
    """Forty miles after 28 are 30.8 at most, without touching the workouts first."""
    bad = week(
        5,
        PhaseName.BUILD,
        tempo(TUESDAY, 7),
        run(WEDNESDAY, DayType.MODERATE, 7.5),
        run(THURSDAY, DayType.MODERATE, 7.5),
        run(SATURDAY, LONG, 10.5),
        run(SUNDAY, DayType.MODERATE, 7.5),
    )
    good = mended(bad)
    assert good.miles <= 30.8 + 0.25
    assert good.day(TUESDAY).type is DayType.TEMPO


def test_race_week_is_made_gentle() -> None:
    """Tempo on Tuesday, a run on Saturday, no race: all set right, the race too."""
    last = PLAN.week(8)
    bad = with_day(with_day(with_day(last, tempo(TUESDAY, 5)), run(SATURDAY, RECOVERY, 3)), Day(number=SUNDAY))
    good = mended(bad)
    assert good.day(SATURDAY).is_run is False
    assert good.day(SUNDAY).type is DayType.RACE
    assert good.day(TUESDAY).type is EASY


def test_a_coachs_limits_are_kept_too() -> None:
    """A coach who allows one hard day gets one."""
    strict = with_coach_limits(PLAN, max_hard_days=1)
    good = mended(PLAN.week(5), strict)
    assert sum(day.type in (DayType.TEMPO, DayType.INTERVALS, LONG) for day in good.days) == 1
    assert good.day(SATURDAY).type is LONG


def test_easy_only_turns_workouts_into_easy_runs() -> None:
    """After a yes to the health question (ruling 47)."""
    good = mended(PLAN.week(5), with_inputs(PLAN, easy_only=True))
    assert not any(day.type in (DayType.TEMPO, DayType.INTERVALS) for day in good.days)


def test_a_week_beyond_mending_becomes_the_planners() -> None:
    """Seven empty days of nonsense still end in a week that holds."""
    bad = replace(
        PLAN.week(3),
        days=tuple(Day(number=number, type=DayType.INTERVALS, workout=(Lap(-5, 1),)) for number in range(1, 8)),
    )
    mended(bad)


LATE = with_inputs(PLAN, start=date(2027, 1, 6))
LATE_WEEK = week(1, PhaseName.BASE, run(3, EASY, 4), run(4, EASY, 5), run(6, EASY, 4), run(7, RECOVERY, 4))
SATURDAY_RACE = with_inputs(PLAN, race_date=date(2027, 2, 27))
RACED = week(8, PhaseName.TAPER, run(2, EASY, 4), run(3, EASY, 4), run(4, DayType.SHAKEOUT, 3), race(SATURDAY))
SLOW = with_inputs(PLAN, race=MARATHON, five_k_pace_s=600)
MARATHON_PLAN = put_week(SLOW, with_day(PLAN.week(5), run(6, LONG, 16)))


@pytest.mark.parametrize(
    ("plan", "bad", "days"),
    [
        (PLAN, replace(PLAN.week(2), phase=PhaseName.TAPER), []),
        (PLAN, with_day(PLAN.week(2), replace(run(2, EASY, 5), workout=(*laps(4.0), Lap(0)))), [2]),
        (PLAN, with_day(PLAN.week(2), Day(number=2, type=EASY)), [2]),
        (PLAN, with_day(PLAN.week(2), Day(number=1, type=EASY)), [1]),
        (PLAN, with_day(PLAN.week(8), run(6, RECOVERY, 2)), [6]),
        (SATURDAY_RACE, with_day(RACED, run(7, RECOVERY, 3)), [7]),
        (PLAN, with_day(PLAN.week(8), Day(number=7)), [7]),
        (PLAN, with_day(PLAN.week(8), Day(number=5)), [5]),
        (PLAN, with_day(PLAN.week(8), tempo(3, 5)), [3]),
        (LATE, with_day(LATE_WEEK, run(2, EASY, 3)), [2]),
        (LATE, with_day(LATE_WEEK, tempo(4, 5)), [4]),
        (PLAN, with_day(PLAN.week(7), replace(race(4), notes="")), [4]),
        (with_inputs(PLAN, easy_only=True), PLAN.week(3), [2]),
        (PLAN, with_day(PLAN.week(2), replace(run(2, EASY, 5), workout=laps(4.0, pace_s=560))), [2]),
        (PLAN, with_day(PLAN.week(2), Day(number=4)), [4]),
        (PLAN, with_day(PLAN.week(2), run(1, RECOVERY, 4)), [1]),
        (with_coach_limits(PLAN, max_hard_days=2), PLAN.week(5), None),
        (PLAN, with_day(PLAN.week(5), run(6, LONG, 11.5)), [6]),
        (MARATHON_PLAN, with_day(PLAN.week(6), run(6, LONG, 19)), [2, 4, 6]),
        (with_coach_limits(PLAN, max_long_run_share=0.3), PLAN.week(5), [6]),
        (with_coach_limits(PLAN, max_week_growth=0.02), PLAN.week(5), None),
        (PLAN, replace(PLAN.week(7), days=PLAN.week(6).days), None),
        (PLAN, with_day(PLAN.week(3), run(4, EASY, 2.4)), [4]),
    ],
)
def test_one_fault_is_mended_where_it_lies(plan: Plan, bad: Week, days: list[int] | None) -> None:
    """Without the planner's week, and on no other day than the one at fault (None: the week has to change)."""
    good = mended(bad, plan)
    assert "planner" not in {change.rule for change in repair_week(plan, bad).changes}
    if days is not None:
        assert changed(bad, good) == days


def test_mending_keeps_a_cool_down_of_800_metres() -> None:
    """It counts as half a mile (ruling 63): what is wrong elsewhere in the run does not make it longer."""
    day = replace(PLAN.week(3).day(4), warmup=(), cooldown=(Lap(800_000),))
    good = mended(with_day(PLAN.week(3), day), PLAN)
    assert good.day(4).cooldown == (Lap(800_000),)


def mutations() -> st.SearchStrategy[tuple[int, int, int, float, int]]:
    """An operation, two places, a factor and a choice."""
    return st.tuples(
        st.integers(0, 12),
        st.integers(0, 6),
        st.integers(0, 6),
        st.sampled_from([-1.0, 0.0, 0.1, 0.5, 1.5, 2.0, 3.0]),
        st.integers(0, 9),
    )


def mutate(days: list[Day], change: tuple[int, int, int, float, int]) -> list[Day]:
    """One careless edit: drop, scale, swap, retype, empty, pin, speed up …"""
    operation, first, second, factor, choice = change
    if not days:
        return days
    at, to = first % len(days), second % len(days)
    day, kinds = days[at], list(DayType)
    scaled = tuple(replace(lap, distance_mm=int(lap.distance_mm * factor)) for lap in day.workout)
    paces = (0, -5, 200, 300, 400, 500, 600, 700, 9999, None)
    replacements: dict[int, Day] = {
        1: replace(day, workout=scaled),
        2: replace(day, warmup=()),
        3: replace(day, cooldown=(), warmup=(Lap(3_000_000, 300),)),
        4: replace(day, workout=tuple(replace(lap, pace_s=paces[choice]) for lap in day.workout)),
        5: replace(day, type=kinds[choice % len(kinds)]),
        6: replace(days[to], number=day.number),
        7: replace(day, warmup=(), workout=(), cooldown=()),
        8: replace(day, pinned=True, edited=choice > 5),
    }
    if operation in replacements:
        return [*days[:at], replacements[operation], *days[at + 1 :]]
    if operation == 0:
        return days[:at] + days[at + 1 :]
    if operation == 9:
        swapped = list(days)
        swapped[at], swapped[to] = replace(days[to], number=day.number), replace(day, number=days[to].number)
        return swapped
    if operation == 10:
        return [replace(one, type=(DayType.TEMPO, LONG)[choice % 2]) if one.is_run else one for one in days]
    if operation == 11:
        return [replace(one, type=DayType.REST) for one in days]
    return [
        replace(one, workout=tuple(replace(lap, distance_mm=int(lap.distance_mm * 2)) for lap in one.workout))
        for one in days
    ]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, 100_000), st.integers(0, 51), st.lists(mutations(), min_size=1, max_size=4))
def test_any_week_of_any_plan_is_mended(seed: int, place: int, changes: list[tuple[int, int, int, float, int]]) -> None:
    """Careless edits of a random plan's week end in a week that breaks no hard rule, and repair is idempotent."""
    try:
        plan = make_plan(random_inputs(seed))
    except InputError:
        return
    target = plan.weeks[place % plan.total_weeks]
    days = list(target.days)
    for change in changes:
        days = mutate(days, change)
    bad = replace(target, days=tuple(days))
    repair = repair_week(plan, bad)
    if not hard_rules(plan, bad):
        assert repair.week == bad
        assert repair.changes == ()
    else:
        assert hard_rules(plan, repair.week) == set()
        again = repair_week(plan, repair.week)
        assert (again.week, again.changes) == (repair.week, ())


def test_a_mended_long_run_is_never_shorter_than_another_run() -> None:
    """A coach's limit on its share cuts the long run; Tuesday does not become the longest day under another name."""
    strict = with_coach_limits(PLAN, max_long_run_share=0.25)
    target = week(5, PLAN.week(5).phase, run(TUESDAY, EASY, 5), run(THURSDAY, EASY, 6), run(SUNDAY, LONG, 9))
    after = mended(target, strict)
    long_run = next((day for day in after.days if day.type is LONG), None)
    assert long_run is None or long_run.distance_mm == max(day.distance_mm for day in after.days)
