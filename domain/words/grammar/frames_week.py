"""What changes a week: moving, swapping, other lengths."""

import re

from domain.errors import EditProblem, InputError
from domain.plan import DayType
from domain.units import MM_PER_KM, MM_PER_MILE, Millimetres, Units, Weekday
from domain.words.answers import Ask, Choice, Label, Question, ask, choice
from domain.words.dates import weekday_text
from domain.words.day_refs import DayRef
from domain.words.grammar.frames import DAYS, Asked, Frames
from domain.words.grammar.reading import Mention, Reading
from domain.words.grammar.said_again import day_said
from domain.words.intents import (
    ChangeByDistance,
    CutDay,
    MoveIntent,
    RestDay,
    RunForTime,
    ShiftAll,
    SwapIntent,
    TypeIntent,
    WeekdaysInstead,
)
from domain.words.lexicon.meanings import M

# "Is Friday ok for the intervals?" asks for it.
_IS_OK = re.compile(r"is (?:it|\w+) (?:ok|okay|good|fine|possible|free|better)\b")
LONGEST_DAY_MM = 100_000_000
_MEASURES = frozenset({M.DISTANCE, M.NUMBER, M.DURATION, M.TIME})
SOFT = frozenset({DayType.EASY, DayType.RECOVERY, DayType.MODERATE, DayType.REST})
WEEK = Frames()


def _weekdays(begin: str, day: DayRef) -> list[Choice]:
    """The other days of a swap or a move, as sentences."""
    here = day.weekday or (day.on.isoweekday() if day.on is not None else None)
    others = [number for number in range(1, 8) if number != here]
    return [choice(f"{begin} {weekday_text(n)}", Label.WEEKDAY, day=Weekday(n)) for n in others]


def _is_weekly(r: Reading) -> bool:
    return r.has(M.ALWAYS)


@WEEK.frame(M.SWAP, takes=DAYS | {M.ALWAYS, M.WEEK}, rank=2)
def swap(r: Reading) -> Asked:
    """Two days trade places; with "from now on" two weekdays do."""
    if r.has(M.INSTEAD_OF):
        return None
    days = r.days
    if len(days) >= 2:
        first, second = days[0], days[1]
        if first.kind is not None and first.day.type is not None and second.part == "to":
            # "Cambia la tirada larga al sábado" moves it.
            return None
        is_for = second.part == "on" or (second.day.type is None and r.before(second.at - 1).has(M.ON))
        if first.kind is not None and second.kind in SOFT and second.kind is not first.kind and is_for:
            # "Swap the intervals for an easy run today".
            return TypeIntent(first.day if first.day.type is None else second.day, second.kind or DayType.EASY)
        if second.day.type in SOFT and second.part == "on":
            return TypeIntent(first.day, second.day.type or DayType.EASY)
        if first.day == second.day:
            return None
        if _is_weekly(r) and first.day.weekday and second.day.weekday:
            return WeekdaysInstead(first.day.weekday, second.day.weekday)
        return SwapIntent(first.day, second.day)
    if not days:
        return None
    day = days[0].day
    return ask(Ask.SWAP_WITH, *_weekdays(f"swap {day_said(day)} and", day), day=day)


@WEEK.frame(
    (
        M.MOVE,
        M.INSTEAD,
        M.INSTEAD_OF,
        M.BACK,
        M.SOONER,
        M.SKIP,
        M.CANT,
        M.NOT,
        M.BUSY,
        M.KIND,
        M.CHANGE,
        M.SWAP,
        M.TO,
        M.RUN,
    ),
    takes=DAYS | {M.WEEK, M.ALSO, M.CHANGE, M.MILEAGE, M.REST, M.OFF, M.DAYS_LONG, M.BY, M.NO_MORE},
    rank=1,
)
def move(r: Reading) -> Asked:
    """A run goes to another day."""
    is_which = not r.has(M.INSTEAD, M.INSTEAD_OF) or r.text.startswith("que ")
    if r.asks and is_which and not _IS_OK.match(r.text):
        return None
    if r.has(M.REST, M.OFF) and not r.has(M.INSTEAD_OF):
        return None
    crossed = [each.day for each in r.days if each.day.type is None]
    if len(crossed) == 4 and crossed[0] == crossed[3] != crossed[1] == crossed[2]:
        # "Thursday's on Sunday and Sunday's on Thursday".
        return SwapIntent(crossed[0], crossed[1])
    found = _moved(r)
    if found is None:
        return None
    source, to = found
    if to is None and _is_weekly(r):
        return None
    if to is None:
        return ask(Ask.MOVE_TO, *_weekdays(f"move {day_said(source)} to", source), day=source)
    if source == to or (source.type is None and to.type is not None):
        return None
    if to.type is not None:
        return None
    if r.has(M.NO_MORE, M.NEVER) and r.has(M.EVERY) and source.weekday and to.weekday:
        return WeekdaysInstead(source.weekday, to.weekday)
    if _is_weekly(r) or (r.has(M.EVERY) and source.weekday and to.weekday and len(r.values(M.EVERY)) > 1):
        return WeekdaysInstead(source.weekday, to.weekday) if source.weekday and to.weekday else None
    return MoveIntent(source, to)


@WEEK.frame(
    (M.ALL, M.REST_OF),
    (M.BACK, M.SOONER, M.BY),
    takes=DAYS | {M.MOVE, M.WEEK, M.ALL, M.FROM, M.BY, M.DAYS_LONG, M.REST_OF, M.BUSY},
    rank=4,
)
def shift_all(r: Reading) -> Asked:
    """ "Everything a day later"."""
    step = _step(r)
    return ShiftAll(step) if step and not r.asks else None


def _moved(r: Reading) -> tuple[DayRef, DayRef | None] | None:
    days = r.days
    if len({each.day for each in days if each.day.type is None}) > 2:
        # "Thursday to Friday and Saturday to Sunday" is more than one move.
        return None
    avoided = [each for each in days if each.part == "not"]
    aims = [each for each in days if each.part == "to"]
    others = [each for each in days if each.part not in ("to", "not")]
    if avoided:
        plain = [each for each in others if each.day.type is None]
        if not plain:
            return None
        # "Rest on Friday instead of Thursday": Friday's run goes to Thursday.
        return (plain[0].day, avoided[0].day) if r.has(M.REST) else (avoided[0].day, plain[0].day)
    if aims and aims[-1].day.type is None:
        return (others[0].day if others else r.it), aims[-1].day
    step = _step(r)
    if step and len(days) <= 1 and not r.has(M.DISTANCE, M.DURATION):
        source = days[0].day if days else r.it
        return (source, None) if source.type is not None else (source, r.shifted(source, step))
    if len(days) == 2:
        return _two(r, days[0], days[1])
    if len(days) == 1:
        return _one(r, days[0])
    is_moving = any(token.has(M.MOVE) and token.text != "do" for token in r.tokens)
    return (r.it, None) if is_moving and not r.has(M.INSTEAD, M.INSTEAD_OF) else None


def _two(r: Reading, first: Mention, second: Mention) -> tuple[DayRef, DayRef | None] | None:
    if first.day.type is not None and second.day.type is None:
        return None if r.before(first.at).has(M.NOT) and not r.has(M.INSTEAD) else (first.day, second.day)
    if first.day.type is None and second.day.type is not None:
        return (second.day, first.day) if r.has(M.MOVE, M.BUSY) or _IS_OK.match(r.text) else None
    is_joined = any(token.has(M.AND) for token in r.tokens[first.at : second.at])
    if is_joined or second.day.type is not None:
        return None
    between = r.tokens[first.at + 1 : second.at]
    if second.part in ("on", "to") and any(token.has(M.RUN) for token in between) and not r.has(M.SKIP, M.NOT, M.CANT):
        # "I need the Saturday run on Friday".
        return first.day, second.day
    if r.has(M.MOVE, M.INSTEAD, M.CHANGE) or (r.has(M.SKIP, M.CANT, M.NOT, M.BUSY) and _denied_first(r, second)):
        return first.day, second.day
    return None


def _denied_first(r: Reading, second: Mention) -> bool:
    """ "friday doesn't work, sunday does": what is denied stands before the second day."""
    return 0 <= r.place(M.SKIP, M.CANT, M.NOT, M.BUSY) < second.at


def _one(r: Reading, only: Mention) -> tuple[DayRef, DayRef | None] | None:
    if r.has(M.INSTEAD) and only.day.type is None and only.kind is None and not r.has(M.SKIP, M.DISTANCE):
        return r.it, only.day
    if r.has(M.NOT, M.CANT):
        return None
    if only.kind is not None and only.day.type is None and only.kind not in SOFT and not r.has(M.CHANGE, M.SKIP):
        return DayRef(type=only.kind), only.day
    is_moving = any(token.has(M.MOVE) and token.text != "do" for token in r.tokens)
    return (only.day, None) if is_moving and not r.has(M.SKIP) else None


def _step(r: Reading) -> int:
    """How many days later (or earlier) is said; 0 where no number of days is."""
    for token in r.tokens:
        if token.has(M.BACK) and any(word in token.text for word in ("day", "tag", "dia")):
            return 1
        if token.has(M.SOONER) and any(word in token.text for word in ("day", "tag", "dia")):
            return -1
    length = r.value(M.DAYS_LONG)
    is_by = any(r.before(at).has(M.BY) for at, token in enumerate(r.tokens) if token.has(M.DAYS_LONG))
    if isinstance(length, int) and (r.has(M.BACK, M.SOONER) or (is_by and r.has(M.MOVE))):
        return -length if r.has(M.SOONER) else length
    return 0


def _lengths(r: Reading) -> list[tuple[int, int]]:
    """Every length that is wished for, in millimetres, with its place; what comes after "instead of" was before."""
    found: list[tuple[int, int]] = []
    if r.has(M.PER_WEEK):
        # So much a week is no day's length.
        return found
    for at, token in enumerate(r.tokens):
        if r.before(at).has(M.INSTEAD_OF):
            continue
        measured, number = token.senses.get(M.DISTANCE), token.senses.get(M.NUMBER)
        if isinstance(measured, tuple):
            found.append((measured[0], at))
        elif isinstance(number, int | float) and not token.has(M.TIME):
            found.append((round(number * (MM_PER_KM if r.units is Units.KM else MM_PER_MILE)), at))
    if found and found[0][0] > LONGEST_DAY_MM:
        raise InputError("distance", EditProblem.DAY_TOO_LONG, most=Millimetres(LONGEST_DAY_MM))
    return found


# Of a run they say nothing by themselves: "take it on Saturday", "drop it".
_TAKING = ("take", "drop", "knock")
_FIT = DAYS | _MEASURES | {M.INSTEAD_OF, M.WEEK, M.INSTEAD}


@WEEK.frame(
    (M.SHORTEN, M.LENGTHEN, M.MORE, M.LESS, M.SHORTER, M.LONGER),
    (M.DISTANCE, M.NUMBER),
    takes=_FIT | {M.OFF, M.ONLY, M.MILEAGE, M.CHANGE},
)
def by_distance(r: Reading) -> Asked:
    """So much shorter or longer, or down to a length."""
    lengths = _lengths(r)
    if not lengths or r.asks or r.has(M.TIME, M.PACE) or (r.has(M.SHORTER, M.LONGER) and not r.has(M.DISTANCE)):
        return None
    (length, at), day = lengths[0], r.the_day
    if r.before(at).has(M.TO, M.AT, M.ONLY) and not r.before(at).has(M.BY):
        return _set(day, length)
    is_longer = r.has(M.LENGTHEN, M.MORE, M.LONGER) and not r.has(M.LESS, M.SHORTER)
    if re.search(r"\b(?:say|maybe|like|sage[nr]?|digamos) (?:about |around )?\d", r.text):
        # "A bit more on Thursday, say six".
        return _set(day, length)
    is_by = (
        r.before(at).has(M.BY)
        or r.has(M.MORE, M.LESS, M.OFF, M.SHORTER, M.LONGER)
        or is_longer
        or _is_taken_from(r, at)
    )
    if is_by:
        return ChangeByDistance(day, length if is_longer else -length)
    if day.weekday is None and day.on is None and day.type is None:
        return None
    text = _length_text(length, r.units)
    return ask(
        Ask.TO_OR_BY,
        choice(f"cut {day_said(day)} to {text}", Label.TO_LENGTH, distance=Millimetres(length)),
        choice(f"cut {day_said(day)} by {text}", Label.BY_LENGTH, distance=Millimetres(length)),
        day=day,
    )


def _is_taken_from(r: Reading, at: int) -> bool:
    after = r.tokens[at + 1] if at + 1 < len(r.tokens) else None
    taken = after is not None and after.has(M.FROM, M.ON, M.OFF)
    return taken or (
        r.has(M.SHORTEN) and r.before(at).has(M.SHORTEN) and r.before(at).text in ("take", "knock", "shave")
    )


def _length_text(length_mm: int, units: Units) -> str:
    number = f"{length_mm / (MM_PER_KM if units is Units.KM else MM_PER_MILE):.2f}".rstrip("0").rstrip(".")
    return f"{number} {units.value}"


def _set(day: DayRef, length: int) -> Asked:
    return RestDay(day) if length == 0 else CutDay(day, length)


@WEEK.frame((M.ONLY, M.CHANGE, M.INSTEAD, M.INSTEAD_OF), (M.DISTANCE, M.NUMBER), takes=_FIT | {M.SHORTEN, M.CHANGE})
def set_distance(r: Reading) -> Asked:
    """ "only 3 miles today", "make thursday 5 km", "4 miles instead of 6"."""
    lengths = _lengths(r)
    if not lengths or r.asks:
        return None
    if (not r.has(M.DISTANCE) and r.day is None) or len({each.day for each in r.days if each.day.type is None}) > 1:
        return None
    return _set(r.the_day, lengths[0][0])


@WEEK.frame(
    M.DURATION,
    takes=DAYS | {M.ONLY, M.CHANGE, M.INSTEAD, M.SHORTEN, M.SHORT_OF_TIME, M.BUSY, M.LONG, M.HALF_OF},
    rank=1,
)
def run_for_time(r: Reading) -> Asked:
    """ "only 30 minutes today", "make tomorrow an hour"; a bare duration may be a run that was run."""
    seconds = r.value(M.DURATION)
    if not isinstance(seconds, int) or r.asks or not 0 < seconds <= 6 * 3600:
        return None
    if r.has(M.SHORTER, M.LONGER, M.LENGTHEN, M.MORE, M.LESS):
        return None
    on = r.coming(r.day) if r.day is not None else None
    if on is not None and on < r.today:
        return None
    if r.has(M.ONLY, M.CHANGE, M.INSTEAD, M.SHORTEN, M.SHORT_OF_TIME, M.BUSY) or (r.day is not None):
        return RunForTime(r.the_day, seconds, at_most=r.has(M.ONLY, M.SHORTEN, M.SHORT_OF_TIME))
    minutes = round(seconds / 60)
    return ask(
        Ask.RUN_OR_RAN,
        choice(f"only {minutes} min {day_said(r.it)}", Label.RUN_SO_LONG, minutes=minutes),
        choice(f"ran {minutes} min", Label.RAN_SO_LONG, minutes=minutes),
    )


@WEEK.frame(M.DISTANCE, takes=DAYS | {M.RUN}, rank=-1)
def length_alone(r: Reading) -> Asked:
    """ "8 miles tomorrow", "5 miles": planned or run?"""
    lengths = _lengths(r)
    if not lengths or r.asks:
        return None
    day, text = r.the_day, _length_text(lengths[0][0], r.units)
    on = r.coming(day)
    if on is not None and on > r.today and r.day is not None:
        return _set(day, lengths[0][0])
    choices: list[Choice] = []
    if on is None or on >= r.today:
        choices.append(choice(f"make {day_said(day)} {text}", Label.PLAN_LENGTH, day=day))
    past = r.past(day)
    if past.on is not None and past.on <= r.today:
        choices.append(choice(f"ran {text} on {past.on.isoformat()}", Label.RAN_LENGTH, day=past))
    return ask(Ask.RUN_OR_RAN, *choices)


@WEEK.frame(
    (M.SHORTER, M.SHORTEN, M.SHORT_OF_TIME, M.LONG, M.HALF_OF),
    takes=DAYS | {M.CHANGE, M.TOO, M.HALF_OF, M.SHORT, M.WEEK, M.DURATION, M.LESS},
)
@WEEK.frame(M.LESS, M.DAY, takes=DAYS | {M.CHANGE, M.RUN})
@WEEK.frame(M.SHORT, M.DAY, takes=DAYS | {M.CHANGE, M.NUMBER, M.ONLY})
def shorter(r: Reading) -> Asked:
    """Shorter, without saying by how much."""
    is_taken = all(token.text in _TAKING for token in r.tokens if token.has(M.SHORTEN))
    if is_taken and r.has(M.SHORTEN) and not r.has(M.SHORTER, M.HALF_OF):
        return None
    if r.has(M.SHORT) and r.has(M.TOO, M.MOVE):
        return None
    if r.asks or (r.has(M.LONG) and not r.has(M.TOO, M.SHORTER, M.SHORTEN, M.HALF_OF)):
        return None
    if (r.has(M.WEEK) and r.day is None) or (r.has(M.DURATION) and not r.has(M.SHORTER, M.LESS)):
        return None
    if r.has(M.RAN, M.DONE):
        return ask(Ask.HOW_FAR, choice("done", Label.ALL_OF_IT))
    return by_how_much(r.the_day, r.units, is_longer=False)


@WEEK.frame((M.LONGER, M.LENGTHEN), takes=DAYS | {M.CHANGE, M.WEEK, M.GOOD, M.DURATION})
@WEEK.frame((M.MORE,), M.DAY, takes=DAYS | {M.CHANGE, M.WANT})
@WEEK.frame(M.SHORT, M.TOO, takes=DAYS)
def longer(r: Reading) -> Asked:
    """Longer, without saying by how much."""
    if r.asks or r.has(M.WEEK, M.REST, M.OFF, M.RUNNING_DAYS, M.INSTEAD_OF):
        return None
    return by_how_much(r.the_day, r.units, is_longer=True)


def by_how_much(day: DayRef, units: Units, *, is_longer: bool) -> Question:
    """By how much shall a day change?"""
    sizes = (2, 3, 5) if units is Units.KM else (1, 2, 3)
    unit = MM_PER_KM if units is Units.KM else MM_PER_MILE
    verb, label = ("extend", Label.LONGER_BY) if is_longer else ("cut", Label.BY_LENGTH)
    choices = (
        choice(f"{verb} {day_said(day)} by {size} {units.value}", label, distance=Millimetres(size * unit))
        for size in sizes
    )
    return ask(Ask.HOW_MUCH_LONGER if is_longer else Ask.HOW_MUCH_SHORTER, *choices, day=day)
