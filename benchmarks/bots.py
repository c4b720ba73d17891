"""The bots that benchmarks run as processes of their own: `python -m benchmarks.bots bare|floor|ceiling|milepost`.

The address of the Bot API is in the environment, as for the program itself. "bare" is python-telegram-bot as it comes,
"floor" the same on Milepost's transport, "ceiling" with both of its calls made at once besides, as Milepost makes them:
with calls that take a while nobody who waits for them can tap oftener. "milepost" is `python -m bot` with one thing
about it changed or watched.
"""

import logging
import os
import signal
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from benchmarks.fake_telegram import TOKEN

# Set to anything: the writing connection of SQLite on aiosqlite's thread, for comparison.
THREADED = "MILEPOST_BENCH_THREADED"
# A file into which the statements run so far are written at each SIGUSR1.
COUNTED = "MILEPOST_BENCH_COUNTED"
# A file into which a profile is written at the end.
PROFILED = "MILEPOST_BENCH_PROFILED"
# A file into which the longest that the event loop was held is written at each SIGUSR2, in ms, and then forgotten.
WATCHED = "MILEPOST_BENCH_WATCHED"
API_URL = "TELEGRAM_API_URL"


def bare(*, own_transport: bool = False, at_once: bool = False) -> None:
    """A bare, concurrent python-telegram-bot bot: answer the callback, edit a text."""
    import asyncio

    from telegram import Update
    from telegram.ext import ApplicationBuilder, CallbackQueryHandler

    counts: dict[int, int] = {}

    async def tapped(update: Update, _context: Any) -> None:
        query = update.callback_query
        assert query is not None
        counts[query.from_user.id] = counts.get(query.from_user.id, 0) + 1
        words = f"Count {counts[query.from_user.id]}"
        if at_once:
            await asyncio.gather(query.answer(), query.edit_message_text(words))
        else:
            await query.answer()
            await query.edit_message_text(words)

    builder = ApplicationBuilder().token(TOKEN).base_url(f"{os.environ[API_URL]}/bot").concurrent_updates(True)
    if own_transport:
        import uvloop

        from bot.telegram.transport import AiohttpRequest

        asyncio.set_event_loop(uvloop.new_event_loop())
        builder = builder.request(AiohttpRequest()).get_updates_request(AiohttpRequest(connections=4))
    application = builder.build()
    application.add_handler(CallbackQueryHandler(tapped))
    application.run_polling(poll_interval=0, timeout=2)


def count_statements(file: Path) -> None:
    """Count what SQLAlchemy sends from now on; SIGUSR1 has the counts written down, most first."""
    from sqlalchemy import event
    from sqlalchemy.engine import Engine

    counts: Counter[str] = Counter()

    @event.listens_for(Engine, "before_cursor_execute")
    def counted(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        counts[statement] += 1

    def written(*_: object) -> None:
        whole = file.with_suffix(".new")
        lines = [f"{count}\t{' '.join(statement.split())}" for statement, count in counts.most_common()]
        whole.write_text("\n".join([str(counts.total()), *lines]))
        whole.replace(file)

    signal.signal(signal.SIGUSR1, written)


def watch_the_loop(file: Path) -> None:
    """Measure from now on how long the loop's thread computes between two looks, whoever else has the processor."""
    import asyncio
    import time

    from bot.nursery import Nursery

    held = 0.0
    entered = Nursery.__aenter__
    watching: list[asyncio.Task[None]] = []

    async def look() -> None:
        nonlocal held
        last = time.thread_time()
        while True:
            await asyncio.sleep(0.002)
            now = time.thread_time()
            held, last = max(held, now - last), now

    async def enter(nursery: Nursery) -> Nursery:
        if not watching:
            watching.append(asyncio.get_running_loop().create_task(look()))
        return await entered(nursery)

    def written(*_: object) -> None:
        nonlocal held
        whole = file.with_suffix(".new")
        whole.write_text(f"{held * 1000:.1f}")
        whole.replace(file)
        held = 0.0

    Nursery.__aenter__ = enter  # type: ignore[method-assign]  # what is watched
    signal.signal(signal.SIGUSR2, written)


async def connect_threaded(file: str, timeout_s: float) -> Any:
    """A connection as SQLAlchemy opens it by itself."""
    import aiosqlite

    return await aiosqlite.connect(file, timeout=timeout_s, isolation_level=None)


def milepost() -> int:
    """The real program, with what the environment asks for."""
    from bot.__main__ import main
    from storage import sqlite

    if os.environ.get(THREADED):
        sqlite.connect_inline = connect_threaded
    if COUNTED in os.environ:
        count_statements(Path(os.environ[COUNTED]))
    if WATCHED in os.environ:
        watch_the_loop(Path(os.environ[WATCHED]))
    if PROFILED not in os.environ:
        return main([])
    import cProfile

    with cProfile.Profile() as profile:
        code = main([])
    profile.dump_stats(os.environ[PROFILED])
    return code


if __name__ == "__main__":
    match sys.argv[1]:
        case "bare":
            logging.basicConfig(level=logging.WARNING)
            bare()
        case "floor":
            logging.basicConfig(level=logging.WARNING)
            bare(own_transport=True)
        case "ceiling":
            logging.basicConfig(level=logging.WARNING)
            bare(own_transport=True, at_once=True)
        case "milepost":
            sys.exit(milepost())
