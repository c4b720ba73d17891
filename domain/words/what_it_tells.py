"""What a run that was told says of the paces: "so what does that tell you", "do my paces change after that 10k"."""

import re

from domain.words.clean import clean
from domain.words.in_english import in_english
from domain.words.races import DISTANCE_INSIDE, parse_race_distance

_LEAD = r"^(?:(?:so|and|ok|okay|but|well|hm+|right|cool)[ ,]+)*"
_IT = r"(?:that|it|this|the|my)(?: (?:last|recent|fast|hard|whole))?"
_RUN = r"(?: (?:10 ?k|5 ?k|half(?: marathon)?|15 ?k|run|race|result|time|parkrun|effort|tt|time trial|one))?"
_TELLS = re.compile(
    rf"{_LEAD}what (?:does|do|did|would) {_IT}{_RUN} (?:tell|say|mean|show)(?: (?:you|us|me))?(?: (?:now|about .*|"
    rf"for .*))?$|"
    rf"{_LEAD}(?:does|do|did|will|would) {_IT}{_RUN} (?:change|tell|say|mean|affect) (?:you )?(?:anything|"
    rf"something|much|my paces?|"
    r"the paces?|the plan|my plan|my zones?)\b.*$|"
    r"\b(?:do|does|will|would|should|can|did) (?:my|the) (?:training |easy |tempo )?(?:paces?|zones?|speeds?) "
    r"(?:now )?(?:change|get|"
    rf"become|move|go|adapt|adjust|update)\w*\b.*\b(?:after|from|because|with|now|by|since)\b.*\b{_IT}{_RUN}\b"
)


def asks_what_it_tells(text: str) -> bool:
    """Whether it is asked what a run that was told means for the paces."""
    return _TELLS.search(clean(in_english(text))) is not None


def length_named(text: str) -> int | None:
    """Its length in millimetres, where the question names it."""
    found = re.search(DISTANCE_INSIDE.pattern, clean(in_english(text)))
    read = parse_race_distance(found[0]) if found is not None else None
    value = getattr(read, "value", None)
    return None if value is None else int(value.distance_mm)
