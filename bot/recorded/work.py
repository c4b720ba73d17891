"""Reading a run file as slow work: fetched from Telegram, read in a process of its own, one at a time."""

import asyncio
import os
import sys
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
_ROOT = str(Path(bot.__file__).resolve().parents[1])

# The reader needs nothing of what the bot knows: no token, no database.
_PASSED_ON = ("PATH", "SYSTEMROOT", "LANG", "LC_ALL", "TMPDIR")


class RunFiles:
    """Reads the files of runs."""

    def __init__(self, api: TelegramApi) -> None:
        self._api = api
        # So many files are in memory at most, however many wait.
        self._in_hand = asyncio.Semaphore(AT_ONCE)
        # The bot's own work goes before that of the readers.
        self._turn = asyncio.Semaphore(1)

    async def read(self, job: Job) -> dict[str, Any]:
        """The runs of a file, or what is wrong with it, as the result of the job."""
        async with self._in_hand:
            try:
                content = await self._api.download(str(job.payload["file"]))
            except BadRequest:
                return _problem(RunFileProblem.NOT_FETCHED)
            async with self._turn:
                return await read_apart(content)


async def read_apart(content: bytes) -> dict[str, Any]:
    """What a process of its own makes of it: whatever a file does to its reader, the bot goes on."""
    env = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    env["PYTHONPATH"] = _ROOT
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot.recorded",
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        env=env,
    )
    try:
        async with asyncio.timeout(READ_S):
            said, _ = await process.communicate(content)
    except TimeoutError:
        return _problem(RunFileProblem.TOO_SLOW)
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode:
        return _problem(RunFileProblem.TOO_SLOW)
    found: dict[str, Any] = orjson.loads(said)
    return found


def _problem(problem: RunFileProblem) -> dict[str, Any]:
    return {"problems": [problem.value]}


__all__ = ["READ_RUN", "RunFiles"]
