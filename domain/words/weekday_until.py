"""A weekday that is free for a while, as a coach says it: "no runs on Thursdays till the end of January"."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from domain.words.answers import Understood
from domain.words.dates import parse_date, weekday_from, weekday_number
from domain.words.grammar.dated import month_named, month_span
from domain.words.grammar.tokens import plain

_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
_ON = re.compile(rf"\b(?P<day>{_DAY})s\b|\b(?:every|each) (?P<each>{_DAY})\b|\b(?P<run>{_DAY}) (?:runs|off)\b")
_OFF = re.compile(
    r"\b(?:no|not|off|free|out|without|can'?t|cannot|cant|won'?t|doesn'?t|rest|skip|drop|cancel|never|leave out|"
    r"nothing)\b"
)
_ELSE = re.compile(
    r"\?|\b(?:ran|did|does she|does he|why|when|move|swap|instead|shorter|longer|easy|strides|from now on|for good|"
    r"always|forever|\d+ ?(?:mi|miles?|km|k|min))\b"
)
_END_OF = re.compile(
    r"\b(?:till|until|til|to|through|up to|before)(?: the)? end of (?:the )?(?P<month>[a-z]+)\b|"
    r"\b(?:in|during|for|throughout|only|all|just|of|this)(?: in| for)? (?P<whole>[a-z]+)\b"
)
_UNTIL = re.compile(
    r"\b(?:till|until|til|through|up to)(?: the)? (?P<date>[^,;]+?)(?=$|,|;| (?:please|because|as|she|he)\b)"
)
_DATES = re.compile(
    rf"(?:(?:{_DAY} )?(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: [a-z]{{3,9}})?(?:,? and |, | & ))+"
    rf"(?:{_DAY} )?(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: (?P<month>[a-z]{{3,9}}))?"
)
_NUMBER = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?\b")
_NAMED = re.compile(rf"\b(?P<day>{_DAY})s?\b")
_MOST_WEEKS = 16
_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class WeekdayOff:
    """One ISO weekday without a run from a date to a date, both included and both of that weekday."""

    weekday: int
    first: date
    last: date


def weekday_until(text: str, today: date) -> WeekdayOff | None:
    """The weekday that is free for a while; None where no end is said, and for any other sentence."""
    said = re.sub("[’]", "'", plain(text)).strip(" .!")
    if _OFF.search(said) is None or _ELSE.search(said):
        return None
    return _of_dates(said, today) or _of_a_span(said, today)


def _of_a_span(said: str, today: date) -> WeekdayOff | None:
    named = _ON.search(said)
    if named is None:
        return None
    weekday = weekday_number(named["day"] or named["each"] or named["run"])
    span = _span(_ON.sub(" ", said), today)
    if span is None:
        return None
    first = weekday_from(max(span[0], today), weekday)
    last = span[1] - timedelta(days=(span[1].isoweekday() - weekday) % 7)
    return _kept(weekday, first, last)


def _span(said: str, today: date) -> tuple[date, date] | None:
    """From today, or the month that is named, to the end that is said."""
    for found in _END_OF.finditer(said):
        name = found["month"] or found["whole"]
        month = today.month if name == "month" else month_named(f"in {name}")
        if month is not None:
            first, last = month_span(month, today)
            return (today, last) if found["month"] else (first, last)
    until = _UNTIL.search(said)
    if until is None:
        return None
    month = month_named(f"in {until['date'].strip()}")
    if month is not None:
        first, last = month_span(month, today)
        # "Until March": March is none of it.
        return today, last if until[0].startswith(("through", "up")) else first - timedelta(days=1)
    end = parse_date(until["date"], today)
    return (today, end.value) if isinstance(end, Understood) else None


def _of_dates(said: str, today: date) -> WeekdayOff | None:
    """ "Rest on Thu 21 and Thu 28 Jan": the same weekday, week after week."""
    found, named = _DATES.search(said), _NAMED.search(said)
    month = month_named(f"in {found['month']}") if found is not None and found["month"] else None
    if found is None or named is None or month is None:
        return None
    weekday = weekday_number(named["day"])
    first_of = month_span(month, today)[0]
    numbers = sorted({int(each) for each in _NUMBER.findall(found[0])})
    try:
        days = [first_of.replace(day=each) for each in numbers]
    except ValueError:
        return None
    apart = pairwise(days)
    if len(days) < 2 or any(each.isoweekday() != weekday for each in days) or any(b - a != _WEEK for a, b in apart):
        return None
    return _kept(weekday, days[0], days[-1]) if days[0] >= today else None


def _kept(weekday: int, first: date, last: date) -> WeekdayOff | None:
    is_fair = first <= last and (last - first).days <= _MOST_WEEKS * 7
    return WeekdayOff(weekday, first, last) if is_fair else None
