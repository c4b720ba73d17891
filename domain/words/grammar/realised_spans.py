"""Meanings of several days, said with what a sentence names: "skip thursday; skip friday", "at most 2 runs" until when.

A canonical sentence has two days where a span of them is meant; a sentence says it in many ways ("for two weeks").
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from domain.calendar import monday_of
from domain.words.dates import weekday_text
from domain.words.grammar.frames_rest import span_of
from domain.words.grammar.reading import Reading
from domain.words.lexicon.meanings import M

Values = Sequence[tuple[str, str]]

_FROM_TO = (
    "everything easier from {day} to {day}",
    "everything easy from {day} to {day}",
    "no long run {day} to {day}",
)
_SHORT = "30 min"
# More than so many runs are no few.
_MOST_RUNS = 6
_DAYS = ("day", "run")
_CHAINED, _APART = 3, 4
_WEEK = 7
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_COUNTS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5}


def of_spans(meaning: str, values: Values, r: Reading) -> list[str] | None:
    """The sentences that a meaning of several days can be; None for another meaning, and for who is away some time."""
    match meaning:
        case "i'm away" | "away from {day} to {day}" | "on holiday {day} to {day}":
            return list(_away(r)) or None
        case "at most {minutes} a run {day} to {day}":
            return list(_short_ones(values, r))
        case "at most {n} runs {day} to {day}":
            return list(_few(meaning, values, r))
        case "skip {day}; skip {day}":
            return list(_both_skipped(_days_named(values, r)))
        case "move {day} to {day}; move {day} to {day}":
            return list(_both_moved(_days_named(values, r)))
    return [_from_to(meaning, r)] if meaning in _FROM_TO else None


def _span(r: Reading) -> tuple[date, date] | None:
    span = span_of(r)
    return (max(span[0], r.today), span[1]) if span is not None and span[1] >= r.today else None


def _away(r: Reading) -> Iterator[str]:
    if (span := _span(r)) is None:
        return
    is_one = span[0] == span[1] and len(r.days) == 1
    yield f"skip {span[0].isoformat()}" if is_one else f"away from {span[0].isoformat()} to {span[1].isoformat()}"


def _from_to(meaning: str, r: Reading) -> str:
    """Of the days that are named; of what is left of this week where none are."""
    first, last = _span(r) or (r.today, monday_of(r.today) + timedelta(days=6))
    return meaning.replace("{day}", first.isoformat(), 1).replace("{day}", last.isoformat())


def _short_ones(values: Values, r: Reading) -> Iterator[str]:
    """Only short runs for some days, with what is said of their length."""
    if (span := _span(r)) is not None:
        longest = next((said for kind, said in values if kind in ("minutes", "length")), _SHORT)
        yield f"at most {longest} a run {span[0].isoformat()} to {span[1].isoformat()}"


def _few(meaning: str, values: Values, r: Reading) -> Iterator[str]:
    counts = [int(said) for kind, said in values if kind == "n" and said.isdigit()]
    counts += [_COUNTS[token.text] for token in r.tokens if token.text in _COUNTS]
    times = r.value(M.TIMES)
    count = next(iter([*counts, *([times] if isinstance(times, int) else [])]), 0)
    if 1 <= count <= _MOST_RUNS:
        yield _from_to(meaning.replace("{n}", str(count)), r)


def _days_named(values: Values, r: Reading) -> list[str]:
    """Days and runs in order, each once: "tomorrow" and its weekday are one."""
    days: dict[str, str] = {}
    for kind, said in values:
        if kind in _DAYS:
            on = date.fromisoformat(said) if _DATE.fullmatch(said) else None
            is_near = on is not None and 0 <= (on - r.today).days < _WEEK
            days.setdefault(weekday_text(on.isoweekday()) if on is not None and is_near else said, said)
    return list(days.values())


def _both_skipped(days: Sequence[str]) -> Iterator[str]:
    if len(days) > 1:
        yield f"skip {days[0]}; skip {days[1]}"


def _both_moved(days: Sequence[str]) -> Iterator[str]:
    """ "Thursday's on Friday, Friday's on Saturday": of three days the second is where one goes and another was."""
    if len(days) == _CHAINED:
        yield f"move {days[0]} to {days[1]}; move {days[1]} to {days[2]}"
    elif len(days) == _APART:
        yield f"move {days[0]} to {days[1]}; move {days[2]} to {days[3]}"
