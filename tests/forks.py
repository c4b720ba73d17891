"""Processes that are to run beside a test, or to be killed: each is a fork of one that has begun already.

A fork has a process id, memory, sockets and a death of its own like any other process; only the seconds are saved in
which it would import everything, compile the statements and read the dictionary of words. Before the first test
pytest's own process leaves a copy of itself (`begin`, in tests/conftest.py), which all its workers ask for forks: a
copy that were made in a test would hold whatever that test has open.
"""

import asyncio
import os
import pickle
import select
import signal
import socket
import struct
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from importlib import import_module
from typing import NoReturn, ParamSpec

from domain.words.grammar.read import read_sentence
from handlers.wording.door import catalogue, languages
from storage.engine import open_database

# What the forks import, the lazily imported included.
ROOMS = (
    "PIL.Image",
    "aiosqlite",
    "bot.playground.play",
    "bot.program",
    "bot.running",
    "bot.web",
    "handlers.chat.routes",
    "openai",
    "psycopg",
    "sqlalchemy.dialects.postgresql.psycopg",
    "storage.migrate",
    "storage.notifying",
    "tests.bot.worker",
    "tests.e2e.lives",
    "tests.storage.deaths",
    "uvloop",
)

Given = ParamSpec("Given")

# A process id or an exit code, and how long what follows is.
_NUMBER = struct.Struct("q")

# Where a fork is asked for; the workers have it from pytest's own process.
_asking: socket.socket | None = None


class Fork:
    """A process that was begun; its exit code is None while it runs, and -9 after kill -9."""

    def __init__(self, pid: int, life: socket.socket) -> None:
        self.pid = pid
        self._life = life
        self._code: int | None = None

    @property
    def exitcode(self) -> int | None:
        """How it ended."""
        self.join(0.0)
        return self._code

    def join(self, timeout_s: float | None = None) -> None:
        """Wait until it has ended, or for so long."""
        if self._code is None:
            self._life.settimeout(timeout_s)
            with suppress(TimeoutError, BlockingIOError):
                self._code = _read_number(self._life)
                self._life.close()

    def kill(self) -> None:
        """As by kill -9."""
        self._send(signal.SIGKILL)

    def terminate(self) -> None:
        """Ask it to stop, as systemd does."""
        self._send(signal.SIGTERM)

    def _send(self, word: signal.Signals) -> None:
        if self.exitcode is None:
            # It may have died since, and is then nobody's.
            with suppress(ProcessLookupError):
                os.kill(self.pid, word)


def fork(does: Callable[Given, None], *args: Given.args, **named: Given.kwargs) -> Fork:
    """Start a process that does this and ends; the function is found again by its module and name."""
    asking = begin()
    life, its_end = socket.socketpair()
    with its_end:
        socket.send_fds(asking, [b"!"], [its_end.fileno()])
    what = pickle.dumps((does, args, named))
    life.sendall(_NUMBER.pack(len(what)) + what)
    return Fork(_read_number(life), life)


def begin() -> socket.socket:
    """Leave a copy of this process, unless there is one; where it is asked for forks.

    Whoever begins does what every fork would begin with (`warm_up`) before.
    """
    global _asking
    if _asking is None:
        # Whole words: the workers ask beside each other.
        _asking, asked = socket.socketpair(type=socket.SOCK_SEQPACKET)
        if os.fork() == 0:
            _asking.close()
            _begin_forks(asked)
        asked.close()
    return _asking


def warm_up() -> None:
    """What every process would begin with."""
    for room in ROOMS:
        import_module(room)
    read_sentence("something else", date(2027, 1, 4))
    for language in languages():
        catalogue(language)
    # Nothing is connected: the statements are compiled for the dialect alone.
    asyncio.run(open_database("sqlite:///never-opened.db").warm_up())


def _begin_forks(asked: socket.socket) -> NoReturn:
    """The copy: a fork whenever one is asked for, and how it ended. When nobody is left who could ask, all end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    heard, bell = socket.socketpair()
    bell.setblocking(False)
    signal.set_wakeup_fd(bell.fileno())
    lives: dict[int, socket.socket] = {}
    while True:
        ready, _, _ = select.select([asked, heard], [], [])
        if heard in ready:
            heard.recv(4096)
            _tell_ended(lives)
        if asked in ready:
            word, sockets, _, _ = socket.recv_fds(asked, 1, 1)
            if not word:
                for pid in lives:
                    os.kill(pid, signal.SIGKILL)
                    os.waitpid(pid, 0)
                os._exit(0)
            life = socket.socket(fileno=sockets[0])
            pid = os.fork()
            if pid == 0:
                signal.set_wakeup_fd(-1)
                for other in (asked, heard, bell, *lives.values()):
                    other.close()
                _live(life)
            lives[pid] = life
            life.sendall(_NUMBER.pack(pid))


def _tell_ended(lives: dict[int, socket.socket]) -> None:
    while lives:
        pid, status = os.waitpid(-1, os.WNOHANG)
        if not pid:
            break
        with lives.pop(pid) as life, suppress(OSError):  # whoever began it is gone
            life.sendall(_NUMBER.pack(os.waitstatus_to_exitcode(status)))


def _live(life: socket.socket) -> NoReturn:
    """A fork, from its beginning to its end."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    # pytest has put its own in their place.
    sys.stdout, sys.stderr = sys.__stdout__, sys.__stderr__
    code = 1
    try:
        with life:
            does, args, named = pickle.loads(_read(life, _read_number(life)))
        does(*args, **named)
        code = 0
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else int(ended.code is not None)
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _read_number(life: socket.socket) -> int:
    number: int = _NUMBER.unpack(_read(life, _NUMBER.size))[0]
    return number


def _read(life: socket.socket, size: int) -> bytes:
    read = b""
    while len(read) < size:
        more = life.recv(size - len(read))
        if not more:
            raise EOFError("the process that begins forks is gone")
        read += more
    return read
