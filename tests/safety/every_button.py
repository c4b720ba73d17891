"""One of each button there is, filled with somebody else's ids and with what a forger would put there.

Nobody lists buttons here: `of_class` fills any registered class from the types of its fields. A type that it cannot
fill fails the tests; `_VALUES` then needs to learn what a forger would know of it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date, time, timedelta
from enum import StrEnum
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import handlers.chat.rooms  # noqa: F401  # registers every button
from domain.plan import Lap, Segment
from handlers.buttons.account import ConfirmDelete, DeleteEverything, KeepEverything
from handlers.buttons.coaching import ConfirmEndCoaching
from handlers.buttons.codec import Between, ButtonData, Letters, pack, registered
from handlers.buttons.kinds import ChangeId, GroupId, PersonId, PlanId, RunId, TemplateId
from handlers.buttons.run_list import ToldRun

LARGEST_ID = 2**53 - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Ids:
    """What a forger could know or guess about the victim, the one who presses (`me`) included."""

    plan: int
    older: int
    athlete: int
    coach: int
    template: int
    revision: int
    version: int
    steps: int
    on: date
    tokens: tuple[str, ...] = ("d" * 24,)
    me: int = 0
    plans: tuple[int, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "plans", (self.plan, self.older))


LARGEST = Ids(
    plan=LARGEST_ID, older=LARGEST_ID, athlete=LARGEST_ID, coach=LARGEST_ID - 1, template=LARGEST_ID, revision=10**6,
    version=10**6, steps=10**3, on=date(2026, 12, 28), tokens=("a" * 24,), me=LARGEST_ID - 2,
)  # fmt: skip

# Fields whose numbers mean something: the first value is the one that fits the victim's first week.
_NUMBERS: dict[str, Callable[[Ids], Sequence[int]]] = {
    "week": lambda _: (1, 2),
    "to_week": lambda _: (2, 1),
    "first": lambda _: (1, 4),
    "day": lambda _: (4, 1),
    "to_day": lambda _: (5,),
    "second": lambda _: (5,),
    "version": lambda ids: (1, ids.version),
    "newer": lambda _: (0, 2),
    "steps": lambda ids: (ids.steps, 0),
    "attempt": lambda _: (0, 1),
    "base": lambda _: (5,),
    "build": lambda _: (4,),
    "peak": lambda _: (4,),
    "taper": lambda _: (3,),
    "index": lambda _: (0, 9),
    "page": lambda _: (0, 7),
    "said": lambda _: (1, 99),
    "places": lambda _: (30, 0),
    "place": lambda _: (0, 1),
    "to": lambda _: (5,),
    "distance_mm": lambda _: (8_046_720,),
    "goal_s": lambda _: (14_400, 1),
    "shown": lambda _: (0, 7),
}
_WORDS: dict[str, Callable[[Ids], Sequence[str]]] = {
    "token": lambda ids: ids.tokens,
    "language": lambda _: ("en", "xx"),
    "step": lambda _: ("race", "days"),
    "value": lambda _: ("marathon", "done"),
}
_VALUES: dict[Any, Callable[[Ids], Sequence[Any]]] = {
    PlanId: lambda ids: (ids.plan, ids.older),
    GroupId: lambda _: (1, 0),
    RunId: lambda _: (1, 0),
    ChangeId: lambda _: (1, 0),
    TemplateId: lambda ids: (ids.template, -1),
    bool: lambda _: (True, False),
    date: lambda ids: (ids.on, ids.on + timedelta(days=1)),
    time: lambda _: (time(6, 30),),
    Lap: lambda _: (Lap(804_672, 600),),
    ToldRun: lambda _: (ToldRun(8_000_000, 2640, 6), ToldRun(150_000_000, 36 * 3600, 10, as_planned=True)),
}

# These end what the others need.
LAST: tuple[type[ButtonData], ...] = (ConfirmEndCoaching, DeleteEverything, KeepEverything, ConfirmDelete)


def every_class() -> list[type[ButtonData]]:
    """Every button, by its verb; those that end things come last."""
    return [*sorted(set(registered().values()) - set(LAST), key=lambda each: each.verb), *LAST]


def of_class(made: type[ButtonData], ids: Ids) -> list[ButtonData]:
    """Buttons of a class: one with the victim's real ids, a stale one, and for each field one of each other value."""
    choices = _choices(made, ids)
    real = {name: values[0] for name, values in choices.items()}
    others = [real | {name: value} for name, values in choices.items() for value in values[1:]]
    found = [made(**real, revision=ids.revision), made(**real, revision=0)]
    return [*found, *(made(**values, revision=ids.revision) for values in others)]


def data_of(made: type[ButtonData], ids: Ids) -> list[str]:
    """The same as callback data, each once."""
    return list(dict.fromkeys(pack(each) for each in of_class(made, ids)))


def _choices(kind: type, ids: Ids) -> dict[str, Sequence[Any]]:
    """What each field of a dataclass may be filled with, the victim's own first."""
    hints = get_type_hints(kind, include_extras=True)
    assert is_dataclass(kind)
    return {
        each.name: _values(each.name, hints[each.name], ids)
        for each in fields(kind)
        if each.name != "revision" or not issubclass(kind, ButtonData)
    }


def _values(name: str, hint: Any, ids: Ids) -> Sequence[Any]:
    if hint is PersonId:
        # Whoever it is about, then whoever presses; 0 stands for all.
        first, second = (ids.coach, ids.athlete) if name == "coach" else (ids.athlete, ids.coach)
        return (first, second, ids.me, 0)
    if hint in _VALUES:
        return _VALUES[hint](ids)
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType) and NoneType in arguments:
        (inner,) = [each for each in arguments if each is not NoneType]
        return (*_values(name, inner, ids), None)
    if origin is Annotated:
        return _annotated(name, arguments, ids)
    if hint is int:
        return _NUMBERS[name](ids) if name in _NUMBERS else (1, 0)
    if hint is str and name in _WORDS:
        return _WORDS[name](ids)
    if isinstance(hint, type) and issubclass(hint, StrEnum | Segment):
        return tuple(hint)
    raise TypeError(f"no forger knows what to put into {name}: {hint!r}; tests/safety/every_button.py can learn it")


def _annotated(name: str, arguments: tuple[Any, ...], ids: Ids) -> Sequence[Any]:
    inner, *notes = arguments
    for note in notes:
        if isinstance(note, Letters):
            return tuple(_record(kind, ids) for kind in note.classes.values())
        if isinstance(note, Between):
            wanted = _NUMBERS[name](ids) if name in _NUMBERS else (note.low, note.high)
            return tuple(value for value in wanted if note.low <= value <= note.high)
    return _values(name, inner, ids)


def _record(kind: type, ids: Ids) -> Any:
    return kind(**{name: values[0] for name, values in _choices(kind, ids).items()})


__all__ = ["LARGEST", "LAST", "Ids", "data_of", "every_class", "of_class"]
