"""Recorded runs in the log of a date: put beside what is there, in place of what was told of them, taken out again."""

from collections.abc import Collection
from dataclasses import replace

from domain.adapting.recorded.kept_run import KeptRun
from domain.adapting.recorded.matching import TOLD_SHARE
from domain.adapting.several_runs import of_parts, parts_of
from domain.people import RunLog, RunPart, RunState

PARTLY_BELOW = 0.8
_SOURCE = "run:"


def is_recorded(part: RunPart) -> bool:
    """Whether it comes out of a file."""
    return part.source.startswith(_SOURCE)


def recorded_in(log: RunLog | None) -> frozenset[str]:
    """The sources of the recorded runs of a date."""
    return frozenset(part.source for part in parts_of(log) if is_recorded(part)) if log is not None else frozenset()


def told_in(log: RunLog | None) -> tuple[RunPart, ...]:
    """The runs of a date that were logged by hand."""
    return tuple(part for part in parts_of(log) if not is_recorded(part)) if log is not None and log.is_run else ()


def with_recorded(log: RunLog | None, kept: KeptRun, instead_of: RunPart | None) -> RunLog:
    """The date with this run too, in place of what was told of it; what was told of the effort stays."""
    assert kept.on is not None
    part = RunPart(
        distance_mm=kept.run.distance_mm,
        duration_s=kept.run.moving_s or None,
        effort=instead_of.effort if instead_of is not None else None,
        source=kept.source,
    )
    if log is None or not log.is_run:
        log = RunLog(athlete_id=kept.athlete_id, date=kept.on, state=RunState.DONE, note=log.note if log else "")
        return of_parts(log, (part,))
    others = list(parts_of(log))
    if instead_of is not None and instead_of in others:
        others.remove(instead_of)
    return of_parts(log, (*others, part))


def told_again(log: RunLog, distance_mm: int, effort: int | None) -> RunLog | None:
    """The date after its recorded run is told in words too: it is one run. None where no recorded one is so long."""
    for part in parts_of(log):
        if is_recorded(part) and abs(part.distance_mm - distance_mm) <= TOLD_SHARE * distance_mm:
            said = replace(part, effort=effort or part.effort)
            return of_parts(log, tuple(said if each == part else each for each in parts_of(log)))
    return None


def without_recorded(log: RunLog, kept: KeptRun) -> RunLog | None:
    """The date without this run, what was told of it back in its place; None where nothing is left."""
    parts = tuple(part for part in parts_of(log) if part.source != kept.source)
    if kept.replaced is not None:
        parts = (*parts, kept.replaced)
    return of_parts(log, parts) if parts else None


def with_effort_of(log: RunLog, kept: KeptRun, effort: int) -> RunLog:
    """How hard this run of the date felt."""
    return of_parts(
        log, tuple(replace(part, effort=effort) if part.source == kept.source else part for part in parts_of(log))
    )


def effort_of(log: RunLog | None, kept: KeptRun) -> int | None:
    """How hard this run felt, None unsaid."""
    return next((part.effort for part in parts_of(log) if part.source == kept.source), None) if log else None


def state_of(log: RunLog, planned_mm: int, extras: Collection[str]) -> RunState:
    """How the day went: what is extra is load, but does not do what was planned."""
    done_mm = sum(part.distance_mm for part in parts_of(log) if part.source not in extras)
    return RunState.PARTLY if done_mm < PARTLY_BELOW * planned_mm else RunState.DONE
