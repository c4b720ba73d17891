"""How often somebody has raced a distance: "my first marathon", "done a few", "my fifth"."""

import re

from domain.plan import RaceExperience
from domain.words.clean import clean
from domain.words.quantities import with_digits
from domain.words.races import DISTANCE_INSIDE

# Races of the distance from which somebody has run it often.
OFTEN_FROM = 5
_FIRST = re.compile(
    r"(?:(?:it|this|that)(?:'s| is|'ll be| will be) )?(?:my |the )?(?:very )?first(?: ever)?(?: (?:1|time|race))?"
    r"(?: ever| over (?:this|the|that) distance)?\b|"
    r"(?:i(?:'ve| have)? )?never (?:ran|run|raced|done|did|tried) (?:1|it|this|that|any|the distance|an?)\b"
    r"(?: before)?|"
    r"(?:i(?:'ve| have)? )?never (?:ran|run|raced|done|did) before\b"
)
_NTH = re.compile(
    r"(?:(?:it|this|that)(?:'s| is|'ll be| will be) )?my (?:(?P<word>second|third|fourth|fifth)\b|"
    r"(?P<number>\d{1,3})(?:nd|rd|th)\b)"
)
_RAN = r"(?:i(?:'ve| have)? )?(?:done|run|ran|raced|did)"
_OFTEN = re.compile(
    rf"{_RAN} (?:it |this |1 )?(?:many|lots|plenty|dozens|often|many times)(?: of (?:them|these))?\b|"
    r"(?:done |run |raced )?(?:it )?(?:many times|very often|often)\b"
)
_SOME = re.compile(
    rf"{_RAN} (?:it |this )?(?:a few|some|[1-4]|once|twice|a couple)(?: (?:times|before|of (?:them|these)))*\b|"
    r"(?:a few|some) (?:before|times)\b"
)
_OF_ONESELF = re.compile(
    r"(?:it|this|that)(?:'s| is|'ll be| will be) |i(?:'ve| have)? (?:never|done|run|ran|raced) |my "
)
_A_DISTANCE = re.compile(rf"(?:, )?(?:a |an |the )?(?:{DISTANCE_INSIDE.pattern})(?: ?,? ?(?:ever|before|race))?")
_ORDER = {"second": 2, "third": 3, "fourth": 4, "fifth": 5}


def find_experience(text: str) -> tuple[RaceExperience, str] | None:
    """The experience that an answer about the goal speaks of, and the answer without it; None where it says none."""
    words = with_digits(clean(text))
    for pattern, experience in (
        (_FIRST, RaceExperience.FIRST),
        (_OFTEN, RaceExperience.OFTEN),
        (_SOME, RaceExperience.SOME),
    ):
        found = pattern.search(words)
        if found is not None:
            return experience, _without(words, found)
    found = _NTH.search(words)
    if found is None:
        return None
    return _nth(found), _without(words, found)


def said_of_races(text: str) -> RaceExperience | None:
    """What a sentence of its own says of it: "it's my first marathon"; None for anything else."""
    found = find_experience(text)
    if found is None or not _OF_ONESELF.match(with_digits(clean(text))):
        return None
    experience, rest = found
    return experience if not rest or _A_DISTANCE.fullmatch(rest) else None


def experience_before(words: str) -> RaceExperience | None:
    """The experience in the words that lead up to a distance: "my first (marathon)"; None where they say none."""
    lead = with_digits(words).rstrip()
    if re.search(r"\bfirst(?: ever)?(?: (?:full|half))?$", lead):
        return RaceExperience.FIRST
    found = re.search(r"\bmy (?P<word>second|third|fourth|fifth)$|\bmy (?P<number>\d{1,3})(?:nd|rd|th)$", lead)
    return None if found is None else _nth(found)


def _nth(found: re.Match[str]) -> RaceExperience:
    race = _ORDER[found["word"]] if found["word"] else int(found["number"])
    return RaceExperience.OFTEN if race > OFTEN_FROM else RaceExperience.SOME


def _without(words: str, found: re.Match[str]) -> str:
    rest = f"{words[: found.start()].rstrip(' ,;-')} , {words[found.end() :].lstrip(' ,;-')}"
    rest = re.sub(r"(?:^| )(?:but|and|as|it's|it is|this is|for)(?= ?,|$)", " ", rest)
    return re.sub(r"(?:^[ ,;]*(?:but |and )?)|[ ,;]+$", "", re.sub(r"\s*,\s*", ", ", rest)).strip(" ,;")
