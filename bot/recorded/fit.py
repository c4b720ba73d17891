"""FIT: sessions of running with their laps and records, from one activity or from several in one file."""

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from bot.recorded.raw import MOST_POINTS_READ, SHORTEST_UNFINISHED_S, Point, RawLap, RawRun, metres_between
from domain.adapting.recorded.recorded_run import RunFileError, RunFileProblem, RunFormat

_RUNNING = {"running", "generic", "training", None}
_SEMICIRCLE = 180 / 2**31
# The messages that say something about a run; everything else in the file is passed over.
_WANTED = {"file_id", "sport", "session", "lap", "record"}

Fields = dict[str, Any]


@dataclass(slots=True)
class _Activity:
    kind: object = None
    sport: object = None
    sessions: list[Fields] = field(default_factory=list)
    laps: list[Fields] = field(default_factory=list)
    points: list[Point] = field(default_factory=list)
    is_cut_off: bool = False


def read_fit(data: bytes) -> list[RawRun]:
    """Every run of the file. Raises RunFileError where there is none."""
    runs: list[RawRun] = []
    problems: list[RunFileProblem] = []
    for activity in _activities(data):
        try:
            runs += _runs(activity)
        except RunFileError as error:
            problems.append(error.problem)
    if not runs:
        raise RunFileError(problems[0] if problems else RunFileProblem.BROKEN)
    return runs


def _activities(data: bytes) -> Iterator[_Activity]:
    activity = _Activity()
    track = _Track()
    is_begun = False
    try:
        for name, fields in _messages(data):
            if name == "file_id":
                if is_begun and (activity.sessions or activity.points):
                    track.measure(activity.points)
                    yield activity
                    activity, track = _Activity(), _Track()
                activity.kind, is_begun = fields.get("type"), True
            elif name == "record":
                if len(activity.points) >= MOST_POINTS_READ:
                    raise RunFileError(RunFileProblem.TOO_BIG)
                activity.points.append(track.point(fields))
            elif name == "sport":
                activity.sport = fields.get("sport")
            else:
                (activity.sessions if name == "session" else activity.laps).append(fields)
    except RunFileError:
        raise
    except Exception:  # whatever a broken file makes of its reader: what came before it counts
        activity.is_cut_off = True
    track.measure(activity.points)
    yield activity


def _messages(data: bytes) -> Iterator[tuple[str, Fields]]:
    import fitdecode

    with fitdecode.FitReader(
        io.BytesIO(data),
        check_crc=fitdecode.CrcCheck.DISABLED,
        error_handling=fitdecode.ErrorHandling.IGNORE,
    ) as reader:
        for frame in reader:
            if isinstance(frame, fitdecode.FitDataMessage) and frame.name in _WANTED:
                yield frame.name, {each.name: each.value for each in frame.fields}


@dataclass(slots=True)
class _Track:
    """Where the records without a distance were; forgotten as soon as it is known how far that is."""

    places: list[tuple[float, float] | None] = field(default_factory=list)

    def point(self, fields: Fields) -> Point:
        """A record without its position."""
        metres = _number(fields.get("distance"))
        lat, long = _number(fields.get("position_lat")), _number(fields.get("position_long"))
        self.places.append((lat * _SEMICIRCLE, long * _SEMICIRCLE) if lat is not None and long is not None else None)
        height = _number(fields.get("enhanced_altitude"))
        return Point(_seconds(fields.get("timestamp")), metres, _number(fields.get("heart_rate")), height)

    def measure(self, points: list[Point]) -> None:
        """The metres of a file that says only where it was: what is said and what is measured never go together."""
        if not any(point.metres for point in points):
            before, metres = None, 0.0
            for point, place in zip(points, self.places, strict=True):
                if place is not None:
                    metres += metres_between(before, place) if before is not None else 0.0
                    before, point.metres = place, metres
        self.places.clear()


def _runs(activity: _Activity) -> list[RawRun]:
    if activity.sessions:
        running = [session for session in activity.sessions if session.get("sport") in _RUNNING]
        if not running:
            raise RunFileError(RunFileProblem.OTHER_SPORT)
        alone = len(activity.sessions) == 1
        return [_of_session(activity, session, alone=alone) for session in running]
    if activity.kind not in ("activity", None):
        raise RunFileError(RunFileProblem.NO_ACTIVITY)
    if activity.sport not in _RUNNING:
        raise RunFileError(RunFileProblem.OTHER_SPORT)
    times = [point.at for point in activity.points if point.at is not None]
    if not times or times[-1] - times[0] < SHORTEST_UNFINISHED_S:
        raise RunFileError(RunFileProblem.BROKEN if activity.is_cut_off or times else RunFileProblem.NO_ACTIVITY)
    return [
        RawRun(
            format=RunFormat.FIT,
            start=_moment_of(times[0]),
            laps=[_lap(lap) for lap in activity.laps],
            points=activity.points,
            is_cut_off=True,
        )
    ]


def _of_session(activity: _Activity, session: Fields, *, alone: bool) -> RawRun:
    began = _seconds(session.get("start_time"))
    lasted = _number(session.get("total_elapsed_time")) or 0.0

    def belongs(at: float | None) -> bool:
        return alone or began is None or (at is not None and began - 1 <= at <= began + lasted)

    return RawRun(
        format=RunFormat.FIT,
        start=_moment(session.get("start_time")),
        metres=_number(session.get("total_distance")),
        moving_s=_number(session.get("total_timer_time")),
        elapsed_s=_number(session.get("total_elapsed_time")),
        beats=_number(session.get("avg_heart_rate")),
        climb_m=_number(session.get("total_ascent")),
        laps=[_lap(lap) for lap in activity.laps if belongs(_seconds(lap.get("start_time")))],
        points=[point for point in activity.points if belongs(point.at)],
    )


def _lap(fields: Fields) -> RawLap:
    return RawLap(
        metres=_number(fields.get("total_distance")) or 0.0,
        seconds=_number(fields.get("total_timer_time")) or 0.0,
        pressed=fields.get("lap_trigger") == "manual",
    )


def _number(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _moment(value: object) -> datetime | None:
    """A time of the file; None for seconds since the watch was switched on, its clock never set."""
    if not isinstance(value, datetime):
        return None
    return value if value.tzinfo is not None else value.replace(tzinfo=UTC)


def _moment_of(seconds: float) -> datetime | None:
    # Counted from a watch's switching on they are few.
    return datetime.fromtimestamp(seconds, UTC) if seconds > 0x20000000 else None


def _seconds(value: object) -> float | None:
    moment = _moment(value)
    return moment.timestamp() if moment is not None else _number(value)
