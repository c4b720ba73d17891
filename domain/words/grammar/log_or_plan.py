"""The length of a day that is changed: what was logged of it, what is planned for it, or either of both."""

import re

from domain.units import MM_PER_KM, MM_PER_MILE, Units
from domain.words.answers import Ask, Question, ask
from domain.words.day_refs import DayRef
from domain.words.grammar.reading import Reading
from domain.words.grammar.said_again import offer
from domain.words.intents import CutDay, Intent, LogRun

_LENGTH = r"(?:distance|length|mileage|miles|kilomet\w+|kms?|strecke|distanz|distancia)"
_TO = r"(?:to|as|into|auf|a)"
_NUMBER = r"(?P<far>\d{1,2}(?:[.,]\d+)?) ?(?P<unit>miles?|mi|kms?|k|kilomet\w+)?"
_CHANGED = re.compile(
    r"^(?:(?:please|can|could|would|you|hi|hey|pls|sorry|oops|and)[ ,]+)*"
    r"(?:change|correct|edit|update|amend|set|fix|adjust|put|make) (?:the )?"
    rf"(?:(?:\w+ ){{0,2}}?\w+?(?:'?s)?(?: (?:run|long run|one|log|entry))? {_LENGTH}|"
    rf"{_LENGTH} (?:of|for|on|from) (?:\w+ ){{1,4}}?\w+?(?:'?s)?(?: (?:run|long run|one|log|entry))?) {_TO} {_NUMBER}"
    r"(?: please| pls)?$"
)


def log_or_plan(said: str, r: Reading) -> Intent | Question | None:
    """ "Change Sunday's distance to 17.4": of the last Sunday, or of the next (plain words; `r` is of the
    whole sentence as it is read)."""
    found = _CHANGED.match(said)
    days = list(dict.fromkeys(each.day for each in r.days if each.day.type is None))
    if found is None or len(days) != 1:
        return None
    is_km = r.units is Units.KM if found["unit"] is None else found["unit"].startswith("k")
    far = round(float(found["far"].replace(",", ".")) * (MM_PER_KM if is_km else MM_PER_MILE))
    day, past = days[0], r.past(days[0])
    ran = LogRun(day=past, distance_mm=far, corrects=True)
    if day.on is not None:
        return ran if day.on < r.today else None
    on = r.coming(day)
    if on is None or past.on is None:
        return None
    if on.isoweekday() < r.today.isoweekday():
        # It was earlier this week.
        return ran
    if past.on == r.today:
        return None
    return ask(Ask.LOGGED_OR_PLANNED, offer(ran), offer(CutDay(DayRef(on=on), far)))
