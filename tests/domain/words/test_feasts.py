"""Holidays by their names."""

from datetime import date

import pytest

from domain.words.feasts import easter_sunday, next_feast


@pytest.mark.parametrize(
    ("year", "month", "day"), [(2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2027, 3, 28), (2038, 4, 25), (2285, 3, 22)]
)
def test_easter(year: int, month: int, day: int) -> None:
    """As the calendars print it."""
    assert easter_sunday(year) == date(year, month, day)


def test_the_one_to_come_is_meant() -> None:
    """After Boxing Day it is next year's Christmas; on New Year's Day it still is New Year."""
    assert next_feast("christmas", date(2026, 12, 27)) == (date(2027, 12, 24), date(2027, 12, 26))
    assert next_feast("new_year", date(2027, 1, 1)) == (date(2026, 12, 31), date(2027, 1, 1))
    assert next_feast("easter", date(2027, 2, 3)) == (date(2027, 3, 26), date(2027, 3, 29))
