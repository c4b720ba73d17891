"""The length of a day that is changed: what was logged of it, what is planned for it, or either of both."""

import re

from domain.plan import DayType
from domain.units import MM_PER_KM, MM_PER_MILE, Units
from domain.words.answers import Ask, Label, Question, ask, choice
from domain.words.day_refs import DayRef
from domain.words.grammar.reading import Reading
from domain.words.grammar.said_again import offer, said_again
from domain.words.intents import CutDay, Intent, LogRun, RunForTime, Several, TypeIntent

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
# "Long run today 7 miles not 6".
_TOLD_ANEW = re.compile(
    r"^(?:(?:oops|sorry|actually|correction|no|the|my)[ ,]+)*(?:(?:long |easy )?(?:run|one) )?(?:on )?"
    r"(?:today|yesterday|this morning|last night|\w+day)(?:'?s)?(?: (?:long |easy )?(?:run|one))?[ ,]+(?:was |were )?"
    rf"{_NUMBER}[ ,]+(?:and )?(?:not|instead of|rather than) \d{{1,2}}(?:[.,]\d+)?(?: ?(?:miles?|mi|kms?|k))?$"
)
# "Easy 5 on Monday", "thursday: 6 miles, easy": run, or to be run. Without a word of the past, in whatever order.
_EASY = re.compile(r"\b(?:easy|easily|gentle|gently|slow|slowly|relaxed|locker|suave)\b")
_ON_DAY = re.compile(
    r"\b(?:on |this |am |el )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|\w+tag|mittwoch|"
    r"mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)\b(?:'?s)?"
)
_FAR = re.compile(r"\b(?P<far>\d{1,2}(?:[.,]\d{1,2})?) ?(?P<unit>miles?|mi|kms?|k|kilomet\w+)?\b")
_ASKED_FOR = re.compile(r"\b(?:please|pls|do|with)\b")
_FILLING = re.compile(
    r"\b(?:an?|the|my|run|runs|jog|jogging|running|do|please|pls|for|of|at|pace|with|then|and|just|only|"
    r"laufen|lauf|ein|einen|correr|un|una)\b|[ ,.:;!-]"
)
# "Run walk today, 40 min": told, or wished for.
_SO_LONG_TODAY = re.compile(
    r"^(?:an? )?(?:run(?: ?[/-]? ?| and )walk|walk(?: ?[/-]? ?| and )run|run|jog) (?:today|this morning|this evening|"
    r"tonight)[ ,:;-]+(?:about |for )?(?P<minutes>\d{1,3}) ?min(?:ute)?s?$"
)


def log_or_plan(said: str, r: Reading) -> Intent | Question | None:
    """ "Change Sunday's distance to 17.4": of the last Sunday, or of the next (plain words; `r` is of the
    whole sentence as it is read)."""
    anew = _TOLD_ANEW.match(said)
    found = anew or _CHANGED.match(said)
    days = list(dict.fromkeys(each.day for each in r.days if each.day.type is None))
    if (today := _SO_LONG_TODAY.match(said)) is not None:
        here, seconds = DayRef(on=r.today), int(today["minutes"]) * 60
        return ask(Ask.RUN_OR_RAN, offer(LogRun(day=here, duration_s=seconds)), offer(RunForTime(here, seconds)))
    if len(days) == 1 and (easy := _easily_so_far(said)) is not None:
        return _easy_on(days[0], easy, r, is_wished=_ASKED_FOR.search(said) is not None)
    if found is None or len(days) != 1:
        return None
    far = _length(found["far"], found["unit"], r)
    day, past = days[0], r.past(days[0])
    ran = LogRun(day=past, distance_mm=far, corrects=True)
    if anew is not None and past.on is not None and past.on == r.today:
        return ask(Ask.LOGGED_OR_PLANNED, offer(ran), offer(CutDay(DayRef(on=r.today), far)))
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


def _length(far: str, unit: str | None, r: Reading) -> int:
    is_km = r.units is Units.KM if unit is None else unit.startswith("k")
    return round(float(far.replace(",", ".")) * (MM_PER_KM if is_km else MM_PER_MILE))


def _easily_so_far(said: str) -> re.Match[str] | None:
    """The one length of words that are a day, a length and "easy", and nothing besides; None for any others."""
    bare = " ".join(_EASY.sub(" ", said).split())
    lengths = list(_FAR.finditer(bare))
    if len(lengths) != 1 or len(_EASY.findall(said)) != 1 or len(_ON_DAY.findall(said)) != 1:
        return None
    left = _FILLING.sub("", _FAR.sub("", _ON_DAY.sub("", bare)))
    return None if left else lengths[0]


def _easy_on(day: DayRef, found: re.Match[str], r: Reading, *, is_wished: bool) -> Question | None:
    """A weekday is the last one or the next: which of both is asked, the nearer first, and nothing logged unasked."""
    on, past = r.coming(day), r.past(day)
    if day.weekday is None or on is None or past.on is None or on == past.on:
        return None
    far = _length(found["far"], found["unit"], r)
    ahead = Several((TypeIntent(DayRef(on=on), DayType.EASY), CutDay(DayRef(on=on), far)))
    ran = choice(said_again(LogRun(day=past, distance_mm=far)), Label.RAN_LENGTH, day=past)
    offers = (ran, offer(ahead))
    is_behind = not is_wished and r.today - past.on < on - r.today
    return ask(Ask.RUN_OR_RAN, *(offers if is_behind else offers[::-1]))
