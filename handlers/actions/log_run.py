"""Logging what was run: done as planned, partly, skipped, or with numbers."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from domain.adapting.recorded.in_log import PARTLY_BELOW, told_again
from domain.adapting.several_runs import (
    AS_PLANNED,
    MOST_NOTE,
    is_numbered,
    only_last,
    parts_of,
    still_timed,
    told_once_more,
    with_another,
    with_effort,
    with_last,
    with_time,
)
from domain.errors import InputError, RunProblem
from domain.people import Person, RunLog, RunState
from domain.ports import UnitOfWork
from domain.records import ScheduledDay
from domain.units import MM_PER_MILE, Millimetres
from handlers.actions.unwell_days import note_days_unwell
from handlers.desk.raced import planned_before
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError
from handlers.wording.examples import example_run

OLDEST_DAYS = 14
MAX_RUN_MM = 150 * MM_PER_MILE
MAX_RUN_S = 36 * 3600


@dataclass(frozen=True, slots=True, kw_only=True)
class Logged:
    """What is now in the log, what was planned for that date, and what the log held before."""

    log: RunLog
    planned: ScheduledDay | None
    replaced: RunLog | None


async def planned_on(uow: UnitOfWork, athlete_id: int, day: date) -> ScheduledDay | None:
    """The scheduled day of a date, if the active plan has one, or the one that is complete."""
    found = await uow.plans.scheduled(athlete_id, day, day)
    return found[0] if found else await planned_before(uow, athlete_id, day)


def _check(day: date, today: date) -> None:
    if day > today:
        raise InputError("date", RunProblem.NOT_YET)
    if day < today - timedelta(days=OLDEST_DAYS):
        raise InputError("date", RunProblem.TOO_OLD, days=OLDEST_DAYS)


async def log_as_planned(uow: UnitOfWork, athlete: Person, day: date, today: date) -> Logged:
    """Done, exactly as planned. Raises CoachError when nothing is planned."""
    _check(day, today)
    planned = await planned_on(uow, athlete.id, day)
    if planned is None or not planned.day.is_run:
        example = example_run(athlete.settings.units)
        raise RefusedError(
            tr("Nothing is planned that day. Send what you ran, for example: ran {example}.", example=example)
        )
    log = RunLog(
        athlete_id=athlete.id,
        date=day,
        state=RunState.DONE,
        distance_mm=planned.day.named_mm,
        source=AS_PLANNED,
    )
    await note_days_unwell(uow, athlete, day, today)
    return await _put(uow, log, planned)


async def log_skipped(uow: UnitOfWork, athlete: Person, day: date, today: date, note: str = "") -> Logged:
    """Not run. No reason is asked for."""
    _check(day, today)
    planned = await planned_on(uow, athlete.id, day)
    if planned is not None and not planned.day.is_run:
        raise RefusedError(tr("That is a rest day: there is nothing to skip."))
    return await _put(uow, RunLog(athlete_id=athlete.id, date=day, state=RunState.SKIPPED, note=note), planned)


async def log_run(
    uow: UnitOfWork,
    athlete: Person,
    day: date,
    today: date,
    *,
    distance_mm: int,
    duration_s: int | None = None,
    effort: int | None = None,
    note: str = "",
    source: str = "chat",
    another: bool = False,
    is_part: bool = False,
    is_extra: bool = False,
) -> Logged:
    """A run with numbers. Less than four fifths of what was planned counts as partly done.

    `another`: beside a run of that date that has numbers it is a second one; else it is the same run, and what was
    said of its effort stays. `is_part`: some of the work was left out, however long the run came to be; `is_extra`: it
    is a second one, whatever the first one has.
    """
    _check(day, today)
    if not 0 < distance_mm <= MAX_RUN_MM:
        raise InputError("distance", RunProblem.DISTANCE, most=Millimetres(MAX_RUN_MM))
    if duration_s is not None and not 0 < duration_s <= MAX_RUN_S:
        raise InputError("duration", RunProblem.DURATION, hours=MAX_RUN_S // 3600)
    if effort is not None and not 1 <= effort <= 10:
        raise InputError("effort", RunProblem.EFFORT)
    planned = await planned_on(uow, athlete.id, day)
    log = RunLog(
        athlete_id=athlete.id,
        date=day,
        state=RunState.DONE,
        distance_mm=distance_mm,
        duration_s=duration_s,
        effort=effort,
        note=note[:MOST_NOTE],
        source=source,
    )
    before = await uow.logs.get(athlete.id, day)
    is_second = is_extra and before is not None and before.is_run
    again = None
    if another and before is not None and before.is_run and not is_second:
        again = told_again(before, distance_mm, effort) or told_once_more(before, log)
    if again is not None:
        log = again
    elif before is not None and (is_second or (another and is_numbered(before))):
        log = with_another(before, log)
    elif before is not None and before.is_run:
        # Numbers of the last run: those that were logged before it on that date stay.
        last = parts_of(before)[-1]
        seconds = still_timed(parts_of(log)[-1], last).duration_s
        log = with_last(
            before, replace(log, effort=effort or last.effort, duration_s=seconds, note=log.note or before.note)
        )
    await note_days_unwell(uow, athlete, day, today)
    state = RunState.PARTLY if is_part else _state(log, planned)
    return await _put(uow, replace(log, state=state), planned)


def _state(log: RunLog, planned: ScheduledDay | None) -> RunState:
    target = planned.day.named_mm if planned else 0
    return RunState.PARTLY if log.distance_mm < PARTLY_BELOW * target else RunState.DONE


async def same_run(uow: UnitOfWork, athlete: Person, day: date) -> RunLog:
    """What was logged last was no second run: it stands for the whole date. Raises CoachError where there is none."""
    log = await uow.logs.get(athlete.id, day)
    if log is None:
        raise RefusedError(tr("Nothing is logged for that day."))
    last = only_last(log)
    last = replace(last, state=_state(last, await planned_on(uow, athlete.id, day)))
    await uow.logs.put(last)
    return last


async def put_in_place(uow: UnitOfWork, athlete: Person, log: RunLog) -> RunLog:
    """A date of the log as it was told anew; what was planned says how it stands."""
    right = replace(log, state=_state(log, await planned_on(uow, athlete.id, log.date)))
    await uow.logs.put(right)
    return right


async def add_effort(uow: UnitOfWork, athlete: Person, day: date, effort: int) -> RunLog:
    """How hard it felt, for a run that is logged. Raises CoachError when there is none."""
    log = await uow.logs.get(athlete.id, day)
    if log is None or log.state is RunState.SKIPPED:
        raise RefusedError(tr("No run is logged for that day. Log it first."))
    changed = with_effort(log, min(max(effort, 1), 10))
    await uow.logs.put(changed)
    return changed


async def add_note(uow: UnitOfWork, athlete: Person, day: date, note: str) -> RunLog:
    """What is told of a run that is logged, beside what was told of it before. Raises CoachError when there is none."""
    log = await uow.logs.get(athlete.id, day)
    if log is None or log.state is RunState.SKIPPED:
        raise RefusedError(tr("No run is logged for that day. Log it first."))
    known = [each for each in (log.note, note) if each]
    changed = replace(log, note=", ".join(dict.fromkeys(known))[:MOST_NOTE])
    await uow.logs.put(changed)
    return changed


async def add_time(
    uow: UnitOfWork, athlete: Person, day: date, duration_s: int, effort: int | None, *, anew: bool = False
) -> Logged | None:
    """How long the run of a date took that has no time yet, or (`anew`) another one; None without such a run."""
    log = await uow.logs.get(athlete.id, day)
    if log is None or not log.is_run or ((log.duration_s is not None or log.parts) and not anew):
        return None
    planned = await planned_on(uow, athlete.id, day)
    if not 0 < duration_s <= MAX_RUN_S:
        raise InputError("duration", RunProblem.DURATION, hours=MAX_RUN_S // 3600)
    timed = with_time(log, duration_s)
    return await _put(uow, timed if effort is None else with_effort(timed, effort), planned)


async def _put(uow: UnitOfWork, log: RunLog, planned: ScheduledDay | None) -> Logged:
    replaced = await uow.logs.get(log.athlete_id, log.date)
    await uow.logs.put(log)
    return Logged(log=log, planned=planned, replaced=replaced)
