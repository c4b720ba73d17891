"""Templates keep the effort, not the pace."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.advice import Advice, Tip
from domain.editing.templates import Template, checked_name, days_for, template_of_day, template_of_week
from domain.errors import InputError
from domain.fitness import training_paces
from domain.plan import Day, DayType, Lap, PhaseName, PlanInputs, RaceDistance, Week
from domain.planning.planner import make_plan
from domain.units import MM_PER_MILE

INPUTS = PlanInputs(
    race_name="",
    race=RaceDistance(10_000_000, "10K"),
    race_date=date(2027, 4, 18),
    start=date(2027, 1, 4),
    goal_s=None,
    five_k_pace_s=480,
    weekly_miles=25,
    preferred_days=frozenset({2, 4, 6}),
)
FASTER = replace(INPUTS, five_k_pace_s=400)


def on_plan(kept: Template, inputs: PlanInputs) -> tuple[Day, ...]:
    """The template's days for somebody's plan."""
    return days_for(kept, make_plan(inputs))


def tempo(inputs: PlanInputs) -> Day:
    """A tempo run at threshold pace."""
    pace = training_paces(inputs.five_k_pace_s, inputs.weekly_miles).threshold_s
    easy = (Lap(MM_PER_MILE),)
    laps = (Lap(2 * MM_PER_MILE, pace),)
    return Day(
        number=2,
        type=DayType.TEMPO,
        warmup=easy,
        workout=laps,
        cooldown=easy,
        advice=(Advice(Tip.CRUISE, pace_s=pace),),
        notes="Flat road.",
    )


def test_threshold_stays_threshold_for_a_faster_runner() -> None:
    """The nearest training pace moves, in the advice too; distances, laps by effort and people's own words stay."""
    kept = template_of_day(tempo(INPUTS), "Tempo", INPUTS)
    day = on_plan(kept, FASTER)[0]
    assert day.workout == tempo(FASTER).workout
    assert day.warmup == tempo(INPUTS).warmup
    assert (day.advice, day.notes) == (tempo(FASTER).advice, "Flat road.")


def test_for_the_same_fitness_nothing_changes() -> None:
    """Paces, advice and notes stay."""
    assert on_plan(template_of_day(tempo(INPUTS), "Tempo", INPUTS), INPUTS) == (tempo(INPUTS),)


def test_a_race_is_not_kept() -> None:
    """Race day becomes rest in a week, and is refused as a day."""
    race = Day(number=7, type=DayType.RACE, workout=(Lap(10_000_000),))
    week = Week(number=3, phase=PhaseName.TAPER, days=(*(Day(number=n) for n in range(1, 7)), race))
    assert not any(day.is_run for day in template_of_week(week, "Race week", INPUTS).days)
    with pytest.raises(InputError):
        template_of_day(race, "Race", INPUTS)


@pytest.mark.parametrize("name", ["", "   ", "x" * 41])
def test_a_name_has_one_to_forty_characters(name: str) -> None:
    """Spaces alone are no name."""
    with pytest.raises(InputError):
        checked_name(name)


def test_gentle_runs_get_the_paces_of_who_runs_them_in_their_advice() -> None:
    """Advice names the new paces; a note of one's own stays; a week keeps its distances."""
    plan = make_plan(INPUTS)
    week = plan.week(3)
    own = replace(week.days[1], advice=(), notes="Bring the dog.")
    kept = template_of_week(replace(week, days=(week.days[0], own, *week.days[2:])), "Mine", INPUTS)
    days = on_plan(kept, FASTER)
    assert [day.distance_mm for day in days] == [day.distance_mm for day in week.days]
    assert days[1].notes == "Bring the dog."
    for now, was in zip(days[2:], week.days[2:], strict=True):
        if was.is_run and was.type in (DayType.EASY, DayType.LONG_RUN):
            assert [each.tip for each in now.advice] == [each.tip for each in was.advice]
            assert now.advice != was.advice


@given(st.integers(300, 840), st.integers(300, 840), st.integers(8, 70))
def test_there_and_back_gives_the_same_paces(one: int, other: int, weekly: int) -> None:
    """Kept at one fitness, run at another, kept there and brought back: within two seconds a mile."""
    first, second = (replace(INPUTS, five_k_pace_s=pace, weekly_miles=weekly) for pace in (one, other))
    day = tempo(first)
    there = on_plan(template_of_day(day, "Tempo", first), second)[0]
    assert there.workout[0].pace_s == training_paces(other, weekly).threshold_s
    back = on_plan(template_of_day(there, "Tempo", second), first)[0]
    assert abs((back.workout[0].pace_s or 0) - (day.workout[0].pace_s or 0)) <= 2
    assert back.distance_mm == day.distance_mm
