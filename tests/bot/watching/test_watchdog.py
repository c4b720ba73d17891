"""systemd is told that the process moves, and not told so where a part is stuck."""

import asyncio
import socket
from pathlib import Path

import pytest

from bot.lanes import work_loop
from bot.watching.watchdog import keep_watch
from tests.bot.conftest import Stage


async def heard(folder: Path, stuck: list[str]) -> list[str]:
    """What systemd hears in the first moments."""
    name = str(folder / "notify")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.bind(name)
        systemd.setblocking(False)
        environment = {"NOTIFY_SOCKET": name, "WATCHDOG_USEC": "30000000"}
        watch = asyncio.ensure_future(keep_watch(lambda: stuck, environment))  # noqa: TID251 - cancelled below
        await asyncio.sleep(0)
        watch.cancel()
        words = []
        while True:
            try:
                words.append(systemd.recv(100).decode())
            except BlockingIOError:
                return words


async def test_systemd_hears_that_all_is_well(tmp_path: Path) -> None:
    """Ready at once, and still here."""
    assert await heard(tmp_path, []) == ["READY=1", "WATCHDOG=1"]


async def test_systemd_hears_nothing_of_a_process_that_is_stuck(tmp_path: Path) -> None:
    """So it starts it anew."""
    assert await heard(tmp_path, ["a lane"]) == ["READY=1"]


async def test_without_systemd_nothing_is_said() -> None:
    """A terminal, a container."""
    await keep_watch(list, {})


async def test_a_loop_that_does_not_come_round_is_stuck(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its transaction never ends; what does not run here is not stuck."""
    now = [0.0]
    monkeypatch.setattr(work_loop, "monotonic", lambda: now[0])
    worker, begun = stage.bot.lane_worker, asyncio.Event()
    assert stage.bot.stuck() == []

    async def never() -> list[object]:
        begun.set()
        return await asyncio.get_running_loop().create_future()

    monkeypatch.setattr(worker, "turn", never)
    running = asyncio.ensure_future(worker.run())  # noqa: TID251 - cancelled below
    await begun.wait()
    assert stage.bot.stuck() == []
    now[0] = work_loop.STUCK_S + 1
    assert stage.bot.stuck() == [worker.name]
    running.cancel()
