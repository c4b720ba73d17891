"""Days that do not suit, and those that do: "can't run Friday or Sunday, could do Saturday"."""

import re
from datetime import date, timedelta

from domain.calendar import monday_of
from domain.words.day_refs import DayRef
from domain.words.grammar.reading import Reading
from domain.words.grammar.reworded_days import WEEKDAY
from domain.words.lexicon.meanings import M
from domain.words.week_wishes import RunOn

_DAY = rf"(?:today|tomorrow|{WEEKDAY})"
_DAYS = rf"{_DAY}(?:(?:,|,? (?:or|and|nor)| &|/) (?:on )?{_DAY})*"
_LEAD = r"(?:(?:sorry|hi|hey|ok|so|well|please|also|i|we|there'?s)[, ]+)*"
_NOT = (
    r"(?:can'?t(?: (?:run|do|make|manage))?|cannot(?: (?:run|do|make))?|no(?: runs?| running)?|not|neither|"
    r"won'?t (?:run|make|manage|be able to (?:run|do|make))|don'?t (?:have time|want to run)|unable to run)"
)
_BUT = (
    r"(?: (?:next|this) week)?(?: (?:works?|suits?|are out|is out|are no good|is no good))?[,;.]*(?: (?:but|so|and|"
    r"though))*"
)
_CAN = (
    r"(?: (?:i|we|i'?m|could|can|would|will|'?ll|i'?ll|i'?d|happy|to|free|only|rather|prefer|do|run|make|manage|on|"
    r"it|both))*"
)
_WORKS = r"(?: (?:works?|instead|suits?|please|though|free|possible|is|are|would|work|be|both|next week))*"
_SAID = re.compile(rf"{_LEAD}{_NOT}(?: on)? (?P<off>{_DAYS}){_BUT}{_CAN} (?P<on>{_DAYS}){_WORKS}[.! ]*$")
# As `reworded_days.py` has it: "I need Thursday and Friday off, but can run Saturday".
_OFF = re.compile(
    rf"{_LEAD}rest (?P<off>{_DAYS})[,;.]*(?: (?:but|and|so))* (?:(?:can|could|i|will|'?ll|happy to|free to) )+"
    rf"(?:do|run|make|train)(?: on)? (?P<on>{_DAYS}){_WORKS}[.! ]*$"
)
_NAMED = re.compile(rf"\b{_DAY}\b")


def _of_one_week(days: list[DayRef], today: date) -> list[DayRef]:
    """ "Friday or Saturday next week" are both of that week."""
    last = max((day.on for day in days if day.on is not None), default=today)
    if monday_of(last) == monday_of(today):
        return days
    monday = monday_of(last)
    return [DayRef(on=monday + timedelta(days=day.weekday - 1)) if day.weekday else day for day in days]


def rather_then(words: str, r: Reading) -> RunOn | None:
    """The days to run on and those that are not, three at least; None for any other sentence."""
    found = _SAID.match(words) or _OFF.match(words)
    days = _of_one_week([each.day for each in r.days], r.today)
    if found is None or r.has(M.DISTANCE, M.DURATION, M.ALWAYS, M.EVERY, M.KIND) or r.asks:
        return None
    count = len(_NAMED.findall(found["off"]))
    if len(days) < 3 or len(days) != count + len(_NAMED.findall(found["on"])) or len(set(days)) < len(days):
        return None
    return RunOn(tuple(days[count:]), tuple(days[:count]))
