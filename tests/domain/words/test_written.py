"""A workout in one line, as laps: in minutes or distance, with paces by name or as numbers."""

import pytest

from domain.editing.frame import EditError
from domain.plan import DayType, Lap
from domain.rules import check_week
from domain.units import MM_PER_MILE, Units
from domain.words.workout_line import PaceName
from domain.words.written import paces_by_name, written_day
from tests.domain.rules.rules_plans import PLAN, TUESDAY
from tests.refusals import refused

WEEK = PLAN.week(5)
PACE = paces_by_name(PLAN)


def laps_of(text: str, units: Units = Units.MI) -> list[tuple[float, int | None]]:
    """The workout of the day that a line says: miles to two places, and pace."""
    day = written_day(PLAN, WEEK, TUESDAY, text, units)
    return [(round(lap.distance_mm / MM_PER_MILE, 2), lap.pace_s) for lap in day.workout]


def test_five_parts_in_one_message() -> None:
    """Easy ends are warm-up and cool-down, repeats have their jog between, a time is that of the repeat."""
    day = written_day(PLAN, WEEK, TUESDAY, "2 mi easy, 6x400m @ 1:45 with 200m jog, 1 mi easy", Units.MI)
    assert day.warmup == (Lap(MM_PER_MILE), Lap(MM_PER_MILE))
    assert day.cooldown == (Lap(MM_PER_MILE),)
    assert day.workout == (Lap(400_000, 422), Lap(200_000)) * 5 + (Lap(400_000, 422),)
    assert day.type is DayType.INTERVALS


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4x800m @ 7:30, 1 mi easy", [(0.5, 450), (0.25, None)] * 3 + [(0.5, 450)]),
        ("3 mi @ 8:00", [(3.0, 480)]),
        ("2 mi wu, 3 mi tempo, 1 mi cd", [(3.0, PACE[PaceName.THRESHOLD])]),
        ("1 mi easy then 2 miles at 10k pace and 1 mi easy", [(2.0, PACE[PaceName.TEN_K])]),
        ("12x200m in 45 s with 200m jog", [(0.12, 362), (0.12, None)] * 11 + [(0.12, 362)]),
        ("2 mi at mile pace", [(2.0, PACE[PaceName.MILE])]),
        ("3 km @ 5:00/km", [(1.86, 483)]),
    ],
)
def test_paces_by_name_and_number(text: str, expected: list[tuple[float, int | None]]) -> None:
    """A bare pace goes by the unit of its distance; what nobody runs a mile in is the time of the repeat."""
    assert laps_of(text) == expected


def test_minutes_become_the_distance_that_they_take() -> None:
    """Twenty minutes of tempo in the middle of eight miles are eight miles in all."""
    day = written_day(PLAN, WEEK, TUESDAY, "20 min tempo in the middle of 8", Units.MI)
    assert round(day.miles, 2) == 8.0
    [tempo] = day.workout
    assert tempo.pace_s == PACE[PaceName.THRESHOLD]
    assert abs(tempo.distance_mm / MM_PER_MILE * tempo.pace_s - 1200) < 25
    sets = written_day(PLAN, WEEK, TUESDAY, "3 x (4 min at 10K, 2 min easy)", Units.KM)
    assert [lap.pace_s for lap in sets.workout] == [PACE[PaceName.TEN_K], None] * 3


def test_hills_go_by_effort() -> None:
    """Up and down again is one lap; the day is named for them."""
    day = written_day(PLAN, WEEK, TUESDAY, "8 x 30 s hill", Units.MI)
    assert len(day.workout) == 8
    assert day.type is DayType.INTERVALS
    assert all(lap.pace_s is None for lap in day.workout)


def test_an_easy_line_is_an_easy_run() -> None:
    """And keeps every rule that an easy run keeps."""
    day = written_day(PLAN, WEEK, 3, "5 mi easy", Units.MI)
    assert day.type is DayType.EASY
    assert not [each for each in check_week(PLAN, WEEK.with_days(day)) if each.hard]


@pytest.mark.parametrize(
    "text", ["banana", "6x800", "99x400m @ 5k", "2 mi @ banana", "400 mi easy", "20 min tempo in the middle of 1", ""]
)
def test_what_is_no_workout_is_refused_in_a_sentence(text: str) -> None:
    """Nothing is guessed: repeats without a pace are asked about."""
    with refused(EditError):
        written_day(PLAN, WEEK, TUESDAY, text, Units.MI)
