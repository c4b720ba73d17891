"""What is wished of the runs from one day to another: all of them easy, lighter, or short."""

import re
from datetime import date, timedelta

from domain.calendar import monday_of
from domain.plan import DayType
from domain.words.answers import Ask, ask
from domain.words.dates import next_weekday
from domain.words.grammar.frames import DAYS, Asked, Frames
from domain.words.grammar.reading import Reading
from domain.words.grammar.reworded_days import SPANISH_WEEKDAY
from domain.words.grammar.said_again import offer
from domain.words.lexicon.meanings import M
from domain.words.week_wishes import CapRuns, EaseDays

SPANS = Frames()
_LONGEST_DAYS = 20
_ENDS = (M.UNTIL, M.FROM, M.DASH, M.TO, M.PERIOD)
_TAKES = DAYS | {M.ALL, M.RUN, M.ONLY, M.CHANGE, M.WEEK, M.WEEKEND, M.REST_OF, M.WANT, M.TIRED, M.BUSY, M.LESS, *_ENDS}
_MEASURED = (M.DISTANCE, M.DURATION, M.NUMBER, M.TIME, M.PACE)
_NOT_OF_DAYS = (M.NOT, M.RAN, M.DONE, M.INSTEAD_OF, M.EVERY, M.ALWAYS, M.TOO, M.MOVE, M.SWAP, M.AWAY, M.OR)
_SHORT_S = (1800, 2700)


# "El entreno del jueves" is that of Thursday, and nothing from Thursday on.
_ONES_DAY = re.compile(
    r"\b(?:entreno|entrenamiento|carrera|rodaje|tirada|sesion|trote|salida)(?: larg[ao])? del? " + SPANISH_WEEKDAY
)

_UNTIL_NEXT_WEEK = re.compile(r"\b(?:until|till?|before) next week(?! (?:is over|ends))\b")


@SPANS.frame((M.EASY, M.EASIER, M.KIND), _ENDS, takes=_TAKES | {M.EASY, M.EASIER}, rank=8)
def easy_days(r: Reading) -> Asked:
    """ "Everything easy until Saturday", "easier till the 12th"."""
    kinds = {each.kind for each in r.days} - {None}
    if kinds and any(token.owns for token in r.tokens if token.has(M.DAY)):
        # "Friday's easy run to Saturday" is one run.
        return None
    if _ONES_DAY.search(r.text):
        return None
    is_easy = r.has(M.EASY, M.EASIER) or kinds == {DayType.EASY}
    if r.asks or not is_easy or not kinds <= {DayType.EASY} or r.has(*_MEASURED, *_NOT_OF_DAYS):
        return None
    span = span_told(r)
    return None if span is None else EaseDays(*span, lighter=r.has(M.EASIER) and not r.has(M.EASY))


@SPANS.frame((M.SHORT, M.SHORTER), _ENDS, takes=_TAKES | {M.SHORT, M.SHORTER}, rank=8)
def short_days(r: Reading) -> Asked:
    """ "Short runs only, Thursday to Sunday": how short is asked."""
    if r.asks or any(each.kind is not None for each in r.days) or r.has(*_MEASURED, *_NOT_OF_DAYS):
        return None
    span = span_told(r)
    if span is None:
        return None
    capped = [CapRuns(*span, duration_s=seconds) for seconds in _SHORT_S]
    wishes: list[CapRuns | EaseDays] = [*capped, EaseDays(*span, lighter=True)]
    return ask(Ask.HOW_SHORT, *(offer(each) for each in wishes))


def span_told(r: Reading) -> tuple[date, date] | None:
    """First and last day, both to come, and no more than three weeks; None where that is not said."""
    period = r.value(M.PERIOD)
    if isinstance(period, tuple):
        return _checked(r, *period)
    plain = [each for each in r.days if each.day.type is None]
    if len(plain) == 2 and any(
        not token.has(M.TO, M.DASH, M.UNTIL) for token in r.tokens[plain[0].at + 1 : plain[1].at]
    ):
        # "Saturday's easy -> tomorrow" is one run.
        return None
    days = [on for on in (r.coming(each.day) for each in r.days if each.day.type is None) if on is not None]
    if len(days) == 2 and r.has(M.UNTIL, M.DASH, M.TO):
        return _checked(r, days[0], days[1] if days[1] > days[0] else next_weekday(days[0], days[1].isoweekday()))
    if len(days) == 1 and r.has(M.UNTIL):
        return _checked(r, r.today, days[0])
    if len(days) == 1 and r.has(M.FROM):
        return _checked(r, days[0], monday_of(days[0]) + timedelta(days=6))
    if not days and r.has(M.UNTIL) and r.value(M.WEEKEND) == 0:
        return _checked(r, r.today, monday_of(r.today) + timedelta(days=4))
    if not days and _UNTIL_NEXT_WEEK.search(r.text):
        return _checked(r, r.today, monday_of(r.today) + timedelta(days=6))
    return None


def _checked(r: Reading, first: date, last: date) -> tuple[date, date] | None:
    return (first, last) if r.today <= first < last <= first + timedelta(days=_LONGEST_DAYS) else None
