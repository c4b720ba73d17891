"""What a coach should notice about an athlete, in a few words each."""

from datetime import date, timedelta

from domain.approval import WeekStatus
from domain.people import LifeEvent, Person, RunState
from domain.ports import UnitOfWork
from domain.records import StoredWeek

LOOK_BACK_DAYS = 7
# One run is missed in any life; two in a week are worth a word.
MISSED_RUNS = 2
_AWAY = {LifeEvent.INJURY: "pain or injury reported", LifeEvent.ILLNESS: "ill", LifeEvent.HOLIDAY: "away"}


async def attention(uow: UnitOfWork, athlete: Person, stored: StoredWeek | None, today: date) -> tuple[str, ...]:
    """Flags of an athlete with a plan: absences, missed runs, edits since approval; `stored` is their current week."""
    flags = [_AWAY[absence.event] for absence in await uow.logs.absences(athlete.id, today, today)]
    missed = await _missed_runs(uow, athlete, today)
    if missed >= MISSED_RUNS:
        flags.append(f"{missed} runs missed in {LOOK_BACK_DAYS} days")
    if stored is not None and stored.approved is not None and stored.status is WeekStatus.PENDING:
        flags.append("changed since approval")
    return tuple(dict.fromkeys(flags))


async def _missed_runs(uow: UnitOfWork, athlete: Person, today: date) -> int:
    """Planned runs of the last days that are not logged, or logged as skipped; nobody logs, nobody missed."""
    first, last = today - timedelta(days=LOOK_BACK_DAYS), today - timedelta(days=1)
    logs = {log.date: log for log in await uow.logs.between(athlete.id, first, last)}
    if not logs:
        return 0
    planned = await uow.plans.scheduled(athlete.id, first, last)
    return sum(day.day.is_run and (day.date not in logs or logs[day.date].state is RunState.SKIPPED) for day in planned)
