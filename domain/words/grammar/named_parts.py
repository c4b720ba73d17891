"""What a part of a sentence is made of: the days it lists, the numbers beside them, what it says stays as it is."""

import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from domain.plan import DayType
from domain.units import MM_PER_KM, MM_PER_MILE, Units
from domain.words.day_refs import DayRef
from domain.words.grammar.frames import DAYS
from domain.words.grammar.reading import ROLES, Mention, Reading
from domain.words.grammar.tense import may_tell
from domain.words.intents import CutDay, LogRun
from domain.words.lexicon.meanings import M

_AMOUNTS = (M.DISTANCE, M.DURATION, M.TIME, M.PACE, M.AMOUNT, M.DAYS_LONG, M.PERIOD, M.NUMBER, M.DATE, M.EFFORT)
# Words that tell why, or greet, and ask for nothing.
_IDLE = ROLES | {M.YES, M.HELLO, M.THANKS, M.BUSY, M.TIRED, M.SORE, M.GOOD, M.ALSO, M.RUN, M.BYE, M.HEAT}
_BESIDE_DAYS = DAYS | {M.ALSO, M.RUN, M.AND, M.YES, M.THANKS, M.BOTH, M.AGAIN} - {M.EVERY}
_LISTED = frozenset({M.AND, M.ALSO, M.ON, M.BOTH})
# What a length of a list of lengths stands beside.
_MEASURED = DAYS | {M.DISTANCE, M.NUMBER, M.RAN, M.DONE, M.CHANGE, M.WANT, M.RUN, M.ON, M.ALSO} - {M.EVERY}
_LEFT_OUT = re.compile(
    r"(?:but |and |just |only )*(?:not|except|except for|apart from|besides|other than|rather than)\b"
    r"(?!.*\beither\b)"
)
_KEPT = re.compile(
    r"(?:but |and |just |please |can we |lets |i'?ll |ill |i will |will |we )*(?:keep|leave|dont touch|do not touch|"
    r"stick with|stick to|lass\w*|deja\w*)\b"
)
_AS_IT_IS = re.compile(
    r"\b(?:stays?(?: put| the same| as (?:it )?is| where it is)?|unchanged|as (?:it )?is|as planned|as normal|as usual|"
    r"is (?:fine|ok|okay|good|still on)|still on|alone|the same|bleibt(?: wie (?:es|er) ist)?|se queda)$"
)
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


def bare_days(r: Reading) -> list[DayRef]:
    """The days of a part that names nothing besides; none for any other."""
    named = r.days
    if not named or r.left_over(_BESIDE_DAYS) or r.has(M.EVERY) or any(each.part not in ("", "on") for each in named):
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
        is_joined = any(token.has(M.AND, M.ALSO, M.OR) for token in between)
        # "The long run on Sunday" is one.
        is_of_it = (one.day.type is None) != (other.day.type is None) and not is_joined
        if is_of_it or any(joints.isdisjoint(token.senses) for token in between):
            return []
    if len(named) < 2 or any(each.part not in ("", "on", named[0].part) for each in named):
        return []
    begin, end = spans[0][0], spans[-1][1] + 1
    found = []
    for first, last in spans:
        tokens = [*r.tokens[:begin], *r.tokens[first : last + 1], *r.tokens[end:]]
        found.append(replace(r, tokens=tokens, text=" ".join(token.text for token in tokens)))
    return found


def _begin(r: Reading, mention: Mention) -> int:
    """Where a mention begins: "sunday's long run" one token before its run."""
    at = mention.at
    is_two = mention.kind is not None and mention.day.type is None and at > 0
    return at - 1 if is_two and r.tokens[at - 1].has(M.DAY, M.DATE, M.KIND) else at


def numbered(r: Reading) -> tuple[CutDay | LogRun, ...] | None:
    """ "8 and 6 on sat and sun": a length for each day, in their order; None for anything else."""
    days = days_in(r)
    lengths = [mm for token in r.tokens if (mm := _length(r, token.senses)) is not None]
    if len(days) < 2 or len(lengths) != len(days) or r.left_over(_MEASURED) or r.has(M.TIME, M.OR):
        return None
    if r.has(M.RAN, M.DONE):
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


def _length(r: Reading, senses: Mapping[M, object]) -> int | None:
    measured, number = senses.get(M.DISTANCE), senses.get(M.NUMBER)
    if isinstance(measured, tuple):
        return int(measured[0])
    if isinstance(number, int | float) and 1 < number <= 30:
        return round(number * (MM_PER_KM if r.units is Units.KM else MM_PER_MILE))
    return None


def is_told_aside(r: Reading) -> bool:
    """Whether a part only tells why, or greets: nothing is lost where it is left out."""
    return not r.days and not r.has(*_AMOUNTS) and all(_is_idle(token.senses) for token in r.tokens)


def _is_idle(senses: Mapping[M, object]) -> bool:
    return not senses or not _IDLE.isdisjoint(senses)


def stays(r: Reading) -> tuple[DayRef, ...] | None:
    """The days that a part says are to stay; empty where that is said of the rest, None where nothing is said."""
    if _NOTHING_ELSE.fullmatch(r.text):
        return ()
    is_said = any(each.match(r.text) for each in (_LEFT_OUT, _KEPT, _BACK_AT_IT)) or _AS_IT_IS.search(r.text)
    if _NOT_MOVED.match(r.text) and r.days and not r.has(M.TO, *_AMOUNTS):
        return tuple(days_in(r))
    if not is_said or not r.days or r.has(*_AMOUNTS, M.EASY, M.EASIER, M.SHORTER, M.LONGER, M.MOVE, M.TO, M.SKIP):
        return None
    return tuple(days_in(r))
