"""Pieces of a row of tokens: what stands at a place, the words of a piece, a number."""

from collections.abc import Sequence

from domain.words.grammar.tokens import Token
from domain.words.lexicon.meanings import M


def at(tokens: Sequence[Token], at: int) -> Token:
    """The token at a place; one that says nothing beyond the end."""
    return tokens[at] if at < len(tokens) else Token("")


def joined(tokens: Sequence[Token], count: int) -> str:
    """The first so many tokens as they were written."""
    return " ".join(token.text for token in tokens[:count])


def number(token: Token) -> float | None:
    """The number that a token is; None for any other."""
    value = token.senses.get(M.NUMBER)
    return float(value) if isinstance(value, int | float) else None
