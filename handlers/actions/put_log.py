"""The log of a date, stored with how the day went."""

from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date

from domain.adapting.recorded.in_log import state_of
from domain.people import RunLog
from domain.ports import UnitOfWork


async def put_log(uow: UnitOfWork, log: RunLog) -> None:
    """Store it, saying how the day went: what is extra does not do what was planned."""
    planned = await uow.plans.scheduled(log.athlete_id, log.date, log.date)
    extras = await _extras(uow, log.athlete_id, log.date)
    await uow.logs.put(replace(log, state=state_of(log, planned[0].day.named_mm if planned else 0, extras)))


async def _extras(uow: UnitOfWork, athlete_id: int, on: date) -> AbstractSet[str]:
    return {kept.source for kept in await uow.runs.between(athlete_id, on, on) if kept.is_extra}
