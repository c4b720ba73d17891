"""Processes of the bot with the counter chat, for drills."""

import asyncio
import logging
import signal
from datetime import timedelta

import uvloop

from bot import crashpoints
from bot.running import live
from bot.settings import Settings
from bot.wiring import build
from storage.engine import open_database
from tests import forks
from tests.bot import counter


async def main(role: str, api: str, token: str, url: str, messages_per_s: float, copy_after_s: float) -> None:
    """Run until SIGTERM."""
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    bot = build(
        database=open_database(url),
        token=token,
        base_url=f"{api}/bot",
        base_file_url=f"{api}/file/bot",
        handlers=counter.handlers(),
        run_timer=counter.run_timer,
        messages_per_s=messages_per_s,
        silent_copy_after=timedelta(seconds=copy_after_s),
    )
    try:
        await live(bot, Settings(_env_file=None), role, stop)  # type: ignore[call-arg]  # pydantic-settings takes it
    finally:
        await bot.close()


def fork(
    role: str,
    api: str,
    token: str,
    url: str,
    *,
    crash_at: str = "",
    messages_per_s: float = 200.0,
    copy_after_s: float = 0.3,
) -> forks.Fork:
    """Start a process; `crash_at` as in bot/crashpoints.py: it then kills itself there."""
    return forks.fork(_live, role, api, token, url, crash_at, messages_per_s, copy_after_s)


def _live(role: str, api: str, token: str, url: str, crash_at: str, messages_per_s: float, copy_after_s: float) -> None:
    logging.basicConfig(level=logging.WARNING)
    crashpoints.arm(crash_at)
    uvloop.run(main(role, api, token, url, messages_per_s, copy_after_s))
