"""A run that was run, told in plain words: "ran 5 miles yesterday in 42:10, felt hard"."""

import re
from datetime import date, timedelta

from domain.units import Units
from domain.words.answers import Question, Understood
from domain.words.dates import WEEKDAY_WORD
from domain.words.day_refs import DayRef, parse_day_ref
from domain.words.intents import LogRun
from domain.words.quantities import KM_WORD, MILE_WORD, NUMBER
from domain.words.run_words import parse_run

_TOLD = re.compile(
    r"(?:i |i've |just |today i |yesterday i |i just )*(?:ran|run|did|logged?|jogged|done|finished|completed)\b"
)
_MEASURED = re.compile(rf"{NUMBER} ?(?:{KM_WORD}|{MILE_WORD})\b.*\d{{1,3}}(?::\d\d| ?min| ?h)")
_AS_PLANNED = re.compile(
    r"(?:i )?(?:'ve )?(?:all )?(?:done|did it|did that|finished|completed(?: it)?|nailed it|done it|ran it|did the run|"
    r"did (?:today's|my|the) (?:run|workout|session))(?: as planned)?(?: today)?"
)
_WHEN = re.compile(
    r"\b(?:today|yesterday|this morning|this evening|tonight|last night"
    rf"|on (?:last )?{WEEKDAY_WORD}|last {WEEKDAY_WORD})(?=$|[ ,;])"
)
_FELT = re.compile(r"\b(?:felt|feeling|was|it was) ([a-z][a-z ]{1,30})$")


def parse_log(words: str, today: date, units: Units) -> Understood[LogRun] | Question | None:
    """A run from cleaned words; without a day it was today's, without a distance it was as planned.

    Raises InputError for a pace nobody runs.
    """
    if _AS_PLANNED.fullmatch(words):
        return Understood(LogRun(day=DayRef(on=today)))
    if not _TOLD.match(words) and not _MEASURED.match(words):
        return None
    day = DayRef(on=today)
    when = _WHEN.search(words)
    if when is not None:
        day = _past(parse_day_ref(when[0], today), today) or day
        words = re.sub(r"\s+", " ", f"{words[: when.start()]} {words[when.end() :]}").strip(" ,;")
        words = re.sub(r" ,", ",", words)
    felt = _FELT.search(words)
    run = parse_run(words, units)
    if not isinstance(run, Understood):
        return run
    value = run.value
    log = LogRun(
        day=day,
        distance_mm=value.distance_mm,
        duration_s=value.duration_s,
        effort=value.effort,
        felt=felt[1].strip() if felt else "",
    )
    return Understood(log)


def _past(day: DayRef | None, today: date) -> DayRef | None:
    """A weekday that was run on is the last one, today included."""
    if day is None or day.weekday is None:
        return day
    return DayRef(on=today - timedelta(days=(today.isoweekday() - day.weekday) % 7))
