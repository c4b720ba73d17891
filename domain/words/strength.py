"""Strength sessions in plain words: "show my strength session", "did strength", "skipped the gym yesterday"."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.words.clean import clean
from domain.words.day_refs import parse_day_ref

_SESSION = (
    r"(?:(?:my|the|today's|a|some|this week's) )*(?:strength|gym|weights|lifting)"
    r"(?: (?:session|work|training|workout|exercise)s?)?"
)
_WHEN = r"(?: (?:on )?(?P<when>[a-z]+))?"
_SHOW = re.compile(rf"(?:(?:show(?: me)?|what(?:'s| is| are)|see|open) )?{_SESSION}{_WHEN}")
_DONE = re.compile(
    rf"(?:i(?:'ve)? )?(?:just )?(?:did|done|finished|completed|have done) {_SESSION}{_WHEN}"
    rf"|{_SESSION}(?: is| was)? (?:done|finished){_WHEN.replace('when', 'then')}"
)
_SKIP = re.compile(
    rf"(?:i )?(?:skip(?:ped|ping)?|miss(?:ed)?|didn't do|did not do|no) {_SESSION}{_WHEN}"
    rf"|{_SESSION}(?: was)? skipped{_WHEN.replace('when', 'then')}"
)


class StrengthAsk(StrEnum):
    """What is to be done with a session."""

    SHOW = "show"
    DONE = "done"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class StrengthWords:
    """What was said, about which date; None is today's session, or the next one when it is to be shown."""

    ask: StrengthAsk
    on: date | None = None


def parse_strength(text: str, today: date) -> StrengthWords | None:
    """A sentence about strength sessions; None for anything else, and for a day that is no day."""
    words = clean(text)
    for ask, pattern in ((StrengthAsk.DONE, _DONE), (StrengthAsk.SKIP, _SKIP), (StrengthAsk.SHOW, _SHOW)):
        found = pattern.fullmatch(words)
        if found is None:
            continue
        named = found.groupdict()
        when = named.get("when") or named.get("then")
        if when is None:
            return StrengthWords(ask)
        on = _date(when, today, is_past=ask is not StrengthAsk.SHOW)
        return None if on is None else StrengthWords(ask, on)
    return None


def _date(word: str, today: date, *, is_past: bool) -> date | None:
    """The date a word names; a weekday is this week's, for a log the last one."""
    day = parse_day_ref(word, today)
    if day is None or (day.on is None and day.weekday is None):
        return None
    if day.on is not None:
        return day.on
    offset = (day.weekday or 0) - today.isoweekday()
    if is_past and offset > 0:
        offset -= 7
    return date.fromordinal(today.toordinal() + offset)
