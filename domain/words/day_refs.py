"""Days as people point at them: a weekday of the week in view, a date, or "the long run"."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from domain.calendar import monday_of
from domain.plan import DayType
from domain.words.answers import Understood
from domain.words.dates import WEEKDAY_NUMBERS, WEEKDAY_WORD, parse_date


@dataclass(frozen=True, slots=True, kw_only=True)
class DayRef:
    """Exactly one is set: `weekday` (ISO) or `type`, both of the week in view, or `on`, a date."""

    weekday: int | None = None
    on: date | None = None
    type: DayType | None = None


# One of the words for each kind, as it can be sent back.
TYPE_TEXTS = {
    DayType.REST: "rest day",
    DayType.RECOVERY: "recovery run",
    DayType.EASY: "easy run",
    DayType.MODERATE: "medium run",
    DayType.TEMPO: "tempo",
    DayType.INTERVALS: "intervals",
    DayType.RACE_PACE: "race-pace run",
    DayType.LONG_RUN: "long run",
    DayType.SHAKEOUT: "shakeout",
    DayType.RACE: "race",
}
TYPE_WORDS = {
    "rest": DayType.REST,
    "rest day": DayType.REST,
    "recovery": DayType.RECOVERY,
    "recovery run": DayType.RECOVERY,
    "easy": DayType.EASY,
    "easy run": DayType.EASY,
    "easy day": DayType.EASY,
    "moderate": DayType.MODERATE,
    "medium": DayType.MODERATE,
    "medium run": DayType.MODERATE,
    "steady": DayType.MODERATE,
    "steady run": DayType.MODERATE,
    "tempo": DayType.TEMPO,
    "tempo run": DayType.TEMPO,
    "threshold": DayType.TEMPO,
    "threshold run": DayType.TEMPO,
    "interval": DayType.INTERVALS,
    "intervals": DayType.INTERVALS,
    "interval session": DayType.INTERVALS,
    "interval run": DayType.INTERVALS,
    "speed": DayType.INTERVALS,
    "speed work": DayType.INTERVALS,
    "speedwork": DayType.INTERVALS,
    "speed session": DayType.INTERVALS,
    "race pace": DayType.RACE_PACE,
    "race pace run": DayType.RACE_PACE,
    "race-pace run": DayType.RACE_PACE,
    "long": DayType.LONG_RUN,
    "long run": DayType.LONG_RUN,
    "longrun": DayType.LONG_RUN,
    "long one": DayType.LONG_RUN,
    "shakeout": DayType.SHAKEOUT,
    "shakeout run": DayType.SHAKEOUT,
    "race": DayType.RACE,
    "race day": DayType.RACE,
}
# Types that name one day of a week; "the easy run" does not.
_POINTED = frozenset(
    {DayType.TEMPO, DayType.INTERVALS, DayType.RACE_PACE, DayType.LONG_RUN, DayType.SHAKEOUT, DayType.RACE}
)
_LEAD = re.compile(r"^(?:(?:on|for|the|my|this) )+")
_TAIL = re.compile(r"(?:'?s)? ?(?:run|workout|session|training|session|one)?$")
_RELATIVE = {"today": 0, "tonight": 0, "this morning": 0, "this evening": 0, "tomorrow": 1, "tmrw": 1, "tomorow": 1,
             "yesterday": -1, "last night": -1, "day after tomorrow": 2, "day before yesterday": -2}  # fmt: skip
_WEEKDAY = re.compile(rf"(next |last )?({WEEKDAY_WORD})")
DAY_INSIDE = re.compile(
    rf"\b(?:{'|'.join(_RELATIVE)}|(?:next |last )?{WEEKDAY_WORD}|long run|tempo|intervals?|shakeout)\b"
)


def parse_day_ref(text: str, today: date) -> DayRef | None:
    """A day in cleaned words, or None. "next tuesday" is the one of next week."""
    words = _LEAD.sub("", text.strip())
    kind = TYPE_WORDS.get(words)
    if kind in _POINTED:
        return DayRef(type=kind)
    for candidate in (words, _TAIL.sub("", words, count=1)):
        if candidate in _RELATIVE:
            return DayRef(on=today + timedelta(days=_RELATIVE[candidate]))
        found = _WEEKDAY.fullmatch(candidate)
        if found is not None:
            return _weekday(found[1], WEEKDAY_NUMBERS[found[2].rstrip(".")], today)
    if not re.search(r"\d", words):
        return None
    answer = parse_date(words, today)
    return DayRef(on=answer.value) if isinstance(answer, Understood) else None


def _weekday(which: str | None, number: int, today: date) -> DayRef:
    monday = monday_of(today)
    if which == "next ":
        return DayRef(on=monday + timedelta(days=6 + number))
    if which == "last ":
        back = (today.isoweekday() - number - 1) % 7 + 1
        return DayRef(on=today - timedelta(days=back))
    return DayRef(weekday=number)


def day_inside(text: str, today: date) -> DayRef | None:
    """The first day that a sentence mentions."""
    found = DAY_INSIDE.search(text)
    return None if found is None else parse_day_ref(found[0], today)
