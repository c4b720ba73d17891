"""The real program in a process of its own, with its own database: started, killed, started again, stopped."""

import os
import secrets
import signal
import socket
import subprocess
import sys
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Self

from sqlalchemy import select

from bot.clock import SystemClock
from bot.playground import Playground, PlaygroundClock, start_playground
from storage import lanes
from storage.engine import open_database
from storage.queue_tables import UNSENT, outbox
from storage.timers import StoredTimers
from tests.e2e.moved_clock import CLOCK_FILE
from tests.e2e.phone import until
from tests.patience import PATIENCE_S

ROOT = Path(__file__).resolve().parents[2]
READY = ("Milepost is running", "this is the playground")

# Early on a Monday in a quiet part of every calendar; clocks in Nairobi never change.
START = datetime(2027, 1, 4, 5, 0, tzinfo=UTC)
ZONE = "Africa/Nairobi"

LOG_FILE = "log.txt"
AS_PEOPLE_START_IT = ("-m", "bot")


def free_port() -> int:
    """A port nobody listens on, outside the range from which the system gives ports away to others meanwhile."""
    while True:
        port = 10_000 + secrets.randbelow(20_000)
        with socket.socket() as listener:
            try:
                listener.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port


def clock_at_start() -> PlaygroundClock:
    """A running clock that is now at START."""
    now = SystemClock().now
    return PlaygroundClock(now, offset=START - now())


class Program:
    """`python -m bot` over one folder; what it printed is in the folder's `log.txt`."""

    def __init__(self, folder: Path, *, words: Sequence[str] = AS_PEOPLE_START_IT, **environment: str) -> None:
        self.folder = folder
        self.log = folder / LOG_FILE
        self.starts = 0
        self._words = words
        self._process: subprocess.Popen[bytes] | None = None
        self._born_at = 0
        kept = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG", "TMPDIR", "TZ")}
        self._environment = kept | {
            "DATABASE_URL": f"sqlite:///{folder / 'milepost.db'}",
            "MILEPOST_NO_BROWSER": "1",
            "PYTHONPATH": str(ROOT),
            **environment,
        }

    def start(self) -> None:
        """Start it; it is not ready yet."""
        self.starts += 1
        self._born_at = len(self.said())
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, *self._words], cwd=self.folder, env=self._environment, stdout=log, stderr=log
            )

    def kill(self) -> None:
        """kill -9, and gone."""
        assert self._process is not None
        self._process.kill()
        self._process.wait()

    def restart(self) -> None:
        """Kill it and start it again."""
        self.kill()
        self.start()

    def stop(self, within_s: float = PATIENCE_S) -> int:
        """Ask it to stop, as systemd does; returns the exit code. Raises TimeoutExpired when it does not."""
        assert self._process is not None
        self._process.send_signal(signal.SIGTERM)
        return self._process.wait(within_s)

    def wait(self, within_s: float = PATIENCE_S) -> int:
        """Wait until it ends by itself; returns the exit code. Raises TimeoutExpired when it does not."""
        assert self._process is not None
        return self._process.wait(within_s)

    @property
    def pid(self) -> int | None:
        """The process id of its present life."""
        return self._process.pid if self._process is not None else None

    @property
    def exit_code(self) -> int | None:
        """The exit code, None while it runs."""
        return self._process.poll() if self._process is not None else None

    def said(self) -> str:
        """Everything it printed, over all its lives."""
        return self.log.read_text(errors="replace") if self.log.exists() else ""

    @property
    def is_ready(self) -> bool:
        """Whether it has said so in its present life."""
        return any(words in self.said()[self._born_at :] for words in READY)

    async def is_up(self) -> bool:
        """The same, to be waited for."""
        return self.is_ready

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._process is not None and self._process.poll() is None:
            self.kill()


async def playground_file(folder: Path) -> None:
    """Prepare the playground's own file so that the program begins at START, as if left there yesterday."""
    async with await start_playground(port=0, path=folder / "milepost-telegram.db", clock=clock_at_start()):
        pass


async def telegram_elsewhere(folder: Path) -> Playground:
    """A Telegram in this process, whose clock a program with a moved clock follows by way of a file."""
    playground = await start_playground(port=0, clock=clock_at_start())
    playground.use_zone(ZONE)

    async def follow() -> None:
        whole = (folder / CLOCK_FILE).with_suffix(".new")
        whole.write_text(str(playground.clock.offset / timedelta(seconds=1)))
        whole.replace(folder / CLOCK_FILE)

    await follow()
    playground.on_clock_moved.append(follow)
    return playground


async def has_caught_up(folder: Path, clock: PlaygroundClock) -> None:
    """Wait until nothing is due any more for a program over this folder."""
    database = open_database(f"sqlite:///{folder / 'milepost.db'}")

    async def nothing_is_due() -> bool:
        # What the program stored a moment after this look is due, too.
        now = clock.now() + timedelta(seconds=30)
        async with database.reading() as connection:
            soonest = await StoredTimers(connection, now).next_at()
            unsent = select(outbox.c.id).where(UNSENT, outbox.c.due_at <= now).limit(1)
            if (soonest is not None and soonest <= now) or (await connection.execute(unsent)).first() is not None:
                return False
            return not await lanes.is_any_due(connection, now, SystemClock().now())

    try:
        # A clock that were moved on with a reminder still in hand would make it late, and rightly dropped.
        assert await until(nothing_is_due), "the program did not catch up with the clock"
    finally:
        await database.close()
