"""The runs and logs of somebody's own export, back in their place: what is here already is not doubled or changed."""

from dataclasses import dataclass, replace
from datetime import date

from domain.adapting.recorded.in_log import is_recorded
from domain.adapting.recorded.kept_run import KeptRun, KeptState
from domain.adapting.recorded.read_file import ExportedRun, ReadFile
from domain.adapting.several_runs import of_parts, parts_of
from domain.calendar import local_date
from domain.people import Person, RunLog
from domain.ports import UnitOfWork
from handlers.actions.take_runs import settle


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenExport:
    """How many recorded runs and days of the log came back, and how many were here already."""

    runs: int
    days: int
    here: int


async def take_export(uow: UnitOfWork, athlete: Person, read: ReadFile) -> TakenExport:
    """Keep what is new. A day that has a log keeps its own; its recorded runs are matched like any that come."""
    today = local_date(athlete.settings.zone, uow.now)
    logs = [replace(log, athlete_id=athlete.id) for log in read.logs if log.date <= today]
    taken = {log.date for log in await uow.logs.between(athlete.id, date.min, date.max)}
    free = {log.date for log in logs} - taken
    sources, here = {}, 0
    for each in read.exported:
        kept = await uow.runs.alike(athlete.id, each.run)
        if kept is None:
            sources[each.source] = await uow.runs.add(_kept(each, athlete.id, free))
        else:
            here += 1
    days = 0
    for log in logs:
        found = _renamed(log, sources) if log.date in free else None
        if found is not None:
            await uow.logs.put(found)
            days += 1
    await settle(uow, athlete)
    return TakenExport(runs=len(sources), days=days, here=here + len(logs) - days)


def _kept(each: ExportedRun, athlete_id: int, free: set[date]) -> KeptRun:
    """As it was, where its day comes back too; else as one that has just come."""
    if each.state is KeptState.PLACED and each.on not in free:
        return KeptRun(athlete_id=athlete_id, run=each.run)
    return KeptRun(
        athlete_id=athlete_id,
        run=each.run,
        state=each.state,
        on=each.on,
        is_extra=each.is_extra,
        replaced=each.replaced,
    )


def _renamed(log: RunLog, sources: dict[str, KeptRun]) -> RunLog | None:
    """The log with its recorded runs under their new names; None where all of it is here on another day."""
    if not log.is_run:
        return log
    parts = []
    for part in parts_of(log):
        if not is_recorded(part):
            parts.append(part)
        elif (kept := sources.get(part.source)) is not None and kept.on == log.date:
            parts.append(replace(part, source=kept.source))
    return of_parts(log, tuple(parts)) if parts else None
