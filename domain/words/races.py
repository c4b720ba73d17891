"""Race distances in people's words."""

import re
from functools import lru_cache

from domain import race
from domain.plan import RaceDistance
from domain.race import LONGEST_MM, SHORTEST_MM, race_of_length
from domain.units import MM_PER_KM, MM_PER_MILE, Units
from domain.words.answers import Ask, Label, Question, Understood, ask, choice, length_choice
from domain.words.clean import clean
from domain.words.quantities import KM_WORD, MILE_WORD, NUMBER, length_mm, number_of

_NAMES: dict[str, RaceDistance] = {
    "mile": race.MILE,
    "one mile": race.MILE,
    "five k": race.FIVE_K,
    "parkrun": race.FIVE_K,
    "ten k": race.TEN_K,
    "ten mile": race.TEN_MILE,
    "ten miler": race.TEN_MILE,
    "ten miles": race.TEN_MILE,
    "half": race.HALF,
    "half marathon": race.HALF,
    "halfmarathon": race.HALF,
    "half mara": race.HALF,
    "1/2 marathon": race.HALF,
    "hm": race.HALF,
    "13.1": race.HALF,
    "21.1": race.HALF,
    "marathon": race.MARATHON,
    "full marathon": race.MARATHON,
    "full": race.MARATHON,
    "mara": race.MARATHON,
    "26.2": race.MARATHON,
    "42.2": race.MARATHON,
}
_ARTICLE = re.compile(r"^(?:a|an|the|my|our|it's|its) ")
_TAIL = re.compile(r" (?:race|run|distance|road race)$")
_MEASURED = re.compile(rf"({NUMBER})[ -]?(?:({KM_WORD})|({MILE_WORD})|(m|met(?:er|re)s?))")
# What a runner writes for the half and the marathon, and how far off a rounded number may be.
_ROUNDED = ((race.HALF, (21.0, 21.1, 13.1, 21.0975)), (race.MARATHON, (42.0, 42.2, 26.2, 42.195)))
# The same places inside a longer sentence, longest names first.
_WORDS_INSIDE = sorted((name for name in _NAMES if len(name) > 2), key=len, reverse=True)
DISTANCE_INSIDE = re.compile(
    rf"\b(?:{NUMBER}[ -]?(?:{KM_WORD}|{MILE_WORD})|{'|'.join(re.escape(name) for name in _WORDS_INSIDE)})\b"
)


@lru_cache(maxsize=256)
def parse_race_distance(text: str) -> Understood[RaceDistance] | Question | None:
    """A race distance: a name ("half", "10 mile") or a number with a unit. Raises InputError outside 1.5-100 km."""
    words = _TAIL.sub("", _ARTICLE.sub("", clean(text).replace("half-", "half ")))
    named = _NAMES.get(words)
    if named is not None:
        return Understood(named)
    if words in {"ultra", "ultramarathon", "ultra marathon"}:
        return ask(
            Ask.WHICH_ULTRA,
            choice("50 km", Label.RACE, name="50K"),
            choice("50 miles", Label.WHOLE_MILES, number=50),
            choice("100 km", Label.RACE, name="100K"),
        )
    found = _MEASURED.fullmatch(words)
    if found is not None:
        number, km, mile, metres = found.groups()
        if metres:  # "10,000 m" has a comma for thousands
            number = number.replace(",", "")
        measured = _measured(number_of(number), km, mile)
        # A length without a name is shown in the units it was given in.
        return Understood(measured, None if measured.label else Units.MI if mile else Units.KM)
    if re.fullmatch(NUMBER, words):
        return _which_unit(words)
    return None


def _measured(number: float, km: str | None, mile: str | None) -> RaceDistance:
    for named, spellings in _ROUNDED:
        length = length_mm(number, km, mile)
        if (km or mile) and number in spellings and abs(length - named.distance_mm) < named.distance_mm * 0.01:
            return named
    return race_of_length(length_mm(number, km, mile))


def _which_unit(number: str) -> Question | Understood[RaceDistance] | None:
    value = number_of(number)
    choices = tuple(
        length_choice(number, units, f"{number} {units.value}")
        for units, size in ((Units.KM, MM_PER_KM), (Units.MI, MM_PER_MILE))
        if SHORTEST_MM <= value * size <= LONGEST_MM
    )
    if not choices:
        race_of_length(round(value * MM_PER_KM))  # out of range in both units: raises with the range
        return None
    return ask(Ask.KM_OR_MILES, *choices, number=number)
