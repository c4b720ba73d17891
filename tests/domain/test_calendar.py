"""Plan weeks and dates."""

from datetime import date

import pytest

from domain.calendar import days_left_in_week, is_stub, monday_of, next_monday, total_weeks, training_day_date


def test_the_source_documents_own_vectors_hold() -> None:
    """Day 1 of week 1 is the start itself, day 1 of week 2 a week later."""
    assert training_day_date(date(2025, 1, 1), 1, 1) == date(2025, 1, 1)
    assert training_day_date(date(2025, 1, 1), 2, 1) == date(2025, 1, 8)


def test_weeks_are_calendar_weeks() -> None:
    """The weeks of start and race both count, however few of their days are used."""
    assert total_weeks(date(2026, 12, 30), date(2027, 1, 3)) == 1
    assert total_weeks(date(2026, 12, 30), date(2027, 1, 4)) == 2
    assert total_weeks(date(2026, 12, 28), date(2027, 4, 18)) == 16


@pytest.mark.parametrize(("day", "monday"), [(28, 28), (31, 4)])
def test_the_next_monday_is_today_on_a_monday(day: int, monday: int) -> None:
    """A Monday is offered itself, any other day the Monday after it."""
    assert next_monday(date(2026, 12, day)).day == monday


def test_weeks_begin_on_monday() -> None:
    """Across a change of year too."""
    assert monday_of(date(2027, 1, 1)) == date(2026, 12, 28)
    assert days_left_in_week(date(2026, 12, 28)) == 7
    assert days_left_in_week(date(2027, 1, 3)) == 1


@pytest.mark.parametrize(("day", "stub"), [(4, True), (6, True), (7, False), (10, False)])
def test_a_race_up_to_wednesday_makes_a_stub(day: int, stub: bool) -> None:
    """Monday to Wednesday leave a last week of one to three days."""
    assert is_stub(date(2027, 1, day)) is stub
