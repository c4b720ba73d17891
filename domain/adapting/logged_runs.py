"""Single runs of the log, each by its date and its place in it, and how one of them is changed or taken out."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from zlib import crc32

from domain.adapting.recorded.in_log import is_recorded
from domain.adapting.several_runs import AS_PLANNED, MOST_NOTE, of_parts, parts_of
from domain.people import RunLog, RunPart, RunState

# Stamps are below this.
STAMPS = 100_000


@dataclass(frozen=True, slots=True)
class LoggedRun:
    """A run of a date: the first of that date has `number` 0. `stamp` says which runs the date had."""

    on: date
    number: int
    run: RunPart
    stamp: int

    @property
    def recorded_id(self) -> int | None:
        """The recorded run it is, None for one that was told."""
        return int(self.run.source.partition(":")[2]) if is_recorded(self.run) else None


def logged_runs(logs: Iterable[RunLog]) -> list[LoggedRun]:
    """Every run of these logs, newest first; of one date the last logged first."""
    found = [run_of(log, number) for log in logs for number in range(log.runs)]
    return sorted(found, key=lambda each: (each.on, each.number), reverse=True)


def run_of(log: RunLog, number: int) -> LoggedRun:
    """The run with this number."""
    return LoggedRun(log.date, number, parts_of(log)[number], stamp_of(log))


def stamp_of(log: RunLog) -> int:
    """Another one when a run is added, taken out, or told anew; how hard one felt changes nothing."""
    runs = [(part.distance_mm, part.duration_s, part.source) for part in parts_of(log)]
    return crc32(repr(runs).encode()) % STAMPS


def run_at(log: RunLog | None, number: int, distance_mm: int, stamp: int | None = None) -> LoggedRun | None:
    """The told run that stood there with this length, on a date of this stamp where one is given; None otherwise.

    Without the stamp it may be another run of that length: numbers move up when a run is taken out.
    """
    if log is None or not 0 <= number < log.runs:
        return None
    found = run_of(log, number)
    is_same = found.run.distance_mm == distance_mm and stamp in (None, found.stamp)
    return found if is_same and found.recorded_id is None else None


def with_changed(log: RunLog, changed: LoggedRun) -> RunLog:
    """The date with this run in place of what stood there."""
    parts = list(parts_of(log))
    parts[changed.number] = changed.run
    return of_parts(log, tuple(parts))


def without_run(log: RunLog, gone: LoggedRun) -> RunLog | None:
    """The date without this run; None where it was the only one."""
    parts = tuple(run for number, run in enumerate(parts_of(log)) if number != gone.number)
    return of_parts(log, parts) if parts else None


def with_run(log: RunLog | None, athlete_id: int, on: date, run: RunPart, note: str = "") -> RunLog:
    """The date with one more run, the last of it, and what was noted of it."""
    noted = "; ".join(each for each in (log.note if log is not None else "", note) if each)[:MOST_NOTE]
    if log is None or not log.is_run:
        return of_parts(RunLog(athlete_id=athlete_id, date=on, state=RunState.DONE, note=noted), (run,))
    return of_parts(replace(log, note=noted), (*parts_of(log), run))


def told_anew(run: RunPart, *, distance_mm: int | None, duration_s: int | None, effort: int | None) -> RunPart:
    """The run with what is said of it now; what is not said stays."""
    source = "chat" if distance_mm is not None and run.source == AS_PLANNED else run.source
    return replace(
        run,
        distance_mm=distance_mm or run.distance_mm,
        duration_s=duration_s or run.duration_s,
        effort=effort or run.effort,
        source=source,
    )
