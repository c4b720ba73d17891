"""Several runs on one date: a second one is added, the last one can be taken back, or stand for both."""

from dataclasses import replace

from domain.people import RunLog, RunPart
from domain.units import MM_PER_MILE

# A run logged as planned stands for what was planned; numbers said later are about the same run.
AS_PLANNED = "planned"
# Seconds a mile between which a time and a length told apart are one run.
_FASTEST_S, _SLOWEST_S = 240, 1800
# Two runs of a date are hardly so much alike.
_SAME_SHARE, _SAME_S = 0.01, 30
# "A half" is meant where nearly as much stands.
_LIKE_SHARE, _TIMED_SHARE = 0.05, 0.15
# Characters of a note.
MOST_NOTE = 500


def is_numbered(log: RunLog | None) -> bool:
    """Whether the date has a run with numbers of its own: another one said later is another run."""
    return log is not None and log.is_run and log.source != AS_PLANNED


def with_another(log: RunLog, run: RunLog) -> RunLog:
    """Both on one date. The state is that of `run`, which knows what was planned for the whole day."""
    note = "; ".join(each for each in (log.note, run.note) if each)
    return of_parts(replace(log, state=run.state, note=note[:MOST_NOTE]), (*parts_of(log), *parts_of(run)))


def told_once_more(log: RunLog, run: RunLog) -> RunLog | None:
    """The date after a run that is in its log is told again with the same numbers; None where it is another one."""
    for at, part in enumerate(parts_of(log)):
        if part.duration_s is None or run.duration_s is None:
            continue
        is_as_far = abs(part.distance_mm - run.distance_mm) <= _SAME_SHARE * part.distance_mm
        if is_as_far and abs(part.duration_s - run.duration_s) <= _SAME_S:
            said = replace(part, effort=run.effort or part.effort)
            return of_parts(log, (*parts_of(log)[:at], said, *parts_of(log)[at + 1 :]))
    return None


def with_right_length(log: RunLog, right_mm: int, false_mm: int) -> RunLog | None:
    """The date with the run that was so long in place of a wrong one; None where no run of it is like the wrong one.

    Where the right one stands there already, the wrong one goes.
    """
    parts = parts_of(log)
    wrong = min(parts, key=lambda part: abs(part.distance_mm - false_mm))
    if abs(wrong.distance_mm - false_mm) > _LIKE_SHARE * false_mm:
        return None
    others = tuple(part for part in parts if part is not wrong)
    if any(abs(part.distance_mm - right_mm) <= _SAME_SHARE * right_mm for part in others):
        return of_parts(log, others)
    # The time of another length is another one.
    is_near = abs(right_mm - wrong.distance_mm) <= _TIMED_SHARE * wrong.distance_mm
    right = replace(wrong, distance_mm=right_mm, duration_s=wrong.duration_s if is_near else None)
    return of_parts(log, tuple(right if part is wrong else part for part in parts))


def with_effort(log: RunLog, effort: int) -> RunLog:
    """How hard it felt: of the only run, or of the last one."""
    if not log.parts:
        return replace(log, effort=effort)
    return of_parts(log, (*log.parts[:-1], replace(log.parts[-1], effort=effort)))


def with_time(log: RunLog, duration_s: int) -> RunLog:
    """How long it took: of the only run, or of the last one."""
    return of_parts(log, (*parts_of(log)[:-1], replace(parts_of(log)[-1], duration_s=duration_s)))


def without_last(log: RunLog) -> RunLog | None:
    """The date without its last run; None where there was only one."""
    return of_parts(log, log.parts[:-1]) if len(log.parts) > 1 else None


def with_last(log: RunLog, run: RunLog) -> RunLog:
    """The date with its last run as `run` says it, and the others as they were; the state is that of `run`."""
    return of_parts(replace(log, state=run.state, note=run.note), (*parts_of(log)[:-1], *parts_of(run)))


def only_last(log: RunLog) -> RunLog:
    """The last run in place of them all; what was said before of its time and effort stays where it says nothing."""
    if not log.parts:
        return log
    before, last = log.parts[-2:]
    effort = last.effort or log.effort
    return replace(of_parts(log, (still_timed(last, before),)), effort=effort)


def still_timed(run: RunPart, before: RunPart) -> RunPart:
    """The run told anew, with the time it was told with before, where nobody runs that far in less."""
    seconds = before.duration_s
    if run.duration_s is not None or seconds is None or not run.distance_mm:
        return run
    pace_s = seconds * MM_PER_MILE / run.distance_mm
    return replace(run, duration_s=seconds) if _FASTEST_S <= pace_s <= _SLOWEST_S else run


def parts_of(log: RunLog) -> tuple[RunPart, ...]:
    """Each run of a date that has one, also where it is the only one."""
    if log.parts:
        return log.parts
    part = RunPart(distance_mm=log.distance_mm, duration_s=log.duration_s, effort=log.effort, source=log.source)
    return (part,)


def of_parts(log: RunLog, parts: tuple[RunPart, ...]) -> RunLog:
    durations = [part.duration_s for part in parts if part.duration_s is not None]
    return replace(
        log,
        distance_mm=sum(part.distance_mm for part in parts),
        duration_s=sum(durations) if len(durations) == len(parts) else None,
        effort=max((part.effort for part in parts if part.effort is not None), default=None),
        source=parts[-1].source,
        parts=parts if len(parts) > 1 else (),
    )
