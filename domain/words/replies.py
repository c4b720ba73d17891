"""The health question, and a time of day."""

import re
from datetime import time

from domain.words.answers import Ask, Label, Question, Understood, ask, choice
from domain.words.clean import clean

# "ok" and "fine" answer this question both ways, so they are asked again.
_APPLIES = frozenset({"yes", "y", "yep", "yeah", "yup", "ja", "si", "yes please", "one of them", "some"})
_HEALTHY = frozenset(
    {
        "no", "n", "nope", "nah", "nein", "none", "none of these", "none of them", "none of the above", "nothing",
        "healthy", "i'm healthy", "i am healthy", "all good", "all fine", "no problems", "no issues", "no injuries",
        "no injury", "n/a", "nothing to report", "no health problems", "no health issues", "all clear", "no pain",
    }
)  # fmt: skip
CONDITION = re.compile(
    r"\b(?:pregnan|injur|chest|faint|dizz|heart|asthma|pain|hurts?\b|surgery|operation|fractur|broken|sprain|"
    r"stroke|diabet|blood pressure|epilep|arrhythm|seizure|cancer|tendon|achilles|plantar|shin splint)"
)
_AGE = re.compile(r"(?:i'?m|i am|age|aged)? ?(?:only )?(\d{1,2})(?: years? old)?")

_HOUR_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_HOURS = {name: number for number, name in enumerate(_HOUR_WORDS, 1)}
_HOUR = r"(\d{1,2}|" + "|".join(_HOUR_WORDS) + ")"
_PART = r"(?: ?(am|a\.m|pm|p\.m|a|p)| ?(?:o'clock|oclock|uhr|h))?"
_DAYTIME = r"(?: ?in the (morning|afternoon|evening)| at (night))?"
_CLOCK = re.compile(rf"{_HOUR}(?:[:.h ]([0-5]\d))?(?::[0-5]\d)?{_PART}{_DAYTIME}")
_PACKED = re.compile(r"([01]\d|2[0-3])([0-5]\d)(?: ?h(?:ours|rs)?)?")
_SPOKEN = re.compile(rf"(half past|quarter past|quarter to|half) {_HOUR}{_PART}{_DAYTIME}")
_LEAD = re.compile(r"^(?:(?:it's|it is|its|now|at|around|about|by|every day at|daily at|the time is|currently) )+")


def parse_health(text: str) -> Understood[bool] | Question | None:
    """The health question (ruling 47): True when anything applies. A named condition counts as a yes unless denied."""
    words = clean(text)
    if words in _HEALTHY:
        return Understood(False)
    if words in _APPLIES:
        return Understood(True)
    if CONDITION.search(words):
        if re.search(r"\b(?:no|not|never|without|used to|years ago)\b", words):
            return ask(Ask.ANY_OF_THESE_NOW, choice("no", Label.NONE_OF_THESE), choice("yes", Label.YES))
        return Understood(True)
    age = _AGE.fullmatch(words)
    if age is not None:
        return Understood(int(age[1]) < 16)
    return None


def parse_clock(text: str) -> Understood[time] | None:
    """A time of day: "7", "7am", "06:30", "half past six", "6 in the evening". A bare hour is on the 24-hour clock."""
    words = _LEAD.sub("", clean(text))
    if words in {"noon", "midday"}:
        return _at(12, 0)
    if words == "midnight":
        return _at(0, 0)
    if found := _PACKED.fullmatch(words):
        return _at(int(found[1]), int(found[2]))
    if found := _SPOKEN.fullmatch(words):
        hour = _hour(_number(found[2]), found[3], found[4] or found[5])
        if hour is None:
            return None
        minutes = {"half past": 30, "half": 30, "quarter past": 15, "quarter to": -15}[found[1]]
        total = (hour * 60 + minutes) % 1440
        return _at(total // 60, total % 60)
    if found := _CLOCK.fullmatch(words):
        hour = _hour(_number(found[1]), found[3], found[4] or found[5])
        return None if hour is None else _at(hour, int(found[2] or 0))
    return None


def _number(word: str) -> int:
    return _HOURS[word] if word in _HOURS else int(word)


def _hour(hour: int, half: str | None, part: str | None) -> int | None:
    """The hour on the 24-hour clock, None when the parts contradict each other."""
    if half is None and part is not None:
        half = "a" if part == "morning" or (part == "night" and (hour == 12 or hour < 5)) else "p"
    if half is None or hour > 12:
        return hour if hour < 24 and not (half or "p").startswith("a" if hour > 12 else "x") else None
    if hour == 0:
        return None
    return hour % 12 + (12 if half.startswith("p") else 0)


def _at(hour: int, minute: int) -> Understood[time]:
    return Understood(time(hour, minute))
