"""One weekday's run on another one for a while: "Saturdays instead of Sundays for the next three weeks"."""

import re
from datetime import timedelta

from domain.words.dates import weekday_from, weekday_number
from domain.words.day_refs import DayRef
from domain.words.grammar.ahead_until import span_ahead
from domain.words.grammar.reading import Reading
from domain.words.grammar.reworded_days import WEEKDAY
from domain.words.intents import MoveIntent, Several
from domain.words.lexicon.meanings import M

_OLD, _NEW = (
    rf"(?:(?:all|the|my|of|every|each|on) )*(?P<{name}>{WEEKDAY})s?(?:'s?)?(?: (?:long |easy |hard )?"
    r"(?:runs?|ones?|sessions?|workouts?))?"
    for name in ("old", "new")
)
_WAYS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_NEW} (?:instead of|rather than|in place of) {_OLD}\b",
        rf"\b(?:move|shift|put|push|bring|switch|do|run|have) {_OLD} (?:to|on|onto) {_NEW}\b",
        rf"^(?:(?:please|can|could|we|i|have) )*{_OLD} (?:to|on|onto) {_NEW}\b",
    )
)
_WEEKDAY = re.compile(rf"\b{WEEKDAY}s?\b")
_LEAST_DAYS, _MOST = 8, 8
_ELSE = (
    *(M.ALWAYS, M.NO_MORE, M.RAN, M.DONE, M.DISTANCE, M.DURATION, M.PAIN, M.ILL, M.INJURY, M.NAME, M.REMIND, M.WHY),
    *(M.SKIP, M.SHORTEN, M.EASIER, M.RACE, M.OR),
)


def weekday_moved_for(words: str, r: Reading) -> Several | None:
    """The run of that weekday on the other one in each week of the time; None for what holds for good or once."""
    if r.asks or r.has(*_ELSE) or len({weekday_number(each) for each in _WEEKDAY.findall(words)}) != 2:
        return None
    found = next((each for way in _WAYS if (each := way.search(words))), None)
    span = span_ahead(_WEEKDAY.sub(" ", words), r) if found is not None else None
    if found is None or span is None or (span[1] - span[0]).days + 1 < _LEAST_DAYS:
        return None
    old, new = weekday_number(found["old"]), weekday_number(found["new"])
    first = weekday_from(r.today, old)
    days = [first + timedelta(days=7 * step) for step in range(_MOST) if first + timedelta(days=7 * step) <= span[1]]
    moves = [(on, on + timedelta(days=new - old)) for on in days]
    wishes = tuple(MoveIntent(DayRef(on=on), DayRef(on=to)) for on, to in moves if to >= r.today)
    return Several(wishes) if len(wishes) > 1 else None
