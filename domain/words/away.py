"""Days without running in people's words: holidays, travel, a busy week."""

import re
from datetime import date, timedelta

from domain.calendar import monday_of
from domain.errors import DateProblem, InputError
from domain.words.answers import Ask, Question, Understood, ask
from domain.words.dates import COUNT_WORD, MONTH_WORD, WEEKDAY_NUMBERS, WEEKDAY_WORD, count_of, next_weekday, parse_date
from domain.words.intents import Holiday

LONGEST_AWAY_DAYS = 120

_WHERE = r"(?:holidays?|vacation|trip|travel(?:l)?ing|away|out of town|business trip|work trip|leave|abroad)"
_AWAY = re.compile(
    r"(?:(?:i'?m|i am|i'll be|i will be|we'?re|we are) )?(?:going )?(?:away |off )?"
    rf"(?:on (?:a |my )?)?{_WHERE}[,:]?(?: (.*))?"
)
_NO_RUNNING = re.compile(
    r"(?:i )?(?:can'?t|cannot|won'?t|will not|not able to) (?:run|train)(?: at all)?"
    r" ((?:from|between|until|till|for) .+|next week|this week)"
)
_SPAN = re.compile(r"(?:from |between )?(.+?) ?(?:-|\bto\b|\buntil\b|\btill\b|\bthrough\b|\band\b) ?(.+)")
_FOR = re.compile(rf"for (?:the next )?({COUNT_WORD}) (days?|weeks?)(?: from (.+))?")
_DAY_ONLY = re.compile(r"\d{1,2}(?:st|nd|rd|th)?")


def parse_away(words: str, today: date) -> Understood[Holiday] | Question | None:
    """Days without running. Raises InputError when they end before they begin, or last beyond four months."""
    found = _AWAY.fullmatch(words) or _NO_RUNNING.fullmatch(words)
    if found is None:
        return None
    when = (found[1] or "").strip()
    if not when:
        return ask(Ask.AWAY_WHEN)
    span = _read_span(when, today)
    if span is None or isinstance(span, Question):
        return span
    first, last = span
    if not first <= last <= first + timedelta(days=LONGEST_AWAY_DAYS):
        raise InputError("holiday", DateProblem.AWAY, first=first, last=last)
    return Understood(Holiday(first, last))


def _read_span(when: str, today: date) -> tuple[date, date] | Question | None:
    monday = monday_of(today)
    if when in {"this week", "the rest of the week"}:
        return today, monday + timedelta(days=6)
    if when in {"next week", "all next week"}:
        return monday + timedelta(days=7), monday + timedelta(days=13)
    if found := _FOR.fullmatch(when):
        count = count_of(found[1])
        first = _day(found[3], today) if found[3] else today
        days = count * (7 if found[2].startswith("w") else 1)
        return None if first is None else (first, first + timedelta(days=max(days, 1) - 1))
    for lead in ("until ", "till ", "through "):
        if when.startswith(lead):
            last = _day(when.removeprefix(lead), today)
            return None if last is None else (today, last)
    alone = parse_date(when, today)
    if isinstance(alone, Understood):
        return alone.value, alone.value
    if found := _SPAN.fullmatch(when):
        return _between(found[1].strip(), found[2].strip(), today)
    return alone


def _day(text: str, today: date) -> date | None:
    answer = parse_date(text, today)
    return answer.value if isinstance(answer, Understood) else None


def _between(begin: str, end: str, today: date) -> tuple[date, date] | None:
    """As "3-10 may", "may 3-10", "3 may to 10 june", "monday to friday"."""
    month = re.search(rf"\b{MONTH_WORD}", end) or re.search(rf"\b{MONTH_WORD}", begin)
    if _DAY_ONLY.fullmatch(begin) and month:
        begin = f"{begin} {month[0]}"
    if _DAY_ONLY.fullmatch(end) and month:
        end = f"{end} {month[0]}"
    first = _day(begin, today)
    if first is None:
        return None
    if re.fullmatch(WEEKDAY_WORD, end):
        return first, next_weekday(first, WEEKDAY_NUMBERS[end.rstrip(".")])
    # A year is missing as a rule; the end is the next such day after the beginning.
    last = _day(end, first)
    return None if last is None else (first, last)
