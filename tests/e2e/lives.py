"""Many lives of the program in quick succession: everything is imported once, and each life is a fork of that.

A fork has a process id, memory, sockets and a death of its own like any other process; only the second of importing
is saved. `python -m tests.e2e.lives log.txt` answers each line "start" with a process id and each "bury" with "gone".
"""

import importlib
import os
import subprocess
import sys
from pathlib import Path

from tests.e2e.program import Program

# What a start imports, the lazily imported included.
ROOMS = ("bot.program", "bot.running", "bot.play", "bot.web", "bot.work", "handlers.chat.routes", "uvloop", "PIL.Image")


class Lives(Program):
    """A Program whose starts take a tenth of a second."""

    def start(self) -> None:
        """Begin a life."""
        if self._process is None:
            self._begin_lives()
        self.starts += 1
        self._born_at = len(self.said())
        self._life = int(self._ask("start"))

    def kill(self) -> None:
        """kill -9, and gone."""
        os.kill(self._life, 9)
        self._ask("bury")

    def _begin_lives(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.e2e.lives", str(self.log)],
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


def main(log: Path) -> None:
    """Fork a life whenever asked to, and bury the dead."""
    for room in ROOMS:
        importlib.import_module(room)
    life = 0
    for line in sys.stdin:
        if line.strip() == "bury":
            os.waitpid(life, 0)
            print("gone", flush=True)
            continue
        life = os.fork()
        if life == 0:
            _live(log)
        print(life, flush=True)


def _live(log: Path) -> None:
    from bot.__main__ import main as milepost

    out = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    for number in (1, 2):
        os.dup2(out, number)
    os.close(0)
    os._exit(milepost([]))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
