"""Race distances: the names people use, their exact lengths, and the class each is trained as."""

from enum import StrEnum

from domain.errors import InputError, RaceProblem
from domain.plan import RaceDistance
from domain.units import MM_PER_KM, MM_PER_MILE

SHORTEST_MM = 1_500_000
LONGEST_MM = 100_000_000

MILE = RaceDistance(MM_PER_MILE, "1 mile")
FIVE_K = RaceDistance(5 * MM_PER_KM, "5K")
EIGHT_K = RaceDistance(8 * MM_PER_KM, "8K")
TEN_K = RaceDistance(10 * MM_PER_KM, "10K")
FIFTEEN_K = RaceDistance(15 * MM_PER_KM, "15K")
TEN_MILE = RaceDistance(10 * MM_PER_MILE, "10 mile")
HALF = RaceDistance(21_097_500, "Half marathon")
TWENTY_FIVE_K = RaceDistance(25 * MM_PER_KM, "25K")
THIRTY_K = RaceDistance(30 * MM_PER_KM, "30K")
MARATHON = RaceDistance(42_195_000, "Marathon")
FIFTY_K = RaceDistance(50 * MM_PER_KM, "50K")

NAMED_RACES = (
    MILE,
    FIVE_K,
    EIGHT_K,
    TEN_K,
    FIFTEEN_K,
    TEN_MILE,
    HALF,
    TWENTY_FIVE_K,
    THIRTY_K,
    MARATHON,
    FIFTY_K,
)
_BY_LENGTH = {race.distance_mm: race for race in NAMED_RACES}


class RaceClass(StrEnum):
    """What a distance is trained as: the caps and targets of ruling 37 go by it."""

    FIVE_K = "five_k"
    TEN_K = "ten_k"
    TEN_MILE = "ten_mile"
    HALF = "half"
    THIRTY_K = "thirty_k"
    MARATHON = "marathon"
    LONGER = "longer"


_CLASS_TOPS_MILES = (
    (3.2, RaceClass.FIVE_K),
    (6.3, RaceClass.TEN_K),
    (10.1, RaceClass.TEN_MILE),
    (13.2, RaceClass.HALF),
    (20.1, RaceClass.THIRTY_K),
    (26.3, RaceClass.MARATHON),
)


def race_class(race: RaceDistance) -> RaceClass:
    """The class of a distance by its exact miles (ruling 37)."""
    length = race.miles
    for top, found in _CLASS_TOPS_MILES:
        if length <= top:
            return found
    return RaceClass.LONGER


def race_of_length(distance_mm: int) -> RaceDistance:
    """The race of this length, with its usual name where it has one; any other is named where it is shown.

    Raises InputError (raceDistance) outside 1.5-100 km.
    """
    if not SHORTEST_MM <= distance_mm <= LONGEST_MM:
        raise InputError("raceDistance", RaceProblem.OUT_OF_RANGE)
    named = _BY_LENGTH.get(distance_mm)
    if named is not None:
        return named
    return RaceDistance(distance_mm)
