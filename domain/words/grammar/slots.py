"""What a sentence names that can stand in a slot of another: days, runs, lengths, times; and how each is said again."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, time

from domain.plan import DayType
from domain.words.day_refs import TYPE_TEXTS, DayRef
from domain.words.grammar.said_again import day_said, length_said
from domain.words.grammar.tokens import Token
from domain.words.lexicon.meanings import M

_PLURAL = ("days", "tags")
_KINDS: Mapping[str, tuple[M, ...]] = {
    "day": (M.DAY, M.DATE),
    "run": (M.KIND,),
    "length": (M.DISTANCE,),
    "minutes": (M.DURATION,),
    "time": (M.TIME,),
    "effort": (M.EFFORT,),
    "clock": (M.CLOCK,),
    "n": (M.NUMBER,),
    "share": (M.SHARE,),
}


_NOT = frozenset({"not", "and not", "instead of", "rather than", "nicht", "statt", "anstatt", "en vez de", "y no"})
_MEASURES = frozenset({"length", "minutes", "time", "effort", "clock", "n"})


def kinds_of(tokens: Sequence[Token]) -> list[str | None]:
    """What kind of value each token is; None for words."""
    kinds = [_kind_of(token) for token in tokens]
    for at, token in enumerate(tokens):
        # "Mondays" is every Monday, "Mondays run" the run of one.
        is_run_of = at + 1 < len(tokens) and tokens[at + 1].has(M.RUN, M.KIND, M.IT)
        if kinds[at] == "day" and token.text.endswith(_PLURAL) and not token.owns and not is_run_of:
            kinds[at] = "days"
        # "My long runs" are all of them.
        if kinds[at] == "run" and token.text.endswith("long runs"):
            kinds[at] = "runs"
    return kinds


def _kind_of(token: Token) -> str | None:
    for kind, meanings in _KINDS.items():
        if token.has(*meanings):
            # "Easy" and "a couple" are words before they are an effort or a number.
            return kind if kind not in ("effort", "n") or any(each.isdigit() for each in token.text) else None
    return None


def values_of(tokens: Sequence[Token], kinds: Sequence[str | None]) -> Iterator[tuple[str, str]]:
    """The values that are named, in order: of which kind (`kinds_of`), and how each is said again."""
    last, is_denied = None, False
    is_choice = sum(kind in _MEASURES for kind in kinds) > 1
    for token, kind in zip(tokens, kinds, strict=True):
        # "Sunday's long run" is one; "at 6, not 7:30" names one time.
        is_named = not (kind == "run" and last == "day") and not (is_denied and kind in _MEASURES)
        if kind is not None and is_named:
            yield kind, _said(token, "day") + "s" if kind == "days" else _said(token, "run" if kind == "runs" else kind)
        last, is_denied = kind, is_choice and token.text in _NOT


def _said(token: Token, kind: str) -> str:
    value = next(token.senses[each] for each in _KINDS[kind] if each in token.senses)
    match value:
        case DayRef():
            return day_said(value)
        case date():
            return value.isoformat()
        case time():
            return f"{value:%H:%M}"
        case DayType():
            return TYPE_TEXTS.get(value, value.value)
        case (int() as mm, *_) if kind == "length":
            # As it was written, where it was written in figures: kilometres are no quarters of a mile.
            return token.text if token.text[0].isdigit() else length_said(mm)
        case int() if kind == "share":
            return f"{value}%"
        case int() if kind == "minutes":
            return f"{value // 60} min"
        case int() | float():
            return f"{value:g}"
    return token.text
