"""A weekday that is free for a while: "Fridays off for the next two weeks", "no running on the next two Sundays"."""

import re
from datetime import date, timedelta

from domain.words.dates import weekday_from, weekday_number
from domain.words.day_refs import DayRef
from domain.words.grammar.ahead_until import span_ahead
from domain.words.grammar.dated import month_named, month_span
from domain.words.grammar.reading import Reading
from domain.words.grammar.reworded_days import WEEKDAY
from domain.words.intents import Several, SkipDay
from domain.words.lexicon.meanings import M

_WEEKDAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days"
_OFF = (
    r"(?:off|free|out|no|not|can'?t|cannot|won'?t|skip|skipping|miss|missing|rest|resting|without|leave out|drop|"
    r"cancel|"
    r"nothing)"
)
_NAMED = re.compile(
    rf"\b(?P<weekday>{_WEEKDAYS}|(?<=every ){WEEKDAY}|(?<=each ){WEEKDAY})\b(?! (?:run|session|workout)s? (?:is|was|"
    rf"felt))"
)
_NEXT_FEW = re.compile(
    rf"\b(?:next|coming|following) (?P<count>two|three|four|2|3|4|couple of|few) (?P<weekday>{_WEEKDAYS})\b"
)
_COUNTS = {"two": 2, "2": 2, "couple of": 2, "three": 3, "3": 3, "few": 3, "four": 4, "4": 4}
_LEFT_OUT = re.compile(rf"\b{_OFF}\b")
_LASTS = re.compile(r"\b(?:from now on|for good|every week|always|any ?more|permanently|going forward|the race)\b")
_OF_A_SKIP = re.compile(r"drop|(?:the |my |a )?long (?:runs?|ones?)|every|each|(?:every|each) \w+")
_IN_MONTH = re.compile(r"\b(?:in|during|throughout|all) [a-z]+(?=[?.!, ]| off| free|$)")
_MOST = 10
_ELSE = (
    *(M.MOVE, M.SWAP, M.ALWAYS, M.NO_MORE, M.RAN, M.DONE, M.DISTANCE, M.DURATION, M.PAIN, M.ILL, M.INJURY, M.NAME),
    *(M.REMIND, M.WHY, M.MISSED, M.DIDNT, M.INSTEAD, M.INSTEAD_OF, M.AWAY, M.EASIER, M.SHORTEN, M.KIND),
    *(M.HARD, M.HARDER, M.EASY),
)


def weekday_off_for(words: str, r: Reading) -> Several | SkipDay | None:
    """Those days left out, one by one; None for what is to hold for good, or any other sentence."""
    # "Drop the next two Fridays", "no long run on the next two Sundays".
    is_else = any(token.has(*_ELSE) and not _OF_A_SKIP.fullmatch(token.text) for token in r.tokens)
    if _LEFT_OUT.search(words) is None or _LASTS.search(words) or r.asks or is_else:
        return None
    few, named = _NEXT_FEW.search(words), _NAMED.search(words)
    if named is None or len(_NAMED.findall(words)) > 1:
        return None
    on = weekday_from(r.today, weekday_number(named["weekday"]))
    if few is not None:
        days = [on + timedelta(days=7 * step) for step in range(_COUNTS[few["count"]])]
    else:
        off = weekday_number(named["weekday"])
        span = _in_a_month(words, r.today) or _until_a_feast(r) or span_ahead(_NAMED.sub(" ", words), r, off=off)
        if span is None:
            return None
        days = [on + timedelta(days=7 * step) for step in range((span[1] - on).days // 7 + 1)]
    if not 0 < len(days) <= _MOST:
        return None
    wishes = tuple(SkipDay(DayRef(on=each)) for each in days)
    return Several(wishes) if len(wishes) > 1 else wishes[0]


def _in_a_month(words: str, today: date) -> tuple[date, date] | None:
    """ "Every Friday in February off"."""
    found = _IN_MONTH.search(words)
    month = month_named(found[0]) if found is not None else None
    return month_span(month, today) if month == today.month else None


def _until_a_feast(r: Reading) -> tuple[date, date] | None:
    """ "No Tuesdays until Easter"."""
    period = r.value(M.PERIOD)
    is_until = isinstance(period, tuple) and r.has(M.UNTIL) and period[0] > r.today
    return (r.today, period[0] - timedelta(days=1)) if is_until and isinstance(period, tuple) else None
