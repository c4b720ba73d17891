"""The loop that all work shares: nothing is recorded twice or forgotten, and a stop settles what is in hand."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

from bot.lanes.heartbeat import Heartbeat
from bot.lanes.work_loop import Process, Wakes, WorkLoop
from bot.nursery import Nursery
from bot.watching.metrics import Metrics
from storage.engine import Connection, Database
from storage.faults import DatabaseAwayError, DatabaseDamagedError
from tests.patience import PATIENCE_S

NOW = datetime(2027, 1, 4, 12, tzinfo=UTC)


@dataclass(slots=True, eq=False)
class Parcel:
    """A piece of work, and whether it was done."""

    number: int
    done: bool = False


class Loop(WorkLoop[Parcel]):
    """Claims numbers, and keeps what it is told."""

    name = "a parcel"
    at_once = 2
    poll_s = 0.01

    def __init__(self, database: Database, due: int) -> None:
        wakes = Wakes()
        process = Process(
            database=database,
            owner="me",
            now=lambda: NOW,
            database_now=lambda: NOW,
            wakes=wakes,
            metrics=Metrics(),
            heartbeat=Heartbeat(database, "me", lambda: NOW),
        )
        super().__init__(process, wakes.slow)
        self.due = list(range(due))
        self.most_in_hand = 0
        self.recorded: list[tuple[int, bool]] = []
        self.away = 0
        self.begun = asyncio.Event()
        self.may_end = asyncio.Event()

    def _label(self, piece: Parcel) -> str:
        return str(piece.number)

    async def _claim(self, connection: Connection, free: int) -> list[Parcel]:
        if self.away:
            self.away -= 1
            raise DatabaseAwayError("gone")
        taken, self.due = self.due[:free], self.due[free:]
        return [Parcel(number) for number in taken]

    async def _work(self, piece: Parcel) -> None:
        self.most_in_hand = max(self.most_in_hand, len(self._in_hand))
        self.begun.set()
        await self.may_end.wait()
        piece.done = True

    async def _record(self, connection: Connection, finished: Sequence[Parcel]) -> None:
        if not self.away:
            self.recorded += [(piece.number, piece.done) for piece in finished]


class Hasty(Loop):
    """One that a stop does not wait for."""

    finishes_at_stop = False


async def test_all_is_done_and_recorded_once_however_often_the_database_is_away(sqlite_database: Database) -> None:
    """What is finished while it is away waits for the next turn; never more in hand than may be."""
    loop = Loop(sqlite_database, 7)
    loop.may_end.set()
    pieces = await loop.turn()
    await asyncio.gather(*(loop.do(piece) for piece in pieces))
    loop.away = 3
    for _ in range(3):
        with pytest.raises(DatabaseAwayError):
            await loop.turn()
    assert loop.is_busy
    assert not loop.recorded
    await loop.until_idle()
    assert loop.recorded == [(number, True) for number in range(7)]
    assert loop.most_in_hand == 2
    assert not loop.is_busy


async def test_no_more_is_claimed_than_there_is_room_for(sqlite_database: Database) -> None:
    """What is in hand takes its place until it is done."""
    loop = Loop(sqlite_database, 3)
    loop.may_end.set()
    first, _second = await loop.turn()
    assert await loop.turn() == []
    await loop.do(first)
    assert [piece.number for piece in await loop.turn()] == [2]


async def test_a_piece_that_fails_is_given_back_like_any_other(sqlite_database: Database) -> None:
    """Its place is free again, and its lane is not held until the lease ends."""

    class Broken(Loop):
        async def _work(self, piece: Parcel) -> None:
            raise ArithmeticError(piece.number)

    loop = Broken(sqlite_database, 3)
    first, second = await loop.turn()
    for piece in (first, second):
        with pytest.raises(ArithmeticError):
            await loop.do(piece)
    assert [piece.number for piece in await loop.turn()] == [2]
    assert loop.recorded == [(0, False), (1, False)]


@pytest.mark.parametrize(("kind", "done"), [(Loop, True), (Hasty, False)])
async def test_a_stop_settles_what_is_in_hand(sqlite_database: Database, kind: type[Loop], done: bool) -> None:
    """Either it is finished or it is given back undone; nothing more is claimed, and a fault does not prevent it."""
    loop = kind(sqlite_database, 3)
    async with Nursery() as nursery:
        running = nursery.start(loop.run(), name="loop")
        await loop.begun.wait()
        loop.away = 2
        loop.stop()
        loop.may_end.set() if done else None
        async with asyncio.timeout(PATIENCE_S):
            await running
    assert sorted(loop.recorded) == [(0, done), (1, done)]
    assert loop.due == [2]
    assert not loop.is_busy


@pytest.mark.parametrize("where", ["_claim", "_work"])
async def test_a_damaged_database_is_said_and_not_waited_for(
    sqlite_database: Database, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    """Met while claiming or while working, it ends the loop, and with it the program, with its sentence."""
    loop = Loop(sqlite_database, 2)
    loop.may_end.set()

    async def damaged(*_: object) -> list[Parcel]:
        raise DatabaseDamagedError("the database file is damaged")

    monkeypatch.setattr(loop, where, damaged)
    async with asyncio.timeout(PATIENCE_S):
        with pytest.raises(DatabaseDamagedError):
            await loop.run()
