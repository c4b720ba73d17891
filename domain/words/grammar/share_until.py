"""So many per cent less of everything until a day: "a third off till the weekend", "25% less until March"."""

import re
from datetime import timedelta

from domain.words.answers import Ask, Question, ask
from domain.words.grammar.ahead_until import span_ahead
from domain.words.grammar.frames_rest import span_of
from domain.words.grammar.reading import Reading
from domain.words.grammar.said_again import offer
from domain.words.lexicon.meanings import M
from domain.words.week_wishes import DaysByShare

_SHARE = r"(?P<share>\d{1,2}) ?(?:%|per ?cent|prozent|por ciento)"
_LESS = r"(?:less|off|shorter|down|lower|fewer|back|weniger|kurzer|menos)"
_ALL = (
    r"(?:everything|(?:it|them) all|all (?:of )?(?:(?:my|the|these) )?(?:runs|training|running|mileage|workouts|of "
    r"it|of "
    r"them)|(?:(?:my|the|this|her|his) )?(?:weekly )?(?:volume|load|distances|umfang)|every (?:single )?run|each "
    r"run|my (?:runs|mileage|training)|these runs|the (?:runs|whole lot)|alles|todo)"
)
_CUT = r"(?:cut|trim|reduce|shorten|knock|take|shave|drop|bring|scale|lower|chop|lop|make|have|run|do)"
# "15% less until March" is of everything.
_UNTIL_THEN = (
    rf"^(?:(?:please|can|could|you|we|i|need|want|to|run|do|make it|lets|just|about|with) )*{_SHARE} {_LESS}"
    r"(?: (?:running|miles|mileage|volume))?(?: please)? (?:until|till?|for the (?:next|coming)|through|bis|hasta)\b"
)
_SO_MUCH_LESS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_SHARE} {_LESS} (?:on |of |off |for |from |bei |en )?{_ALL}\b",
        rf"\b{_ALL}(?: \w+){{0,4}}? (?:by |um )?(?:about |around |roughly |at least )?{_SHARE} {_LESS}\b",
        _UNTIL_THEN,
        rf"\b{_CUT} {_ALL}(?: back| down)? by (?:about |around |roughly )?{_SHARE}(?! (?:more|longer|up)\b)",
    )
)
# The half of it.
_HALVED = re.compile(
    rf"\b(?:only |just )?half (?:of )?{_ALL}\b|\bhalve {_ALL}\b|\b{_CUT} {_ALL}(?: \w+){{0,2}}? in half\b|"
    rf"\b{_ALL} (?:at |by |be |cut |in )*half\b"
)
# How much is not said.
_A_BIT = re.compile(
    rf"\b{_ALL}(?: \w+){{0,3}}? (?:a (?:bit|little|touch|tad)|slightly|somewhat) {_LESS}\b|\b(?:shorten|trim|cut back) "
    rf"{_ALL}(?: a (?:bit|little|touch))?\b"
)
_SHARES = (10, 20, 30)
# As a button sends it.
_SAID_AGAIN = re.compile(r"^\d{1,2}% less on everything from \d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d$")
_FROM_TO = re.compile(r"\bfrom\b.*\b(?:to|until|till?|through)\b")
_LEAST, _MOST, _HALF = 5, 60, 50
_MOST_DAYS = 70
_ELSE = (M.RAN, M.DONE, M.PACE, M.RACE, M.EFFORT, M.WHY, M.HEART, M.PAIN, M.INJURY, M.ILL, M.DISTANCE, M.DURATION)


def share_until(words: str, r: Reading) -> DaysByShare | Question | None:
    """So much less of each run of the days from today on; None where it is not said until when, or anything else."""
    if r.asks or r.has(*_ELSE):
        return None
    found = next((each for way in _SO_MUCH_LESS if (each := way.search(words))), None)
    if found is None and _A_BIT.search(words) and not re.search(r"\d ?%", words):
        some = span_ahead(words, r)
        wishes = [DaysByShare(-each, *some) for each in _SHARES] if some is not None else []
        return ask(Ask.BY_HOW_MUCH_EACH, *(offer(each) for each in wishes)) if wishes else None
    is_halved = found is None and _HALVED.search(words) is not None
    if found is None and not is_halved:
        return None
    share = _HALF if found is None else int(found["share"])
    if _SAID_AGAIN.match(words):
        dates = [on for each in r.days if (on := each.day.on) is not None]
        return DaysByShare(-share, dates[0], dates[1]) if len(dates) == 2 else None
    span = span_ahead(words, r) or (span_of(r) if _FROM_TO.search(words) else None)
    if span is None or not _LEAST <= share <= _MOST or span[1] - span[0] > timedelta(days=_MOST_DAYS):
        return None
    return DaysByShare(-share, *span)
