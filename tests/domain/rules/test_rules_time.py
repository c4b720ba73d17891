"""Rules on time: hours of a week, minutes of its runs, the second longest run (ruling 51)."""

import pytest

from domain.plan import Day, DayType, PhaseName, Week
from tests.domain.rules.rules_plans import EASY, LONG, PLAN, SATURDAY, TUESDAY, in_week, run, week, with_inputs

MODERATE = DayType.MODERATE


def built(*days: Day, cutback: bool = False) -> Week:
    """Week 5, in build, with a long run of nine miles."""
    return week(5, PhaseName.BUILD, *days, run(SATURDAY, LONG, 9), cutback=cutback)


@pytest.mark.parametrize(("hours", "breaks"), [(5.0, False), (4.0, True)])
def test_a_week_longer_than_its_hours_is_worth_a_word(hours: float, breaks: bool) -> None:
    """Twenty-seven miles at about ten and a half minutes take 4:45 hours."""
    target = built(*(run(day, EASY, 4.5) for day in (2, 3, 4, 7)))
    assert in_week(with_inputs(PLAN, most_hours=hours), target, "week_hours") == ([(False, None)] if breaks else [])


@pytest.mark.parametrize(("miles", "breaks"), [(8.0, False), (9.5, True)])
def test_a_midweek_run_beyond_its_minutes_is_worth_a_word(miles: float, breaks: bool) -> None:
    """75 minutes and 15 more for a medium-long run are about eight and a half miles here."""
    target = built(run(TUESDAY, MODERATE, miles), *(run(day, EASY, 4) for day in (3, 4, 7)))
    assert in_week(PLAN, target, "run_minutes") == ([(False, TUESDAY)] if breaks else [])


def test_a_second_run_as_long_as_the_long_run_is_worth_a_word() -> None:
    """Up to 0.9 of the long run for a 10K; in a recovery week it may be nearer."""
    days = (run(TUESDAY, MODERATE, 9), *(run(day, EASY, 4) for day in (3, 4, 7)))
    assert in_week(PLAN, built(*days), "second_run") == [(False, TUESDAY)]
    assert in_week(PLAN, built(*days, cutback=True), "second_run") == []
    assert in_week(PLAN, built(run(TUESDAY, MODERATE, 8), *days[1:]), "second_run") == []
