"""Runs of the log changed, moved to another day, deleted and brought back, one by one."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from domain.adapting.logged_runs import LoggedRun, run_at, run_of, told_anew, with_changed, with_run, without_run
from domain.adapting.recorded.kept_run import KeptRun
from domain.adapting.several_runs import without_last
from domain.errors import InputError, RunProblem
from domain.people import Person, RunLog, RunPart, RunState
from domain.ports import UnitOfWork
from domain.units import Millimetres
from handlers.actions.finish_weeks import take_result
from handlers.actions.log_run import MAX_RUN_MM, MAX_RUN_S
from handlers.actions.put_log import put_log
from handlers.actions.take_runs import leave_out
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError

# A run is moved at most so far back: nobody knows a day better later.
OLDEST = timedelta(days=3660)


@dataclass(frozen=True, slots=True)
class RunPlace:
    """Where a run stood in the log when it was shown: its date, its number there, and its millimetres.

    `stamp` says which runs the date had then; None will do where the run is only looked at.
    """

    on: date
    number: int
    distance_mm: int
    stamp: int | None = None


async def logged_run(uow: UnitOfWork, athlete_id: int, place: RunPlace) -> tuple[RunLog, LoggedRun]:
    """The run that is meant, and the log of its date. Raises RefusedError where it is not there any more."""
    log = await uow.logs.get(athlete_id, place.on)
    found = run_at(log, place.number, place.distance_mm, place.stamp)
    if log is None or found is None:
        raise RefusedError(tr("That run has changed since. /log shows your runs as they are now."))
    return log, found


async def change_run(
    uow: UnitOfWork,
    athlete: Person,
    place: RunPlace,
    *,
    distance_mm: int | None = None,
    duration_s: int | None = None,
    effort: int | None = None,
) -> LoggedRun:
    """Say anew what is given; the rest stays. Raises CoachError for what no run is."""
    if distance_mm is not None and not 0 < distance_mm <= MAX_RUN_MM:
        raise InputError("distance", RunProblem.DISTANCE, most=Millimetres(MAX_RUN_MM))
    if duration_s is not None and not 0 < duration_s <= MAX_RUN_S:
        raise InputError("duration", RunProblem.DURATION, hours=MAX_RUN_S // 3600)
    if effort is not None and not 1 <= effort <= 10:
        raise InputError("effort", RunProblem.EFFORT)
    log, found = await logged_run(uow, athlete.id, place)
    run = told_anew(found.run, distance_mm=distance_mm, duration_s=duration_s, effort=effort)
    return await _changed(uow, athlete, log, replace(found, run=run))


async def set_run(uow: UnitOfWork, athlete: Person, place: RunPlace, run: RunPart) -> LoggedRun:
    """Make a run what it was before it was changed."""
    log, found = await logged_run(uow, athlete.id, place)
    return await _changed(uow, athlete, log, replace(found, run=run))


async def _changed(uow: UnitOfWork, athlete: Person, log: RunLog, changed: LoggedRun) -> LoggedRun:
    after = with_changed(log, changed)
    if after.distance_mm == log.distance_mm:
        # What was told as done in part stays so: only its length says otherwise.
        await uow.logs.put(after)
    else:
        await put_log(uow, after)
    await _take_result(uow, athlete, changed.on)
    return run_of(after, changed.number)


async def move_run(uow: UnitOfWork, athlete: Person, place: RunPlace, to: date, today: date) -> LoggedRun:
    """Let a run count for another date. Raises InputError for a date to come."""
    _require_past(to, today)
    log, found = await logged_run(uow, athlete.id, place)
    if to == found.on:
        return found
    await _take_out(uow, log, found)
    there = with_run(await uow.logs.get(athlete.id, to), athlete.id, to, found.run, log.note if log.runs == 1 else "")
    await put_log(uow, there)
    await _take_result(uow, athlete, to)
    return run_of(there, there.runs - 1)


def _require_past(on: date, today: date) -> None:
    if not today - OLDEST <= on <= today:
        raise InputError("date", RunProblem.NOT_YET)


async def delete_run(uow: UnitOfWork, athlete: Person, place: RunPlace) -> tuple[LoggedRun, int]:
    """Take a told run out of the log; the run, and how many are left on its date."""
    log, found = await logged_run(uow, athlete.id, place)
    if log.runs == 1 and (log.note or log.state is RunState.PARTLY):
        await uow.logs.keep_deleted(log)
    return found, await _take_out(uow, log, found)


async def _take_out(uow: UnitOfWork, log: RunLog, gone: LoggedRun) -> int:
    rest = without_run(log, gone)
    if rest is None:
        await uow.logs.remove(log.athlete_id, log.date)
        return 0
    await put_log(uow, rest)
    return rest.runs


async def bring_back(uow: UnitOfWork, athlete: Person, on: date, run: RunPart, *, left: int, today: date) -> LoggedRun:
    """Put a deleted run back, where its date has as many runs as were `left`. Raises CoachError where it has not."""
    _require_past(on, today)
    log = await uow.logs.get(athlete.id, on)
    if (log.runs if log is not None else 0) != left:
        raise RefusedError(tr("That day has changed since, so nothing was brought back. /log shows your runs."))
    deleted = await uow.logs.deleted(athlete.id, on) if left == 0 else None
    log = with_run(log, athlete.id, on, run)
    if deleted is not None and deleted.distance_mm == log.distance_mm:
        # As it was: with its note, and done in part where it was told so.
        log = replace(log, note=deleted.note, state=deleted.state)
        await uow.logs.put(log)
    else:
        await put_log(uow, log)
    await _take_result(uow, athlete, on)
    return run_of(log, left)


async def unlog(uow: UnitOfWork, athlete: Person, day: date) -> RunLog | None:
    """Take the last run of a date back; what is logged then. Raises RefusedError when there is none.

    A recorded one stays among the runs, out of the log; what was told of it by hand before goes with it.
    """
    log = await uow.logs.get(athlete.id, day)
    if log is None:
        raise RefusedError(tr("Nothing is logged for that day."))
    kept = await _recorded_last(uow, log)
    if kept is not None:
        await leave_out(uow, replace(kept, replaced=None))
        return await uow.logs.get(athlete.id, day)
    rest = without_last(log)
    if rest is None:
        await uow.logs.remove(athlete.id, day)
        return None
    await put_log(uow, rest)
    return await uow.logs.get(athlete.id, day)


async def _recorded_last(uow: UnitOfWork, log: RunLog) -> KeptRun | None:
    if not log.is_run:
        return None
    number = run_of(log, log.runs - 1).recorded_id
    return await uow.runs.get(number) if number is not None else None


async def _take_result(uow: UnitOfWork, athlete: Person, on: date) -> None:
    head = await uow.plans.active(athlete.id)
    if head is not None:
        await take_result(uow, athlete, head, on)
