"""Race distances as people write them."""

import pytest

from domain import race
from domain.errors import InputError
from domain.plan import RaceDistance
from domain.units import Units, mm_from_miles
from domain.words.answers import Question, Understood
from domain.words.races import parse_race_distance
from tests.refusals import refused


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5k", race.FIVE_K),
        ("5 K", race.FIVE_K),
        ("5 km", race.FIVE_K),
        ("5.0km", race.FIVE_K),
        ("5000 m", race.FIVE_K),
        ("10,000 m", race.TEN_K),
        ("42,195 km", race.MARATHON),
        ("１０Ｋ", race.TEN_K),
        ("mile", race.MILE),
        ("1 mile", race.MILE),
        ("8k", race.EIGHT_K),
        ("15 kilometres", race.FIFTEEN_K),
        ("10 mile", race.TEN_MILE),
        ("10-miler", race.TEN_MILE),
        ("HALF", race.HALF),
        ("half-marathon", race.HALF),
        ("a half marathon.", race.HALF),
        ("21k", race.HALF),
        ("21.1 km", race.HALF),
        ("13.1", race.HALF),
        ("13.1 miles", race.HALF),
        ("25k", race.TWENTY_FIVE_K),
        ("30 k", race.THIRTY_K),
        ("the marathon", race.MARATHON),
        ("Marathon 🏃", race.MARATHON),
        ("42 km", race.MARATHON),
        ("26.2 mi", race.MARATHON),
        ("50k", race.FIFTY_K),
        ("12 km", RaceDistance(12_000_000)),
        ("12,5 km", RaceDistance(12_500_000)),
        ("7.5 mi", RaceDistance(mm_from_miles(7.5))),
        ("50 miles", RaceDistance(mm_from_miles(50))),
    ],
)
def test_names_and_numbers_with_units(text: str, expected: RaceDistance) -> None:
    """Every spelling gives the exact distance, with its name; without one, the units that were named."""
    found = parse_race_distance(text)
    assert isinstance(found, Understood)
    assert found.value == expected
    assert found.said_in == (None if expected.label else Units.MI if "mi" in text else Units.KM)


@pytest.mark.parametrize("text", ["10", "5", "ultra", "100", "12,5"])
def test_ambiguous_distances_are_asked(text: str) -> None:
    """Every choice of the question is understood when it is sent."""
    found = parse_race_distance(text)
    assert isinstance(found, Question)
    assert found.choices
    assert all(isinstance(parse_race_distance(choice.text), Understood) for choice in found.choices)


@pytest.mark.parametrize("text", ["400 m", "1 km", "200 km", "100 miles", "0 km", "999999 km", "700"])
def test_distances_out_of_range_are_refused_with_the_range(text: str) -> None:
    """1.5 to 100 km."""
    with refused(InputError, match=r"1\.5 to 100 km"):
        parse_race_distance(text)


@pytest.mark.parametrize("text", ["", "hello", "tomorrow", "<b>5k</b>", "5k and 10k", "k", "🏃", "-5 km"])
def test_anything_else_is_not_a_distance(text: str) -> None:
    """Unknown words are left to somebody else."""
    assert parse_race_distance(text) is None
