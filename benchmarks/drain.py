"""Reminders of real athletes, all due in one minute, and Friday's weeks: made and sent by the real program.

python -m benchmarks.drain [--athletes 10000] [--seconds 15] [--databases sqlite postgresql] [--kinds reminder generate]

The program is a process of its own, pinned to a core, over athletes with plan, runs and strength. People tap the week
card meanwhile, each once a second; Telegram refuses more than 30 messages in any second.

What is counted as made stands in the outbox, committed (a reminder), or in the plan (a week); how fast they then leave
is Telegram's pace. Taps are counted apart by when they were begun: while things are made, from the first found made to
the last, and after that while they are sent. Those before the first are left out: they meet the start of a program,
which is measured by benchmarks.start.
"""

import argparse
import asyncio
import math
import os
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

import psutil
from sqlalchemy import func, select

from benchmarks.athletes import due_since, store_athletes
from benchmarks.fake_telegram import Chatter, FakeTelegram
from benchmarks.taps import WALKS, World, do, postgres, running
from domain.approval import WeekStatus
from domain.calendar import monday_of
from domain.schedule import TimerKind
from storage.engine import Database, open_database
from storage.plan_tables import weeks
from storage.queue_tables import outbox

TELEGRAMS_LIMIT = 30
PATIENCE_S = 300.0
THINK_S = 1.0
TWO_WEEKS = 2
MADE = {
    TimerKind.REMINDER: select(func.count()).select_from(outbox).where(outbox.c.kind == "reminder"),
    TimerKind.GENERATE: select(func.count())
    .select_from(weeks)
    .where(weeks.c.week_number == TWO_WEEKS, weeks.c.status != WeekStatus.OUTLINE.value),
}
KINDS = [kind.value for kind in MADE]


async def made(database: Database, kind: TimerKind) -> int:
    """How many reminders are queued, or weeks generated."""
    async with database.reading() as connection:
        return int((await connection.execute(MADE[kind])).scalar_one())


# When a tap was begun, how long it waited, and how much the program computed meanwhile, for this tap and for others.
Waits = list[tuple[float, float, float]]


def computed_s(pid: int) -> float:
    """Seconds of the processor that the program's first thread, which has the event loop, took so far."""
    return int(Path(f"/proc/{pid}/schedstat").read_text().split()[0]) / 1e9


async def tap_on(pid: int, chats: list[Chatter], stop: asyncio.Event) -> Waits:
    """Everybody taps the week card, once a second."""
    waits: Waits = []
    taps = WALKS["week"].taps

    async def one(chat: Chatter) -> None:
        await do(chat, "/week")
        while not stop.is_set():
            for label in taps:
                began, before = perf_counter(), computed_s(pid)
                waited = await chat.tap(label)
                waits.append((began, waited, computed_s(pid) - before))
                await asyncio.sleep(THINK_S)

    async def in_turn(number: int, chat: Chatter) -> None:
        # People do not tap in one instant.
        await asyncio.sleep(THINK_S * number / len(chats))
        await one(chat)

    await asyncio.gather(*(in_turn(*each) for each in enumerate(chats)))
    return waits


def told(waits: Waits, first: float, last: float) -> str:
    """The 95th of a hundred of the taps begun in a span, by the clock and by what the program computed."""
    found = [each for each in waits if first <= each[0] < last]
    if not found:
        return "of none"
    wait, work = (sorted(each[place] for each in found)[int(0.95 * (len(found) - 1))] for place in (1, 2))
    return f"{1000 * wait:.0f} ms ({1000 * work:.0f} ms of processor) of {len(found)}"


async def measure(name: str, world: World, kind: TimerKind, athletes: int, seconds: float) -> None:
    """One database and one thing the clock does for everybody."""
    now = datetime.now(UTC)
    database = open_database(world.url)
    first = 10_000 if kind is TimerKind.REMINDER else 10_000_000
    before = await made(database, kind)
    # On a Friday one week is made for each, the second one of the plan.
    begun = monday_of(due_since(kind.value, now).date()) if kind is TimerKind.GENERATE else None
    await store_athletes(database, athletes, now, first=first, begun=begun, due=kind.value)
    world.telegram.sent.clear()
    world.telegram.floods = 0
    async with running(world.program()) as process:
        stop = asyncio.Event()
        tapping = asyncio.create_task(tap_on(process.pid, world.chats, stop))
        first, cpu_ms, rate = await until_made(process, database, kind, before, athletes)
        began = perf_counter()
        while perf_counter() - began < seconds:  # noqa: ASYNC110 - so long is measured
            await asyncio.sleep(0.2)
        stop.set()
        waits = await tapping
    await database.close()
    sent = [at for at in world.telegram.sent if at > began]
    pace = (len(sent) - 1) / (sent[-1] - sent[0]) if len(sent) > 1 else 0.0
    print(
        f"{name:10} {kind.value:8} of {athletes}: {rate:6.0f}/s, {cpu_ms:.2f} ms of processor each"
        f" ({1000 / cpu_ms:.0f}/s of processor), taps' p95 meanwhile {told(waits, first, began)},"
        f" after that {told(waits, began, math.inf)}, sent {pace:.1f}/s, {world.telegram.floods} times 429",
        flush=True,
    )


async def until_made(
    process: psutil.Process, database: Database, kind: TimerKind, before: int, count: int
) -> tuple[float, float, float]:
    """Wait until all are made; when the first were found, milliseconds of processor time each, how many a second.

    Processor time is all that the process took: what it sent and the taps included.
    """
    began = None
    until = perf_counter() + PATIENCE_S
    while (found := await made(database, kind) - before) < count:
        if perf_counter() > until:
            raise TimeoutError(f"{found} of {count} were made")
        if began is None and found:
            began, spent, at_first = perf_counter(), process.cpu_times(), found
        await asyncio.sleep(0.05)
    if began is None:
        raise RuntimeError("too few to be measured")
    after = process.cpu_times()
    cpu = after.user + after.system - spent.user - spent.system
    return began, 1000 * cpu / (count - at_first), (count - at_first) / (perf_counter() - began)


async def main() -> None:
    """Both databases, reminders and weeks."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--athletes", type=int, default=10_000)
    parser.add_argument("--people", type=int, default=16)
    parser.add_argument("--seconds", type=float, default=15.0)
    parser.add_argument("--databases", nargs="+", default=["sqlite", "postgresql"])
    parser.add_argument("--kinds", nargs="+", default=KINDS, choices=KINDS)
    words = parser.parse_args()
    os.sched_setaffinity(0, {0})
    with postgres() as postgres_url, tempfile.TemporaryDirectory(prefix="milepost-bench-") as folder:
        for name in words.databases:
            url = f"sqlite:///{folder}/drain.db" if name == "sqlite" else postgres_url
            async with FakeTelegram(limit=TELEGRAMS_LIMIT) as telegram:
                world = World(Path(folder), url, telegram)
                await world.populate(words.people)
                for kind in words.kinds:
                    await measure(name, world, TimerKind(kind), words.athletes, words.seconds)


if __name__ == "__main__":
    asyncio.run(main())
