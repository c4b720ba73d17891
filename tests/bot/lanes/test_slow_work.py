"""Slow work: holds no lane, is tried again, ends in the chat's inbox, and is taken over from the dead."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from bot.lanes.slow_work import TRIES, HopelessError, SlowWorker
from bot.wiring import Bot
from domain.messages import Card
from domain.ports import UnitOfWork
from domain.records import Job
from handlers.chat import results
from storage import jobs as stored_jobs
from storage.queue_tables import jobs
from tests.bot.conftest import Stage

calls: list[str] = []


async def work(job: Job) -> dict[str, Any]:
    """Fails as often as the job says."""
    calls.append(job.key)
    if job.payload.get("hopeless"):
        raise HopelessError("never")
    if len(calls) <= job.payload.get("fails", 0):
        raise TimeoutError
    return {"word": "done"}


@pytest.fixture(autouse=True)
def _taker(monkeypatch: pytest.MonkeyPatch) -> None:
    """A room that says what came back."""
    calls.clear()

    async def take(uow: UnitOfWork, job: Job, found: dict[str, Any] | None, error: str | None) -> None:
        words = found["word"] if found else f"failed: {error}"
        await uow.chat.post(job.chat_id, f"result:{job.key}", Card(text=words))

    monkeypatch.setitem(results._handlers, "test", take)


async def worker(stage: Stage) -> Bot:
    """A process that does this kind of work."""
    return await stage.add_bot(work={"test": work})


async def ask(stage: Stage, key: str = "k", **payload: Any) -> bool:
    """A handler queues a job."""
    async with stage.bot.database.transaction(stage.telegram.clock.now()) as uow:
        return await uow.jobs.put(Job(key=key, kind="test", chat_id=stage.telegram.athlete.id, payload=payload))


async def test_a_result_comes_back_into_the_chat(stage: Stage) -> None:
    """Job, work, inbox, answer."""
    await stage.say("/start")
    bot = await worker(stage)
    assert await ask(stage)
    assert not await ask(stage)
    await bot.catch_up()
    assert stage.telegram.last("athlete") == "done"


async def test_a_failure_is_tried_again_later(stage: Stage) -> None:
    """With a growing pause."""
    await stage.say("/start")
    bot = await worker(stage)
    await ask(stage, fails=2)
    for _ in range(3):
        await bot.catch_up()
        stage.telegram.pass_time(seconds=20)
    await bot.catch_up()
    assert (stage.telegram.last("athlete"), len(calls)) == ("done", 3)


@pytest.mark.parametrize(("payload", "tries"), [({"fails": 99}, TRIES), ({"hopeless": True}, 1)])
async def test_what_cannot_be_done_is_answered_too(stage: Stage, payload: dict[str, Any], tries: int) -> None:
    """The person is told, and the job is gone."""
    await stage.say("/start")
    bot = await worker(stage)
    await ask(stage, **payload)
    for _ in range(8):
        await bot.catch_up()
        stage.telegram.pass_time(seconds=40)
    assert stage.telegram.last("athlete").startswith("failed")
    assert len(calls) == tries
    async with bot.database.reading() as connection:
        assert (await connection.execute(select(jobs.c.key))).first() is None


async def test_a_dead_workers_job_is_done_by_another_and_its_own_result_is_dropped(stage: Stage) -> None:
    """After the lease; then the late result finds the job gone."""
    await stage.say("/start")
    bot = await worker(stage)
    await ask(stage)
    slow: SlowWorker = stage.bot.slow
    (late,) = await slow.turn()
    stage.telegram.pass_time(minutes=5)
    await bot.catch_up()
    async with stage.bot.database.writing() as connection:
        assert not await stored_jobs.finish(connection, late.claimed)
    assert len(calls) == 1


async def test_a_stop_gives_jobs_back_without_counting_a_try(stage: Stage) -> None:
    """Another process goes on with it at once."""
    await ask(stage)
    assert await stage.bot.slow.turn()
    stage.bot.slow.stop()
    await stage.bot.slow.run()
    async with stage.bot.database.reading() as connection:
        row = (await connection.execute(select(jobs))).one()
    assert (row.tries, row.owner, row.lease_until) == (0, None, None)
    assert row.deadline_at - row.due_at == timedelta(minutes=10)
