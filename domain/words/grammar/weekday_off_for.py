"""A weekday that is free for a while: "Fridays off for the next two weeks", "no running on the next two Sundays"."""

import re
from datetime import date, timedelta

from domain.words.dates import weekday_number
from domain.words.day_refs import DayRef
from domain.words.grammar.ahead_until import span_ahead
from domain.words.grammar.reading import Reading
from domain.words.intents import Several, SkipDay
from domain.words.lexicon.meanings import M

_WEEKDAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days"
_OFF = (
    r"(?:off|free|out|no|not|can'?t|cannot|won'?t|skip|skipping|miss|missing|rest|resting|without|leave out|drop|"
    r"cancel|"
    r"nothing)"
)
_NAMED = re.compile(rf"\b(?P<weekday>{_WEEKDAYS})\b(?! (?:run|session|workout)s? (?:is|was|felt))")
_NEXT_FEW = re.compile(
    rf"\b(?:next|coming|following) (?P<count>two|three|four|2|3|4|couple of|few) (?P<weekday>{_WEEKDAYS})\b"
)
_COUNTS = {"two": 2, "2": 2, "couple of": 2, "three": 3, "3": 3, "few": 3, "four": 4, "4": 4}
_LEFT_OUT = re.compile(rf"\b{_OFF}\b")
_LASTS = re.compile(r"\b(?:from now on|for good|every week|always|any ?more|permanently|going forward|the race)\b")
_MOST = 8
_ELSE = (
    *(M.MOVE, M.SWAP, M.ALWAYS, M.NO_MORE, M.RAN, M.DONE, M.DISTANCE, M.DURATION, M.PAIN, M.ILL, M.INJURY, M.NAME),
    *(M.REMIND, M.WHY, M.MISSED, M.DIDNT, M.INSTEAD, M.INSTEAD_OF, M.AWAY, M.EASIER, M.SHORTEN, M.KIND),
)


def weekday_off_for(words: str, r: Reading) -> Several | SkipDay | None:
    """Those days left out, one by one; None for what is to hold for good, or any other sentence."""
    if _LEFT_OUT.search(words) is None or _LASTS.search(words) or r.asks or r.has(*_ELSE):
        return None
    few, named = _NEXT_FEW.search(words), _NAMED.search(words)
    if named is None or len(_NAMED.findall(words)) > 1:
        return None
    on = _coming(r.today, weekday_number(named["weekday"]))
    if few is not None:
        days = [on + timedelta(days=7 * step) for step in range(_COUNTS[few["count"]])]
    else:
        span = span_ahead(_NAMED.sub(" ", words), r)
        if span is None:
            return None
        days = [on + timedelta(days=7 * step) for step in range((span[1] - on).days // 7 + 1)]
    if not 0 < len(days) <= _MOST:
        return None
    wishes = tuple(SkipDay(DayRef(on=each)) for each in days)
    return Several(wishes) if len(wishes) > 1 else wishes[0]


def _coming(today: date, weekday: int) -> date:
    """That weekday from today on."""
    return today + timedelta(days=(weekday - today.isoweekday()) % 7)
