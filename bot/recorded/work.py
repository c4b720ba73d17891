"""Reading a run file as slow work: fetched from Telegram, read in a process of its own, one at a time."""

import asyncio
import os
import subprocess
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import orjson
from telegram.error import BadRequest

import bot
from bot.telegram.api import TelegramApi
from domain.adapting.recorded.recorded_run import RunFileProblem
from domain.records import Job
from handlers.actions.take_runs import READ_RUN

READ_S = 60.0
AT_ONCE = 3
# While others wait, a reader is followed by a rest of so many times what it took: who taps meanwhile seldom meets one.
REST, LONGEST_REST_S = 2.0, 1.0
_ROOT = str(Path(bot.__file__).resolve().parents[1])

# The reader needs nothing of what the bot knows: no token, no database.
_PASSED_ON = ("PATH", "SYSTEMROOT", "LANG", "LC_ALL", "TMPDIR")


class RunFiles:
    """Reads the files of runs."""

    def __init__(self, api: TelegramApi, *, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep) -> None:
        self._api = api
        self._sleep = sleep
        # So many files are in memory at most, however many wait.
        self._in_hand = asyncio.Semaphore(AT_ONCE)
        # The bot's own work goes before that of the readers.
        self._turn = asyncio.Semaphore(1)
        self._waiting = 0
        self._rested_at = 0.0

    async def read(self, job: Job) -> dict[str, Any]:
        """The runs of a file, or what is wrong with it, as the result of the job."""
        self._waiting += 1
        try:
            async with self._in_hand:
                try:
                    content = await self._api.download(str(job.payload["file"]))
                except BadRequest:
                    return _problem(RunFileProblem.NOT_FETCHED)
                async with self._turn:
                    return await self._read_rested(content)
        finally:
            self._waiting -= 1

    async def _read_rested(self, content: bytes) -> dict[str, Any]:
        now = asyncio.get_running_loop().time
        await self._sleep(max(0.0, self._rested_at - now()))
        began = now()
        try:
            return await read_apart(content)
        finally:
            if self._waiting > 1:
                self._rested_at = now() + min(LONGEST_REST_S, REST * (now() - began))


async def read_apart(content: bytes) -> dict[str, Any]:
    """What a process of its own makes of it: whatever a file does to its reader, the bot goes on."""
    process = _begun()
    try:
        async with asyncio.timeout(READ_S):
            said, _ = await asyncio.to_thread(process.communicate, content)
    except TimeoutError:
        return _problem(RunFileProblem.TOO_SLOW)
    finally:
        # Also what the thread waits for that talks to it.
        process.kill()
    if process.returncode:
        return _problem(RunFileProblem.TOO_SLOW)
    found: dict[str, Any] = orjson.loads(said)
    return found


def _begun() -> subprocess.Popen[bytes]:
    """A reader. The event loop's own way to begin one copies the program first, and holds the loop for that long."""
    env = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    env["PYTHONPATH"] = _ROOT
    words = (sys.executable, "-m", "bot.recorded")
    pipe = subprocess.PIPE
    return subprocess.Popen(  # noqa: S603 - our own words
        words, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, env=env
    )


def _problem(problem: RunFileProblem) -> dict[str, Any]:
    return {"problems": [problem.value]}


__all__ = ["READ_RUN", "RunFiles"]
