"""The real program as a fork: many lives in quick succession, and a start that costs no second of importing.

What it is given, what it prints, how it is asked to stop and how it dies are those of `python -m bot`
(tests/e2e/program.py); that the command starts as people start it is for tests that take a Program.
"""

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import psutil

from bot import crashpoints
from bot.__main__ import main
from tests.e2e.moved_clock import CLOCK_FILE, follow_the_file
from tests.e2e.program import Program
from tests.forks import Fork, fork
from tests.patience import PATIENCE_S


class Lives(Program):
    """A Program whose starts take a tenth of a second; its clock follows the folder's file, where there is one."""

    _life: Fork | None = None

    def start(self, die_at: str = "") -> None:
        """Begin a life; `die_at` as in bot/crashpoints.py: it then kills itself there."""
        self.starts += 1
        self._born_at = len(self.said())
        self._life = fork(_live, self.folder, self._environment, self.log, self._words[2:], die_at)

    def kill(self) -> None:
        """kill -9, and gone."""
        assert self._life is not None
        self._life.kill()
        self._life.join()

    def stop(self, within_s: float = PATIENCE_S) -> int:
        """Ask it to stop, as systemd does; returns the exit code. Raises TimeoutExpired when it does not."""
        assert self.pid is not None
        # A life that has died has nobody to tell.
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGTERM)
        return self.wait(within_s)

    def wait(self, within_s: float = PATIENCE_S) -> int:
        """Wait until it ends by itself; returns the exit code. Raises TimeoutExpired when it does not."""
        assert self._life is not None
        self._life.join(within_s)
        if self._life.exitcode is None:
            raise subprocess.TimeoutExpired("a life of the program", within_s)
        return self._life.exitcode

    @property
    def pid(self) -> int | None:
        """The process id of its present life."""
        return self._life.pid if self._life is not None else None

    @property
    def exit_code(self) -> int | None:
        """The exit code, None while it runs."""
        return self._life.exitcode if self._life is not None else None

    @property
    def has_died(self) -> bool:
        """Whether the present life is over."""
        return self.exit_code is not None

    def worked_s(self) -> float:
        """How long the present life has had the processor."""
        try:
            spent = psutil.Process(self.pid).cpu_times()
        except psutil.NoSuchProcess:
            return 0.0
        return float(spent.user + spent.system)

    @property
    def is_runnable(self) -> bool:
        """Whether the present life has the processor or the disk, or waits for its turn of them."""
        try:
            return psutil.Process(self.pid).status() in (psutil.STATUS_RUNNING, psutil.STATUS_DISK_SLEEP)
        except psutil.NoSuchProcess:
            return False

    def __exit__(self, *_: object) -> None:
        if not self.has_died:
            self.kill()


def _live(folder: Path, environment: dict[str, str], log: Path, words: Sequence[str], die_at: str) -> None:
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    if (folder / CLOCK_FILE).exists():
        follow_the_file()
    crashpoints.arm(die_at)
    out = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    for number in (1, 2):
        os.dup2(out, number)
    sys.exit(main(words))
