"""How files are read: one after the other, with rests while others wait, and no reader outlives who waits for it."""

import asyncio
import subprocess
import sys
from typing import Any

import pytest

from bot.recorded import work
from bot.recorded.work import LONGEST_REST_S, RunFiles, read_apart
from domain.records import Job
from handlers.actions.take_runs import READ_RUN
from tests.patience import PATIENCE_S


class Files:
    """Hands out files at once."""

    async def download(self, file_id: str) -> bytes:
        return file_id.encode()


def job(number: int) -> Job:
    return Job(key=f"read:{number}", kind=READ_RUN, chat_id=number, payload={"file": f"file {number}"})


def reading_for(seconds: list[float], monkeypatch: pytest.MonkeyPatch) -> tuple[RunFiles, list[float]]:
    """Reads that take so long by the loop's clock, one after the other; and the rests before them."""
    rests: list[float] = []
    clock = 0.0
    left = list(seconds)

    async def sleep(rest_s: float) -> None:
        nonlocal clock
        rests.append(rest_s)
        clock += rest_s

    async def read(content: bytes) -> dict[str, Any]:
        nonlocal clock
        await asyncio.sleep(0)
        clock += left.pop(0)
        return {"read": content.decode()}

    monkeypatch.setattr(work, "read_apart", read)
    monkeypatch.setattr(asyncio.get_running_loop(), "time", lambda: clock)
    return RunFiles(Files(), sleep=sleep), rests  # type: ignore[arg-type]  # all that it asks of the API


async def test_a_file_alone_waits_for_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files that come one after the other are each read at once."""
    files, rests = reading_for([0.5, 0.5], monkeypatch)
    assert await files.read(job(1)) == {"read": "file 1"}
    assert await files.read(job(2)) == {"read": "file 2"}
    assert rests == [0, 0]


async def test_many_files_leave_most_of_the_time_to_others(monkeypatch: pytest.MonkeyPatch) -> None:
    """Between files that wait for each other lies twice what the last one took, and never more than a second."""
    files, rests = reading_for([0.2, 0.3, 30.0, 0.1], monkeypatch)
    found = await asyncio.gather(*(files.read(job(number)) for number in range(4)))
    assert [one["read"] for one in found] == [f"file {number}" for number in range(4)]
    assert rests == pytest.approx([0, 0.4, 0.6, LONGEST_REST_S])


async def test_no_reader_outlives_who_waits_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """A stop in the middle of a file ends its reader."""
    begun: list[subprocess.Popen[bytes]] = []

    def endless() -> subprocess.Popen[bytes]:
        words = (sys.executable, "-c", "import time; time.sleep(600)")
        begun.append(subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE))
        return begun[0]

    monkeypatch.setattr(work, "_begun", endless)
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(read_apart(b"a run"), 0.01)
    assert await asyncio.to_thread(begun[0].wait, PATIENCE_S) != 0


async def test_a_reader_that_dies_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a file does to its reader, its sender is told."""

    def dying() -> subprocess.Popen[bytes]:
        words = (sys.executable, "-c", "import os; os.kill(os.getpid(), 9)")
        return subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    monkeypatch.setattr(work, "_begun", dying)
    assert await read_apart(b"a run" * 100_000) == {"problems": ["too_slow"]}
