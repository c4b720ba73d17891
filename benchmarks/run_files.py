"""Run files through the real program: how soon the card comes, what taps notice, and what kills lose or double.

python -m benchmarks.run_files one [--records 20000] [--files 10]
python -m benchmarks.run_files taps [--files 50] [--people 8] [--seconds 15] [--rounds 3]
python -m benchmarks.run_files kills [--kills 100]

The program is a process of its own, pinned to one core with its readers; the emulated Telegram has the other.
"""

import argparse
import asyncio
import contextlib
import os
import random
import signal
import statistics
import tempfile
from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter
from typing import Any

import aiohttp
import psutil

from benchmarks.athletes import FIRST, store_athletes
from benchmarks.bots import WATCHED
from benchmarks.fake_telegram import Chatter, FakeTelegram
from benchmarks.taps import BESIDE, COUNTED_BOT, World, do, running
from domain.people import Person
from storage.engine import Database, open_database
from storage.migrate import migrate
from tests.bot.recorded.written import fit
from tests.e2e.lives import Lives
from tests.e2e.phone import Page, until
from tests.e2e.program import telegram_elsewhere

LOOK_S = 0.005
THINK_S = 0.25
A_CARD = "heart rate"
# Their plans are in their second week.
THERE_AND_BACK = ("‹ Week 1", "Week 2 ›")
PATIENCE_S = 120.0
KILLED_PATIENCE_S = 600.0


def a_run(number: int, records: int = 3600) -> bytes:
    """A run of so many records, a second each, `number` days ago."""
    laps = [(1000.0, 300.0)] * (records // 300)
    return fit(laps, start=datetime.now(UTC).replace(microsecond=0) - timedelta(days=number, hours=12))


async def with_athletes(folder: Path, count: int) -> Database:
    """A database in which so many people train."""
    url = f"sqlite:///{folder / 'milepost.db'}"
    await asyncio.to_thread(migrate, url)
    database = open_database(url)
    await store_athletes(database, count, datetime.now(UTC))
    return database


async def whole_memory(process: psutil.Process, stop: asyncio.Event) -> float:
    """The most that the program and its readers had in memory until the event, MB."""
    most = 0
    while not stop.is_set():
        resident = 0
        with contextlib.suppress(psutil.NoSuchProcess):
            for each in (process, *process.children(recursive=True)):
                resident += each.memory_full_info().pss
        most = max(most, resident)
        await asyncio.sleep(LOOK_S)
    return most / 2**20


async def sent_and_read(chat: Chatter, content: bytes) -> float:
    """Send a file; seconds until its card stands there."""
    chat.newest = None
    began = perf_counter()
    await chat.send_file(content)
    await chat.read(A_CARD, PATIENCE_S)
    took = perf_counter() - began
    assert "sent this run before" not in chat.newest.text
    return took


def worked_s(process: psutil.Process) -> float:
    """Processor time of the program and of every reader that has ended."""
    spent = process.cpu_times()
    return float(spent.user + spent.system + spent.children_user + spent.children_system)


async def longest_hold(process: psutil.Process, written: Path) -> float:
    """How long the event loop was held at most since the last such question, ms."""
    await asyncio.sleep(0.5)
    process.send_signal(signal.SIGUSR2)
    await asyncio.sleep(0.5)
    return float(await asyncio.to_thread(written.read_text))


async def one(folder: Path, records: int, files: int) -> None:
    """Files one after the other."""
    async with FakeTelegram() as telegram:
        world = World(folder, f"sqlite:///{folder / 'milepost.db'}", telegram)
        await (await with_athletes(folder, files + 1)).close()
        held = folder / "held.txt"
        contents = [a_run(number + 20, records) for number in range(files)]
        async with running(world.program(COUNTED_BOT, **{WATCHED: str(held)})) as process:
            await do(telegram.chat(FIRST), "/week")
            await longest_hold(process, held)
            # The first file of a process has statements to compile, too.
            await sent_and_read(telegram.chat(FIRST), a_run(19, records))
            first = await longest_hold(process, held)
            before, used = process.memory_full_info().pss / 2**20, worked_s(process)
            stop = asyncio.Event()
            watching = asyncio.create_task(whole_memory(process, stop))
            times = [
                await sent_and_read(telegram.chat(FIRST + 1 + number), each) for number, each in enumerate(contents)
            ]
            stop.set()
            most = await watching
            later = await longest_hold(process, held)
            after, used = process.memory_full_info().pss / 2**20, (worked_s(process) - used) / files
    ordered = sorted(times)
    print(f"{files} files of {records} records ({len(contents[0]) // 1024} kB) from message to card:")
    print(f"  median {statistics.median(ordered):.2f} s, slowest {ordered[-1]:.2f} s")
    print(f"  processor {used:.2f} s a file, the reader's start included")
    print(f"  event loop held for {later:.1f} ms at most; {first:.1f} ms with the first file of a process")
    print(f"  memory {before:.0f} MB before, {most:.0f} MB at most with the reader, {after:.0f} MB after")


async def tapped(chats: list[Chatter], stop: asyncio.Event) -> list[float]:
    """Everybody taps the week card; how long each waited, s."""
    waits: list[float] = []

    async def walk(chat: Chatter) -> None:
        await do(chat, "/week")
        while not stop.is_set():
            for label in THERE_AND_BACK:
                waits.append(await chat.tap(label))
                await asyncio.sleep(THINK_S)

    await asyncio.gather(*(walk(chat) for chat in chats))
    return waits


async def taps(folder: Path, files: int, people: int, seconds: float, rounds: int) -> None:
    """Taps alone and taps while files are read, in turns; what the program itself spends on a file."""
    async with FakeTelegram() as telegram:
        world = World(folder, f"sqlite:///{folder / 'milepost.db'}", telegram)
        await (await with_athletes(folder, files + people)).close()
        chats = [telegram.chat(FIRST + number) for number in range(people)]
        senders = [telegram.chat(FIRST + people + number) for number in range(files)]
        ratios, alone, beside, took = [], [], [], []
        own, readers = 0.0, 0.0
        async with running(world.program()) as process:
            await during(chats, asyncio.sleep(5.0))
            for each in range(rounds):
                contents = [a_run(20 + files * each + number) for number in range(files)]
                before = process.cpu_times()
                quiet = await during(chats, asyncio.sleep(seconds))
                between, began = process.cpu_times(), perf_counter()
                pairs = zip(senders, contents, strict=True)
                busy = await during(chats, _all([sent_and_read(chat, content) for chat, content in pairs]))
                after = process.cpu_times()
                took.append(perf_counter() - began)
                a_tap = (_own(between) - _own(before)) / len(quiet)
                own += _own(after) - _own(between) - a_tap * len(busy)
                readers += _readers(after) - _readers(between)
                ratios.append(statistics.median(busy) / statistics.median(quiet))
                alone += quiet
                beside += busy
    print(f"{people} people tap the week card; {files} files of 3600 records sent at once were read in", end=" ")
    print(f"{statistics.median(took):.0f} s ({rounds} rounds)")
    for name, waits in (("alone", alone), ("meanwhile", beside)):
        mean, middle = 1000 * statistics.mean(waits), 1000 * statistics.median(waits)
        slow = 1000 * sorted(waits)[int(0.95 * len(waits))]
        print(f"  {name:10} {len(waits):5} taps: median {middle:.1f} ms, mean {mean:.1f} ms, p95 {slow:.1f} ms")
    print(f"  a tap's median meanwhile, against alone: ×{statistics.median(ratios):.2f}")
    count = files * rounds
    print(f"  processor a file: {1000 * own / count:.0f} ms in the program, {1000 * readers / count:.0f} in readers")


def _own(times: Any) -> float:
    return float(times.user + times.system)


def _readers(times: Any) -> float:
    return float(times.children_user + times.children_system)


async def _all(work: list[Awaitable[float]]) -> None:
    await asyncio.gather(*work)


async def during(chats: list[Chatter], work: Awaitable[None]) -> list[float]:
    """How long taps took while something was done."""
    stop = asyncio.Event()
    tapping = asyncio.create_task(tapped(chats, stop))
    await work
    stop.set()
    return await tapping


async def kills(folder: Path, count: int) -> None:
    """Each file is sent, and the program killed at any moment until its card stands there."""
    chance = random.Random(1313)
    async with await telegram_elsewhere(folder) as telegram, Page(telegram.page_url) as page:
        place = {"TELEGRAM_BOT_TOKEN": telegram.token, "TELEGRAM_API_URL": telegram.api_root}
        phone = await page.phone("athlete")
        url = f"sqlite:///{folder / 'milepost.db'}"
        await asyncio.to_thread(migrate, url)
        database = open_database(url)
        async with database.transaction(telegram.clock.now()) as uow:
            person = Person(id=phone.person_id, chat_id=phone.person_id, name="Alex", created_at=telegram.clock.now())
            await uow.people.put(person)
        died = 0
        with Lives(folder, **place) as program:
            for number in range(count):
                content = fit([(1000.0, 300.0)] * 5, start=telegram.clock.now() - timedelta(days=number + 20))
                await _upload(telegram.page_url, phone.person_id, content)
                await asyncio.sleep(chance.uniform(0.0, 3.0))
                died += not await _is_placed(database, telegram.clock.now, phone.person_id, number + 1)
                program.restart()

            async def all_is_said() -> bool:
                is_reading = any("Reading" in text for text in await phone.texts())
                return not is_reading and await _is_placed(database, telegram.clock.now, phone.person_id, count)

            await until(all_is_said, KILLED_PATIENCE_S)
            texts = await phone.texts()
            cards = [text for text in texts if A_CARD in text]
            others = Counter(text.splitlines()[0] for text in texts if A_CARD not in text)
        async with database.read(telegram.clock.now()) as uow:
            runs = await uow.runs.newest(phone.person_id, 2 * count)
            logs = await uow.logs.newest(phone.person_id, 2 * count)
        await database.close()
    print(f"{count} files, {count} kills, {died} of them before the run was in the log:")
    print(f"  {len(runs)} runs kept, {sum(log.runs for log in logs)} in the log")
    twice = len(cards) - len(set(cards))
    print(f"  {len(set(cards))} runs have a card, {twice} have a second one; also said: {dict(others)}")


async def _is_placed(database: Database, now: Callable[[], datetime], person_id: int, count: int) -> bool:
    async with database.read(now()) as uow:
        return sum(log.runs for log in await uow.logs.newest(person_id, 2 * count)) >= count


async def _upload(page_url: str, person_id: int, content: bytes) -> None:
    where = f"{page_url.rstrip('/')}/playground/upload?person={person_id}&name=run.fit"
    async with aiohttp.ClientSession() as session, session.post(where, data=content) as answer:
        assert answer.status == 200, await answer.text()


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("one", "taps", "kills"))
    parser.add_argument("--records", type=int, default=20_000)
    parser.add_argument("--files", type=int)
    parser.add_argument("--people", type=int, default=8)
    parser.add_argument("--seconds", type=float, default=15.0)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--kills", type=int, default=100)
    asked = parser.parse_args()
    os.environ.setdefault("PYTHONUNBUFFERED", "1")
    os.sched_setaffinity(0, {BESIDE})
    with tempfile.TemporaryDirectory(prefix="milepost-runs-") as name:
        folder = Path(name)
        if asked.what == "one":
            asyncio.run(one(folder, asked.records, asked.files or 10))
        elif asked.what == "taps":
            asyncio.run(taps(folder, asked.files or 50, asked.people, asked.seconds, asked.rounds))
        else:
            asyncio.run(kills(folder, asked.kills))


if __name__ == "__main__":
    main()
