"""Plain words as operations: "swap tue and fri", "cut thursday to 3 miles", "why is tuesday a tempo?"."""

import re
from collections.abc import Callable
from datetime import date

from domain.editing.frame import EditError
from domain.errors import EditProblem, InputError
from domain.plan import DayType
from domain.units import Millimetres, Units, Weekday
from domain.words.answers import Ask, Label, Question, Understood, ask, choice, length_choice
from domain.words.away import parse_away
from domain.words.clean import clean
from domain.words.dates import weekday_text
from domain.words.day_refs import TYPE_TEXTS, TYPE_WORDS, DayRef, day_inside, parse_day_ref
from domain.words.intents import (
    ChangeByDistance,
    CutDay,
    Intent,
    MakeEasier,
    MoveIntent,
    RestDay,
    SkipDay,
    SwapIntent,
    TypeIntent,
    WhatsOn,
    WhyIntent,
    WriteLaps,
)
from domain.words.logs import parse_log
from domain.words.quantities import NUMBER, read_distance
from domain.words.signs import red_flag
from domain.words.typed import parse_laps
from domain.words.unwell import parse_unwell

IntentAnswer = Understood[Intent] | Question | None

LONGEST_DAY_MM = 100_000_000

_POLITE = re.compile(
    r"^(?:(?:please|pls|(?:can|could) (?:you|we|i)|i want to|i'd like to|i would like to|i need to|i have to|let's|"
    r"lets|hey|hi|ok|okay|and|so|then)[, ] ?)+"
)
_THANKS = re.compile(r"(?:[, ]+(?:please|pls|thanks|thank you|thx))+$")

_SWAP = re.compile(r"(?:swap|switch|exchange|trade|flip) (.+?) ?(?:\band\b|\bwith\b|\bfor\b|&|<->|/|,) ?(.+)")
_SWAP_TWO_WORDS = re.compile(r"(?:swap|switch) (\S+) (\S+)")
_SWAP_ONE = re.compile(r"(?:swap|switch) (.+)")
_MOVE = re.compile(
    r"(?:move|shift|push|put|reschedule|bring|do|run) (.+?) (?:forward |back )?(?:to|on|onto|until|till) (.+)"
)
_MOVE_ONE = re.compile(r"(?:move|shift|reschedule) (.+)")
_DISTANCE = rf"({NUMBER} ?[a-z]*)"
_CUT = re.compile(
    rf"(?:cut|shorten|reduce|trim|drop|lengthen|extend|increase|make|change|set|limit) (.+?)(?: back| down)?"
    rf"(?: to be| to| be| at)? {_DISTANCE}"
)
_CUT_BY = re.compile(rf"(cut|shorten|reduce|trim|lengthen|extend|increase) (.+?) by {_DISTANCE}")
_TAKE_OFF = re.compile(rf"(?:cut|take|knock) {_DISTANCE} (?:off|from|off of) (.+)")
_ADD_TO = re.compile(rf"add {_DISTANCE} (?:to|on) (.+)")
_CUT_ONE = re.compile(r"(?:cut|shorten|reduce|trim) (.+)")
_REST = (
    re.compile(r"(?:rest day|day off|no running|no run|rest|off)\b ?(?:on |for )?(.*)"),
    re.compile(r"(?:take|have) (?:(?:a )?(?:rest day|day off|rest) (?:on )?(.+)|(.+?) off)"),
    re.compile(r"(?:make|turn|change) (.+?) (?:into |to )?(?:a )?(?:rest(?: day)?|day off|off)"),
    re.compile(r"(.+) (?:off|rest)"),
)
_NEED_REST = re.compile(r"i need (?:a |some )?(?:rest(?: day)?|day off)|(?:a )?rest day")
_SKIP = re.compile(
    r"(?:i )?(?:skip(?:ped|ping)?|miss(?:ed|ing)?|will miss|'ll miss|cancel|not running|"
    r"(?:didn't|did not|couldn't|can't|cannot|won't|will not|don't want to) (?:run|do|make))\b ?(?:on )?(.*)"
)
_EASIER = re.compile(
    r"make (.+?) (?:(?:a bit|a little|much|bit) )?(?:easier|lighter|gentler|less hard)"
    r"|(?:go |take it )?(?:easier|easy) on (.+)|(?:easier|lighter) (.+)"
    r"|(?:tone|dial) (?:down (.+)|(.+) down)|lighten (.+)"
)
_TYPE = re.compile(r"(?:make|turn|change|switch|set) (.+?) (?:into |to |as |be )?(?:an? |the )?([a-z -]+)")
_WEEK_WORDS = {
    "this week": 0, "the week": 0, "my week": 0, "week": 0, "next week": 1, "last week": -1, "the week after next": 2,
}  # fmt: skip
_WHATS = re.compile(
    r"(?:(?:what(?:'s| is| are)?|show(?: me)?|see|tell me|how is|how's|give me)"
    r"(?: do i (?:have|run|do)| am i (?:running|doing)| i have| have i got| my run| the plan| planned| on| coming up)*"
    r"(?: for| on)? ?)?(.+?)(?:'s (?:run|workout|training|plan))?(?: look(?:ing)? like| on the plan| planned)?"
)
_PLAN_WEEK = re.compile(r"week (?:number |no\.? ?|#)?(\d{1,2})")
_LAPS = re.compile(r"\d{1,2} ?[x*] ?\d.*|\d[\d.,]* ?[a-z]* ?@ ?\d.*")


def parse_intent(text: str, today: date, units: Units = Units.MI) -> IntentAnswer:
    """What a sentence asks for; a question when a part is missing; None for what it does not understand.

    Signs that belong to a clinician come first, wherever they stand. Raises InputError for a value out of range.
    """
    words = clean(text)
    sign = red_flag(words)
    if sign is not None:
        return Understood(sign)
    words = _THANKS.sub("", _POLITE.sub("", words)).strip()
    if not words:
        return None
    readers: tuple[Callable[[], IntentAnswer], ...] = (
        lambda: parse_unwell(words),
        lambda: parse_away(words, today),
        lambda: _why(words, today),
        lambda: parse_log(words, today, units),
        lambda: _swap(words, today),
        lambda: _easier(words, today),
        lambda: _distance(words, today, units),
        lambda: _rest(words, today),
        lambda: _skip(words, today),
        lambda: _type(words, today),
        lambda: _move(words, today),
        lambda: _laps(words, units),
        lambda: _whats_on(words, today),
    )
    for reader in readers:
        answer = reader()
        if answer is not None:
            return answer
    return None


def _why(words: str, today: date) -> IntentAnswer:
    if not words.startswith(("why", "how come", "what for", "what is the point", "what's the point")):
        return None
    day = day_inside(words, today)
    if day is None and words in {"why", "how come", "what for"}:
        day = DayRef(on=today)
    return None if day is None else Understood(WhyIntent(day))


def _two_days(first: str, second: str, today: date) -> tuple[DayRef, DayRef] | None:
    one, two = parse_day_ref(first, today), parse_day_ref(second, today)
    return None if one is None or two is None or one == two else (one, two)


def _swap(words: str, today: date) -> IntentAnswer:
    for pattern in (_SWAP, _SWAP_TWO_WORDS):
        found = pattern.fullmatch(words)
        days = None if found is None else _two_days(found[1], found[2], today)
        if days is not None:
            return Understood(SwapIntent(*days))
    found = _SWAP_ONE.fullmatch(words)
    day = None if found is None else parse_day_ref(found[1], today)
    return None if day is None else _which_day(Ask.SWAP_WITH, f"swap {_sent(day)} and", day=day)


def _move(words: str, today: date) -> IntentAnswer:
    found = _MOVE.fullmatch(words)
    days = None if found is None else _two_days(found[1], found[2], today)
    if days is not None:
        return Understood(MoveIntent(*days))
    found = _MOVE_ONE.fullmatch(words)
    day = None if found is None else parse_day_ref(found[1], today)
    return None if day is None else _which_day(Ask.MOVE_TO, f"move {_sent(day)} to", day=day)


def _which_day(code: Ask, begin: str, day: DayRef) -> Question:
    others = [number for number in range(1, 8) if number != day.weekday]
    choices = (choice(f"{begin} {weekday_text(n)}", Label.WEEKDAY, day=Weekday(n)) for n in others)
    return ask(code, *choices, day=day)


def _sent(day: DayRef) -> str:
    """The day as a button's text sends it back."""
    if day.on is not None:
        return day.on.isoformat()
    return weekday_text(day.weekday) if day.weekday is not None else TYPE_TEXTS[day.type or DayType.EASY]


def _length(text: str, units: Units) -> int | None:
    text = text.strip()
    found = read_distance(text if re.search(r"[a-z]", text) else f"{text} {units.value}")
    if found is None:
        return None
    if found[0] > LONGEST_DAY_MM:
        raise InputError("distance", EditProblem.DAY_TOO_LONG, most=Millimetres(LONGEST_DAY_MM))
    return found[0]


def _distance(words: str, today: date, units: Units) -> IntentAnswer:
    if found := _CUT_BY.fullmatch(words):
        sign = -1 if found[1] in {"cut", "shorten", "reduce", "trim"} else 1
        return _by(found[2], found[3], sign, today, units)
    if found := _TAKE_OFF.fullmatch(words):
        return _by(found[2], found[1], -1, today, units)
    if found := _ADD_TO.fullmatch(words):
        return _by(found[2], found[1], 1, today, units)
    if found := _CUT.fullmatch(words):
        day, length = parse_day_ref(found[1], today), _length(found[2], units)
        if day is None or length is None:
            return None
        if length == 0:
            return Understood(RestDay(day))
        return Understood(CutDay(day, length))
    found = _CUT_ONE.fullmatch(words)
    day = None if found is None else parse_day_ref(found[1], today)
    if day is None:
        return None
    choices = (length_choice(n, units, f"cut {_sent(day)} to {n} {units.value}") for n in (2, 3, 4, 5, 6))
    return ask(Ask.HOW_LONG, *choices, day=day)


def _by(pointed: str, amount: str, sign: int, today: date, units: Units) -> IntentAnswer:
    day, length = parse_day_ref(pointed, today), _length(amount, units)
    if day is None or not length:
        return None
    return Understood(ChangeByDistance(day, sign * length))


def _rest(words: str, today: date) -> IntentAnswer:
    if _NEED_REST.fullmatch(words) or words == "rest":
        return ask(Ask.REST_WHEN, choice("rest today", Label.TODAY), choice("rest tomorrow", Label.TOMORROW))
    for pattern in _REST:
        found = pattern.fullmatch(words)
        pointed = "" if found is None else next((group for group in found.groups() if group), "")
        day = parse_day_ref(pointed, today) if pointed else None
        if day is not None:
            return Understood(RestDay(day))
    return None


def _skip(words: str, today: date) -> IntentAnswer:
    found = _SKIP.fullmatch(words)
    if found is None or words == "cancel":
        return None
    pointed = re.sub(r"^(?:it|this|this one)(?: |$)", "", found[1])
    day = parse_day_ref(pointed, today) if pointed else DayRef(on=today)
    return None if day is None else Understood(SkipDay(day))


def _easier(words: str, today: date) -> IntentAnswer:
    found = _EASIER.fullmatch(words)
    pointed = "" if found is None else next((group for group in found.groups() if group), "")
    if not pointed:
        return None
    if pointed in {"this week", "the week", "my week", "it all", "everything", "week"}:
        return Understood(MakeEasier(None))
    day = parse_day_ref(pointed, today)
    return None if day is None else Understood(MakeEasier(day))


def _type(words: str, today: date) -> IntentAnswer:
    found = _TYPE.fullmatch(words)
    if found is None:
        return None
    kind = TYPE_WORDS.get(found[2].strip())
    day = parse_day_ref(found[1], today)
    if kind is None or day is None or kind is DayType.RACE:
        return None
    if kind is DayType.REST:
        return Understood(RestDay(day))
    return Understood(TypeIntent(day, kind))


def _laps(words: str, units: Units) -> IntentAnswer:
    if not _LAPS.fullmatch(words):
        return None
    try:
        laps = parse_laps(words, units)
    except EditError:
        return None
    return Understood(WriteLaps(laps))


def _whats_on(words: str, today: date) -> IntentAnswer:
    found = _WHATS.fullmatch(words)
    pointed = "" if found is None else found[1].strip()
    if pointed in _WEEK_WORDS:
        return Understood(WhatsOn(weeks_ahead=_WEEK_WORDS[pointed]))
    if numbered := _PLAN_WEEK.fullmatch(pointed):
        return Understood(WhatsOn(number=int(numbered[1])))
    day = parse_day_ref(pointed, today) if pointed else None
    return None if day is None else Understood(WhatsOn(day=day))
