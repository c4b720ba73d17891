"""Recorded runs into the log: each once, on the day it belongs to, and out again."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from pydantic import TypeAdapter

from domain.adapting.recorded.in_log import (
    effort_of,
    recorded_in,
    told_in,
    with_effort_of,
    with_recorded,
    without_recorded,
)
from domain.adapting.recorded.kept_run import KeptRun, KeptState
from domain.adapting.recorded.matching import DaysAround, Match, Matched, settled
from domain.adapting.recorded.read_file import ReadFile
from domain.adapting.recorded.recorded_run import RecordedRun
from domain.adapting.several_runs import AS_PLANNED
from domain.calendar import local_date
from domain.errors import InputError, RunProblem
from domain.people import Person, RunLog
from domain.ports import UnitOfWork
from domain.records import Job
from domain.units import Millimetres
from handlers.actions.log_run import MAX_RUN_MM
from handlers.actions.put_log import put_log
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError

READ_RUN = "read_run"
# Where a whole plan lies between two runs of one upload, its days are still loaded at once.
_ONE_DAY = timedelta(days=1)

_READ = TypeAdapter(ReadFile)


@dataclass(frozen=True, slots=True)
class TakenRun:
    """A run that came; `is_again` for one that was here already."""

    kept: KeptRun
    is_again: bool


async def ask_to_read(uow: UnitOfWork, person: Person, file_id: str, update_id: int) -> None:
    """Have a file fetched and read; its runs come back as the result of this job."""
    payload = {"person": person.id, "file": file_id, "update": update_id}
    key = f"{READ_RUN}:{person.chat_id}:{update_id}"
    await uow.jobs.put(Job(key=key, kind=READ_RUN, chat_id=person.chat_id, payload=payload))


def read_in(found: dict[str, Any]) -> ReadFile:
    """What a file held, from the result of its job."""
    return _READ.validate_python(found)


async def take_runs(uow: UnitOfWork, athlete: Person, runs: Sequence[RecordedRun]) -> list[TakenRun]:
    """Keep these runs and log those that are sure; whoever sends a run again has it once."""
    ids: list[tuple[int, bool]] = []
    for run in runs:
        alike = await uow.runs.alike(athlete.id, run)
        if alike is None:
            ids.append(((await uow.runs.add(KeptRun(athlete_id=athlete.id, run=run))).id, False))
        else:
            ids.append((alike.id, True))
            if run.says_more_than(alike.run):
                await _in_better_words(uow, alike, run)
    await settle(uow, athlete)
    taken = [(await uow.runs.get(run_id), is_again) for run_id, is_again in ids]
    return [TakenRun(kept, is_again) for kept, is_again in taken if kept is not None]


async def _in_better_words(uow: UnitOfWork, kept: KeptRun, run: RecordedRun) -> None:
    """The same run from a file that knows more of it, wherever it is logged."""
    better = replace(kept, run=run)
    log = await uow.logs.get(kept.athlete_id, kept.on) if kept.on is not None else None
    await uow.runs.put(better)
    if log is not None and kept.source in recorded_in(log):
        effort = effort_of(log, kept)
        log = with_recorded(without_recorded(log, replace(kept, replaced=None)), better, None)
        await put_log(uow, log if effort is None else with_effort_of(log, better, effort))


async def settle(uow: UnitOfWork, athlete: Person) -> dict[int, Matched]:
    """Look again at every run that nobody was sure of: log the sure ones; what is thought of each, by its id."""
    undecided = {kept.id: kept for kept in await uow.runs.open_of(athlete.id)}
    dates = {run_id: ran_on(kept.run, athlete) for run_id, kept in undecided.items()}
    around = await days_around(uow, athlete, [day for day in dates.values() if day is not None])
    found = settled({run_id: (dates[run_id], kept.run.distance_mm) for run_id, kept in undecided.items()}, around)
    for run_id, each in found.items():
        if each.match is not Match.DOUBTFUL and each.on is not None:
            await place(uow, undecided[run_id], each.on, is_extra=each.match is Match.EXTRA, as_told=True)
    return found


def ran_on(run: RecordedRun, athlete: Person) -> date | None:
    """The date on which it began where its runner lives; None where the watch did not know."""
    return local_date(athlete.settings.zone, run.start) if run.start is not None else None


async def days_around(uow: UnitOfWork, athlete: Person, dates: Sequence[date]) -> DaysAround:
    """What stands in plan and log on these dates and beside them."""
    today = local_date(athlete.settings.zone, uow.now)
    if not dates:
        return DaysAround(today=today)
    first, last = min(dates) - _ONE_DAY, max(dates) + _ONE_DAY
    planned = await uow.plans.scheduled(athlete.id, first, last)
    logs = await uow.logs.between(athlete.id, first, last)
    told = {log.date: _told_mm(log) for log in logs if told_in(log)}
    taken = frozenset(log.date for log in logs if recorded_in(log)) - set(told)
    return DaysAround(
        today=today,
        planned={each.date: each.day.named_mm for each in planned if each.day.is_run},
        taken=taken,
        told=told,
    )


def _told_mm(log: RunLog) -> int:
    (*_, last) = told_in(log)
    return 0 if last.source == AS_PLANNED else last.distance_mm


async def place(uow: UnitOfWork, kept: KeptRun, on: date, *, is_extra: bool, as_told: bool) -> KeptRun:
    """Log a run on a date, out of any other one it counted for.

    `as_told`: it is the run that was logged there by hand, where one was. Raises CoachError for what is no run yet.
    """
    if not 0 < kept.run.distance_mm <= MAX_RUN_MM:
        raise InputError("distance", RunProblem.DISTANCE, most=Millimetres(MAX_RUN_MM))
    before = await uow.logs.get(kept.athlete_id, kept.on) if kept.on is not None else None
    effort = effort_of(before, kept)
    kept = await leave_out(uow, kept)
    log = await uow.logs.get(kept.athlete_id, on)
    told = told_in(log) if as_told else ()
    placed = replace(kept, state=KeptState.PLACED, on=on, is_extra=is_extra, replaced=told[-1] if told else None)
    await uow.runs.put(placed)
    log = with_recorded(log, placed, placed.replaced)
    await put_log(uow, log if effort is None else with_effort_of(log, placed, effort))
    return placed


async def leave_out(uow: UnitOfWork, kept: KeptRun) -> KeptRun:
    """Take a run out of the log; what was told of it by hand comes back."""
    left = replace(kept, state=KeptState.LEFT_OUT, on=None, is_extra=False, replaced=None)
    log = await uow.logs.get(kept.athlete_id, kept.on) if kept.on is not None else None
    await uow.runs.put(left)
    if log is not None and kept.source in recorded_in(log):
        rest = without_recorded(log, kept)
        if rest is None:
            await uow.logs.remove(kept.athlete_id, log.date)
        else:
            await put_log(uow, rest)
    return left


async def forget_run(uow: UnitOfWork, kept: KeptRun) -> None:
    """It was somebody else's: out of the log, and not kept."""
    await uow.runs.drop(await leave_out(uow, kept))


async def rate_run(uow: UnitOfWork, kept: KeptRun, effort: int) -> None:
    """How hard it felt. Raises CoachError for a run that is not in the log."""
    log = await uow.logs.get(kept.athlete_id, kept.on) if kept.on is not None else None
    if log is None or kept.source not in recorded_in(log):
        raise RefusedError(tr("That run is not in the log. Log it first."))
    await uow.logs.put(with_effort_of(log, kept, min(max(effort, 1), 10)))


async def say_distance(uow: UnitOfWork, athlete: Person, kept: KeptRun, distance_mm: int) -> None:
    """How far it was, where the watch did not know; it is then looked at like any other."""
    if not 0 < distance_mm <= MAX_RUN_MM:
        raise InputError("distance", RunProblem.DISTANCE, most=Millimetres(MAX_RUN_MM))
    await uow.runs.put(replace(kept, run=replace(kept.run, distance_mm=distance_mm)))
    await settle(uow, athlete)
