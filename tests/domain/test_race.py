"""Race distances and their classes."""

import pytest

from domain import race
from domain.errors import InputError
from domain.race import RaceClass, race_class, race_of_length
from tests.refusals import refused


def test_lengths_are_exact() -> None:
    """The half and the marathon have their official lengths to the millimetre."""
    assert race.MARATHON.distance_mm == 42_195_000
    assert race.HALF.distance_mm == 21_097_500
    assert race.TEN_MILE.distance_mm == 16_093_440
    assert round(race.FIVE_K.miles, 5) == 3.10686


@pytest.mark.parametrize(
    ("distance", "expected"),
    [
        (race.MILE, RaceClass.FIVE_K),
        (race.FIVE_K, RaceClass.FIVE_K),
        (race.EIGHT_K, RaceClass.TEN_K),
        (race.TEN_K, RaceClass.TEN_K),
        (race.FIFTEEN_K, RaceClass.TEN_MILE),
        (race.TEN_MILE, RaceClass.TEN_MILE),
        (race.HALF, RaceClass.HALF),
        (race.TWENTY_FIVE_K, RaceClass.THIRTY_K),
        (race.THIRTY_K, RaceClass.THIRTY_K),
        (race.MARATHON, RaceClass.MARATHON),
        (race.FIFTY_K, RaceClass.LONGER),
    ],
)
def test_every_named_race_has_its_class(distance: race.RaceDistance, expected: RaceClass) -> None:
    """Ruling 37 sorts by exact miles."""
    assert race_class(distance) is expected


def test_a_length_finds_its_name_or_becomes_a_number() -> None:
    """21.0975 km is the half; 12 km have no name, and are shown in the units of whoever reads."""
    assert race_of_length(21_097_500).label == "Half marathon"
    assert race_of_length(12_000_000).label == ""


@pytest.mark.parametrize("length", [0, -5, 1_499_999, 100_000_001, 10**15])
def test_a_length_out_of_range_is_refused_with_the_range(length: int) -> None:
    """The sentence says which lengths can be planned."""
    with refused(InputError, match=r"1\.5 to 100 km") as caught:
        race_of_length(length)
    assert caught.value.field == "raceDistance"
