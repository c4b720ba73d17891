"""Single runs of the log, each by its date and its place in it, and how one of them is changed or taken out."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from domain.adapting.recorded.in_log import is_recorded
from domain.adapting.several_runs import AS_PLANNED, of_parts, parts_of
from domain.people import RunLog, RunPart, RunState


@dataclass(frozen=True, slots=True)
class LoggedRun:
    """A run of a date: the first of that date has `number` 0."""

    on: date
    number: int
    run: RunPart

    @property
    def recorded_id(self) -> int | None:
        """The recorded run it is, None for one that was told."""
        return int(self.run.source.partition(":")[2]) if is_recorded(self.run) else None


def logged_runs(logs: Iterable[RunLog]) -> list[LoggedRun]:
    """Every run of these logs, newest first; of one date the last logged first."""
    found = [LoggedRun(log.date, number, run) for log in logs if log.is_run for number, run in enumerate(parts_of(log))]
    return sorted(found, key=lambda each: (each.on, each.number), reverse=True)


def run_at(log: RunLog | None, number: int, distance_mm: int) -> LoggedRun | None:
    """The run that stood there with this length; None where it does no more."""
    if log is None or not log.is_run or not 0 <= number < log.runs:
        return None
    run = parts_of(log)[number]
    return LoggedRun(log.date, number, run) if run.distance_mm == distance_mm else None


def with_changed(log: RunLog, changed: LoggedRun) -> RunLog:
    """The date with this run in place of what stood there."""
    parts = list(parts_of(log))
    parts[changed.number] = changed.run
    return of_parts(log, tuple(parts))


def without_run(log: RunLog, gone: LoggedRun) -> RunLog | None:
    """The date without this run; None where it was the only one."""
    parts = tuple(run for number, run in enumerate(parts_of(log)) if number != gone.number)
    return of_parts(log, parts) if parts else None


def with_run(log: RunLog | None, athlete_id: int, on: date, run: RunPart) -> RunLog:
    """The date with one more run, the last of it."""
    if log is None or not log.is_run:
        log = RunLog(athlete_id=athlete_id, date=on, state=RunState.DONE, note=log.note if log is not None else "")
        return of_parts(log, (run,))
    return of_parts(log, (*parts_of(log), run))


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
