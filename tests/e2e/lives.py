"""Many lives of the program in quick succession: everything is imported once, and each life is a fork of that.

A fork has a process id, memory, sockets and a death of its own like any other process; only the second of importing
is saved. `python -m tests.e2e.lives` answers "start" (with a place to die at, or none) with a process id,
"bury" with "gone" and "look" with "alive" or "gone".
"""

import importlib
import os
import subprocess
import sys
from pathlib import Path

import psutil

from bot.__main__ import main
from tests.e2e.moved_clock import CLOCK_FILE, follow_the_file
from tests.e2e.program import LOG_FILE, Program

# What a start imports, the lazily imported included.
ROOMS = (
    "bot.program",
    "bot.running",
    "bot.playground.play",
    "bot.web",
    "handlers.chat.routes",
    "uvloop",
    "PIL.Image",
)


class Lives(Program):
    """A Program whose starts take a tenth of a second."""

    def start(self, die_at: str = "") -> None:
        """Begin a life; `die_at` as in bot/crashpoints.py: it then kills itself there."""
        if self._process is None:
            self._begin_lives()
        self.starts += 1
        self._born_at = len(self.said())
        self._life = int(self._ask(f"start {die_at}"))

    def kill(self) -> None:
        """kill -9, and gone."""
        if not self.has_died:
            os.kill(self._life, 9)
            self._ask("bury")

    def worked_s(self) -> float:
        """How long the present life has had the processor."""
        try:
            spent = psutil.Process(self._life).cpu_times()
        except psutil.NoSuchProcess:
            return 0.0
        return float(spent.user + spent.system)

    @property
    def has_died(self) -> bool:
        """Whether the present life is over."""
        return self._ask("look") == "gone"

    def _begin_lives(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.e2e.lives"],
            cwd=self.folder,
            env=self._environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def _ask(self, word: str) -> str:
        assert self._process is not None
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(word.encode() + b"\n")
        self._process.stdin.flush()
        return self._process.stdout.readline().decode().strip()

    def __exit__(self, *_: object) -> None:
        self.kill()
        assert self._process is not None
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()


def serve(log: Path) -> None:
    """Fork a life whenever asked to, and bury the dead."""
    for room in ROOMS:
        importlib.import_module(room)
    if (log.parent / CLOCK_FILE).exists():
        follow_the_file()
    life, alive = 0, False
    for line in sys.stdin:
        word, _, die_at = line.strip().partition(" ")
        if word == "start":
            life, alive = os.fork(), True
            if life == 0:
                _live(log, die_at)
            print(life, flush=True)
        else:
            if alive:
                alive = os.waitpid(life, os.WNOHANG if word == "look" else 0)[0] == 0
            print("alive" if alive else "gone", flush=True)


def _live(log: Path, die_at: str) -> None:
    from bot import crashpoints

    crashpoints.arm(die_at)
    out = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    for number in (1, 2):
        os.dup2(out, number)
    os.close(0)
    os._exit(main([]))


if __name__ == "__main__":
    serve(Path(LOG_FILE))
