"""Days that have a name, as a value: "Easter", "xmas"."""

from collections.abc import Sequence
from datetime import date

from domain.words.feasts import next_feast
from domain.words.grammar.tokens import Token
from domain.words.lexicon.meanings import M


def feast(tokens: Sequence[Token], today: date) -> tuple[Token, int] | None:
    """A holiday by its name as the days of it that are to come, and how many tokens it takes; None for no such one."""
    name = tokens[0].senses.get(M.FEAST)
    span = next_feast(name, today) if isinstance(name, str) else None
    if span is None:
        return None
    senses: dict[M, object] = {M.DATE: span[0]} if span[0] == span[1] else {M.PERIOD: span}
    return Token(tokens[0].text, senses), 1
