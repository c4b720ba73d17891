"""A run told in chatter: "bit of a slog, 8 km took me 52 minutes, heavy legs, 6".

Where a sentence is not surely something else and holds a length and a time at a pace that people run, with no wish, no
plan and no question about the two, it tells of a run that was run: what is said around them does not matter. How hard
it was, its day and a question behind it are taken as well.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from domain.units import Units
from domain.words.answers import Ask, Question, Understood
from domain.words.day_refs import DayRef
from domain.words.goals import clock_readings
from domain.words.grammar.asides import is_of_others
from domain.words.grammar.chatter_days import days_in
from domain.words.grammar.chatter_numbers import RunNumbers, numbers_in, put_right
from domain.words.grammar.chatter_wishes import NEVER_RUN, WISHED, without_what_only_sounds_so
from domain.words.grammar.frames_told import EXTRA
from domain.words.grammar.heard import Heard, Reader
from domain.words.grammar.hurt_in_run import with_what_hurt
from domain.words.grammar.run_that_felt import felt_run
from domain.words.grammar.runs_in_chatter import runs_in_chatter
from domain.words.grammar.spoken import as_read
from domain.words.grammar.the_same_then import the_same_then
from domain.words.grammar.tokens import plain
from domain.words.intents import (
    Holiday,
    Injured,
    LogRun,
    LogRuns,
    MedicalStop,
    MoveIntent,
    OtherSport,
    Pregnant,
    RaceResult,
    Recovered,
    RestDay,
    Several,
    Sick,
    SkipDay,
    SwapIntent,
    TakeBackRun,
    WriteOut,
)

_SENTENCE = re.compile(r"[.!?;]+(?=\s|$)|\.\.+|[)(]")
_CLAUSE = re.compile(r",(?=\s|$)|\s-+\s|\s(?:but|and|although|though|because|bc|cos|aber|und|pero)\s")
_OPENS_A_QUESTION = (
    r"(?:(?:and|so|but|ok|also|btw|coach|hey|und|y) )*(?:can|could|should|shall|may|am|will|would|what(?:'?s)?|how|why|"
    r"when|which|where|who|any (?:idea|tips?|advice)|did (?:i|you|we|they)|(?:do|does|is|are|has|have) (?:i|you|we|"
    r"it|that|this|my|the|"
    r"there|they)|(?:is|are) (?:an? |\d)[\w:.]*|kann|soll|darf|was (?:ist|soll|mache|kann|gibt)|wie|warum|wann|puedo|"
    r"que|como|cuando|por que)\b"
)
_ASKS = re.compile(rf"^\s*{_OPENS_A_QUESTION}")
_ASKS_BEHIND = re.compile(rf",\s+(?={_OPENS_A_QUESTION})|(?<=[.!?;])\s+(?={_OPENS_A_QUESTION})")
# Behind the numbers of a run only this makes them no run.
_PLANNED_BEHIND = re.compile(
    r"(?:^|[,;] )(?:for |on |easy |planned |that'?s )*(?:tomorrow|tmrw)\b|\b(?:next (?:week|run|sunday|time)|"
    r"is (?:my|the) (?:goal|aim|target|plan|best)|(?:my|the) (?:goal|"
    r"target)|"
    r"aim\w* for|please|pls|from now on|every (?:day|week|\w+day)|a week|per week|pb|personal best|race pace\?|ziel|"
    r"bitte|por favor|in the race|on race day|raced)\b"
)
_TOLD = re.compile(
    r"\b(?:ran|run in|did|done|do(?:in)?g|finished|completed|managed|got|had|took|was|were|felt|feeling|went|back|home|"
    r"in the bag|ticked|jogged|shuffled|plodded|survived|smashed|nailed|tried|logging|log|logged|yesterday|yday|"
    r"last night|tonight|this morning|effort|rpe|legs?|boring|happy|knackered|lovely|meh|lief|gelaufen|gemacht|war|"
    r"corri|hice|fue)\b|\b10\b|/10|:\d\d\b.*\d"
)
_OTHER_SPORT = re.compile(
    r"\b(?:bike|biked|biking|cycl\w+|rode|swim|swam|swimming|rowed|rowing|elliptical|hiked?|hiking|ski(?:ed|ing)|"
    r"walked (?:\d|for|home)|rad|geschwommen|bici|nade)\b"
)
_RAN = re.compile(r"\b(?:ran|run|jog\w*|lief|gelaufen|lauf|corri)\b")
# Of a day on which nothing was run no numbers are told, and nights are no numbers of a run.
_NO_RUNS_NUMBER = re.compile(
    r"\b\d{1,2} (?:night ?shifts?|nights?|shifts?|hours? of sleep|hours?' sleep)\b(?: in a row| running)?|"
    r",? (?:and |but "
    r")?(?:today|tonight|yesterday|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?)(?: was| is|:)? "
    r"(?:nada|nothing|none|zero|zip|zilch|no run|rest|off|skipped|missed)\b"
)
# "8 miles easy then 1h25" are two.
_SECOND_RUN = re.compile(r"\b(?:then|another|plus|dann|luego|otra)\b")
_HOW_ANOTHER_FELT = re.compile(
    r"[,.;!]+ (?:but |and |though |btw )*(?=[a-z]+'?s \d{1,2}(?:\.\d+)? ?(?:[a-z]+ )?(?:felt|was|"
    r"went)\b)",
    re.IGNORECASE,
)
# What is no run whatever its numbers are, and what the log itself is asked about.
_STANDS = (MedicalStop, Pregnant, WriteOut, OtherSport, RaceResult, TakeBackRun, Holiday)
_BESIDE = (Sick, Injured)
_OF_DAYS_TO_COME = (SkipDay, MoveIntent, SwapIntent, RestDay, Holiday)
_WISH_BEHIND = re.compile(
    r"(?:[,.;!]|\b(?:and|also|btw|but|so))\s+(?:(?:also|btw|and|so|pls|please|then)[ ,]+)*(?=(?:i "
    r")?(?:can'?t|cannot|cant|won'?t|"
    r"wont|can (?:you|u|i|we)|could (?:you|u|i|we)|need to|have to|skip|move|shift|swap|no run(?:ning)?|away|off)\b)"
)
# These say surely which of two is meant.
_ASKED_WELL = (Ask.LOGGED_OR_PLANNED, Ask.WHICH_TIME, Ask.FORBIDDEN, Ask.STILL_PLANNED)
_CLOSE = 0.01


@dataclass(frozen=True, slots=True)
class _Told:
    """The numbers of the run, its day, the other days that are named, and what is asked behind it."""

    numbers: RunNumbers
    on: date
    others: frozenset[date]
    is_dated: bool
    asked: str
    is_extra: bool
    is_evident: bool
    today: date


def with_run_in_chatter(heard: Heard, text: str, reader: Reader, read: Callable[[str], Heard]) -> Heard:
    """What was heard, or the run that the text tells of; `read` reads what is asked beside it."""
    if heard.name or isinstance(heard.value, _STANDS) or is_of_others(plain(text)):
        return heard
    if (both := _and_how_another_felt(heard, text, reader)) is not None:
        return both
    told = _told(text, reader.today, reader.units)
    if told is None and (runs := runs_in_chatter(text, reader.today, reader.units)) is not None:
        return heard if _are_settled(heard, runs) else Heard(Understood(runs), language=heard.language, is_whole=True)
    if told is None and not (heard.is_sure and heard.value is not None):
        return felt_run(heard, text, reader) or the_same_then(heard, text, reader, read) or heard
    if told is None:
        return _doubted(heard, text)
    if _is_settled(heard, told):
        return heard
    run = _run(heard, told)
    if run is None:
        return heard
    also = heard.also if not isinstance(heard.also, LogRun | LogRuns) else None
    also = also or (heard.value if isinstance(heard.value, _BESIDE) and heard.is_sure else None)
    if also is None and told.asked:
        asked = read(told.asked).value
        also = None if isinstance(asked, LogRun | LogRuns | Recovered) else asked
    also = also or _wish_behind(text, told.numbers.end, read)
    found = Heard(Understood(run), language=heard.language, also=also, is_whole=True)
    return with_what_hurt(found, plain(text), as_read(plain(text)), reader) if also is None else found


def _and_how_another_felt(heard: Heard, text: str, reader: Reader) -> Heard | None:
    """ "Did my 8k, 50 min, 4, but yesterday's 5 felt awful": both runs; None for other words."""
    joint = _HOW_ANOTHER_FELT.search(text)
    told = _told(text[: joint.start()], reader.today, reader.units) if joint is not None else None
    other = felt_run(heard, text[joint.end() :], reader) if joint is not None and told is not None else None
    if told is None or other is None or not isinstance(other.value, LogRun) or other.value.day.on == told.on:
        return None
    runs = LogRuns((_new_run(told), other.value))
    return Heard(Understood(runs), language=heard.language, is_whole=True)


def _wish_behind(
    text: str, end: int, read: Callable[[str], Heard]
) -> SkipDay | MoveIntent | SwapIntent | RestDay | Holiday | None:
    """What is wished of days to come behind the run: "… and btw cant do tomorrow, early shift"."""
    said = put_right(plain(text))
    begins = _WISH_BEHIND.search(said, end)
    if begins is None:
        return None
    heard = read(said[begins.end() :].strip(" ,.!?;"))
    return heard.value if heard.is_sure and isinstance(heard.value, _OF_DAYS_TO_COME) else None


def _doubted(heard: Heard, text: str) -> Heard:
    """What was heard; a run that is only about to be run, or was run long ago, is asked about before it is logged."""
    run = heard.value
    is_timed = isinstance(run, LogRun) and run.distance_mm is not None and run.duration_s is not None
    return replace(heard, is_doubted=True) if is_timed and NEVER_RUN.search(plain(text)) else heard


def _told(text: str, today: date, units: Units) -> _Told | None:
    """The one run that a text tells of; None where it may be more than one, or none."""
    said = _NO_RUNS_NUMBER.sub("", put_right(plain(text))) + ("?" if text.rstrip().endswith("?") else "")
    days = days_in(said, today)
    numbers = numbers_in(said, units) if days is not None else None
    if days is None or numbers is None or _SECOND_RUN.search(said, numbers.start, numbers.end):
        return None
    behind = _ASKS_BEHIND.search(said, numbers.end)
    end = behind.start() if behind is not None else len(said)
    if behind is None and said.endswith("?"):
        return None
    start = max((each.end() for each in _SENTENCE.finditer(said, 0, numbers.start)), default=0)
    core_end = next((each.start() for each in _CLAUSE.finditer(said, numbers.end, end)), end)
    core_end = min([core_end, *(each.start() for each in _SENTENCE.finditer(said, numbers.end, end))])
    tail_end = next((each.start() for each in _SENTENCE.finditer(said, numbers.end, end)), end)
    core = without_what_only_sounds_so(days.rest[start:core_end])
    if WISHED.search(core) or _ASKS.match(core) or _PLANNED_BEHIND.search(said[numbers.end : tail_end]):
        return None
    if _OTHER_SPORT.search(core) and not _RAN.search(core):
        return None
    own = {on for on, at, _ in days.own if start <= at < tail_end and at < end}
    elsewhere = {on for on, at, _ in days.own if at < start}
    if len(own) > 1 or (not own and elsewhere - {today}):
        return None
    is_dated = bool(own)
    on = own.pop() if own else today
    asked = said[end:].strip(" ,.!?;") if behind is not None else ""
    is_evident = _TOLD.search(said[:end]) is not None or numbers.effort is not None
    return _Told(numbers, on, days.others, is_dated, asked, EXTRA.search(core) is not None, is_evident, today)


def _is_settled(heard: Heard, told: _Told) -> bool:
    """Whether what was heard needs nothing of the run: it is it, or several, or surely asked."""
    value, numbers = heard.value, told.numbers
    if isinstance(heard.answer, Question):
        code = heard.answer.ask.code
        return code in _ASKED_WELL or (code is Ask.RUN_OR_RAN and not told.is_evident)
    if isinstance(value, Several) and heard.is_sure:
        runs = [each for each in value.wishes if isinstance(each, LogRun)]
        return any(_is_same(each, numbers) and not _lacks_effort(each, told) for each in runs)
    if not isinstance(value, LogRun):
        # What is surely wished is no run, unless that is said.
        return value is not None and heard.is_sure and not told.is_evident and not isinstance(value, _BESIDE)
    if value.corrects:
        return True
    return _is_same(value, numbers) and not _is_of_another_day(value, told) and not _lacks_effort(value, told)


def _are_settled(heard: Heard, runs: LogRuns) -> bool:
    """Whether the same runs were heard, each with all that is told of it."""
    value = heard.value
    if isinstance(value, Several):
        return heard.is_sure and tuple(each for each in value.wishes if isinstance(each, LogRun)) == runs.runs
    return value == runs and heard.is_sure and not heard.is_doubted


def _is_same(run: LogRun, numbers: RunNumbers) -> bool:
    if run.distance_mm is None or run.duration_s is None:
        return False
    is_far = abs(run.distance_mm - numbers.distance_mm) <= _CLOSE * numbers.distance_mm
    return is_far and abs(run.duration_s - numbers.duration_s) <= _CLOSE * numbers.duration_s


def _is_of_another_day(run: LogRun, told: _Told) -> bool:
    """Whether the day that was taken is only what the run is held against, or to come, or told more exactly."""
    on = run.day.on
    is_known = told.is_dated or on in told.others
    return on is not None and on != told.on and (is_known or on > told.today)


def _lacks_effort(run: LogRun, told: _Told) -> bool:
    return told.numbers.effort is not None and run.effort != told.numbers.effort


def _run(heard: Heard, told: _Told) -> LogRun | None:
    """The run, with what else was heard of it."""
    numbers, value = told.numbers, heard.value
    far, took = numbers.distance_mm, numbers.duration_s
    day = DayRef(on=told.on)
    if not isinstance(value, LogRun):
        return _new_run(told)
    if _is_same(value, numbers):
        far, took = value.distance_mm or far, value.duration_s or took
    effort = numbers.effort if numbers.effort is not None else value.effort
    # "4 x 2k, 1:06": the time of the run is no note.
    note = ", ".join(each for each in value.note.split(", ") if not _is_time(each, took)) if value.note else ""
    keeps = value.run_of is not None or value.day.on is None or not _is_of_another_day(value, told)
    return replace(
        value,
        day=value.day if keeps else day,
        distance_mm=far,
        duration_s=took,
        effort=effort,
        part=None,
        share=None,
        note=note,
    )


def _new_run(told: _Told) -> LogRun:
    far, took, effort = told.numbers.distance_mm, told.numbers.duration_s, told.numbers.effort
    day = DayRef(on=told.on)
    return LogRun(day=day, distance_mm=far, duration_s=took, effort=effort, is_extra=told.is_extra)


def _is_time(said: str, took: int) -> bool:
    clock = re.fullmatch(r"(\d{1,3}):(\d\d)(?::(\d\d))?", said.strip())
    return clock is not None and took in clock_readings((int(clock[1]), int(clock[2]), int(clock[3] or 0) or None))
