"""A run whose numbers are told beside much else: "5.5 miles yesterday, 9:20 per mile, slept badly the night before".

A frame wants every word to have its place. Here a sentence is taken in its pieces: those with numbers, a day or the run
itself are read together, and the others may say anything that wishes, asks and plans nothing.
"""

import re
from dataclasses import replace

from domain.errors import CoachError
from domain.words.answers import Ask, Question, Understood, ask
from domain.words.day_refs import DayRef
from domain.words.goals import clock_readings
from domain.words.grammar.body_told import beside_a_run
from domain.words.grammar.frames_told import EXTRA
from domain.words.grammar.heard import Heard, Reader
from domain.words.grammar.reading import Reading
from domain.words.grammar.repeats import names_repeats
from domain.words.grammar.said_again import offer
from domain.words.grammar.tense import asks_whether, is_wished, may_tell
from domain.words.grammar.told_numbers import effort_said, measures, settled
from domain.words.intents import CutDay, Intent, LogRun, LogRuns, RunForTime
from domain.words.lexicon.meanings import M

_BREAKS = re.compile(
    r"(?<!\d)[.!?]+(?=\s|$)|(?<=\d)[.](?=\s)|,(?=\s)|;|:(?=\s)|\s-+\s|\.\.+|[()]"
    r"|\s(?:and|but|even though|although|though|because|despite|und|aber|obwohl|y|pero|aunque)(?=\s)"
)
_TIMES = (M.TIME, M.DURATION, M.PACE)
_NUMBERS = (M.DISTANCE, *_TIMES, M.NUMBER, M.EFFORT)
# What is told of a run, and is not wished of one: how it was, or when.
_WAS = re.compile(
    r"\b(?:nothing special|not bad|no (?:gps|idea how|clue how)|was|were|did|ran|went|felt|got|had|managed|hated?|"
    r"loved?|came|saw|yesterday|last night|this morning|earlier|just back|war|lief|gelaufen|gestern|heute morgen|hice|"
    r"hard work|tough going|on the way (?:home|back)|auf dem (?:heimweg|ruckweg)|"
    r"corri|fue|fui|ayer|esta manana|anoche|keine ahnung|\w{3,}(?<!ne)(?<!spe)(?<!indee)(?<!fe)ed)\b"
)
# What a run is put off, changed or asked by; "didn't hate it" is none of it.
_PLANS = re.compile(
    r"\b(?:tomorrow|tmrw|next|planned|planning|move|swap|shift|skip|cancel|change|make|please|pls|plan|goal|target|"
    r"race day|pb|pr|remind\w*|instead|replace|until|by (?:may|june|july|august|april|march)|from now|every|weekly|"
    r"a week|per week|if|morgen|bitte|nachste\w*|ziel|manana|proxim\w*|meta|por favor|cada|jede\w*|avg|average|"
    r"raced?|best|friends?|wife|husband|brother|sister|son|daughter|mate|he|she|they|used to|years?|"
    r"months?|said|asked)\b"
)
# Of a time alone: it is over, and how it was.
_HOW_IT_WAS = re.compile(
    r"\b(?:nothing (?:special|much)|not bad|felt|lovely|loved|enjoyed|nice and|got through|without (?:walking|"
    r"stopping)|no (?:gps|idea how|clue how)|forgot|ran|i did|yesterday|hard work|lief|gelaufen|corri|hice|gestern|"
    r"ayer|anoche|heute (?:morgen|fruh)|esta manana|keine ahnung)\b"
    r"|\b(?:it|that) was (?:about |around |only |just |maybe |like )*(?:\d|an? hour|half an)"
)
# A watch that died is no hard run.
_WATCH = re.compile(
    r"\b(?:my |the )?(?:watch|gps|garmin|strava|phone|battery|app) (?:died|was dead|crashed|stopped|broke)\b"
)
_SHORTEST_S = 600
_MORNING = re.compile(r"\b(?:this morning|esta manana|heute morgen)\b")


# "Tuesday: 50 minutes easy, very windy": the way a training diary begins.
_ENTRY = re.compile(
    r"^(?:last )?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|montag|dienstag|mittwoch|"
    r"donnerstag|"
    r"freitag|samstag|sonntag|lunes|martes|miercoles|jueves|viernes|sabado|domingo)(?: (?:run|lauf))?(?::| -)(?= )"
)


def run_at_length(words: str, reader: Reader, heard: Heard) -> Heard | None:
    """The run that a sentence (plain words) tells of with its length and time, or with its time alone where it says how
    that was; None for any other sentence."""
    if heard.also is not None or (heard.is_sure and (_is_timed(heard) or _is_asked_of_else(heard))):
        return None
    if asks_whether(words) or names_repeats(words):
        return None
    if _PLANS.search(_MORNING.sub(" ", words)):
        return None
    words = _WATCH.sub("no gps", words)
    r = reader.reading(words, heard.language)
    pieces = [piece.strip() for piece in _BREAKS.split(words) if piece.strip()]
    told = [piece for piece in pieces if _tells(reader.reading(piece, heard.language))]
    beside = [piece for piece in pieces if piece not in told]
    if not told or any(_asks(reader.reading(piece, heard.language)) for piece in beside) or r.has(M.NAME):
        return None
    own = reader.reading(", ".join(told), heard.language)
    was = _WAS.search(words) is not None
    is_entry = _ENTRY.match(words) is not None and not was
    run = _run(own) or (_for_a_time(own, " ".join(beside)) if was else None) or _session_at_a_pace(own)
    run = _entry(own) if run is None and is_entry and not heard.is_sure else run
    if run is None or not may_tell(own) or r.asks:
        return None
    if heard.is_sure and isinstance(heard.value, LogRun) and run.duration_s is None:
        return None
    run = replace(run, is_extra=EXTRA.search(words) is not None)
    if not was:
        # It may as well be one to come.
        day = next((each.day for each in r.days if each.day.type is None), r.it) if is_entry else r.it
        wish: CutDay | RunForTime | None = CutDay(day, run.distance_mm) if run.distance_mm is not None else None
        wish = RunForTime(day, run.duration_s) if wish is None and is_entry and run.duration_s is not None else wish
        if heard.is_sure or wish is None:
            return None
        answer: Question | Understood[Intent] = ask(Ask.DID_YOU_MEAN, *map(offer, _likelier(run, wish, r)))
        return replace(heard, answer=answer, is_sure=False, is_whole=True)
    for piece in beside:
        if (question := beside_a_run(piece, run, reader, is_done=True)) is not None:
            return replace(heard, answer=question, is_sure=False, is_whole=True)
    return replace(heard, answer=Understood(run), is_sure=True, is_doubted=False, is_whole=True)


def _is_timed(heard: Heard) -> bool:
    run = heard.value
    return isinstance(run, LogRuns) or (isinstance(run, LogRun) and run.duration_s is not None)


def _is_asked_of_else(heard: Heard) -> bool:
    """Whether a question is asked back surely, other than whether it was run already."""
    return isinstance(heard.answer, Question) and heard.answer.ask.code is not Ask.RUN_OR_RAN


def _tells(r: Reading) -> bool:
    """Whether a piece has numbers in it, the day of the run, or the run itself."""
    return r.has(*_NUMBERS, M.RAN) or any(each.day.type is None for each in r.days)


def _asks(r: Reading) -> bool:
    """Whether a piece says more than how it was."""
    return r.asks or is_wished(r) or r.is_to_come


def _run(r: Reading) -> LogRun | None:
    """The one run of the numbers: one length, and one time or pace; None where there are more. Without a time it has to
    be called a run."""
    lengths, times = r.values(M.DISTANCE), [token for token in r.tokens if token.has(*_TIMES)]
    others = [token for token in r.tokens if token.has(M.NUMBER) and not token.has(*_TIMES, M.DISTANCE, M.EFFORT)]
    if len(lengths) != 1 or len(times) > 1 or others or (not times and not r.has(M.RAN)):
        return None
    day = _day(r)
    if day is None:
        return None
    distance, durations = measures(r)
    if distance is None or (times and not durations):
        return None
    try:
        run = settled(day, distance, durations, effort_said(r), r.units)
    except CoachError:
        return None
    return run if isinstance(run, LogRun) else None


def _day(r: Reading) -> DayRef | None:
    """The day that was run on; None where several are named, or one to come."""
    days = {r.past(each.day) for each in r.days if each.day.type is None}
    day = days.pop() if len(days) == 1 else DayRef(on=r.today)
    return None if days or day.on is None or day.on > r.today else day


def _for_a_time(r: Reading, beside: str) -> LogRun | None:
    """ "Half an hour on my lunch break, nothing special": how far it was nobody says, and nobody wishes it."""
    lengths, day = r.values(M.DURATION), _day(r)
    is_how = _HOW_IT_WAS.search(f"{beside} {r.text}") is not None
    if len(lengths) != 1 or day is None or not is_how or r.has(M.DISTANCE, M.TIME, M.NUMBER, M.PACE, M.OTHER_SPORT):
        return None
    if r.has(M.CANT, M.WEEK, M.TOO, M.WANT, M.CHANGE):
        return None
    seconds = lengths[0]
    return LogRun(day=day, duration_s=seconds, effort=effort_said(r)) if isinstance(seconds, int) else None


def _likelier(run: LogRun, wish: CutDay | RunForTime, r: Reading) -> tuple[Intent, Intent]:
    """What was run first, unless its weekday is still to come this week."""
    coming = r.coming(wish.day)
    is_ahead = coming is not None and wish.day.weekday is not None and wish.day.weekday > r.today.isoweekday()
    return (wish, run) if is_ahead else (run, wish)


def _entry(r: Reading) -> LogRun | None:
    """A time alone behind the day it is of, as in a diary."""
    times, day = r.values(M.DURATION) or [token.senses[M.TIME] for token in r.tokens if token.has(M.TIME)], _day(r)
    if len(times) != 1 or day is None or r.has(M.DISTANCE, M.PACE, M.OTHER_SPORT, M.CANT, M.WEEK, M.TOO, M.GOAL, M.SUB):
        return None
    said = times[0]
    readings = clock_readings((said[0], said[1], said[2])) if isinstance(said, tuple) else (said,)
    seconds = next((each for each in readings if isinstance(each, int) and each >= _SHORTEST_S), None)
    return LogRun(day=day, duration_s=seconds, effort=effort_said(r)) if seconds is not None else None


def _session_at_a_pace(r: Reading) -> LogRun | None:
    """ "Easy run yesterday at 5:10 pace": the planned run, and how fast it was is noted."""
    is_past = any((on := r.past(each.day).on) is not None and on < r.today for each in r.days if each.day.type is None)
    day = _day(r)
    is_session = r.has(M.KIND, M.RUN) and (is_past or r.has(M.RAN, M.DONE))
    if day is None or not is_session or not r.has(M.PACE) or r.has(M.DISTANCE, M.DURATION, M.NUMBER):
        return None
    return LogRun(day=day, effort=effort_said(r) if r.has(M.EFFORT) else None)
