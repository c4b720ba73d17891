"""What changes a week: moving and swapping."""

import re

from domain.calendar import monday_of
from domain.plan import DayType
from domain.units import Weekday
from domain.words.answers import Ask, Choice, Label, ask, choice
from domain.words.dates import weekday_text
from domain.words.day_refs import DayRef
from domain.words.grammar.frames import DAYS, Asked, Frames
from domain.words.grammar.left_out import left_out_on
from domain.words.grammar.reading import Mention, Reading
from domain.words.grammar.said_again import day_said
from domain.words.intents import (
    MoveIntent,
    SwapIntent,
    TypeIntent,
    WeekdaysInstead,
)
from domain.words.lexicon.meanings import M
from domain.words.week_wishes import MoveBy

# "Is Friday ok for the intervals?" asks for it.
# What "it" is stands in view.
_SWAP_IT = re.compile(r"\b(?:swap|switch|trade|exchange|change) (?:it|that|this)\b")
_IS_OK = re.compile(r"is (?:it|\w+) (?:ok|okay|good|fine|possible|free|better)\b")
# "Put Thursday back in" undoes something.
_PUT_BACK = re.compile(r"\bput \w+(?:'?s)?(?: run)? back(?: in\b|$| please| where| how)")
SOFT = frozenset({DayType.EASY, DayType.RECOVERY, DayType.MODERATE, DayType.REST})
WEEK = Frames()


def _weekdays(r: Reading, begin: str, day: DayRef) -> list[Choice]:
    """The other days of a swap or a move, as sentences; of this week none that is over."""
    here = day.weekday or (day.on.isoweekday() if day.on is not None else None)
    on = r.coming(day)
    is_this_week = on is not None and monday_of(on) == monday_of(r.today)
    first = r.today.isoweekday() if is_this_week else 1
    others = [number for number in range(first, 8) if number != here]
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
    if r.it is not None and r.it != day and _SWAP_IT.search(r.text):
        return SwapIntent(r.it, day)
    return ask(Ask.SWAP_WITH, *_weekdays(r, f"swap {day_said(day)} and", day), day=day)


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
    if _PUT_BACK.search(r.text) or left_out_on(r) is not None:
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
    if to is None and source.type is not None and (step := step_of(r)):
        # On which day it stands the plan knows.
        return MoveBy(source, step)
    if to is None:
        return ask(Ask.MOVE_TO, *_weekdays(r, f"move {day_said(source)} to", source), day=source)
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
    M.DAY,
    (M.TO, M.ON, M.MOVE),
    (M.DISTANCE, M.DURATION),
    takes=DAYS | {M.MOVE, M.INSTEAD, M.ON, M.WEEK, M.FROM},
    rank=9,
)
def move_so_long(r: Reading) -> Asked:
    """ "Today's 50 minutes -> Saturday", "put Thursday's 5 miles on Friday": the length says which run it is."""
    days = [each for each in r.days if each.day.type is None]
    lengths = [at for at, token in enumerate(r.tokens) if token.has(M.DISTANCE, M.DURATION)]
    if r.asks or len(days) != 2 or len(lengths) != 1 or days[0].day == days[1].day:
        return None
    (source, aim), at = days, lengths[0]
    is_beside = abs(source.at - at) == 1 or (source.part in ("on", "from") and source.at - at == 2)
    is_moving = any(token.has(M.MOVE) and token.text != "do" for token in r.tokens)
    is_there = aim.part == "to" and (is_moving or source.part != "from")
    is_there = is_there or (aim.part == "on" and (source.part == "from" or r.tokens[source.at].owns))
    return MoveIntent(source.day, aim.day) if is_beside and at < aim.at and is_there else None


def _without_reasons(r: Reading) -> list[Mention]:
    """The days without those that only say why: "the long run has to be Saturday, wedding on Sunday"."""
    days = list(r.days)
    if all(each.kind is None for each in days):
        return days
    why = [each for each in days if each.day.type is None and _is_busy_on(r, each.at)]
    wanted = [each for each in days if each not in why]
    return wanted if any(each.day.type is None for each in wanted) else days


def _is_busy_on(r: Reading, at: int) -> bool:
    """Whether what keeps somebody busy stands right before the day: "wedding on Sunday"."""
    at -= 1
    while at >= 0 and r.tokens[at].has(M.ON, M.FILLER):
        at -= 1
    return at >= 0 and r.tokens[at].has(M.BUSY) and not r.tokens[at].has(M.MOVE, M.NOT, M.CANT, M.SKIP)


def _moved(r: Reading) -> tuple[DayRef, DayRef | None] | None:
    days = _without_reasons(r)
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
    step = step_of(r)
    if step and not days and r.has(M.WEEK):
        # "Move the whole of next week forward a day" is no single run.
        return None
    if step and len({each.day for each in days}) <= 1 and not r.has(M.DISTANCE, M.DURATION):
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
    is_its_own = any(token.owns for token in r.tokens if token.has(M.DAY))
    if is_its_own and not any(token.has(M.MOVE) for token in r.tokens):
        # "Sunday's long run" is on that day already.
        return None
    if only.kind is not None and only.day.type is None and only.kind not in SOFT and not r.has(M.CHANGE, M.SKIP):
        return DayRef(type=only.kind), only.day
    is_moving = any(token.has(M.MOVE) and token.text != "do" for token in r.tokens)
    return (only.day, None) if is_moving and not r.has(M.SKIP) else None


_A_DAY = re.compile(r"\b(?:an?|one|1) day (?:(?P<early>early|earlier|sooner|before)|late|later|after)\b")


def step_of(r: Reading) -> int:
    """How many days later (or earlier) is said; 0 where no number of days is."""
    for token in r.tokens:
        if token.has(M.BACK) and any(word in token.text for word in ("day", "tag", "dia")):
            return 1
        if token.has(M.SOONER) and any(word in token.text for word in ("day", "tag", "dia")):
            return -1
    if (step := _A_DAY.search(r.text)) is not None:
        return -1 if step["early"] else 1
    length = r.value(M.DAYS_LONG)
    is_by = any(r.before(at).has(M.BY) for at, token in enumerate(r.tokens) if token.has(M.DAYS_LONG))
    if isinstance(length, int) and (r.has(M.BACK, M.SOONER) or (is_by and r.has(M.MOVE))):
        return -length if r.has(M.SOONER) else length
    return 0
