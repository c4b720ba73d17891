"""How long something that is wished from today on shall hold: "for the next three weeks", "till the weekend"."""

import re
from datetime import date, timedelta

from domain.calendar import monday_of
from domain.words.grammar.dated import month_named, month_span
from domain.words.grammar.reading import Reading
from domain.words.grammar.reworded_days import WEEKDAY

_UNTIL = r"(?:until|till?|til|up to|through|to|bis|hasta)"
_MONTHS_END = re.compile(
    rf"\b{_UNTIL} (?:the )?(?:end of (?:the|this) month|month'?s? end|zum monatsende|monatsende|ende des monats|"
    r"(?:el )?fin(?:al)? de(?:l)? mes)\b|\b(?:for )?the rest of (?:the|this) month\b|\b(?:this|diesen|este) (?:month|"
    r"monat|mes)\b"
)
_A_MONTH = re.compile(r"\b(?:for|over) (?:the next|a|one|another) month\b")
_END_OF = re.compile(
    rf"\b{_UNTIL} (?:the )?(?:end of|ende|(?:el )?fin(?:al)?(?:es)? de) (?:(?:next|this|nachsten|diesen) )?"
    r"(?P<month>\w+)\b"
)
_UNTIL_MONTH = re.compile(rf"\b{_UNTIL} (?P<month>[a-z]+)\b(?! \d)")
_WEEKS = re.compile(
    r"\b(?:(?:for|over|in|die|in den|las|durante las) )*(?:the )?(?:(?:next|coming|nachsten|kommenden|proximas) |"
    r"(?<=for )(?:a |another )?)(?:(?P<count>two|three|four|five|six|[2-6]|couple of|few|zwei|drei|vier|dos|tres|"
    r"cuatro) (?:weeks|wochen|semanas)|fortnight)\b"
)
_BOTH_WEEKS = re.compile(
    r"\bthis (?:week )?and next(?: week)?\b|\bdiese und nachste woche\b|\besta semana y la (?:que viene|proxima)\b"
)
_COUNTS = {"two": 2, "2": 2, "couple of": 2, "zwei": 2, "dos": 2, "three": 3, "3": 3, "few": 3, "drei": 3, "tres": 3,
           "four": 4, "4": 4, "vier": 4, "cuatro": 4, "five": 5, "5": 5, "six": 6, "6": 6}  # fmt: skip
_TILL_THE_WEEKEND = re.compile(rf"\b{_UNTIL} (?:the )?(?:weekend|wochenende)\b|\bhasta el fin de semana\b")
_REST_OF_WEEK = re.compile(
    r"\b(?:the )?rest of (?:the|this|my) week\b|\b(?:until|till?) (?:the )?end of (?:the|this) week\b"
)
_UNTIL_DAY = re.compile(rf"\b{_UNTIL} (?:and including |the |next |this )?(?:{WEEKDAY}|tomorrow|\d)")
_FRIDAY, _SUNDAY = 5, 7


def weeks_or_months(words: str, today: date) -> tuple[date, date] | None:
    """From today to the end of so many weeks, or of a month; None where neither is said."""
    monday = monday_of(today)
    if _BOTH_WEEKS.search(words):
        return today, monday + timedelta(days=13)
    if (weeks := _WEEKS.search(words)) is not None:
        return today, today + timedelta(days=7 * _COUNTS.get(weeks["count"] or "two", 2) - 1)
    if _A_MONTH.search(words):
        return today, today + timedelta(days=27)
    if _MONTHS_END.search(words):
        return today, month_span(today.month, today)[1]
    end_of, until = _END_OF.search(words), _UNTIL_MONTH.search(words)
    if end_of is not None and (month := month_named(f"in {end_of['month']}")) is not None:
        return today, month_span(month, today)[1]
    if until is not None and (month := month_named(f"in {until['month']}")) is not None:
        return today, month_span(month, today)[0] - timedelta(days=1)
    return None


def span_ahead(words: str, r: Reading, *, off: int | None = None) -> tuple[date, date] | None:
    """From today to the last day that is named; None where none is. `off`: the ISO weekday that is wished free."""
    if (ahead := weeks_or_months(words, r.today)) is not None:
        return ahead
    monday = monday_of(r.today)
    if _TILL_THE_WEEKEND.search(words):
        # The weekend itself is none of it.
        friday = monday + timedelta(days=_FRIDAY - 1)
        return (r.today, friday) if friday >= r.today else None
    if _REST_OF_WEEK.search(words):
        return r.today, monday + timedelta(days=_SUNDAY - 1)
    days = [each.day for each in r.days if off is None or each.day.weekday != off]
    named = {r.coming(day) for day in days if day.type is None} - {None}
    last = named.pop() if len(named) == 1 else None
    return (r.today, last) if _UNTIL_DAY.search(words) and last is not None and last >= r.today else None
