"""What a part of a sentence is made of: the days it lists, the numbers beside them, what it says stays as it is."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from domain.calendar import monday_of
from domain.plan import DayType
from domain.units import MM_PER_KM, MM_PER_MILE, Units
from domain.words.day_refs import DayRef
from domain.words.grammar.frames import DAYS
from domain.words.grammar.reading import ROLES, Mention, Reading
from domain.words.grammar.tense import may_tell
from domain.words.grammar.tokens import Token
from domain.words.intents import CutDay, LogRun
from domain.words.lexicon.meanings import M

_AMOUNTS = (M.DISTANCE, M.DURATION, M.TIME, M.PACE, M.AMOUNT, M.DAYS_LONG, M.PERIOD, M.NUMBER, M.DATE, M.EFFORT)
_ASKS_FOR = (M.MOVE, M.SWAP, M.SKIP, M.SHORTEN, M.LENGTHEN, M.EASIER, M.RAN, M.REMIND, M.GOAL)
_CHANGED = (*_AMOUNTS, M.EASY, M.EASIER, M.SHORTER, M.LONGER, M.MOVE, M.SKIP, M.REST, M.OFF, M.CANT)
# Words that tell why, or greet, and ask for nothing.
_IDLE = ROLES | {M.YES, M.HELLO, M.THANKS, M.BUSY, M.TIRED, M.SORE, M.GOOD, M.ALSO, M.RUN, M.BYE, M.HEAT}
_BESIDE_DAYS = DAYS | {M.ALSO, M.RUN, M.AND, M.THANKS, M.BOTH, M.AGAIN, M.TOO, M.WEEK} - {M.EVERY}
# A kind that a list of days may share, named behind the last of them.
_SHARED = (DayType.EASY, DayType.RECOVERY, DayType.MODERATE, DayType.REST)
_LISTED = frozenset({M.AND, M.ALSO, M.ON, M.BOTH})
# What a length of a list of lengths stands beside.
_MEASURED = DAYS | {
    M.WEEK,
    M.DISTANCE,
    M.NUMBER,
    M.RAN,
    M.DONE,
    M.CHANGE,
    M.WANT,
    M.RUN,
    M.ON,
    M.ALSO,
    M.MORE,
    M.LESS,
    M.LONGER,
    M.SHORTER,
} - {M.EVERY}
_A_WEEK = re.compile(r"\b(?:week|wk|woche|semana)\b")
_ALL_DONE = re.compile(r"(?:both|all|all of (?:them|it)|it's all|thats all|both of them)(?: done| run)?")
_LEFT_OUT = re.compile(
    r"(?:but |and |just |only )*(?:not|except|except for|apart from|besides|other than|rather than)\b"
    r"(?!.*\beither\b)"
)
_KEPT = re.compile(
    r"(?:but |and |just |please |can we |lets |i'?ll |ill |i will |will |we |i want to |"
    r"i'?d like to |want to )*(?:keep|leave|dont touch|do not touch|"
    r"stick with|stick to|lass\w*|deja\w*)\b"
)
_AS_IT_IS = re.compile(
    r"\b(?:stays?(?: put| the same| as (?:it )?is| where it is)?|unchanged|as (?:it )?is|as planned|as normal|as usual|"
    r"(?:is|are) (?:fine|ok|okay|good|still on)|fine|"
    r"still on|alone|the same|bleibt(?: wie (?:es|er) ist)?|se queda)(?: too| as well)?$"
)
_STILL = re.compile(r"\bstill (?:do|run|doing|running|on|want|up for|keen on|ok for)\b")
_NOT_MOVED = re.compile(
    r"(?:but |and |i'?m |im |we'?re |i am )*(?:not|dont|don't|do not) "
    r"(?:moving|move|changing|change|touch|skip|skipping|drop|dropping)\b"
)
_SUITS = (
    "free",
    "open",
    "clear",
    "works",
    "possible",
    "is ok",
    "is fine",
    "is good",
    "would work",
    "geht",
    "ginge",
    "passt",
    "va bien",
)
_BACK_AT_IT = re.compile(
    r"(?:(?:i'?ll|ill|will|i will|then|and|am|im|i'm|be) )*(?:back|see you|again|normal service|resume|restart|"
    r"pick (?:it )?up again|go again|we go again|carry on)\b"
)
_NOTHING_ELSE = re.compile(
    r"(?:but |and |just )*"
    r"(?:(?:leave|keep) the (?:rest|others?)(?: alone| as (?:it|they) (?:is|are)| as is| as planned)?|"
    r"the (?:rest|others?) (?:stays?|stay|as planned|is fine|as is|as it is|unchanged|the same)(?: the same| as is)?|"
    r"nothing else|no other changes?|rest as planned|same otherwise|otherwise (?:the same|as planned|unchanged))"
)


def days_in(r: Reading) -> list[DayRef]:
    """The different days that are named, in order; a weekday and its date of these days are one."""
    found: dict[object, DayRef] = {}
    for each in r.days:
        found.setdefault(day_key(each.day), each.day)
    return list(found.values())


def day_key(day: DayRef) -> object:
    """What makes two days of a sentence the same."""
    if day.type is not None:
        return day.type
    return day.on.isoweekday() if day.on is not None else day.weekday


_RUNS = re.compile(r"\b(?:do|run|doing|running|try)\b")


def runs_on(r: Reading) -> bool:
    """Whether a part with days says that they are run on: "will do Sunday"."""
    return _RUNS.search(r.text) is not None


def bare_days(r: Reading, *besides: M) -> list[DayRef]:
    """The days of a part that names nothing besides; none for any other."""
    named = r.days
    if (
        not named
        or r.left_over(_BESIDE_DAYS | frozenset(besides))
        or r.has(M.EVERY)
        or any(each.part not in ("", "on") for each in named)
    ):
        return []
    if any(each.kind is not None and each.kind is not DayType.LONG_RUN and each.day.type is None for each in named):
        return []
    return days_in(r)


def each_day(r: Reading) -> list[Reading]:
    """A sentence with a list of days, once for each of them; none where its days are no list.

    "Thursday or Saturday" is a list only of what cannot be.
    """
    named = r.days
    joints = _LISTED | ({M.OR} if r.has(M.CANT, M.NOT) else frozenset())
    spans = [(_begin(r, each), each.at) for each in named]
    for (one, (_, end)), (other, (begin, _)) in pairwise(zip(named, spans, strict=True)):
        between = r.tokens[end + 1 : begin]
        is_joined = any(token.has(M.AND, M.ALSO, M.OR) or token.text == "/" for token in between)
        # "The long run on Sunday" is one.
        is_of_it = (one.day.type is None) != (other.day.type is None) and not is_joined
        # "Long run Saturday and Thursday off" are two things; "Thursday and Saturday recovery runs" is one.
        is_shared = one.kind is None and other is named[-1] and other.kind in _SHARED
        is_two = one.day.type is None and other.day.type is None and (not one.kind) != (not other.kind)
        is_of_it = is_of_it or (is_two and not is_shared)
        if is_of_it or any(joints.isdisjoint(token.senses) and token.text != "/" for token in between):
            return []
    if len(named) < 2 or any(each.part not in ("", "on", named[0].part) for each in named):
        return []
    begin, end = spans[0][0], spans[-1][1] + 1
    found = []
    ahead = week_named(r)
    for first, last in spans:
        own = [_of_week(r, token, ahead) for token in r.tokens[first : last + 1]]
        if named[-1].kind in _SHARED and named[-1].day.type is None and last != spans[-1][1]:
            own.append(r.tokens[spans[-1][1]])
        tokens = [*r.tokens[:begin], *own, *r.tokens[end:]]
        found.append(replace(r, tokens=tokens, text=" ".join(token.text for token in tokens)))
    return found


def week_named(r: Reading) -> int | None:
    """The week to come that is named, also in one day of it: "Thursday next week"; counted from this one."""
    if r.week:
        return r.week
    days = [token.senses.get(M.DAY) for token in r.tokens if _A_WEEK.search(token.text)]
    dates = [day.on for day in days if isinstance(day, DayRef) and day.on is not None]
    return (monday_of(dates[-1]) - monday_of(r.today)).days // 7 or None if dates else None


def _of_week(r: Reading, token: Token, ahead: int | None) -> Token:
    """A weekday that stands before "Thursday next week" is of that week too."""
    day = token.senses.get(M.DAY)
    if ahead is None or not isinstance(day, DayRef) or day.weekday is None:
        return token
    on = monday_of(r.today) + timedelta(days=7 * ahead + day.weekday - 1)
    return replace(token, senses={**token.senses, M.DAY: DayRef(on=on)})


def _begin(r: Reading, mention: Mention) -> int:
    """Where a mention begins: "sunday's long run" one token before its run."""
    at = mention.at
    is_two = mention.kind is not None and mention.day.type is None and at > 0
    return at - 1 if is_two and r.tokens[at - 1].has(M.DAY, M.DATE, M.KIND) else at


def all_lengths(r: Reading) -> list[int]:
    """Every length that a part names, in millimetres."""
    return [mm for token in r.tokens if (mm := _length(r, token.senses)) is not None]


def numbered(r: Reading) -> tuple[CutDay | LogRun, ...] | None:
    """ "8 and 6 on sat and sun": a length for each day, in their order; None for anything else."""
    days = days_in(r)
    lengths = all_lengths(r)
    if len(days) < 2 or len(lengths) != len(days) or _beside(r) or r.has(M.TIME, M.OR):
        return None
    if r.has(M.RAN, M.DONE) or _lie_behind(r, days):
        past = [r.past(day) for day in days]
        is_told = may_tell(r) and all(day.on is not None and day.on <= r.today for day in past)
        return tuple(LogRun(day=d, distance_mm=mm) for d, mm in zip(past, lengths, strict=True)) if is_told else None
    dates = [r.coming(day) for day in days]
    if any(on is None or on < r.today for on in dates):
        return None
    return tuple(CutDay(day, mm) for day, mm in zip(days, lengths, strict=True))


def free_days(r: Reading) -> tuple[DayRef, ...]:
    """The days that a part says would suit: "but Friday's free"; none for any other."""
    suits = any(f" {each} " in f" {r.text} " for each in _SUITS)
    is_only = not r.left_over(DAYS | {M.OFF, M.REST, M.YES, M.GOOD, M.RUN, M.WELL, M.ALSO})
    return tuple(days_in(r)) if suits and is_only and len(r.days) == 1 and not r.has(M.NOT, M.CANT) else ()


def _beside(r: Reading) -> list[Token]:
    """What a list of lengths has no use for; "say" leads to one."""
    return [token for token in r.left_over(_MEASURED) if token.text not in ("say", "like", "maybe")]


def _lie_behind(r: Reading, days: Sequence[DayRef]) -> bool:
    """Whether days lie behind: one by its date, or all of this week's that are over."""
    is_dated = any(day.on is not None and day.on < r.today for day in days)
    return is_dated or all(day.weekday is not None and day.weekday < r.today.isoweekday() for day in days)


def _length(r: Reading, senses: Mapping[M, object]) -> int | None:
    measured, number = senses.get(M.DISTANCE), senses.get(M.NUMBER)
    if isinstance(measured, tuple):
        return int(measured[0])
    if isinstance(number, int | float) and 1 < number <= 30:
        return round(number * (MM_PER_KM if r.units is Units.KM else MM_PER_MILE))
    return None


_TOO_LITTLE = re.compile(
    r"\b(?:looks?|seems?|is|'s|feels?)(?: like)?(?: (?:a|bit|little|quite|rather|pretty|very|too|kinda))* "
    r"(?:light|short|easy|low|small|little)\b"
)


def looks_little(r: Reading) -> DayRef | None:
    """The one day to come of which it is said that it looks light: what it could be instead comes after it."""
    days = days_in(r)
    on = r.coming(days[0]) if len(days) == 1 else None
    is_said = _TOO_LITTLE.search(r.text) is not None and not r.has(*_AMOUNTS, M.NOT, M.CHANGE, M.WANT)
    return days[0] if is_said and on is not None and on >= r.today else None


def tells_of(r: Reading) -> list[DayRef] | None:
    """The one day at most that a reason is of; None where it may be more than a reason."""
    days = days_in(r)
    is_plain = all(day.type is None for day in days) and len(days) <= 1
    return days if is_plain and not r.has(*_AMOUNTS[:-1], *_ASKS_FOR) else None


def is_told_aside(r: Reading) -> bool:
    """Whether a part only tells why, or greets: nothing is lost where it is left out."""
    if _ALL_DONE.fullmatch(r.text):
        return True
    is_legs = r.has(M.BODY) and set(r.values(M.BODY)) <= {"leg", "Bein", "pierna"}
    idle = _IDLE | ({M.BODY} if is_legs else frozenset()) | ({M.WEEK} if r.has(M.BUSY) else frozenset())
    return (
        not r.days
        and not r.has(*_AMOUNTS)
        and all(not token.senses or not idle.isdisjoint(token.senses) for token in r.tokens)
    )


def stays(r: Reading) -> tuple[DayRef, ...] | None:
    """The days that a part says are to stay; empty where that is said of the rest, None where nothing is said."""
    if _NOTHING_ELSE.fullmatch(r.text):
        return ()
    is_said = any(each.match(r.text) for each in (_LEFT_OUT, _KEPT, _BACK_AT_IT))
    is_said = is_said or any(each.search(r.text) for each in (_AS_IT_IS, _STILL))
    if _NOT_MOVED.match(r.text) and r.days and not r.has(M.TO, *_AMOUNTS):
        return tuple(days_in(r))
    is_told = any(token.has(M.RAN, M.DONE) and "planned" not in token.text for token in r.tokens)
    if not is_said or is_told or not r.days or r.has(*_CHANGED):
        return None
    return tuple(days_in(r))
