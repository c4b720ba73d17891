"""A sentence that says nothing but a result, and what is none."""

import pytest

from domain.words.result_words import clock_seconds, result_clock, speaks_of_result


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("1:55:10", "1:55:10"),
        ("My chip time was 1:55:10!", "1:55:10"),
        ("race time 24:30", "24:30"),
        ("Ergebnis: 1:55:10", "1:55:10"),
        ("mi tiempo fue 1:55:10", "1:55:10"),
        ("ran it in 1h55 after all", "1h55"),
        ("remind me at 7:15", None),
        ("my goal is 1:50", None),
        ("not 1:55:10 but 1:54:02", None),
        ("half marathon on 25 april in 1:50", None),
        ("1:55:10 and 21 km", None),
    ],
)
def test_what_is_a_result(text: str, clock: str | None) -> None:
    """One time, and no word that is about something else."""
    assert result_clock(text) == clock


def test_how_long_a_time_is() -> None:
    """Of two parts minutes come first; which it is, the race decides."""
    assert [clock_seconds(each) for each in ("1:55:10", "24:30", "1h55")] == [6910, 1470, 6900]


def test_what_speaks_of_the_race() -> None:
    """A known result is changed by no other time."""
    assert speaks_of_result("actually I ran it in 1:54")
    assert not speaks_of_result("ran in 30:00")
