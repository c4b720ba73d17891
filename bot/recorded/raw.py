"""What the readers found in a file, and how it becomes a run: steps that cannot be are left out, positions end here."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import pairwise
from math import asin, cos, isfinite, radians, sin, sqrt

from domain.adapting.recorded.recorded_run import (
    FASTEST_STEP,
    RecordedLap,
    RecordedRun,
    RunFileError,
    RunFileProblem,
    RunFormat,
    curve_of,
)

MOST_POINTS_READ = 120_000
# Without a session of its own a file counts from this many seconds of records on.
SHORTEST_UNFINISHED_S = 300

_EARTH_M = 6_371_008.8
# Between two points this far apart in time and so slow, somebody stood.
_STOP_S, _STANDING = 10.0, 0.4
_LONGEST_S = 36 * 3600
_FASTEST_MEAN, _FARTHEST_M = 7.5, 400_000.0
_STEP_UP_M = 3.0
_FIRST_YEAR = 2000


@dataclass(slots=True)
class Point:
    """One record: seconds on any clock, metres from the start, beats a minute, height in metres; None unsaid."""

    at: float | None
    metres: float | None = None
    beats: float | None = None
    height: float | None = None


@dataclass(slots=True, kw_only=True)
class RawLap:
    """A lap as the file has it: metres, moving seconds, and whether its end was pressed."""

    metres: float
    seconds: float
    pressed: bool


@dataclass(slots=True, kw_only=True)
class RawRun:
    """A run as the file has it; None for what it does not say."""

    format: RunFormat
    start: datetime | None = None
    metres: float | None = None
    moving_s: float | None = None
    elapsed_s: float | None = None
    beats: float | None = None
    climb_m: float | None = None
    laps: list[RawLap] = field(default_factory=list)
    points: list[Point] = field(default_factory=list)
    is_cut_off: bool = False


def metres_between(first: tuple[float, float], second: tuple[float, float]) -> float:
    """Metres on the ground between two (latitude, longitude) in degrees; 0 for what is no place."""
    if not all(isfinite(value) for value in (*first, *second)):
        return 0.0
    lat1, lon1, lat2, lon2 = (radians(value) for value in (*first, *second))
    chord = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * _EARTH_M * asin(min(1.0, sqrt(chord)))


def finished(raw: RawRun, digest: str) -> RecordedRun:
    """The run. Raises RunFileError for what nobody runs."""
    steps = _steps(raw.points)
    moving = _measure(raw.moving_s, _LONGEST_S) or (steps[-1][0] if steps else 0.0)
    elapsed = _measure(raw.elapsed_s, _LONGEST_S) or _span(raw.points)
    metres = _measure(raw.metres, _FARTHEST_M) or (steps[-1][1] if steps else 0.0)
    if moving > _LONGEST_S or metres > _FARTHEST_M:
        raise RunFileError(RunFileProblem.BROKEN)
    if not moving and not metres:
        raise RunFileError(RunFileProblem.NO_ACTIVITY)
    if moving and metres / moving > _FASTEST_MEAN:
        raise RunFileError(RunFileProblem.OTHER_SPORT)
    beats = _measure(raw.beats, 250) or _mean([point.beats for point in raw.points])
    climb = raw.climb_m if raw.climb_m is not None else _climb([point.height for point in raw.points])
    return RecordedRun(
        format=raw.format,
        digest=digest,
        start=_start(raw.start),
        distance_mm=round(metres * 1000),
        moving_s=round(moving),
        elapsed_s=round(elapsed) if moving <= elapsed <= _LONGEST_S else round(moving),
        heart_rate=round(beats) if beats else None,
        climb_m=round(climb) if climb is not None and 0 <= climb <= 9000 else None,
        laps=tuple(
            RecordedLap(distance_mm=round(lap.metres * 1000), duration_s=round(lap.seconds), pressed=lap.pressed)
            for lap in raw.laps[:1000]
            if _measure(lap.metres, _FARTHEST_M) and _measure(lap.seconds, _LONGEST_S)
        ),
        curve=curve_of(steps),
        is_cut_off=raw.is_cut_off,
    )


def _start(start: datetime | None) -> datetime | None:
    """None for a watch whose clock was never set."""
    return None if start is None or start.year < _FIRST_YEAR else start.astimezone(UTC)


def _measure(value: float | None, most: float) -> float:
    """A number that can be; 0 for one that cannot, or is unsaid."""
    return value if value is not None and isfinite(value) and 0 < value <= most else 0.0


def _steps(points: list[Point]) -> list[tuple[float, float]]:
    """(moving seconds, metres) from the start: no steps back, no jumps, and standing takes no time."""
    found: list[tuple[float, float]] = []
    clock = metres = 0.0
    last: tuple[float, float] | None = None
    for point in points:
        if point.at is None or point.metres is None or not isfinite(point.metres):
            continue
        if last is None:
            found.append((0.0, 0.0))
            last = (point.at, point.metres)
            continue
        seconds, step = point.at - last[0], point.metres - last[1]
        if seconds <= 0:
            continue
        if 0 <= step <= FASTEST_STEP * seconds:
            metres += step
        stood = seconds >= _STOP_S and step < _STANDING * seconds
        clock += 0.0 if stood else seconds
        last = (point.at, point.metres)
        found.append((clock, metres))
    return found


def _span(points: list[Point]) -> float:
    times = [point.at for point in points if point.at is not None]
    return max(times) - min(times) if times else 0.0


def _mean(values: list[float | None]) -> float | None:
    known = [value for value in values if value is not None and 25 < value < 250]
    return sum(known) / len(known) if known else None


def _climb(heights: list[float | None]) -> float | None:
    """Metres gained, in steps large enough to be more than the noise of the sensor."""
    known = [height for height in heights if height is not None and -500 < height < 9000]
    if len(known) < 2:
        return None
    climb, low = 0.0, known[0]
    for before, height in pairwise(known):
        if height - low >= _STEP_UP_M:
            climb += height - low
            low = height
        elif height < before:
            low = min(low, height)
    return climb
