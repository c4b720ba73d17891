"""A week's amount with something of its runs: its long run beside it, no strides in it, "give her 28, not more"."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from domain.calendar import monday_of
from domain.plan import DayType
from domain.units import MM_PER_KM, MM_PER_MILE, Units
from domain.words.day_refs import DayRef
from domain.words.grammar.heard import Heard
from domain.words.grammar.reading import Reading
from domain.words.grammar.week_amount import LEAST_WEEK_MM, week_amount, without_name
from domain.words.intents import CutDay
from domain.words.lexicon.meanings import M
from domain.words.week_wishes import CapRuns, WeekByShare

_UNIT = r"(?P<unit>miles?|mi|mls|miler|kms?|k|kilomet\w+)"
_OWN = r"(?:a |an |the |my |her |his |their )?"
_OF = r"(?:(?:,|:|of|at|is|to|be|should be|becomes?|only|just|about|around|at most|max|up to|no more than) ?)*"
_LONG = re.compile(
    rf"[,;.]* ?(?:(?:and|with|including|incl|plus|but|of which|keep|make) )*{_OWN}(?:(?P<first>\d{{1,2}}(?:\.\d+)?)"
    rf"[ -]?{_UNIT.replace('unit', 'first_unit')} long run|long run,? {_OF}(?P<amount>\d{{1,2}}(?:\.\d+)?)"
    rf"(?![.,]?\d| ?%)(?: ?{_UNIT}\b)?)(?: (?:long|in it|max|at most))?"
)
_WEEK = r"(?:(?:for |in |of )?(?:the )?(?P<which>next|this|coming) (?:week|wk)(?:'?s)?)"
_LONG_ALONE = re.compile(
    rf"(?:(?:make|set|cut|keep|cap|limit|shorten|please|bring|take|put) )*(?:{_WEEK}[,:]? )?{_OWN}"
    rf"(?P<kind>long|longest) run {_OF}(?P<amount>\d{{1,2}}(?:\.\d+)?) ?{_UNIT}"
    rf"(?:,? {_WEEK.replace('which', 'late')})?(?: (?:max|at most|only|please|not more|no more))*[. ]*"
)
_NO_STRIDES = re.compile(
    r"[,;]* ?(?:(?:and|but|with|also) )*(?:no|without(?: any| the)?|not any|(?:leave|drop|skip|cut) (?:out )?"
    r"(?:the |her |his |any )?)(?: )?strides(?: either| please| this week| next week)*"
)
_GIVE = re.compile(
    rf"(?:^|.*?[.;,!:]+ |.* (?:and|but|so) )(?:please |just |ok )*(?:give|let|allow|grant)"
    rf"(?: (?:NAME|her|him|them|me))?(?: (?:have|do|run|to|about|only|just|max))* (?P<amount>\d{{1,3}}(?:\.\d)?)"
    rf"(?: ?{_UNIT})? {_WEEK}(?:[,;.]* ?(?:and |but )?(?:not|no|nothing|max(?:imum)?|at most|tops|"
    r"only|that'?s (?:it|enough|all|plenty))(?: (?:a )?(?:mile |bit |single mile )?"
    r"(?:more|above|over|that|than that))*)*[. ]*"
)
# The "k" of "week 22" is none.
_IN_KM = re.compile(r"\d ?(?:kms?|k|kilomet\w+)\b")
_LEAST_LONG_MM, _MOST_LONG_MM = 1_600_000, 45_000_000


def week_with_more(
    words: str, said: str, r: Reading, read: Callable[[str], Heard]
) -> WeekByShare | CutDay | CapRuns | None:
    """The amount of a week with its long run, or without strides, or as it is given; None for any other sentence.

    `said` is the sentence in `plain` form, before it was reworded.
    """
    if r.asks or r.is_asked or r.has(M.RAN, M.DONE):
        return None
    return _given(words, r) or _long_alone(words, r) or _with_long_run(words, r) or _without_strides(said, read)


def _given(words: str, r: Reading) -> WeekByShare | None:
    """ "Anna asked for 30 miles. Give her 28 next week, not more": so much the week, whatever was asked for."""
    named = re.sub(rf"\b{re.escape(r.name)}\b", "NAME", words) if r.name else words
    found = _GIVE.fullmatch(named)
    if found is None or "long run" in words:
        return None
    to_mm = _measured(found["amount"], found["unit"], r)
    ahead = 0 if found["which"] == "this" else 1
    return WeekByShare(0, ahead, to_mm=to_mm) if to_mm >= LEAST_WEEK_MM else None


def _long_alone(words: str, r: Reading) -> CutDay | CapRuns | None:
    """ "Long run 6 miles next week": the long run of that week; "longest run 4 miles" is the most of any."""
    found = _LONG_ALONE.fullmatch(without_name(words, r.name))
    which = (found["which"] or found["late"]) if found is not None else None
    if found is None or which is None or (which == "this" and not r.name):
        # "Long run 8 miles this week" may be what was run.
        return None
    length = _measured(found["amount"], found["unit"], r)
    if not _LEAST_LONG_MM <= length <= _MOST_LONG_MM:
        return None
    if found["kind"] == "long":
        return CutDay(DayRef(type=DayType.LONG_RUN), length)
    monday = monday_of(r.today) + timedelta(days=0 if which == "this" else 7)
    return CapRuns(max(r.today, monday), monday + timedelta(days=6), distance_mm=length)


def _with_long_run(words: str, r: Reading) -> WeekByShare | None:
    """ "18 miles in total, long run 6": how much, and how long the longest of it."""
    text = without_name(words, r.name)
    found = _LONG.search(text)
    if found is None:
        return None
    rest = f"{text[: found.start()]} {text[found.end() :]}"
    whole = week_amount(" ".join(rest.split()).strip(" ,;"), r)
    if whole is None or whole.to_mm is None:
        return None
    unit = found["unit"] or found["first_unit"] or ("km" if _IN_KM.search(rest) else None)
    long_mm = _measured(found["amount"] or found["first"], unit, r)
    return replace(whole, long_mm=long_mm) if _LEAST_LONG_MM <= long_mm < whole.to_mm else None


def _without_strides(words: str, read: Callable[[str], Heard]) -> WeekByShare | None:
    """ "25 % less and no strides": both."""
    found = _NO_STRIDES.search(words)
    if found is None or not re.search(r"\d ?(?:%|per ?cent|miles?\b|mi\b|kms?\b)", words):
        return None
    rest = f"{words[: found.start()]} {words[found.end() :]}".rpartition(":")[2]
    rest = " ".join(rest.split()).strip(" ,;")
    if "week" not in rest:
        # "She needs an easy week: 25 % less": of that week, whichever day it is.
        rest = f"{rest} {'next' if 'next week' in words else 'this'} week"
    said = read(rest).value
    return replace(said, without_strides=True) if isinstance(said, WeekByShare) and said.by_percent <= 0 else None


def _measured(amount: str, unit: str | None, r: Reading) -> int:
    is_km = r.units is Units.KM if unit is None else unit.startswith("k")
    return round(float(amount) * (MM_PER_KM if is_km else MM_PER_MILE))
