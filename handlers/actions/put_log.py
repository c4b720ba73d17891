"""The log of a date, stored with how the day went."""

from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date

from domain.adapting.recorded.in_log import state_of
from domain.people import RunLog
from domain.ports import UnitOfWork
from handlers.actions.log_run import planned_on


async def put_log(uow: UnitOfWork, log: RunLog) -> None:
    """Store it, saying how the day went: what is extra does not do what was planned."""
    planned = await planned_on(uow, log.athlete_id, log.date)
    extras = await _extras(uow, log.athlete_id, log.date)
    await uow.logs.put(replace(log, state=state_of(log, planned.day.named_mm if planned is not None else 0, extras)))


async def _extras(uow: UnitOfWork, athlete_id: int, on: date) -> AbstractSet[str]:
    return {kept.source for kept in await uow.runs.between(athlete_id, on, on) if kept.is_extra}
