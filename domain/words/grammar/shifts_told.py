"""Runs that stand on days of shifts, a trip or a course: where they go, "those to Monday and Saturday", or where they
could.

"I'm on nights Tuesday to Thursday, move those runs to Monday and "
"Saturday", "neither day will work, where can those go".
"""

import re
from datetime import date, timedelta

from domain.calendar import monday_of
from domain.words.dates import weekday_from, weekday_number
from domain.words.day_refs import DayRef
from domain.words.grammar.reading import Reading
from domain.words.grammar.reworded_days import WEEKDAY
from domain.words.lexicon.meanings import M
from domain.words.week_wishes import FindDays, RunOn

_PART = r"(?: (?:morning|afternoon|evening|night|lunchtime))?"
_TO = r"(?:to|till?|until|through|thru|-|into|and|&|\+|/)"
_DAYS_OUT = rf"(?P<first>{WEEKDAY}){_PART} ?(?P<joint>{_TO}) ?(?P<last>{WEEKDAY}){_PART}\b"
_THOSE = (
    r"(?:those|these|both|them|the|my)(?: two| both)?(?: (?:runs|sessions|workouts|ones|of (?:those|them|these)"
    r"(?: runs)?))?"
)
_AIMS = rf"(?:on )?(?P<one>{WEEKDAY}){_PART}(?: (?:and|&|\+|/|or) ?(?:on )?(?P<other>{WEEKDAY}){_PART})?"
_MOVED_TO = re.compile(
    rf"\b{_DAYS_OUT}.*?\b(?:move|put|shift|push|bring|do|run|have|get|switch|can|could) (?:i |we |you )?(?:do |run |"
    rf"have |"
    rf"move |put )?{_THOSE}(?: go| be)? (?:on |to |onto |over to |for ){_AIMS}(?: instead| please)*[?.! ]*$"
)
_WHERE = re.compile(
    rf"\b{_DAYS_OUT}.*?\b(?:where|when|which days?|what days?)(?: else)? (?:can|could|should|shall|would|do|will|"
    rf"might) "
    rf"(?:i |we |you )?(?:do |run |have |move |put |fit )?{_THOSE}(?: go| be| fit)?\b"
)
_RANGE = ("to", "till", "til", "until", "through", "thru", "-")
_KEEPS = re.compile(
    r"\b(?:nights?|shifts?|duty|lates?|earlies|on call|call|away|trip|conference|course|working|work|travel\w*|"
    r"training|"
    r"busy|out|can'?t|cannot|neither|won'?t|no good|exams?|off|visitors|guests|festival|wedding|meetings?|court)\b"
)
_ELSE = (M.DISTANCE, M.DURATION, M.RAN, M.DONE, M.EVERY, M.ALWAYS, M.NAME, M.PAIN, M.ILL, M.KIND, M.SWAP)


def shifts_told(words: str, r: Reading) -> RunOn | FindDays | None:
    """Where the runs of those days go, or that another day is looked for; None for any other sentence."""
    moved = _MOVED_TO.search(words)
    found = moved or _WHERE.search(words)
    if found is None or r.has(*_ELSE) or r.week not in (None, 0, 1) or _KEEPS.search(words) is None:
        return None
    out = _dates(found, r)
    if out is None:
        return None
    off = tuple(DayRef(on=on) for on in out)
    if moved is None:
        return FindDays(off)
    monday = monday_of(out[0])
    aims = [monday + timedelta(days=weekday_number(each) - 1) for each in (moved["one"], moved["other"]) if each]
    if any(on < r.today or on in out for on in aims) or monday_of(out[-1]) != monday:
        return None
    return RunOn(tuple(DayRef(on=on) for on in aims), off)


def _dates(found: re.Match[str], r: Reading) -> list[date] | None:
    """The days that are out: all from one to the other, or the two; None where they are no days of one week."""
    monday = monday_of(r.today) + timedelta(days=7)
    numbers = [weekday_number(found[name]) for name in ("first", "last")]
    first, last = (
        (monday + timedelta(days=each - 1) for each in numbers)
        if r.week == 1
        else (weekday_from(r.today, each) for each in numbers)
    )
    if last < first:
        # "Tuesday to Thursday", on a Wednesday: those of the week to come.
        last += timedelta(days=7)
    if not 0 < (last - first).days < 7 or monday_of(first) != monday_of(last):
        return None
    if found["joint"] not in _RANGE:
        return [first, last]
    return [first + timedelta(days=step) for step in range((last - first).days + 1)]
