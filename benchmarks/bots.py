"""The bots that benchmarks run as processes of their own: `python -m benchmarks.bots bare|milepost ROOT [DATABASE]`."""

import asyncio
import logging
import os
import sys
from typing import Any

from benchmarks.fake_telegram import TOKEN

# Set to anything: the writing connection of SQLite on aiosqlite's thread, for comparison.
THREADED = "MILEPOST_BENCH_THREADED"


async def connect_threaded(file: str, timeout_s: float) -> Any:
    """A connection as SQLAlchemy opens it by itself."""
    import aiosqlite

    return await aiosqlite.connect(file, timeout=timeout_s, isolation_level=None)


def bare(root: str) -> None:
    """A bare, concurrent python-telegram-bot bot with its default backend: answer the callback, edit a text."""
    from telegram import Update
    from telegram.ext import ApplicationBuilder, CallbackQueryHandler

    counts: dict[int, int] = {}

    async def tapped(update: Update, _context: Any) -> None:
        query = update.callback_query
        assert query is not None
        counts[query.from_user.id] = counts.get(query.from_user.id, 0) + 1
        await query.answer()
        await query.edit_message_text(f"Count {counts[query.from_user.id]}")

    application = ApplicationBuilder().token(TOKEN).base_url(f"{root}/bot").concurrent_updates(True).build()
    application.add_handler(CallbackQueryHandler(tapped))
    application.run_polling(poll_interval=0, timeout=2)


async def milepost(root: str, url: str) -> None:
    """Milepost with the counter chat of the delivery tests: every tap is stored, handled, delivered and recorded."""
    import signal

    from bot.running import live
    from bot.settings import Settings
    from bot.wiring import build
    from storage import sqlite
    from storage.engine import open_database
    from tests.bot import counter

    if os.environ.get(THREADED):
        sqlite.connect_inline = connect_threaded

    bot = build(
        database=open_database(url),
        token=TOKEN,
        base_url=f"{root}/bot",
        base_file_url=f"{root}/file/bot",
        handlers=counter.handlers(),
        run_timer=counter.run_timer,
        messages_per_s=float(sys.argv[4]) if len(sys.argv) > 4 else 29.2,
    )
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    settings = Settings(_env_file=None)  # type: ignore[call-arg]  # pydantic-settings takes it at run time
    await live(bot, settings, "all", stop)
    await bot.close()


if __name__ == "__main__":
    logging.basicConfig(level=logging.WARNING)
    if sys.argv[1] == "bare":
        bare(sys.argv[2])
    else:
        import uvloop

        if os.environ.get("PROFILE"):
            import cProfile

            with cProfile.Profile() as profile:
                uvloop.run(milepost(sys.argv[2], sys.argv[3]))
            profile.dump_stats(os.environ["PROFILE"])
        else:
            uvloop.run(milepost(sys.argv[2], sys.argv[3]))
