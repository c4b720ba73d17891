"""How one field of a button is written: whole numbers, days of the week, dates, times, enums, words, and unions."""

import re
import types
from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime, time
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, NewType, Union, get_args, get_origin, get_type_hints

Parts = list[str]

_NUMBER = re.compile(r"0|-?[1-9][0-9]{0,18}")
_WORD = re.compile(r"[A-Za-z0-9_]{1,48}")
_BEYOND_64_BITS = 2**63
# An optional field without a value, where others follow.
_NONE = "_"


class NotCodableError(ValueError):
    """These parts are not what a field of this type is written as."""


@dataclass(frozen=True, slots=True)
class Between:
    """Bounds of a whole number, both included: `Annotated[int, Between(1, 7)]`."""

    low: int
    high: int


def _always(_: object) -> bool:
    return True


@dataclass(frozen=True, slots=True, eq=False)
class Letters:
    """The letter by which each class of a union is known: `Annotated[A | B, Letters({"a": A, "b": B})]`.

    `sane` refuses values of the right shape that no button of ours carries.
    """

    classes: dict[str, type]
    sane: Callable[[Any], bool] = _always


@dataclass(frozen=True, slots=True)
class PartCode:
    """Writes a value as parts, and reads it from the front of parts, giving back the rest."""

    write: Callable[[Any], Parts]
    read: Callable[[Parts], tuple[Any, Parts]]


# Types that are written in a way of their own.
_own: dict[Any, PartCode] = {}


def written_as(kind: Any, code: PartCode) -> None:
    """Give a type a code of its own; to be called before the first button with such a field."""
    _own[kind] = code


@cache
def code_of(hint: Any) -> PartCode:
    """The code of a field with this type hint. Raises TypeError for a type that no button can carry."""
    if hint in _own:
        return _own[hint]
    if isinstance(hint, NewType):
        return code_of(hint.__supertype__)
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _annotated(arguments)
    if origin in (Union, types.UnionType):
        return _optional(arguments)
    if isinstance(hint, type):
        return _plain(hint)
    raise TypeError(f"no button can carry {hint!r}")


def number(text: str) -> int:
    """A whole number of 64 bits: a forged one that no column holds must not reach the database."""
    if not _NUMBER.fullmatch(text) or abs(int(text)) >= _BEYOND_64_BITS:
        raise NotCodableError(text)
    return int(text)


def _one(write: Callable[[Any], str], read: Callable[[str], Any]) -> PartCode:
    return PartCode(lambda value: [write(value)], lambda parts: (read(parts[0]), parts[1:]))


def _plain(kind: type) -> PartCode:
    if kind is bool:
        return _one(lambda value: str(int(value)), _flag)
    if kind is int:
        return _one(str, number)
    if kind is date:
        return _one(lambda value: value.strftime("%Y%m%d"), _date)
    if kind is time:
        return _one(lambda value: value.strftime("%H%M"), _time)
    if kind is str:
        return _one(_checked_word, _checked_word)
    if issubclass(kind, StrEnum):
        return _one(lambda value: str(value.value), kind)
    if is_dataclass(kind):
        return _record(kind)
    raise TypeError(f"no button can carry {kind!r}")


def _flag(text: str) -> bool:
    if text not in ("0", "1"):
        raise NotCodableError(text)
    return text == "1"


def _date(text: str) -> date:
    if not re.fullmatch(r"\d{8}", text, re.ASCII):
        raise NotCodableError(text)
    return datetime.strptime(text, "%Y%m%d").date()  # noqa: DTZ007 - a plain date has no zone


def _time(text: str) -> time:
    if not re.fullmatch(r"\d{4}", text, re.ASCII):
        raise NotCodableError(text)
    return time(int(text[:2]), int(text[2:]))


def _checked_word(text: str) -> str:
    if not _WORD.fullmatch(text):
        raise NotCodableError(text)
    return text


def _annotated(arguments: tuple[Any, ...]) -> PartCode:
    kind, *notes = arguments
    letters = next((note for note in notes if isinstance(note, Letters)), None)
    if letters is not None:
        return _lettered(letters)
    bounds = next((note for note in notes if isinstance(note, Between)), None)
    if bounds is None:
        return code_of(kind)

    def read(text: str) -> int:
        found = number(text)
        if not bounds.low <= found <= bounds.high:
            raise NotCodableError(text)
        return found

    return _one(str, read)


def _optional(arguments: tuple[Any, ...]) -> PartCode:
    kinds = [kind for kind in arguments if kind is not type(None)]
    if len(kinds) != 1 or len(kinds) == len(arguments):
        raise TypeError(f"a union in a button needs Letters: {arguments!r}")
    code = code_of(kinds[0])
    return PartCode(
        lambda value: [_NONE] if value is None else code.write(value),
        lambda parts: (None, parts[1:]) if parts[0] == _NONE else code.read(parts),
    )


def _record(kind: type) -> PartCode:
    """A small record inside a button: its fields one after another, trailing ones at their default left out."""
    hints = get_type_hints(kind, include_extras=True)
    places = [(each, code_of(hints[each.name])) for each in fields(kind)]

    def write(value: Any) -> Parts:
        parts: Parts = []
        spare = 0
        for each, code in places:
            written = code.write(getattr(value, each.name))
            parts += written
            spare = spare + len(written) if getattr(value, each.name) == each.default else 0
        return parts[: len(parts) - spare]

    def read(parts: Parts) -> tuple[Any, Parts]:
        values = {}
        for each, code in places:
            if not parts:
                break
            values[each.name], parts = code.read(parts)
        try:
            return kind(**values), parts
        except TypeError as missing:
            raise NotCodableError(str(missing)) from missing

    return PartCode(write, read)


def _lettered(letters: Letters) -> PartCode:
    codes = {letter: code_of(kind) for letter, kind in letters.classes.items()}
    letter_of = {kind: letter for letter, kind in letters.classes.items()}

    def write(value: Any) -> Parts:
        letter = letter_of.get(type(value))
        if letter is None:
            raise NotCodableError(repr(value))
        return [letter, *codes[letter].write(value)]

    def read(parts: Parts) -> tuple[Any, Parts]:
        code = codes.get(parts[0])
        if code is None:
            raise NotCodableError(parts[0])
        value, rest = code.read(parts[1:])
        if not letters.sane(value):
            raise NotCodableError(repr(value))
        return value, rest

    return PartCode(write, read)
