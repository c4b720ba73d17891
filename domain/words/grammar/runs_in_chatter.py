"""Several runs told in chatter, each behind its day: "mon 6.5 in 41, tue 7 in 43, both a 4, all good"."""

import re
from dataclasses import replace
from datetime import date

from domain.units import Units
from domain.words.day_refs import DayRef
from domain.words.grammar.chatter_days import days_in
from domain.words.grammar.chatter_numbers import RunNumbers, numbers_in, put_right
from domain.words.grammar.chatter_wishes import WISHED, without_what_only_sounds_so
from domain.words.grammar.tokens import plain
from domain.words.intents import LogRun, LogRuns

_OF_ALL = re.compile(
    r"\b(?:both|each|all)(?: of (?:them|those))?(?: (?:was|were|felt|at|like|about|effort|rpe|an?))* (?P<said>10|[1-9])"
    r"(?![\w.:]| ?(?:k|km|mi|miles?|min\w*)\b)"
)
_AS_PLANNED = re.compile(
    r"\b(?:as (?:planned|written|prescribed)|(?:all )?to plan|wie geplant|como (?:planeado|estaba))\b"
)
_NOTHING = re.compile(
    r"\b(?:rest(?:ed|ing)?|nothing|off|skipp\w+|missed|none|no run|did ?n[o']?t run|frei|ruhetag|nichts|nada|"
    r"descanso)\b"
)
# "51 and 55 minutes": what each of them took, in their order.
_IN_TURN = re.compile(r"[ ,;:]+(?:in )?(?P<times>\d{2,3}(?:(?:,| and| &|, and) ?\d{2,3})+) ?(?:min\w*)?(?= ?[,.;!]|$)")
_ONLY_AND = re.compile(r"[\s,&+]*(?:and|und|y)?[\s,&+]*")
_LENGTH_ALONE = re.compile(r"\b\d{1,2}(?:\.\d{1,2})? ?(?:kms?|k|miles?|mi)?\b")


def runs_in_chatter(text: str, today: date, units: Units) -> LogRuns | None:
    """The runs, each with its length and its time or as it was planned; None where one of them is not clear."""
    if "?" in text:
        return None
    said = put_right(plain(text))
    days = days_in(said, today)
    if days is None or not days.own or WISHED.search(without_what_only_sounds_so(days.rest)):
        return None
    effort = {int(each["said"]) for each in _OF_ALL.finditer(said)}
    said = _OF_ALL.sub(lambda found: " " * len(found[0]), said)
    ends = [at for _, at, _ in days.own[1:]] + [len(said)]
    parts = [(on, said[begin:end]) for (on, _, begin), end in zip(days.own, ends, strict=True)]
    for at in range(len(parts) - 2, -1, -1):
        if _ONLY_AND.fullmatch(parts[at][1]):
            # "Thursday and friday as planned": of both.
            parts[at] = (parts[at][0], parts[at + 1][1])
    first = numbers_in(said[: days.own[0][1]], units)
    if first is None and re.search(r"\d", said[: days.own[0][1]]):
        return None
    runs = _in_turn(parts, units)
    if runs is None:
        runs = []
        for on, part in parts:
            told = _run(on, part, units)
            if told is None:
                return None
            runs += told
    if first is not None:
        # What stands before the first day is today's, where all the others were run as planned.
        if any(each.distance_mm is not None for each in runs) or any(each.day.on == today for each in runs):
            return None
        runs = [_logged(today, first), *runs]
    if len({each.day for each in runs}) != len(runs) or len(runs) < 2 or not any(each.distance_mm for each in runs):
        return None
    if len(effort) == 1:
        shared = effort.pop()
        runs = [replace(each, effort=each.effort or shared) for each in runs]
    return LogRuns(tuple(runs))


def _run(on: date, part: str, units: Units) -> list[LogRun] | None:
    """The run of one day, none of a day that was free; None where it is not clear."""
    if (numbers := numbers_in(part, units)) is not None:
        return [_logged(on, numbers)]
    if re.search(r"\d", part):
        return None
    if _AS_PLANNED.search(part):
        return [LogRun(day=DayRef(on=on), of_plan=True)]
    return [] if _NOTHING.search(part) else None


def _in_turn(parts: list[tuple[date, str]], units: Units) -> list[LogRun] | None:
    """ "Mon 8.5 tue 9, 51 and 55 minutes": as many times as there are days, in their order."""
    found = _IN_TURN.search(parts[-1][1])
    times = re.findall(r"\d+", found["times"]) if found is not None else []
    if found is None or len(times) != len(parts):
        return None
    told = [*(part for _, part in parts[:-1]), parts[-1][1][: found.start()]]
    runs: list[LogRun] = []
    for (on, _), part, minutes in zip(parts, told, times, strict=True):
        lengths = _LENGTH_ALONE.findall(part)
        numbers = numbers_in(f"{lengths[0]} in {minutes} min", units) if len(lengths) == 1 else None
        if numbers is None:
            return None
        runs.append(_logged(on, numbers))
    return runs


def _logged(on: date, told: RunNumbers) -> LogRun:
    return LogRun(day=DayRef(on=on), distance_mm=told.distance_mm, duration_s=told.duration_s, effort=told.effort)
