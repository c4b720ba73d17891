"""What a coach should notice about an athlete, as codes and counts."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from domain.approval import WeekStatus
from domain.people import LifeEvent, Person, RunState
from domain.ports import UnitOfWork
from domain.records import StoredWeek

LOOK_BACK_DAYS = 7
# One run is missed in any life; two in a week are worth a word.
MISSED_RUNS = 2


class FlagKind(StrEnum):
    """What may be worth a look."""

    INJURED = "injured"
    ILL = "ill"
    AWAY = "away"
    MISSED_RUNS = "missed_runs"
    CHANGED = "changed"
    WAITS = "waits"


@dataclass(frozen=True, slots=True)
class Flag:
    """One thing to look at; `number` counts missed runs, or is the week that waits."""

    kind: FlagKind
    number: int = 0


_AWAY = {
    LifeEvent.INJURY: Flag(FlagKind.INJURED),
    LifeEvent.ILLNESS: Flag(FlagKind.ILL),
    LifeEvent.HOLIDAY: Flag(FlagKind.AWAY),
}


async def attention(uow: UnitOfWork, athlete: Person, stored: StoredWeek | None, today: date) -> tuple[Flag, ...]:
    """Flags of an athlete with a plan: absences, missed runs, edits since approval; `stored` is their current week."""
    flags = [_AWAY[absence.event] for absence in await uow.logs.absences(athlete.id, today, today)]
    missed = await _missed_runs(uow, athlete, today)
    if missed >= MISSED_RUNS:
        flags.append(Flag(FlagKind.MISSED_RUNS, missed))
    if stored is not None and stored.approved is not None and stored.status is WeekStatus.PENDING:
        flags.append(Flag(FlagKind.CHANGED))
    return tuple(dict.fromkeys(flags))


async def _missed_runs(uow: UnitOfWork, athlete: Person, today: date) -> int:
    """Planned runs of the last days that are not logged, or logged as skipped; nobody logs, nobody missed."""
    first, last = today - timedelta(days=LOOK_BACK_DAYS), today - timedelta(days=1)
    logs = {log.date: log for log in await uow.logs.between(athlete.id, first, last)}
    if not logs:
        return 0
    planned = await uow.plans.scheduled(athlete.id, first, last)
    return sum(day.day.is_run and (day.date not in logs or logs[day.date].state is RunState.SKIPPED) for day in planned)
