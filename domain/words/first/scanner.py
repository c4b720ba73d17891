"""A sentence from which what was understood is taken out piece by piece."""

import re
from collections.abc import Callable
from typing import TypeVar

from domain.errors import InputError
from domain.words.answers import Question, Understood

Value = TypeVar("Value")
Parse = Callable[[str], Understood[Value] | Question | None]


class Scanner:
    """The text that is left, in lower case, and the public names of the inputs that were found in it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: set[str] = set()

    def take(self, field: str, pattern: re.Pattern[str], parse: Parse[Value]) -> Value | None:
        """The first match that is understood without a question; it is removed from the text."""
        for found in pattern.finditer(self.text):
            piece = next((group for group in found.groups() if group), found[0])
            value = self.read(field, piece, parse)
            if value is not None:
                self.cut(found)
                return value
        return None

    def read(self, field: str, piece: str, parse: Parse[Value]) -> Value | None:
        """The value of a piece; a question or a value out of range is left for its own step."""
        try:
            answer = parse(piece.strip(" ,;"))
        except InputError:
            return None
        if not isinstance(answer, Understood):
            return None
        self.found.add(field)
        return answer.value

    def taken(self, field: str, found: tuple[Value, str] | None) -> Value | None:
        """What a finder found, with the text that it leaves."""
        if found is None:
            return None
        value, self.text = found
        self.found.add(field)
        return value

    def cut(self, found: re.Match[str]) -> None:
        """Take a match out; a comma stays in its place so that its neighbours do not grow together."""
        self.text = f"{self.text[: found.start()]} , {self.text[found.end() :]}"


def clause_before(text: str, at: int) -> str:
    """The words of the clause that lead up to a place."""
    return re.split(r"[,;!?]|\.(?!\d)|\b(?:and|but|then)\b", text[:at])[-1]


def clause_after(text: str, at: int) -> str:
    """The words of the clause that follow a place."""
    return re.split(r"[,;!?]|\.(?!\d)|\b(?:and|but|then)\b", text[at:], maxsplit=1)[0]
