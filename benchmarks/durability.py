"""What it costs that every commit waits for the disk: `python -m benchmarks.durability [taps] [rounds]`.

One process with SQLite and the emulated Telegram; wall time from a tap to its card, the two settings in turns, so that
what else the machine does meets both alike.
"""

import asyncio
import statistics
import sys
import tempfile
from time import perf_counter

from storage.engine import open_database
from storage.migrate import migrate
from tests.bot import counter
from tests.in_process import build_bot
from tests.telegram import Emulated

SETTINGS = ("NORMAL", "FULL")


async def taps(url: str, count: int) -> list[float]:
    """Milliseconds of each tap: taken in, handled, shown, recorded."""
    telegram = Emulated()
    bot = build_bot(telegram, open_database(url), counter.handlers(), counter.run_timer)
    await bot.meet()
    telegram.acts.start(telegram.athlete.id, "")
    took = []
    for _ in range(count + 1):
        began = perf_counter()
        while await bot.poller.poll(0):
            pass
        await bot.catch_up()
        took.append(1000 * (perf_counter() - began))
        telegram.pass_time(seconds=5)
        place = telegram.find_button("athlete", "+")
        assert place is not None
        telegram.acts.call_back(telegram.athlete.id, *place)
    await bot.close()
    return took[1:]


async def main(count: int, rounds: int) -> None:
    """Medians of all rounds, and how much more the second is."""
    found: dict[str, list[float]] = {setting: [] for setting in SETTINGS}
    for _ in range(rounds):
        for setting in SETTINGS:
            with tempfile.TemporaryDirectory(dir=".") as folder:
                migrate(f"sqlite:///{folder}/a.db")
                found[setting] += await taps(f"sqlite:///{folder}/a.db?synchronous={setting}", count)
    normal, full = (statistics.median(found[setting]) for setting in SETTINGS)
    print(f"a tap: {normal:.2f} ms with NORMAL, {full:.2f} ms with FULL, {100 * (full / normal - 1):+.0f} %")


if __name__ == "__main__":
    asked = [int(word) for word in sys.argv[1:]]
    asyncio.run(main(*[*asked, *(100, 5)[len(asked) :]]))
