"""A run that is left out and named by its kind and its day: "skip the long run on Sunday" moves nothing to Sunday."""

from domain.words.day_refs import DayRef
from domain.words.grammar.reading import Reading
from domain.words.lexicon.meanings import M

_MORE_THAN_THAT = (
    M.SWAP,
    M.TO,
    M.INSTEAD,
    M.INSTEAD_OF,
    M.CANT,
    M.BUSY,
    M.AND,
    M.OR,
    M.UNTIL,
    M.FROM,
    M.DISTANCE,
    M.DURATION,
)


def left_out_on(r: Reading) -> DayRef | None:
    """The day of the one run that is to be left out; None where more is wished for, or no kind is named with it."""
    if len(r.days) != 2 or r.has(*_MORE_THAN_THAT):
        return None
    kind, day = r.days
    skips = [at for at, token in enumerate(r.tokens) if token.has(M.SKIP) or (token.text == "no" and at + 1 == kind.at)]
    denied = any(token.has(M.NOT) for at, token in enumerate(r.tokens) if at not in skips)
    if not skips or denied or any(token.has(M.MOVE) and not token.has(M.SKIP, M.FILLER) for token in r.tokens):
        return None
    is_named = kind.kind is not None and kind.day.type is not None and day.day.type is None and day.kind is None
    between = r.tokens[kind.at + 1 : day.at]
    is_one = skips[0] < kind.at < day.at and all(
        token.has(M.ON, M.FILLER, M.NAME) or token.text == "this" for token in between
    )
    return day.day if is_named and is_one and day.part in ("", "on") else None
