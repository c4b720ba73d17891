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
from collections.abc import Callable
from dataclasses import MISSING, dataclass, field, fields
from typing import Any, ClassVar, TypeVar, get_type_hints

from handlers.buttons.codes import NotCodableError, PartCode, code_of

MAX_BYTES = 64

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
