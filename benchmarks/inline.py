"""What a tap costs with SQLite's writing connection on the event loop's thread, and on aiosqlite's thread.

python -m benchmarks.inline [rounds]

The two take turns within the same minutes, so that what else the machine does meets both alike; medians of the rounds.
"""

import asyncio
import os
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path
from unittest.mock import patch

from benchmarks.bots import THREADED, connect_threaded
from benchmarks.taps import measure
from storage.engine import open_database
from storage.migrate import migrate
from storage.sqlite import connect_inline
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.walk import walk_to

ROUNDS = 7
SECONDS = 4.0
TAPS_A_ROUND = 60
WAYS = ("inline", "threaded")


async def week_cards(folder: Path, rounds: int) -> dict[str, list[float]]:
    """Milliseconds of processor time of this process for a tap on the week card: the whole bot, and the emulator."""
    talks = {}
    for way in WAYS:
        url = f"sqlite:///{folder}/{way}.db"
        migrate(url)
        connect = connect_threaded if way == "threaded" else connect_inline
        with patch("storage.sqlite.connect_inline", connect):
            talk = await Conversation.open(open_database(url))
            await walk_to(talk, "summary")
            await talk.tap("Create my plan")
            await talk.say("/week")
        talks[way] = talk
    spent: dict[str, list[float]] = defaultdict(list)
    for _ in range(rounds):
        for way, talk in talks.items():
            await talk.tap("Week 2 ›")
            before = time.process_time()
            for _ in range(TAPS_A_ROUND // 2):
                await talk.tap("‹ Week 1")
                await talk.tap("Week 2 ›")
            spent[way].append(1000 * (time.process_time() - before) / TAPS_A_ROUND)
            await talk.tap("‹ Week 1")
    for talk in talks.values():
        await talk.database.close()
    return spent


async def main() -> None:
    """One person and 32 people with the counter chat in a process of its own, then the week card in this one."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for people in (1, 32):
            found: dict[tuple[str, str], list[float]] = defaultdict(list)
            for number in range(rounds):
                for way in WAYS:
                    os.environ[THREADED] = "1" if way == "threaded" else ""
                    url = f"sqlite:///{folder}/{people}-{number}-{way}.db"
                    await asyncio.to_thread(migrate, url)
                    figures = await measure(["milepost", url], SECONDS, people, 0.0)
                    for key, value in figures.items():
                        found[way, key].append(value)
            print(f"counter chat, people who tap and wait for the card: {people}")
            for key, unit in (("cpu_ms", "ms of CPU a tap"), ("p50", "ms until the card"), ("per_s", "taps a second")):
                _show(unit, *(found[way, key] for way in WAYS))
        spent = await week_cards(folder, rounds)
        print("the week card, in process")
        _show("ms of CPU a tap", *(spent[way] for way in WAYS))


def _show(unit: str, inline: list[float], threaded: list[float]) -> None:
    with_it, without = statistics.median(inline), statistics.median(threaded)
    print(f"  {unit:20}  inline {with_it:8.2f}  threaded {without:8.2f}  {without / with_it - 1:+.0%}", flush=True)


if __name__ == "__main__":
    asyncio.run(main())
