"""A process of the bot with the counter chat, for drills: `python -m tests.bot.worker ROLE API TOKEN DATABASE`."""

import asyncio
import logging
import signal
import sys
from datetime import timedelta

import uvloop

from bot.running import live
from bot.settings import Settings
from bot.wiring import build
from storage.engine import open_database
from tests.bot import counter


async def main(role: str, api: str, token: str, url: str) -> None:
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
        messages_per_s=200.0,
        silent_copy_after=timedelta(seconds=0.3),
    )
    try:
        await live(bot, Settings(_env_file=None), role, stop)  # type: ignore[call-arg]  # pydantic-settings takes it
    finally:
        await bot.close()


if __name__ == "__main__":
    logging.basicConfig(level=logging.WARNING)
    uvloop.run(main(*sys.argv[1:]))
