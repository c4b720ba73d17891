"""Laps as people type them: "0.5 mi @ 6:40", "4x800m", "1 km easy"."""

import re

from domain.editing.frame import EditError
from domain.errors import EditProblem
from domain.plan import Lap
from domain.units import Units
from domain.words.clean import clean
from domain.words.quantities import pace_per_mile, read_distance, read_pace

MAX_TIMES = 30
_TIMES = re.compile(r"(\d{1,2}) ?(?:x|×|\*|times) ?(.+)")
_PACED = re.compile(r"(.+?) ?(?:@| at | in pace ) ?(.+)")
_EASY = re.compile(r"(.+?) (?:easy|jog|by effort|effort)")
_BARE_NUMBER = re.compile(r"\d{1,3}(?:[.,]\d{1,2})?")
_BARE_PACE = re.compile(r"\d{1,2}:[0-5]\d")


def parse_laps(text: str, units: Units) -> tuple[Lap, ...]:
    """The laps in a line; several parts are joined with a comma or "+". Raises EditError with an example.

    A bare number is in the person's units, a bare pace is per their unit; repeats have no jog between them.
    """
    laps: list[Lap] = []
    for part in re.split(r"\s*(?:\+|;|,(?!\d)| and )\s*", clean(text)):
        laps += _part(part, units)
    if not laps:
        raise EditError(EditProblem.LAP_HOW)
    return tuple(laps)


def are_laps(text: str) -> bool:
    """Whether the line reads as laps: what is nothing of the kind is left to who reads sentences."""
    try:
        parse_laps(text, Units.MI)
    except EditError:
        return False
    return True


def _part(text: str, units: Units) -> list[Lap]:
    times = 1
    if found := _TIMES.fullmatch(text):
        times, text = int(found[1]), found[2]
        if not 1 <= times <= MAX_TIMES:
            raise EditError(EditProblem.TOO_MANY_REPEATS, most=MAX_TIMES)
    pace: int | None = None
    if found := _PACED.fullmatch(text):
        text, pace = found[1], _pace(found[2], units)
    elif found := _EASY.fullmatch(text):
        text = found[1]
    return [Lap(_distance(text, units), pace)] * times


def _distance(text: str, units: Units) -> int:
    if _BARE_NUMBER.fullmatch(text):
        text = f"{text} {units.value}"
    found = read_distance(text)
    if found is None:
        raise EditError(EditProblem.NOT_A_DISTANCE, text=text[:30])
    return found[0]


def _pace(text: str, units: Units) -> int | None:
    if text in ("easy", "effort", "by effort", "jog"):
        return None
    if _BARE_PACE.fullmatch(text):
        text = f"{text}/{units.value}"
    found = read_pace(text)
    if found is None:
        raise EditError(EditProblem.NOT_A_PACE, text=text[:30])
    return round(pace_per_mile(*found))
