"""Miles and kilometres, paces and times: exact integers inside, numbers that say what they measure outside."""

from dataclasses import dataclass
from enum import StrEnum

MM_PER_MILE = 1_609_344
MM_PER_KM = 1_000_000


class Units(StrEnum):
    """What the athlete reads. Inside, distances are whole millimetres and paces whole seconds per mile."""

    MI = "mi"
    KM = "km"

    @property
    def half_mm(self) -> int:
        """Half a mile or half a kilometre, which lengths changed by words come in; millimetres."""
        return (MM_PER_MILE if self is Units.MI else MM_PER_KM) // 2

    @property
    def quarter_mm(self) -> int:
        """A quarter mile or half a kilometre, which laps and parts of a run come in; millimetres."""
        return MM_PER_MILE // 4 if self is Units.MI else MM_PER_KM // 2


def miles(distance_mm: int) -> float:
    """Millimetres to miles."""
    return distance_mm / MM_PER_MILE


def mm_from_miles(distance_miles: float) -> int:
    """Miles to whole millimetres; a quarter mile and 50 m steps are exact."""
    return round(distance_miles * MM_PER_MILE)


def mm_from_km(distance_km: float) -> int:
    """Kilometres to whole millimetres."""
    return round(distance_km * MM_PER_KM)


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


def clock_text(seconds: float) -> str:
    """Minutes and seconds as documents and commands write them: "7:05"."""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02d}"


def long_time_text(seconds: float) -> str:
    """Hours always, as documents and commands write them: "0:42:10", "3:30:00"."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}"
