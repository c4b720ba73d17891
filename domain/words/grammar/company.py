"""Who else ran, and halves: "with the club", "five and a half"."""

from collections.abc import Sequence
from datetime import date

from domain.words.grammar.pieces import at as _at
from domain.words.grammar.pieces import joined as _joined
from domain.words.grammar.pieces import number as _number
from domain.words.grammar.tokens import Token
from domain.words.lexicon.meanings import M

_WHOSE = frozenset({"my", "the", "a", "an", "some", "our", "me", "dem", "der", "meiner", "meinem", "el", "la", "mi"})


def company(tokens: Sequence[Token], _: date) -> tuple[Token, int] | None:
    """ "With the club", "with jenny": who else ran; a word that means anything else is none of them."""
    if tokens[0].text not in ("with", "w", "mit", "con"):
        return None
    at = 1
    while _at(tokens, at).text in _WHOSE:
        at += 1
    who = _at(tokens, at)
    if who.is_known or len(who.text) < 3 or not who.text.isalpha():
        return None
    return Token(_joined(tokens, at + 1), {M.COMPANY: None}), at + 1


def and_a_half(tokens: Sequence[Token], _: date) -> tuple[Token, int] | None:
    """ "5 and a half": five and a half of whatever comes after it."""
    number, at = _number(tokens[0]), 2
    if number is None or number != int(number) or not _at(tokens, 1).has(M.AND) or _at(tokens, 2).text == "half hour":
        return None
    at += _at(tokens, at).text in ("a", "1")
    if _at(tokens, at).text != "half":
        return None
    return Token(_joined(tokens, at + 1), {M.NUMBER: number + 0.5}), at + 1
