"""Which days a coach looks back on: those that are named, else since yesterday, or of the last four weeks."""

import re
from datetime import date, timedelta

from domain.words.asked_of import Span
from domain.words.dates import latest_weekday
from domain.words.day_refs import DAY_INSIDE, parse_day_ref
from domain.words.grammar.asking.spans import spans_in

_EACH_DAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\b")


def days_missed(said: str, today: date) -> Span:
    """The days that may have been missed: those that are named, else of the last four weeks."""
    found = next(iter(spans_in(said.replace("'", ""), today, looks_back=True)), None)
    if DAY_INSIDE.search(said) is not None and not _EACH_DAY.search(said):
        return days_run(said, today)
    if found is not None and found != Span() and found.first is not None and found.first <= today:
        return Span(found.first, min(found.last or today, today))
    return Span(today - timedelta(days=27), today)


def days_run(said: str, today: date) -> Span:
    """The days that are asked about: what was run lies behind; without any, since yesterday."""
    words = said.replace("'s", "").replace("'", "").replace("last night", "yesterday").replace("or not", "")
    words = words.replace("tonight", "today").replace("this morning", "today")
    found = next(iter(spans_in(words, today, looks_back=True)), None)
    day = DAY_INSIDE.search(words) if found is None or found == Span() else None
    named = parse_day_ref(day[0], today) if day is not None else None
    if named is not None and (named.weekday is not None or named.on is not None):
        on = named.on or latest_weekday(today, named.weekday or 0)
        return Span(on, on)
    if found is None or found == Span():
        return Span(today - timedelta(days=1), today)
    if found.first is not None and found.first > today and found.last is not None:
        return Span(found.first - timedelta(days=7), found.last - timedelta(days=7))
    return Span(found.first, min(found.last or today, today)) if found.first is not None else found
