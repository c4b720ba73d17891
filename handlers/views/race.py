"""A race in words."""

from domain.plan import RaceDistance
from domain.race import HALF, MARATHON
from domain.units import Units
from handlers.wording.names import race_name


def in_a_sentence(race: RaceDistance, units: Units) -> str:
    """The distance as it stands in a sentence: "half marathon", but "10K"."""
    name = race_name(race, units)
    return name.lower() if race in (HALF, MARATHON) else name
