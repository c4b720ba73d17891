"""What plain words can wish of a whole week, or of some days of it, as data."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class ShiftAll:
    """Every run still to come this week goes so many days later (negative: earlier)."""

    days: int
    weeks_ahead: int | None = None


@dataclass(frozen=True, slots=True)
class OnlyLongRun:
    """Of a week only the long run is left; weeks count from this one, None: the one in view."""

    weeks_ahead: int | None = None


@dataclass(frozen=True, slots=True)
class AllEasy:
    """No workouts in a week, all of it easy; weeks count from this one, None: the one in view."""

    weeks_ahead: int | None = None


@dataclass(frozen=True, slots=True)
class CapRuns:
    """No run of some days is longer than so many seconds, or millimetres; first and last day included."""

    first: date
    last: date
    duration_s: int | None = None
    distance_mm: int | None = None


@dataclass(frozen=True, slots=True)
class MoreThisWeek:
    """A week shall hold a little more; weeks count from this one, None: the one in view."""

    weeks_ahead: int | None = None
