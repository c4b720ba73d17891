"""A run as a watch recorded it: when, how far, how long, its laps, and a curve without positions."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from domain.told import Code
from domain.units import miles

# Two recordings are of one run when they began this close to each other and differ in length by no more than this.
SAME_START = timedelta(minutes=2)
SAME_LENGTH = 0.03

# Nobody runs so fast, metres a second: a faster step is a position that jumped.
FASTEST_STEP = 12.0
# A curve that ends before this share of the run says too little about it.
COVERED = 0.9
# A curve has no more points than this; a longer run has them further apart.
MOST_POINTS = 3600


class RunFileProblem(Code):
    """Why a file gives no run."""

    EMPTY = "empty"
    TOO_BIG = "too_big"
    TOO_MANY = "too_many"
    NOT_A_RUN_FILE = "not_a_run_file"
    BROKEN = "broken"
    NO_ACTIVITY = "no_activity"
    OTHER_SPORT = "other_sport"
    UNSAFE = "unsafe"
    TOO_SLOW = "too_slow"
    NOT_FETCHED = "not_fetched"


class RunFileError(Exception):
    """A file from which no run can be had; `problem` carries the sentence."""

    def __init__(self, problem: RunFileProblem) -> None:
        super().__init__(problem.value)
        self.problem = problem


class RunFormat(StrEnum):
    """What a run was read from, the one that knows most first."""

    FIT = "fit"
    TCX = "tcx"
    GPX = "gpx"


_RICHEST = tuple(RunFormat)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedLap:
    """One lap of the watch: millimetres and moving seconds; `pressed` when the runner ended it, not the watch."""

    distance_mm: int
    duration_s: int
    pressed: bool = False


@dataclass(frozen=True, slots=True)
class Curve:
    """Distance over moving time: whole seconds and decimetres from the start, both never falling."""

    seconds: tuple[int, ...] = ()
    decimetres: tuple[int, ...] = ()

    def thinned(self, most: int = MOST_POINTS) -> "Curve":
        """At most so many points, evenly, the first and the last among them."""
        count = len(self.seconds)
        if count <= most:
            return self
        places = [round(index * (count - 1) / (most - 1)) for index in range(most)]
        return Curve(tuple(self.seconds[at] for at in places), tuple(self.decimetres[at] for at in places))


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedRun:
    """One run out of a file. Nothing in it says where it was run.

    `start` is aware and in UTC, None where the watch did not know. Distances are millimetres, `moving_s` and
    `elapsed_s` seconds; 0 means that the file does not say. `heart_rate` is the mean in beats a minute, `climb_m`
    metres. `digest` is of the file's bytes. `is_cut_off`: the file broke off, and this is what came before.
    """

    format: RunFormat
    digest: str
    start: datetime | None = None
    distance_mm: int = 0
    moving_s: int = 0
    elapsed_s: int = 0
    heart_rate: int | None = None
    climb_m: int | None = None
    laps: tuple[RecordedLap, ...] = ()
    curve: Curve = field(default_factory=Curve)
    is_cut_off: bool = False

    @property
    def pace_s(self) -> float | None:
        """Seconds per mile of moving time; None without a distance or a time."""
        if not self.distance_mm or not self.moving_s:
            return None
        return self.moving_s / miles(self.distance_mm)

    @property
    def has_curve(self) -> bool:
        """Whether the curve tells nearly all of the run: a file that broke off may keep the sum and lose the points."""
        return len(self.curve.seconds) > 1 and self.curve.decimetres[-1] * 100 >= COVERED * self.distance_mm

    def is_same_as(self, other: "RecordedRun") -> bool:
        """Whether both are recordings of one run: the same bytes, or the same start and length."""
        if self.digest == other.digest and (self.start == other.start):
            return True
        if self.start is None or other.start is None:
            return False
        longer = max(self.distance_mm, other.distance_mm)
        is_as_long = abs(self.distance_mm - other.distance_mm) <= SAME_LENGTH * longer
        return abs(self.start - other.start) <= SAME_START and is_as_long

    def says_more_than(self, other: "RecordedRun") -> bool:
        """Which of two recordings of one run is kept: the better format, then what has more; order is no matter."""
        return self._rank() < other._rank()

    def _rank(self) -> tuple[object, ...]:
        return (self.is_cut_off, _RICHEST.index(self.format), -len(self.laps), -len(self.curve.seconds), self.digest)


def curve_of(points: list[tuple[float, float]]) -> Curve:
    """A curve from (moving seconds, metres); steps back in time or in distance are left out."""
    seconds: list[int] = []
    decimetres: list[int] = []
    for at, metres in points:
        second, decimetre = round(at), round(metres * 10)
        if seconds and (second <= seconds[-1] or decimetre < decimetres[-1]):
            continue
        seconds.append(second)
        decimetres.append(decimetre)
    return Curve(tuple(seconds), tuple(decimetres)).thinned()
