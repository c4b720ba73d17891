"""The answer to "did you run as planned?" where it is yes but for some days: which were not run, which were shorter."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from domain.plan import DayType
from domain.units import MM_PER_KM, MM_PER_MILE, Units
from domain.words.clean import clean
from domain.words.day_refs import DayRef
from domain.words.grammar.heard import Reader
from domain.words.grammar.reading import Reading
from domain.words.lexicon.meanings import M

_ALL = (
    r"(?:i )?(?:yes|yeah|yep|yup|all of (?:it|them)|all(?: done)?|everything|every (?:single )?(?:one|run)|"
    r"did (?:them|it)? ?all|"
    r"did everything|did the lot|the lot|most(?:ly)?(?: of (?:it|them))?|as planned|ja|alles|alle|si|todo|todos|todas)"
)
_BUT = (
    r"(?:but|except(?: for)?|apart from|aside from|bar|minus|other than|save for|without|just not|not|"
    r"(?:just |only |i )*(?:missed|skipped|didnt do|didn't do)|"
    r"au(?:ß|ss)er|aber|menos|salvo|excepto|pero)"
)
_ALL_BUT = re.compile(rf"{_ALL}[ ,.;-]*(?:{_BUT}\b|(?=.*\b(?:was|were|only)\b))[ ,]*(?P<rest>.+)")
_THE_REST = re.compile(
    r"(?P<rest>.+?)[ ,.;-]+(?:but |and )?(?:the )?(?:rest|others?|other ones|everything else|all the others?)"
    r"(?: (?:were|was|is|are|i did|as planned|yes|yep|yeah|done|fine|ok|all|good|run|ran))*"
)
_RAN_INSTEAD = re.compile(r"\b(?:cycled|biked|swam|walked|instead|swapped|moved)\b")
# "A mile short on Sunday" is by how much, and not how far.
_BY_SO_MUCH = re.compile(r"\b(?:short|shorter|shy|less|fewer|under|longer|more|extra|over|missing|left)\b")


@dataclass(frozen=True, slots=True)
class AsPlannedBut:
    """All of it was run as planned but for these dates: not run, or so many millimetres."""

    not_run: frozenset[date]
    lengths: Mapping[date, int]


def as_planned_but(text: str, asked: Mapping[date, DayType], today: date, units: Units) -> AsPlannedBut | None:
    """What a yes leaves out of the runs that were asked about; None where that is not plain."""
    words = clean(text)
    found = _ALL_BUT.fullmatch(words) or _THE_REST.fullmatch(words)
    if found is None or text.rstrip().endswith("?") or _RAN_INSTEAD.search(words) is not None:
        return None
    if _BY_SO_MUCH.search(words) is not None and re.search(r"\d|\b(?:an?|one|two|half)\b", found["rest"]) is not None:
        return None
    r = Reader(today, units, "en", None, ()).reading(found["rest"], "en")
    days = [_asked(each.day, asked) for each in r.days]
    lengths = _lengths(r, units)
    if not days or None in days or len(set(days)) < len(days) or len(lengths) not in (0, len(days)):
        return None
    named = [day for day in days if day is not None]
    if not lengths:
        return AsPlannedBut(frozenset(named), {})
    return AsPlannedBut(frozenset(), dict(zip(named, lengths, strict=True)))


def _asked(day: DayRef, asked: Mapping[date, DayType]) -> date | None:
    """The one run of those that were asked about; None where it is none of them, or could be two."""
    fitting = [
        on
        for on, kind in asked.items()
        if day.on == on or (day.weekday is not None and on.isoweekday() == day.weekday) or day.type is kind
    ]
    return fitting[0] if len(fitting) == 1 else None


def _lengths(r: Reading, units: Units) -> list[int]:
    """Every length that is named, in millimetres; a bare number is in one's own units."""
    found = []
    for token in r.tokens:
        measured, number = token.senses.get(M.DISTANCE), token.senses.get(M.NUMBER)
        if isinstance(measured, tuple):
            found.append(int(measured[0]))
        elif isinstance(number, int | float) and token.text != "one":
            found.append(round(number * (MM_PER_KM if units is Units.KM else MM_PER_MILE)))
    return found
