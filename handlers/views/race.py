"""A race in words."""

from domain.plan import RaceDistance
from domain.race import HALF, MARATHON
from domain.units import Units
from handlers.wording.door import trc
from handlers.wording.names import race_name


def in_a_sentence(race: RaceDistance, units: Units) -> str:
    """The distance as it stands in a sentence: "half marathon", but "10K", and in German "Halbmarathon"."""
    words = {HALF: trc("in a sentence", "half marathon"), MARATHON: trc("in a sentence", "marathon")}
    return words.get(race) or race_name(race, units)
