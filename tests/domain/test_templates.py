"""Templates keep the effort, not the pace."""

from dataclasses import replace
from datetime import date

import pytest

from domain.errors import InputError
from domain.fitness import training_paces
from domain.plan import Day, DayType, Lap, PhaseName, PlanInputs, RaceDistance, Week
from domain.templates import STARTERS, TemplateKind, checked_name, days_for, template_of_day, template_of_week
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


def tempo(inputs: PlanInputs) -> Day:
    """A tempo run at threshold pace."""
    pace = training_paces(inputs.five_k_pace_s, inputs.weekly_miles).threshold_s
    easy = (Lap(MM_PER_MILE),)
    laps = (Lap(2 * MM_PER_MILE, pace),)
    return Day(number=2, type=DayType.TEMPO, warmup=easy, workout=laps, cooldown=easy, notes="at that pace")


def test_threshold_stays_threshold_for_a_faster_runner() -> None:
    """The nearest training pace moves; distances and laps by effort stay."""
    kept = template_of_day(tempo(INPUTS), "Tempo", INPUTS)
    day = days_for(kept, FASTER)[0]
    assert day.workout == tempo(FASTER).workout
    assert day.warmup == tempo(INPUTS).warmup
    assert day.notes == ""


def test_for_the_same_fitness_nothing_changes() -> None:
    """Paces and notes stay."""
    assert days_for(template_of_day(tempo(INPUTS), "Tempo", INPUTS), INPUTS) == (tempo(INPUTS),)


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


def test_the_starter_set_is_complete_and_ours() -> None:
    """Weeks have seven days; ids are negative and differ."""
    assert len({each.id for each in STARTERS}) == len(STARTERS)
    assert all(each.id < 0 for each in STARTERS)
    assert all(len(each.days) == (7 if each.kind is TemplateKind.WEEK else 1) for each in STARTERS)
