"""The runs of somebody, newest first, page by page: those of the log, and recorded ones that are in no log."""

from dataclasses import dataclass
from datetime import date

from domain.adapting.logged_runs import LoggedRun, logged_runs
from domain.calendar import local_date
from domain.people import Person
from domain.ports import UnitOfWork
from handlers.desk.raced import last_complete

PAGE = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedRun:
    """A line of the list. `logged` is None for a recorded run that is not in the log; `on` None without a date."""

    on: date | None
    distance_mm: int
    duration_s: int | None
    recorded_id: int | None = None
    logged: LoggedRun | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RunList:
    """A page of the runs of an athlete; the first has number 0."""

    athlete: Person
    today: date
    page: int
    runs: tuple[ListedRun, ...]
    has_more: bool
    has_plan: bool = True
    is_own: bool = True


async def open_runs(uow: UnitOfWork, athlete: Person, page: int, *, is_own: bool) -> RunList:
    """Load one page."""
    most = (page + 1) * PAGE + 1
    zone = athlete.settings.zone
    logged = logged_runs(await uow.logs.newest(athlete.id, most))[:most]
    found: list[tuple[date, LoggedRun | int]] = [(each.on, each) for each in logged]
    found += [(local_date(zone, each.at), each.id) for each in await uow.runs.unplaced(athlete.id)]
    found.sort(key=lambda each: each[0], reverse=True)
    shown = found[page * PAGE : (page + 1) * PAGE]
    return RunList(
        athlete=athlete,
        today=local_date(zone, uow.now),
        page=page,
        runs=tuple([await _listed(uow, athlete, each) for _, each in shown]),
        has_more=len(found) > (page + 1) * PAGE,
        has_plan=await uow.plans.active(athlete.id) is not None or await last_complete(uow, athlete.id) is not None,
        is_own=is_own,
    )


async def _listed(uow: UnitOfWork, athlete: Person, found: LoggedRun | int) -> ListedRun:
    if isinstance(found, LoggedRun):
        run = found.run
        return ListedRun(
            on=found.on,
            distance_mm=run.distance_mm,
            duration_s=run.duration_s,
            recorded_id=found.recorded_id,
            logged=found,
        )
    kept = await uow.runs.get(found)
    assert kept is not None, "it was listed in this transaction"
    began = kept.run.start
    return ListedRun(
        on=local_date(athlete.settings.zone, began) if began is not None else None,
        distance_mm=kept.run.distance_mm,
        duration_s=kept.run.moving_s or None,
        recorded_id=kept.id,
    )
