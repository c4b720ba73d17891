"""From when on a lasting wish shall hold: "from next week", "as of 1 March", "starting Monday"."""

import re
from datetime import date, timedelta

from domain.calendar import monday_of
from domain.words.dates import next_weekday, weekday_number
from domain.words.grammar.dated import MONTH, month_named, month_span
from domain.words.grammar.reading import Reading
from domain.words.grammar.reworded_days import WEEKDAY

_FROM = r"(?:from|as of|(?:starting|beginning)(?: from| on)?|effective|ab|a partir de(?:l)?|desde)"
# Where it is said.
SINCE = re.compile(
    rf"\b{_FROM} (?:the |dem |der |el |la )?(?:(?P<week>next week|nachster woche|kommender woche|proxima semana|"
    rf"semana que viene)|(?P<next_month>next month)|(?P<dated>\d[\d.-]*\w*(?: (?:of )?{MONTH})?)|(?P<month>{MONTH})|"
    rf"(?:next |this )?(?P<weekday>{WEEKDAY})s?)(?: on(?:wards)?| an)?\b"
)


def since_said(words: str, r: Reading) -> date | None:
    """The first day on which it holds, later than today; None where it is to hold at once (`r` is of all the words)."""
    found = SINCE.search(words)
    if found is None:
        return None
    if found["week"]:
        return monday_of(r.today) + timedelta(days=7)
    if found["next_month"]:
        return month_span(r.today.month % 12 + 1, r.today)[0]
    if found["dated"]:
        named = {each.day.on for each in r.days if each.day.on is not None and each.day.on > r.today}
        return named.pop() if len(named) == 1 else None
    if found["weekday"]:
        return next_weekday(r.today, weekday_number(found["weekday"]))
    month = month_named(f"in {found['month']}")
    on = month_span(month, r.today)[0] if month is not None else r.today
    return on if on > r.today else None
