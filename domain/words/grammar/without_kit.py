"""Days without shoes, or with bikes alone, until a day: "forgot my shoes, back Friday night", "bikes till Saturday".

All the runs until then are asked about, not the last day alone.
"""

import re
from datetime import date, timedelta

from domain.words.answers import Ask, Question, ask
from domain.words.dates import next_weekday, weekday_number
from domain.words.day_refs import DayRef
from domain.words.grammar.reading import Reading
from domain.words.grammar.reworded_days import WEEKDAY
from domain.words.grammar.said_again import offer
from domain.words.intents import Holiday, OtherSport
from domain.words.lexicon.meanings import M

_KIT = r"(?:running |run )?(?:shoes|trainers|sneakers|kit|gear|laufschuhe|zapatillas)"
_NO_SHOES = re.compile(
    rf"\b(?:forgot|forgotten|left|lost|without|haven'?t got|don'?t have|do not have|no)(?: to (?:pack|bring))? "
    rf"(?:(?:my|the|any) )?{_KIT}\b|\b{_KIT} (?:is|are|has|have|got|still|in|at)\b.*\b(?:lost|suitcase|home|stolen|"
    rf"at (?:my|the|our|a|work)\b|in the|"
    rf"soaked|wet|airline|luggage|wash|repair|packed(?: away| up)?|boxed up|in (?:storage|boxes|transit))\b"
)
_BIKES = re.compile(
    r"\b(?:(?:only|just|nothing but)\b(?: \w+){0,5}? (?:(?:exercise|spinning|spin|stationary) )?bikes?\b|gym with "
    r"(?:only )?"
    r"(?:\w+ )?bikes?\b|only (?:have|got) (?:\w+ )?bikes?\b|no treadmills?,? (?:only|just) bikes?\b)"
)
_UNTIL = re.compile(
    rf"\b(?:until|till|til|through|back|before|by|home"
    rf"|(?:get|getting|have|having|collect\w*|fetch\w*|pick\w*) (?:them|it)(?: back| up)?|coming|"
    rf"come|comes|arrives?|arriving|here to|i get them)"
    rf"(?: (?:on|home|again|late|by|until|till|there|in|to it|with (?:them|me)|back))* (?P<day>{WEEKDAY}|tomorrow)"
    rf"(?P<late> (?:night|evening|late))?\b"
)
_FROM = re.compile(rf"\bfrom (?P<day>{WEEKDAY}|tomorrow)\b")
_STAYS = re.compile(r"\b(?:stay|staying|here|(?<!back )there|away)\b")
_ELSE = (M.RAN, M.DONE, M.PAIN, M.ILL, M.INJURY, M.NAME, M.RACE, M.ALWAYS, M.EVERY)
_MOST_DAYS = 6


def _weekday(found: re.Match[str]) -> int | None:
    """The ISO weekday that is named; None for tomorrow."""
    return weekday_number(found["day"]) if found["day"] != "tomorrow" else None


def without_kit(words: str, r: Reading) -> Question | None:
    """What may become of the runs of those days; None for any other sentence (`r` is of all the words)."""
    is_bike = _BIKES.search(words) is not None
    if (not is_bike and _NO_SHOES.search(words) is None) or r.has(*_ELSE):
        return None
    until, so_long = _UNTIL.search(words), r.value(M.DAYS_LONG)
    if until is None and isinstance(so_long, int) and not r.days and not r.week:
        # "My kit is packed away for five days".
        return _of_days(r.today, r.today + timedelta(days=so_long - 1), is_bike=is_bike)
    if until is None or (r.week or 0) > 0:
        return None
    weekday = _weekday(until)
    last = next_weekday(r.today, weekday) if weekday is not None else r.today + timedelta(days=1)
    if until["late"] is None and not _STAYS.search(words):
        # "Till Saturday" they are there on Saturday; on Friday night they are not there for Friday.
        last -= timedelta(days=1)
    # "Away from Friday till Tuesday, no shoes": until then the shoes are there.
    begins = _FROM.search(words)
    weekday = _weekday(begins) if begins is not None else None
    ahead = (weekday - r.today.isoweekday()) % 7 if weekday is not None else int(begins is not None)
    first = r.today + timedelta(days=ahead)
    return _of_days(first, last, is_bike=is_bike)


def _of_days(first: date, last: date, *, is_bike: bool) -> Question | None:
    """No running on those days, or another sport on each."""
    if not 1 <= (last - first).days <= _MOST_DAYS:
        return None
    days = [first + timedelta(days=step) for step in range((last - first).days + 1)]
    sports = [offer(OtherSport(DayRef(on=day))) for day in days]
    off = offer(Holiday(first, last))
    return ask(Ask.RUNS_UNTIL, *(*sports, off) if is_bike else (off, *sports))
