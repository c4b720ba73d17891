"""A gentle run takes the name that fits its miles."""

import pytest

from domain.editing.refill import refill_for
from domain.plan import DayType
from domain.rules import check_week
from domain.rules.naming import named_by_miles
from domain.units import mm_from_miles
from tests.domain.rules.rules_plans import EASY, LONG, PLAN, RECOVERY, SATURDAY, THURSDAY, run, tempo, with_day

MODERATE = DayType.MODERATE


@pytest.mark.parametrize(
    ("kind", "miles", "expected"),
    [
        (MODERATE, 3, EASY),
        (MODERATE, 5, MODERATE),
        (EASY, 6, MODERATE),
        (EASY, 2.5, RECOVERY),
        (RECOVERY, 4.5, EASY),
        (EASY, 9, EASY),
        (LONG, 4, LONG),
    ],
)
def test_a_run_is_called_what_its_miles_are(kind: DayType, miles: float, expected: DayType) -> None:
    """Bands of a 27-mile week; a name that fits stays, and nothing fits nine miles (ruling 23)."""
    assert named_by_miles(PLAN, PLAN.week(2), run(THURSDAY, kind, miles)).type is expected


def test_a_workout_keeps_its_name() -> None:
    """Only gentle runs are renamed."""
    day = tempo(THURSDAY, 8)
    assert named_by_miles(PLAN, PLAN.week(3), day) == day


def test_cutting_a_medium_run_to_three_miles_breaks_no_rule() -> None:
    """ "Cut Thursday to 3 miles" makes an easy run of it."""
    week = with_day(PLAN.week(3), run(THURSDAY, MODERATE, 5.5))
    cut = refill_for(PLAN)(week, week.day(THURSDAY), MODERATE, mm_from_miles(3))
    assert cut.type is EASY
    assert not [finding for finding in check_week(PLAN, with_day(week, cut)) if finding.hard]


def test_a_kind_that_was_asked_for_stays() -> None:
    """Making the long run easy at its eight and a half miles is judged, not renamed."""
    week = PLAN.week(3)
    asked = refill_for(PLAN)(week, week.day(SATURDAY), EASY, mm_from_miles(8.5))
    assert asked.type is EASY
