"""The day of a run that is told in chatter: its own, and not one that it is compared with or that the legs are of."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from domain.words.dates import MONTH_NUMBERS, latest_weekday

_WEEKDAYS = {
    "mon": 1, "tue": 2, "wed": 3, "thu": 4, "fri": 5, "sat": 6, "sun": 7,
    "montag": 1, "dienstag": 2, "mittwoch": 3, "donnerstag": 4, "freitag": 5, "samstag": 6, "sonntag": 7,
    "lunes": 1, "martes": 2, "miercoles": 3, "jueves": 4, "viernes": 5, "sabado": 6, "domingo": 7,
}  # fmt: skip
# "Lovely sun" and "sat down" are no days.
_WEEKDAY = (
    r"mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|saturday|sunday|"
    r"(?:(?<=^)|(?<=[,.;:!?] )|(?<=and )|(?<=on )|(?<=last ))(?:sat|sun)(?! (?:down|was out|out|shining))|montag|"
    r"dienstag|"
    r"mittwoch|donnerstag|freitag|samstag|sonntag|lunes|martes|miercoles|jueves|viernes|sabado|domingo"
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_NOW = (
    r"today|todays|tonight|this (?:morning|afternoon|evening)|at lunch(?:time)?|just now|heute(?: morgen| fruh|"
    r" abend)?|"
    r"hoy|esta (?:manana|tarde|noche)"
)
_BEFORE = r"yesterday|yesterdays|yday|ystrday|yest|last night|gestern(?: abend| morgen| fruh)?|ayer|anoche"
_DAY = re.compile(
    rf"\b(?:(?P<two>(?:the )?day before yesterday|vorgestern|anteayer)|(?P<now>{_NOW})|(?P<before>{_BEFORE})|"
    rf"(?P<weekday>{_WEEKDAY})s?)(?:'s)?\b"
    rf"(?:,? (?:the )?(?P<dom>\d{{1,2}})(?:(?:st|nd|rd|th)\b(?: (?:of )?(?P<month>{_MONTH})\b)?|"
    rf" (?:of )?(?P<named>{_MONTH})\b))?"
    rf"|\b(?:the )?(?P<only>\d{{1,2}})(?:st|nd|rd|th)\b(?: (?:of )?(?P<its>{_MONTH})\b)?"
    rf"|\b(?P<bare>\d{{1,2}}) (?:of )?(?P<in>{_MONTH})\b"
)
_ANY = rf"(?:{_NOW}|{_BEFORE}|tomorrow|tmrw|tmr|{_WEEKDAY}|morgen|manana)s?(?:'s)?"
# "Tired legs from yesterday" are of another day, "the run from yesterday" is not.
_SPENT = (
    r"(?:legs?|quads|tired|sore|heavy|stiff|doms|hungover|fatigued?|ach\w+|recover\w*|knackered|shattered|wrecked|"
    r"spent|"
    r"still|beine|mude)(?: \w+){0,2} "
)
# The day of something else: of the legs, of what was planned, of another run it is held against.
_OF_ELSE = re.compile(
    rf"\b(?:than|as|like|unlike|{_SPENT}from|after|since|(?<!day )before|vs|versus|compared (?:to|"
    rf"with)|instead of|rather than|not|no|until|till|als|wie|nach|{_SPENT}von|statt|que|desde) (?:on |the (?:one|run) "
    rf"(?:on |of )?|my |last |in |any |more |am |den |el |this )*(?:{_ANY})\b(?: (?:and|&|or) (?:{_ANY})\b)?"
    rf"(?: (?:run|one|session|long run|long one))?|\b(?:tomorrow|tmrw|tmr)(?:'?s)? (?:run|long run|long one|one|"
    rf"session)\b"
)
_NO_DAY = re.compile(r"(?<=[a-z] )(?<!and )(?<!on )(?<!last )(?:sat|sun)\b")
_LATELY = 60


@dataclass(frozen=True, slots=True)
class DaysSaid:
    """The days that are named of the run itself, with where each stands; and those of something else."""

    own: tuple[tuple[date, int, int], ...]
    others: frozenset[date]
    rest: str


def days_in(said: str, today: date) -> DaysSaid | None:
    """The days of which words tell; None where one of them is no day that can be."""
    others: set[date] = set()
    for found in _OF_ELSE.finditer(said):
        others |= {on for each in _DAY.finditer(found[0]) if (on := _on(each, today)) is not None}
    others |= {latest_weekday(today, _WEEKDAYS[each[0]]) for each in _NO_DAY.finditer(said)}
    rest = _OF_ELSE.sub(lambda found: " " * len(found[0]), said)
    own: list[tuple[date, int, int]] = []
    for found in _DAY.finditer(rest):
        on = _on(found, today)
        if on is None:
            return None
        own.append((on, *found.span()))
    return DaysSaid(tuple(own), frozenset(others), _DAY.sub(lambda found: " " * len(found[0]), rest))


def _on(found: re.Match[str], today: date) -> date | None:
    """The day that was, at most so long ago; None where a weekday and its date are not one day."""
    if found["two"]:
        return today - timedelta(days=2)
    if found["now"]:
        return today
    if found["before"]:
        return today - timedelta(days=1)
    weekday = _WEEKDAYS.get(found["weekday"] or "") or _WEEKDAYS.get((found["weekday"] or "")[:3])
    number = found["dom"] or found["only"] or found["bare"]
    if number is None:
        return latest_weekday(today, weekday) if weekday is not None else None
    name = (found["month"] or found["named"] or found["its"] or found["in"] or "")[:3]
    for back in range(_LATELY):
        on = today - timedelta(days=back)
        is_month = not name or on.month == MONTH_NUMBERS.get(name)
        if on.day == int(number) and is_month and weekday in (None, on.isoweekday()):
            return on
    return None
