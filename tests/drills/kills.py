"""Kill -9 while reminders leave at full pace: `python -m tests.drills.kills [kills] [due] [per second]`.

Processes of the real delivery send to a Bot API of this process, which counts what reaches it. One of them is killed
again and again, each time after some dozens of messages, and started anew. At the end everybody has the reminder, no
phone rang twice, and there are no more silent copies than messages were on their way at the kills: those the
database says were begun and had no answer recorded.
"""

import asyncio
import os
import random
import sys
import tempfile
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from time import perf_counter

from sqlalchemy import func, select

from benchmarks.fake_telegram import TOKEN, FakeTelegram, values_of
from bot.clock import SystemClock
from domain.messages import Card
from domain.people import Person
from storage.engine import Database, open_database
from storage.migrate import migrate
from storage.queue_tables import UNSENT, lanes, outbox
from tests.bot.worker import fork
from tests.forks import Fork

FIRST = 100_000
# Telegram answers so late that there is always something on its way.
LATENCY_S = 0.03
# Two minutes in life: long enough that the copies of a kill do not fill the next one's moments.
COPY_AFTER_S = 3.0
PATIENCE_S = 120.0


class Counted(FakeTelegram):
    """What reached Telegram: a count by chat, with a sound and without."""

    def __init__(self) -> None:
        super().__init__(latency_s=LATENCY_S)
        self.rang: Counter[int] = Counter()
        self.silent: Counter[int] = Counter()

    @property
    def messages(self) -> int:
        """All that reached it."""
        return self.rang.total() + self.silent.total()

    def answer(self, method: str, body: bytes) -> tuple[bytes, int]:
        """Count a message, then answer as usual."""
        if method == "sendmessage":
            values = values_of(body)
            is_silent = values.get("disable_notification", "").lower() == "true"
            (self.silent if is_silent else self.rang)[int(values["chat_id"])] += 1
        return super().answer(method, body)


@dataclass(slots=True)
class Drill:
    """One database, one Telegram, and processes to kill."""

    database: Database
    url: str
    telegram: Counted
    per_s: float
    copy_after_s: float
    processes: dict[str, Fork] = field(default_factory=dict)
    started_at: dict[str, datetime] = field(default_factory=dict)
    on_their_way: int = 0
    seconds: float = 0.0

    def start(self, name: str) -> None:
        """Start a process; the first of them takes updates in too."""
        role = "all" if name == "main" else "worker"
        self.started_at[name] = SystemClock().now()
        self.processes[name] = fork(
            role, self.telegram.root, TOKEN, self.url, messages_per_s=self.per_s, copy_after_s=self.copy_after_s
        )

    async def kill(self, name: str) -> None:
        """As the power cut does; what was on its way with it is counted in the database."""
        number = str(self.processes[name].pid)
        self.processes[name].kill()
        await asyncio.to_thread(self.processes[name].join)
        self.on_their_way += await self.count(
            outbox.c.state == "sending",
            # What an earlier kill left, and this process had only found, was counted then.
            outbox.c.changed_at >= self.started_at[name],
            outbox.c.chat_id.in_(select(lanes.c.chat_id).where(lanes.c.owner.like(f"%|{number}|%"))),
        )

    async def count(self, *where: object) -> int:
        """Rows of the outbox."""
        async with self.database.reading() as connection:
            statement = select(func.count()).select_from(outbox).where(*where)  # type: ignore[arg-type]  # conditions
            return int((await connection.execute(statement)).scalar_one())

    async def until(self, messages: int) -> None:
        """Wait until so many messages have reached Telegram."""
        async with asyncio.timeout(PATIENCE_S):
            while self.telegram.messages < messages:  # noqa: ASYNC110 - other processes send them
                await asyncio.sleep(0.002)

    async def finish(self) -> None:
        """Wait until nothing is to be sent any more."""
        async with asyncio.timeout(PATIENCE_S):
            while await self.count(UNSENT):  # noqa: ASYNC110 - other processes send it
                await asyncio.sleep(0.1)


async def put_reminders(database: Database, due: int) -> None:
    """Everybody has one reminder due."""
    for start in range(FIRST, FIRST + due, 500):
        async with database.transaction(SystemClock().now()) as uow:
            for person_id in range(start, min(start + 500, FIRST + due)):
                await uow.people.put(Person(id=person_id, chat_id=person_id))
                await uow.chat.remind(person_id, f"reminder:{person_id}", Card(text="Run today"))


@asynccontextmanager
async def ready(url: str, due: int, per_s: float, copy_after_s: float) -> AsyncIterator[Drill]:
    """A drill with its reminders due and nothing running yet."""
    database = open_database(url)
    await put_reminders(database, due)
    async with Counted() as telegram:
        drill = Drill(database, url, telegram, per_s, copy_after_s)
        try:
            yield drill
        finally:
            for process in drill.processes.values():
                process.kill()
                await asyncio.to_thread(process.join)
            await database.close()


async def kill_again_and_again(
    url: str, kills: int, due: int, *, workers: int, per_s: float, copy_after_s: float = COPY_AFTER_S
) -> Drill:
    """Send `due` reminders through so many kills of one process among `1 + workers`."""
    draw = random.Random(7)
    async with ready(url, due, per_s, copy_after_s) as drill:
        names = ["main", *(f"worker {number}" for number in range(workers))]
        for name in names:
            drill.start(name)
        began = perf_counter()
        for number in range(kills):
            await drill.until(int(due * (number + draw.random()) / kills))
            name = draw.choice(names)
            await drill.kill(name)
            drill.start(name)
        await drill.finish()
        drill.seconds = perf_counter() - began
        return drill


def verdict(drill: Drill, due: int) -> dict[str, int]:
    """What became of the promises: all but the last three have to be 0."""
    telegram, everybody = drill.telegram, range(FIRST, FIRST + due)
    return {
        "lost": sum(not telegram.rang[who] and not telegram.silent[who] for who in everybody),
        "ringing twice": sum(count > 1 for count in telegram.rang.values()),
        "copies too many": max(0, telegram.silent.total() - drill.on_their_way),
        "silent copies": telegram.silent.total(),
        "of them the only one": sum(not telegram.rang[who] for who in telegram.silent),
        "on their way": drill.on_their_way,
    }


async def main(kills: int, due: int, per_s: float) -> int:
    """Both databases, alone and with workers; the number of broken promises."""
    from benchmarks.taps import postgres

    broken = 0
    with postgres() as postgres_url, tempfile.TemporaryDirectory() as folder:
        for kind, workers in (("sqlite", 0), ("sqlite", 1), ("postgresql", 0), ("postgresql", 2)):
            url = postgres_url if kind == "postgresql" else f"sqlite:///{folder}/{workers}.db"
            migrate(url)
            await empty(url)
            drill = await kill_again_and_again(url, kills, due, workers=workers, per_s=per_s)
            found = verdict(drill, due)
            broken += sum([*found.values()][:3])
            words = ", ".join(f"{count} {what}" for what, count in found.items())
            print(f"{kind}, {1 + workers} processes, {kills} kills, {drill.seconds:.0f} s: {words}", flush=True)
    return broken


async def empty(url: str) -> None:
    """Nobody of the run before is still there."""
    database = open_database(url)
    async with database.writing() as connection:
        await connection.execute(outbox.delete())
    await database.close()


if __name__ == "__main__":
    os.environ.setdefault("PYTHONWARNINGS", "ignore")
    asked = [*sys.argv[1:], *("100", "10000", "450")[len(sys.argv) - 1 :]]
    sys.exit(bool(asyncio.run(main(int(asked[0]), int(asked[1]), float(asked[2])))))
