"""Hours with minutes, heart rates and efforts, as they are typed."""

from datetime import date

import pytest

from domain.units import Units
from domain.words.grammar.read import read_sentence
from domain.words.intents import LogRun, RunForTime

TODAY = date(2027, 2, 3)


@pytest.mark.parametrize(
    ("said", "minutes"),
    [
        ("only an hour and ten on sunday", 70),
        ("only 1 hour 20 on sunday", 80),
        ("an hour twenty on sunday at most", 80),
        ("only have 1 hr 15 mins thursday", 75),
        ("two hours ten on sunday", 130),
        ("only 1 hour on sunday", 60),
        ("eine stunde zehn am sonntag", 70),
    ],
)
def test_an_hour_and_some_minutes_are_one_time(said: str, minutes: int) -> None:
    """ "1 hour 20" was once 20 miles, and "1 hr 15" a heart rate."""
    wish = read_sentence(said, TODAY, Units.MI).value
    assert isinstance(wish, RunForTime)
    assert wish.duration_s == minutes * 60


@pytest.mark.parametrize(
    ("said", "miles", "seconds", "effort"),
    [
        ("did 5 in 45:00 today felt 7", 5, 2700, 7),
        ("did an hour twenty today felt 7", None, 4800, 7),
        ("ran 5 today felt a 7", 5, None, 7),
        ("did 45 min, hr 138 avg", None, 2700, None),
        ("ran 1 hr 20, hr 150", None, 4800, None),
        ("4 miles @ 9:20", 4, 2240, None),
        ("ran 3 miles at 10:30", 3, 1890, None),
    ],
)
def test_what_was_felt_and_beaten_is_no_length(
    said: str, miles: int | None, seconds: int | None, effort: int | None
) -> None:
    """ "Felt 7" is an effort of 7, "hr 138" a heart rate."""
    run = read_sentence(said, TODAY, Units.MI).value
    assert isinstance(run, LogRun)
    assert (run.distance_mm, run.duration_s, run.effort) == (miles and miles * 1609344, seconds, effort)
