"""On which day a race was run that is told with its time: a weekend that is over has two of them."""

import re
from datetime import date, timedelta

from domain.calendar import monday_of
from domain.words.grammar.reading import Reading

_LAST_WEEKEND = re.compile(
    r"\b(?:last|this past|the past|the other) weekend\b|\b(?:letzte[sn]?|vergangene[sn]?|vorige[sn]?) wochenende\b|"
    r"\bfin de semana (?:pasado|anterior)\b"
)


def last_weekend(words: str, today: date) -> tuple[date, ...]:
    """Saturday and Sunday of the weekend that is over, where one is spoken of (plain words)."""
    if _LAST_WEEKEND.search(words) is None:
        return ()
    monday = monday_of(today)
    return monday - timedelta(days=2), monday - timedelta(days=1)


def raced_on(r: Reading) -> tuple[date, ...]:
    """The day, or the two days, on which it may have been run; none where no day is said."""
    named = [on for each in r.days if each.day.type is None and (on := r.past(each.day).on) is not None]
    past = [on for on in named if on <= r.today]
    return (past[0],) if past else last_weekend(r.text, r.today) if not named else ()
