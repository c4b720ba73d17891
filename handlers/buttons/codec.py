"""A button's content in at most 64 bytes, derived from the fields of its class: `v1:<verb>:<fields>:<revision>`.

    @button("takeback")
    @dataclass(frozen=True, slots=True)
    class TakeBack(WeekButton):
        steps: int
        version: int

Fields are written in their order, joined by dots, each by its type; trailing ones at their default are left out.
`revision` stands last, and is what the card showed: 0 where it does not matter. Reading takes nothing on trust: what
no button of ours would carry is no button.
"""

import re
import types
from collections.abc import Callable
from dataclasses import MISSING, dataclass, field, fields, is_dataclass
from datetime import date, datetime, time
from enum import StrEnum
from functools import cache, lru_cache
from typing import Annotated, Any, ClassVar, NewType, TypeVar, Union, get_args, get_origin, get_type_hints

MAX_BYTES = 64
# Of the cards that are looked at just now.
_KEPT = 2048

_VERB = re.compile(r"[a-z][a-z0-9_]*")
_PART = re.compile(r"-?[A-Za-z0-9_]+")
_DATA = re.compile(
    rf"v1:(?P<verb>{_VERB.pattern}):(?P<parts>(?:{_PART.pattern}(?:\.{_PART.pattern})*)?):(?P<revision>0|[1-9][0-9]{{0,17}})"
)


@dataclass(frozen=True, slots=True)
class ButtonData:
    """What one button carries. Subclasses are registered with `@button`; `revision` guards against stale cards."""

    verb: ClassVar[str]

    revision: int = field(default=0, kw_only=True)


Kind = TypeVar("Kind", bound=type[ButtonData])

_by_verb: dict[str, type[ButtonData]] = {}


def button(verb: str) -> Callable[[Kind], Kind]:
    """Register a dataclass as what the buttons of this verb carry. Raises ValueError for a taken or odd verb."""

    def register(made: Kind) -> Kind:
        if verb in _by_verb or not _VERB.fullmatch(verb):
            raise ValueError(f"{verb!r} is taken, or is no verb")
        made.verb = verb
        _by_verb[verb] = made
        return made

    return register


def registered() -> dict[str, type[ButtonData]]:
    """Every button there is, by its verb."""
    return dict(_by_verb)


@lru_cache(_KEPT)
def pack(data: ButtonData) -> str:
    """Callback data of a button. Raises ValueError for what does not fit or is not of its field's type."""
    parts: list[str] = []
    spare = 0
    for each in _layout(type(data)):
        value = getattr(data, each.name)
        written = each.code.write(value)
        parts += written
        spare = spare + len(written) if each.is_default(value) else 0
    kept = parts[: len(parts) - spare]
    if data.revision < 0 or not all(_PART.fullmatch(part) for part in kept):
        raise ValueError(f"not packable: {data!r}")
    packed = f"v1:{data.verb}:{'.'.join(kept)}:{data.revision}"
    if len(packed) > MAX_BYTES:
        raise ValueError(f"{len(packed)} bytes, Telegram takes {MAX_BYTES}: {packed!r}")
    return packed


def unpack(packed: str) -> ButtonData | None:
    """The button behind callback data; None for anything `pack` did not make."""
    found = _DATA.fullmatch(packed) if len(packed) <= MAX_BYTES else None
    made = _by_verb.get(found["verb"]) if found else None
    if found is None or made is None:
        return None
    parts = found["parts"].split(".") if found["parts"] else []
    values: dict[str, Any] = {}
    try:
        for each in _layout(made):
            if not parts and each.has_default:
                break
            values[each.name], parts = each.code.read(parts)
    except (NotCodableError, IndexError, ValueError):
        return None
    return None if parts else made(**values, revision=int(found["revision"]))


# How one field is written: whole numbers, days of the week, dates, times, enums, words, records and unions.

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


@dataclass(frozen=True, slots=True)
class _Place:
    """One field: its name, how it is written, and whether it may be left out at the end."""

    name: str
    code: PartCode
    default: Any

    @property
    def has_default(self) -> bool:
        return self.default is not MISSING

    def is_default(self, value: object) -> bool:
        return self.has_default and value == self.default


_layouts: dict[str, tuple[_Place, ...]] = {}


def _layout(made: type[ButtonData]) -> tuple[_Place, ...]:
    known = _layouts.get(made.verb)
    if known is None:
        hints = get_type_hints(made, include_extras=True)
        own = [each for each in fields(made) if each.name != "revision"]
        known = tuple(_Place(each.name, code_of(hints[each.name]), each.default) for each in own)
        _layouts[made.verb] = known
    return known
