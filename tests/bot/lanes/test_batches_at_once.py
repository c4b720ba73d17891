"""However many batches of the clock run at once, each timer is run once, and what fails holds up nobody else."""

import asyncio

import pytest

from bot.lanes import clockwork
from bot.lanes.clockwork import Clockwork
from bot.lanes.heartbeat import Heartbeat
from bot.lanes.work_loop import Process, Wakes
from bot.watching.metrics import Metrics
from domain.ports import UnitOfWork
from domain.records import Timer
from domain.schedule import TimerKind
from storage.engine import Database
from tests.storage.samples import NOW, a_person

DUE = 30
BROKEN = 7


async def timers_of(database: Database, count: int) -> None:
    """So many people with a timer each, all due."""
    async with database.transaction(NOW) as uow:
        for number in range(1, count + 1):
            await uow.people.put(a_person(number))
            await uow.timers.put(Timer(person_id=number, kind=TimerKind.NUDGE.value, due_at=NOW))


async def test_each_timer_is_run_once(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """On PostgreSQL several batches are under way together and none is given what another has; one timer is broken."""
    monkeypatch.setattr(clockwork, "MOST_A_BATCH", 4)
    await timers_of(database, DUE)
    ran: list[int] = []
    under_way = most = 0

    async def run(uow: UnitOfWork, timer: Timer) -> None:
        nonlocal under_way, most
        under_way += 1
        most = max(most, under_way)
        await asyncio.sleep(0)
        await uow.people.get(timer.person_id)
        under_way -= 1
        if timer.person_id == BROKEN:
            raise RuntimeError("broken")
        await uow.timers.drop(timer.person_id)
        ran.append(timer.person_id)

    process = Process(
        database=database,
        owner="test",
        now=lambda: NOW,
        database_now=lambda: NOW,
        wakes=Wakes(),
        metrics=Metrics(),
        heartbeat=Heartbeat(database, "test", lambda: NOW),
    )
    clock = Clockwork(process, run)
    looks = 0
    look = clock._is_due

    async def counted() -> bool:
        nonlocal looks
        looks += 1
        return await look()

    monkeypatch.setattr(clock, "_is_due", counted)
    await clock.tick()
    async with database.read(NOW) as uow:
        left = [timer.person_id for number in range(1, DUE + 1) for timer in await uow.timers.of_person(number)]
    assert left == [BROKEN]
    assert set(ran) == set(range(1, DUE + 1)) - {BROKEN}
    # What was taken back with the broken one was run again, and nothing else: by each batch that met it before it was
    # put off, which on PostgreSQL may be all that are under way.
    at_once = clockwork.BATCHES_AT_ONCE if database.dialect == "postgresql" else 1
    assert len(ran) <= DUE - 1 + at_once * (clockwork.MOST_A_BATCH - 1)
    # At the beginning, after the broken one and at the end: a full batch says that there is more.
    assert looks <= 4
    assert most == at_once
