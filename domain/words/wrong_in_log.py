"""What is wrong in the log of a day, in words: "no thats not right, monday i ran 8.5 not a half"; and whether a run is
in it at all."""

import re
from dataclasses import dataclass
from datetime import date

from domain.units import MM_PER_KM, MM_PER_MILE, Units
from domain.words.grammar.chatter_days import days_in
from domain.words.grammar.chatter_numbers import put_right
from domain.words.grammar.tokens import plain

_UNIT = r"(?:kms?|k|kilomet\w+|miles?|mi)"
_RACES = {"half marathon": 21_097_500, "half": 21_097_500, "hm": 21_097_500, "marathon": 42_195_000}
_FAR = rf"\d{{1,2}}(?:\.\d{{1,2}})?(?![:\d])(?: ?{_UNIT}\b)?"
_NOT = re.compile(
    rf"(?P<right>{_FAR})(?: (?:on |last |am |el )?(?:\w+day|mon|tue|wed|thu|fri|yesterday|today))?[ ,]+(?:and |"
    rf"but )?(?:not|instead of|rather than|nicht|no) (?:(?:an?|the|my|ein\w*) )?"
    rf"(?P<false>half(?: marathon)?|hm|marathon|{_FAR})(?= ?[,.;!]|$| that| please| (?:on|in) (?:that|my|the)\b)"
)
_OF_A_RUN = re.compile(r"\b(?:ran|run|did|was|were|log|right|wrong|lief|gelaufen|war|corri|fue)\b")
_AHEAD = re.compile(
    r"\b(?:make|want|can|could|should|will|please make|change (?:it|that|my (?:plan|race|goal))|goal|race is|next|"
    r"tomorrow|planned|instead on|mach|will ich|quiero)\b|\?"
)
_IS_IN_LOG = re.compile(
    r"\b(?:is|are|was|were|have you got|did you (?:log|save|count|get|record)|do you have|got) (?:\w+ ){0,4}?"
    r"(?:half(?: marathon)?|race|run|runs|marathon|10 ?k|5 ?k|it|that|long one|parkrun)\b(?: \w+){0,4}?"
    r"(?: (?:in|on) (?:the|my|your) log\b| logged\b| recorded\b| counted\b| saved\b)|"
    r"\bdid you (?:log|save|record) (?:the|my|it|that)\b"
)


@dataclass(frozen=True, slots=True)
class WrongLength:
    """On a day so many millimetres were run, and not so many."""

    on: date
    right_mm: int
    false_mm: int


def wrong_length(text: str, today: date, units: Units) -> WrongLength | None:
    """The length that was run on a day, beside the wrong one; None for other words, or where no day is named."""
    said = put_right(plain(text))
    found = _NOT.search(said)
    if found is None or "?" in text or _AHEAD.search(said) or not _OF_A_RUN.search(said):
        return None
    days = days_in(said, today)
    named = {on for on, _, _ in days.own} if days is not None else set()
    if len(named) != 1:
        return None
    return WrongLength(named.pop(), _millimetres(found["right"], units), _millimetres(found["false"], units))


def asks_for_it_in_log(text: str) -> bool:
    """Whether it is asked if a run, or a race, is in the log: "is the half in the log?"."""
    return _IS_IN_LOG.search(plain(text)) is not None


def _millimetres(said: str, units: Units) -> int:
    if said in _RACES:
        return _RACES[said]
    number = re.match(r"[\d.]+", said)
    is_km = bool(re.search(r"k", said)) or (not re.search(r"m", said) and units is Units.KM)
    return round(float(number[0] if number is not None else 0) * (MM_PER_KM if is_km else MM_PER_MILE))
