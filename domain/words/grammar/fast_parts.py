"""A run without its fast parts: "tomorrow without the strides", "replace the fast bits on Thursday with steady"."""

import re

from domain.plan import QUALITY_TYPES, DayType
from domain.words.day_refs import DayRef
from domain.words.grammar.reading import Reading
from domain.words.intents import CutDay, RunForTime, Several, TypeIntent
from domain.words.lexicon.meanings import M
from domain.words.week_wishes import AllEasy

_FAST = (
    r"(?:strides?|(?:fast|quick|hard|speedy)(?:er)? (?:bits?|parts?|sections?|pieces?|ones|stuff)|pick ?-?ups?|surges|"
    r"accelerations?|sprints?|steigerung(?:en|slaufe)|progresivos|rectas)"
)
_WHICH = r"(?:(?:all|any|of|the|those|these|my|doing|do|include|die|den|las?|los) )*"
_OUT = (
    r"(?:without|no|not|skip(?:ping)?|drop(?:ping)?|leave out|leaving out|lose|ditch|cut out|cut|take out|remove|"
    r"replace|"
    r"swap|instead of|rather than|minus|bin|scrap|forget|don'?t want|can'?t do|not feeling|ohne|keine|lass|"
    r"streich\w*|sin|quita\w*)"
)
_LEFT_OUT = re.compile(
    rf"\b{_OUT} {_WHICH}{_FAST}\b|\b(?:leave|take|cut|have|keep|can) {_WHICH}{_FAST} (?:out|off|away|go)\b"
    rf"|\b{_FAST} (?:weg\w*|raus|fuera)\b"
)
# So much less, or more, is no length of a run.
_BY = re.compile(r"\b(?:off|by|shorter|longer|less|more|extra|add|plus|fewer)\b")
# What was run, and what shall hold for good, is another wish; and so is another length.
_ELSE = (
    M.RAN,
    M.DONE,
    M.DIDNT,
    M.MISSED,
    M.ALWAYS,
    M.NO_MORE,
    M.EVERY,
    M.PAIN,
    M.INJURY,
    M.ILL,
    M.BODY,
    M.WHY,
    M.HOW,
    M.FROM,
    M.UNTIL,
    M.DAYS_LONG,
)
_HOLDS = re.compile(r"\b(?:keep|keeping|same|still|as planned|all|bleibt|mismo)\b")


def without_fast_parts(words: str, r: Reading, *, asks: bool) -> TypeIntent | Several | AllEasy | None:
    """A day, or a week, that is to be easy at the same length; None for any other sentence."""
    days = {each.day for each in r.days if each.day.type is None}
    is_general = r.asks or (asks and not days and r.week is None)
    if _LEFT_OUT.search(words) is None or is_general or len(days) > 1 or r.has(*_ELSE):
        return None
    if r.has(M.DISTANCE, M.DURATION) and _HOLDS.search(words) is None:
        return _easy_so_long(days, r)
    if not days and r.week is not None:
        return AllEasy(r.week)
    named = [token.text for token in r.tokens if token.senses.get(M.KIND) in QUALITY_TYPES]
    if any(re.search(_FAST, text) is None for text in named):
        # "Swap the strides for a proper tempo" is no easy run.
        return None
    hard = next((DayRef(type=each.kind) for each in r.days if each.kind in QUALITY_TYPES), r.it)
    return TypeIntent(days.pop() if days else hard, DayType.EASY)


def _easy_so_long(days: set[DayRef], r: Reading) -> Several | None:
    """ "Thursday 40 minutes, without the strides": easy, and of that length."""
    lengths = [int(each[0]) for each in r.values(M.DISTANCE) if isinstance(each, tuple)]
    times = [each for each in r.values(M.DURATION) if isinstance(each, int)]
    if len(days) != 1 or len(lengths) + len(times) != 1 or _BY.search(r.text):
        return None
    day = days.pop()
    sized = CutDay(day, lengths[0]) if lengths else RunForTime(day, times[0])
    return Several((TypeIntent(day, DayType.EASY), sized))
