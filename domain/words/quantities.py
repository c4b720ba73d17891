"""Distances, durations and paces inside a sentence: the small readers that the parsers share."""

import re

from domain.units import MM_PER_KM, MM_PER_MILE, Units, clock_text, long_time_text

KM_WORD = r"(?:km|kms|k|kilomet(?:er|re)s?|kilo(?:s)?)"
MILE_WORD = r"(?:mi|mile|miles|mls?|miler)"
METRE_WORD = r"(?:m|met(?:er|re)s?)"
NUMBER = r"\d{1,6}(?:[.,]\d{1,3})?"

_DISTANCE = re.compile(rf"({NUMBER})[ -]?(?:({KM_WORD})|({MILE_WORD})|({METRE_WORD}))")
_CLOCK = re.compile(r"(\d{1,3}):([0-5]?\d)(?::([0-5]\d))?(?:\.\d)?")
_HOURS = re.compile(
    r"(?:(\d{1,2})(?:[.,](\d{1,2}))? ?(?:h|hrs?|hours?))(?: ?(?:and )?([0-5]?\d) ?(?:m|min|mins|minutes?|')?)?"
    r"(?: ?(?:and )?([0-5]?\d) ?(?:s|sec|secs|seconds?|\"))?"
)
_MINUTES = re.compile(
    r"(\d{1,3})(?:[.,](\d{1,2}))? ?(?:m|min|mins|minutes?|')(?: ?(?:and )?([0-5]?\d) ?(?:s|sec|secs|seconds?|\"|'')?)?"
)
_PER = r" ?(?:/|per|a|an|mins?/|minutes?/|mins? per|mins? a|mins?|minutes? (?:per|a)|minutes?) ?"
_PACE = re.compile(
    rf"(?:about |around |~ ?)?(\d{{1,2}})(?:[:.'](\d{{2}}))?(?:\"|'')?{_PER}(?:({KM_WORD})|({MILE_WORD}|m))(?: pace)?"
)
_ABOUT = re.compile(r"^(?:about|around|roughly|approximately|approx\.?|circa|ca\.?|maybe|some|~|under|over) ?")


_SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_VALUES = {word: value for value, word in enumerate(_SMALL)} | {word: 20 + 10 * at for at, word in enumerate(_TENS)}
_NUMBER_WORDS = re.compile(rf"\b(?:({'|'.join(_TENS)})[ -]({'|'.join(_SMALL[1:10])})|({'|'.join(_VALUES)}))\b")


def with_digits(text: str) -> str:
    """Number words up to ninety-nine as digits: "sub four" is "sub 4"."""
    digits = _NUMBER_WORDS.sub(
        lambda found: str(_VALUES[found[1]] + _VALUES[found[2]] if found[1] else _VALUES[found[3]]), text
    )
    return re.sub(r"(\d) and a half\b", r"\1.5", digits)


_PER_UNIT = re.compile(rf"(?:\b(?:per|a|each|pro|por|in|mins?) ?|/ ?)(?:(?P<km>{KM_WORD})|(?P<mi>{MILE_WORD}))\b")


def per_unit(text: str) -> Units | None:
    """The unit that a pace is asked in: "how fast is easy in min per km"; None where none is named, or both are."""
    found = {Units.KM if match["km"] else Units.MI for match in _PER_UNIT.finditer(text)}
    return found.pop() if len(found) == 1 else None


_LENGTH_UNIT = re.compile(
    rf"\b(?:how many|in|wie ?viele?|cuant[oa]s|per) "
    rf"(?:(?P<km>{KM_WORD}|kilometern?|kilometros)|(?P<mi>{MILE_WORD}|meilen|"
    r"millas))\b"
)


def units_asked(text: str) -> Units | None:
    """The unit that a length is asked in: "how many km did I run"; None where none is named, or both are."""
    found = {Units.KM if match["km"] else Units.MI for match in _LENGTH_UNIT.finditer(text)}
    return found.pop() if len(found) == 1 else None


_BARE_UNIT = re.compile(
    rf"(?:(?P<km>{KM_WORD}|kilometern?|kilometros)|(?P<mi>{MILE_WORD}|meilen|millas))"
    r"(?: (?:please|pls|plz|thanks|bitte|por favor))?[.!]*",
    re.IGNORECASE,
)


def bare_unit(text: str) -> Units | None:
    """The unit that a message names and nothing else: "km", "kilometers please"."""
    found = _BARE_UNIT.fullmatch(text.strip())
    return None if found is None else Units.KM if found["km"] else Units.MI


def number_of(text: str) -> float:
    """A number with a decimal point or comma."""
    return float(text.replace(",", "."))


def without_about(text: str) -> str:
    """The text without "about" and its like at the front."""
    return _ABOUT.sub("", text)


def length_mm(number: float, km: str | None, mile: str | None) -> int:
    """A number with its unit word (kilometres, miles, else metres) in whole millimetres."""
    return round(number * (MM_PER_KM if km else MM_PER_MILE if mile else 1000))


def read_distance(text: str) -> tuple[int, Units] | None:
    """A whole text such as "12 km", "7.5 mi" or "800m": millimetres and the unit that was used."""
    found = _DISTANCE.fullmatch(text)
    if found is None:
        return None
    number, km, mile, _ = found.groups()
    return length_mm(number_of(number), km, mile), Units.MI if mile else Units.KM


def read_clock(text: str) -> tuple[int, int, int | None] | None:
    """A whole text "3:30" or "3:30:00" as its parts; the third is None when there are two."""
    found = _CLOCK.fullmatch(text)
    if found is None:
        return None
    first, second, third = found.groups()
    return int(first), int(second), None if third is None else int(third)


def read_spoken_duration(text: str) -> int | None:
    """Seconds of a whole text with named parts: "3h30", "3 hours 30 minutes", "25 min", "42'10", "3.5 hours"."""
    found = _HOURS.fullmatch(text)
    if found is not None:
        hours, tenths, minutes, seconds = found.groups()
        share = float(f"0.{tenths}") if tenths else 0.0
        return round((int(hours) + share) * 3600) + int(minutes or 0) * 60 + int(seconds or 0)
    found = _MINUTES.fullmatch(text)
    if found is not None:
        minutes, tenths, seconds = found.groups()
        share = float(f"0.{tenths}") if tenths else 0.0
        return round((int(minutes) + share) * 60) + int(seconds or 0)
    return None


def read_pace(text: str) -> tuple[int, Units] | None:
    """A whole text such as "7:30/mi", "4:40 per km" or "8 min/mile": seconds and the unit they are for."""
    found = _PACE.fullmatch(text)
    if found is None:
        return None
    minutes, seconds, km, _ = found.groups()
    if int(seconds or 0) > 59:
        return None
    return int(minutes) * 60 + int(seconds or 0), Units.KM if km else Units.MI


def pace_per_mile(seconds: float, units: Units) -> float:
    """A pace in seconds per mile."""
    return seconds if units is Units.MI else seconds * MM_PER_MILE / MM_PER_KM


def time_text(seconds: float) -> str:
    """A duration as it can be sent back: "42:10", from an hour "3:30:00"."""
    return clock_text(seconds) if round(seconds) < 3600 else long_time_text(seconds)


def length_text(distance_mm: int, units: Units) -> str:
    """A distance as it can be sent back: "5 mi", "8.05 km"."""
    number = f"{distance_mm / (MM_PER_MILE if units is Units.MI else MM_PER_KM):.2f}".rstrip("0").rstrip(".")
    return f"{number} {units.value}"
