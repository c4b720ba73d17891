"""Numbers that say what they measure, so that whoever shows them knows the reader's units and words for them."""

from dataclasses import dataclass


class Miles(float):
    """A distance in miles."""

    __slots__ = ()


class Millimetres(int):
    """A distance in whole millimetres."""

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
