"""Quiet hours in a sentence: "no messages between 9 pm and 7 am", "don't message me before 8"."""

import re
from datetime import time

from domain.words.clean import clean
from domain.words.lexicon.lookup import folded
from domain.words.replies import parse_clock

_TIME = r"(?P<{name}>\d{{1,2}}(?:[:.]\d\d)?(?: ?[ap]m)?)\b(?: uhr)?(?: (?:at night|in the (?:evening|morning)))?"
_AND = r" ?(?:and|to|until|till|til|bis(?: um)?|und|y|a|-) ?(?:las? )?"
_TWO = re.compile(_TIME.format(name="start") + _AND + _TIME.format(name="end"))
_ONE = re.compile(
    r"\b(?P<side>before|until|till|after|past|from|vor|bis|nach|ab|antes de|despues de|hasta)(?: las?)? "
    + _TIME.format(name="at")
)
_ENDS = frozenset({"before", "until", "till", "vor", "bis", "antes de", "hasta"})
_NOON = 12
# Who goes to bed before this hour says so with "pm".
_EARLIEST_EVENING = 6


def quiet_said(text: str) -> tuple[time | None, time | None] | None:
    """From when and until when it shall be quiet, None for an end that is not said; None where neither is plain.

    "Between 9 and 5" may be the night or the day at work: that is asked.
    """
    words = folded(clean(text).replace("a.m", "am").replace("p.m", "pm"))
    two = _TWO.search(words)
    if two is not None:
        start, end = _clock(two["start"]), _clock(two["end"])
        if start is None or end is None:
            return None
        is_plain = start.hour > _NOON or two["start"].endswith("m") or two["end"].endswith("m")
        if not two["start"].endswith("m") and two["end"].endswith("am") and start.hour < _NOON:
            start = start.replace(hour=start.hour + _NOON)
        return (start, end) if is_plain and start != end else None
    one = _ONE.search(words)
    at = _clock(one["at"]) if one is not None else None
    if one is None or at is None:
        return None
    if one["side"] in _ENDS:
        return (None, at) if at.hour < _NOON else None
    if at.hour < _NOON and not one["at"].endswith("m") and at.hour >= _EARLIEST_EVENING:
        at = at.replace(hour=at.hour + _NOON)
    return (at, None) if at.hour >= _NOON else None


def _clock(said: str) -> time | None:
    found = parse_clock(said)
    return found.value if found is not None else None
