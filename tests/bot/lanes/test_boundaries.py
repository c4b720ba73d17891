"""What delivery never does: call Telegram in a transaction, hold a lane for slow work, confirm what is not stored."""

import asyncio
import sqlite3
from typing import Any

import pytest

from bot.lanes.handling import ChatHandling
from bot.lanes.worker import TRIES
from bot.nursery import Nursery
from bot.playground.telegram.inprocess import InProcessRequest
from domain.records import Job
from storage.engine import Database, StoredUnitOfWork
from storage.faults import DatabaseAwayError
from storage.incoming import IncomingRow
from tests.bot.conftest import Stage
from tests.bot.counter import state_of


class Watched(InProcessRequest):
    """A transport that looks, at every call, whether a transaction is open."""

    __slots__ = ("calls", "database", "inside")
    calls: int
    inside: list[str]
    database: Database

    async def do_request(self, url: str, *rest: Any, **options: Any) -> tuple[int, bytes]:
        """Note a call from inside a transaction; raising here would look like a fault of the network."""
        if self.database.is_writing:
            self.inside.append(url.rpartition("/")[2])
        self.calls += 1
        return await super().do_request(url, *rest, **options)


async def test_no_call_is_made_inside_a_transaction(stage: Stage) -> None:
    """Neither to fetch, nor to answer, edit or send, nor to remind."""
    watched = Watched(stage.telegram.gateway)
    watched.calls, watched.inside, watched.database = 0, [], stage.bot.database
    bot = await stage.add_bot(database=stage.bot.database, request=watched, polling=watched)
    stage.bots.insert(0, stage.bots.pop())
    await stage.say("/start")
    for label in ("+", "Toast"):
        stage.tap(label)
        await stage.settle()
    await stage.say("/say")
    assert bot is stage.bot
    assert watched.calls >= 8
    assert watched.inside == []


async def test_slow_work_holds_no_lane(stage: Stage) -> None:
    """While a job runs, its chat's taps are answered."""
    await stage.say("/start")
    begun, end = asyncio.Event(), asyncio.Event()

    async def slow(_job: Job) -> dict[str, Any]:
        begun.set()
        await end.wait()
        return {}

    bot = await stage.add_bot(work={"slow": slow})
    async with bot.database.transaction(stage.telegram.clock.now()) as uow:
        await uow.jobs.put(Job(key="k", kind="slow", chat_id=stage.telegram.athlete.id))
    async with Nursery() as nursery:
        nursery.start(bot.slow.run(), name="slow work")
        await begun.wait()
        stage.tap("+")
        await stage.fetch()
        await stage.bot.lane_worker.until_idle()
        assert stage.telegram.last("athlete") == "Count 1"


async def test_what_is_not_stored_is_not_confirmed(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """The database is away when an update comes: Telegram keeps it and gives it again."""
    store = stage.bot.intake.store

    async def away(_updates: Any) -> None:
        raise DatabaseAwayError("the disk is full")

    stage.telegram.acts.say(stage.telegram.athlete.id, "note:1")
    monkeypatch.setattr(stage.bot.intake, "store", away)
    for _ in range(2):
        with pytest.raises(DatabaseAwayError):
            await stage.bot.poller.poll(0)
    monkeypatch.setattr(stage.bot.intake, "store", store)
    await stage.settle()
    async with stage.bot.database.read(stage.telegram.clock.now()) as uow:
        assert (await state_of(uow, stage.telegram.athlete.id))["seen"] == ["1"]


async def test_a_locked_file_is_waited_for_and_nothing_is_lost(sqlite_url: str) -> None:
    """Another program holds SQLite's lock: the update fails for now, costs no try, and is handled afterwards."""
    from tests.telegram import Emulated

    stage = Stage(Emulated(), f"{sqlite_url}?timeout=0.05")
    bot = await stage.add_bot()
    await stage.say("/start")
    stage.telegram.acts.say(stage.telegram.athlete.id, "note:1")
    await stage.fetch()
    turns = await bot.lane_worker.turn()
    other = sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(DatabaseAwayError):
        await bot.lane_worker.turn()
    await bot.lane_worker.do(turns[0])
    other.execute("ROLLBACK")
    other.close()
    await bot.catch_up()
    assert stage.telegram.last("athlete") == "Count 1"
    assert bot.metrics.counters["parked"] == 0
    await bot.close()


async def test_a_database_that_is_away_now_and_then_costs_no_try(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """Away while an update is handled, and back when its failure could be counted: more often than there are tries."""
    await stage.say("/start")
    worker, away = stage.bot.lane_worker, [True] * (TRIES + 1)
    handle = worker._handle

    async def handle_when_there(uow: StoredUnitOfWork, row: IncomingRow) -> None:
        if away:
            away.pop()
            raise DatabaseAwayError("gone")
        await handle(uow, row)

    monkeypatch.setattr(worker, "_handle", handle_when_there)
    monkeypatch.setattr(worker, "poll_s", 0)
    stage.tap("+")
    await stage.settle()
    assert away == []
    assert stage.telegram.last("athlete") == "Count 1"
    assert stage.bot.metrics.counters["parked"] == 0


async def test_a_failure_of_the_libraries_error_handling_is_a_failure(stage: Stage) -> None:
    """python-telegram-bot swallows what handlers raise; here it comes back out and rolls everything back."""
    handle = stage.bot.lane_worker._handle
    assert isinstance(handle, ChatHandling)
    stage.telegram.acts.say(stage.telegram.athlete.id, "boom")
    await stage.fetch()
    (turn,) = await stage.bot.lane_worker.turn()
    with pytest.raises(ZeroDivisionError):
        await stage.bot.lane_worker._handle_row(turn.lane, turn.rows[0])
