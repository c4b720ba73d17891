"""Two runs that are moved in one sentence: "the long run to Friday and the easy one on Sunday"."""

import re

from domain.plan import DayType
from domain.words.answers import Ask, Question, ask
from domain.words.day_refs import DayRef
from domain.words.grammar.days_of_part import days_of_part
from domain.words.grammar.heard import Reader
from domain.words.grammar.reading import Reading
from domain.words.grammar.reworded_days import DAY
from domain.words.grammar.said_again import offer
from domain.words.intents import MoveIntent, Several, SwapIntent
from domain.words.lexicon.meanings import M
from domain.words.week_wishes import KindsOn

_EASY = r"(?:easy|short|shorter|recovery|gentle|little)"
_HARD = r"(?:hard|fast|quick|speed|quality|tough|tempo|interval|hill|track|strides?)"
_RUN = r"(?:runs?|ones?|sessions?|workouts?|bits?|stuff)"
_OF_A_DAY = rf"{DAY}(?:'?s)?(?: (?:long|{_EASY}|{_HARD}))?(?: {_RUN})?"
_SOURCE = (
    rf"(?:{_OF_A_DAY}|(?:(?:the|my|a) )?(?:long|{_EASY}|{_HARD}) {_RUN}|(?:the|my) (?:session|workout|tempo|intervals|"
    r"hills|strides|run|(?:\d+|forty|fifty) (?:min|mins|minutes|mi|miles?|miler|k|km))"
    # "Run long on Friday": only where a verb says that it is run so.
    rf"|(?<=\brun )(?:long|{_EASY})|(?<=\bgo )(?:long|{_EASY})|(?<=\band )(?:long|{_EASY}))"
)
_DEED = (
    r"(?:(?:just|then|go|have|got|do|run|move|put|push|bring|shift|drop|take|make|get|switch|pull|bump|slide|the) )*"
)
_ONTO = r"(?:(?:back|forward|over|up|on|to|onto|for|till|until|be|is|instead|it|that|goes|go) )*"
_AIM = rf"{DAY}(?: (?:morning|afternoon|evening|night|lunchtime|am|pm))?(?: instead| then)?"
_ENDS = r"(?: (?:instead|please|then|this week|next week|as well|too|for once|this time|only))*"
# Why, between the two: "the long run Friday, I have the day off, and the easy one on Sunday".
_WHY = r"(?P<why>,? (?:(?:as|because|since|cos) )?(?:i|i'?ve|i'?m|we|we'?re|it'?s|my) [^,.;]*?)?"
_BOTH = re.compile(
    rf"^(?P<lead>.*?)\b{_DEED}(?P<one>{_SOURCE}) {_ONTO}(?P<aim>{_AIM}){_WHY}(?:,| and| then| &| \+|;)+ "
    rf"{_DEED}(?P<other>{_SOURCE}) {_ONTO}(?P<there>{_AIM}){_ENDS}(?:[,.;!?]+ ?(?P<tail>.*)|[.!? ]*)$"
)
# The run of the day that was named before: "a late shift Thursday, so I'd rather run Friday".
_IT_AND = re.compile(
    rf"^(?P<lead>.*\b{DAY}\b.*?)\b(?:i'?d rather|i would rather|can i|could i|may i|i'?ll|i could|let me|i can|can we|"
    rf"could we|so) (?:just )?(?:run|do it|do that|do that one|move it|shift it|push it|put it|go)(?: back| on| to)* "
    rf"(?P<aim>{_AIM})(?:,| and| then| &| \+|;)+ "
    rf"{_DEED}(?P<other>{_SOURCE}) {_ONTO}(?P<there>{_AIM}){_ENDS}(?:[,.;!?]+ ?(?P<tail>.*)|[.!? ]*)$"
)
_DROPPED = re.compile(r"\bdrop (?:the|my) [\w ]+? on\b")
_WEEKDAY = re.compile(rf"\b{DAY}\b")
_MORE = (
    M.SKIP, M.REST, M.OFF, M.SHORTEN, M.LENGTHEN, M.EASIER, M.DISTANCE, M.DURATION, M.RAN, M.DONE, M.NOT, M.EVERY,
    M.ALWAYS, M.PAIN, M.INSTEAD_OF, M.OR, M.WHY, M.MISSED,
)  # fmt: skip


def two_moved(words: str, r: Reading, reader: Reader) -> KindsOn | SwapIntent | Several | Question | None:
    """Both moves, each run by its day or its kind (`r` is of all the words); None for any other sentence."""
    if len(r.days) < 2:
        return None
    found = _BOTH.match(words)
    source: str = found["one"] if found is not None else ""
    if found is None or not _is_told_beside(found, reader):
        found = _IT_AND.match(words)
        source = ""
    if found is None or not _is_told_beside(found, reader) or r.has(M.EVERY, M.ALWAYS, M.RAN, M.NAME):
        return None
    aim, there = _day(found["aim"], r, reader), _day(found["there"], r, reader)
    if aim is None or there is None or aim == there:
        return None
    first, other = _kind(source), _kind(found["other"])
    if _DROPPED.search(words):
        # Put there, or left out: with the long run on the easy one's day both are possible.
        long = DayRef(type=DayType.LONG_RUN)
        both = (offer(SwapIntent(long, aim)), offer(MoveIntent(long, aim)))
        return ask(Ask.WHICH_OF_BOTH, *both) if first is DayType.LONG_RUN else None
    if source and first is not None and other is not None and not (_named(source) or _named(found["other"])):
        return KindsOn(((first, aim), (other, there))) if first is not other else None
    one = _source(source, found["lead"], r, reader) or _by_length(source, aim, r, reader)
    second = _day(found["other"], r, reader) if _named(found["other"]) else _displaced(other, aim)
    if one is None or second is None or one in (aim, second) or second == there:
        return None
    if _is_same(one, there, r) and _is_same(second, aim, r):
        return SwapIntent(one, second)
    return Several((MoveIntent(one, aim), MoveIntent(second, there)))


def _is_same(one: DayRef, other: DayRef, r: Reading) -> bool:
    """Whether two are one day: "tomorrow", and the weekday that it is."""
    return one == other or (one.type is None and r.coming(one) == r.coming(other))


def _is_told_beside(found: re.Match[str], reader: Reader) -> bool:
    """Whether what stands before and behind only says why, and wishes for nothing more."""
    beside = (found["lead"], found["tail"] or "")
    why = found.groupdict().get("why") or ""
    # A day off work is no day without a run.
    why_more = tuple(each for each in _MORE if each not in (M.OFF, M.REST))
    is_why = not why or not reader.reading(why, "en").has(*why_more)
    return is_why and all(not each or not reader.reading(each, "en").has(*_MORE) for each in beside)


def _named(source: str) -> bool:
    return _WEEKDAY.match(source) is not None


def _source(source: str, lead: str, r: Reading, reader: Reader) -> DayRef | None:
    """The run that goes first: of its own day, the long run, or of the one day that was named before."""
    if _named(source):
        return _day(source, r, reader)
    kind = _kind(source)
    if kind is not None:
        return DayRef(type=kind) if kind is DayType.LONG_RUN else None
    before = _WEEKDAY.findall(lead)
    return _day(before[0], r, reader) if len(before) == 1 else None


def _by_length(source: str, aim: DayRef, r: Reading, reader: Reader) -> DayRef | None:
    """ "The 50 minutes" are the run that comes next, where that is not on the day it shall go to."""
    is_next = re.search(r"\d|\b(?:forty|fifty)\b", source) is not None and reader.next_run is not None
    return DayRef(on=reader.next_run) if is_next and reader.next_run != r.coming(aim) else None


def _displaced(kind: DayType | None, aim: DayRef) -> DayRef | None:
    """An easy one that is not named by its day stands where the other goes; hard work may stand anywhere."""
    return DayRef(type=kind) if kind is DayType.LONG_RUN else aim if kind is DayType.EASY else None


def _kind(source: str) -> DayType | None:
    if re.search(r"\blong\b", source):
        return DayType.LONG_RUN
    if re.search(rf"\b{_EASY}\b", source):
        return DayType.EASY
    return DayType.INTERVALS if re.search(rf"\b{_HARD}s?\b|\b(?:session|workout)", source) else None


def _day(words: str, r: Reading, reader: Reader) -> DayRef | None:
    return next((day for day in days_of_part(words, r, reader) if day.type is None), None)
