"""GPX and TCX, read as they stream by: no document types, no entities, no depths."""

import io
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse

from bot.recorded.raw import MOST_POINTS_READ, SHORTEST_UNFINISHED_S, Point, RawLap, RawRun, metres_between
from bot.recorded.unpack import without_lead
from domain.adapting.recorded.recorded_run import RunFileError, RunFileProblem, RunFormat

DEEPEST = 64

_PREFIX = re.compile(rb"[</\s]([A-Za-z_][\w.-]*):[A-Za-z_]")
_ROOT = re.compile(rb"<(?:[A-Za-z_][\w.-]*:)?(?:gpx|TrainingCenterDatabase)\b")
# Done with once they end: a long run is never held whole.
_PASSING = {"trkpt", "Trackpoint", "trkseg", "Track", "Lap", "trk", "Activity"}
_NOT_RUNNING = frozenset(
    ("biking", "cycling", "ride", "walking", "walk", "hiking", "hike", "swimming", "swim", "rowing", "driving")
)


def read_gpx(data: bytes) -> list[RawRun]:
    """Each track of the file. Raises RunFileError where there is no run."""
    runs, sport, track = [], "", _GpxTrack()
    walk = _Walk(data)
    for tag, element in walk:
        if tag == "trkpt":
            track.add(element, walk)
        elif tag == "trkseg":
            track.place = None
        elif tag == "type" and walk.parent == "trk":
            sport = (element.text or "").strip()
        elif tag == "trk":
            runs.append((sport, track.run()))
            sport, track = "", _GpxTrack()
    if track.points:
        runs.append((sport, track.run()))
    return _chosen(runs, is_cut_off=walk.is_cut_off)


def read_tcx(data: bytes) -> list[RawRun]:
    """Each activity of the file. Raises RunFileError where there is no run."""
    runs, run = [], RawRun(format=RunFormat.TCX)
    walk = _Walk(data)
    for tag, element in walk:
        if tag == "Trackpoint":
            walk.count()
            said = _texts(element)
            at = _when(said.get("Time"))
            if run.start is None:
                run.start = at
            seconds = at.timestamp() if at is not None else None
            metres, beats = _number(said.get("DistanceMeters")), _number(said.get("Value"))
            run.points.append(Point(seconds, metres, beats, _number(said.get("AltitudeMeters"))))
        elif tag == "Lap":
            said = _texts(element)
            seconds, metres = _number(said.get("TotalTimeSeconds")), _number(said.get("DistanceMeters"))
            pressed = said.get("TriggerMethod", "") == "Manual"
            run.laps.append(RawLap(metres=metres or 0.0, seconds=seconds or 0.0, pressed=pressed))
        elif tag == "Activity":
            runs.append((walk.sport, _summed(run)))
            run = RawRun(format=RunFormat.TCX)
    if run.points or run.laps:
        # It broke off in the middle of a lap: the points know more than the laps that were done.
        runs.append((walk.sport, run if run.points else _summed(run)))
    return _chosen(runs, is_cut_off=walk.is_cut_off)


def _summed(run: RawRun) -> RawRun:
    """Laps say how long and how far the whole was."""
    if run.laps:
        run.moving_s = sum(lap.seconds for lap in run.laps)
        run.metres = sum(lap.metres for lap in run.laps)
    return run


class _GpxTrack:
    """Points of one track as metres and seconds; where they were is forgotten at once."""

    def __init__(self) -> None:
        self.points: list[Point] = []
        self.start: datetime | None = None
        self.place: tuple[float, float] | None = None
        self.metres = 0.0

    def add(self, element: Element, walk: "_Walk") -> None:
        walk.count()
        said = _texts(element)
        at = _when(said.get("time"))
        if self.start is None:
            self.start = at
        lat, long = _number(element.get("lat")), _number(element.get("lon"))
        if lat is not None and long is not None:
            if self.place is not None:
                self.metres += metres_between(self.place, (lat, long))
            self.place = (lat, long)
        seconds = at.timestamp() if at is not None else None
        beats = _number(said.get("hr") or said.get("heartrate"))
        self.points.append(Point(seconds, self.metres, beats, _number(said.get("ele"))))

    def run(self) -> RawRun:
        is_timed = any(point.at is not None for point in self.points)
        # Without times only the length is known, jumps and all.
        metres = None if is_timed else self.metres
        return RawRun(format=RunFormat.GPX, start=self.start, metres=metres, points=self.points)


def _chosen(found: list[tuple[str, RawRun]], *, is_cut_off: bool) -> list[RawRun]:
    """The runs among what was found."""
    runs = [run for sport, run in found if sport.lower() not in _NOT_RUNNING and (run.points or run.laps)]
    if not runs:
        if any(run.points or run.laps for _, run in found):
            raise RunFileError(RunFileProblem.OTHER_SPORT)
        raise RunFileError(RunFileProblem.BROKEN if is_cut_off else RunFileProblem.NO_ACTIVITY)
    if is_cut_off:
        last = runs[-1]
        last.is_cut_off = True
        times = [point.at for point in last.points if point.at is not None]
        if not last.laps and (not times or times[-1] - times[0] < SHORTEST_UNFINISHED_S):
            raise RunFileError(RunFileProblem.BROKEN)
    return runs


class _Walk:
    """The elements of a document as they end, each by its name without its namespace."""

    def __init__(self, data: bytes) -> None:
        self._data = without_lead(data)
        self._points = 0
        self.is_cut_off = False
        self.parent = ""
        self.sport = ""

    def count(self) -> None:
        """One more point. Raises RunFileError for more than anybody records."""
        self._points += 1
        if self._points > MOST_POINTS_READ:
            raise RunFileError(RunFileProblem.TOO_BIG)

    def __iter__(self) -> Iterator[tuple[str, Element]]:
        above: list[Element] = []
        try:
            for event, element in self._events():
                if event == "start":
                    above.append(element)
                    if _local(element.tag) == "Activity":
                        self.sport = element.get("Sport", "")
                    if len(above) > DEEPEST:
                        raise RunFileError(RunFileProblem.UNSAFE)
                    continue
                above.pop()
                self.parent = _local(above[-1].tag) if above else ""
                tag = _local(element.tag)
                yield tag, element
                if tag in _PASSING and above:
                    above[-1].remove(element)
        except DefusedXmlException:
            raise RunFileError(RunFileProblem.UNSAFE) from None
        except (ParseError, UnicodeError, LookupError, ValueError):
            self.is_cut_off = True

    def _events(self) -> Iterator[tuple[str, Any]]:
        data = _bound(self._data)
        yield from iterparse(io.BytesIO(data), events=("start", "end"), forbid_dtd=True)


def _bound(data: bytes) -> bytes:
    """With every prefix declared: some programs use "gpxdata:" without saying what it is."""
    root = _ROOT.search(data[:8192])
    used = set(_PREFIX.findall(data)) - {b"xml", b"xmlns"}
    unbound = [prefix for prefix in used if b"xmlns:" + prefix + b"=" not in data]
    if root is None or not unbound or len(unbound) > 20:
        return data
    declared = b"".join(b' xmlns:%b="urn:unbound:%b"' % (prefix, prefix) for prefix in sorted(unbound))
    return data[: root.end()] + declared + data[root.end() :]


def _local(tag: object) -> str:
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _texts(element: Element) -> dict[str, str]:
    """What stands in the elements below, by name; the first of a name counts."""
    found: dict[str, str] = {}
    for below in element.iter():
        if below.text and not len(below):
            found.setdefault(_local(below.tag), below.text.strip())
    return found


def _number(text: str | None) -> float | None:
    try:
        return float(text) if text else None
    except ValueError:
        return None


def _when(text: str | None) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text) if text else None
    except ValueError:
        return None
    # A time without a zone is meant as UTC by both formats.
    return moment if moment is None or moment.tzinfo is not None else moment.replace(tzinfo=UTC)
