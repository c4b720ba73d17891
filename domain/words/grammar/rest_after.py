"""Days off behind a run: "two full rest days after the long run", once or after each one."""

import re
from datetime import date, timedelta

from domain.calendar import monday_of
from domain.plan import DayType
from domain.words.dates import weekday_number
from domain.words.day_refs import DayRef
from domain.words.grammar.days_of_part import days_of_part
from domain.words.grammar.heard import Reader
from domain.words.grammar.reading import Reading
from domain.words.grammar.reworded_days import SPANISH_WEEKDAY, WEEKDAY
from domain.words.intents import RestDay, Several
from domain.words.lexicon.meanings import M
from domain.words.week_wishes import RestAfter

_COUNTS = {
    "two": 2, "2": 2, "couple of": 2, "both": 2, "three": 3, "3": 3, "zwei": 2, "drei": 3, "dos": 2, "tres": 3,
}  # fmt: skip
_COUNT = r"(?P<count>two|2|couple of|three|3|both|one|1|an?)"
_TARGET = (
    rf"(?P<target>(?:the |my |a |each |every |sunday'?s |saturday'?s )*(?:big |weekend )?long (?:runs?|ones?)|"
    rf"{WEEKDAY}(?:'?s "
    r"(?:run|long run|long one|one))?)\b"
)
_AFTER = r"(?:(?:right |straight |directly |just )?(?:after|following|behind))"
_FREE = (
    r"(?:(?:(?:completely|totally|full|whole|clear|proper|extra|complete) )*(?:free|rest|off|recovery|clear|empty|"
    r"blank|"
    r"no[- ]run(?:ning)?) days?|(?:full |whole )?days? (?:completely |totally )?(?:off|free|of rest|rest|of nothing|"
    r"without (?:a run|running|any running|runs)))"
)
_REST_AFTER = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:{_COUNT} )?{_FREE}(?: (?:in a row|back to back|together))?,? {_AFTER} {_TARGET}",
        (
            rf"\b(?:rest|no run(?:s|ning)?|nothing|keep (?:me )?free|skip)(?: on| for)? (?:the )?(?:{_COUNT} )?days? "
            rf"{_AFTER} {_TARGET}"
        ),
        (
            rf"\bthe (?:{_COUNT} )?days? {_AFTER} {_TARGET} (?:off|free|to rest|as (?:an? )?rest(?: days?)?|without "
            rf"running)\b"
        ),
        rf"\b{_AFTER} {_TARGET},? (?:i'?d like |i want |i need |give me |please )*{_COUNT} {_FREE}",
        (
            r"\b(?P<count>zwei|drei|einen|ein) (?:(?:volle|ganze) )?(?:ruhetage?|freien? tage?|tage? (?:frei|ruhe|"
            r"pause|ohne "
            r"lauf\w*)) nach (?P<target>(?:dem|meinem|jedem) langen (?:lauf|dauerlauf)|\w+tag)\b"
        ),
        (
            r"\b(?P<count>dos|tres|un) dias? (?:libres?|de descanso|sin correr) (?:seguidos )?despues de(?:l)? "
            rf"(?P<target>(?:la |mi |cada )?tirada larga|{SPANISH_WEEKDAY})\b"
        ),
    )
)
# Behind Thursday it may be before the long run.
_LATEST = 4
_LONG = re.compile(r"\b(?:long|langen|larga)\b")
_EACH = re.compile(
    r"\b(?:every|each|always|from now on|for good|permanently|in future|weekly|long (?:runs|ones)|jede\w*|immer|ab "
    r"jetzt|"
    r"cada|siempre)\b"
)
# "On the Monday and Tuesday after the long run": so many days as are named, the day behind it first.
_NAMED_AFTER = re.compile(
    rf"\b(?:rest|off|free|no run(?:s|ning)?|nothing|skip)(?: days?)?(?: on| for)? (?:the )?(?P<day>{WEEKDAY})(?:(?: "
    rf"and|,| &| "
    rf"\+) (?:the )?(?P<other>{WEEKDAY}))? {_AFTER} (?:the |my |this week'?s )?(?:big |weekend )?long (?:run|one)\b"
)
# How it was, or how it would be with more of it, is no such wish.
_TOLD = re.compile(r"\b(?:had|took|have had|was|were|did|already|do i get|enough|normal|race|marathon|hatte|tuve)\b")


def rest_after(words: str, r: Reading, reader: Reader) -> RestAfter | RestDay | Several | None:
    """The days behind a run that are to be free (`r` is of all the words); None for any other sentence."""
    named = _NAMED_AFTER.search(words)
    if named is not None and not r.asks and not _TOLD.search(words) and not r.has(M.PAIN, M.ILL, M.INJURY):
        return _named_after(named, r.today)
    found = next((each for way in _REST_AFTER if (each := way.search(words))), None)
    if found is None or _TOLD.search(words) or r.asks or r.has(M.WHY, M.PAIN, M.ILL, M.INJURY):
        return None
    count, is_weekly = _COUNTS.get(found["count"] or "", 1), _EACH.search(words) is not None
    if _LONG.search(found["target"]):
        return RestAfter(DayRef(type=DayType.LONG_RUN), count, is_weekly)
    days = days_of_part(found["target"], r, reader)
    return RestAfter(days[0], count, is_weekly) if len(days) == 1 else None


def _named_after(found: re.Match[str], today: date) -> RestDay | Several | None:
    """Those days behind this week's long run, which stands at its end."""
    monday = monday_of(today) + timedelta(days=7)
    numbers = [weekday_number(each) for each in (found["day"], found["other"]) if each]
    if max(numbers) > _LATEST:
        return None
    rests = tuple(RestDay(DayRef(on=monday + timedelta(days=number - 1))) for number in numbers)
    return rests[0] if len(rests) == 1 else Several(rests)
