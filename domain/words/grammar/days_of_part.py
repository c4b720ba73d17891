"""The days that one part of a sentence names, in the week that the whole of it names."""

from dataclasses import replace
from datetime import timedelta

from domain.calendar import monday_of
from domain.words.day_refs import DayRef
from domain.words.grammar.heard import Reader
from domain.words.grammar.reading import Reading


def days_of_part(words: str, r: Reading, reader: Reader) -> tuple[DayRef, ...]:
    """The different days and kinds of runs that are named in `words`; `r` is of all the words."""
    found = dict.fromkeys(each.day for each in reader.reading(words, reader.as_spoken(r.text).language).days)
    return tuple(_in_week(day, r) for day in found)


def _in_week(day: DayRef, r: Reading) -> DayRef:
    if not r.week or day.weekday is None:
        return day
    monday = monday_of(r.today) + timedelta(days=7 * r.week)
    return replace(day, weekday=None, on=monday + timedelta(days=day.weekday - 1))
