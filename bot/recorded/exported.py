"""The runs of somebody's own export (milepost.json): what it says of runs and logs comes back, within what can be."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from itertools import accumulate
from typing import Any

from domain.adapting.recorded.kept_run import KeptState
from domain.adapting.recorded.read_file import ExportedRun, ReadFile
from domain.adapting.recorded.recorded_run import (
    Curve,
    RecordedLap,
    RecordedRun,
    RunFileError,
    RunFileProblem,
    RunFormat,
)
from domain.people import RunLog, RunPart, RunState
from domain.units import MM_PER_MILE

# Many years of a run a day.
MOST_RUNS = 20_000
_MOST_MM, _MOST_S, _MOST_PARTS, _MOST_NOTE, _MOST_LAPS = 400_000_000, 36 * 3600, 20, 500, 1000
_FIRST_YEAR, _LAST_YEAR = 2000, 2100
_LONGEST_SOURCE = 32


def read_export(data: bytes) -> ReadFile:
    """Its runs and logs. Raises RunFileError for what is broken, or holds more than anybody runs."""
    try:
        document = json.loads(data)
        runs, logs = document.get("recordedRuns", []), document["log"]
        if len(runs) > MOST_RUNS or len(logs) > MOST_RUNS:
            raise RunFileError(RunFileProblem.TOO_BIG)
        return ReadFile(exported=tuple(map(_run, runs)), logs=tuple(map(_log, logs)))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError, OverflowError):
        raise RunFileError(RunFileProblem.BROKEN) from None


def _run(said: dict[str, Any]) -> ExportedRun:
    curve = said.get("curve") or {}
    seconds, decimetres = (
        tuple(accumulate(map(int, curve.get(name, "").split()))) for name in ("seconds", "decimetres")
    )
    if len(seconds) != len(decimetres) or len(seconds) > 2 * _MOST_S or min((*seconds, *decimetres), default=0) < 0:
        raise ValueError("a curve that cannot be")
    replaced = said.get("replaced")
    on = said.get("date")
    state = KeptState(said.get("state", KeptState.OPEN if on is None else KeptState.PLACED))
    run = RecordedRun(
        format=RunFormat(said["format"]),
        digest=str(said.get("digest") or said["source"])[:80],
        start=_moment(said.get("start")),
        distance_mm=_bounded(round(said["metres"] * 1000), _MOST_MM),
        moving_s=_bounded(said["movingSeconds"], _MOST_S),
        elapsed_s=_bounded(said["elapsedSeconds"], _MOST_S),
        heart_rate=_unless_none(said.get("heartRate"), lambda value: _bounded(value, 250)),
        climb_m=_unless_none(said.get("climbMetres"), lambda value: _bounded(value, 9000)),
        laps=tuple(map(_lap, said.get("laps", [])[:_MOST_LAPS])),
        curve=Curve(seconds, decimetres).thinned(),
        is_cut_off=bool(said.get("brokeOff")),
    )
    return ExportedRun(
        run=run,
        source=_source(said["source"]),
        state=state if on is not None or state is not KeptState.PLACED else KeptState.OPEN,
        on=_day(on) if on is not None and state is KeptState.PLACED else None,
        is_extra=bool(said.get("extra")),
        replaced=_part(replaced) if replaced else None,
    )


def _lap(said: dict[str, Any]) -> RecordedLap:
    return RecordedLap(
        distance_mm=_bounded(round(said["metres"] * 1000), _MOST_MM),
        duration_s=_bounded(said["seconds"], _MOST_S),
        pressed=bool(said.get("pressed")),
    )


def _log(said: dict[str, Any]) -> RunLog:
    whole = _part(said)
    return RunLog(
        athlete_id=0,
        date=_day(said["date"]),
        state=RunState(said["state"]),
        distance_mm=whole.distance_mm,
        duration_s=whole.duration_s,
        effort=whole.effort,
        note=str(said.get("note") or "")[:_MOST_NOTE],
        source=whole.source,
        parts=tuple(map(_part, said.get("runs", [])[:_MOST_PARTS])),
    )


def _part(said: dict[str, Any]) -> RunPart:
    duration, effort = said.get("duration"), said.get("effort")
    return RunPart(
        distance_mm=_bounded(round(said["distanceMiles"] * MM_PER_MILE), _MOST_MM),
        duration_s=_bounded(_clock(str(duration)), _MOST_S) or None if duration else None,
        effort=_unless_none(effort, lambda value: max(1, _bounded(value, 10))),
        source=_source(said.get("source", "chat")),
    )


def _clock(text: str) -> int:
    """ "42:10" and "1:02:10" in seconds."""
    seconds = 0
    for part in text.split(":"):
        seconds = 60 * seconds + int(part)
    return seconds


def _source(said: object) -> str:
    return str(said)[:_LONGEST_SOURCE]


def _day(text: str) -> date:
    found = date.fromisoformat(text)
    if not _FIRST_YEAR <= found.year <= _LAST_YEAR:
        raise ValueError("a date that cannot be")
    return found


def _moment(text: str | None) -> datetime | None:
    if text is None:
        return None
    found = datetime.fromisoformat(text)
    if found.tzinfo is None or not _FIRST_YEAR <= found.year <= _LAST_YEAR:
        raise ValueError("a moment that cannot be")
    return found.astimezone(UTC)


def _bounded(value: object, most: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= most:
        raise ValueError("a number that cannot be")
    return value


def _unless_none(value: Any, read: Callable[[Any], int]) -> int | None:
    return None if value is None else read(value)
