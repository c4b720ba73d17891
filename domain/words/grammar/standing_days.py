"""Which weekday the long run, or the hard one, is on from now on: "long runs Saturdays until the race"."""

import re

from domain.plan import DayType
from domain.words.dates import weekday_number
from domain.words.grammar.day_for_day import day_for_day
from domain.words.grammar.heard import Reader
from domain.words.grammar.reading import Reading
from domain.words.grammar.reworded_days import GERMAN_WEEKDAY, WEEKDAY
from domain.words.grammar.since_when import since_said
from domain.words.intents import WeekdaysInstead
from domain.words.lexicon.meanings import M
from domain.words.week_wishes import KindWeekly

_LONG = re.compile(r"\b(?:long (?:runs?|ones?|run day)|lange\w* laufe?|tiradas? largas?)\b")
_HARD = re.compile(
    r"\b(?:hard|fast|quick|speed|quality|tempo|interval|track|tough|main)[ -]?(?:sessions?|runs?|ones?|workouts?|"
    r"work|day|"
    r"stuff)\b|\b(?:intervals|speed ?work|tempo|the sessions?|my sessions?|the workouts?|schnelle\w* (?:laufe?|"
    r"einheit\w*)|"
    r"intervalle|tempolauf|series|entrenamiento fuerte|sesion (?:rapida|fuerte|de calidad))\b"
)
# For every week: said so, or by days in the plural.
_WEEKLY = re.compile(
    r"\b(?:every|each|always|from now on|for good|permanently|regularly|going forward|from here on|in future|all the "
    r"time|"
    r"(?:until|till|up to|to) (?:the |my )?(?:race|marathon|half|event|end)|for the rest of (?:the|my) (?:plan|"
    r"training|"
    r"season|block|programme|program)|any ?more|every week|each week|weekly|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days|jeden|immer|ab jetzt|in zukunft|bis zum (?:rennen|marathon|"
    r"wettkampf)|"
    rf"{GERMAN_WEEKDAY}s|siempre|todos los|cada|a partir de ahora|"
    r"hasta la carrera)\b|\b(?:from|as of|starting) (?:next week|next month|the \d|\d|[a-z]+(?: on(?:wards)?)?$)"
)
_LIMITED = re.compile(
    r"\b(?:for (?:the )?(?:next )?(?:\w+ )?(?:weeks|month)|until (?!the (?:race|marathon|event|end)|my race))\b"
)
# How it is, or in every second week, is no such wish.
_TOLD = re.compile(
    r"\b(?:is|are|was|were) (?:always|usually|normally)\b|\b(?:i|we) (?:always|usually|normally) (?:do|run|have|go)\b|"
    r"\b(?:every (?:other|second)|alternate)\b"
)
# As `reworded_days.py` has it: "can you make my Tuesday run a Wednesday one every week".
_DAY_FOR_DAY = re.compile(
    rf"\bmove (?P<old>{WEEKDAY}) to (?P<new>{WEEKDAY}) (?:every week|each week|for good|always)\b"
)
_LONG_STAYS = re.compile(
    r"\b(?:leave|keep) (?:the |my )?long (?:run|one)s?(?: (?:on \w+|where (?:it is|they are)|as (?:it is|is)|"
    r"alone))?[ ,]+"
    r"(?:but|and|and just|just)?\b"
)
_QUESTION = re.compile(
    r"^(?:(?:so|and|ok|but) )*(?:are|is|do|does|why|when|what|which|how|should|was|were|will|would it|did|warum|ist|"
    r"por que)\b"
)
_ELSE = (
    M.NOT, M.CANT, M.SKIP, M.REST, M.OFF, M.NO_MORE, M.NEVER, M.RAN, M.DONE, M.DISTANCE, M.DURATION, M.PACE, M.TIME,
    M.INSTEAD_OF, M.SWAP, M.OR, M.PAIN, M.SHORTEN, M.EASIER, M.SHORTER, M.REMIND,
)  # fmt: skip


def standing_day(words: str, r: Reading, reader: Reader) -> WeekdaysInstead | KindWeekly | None:
    """The weekday that is meant for the long run, the hard one, or another day's, every week; None for other wishes."""
    return _of_a_kind(words, r, reader) or day_for_day(words, r)


def _of_a_kind(words: str, r: Reading, reader: Reader) -> WeekdaysInstead | KindWeekly | None:
    if (other := _DAY_FOR_DAY.search(words)) is not None and not r.has(*_ELSE):
        old, new = (weekday_number(other[name]) for name in ("old", "new"))
        return WeekdaysInstead(old, new) if old != new else None
    if (stays := _LONG_STAYS.search(words)) is not None:
        words = f"{words[: stays.start()]}{words[stays.end() :]}".strip()
        r = reader.reading(words, "en")
    is_long, is_hard = _LONG.search(words) is not None, _HARD.search(words) is not None
    if is_long == is_hard or _WEEKLY.search(words) is None or _LIMITED.search(words) or _QUESTION.match(words):
        return None
    if _TOLD.search(words) or r.week == 0:
        return None
    if r.has(*_ELSE):
        return None
    named = {each.day.weekday or (each.day.on.isoweekday() if each.day.on else None) for each in r.days}
    named |= {day for day in r.values(M.EVERY) if isinstance(day, int)}
    days = {day for day in named if day is not None}
    if len(days) != 1:
        return None
    day, since = days.pop(), since_said(words, r)
    if is_hard:
        return KindWeekly(DayType.INTERVALS, day, since)
    return WeekdaysInstead(7, day, since) if day != 7 else None
