"""A race in words."""

from domain.plan import RaceDistance
from domain.race import HALF, MARATHON


def in_a_sentence(race: RaceDistance) -> str:
    """The distance as it stands in a sentence: "half marathon", but "10K"."""
    return race.label.lower() if race in (HALF, MARATHON) else race.label
