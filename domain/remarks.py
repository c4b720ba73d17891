"""What the domain has to say, as data: a code and its values. The sentence is made where it is shown.

The type of a value says what it measures, so that it can be shown in the reader's units and language.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TypeAlias


class Miles(float):
    """A distance in miles."""

    __slots__ = ()


class Pace(float):
    """A pace in seconds per mile."""

    __slots__ = ()


class Seconds(float):
    """How long something takes."""

    __slots__ = ()


class Share(float):
    """A part of a whole: 0.31 is 31 %."""

    __slots__ = ()


class Growth(float):
    """A difference as a fraction of what was before: 0.07 is +7 %, -0.12 is -12 %."""

    __slots__ = ()


class Weekday(int):
    """An ISO weekday, 1 = Monday; imported weeks may number their days otherwise."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class MilesRange:
    """From one distance to another, in miles."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class PaceRange:
    """From the faster pace to the slower one, in seconds per mile."""

    fast_s: float
    slow_s: float


Value: TypeAlias = float | str | date | MilesRange | PaceRange | tuple[int | str, ...]
Values: TypeAlias = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing worth saying: what it is, and its values by name."""

    code: StrEnum
    values: Values = field(default_factory=dict)


def remark(code: StrEnum, /, **values: Value) -> Remark:
    """The remark with these values."""
    return Remark(code, values)
