"""The suite on all cores: the tests are collected once, and run by forks of the process that collected them.

Importing and collecting takes longer than most files of tests, and a fork begins with all of it done. `-n 2` asks for
two of them, `-n 0` for none; without a word there are as many as cores where whole folders are run. The first worker
takes tests from the front, where those stand that wait for programs of their own, the others from the back, in pieces
of one file that get smaller towards the end. A worker that dies fails the test in hand, and another one goes on.

Hooks: `tests/conftest.py` imports them. A plugin that counts in the workers hands over at its session's end
(`handed_over`), and finds what all handed over there when the run is over.
"""

import os
from collections import deque
from contextlib import suppress
from itertools import count
from multiprocessing import current_process, get_all_start_methods, get_context, parent_process
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any, cast
from warnings import WarningMessage

import pytest

LARGEST_PIECE = 40
"""Tests that a worker takes at once, at most."""

_fork = get_context("fork") if "fork" in get_all_start_methods() else None

handed_over: pytest.StashKey[dict[str, Any]] = pytest.StashKey()
"""In a worker's config: what its plugins hand over at the end, by their names."""
taken_over: pytest.StashKey[list[dict[str, Any]]] = pytest.StashKey()
"""In the config of pytest's own process: what the workers handed over."""


def worker_name() -> str:
    """The name of the worker that this process is, or "" where the tests run in pytest's own process."""
    return current_process().name if parent_process() else ""


def pytest_addoption(parser: pytest.Parser) -> None:
    """How many workers. The short name is the one that everybody knows; pytest keeps those to itself."""
    group = parser.getgroup("workers")
    group._addoption("-n", dest="workers", default="auto", help="processes that run the tests: a number, or auto")


def number_of_workers(config: pytest.Config) -> int:
    """All cores for whole folders of tests; a few tests, or a selection, begin sooner in this process.

    One more where programs of their own are waited for: the worker that waits for them leaves its core to the others.
    """
    option = config.option
    if _fork is None or option.usepdb or option.capture == "no":
        return 0
    if option.workers != "auto":
        return int(option.workers)
    if option.keyword or option.markexpr or all("::" in word or word.endswith(".py") for word in config.args):
        return 0
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    waits = any(str(config.rootpath / "tests/e2e").startswith(str(Path(word).resolve())) for word in config.args)
    return cores + waits


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> bool | None:
    """Run the collected tests in forks, where there are to be any; None leaves it to pytest."""
    number = min(number_of_workers(session.config), len(session.items))
    if number == 0 or session.testsfailed or session.config.option.collectonly:
        return None
    Crew(session, number).run()
    return True


class Crew:
    """The workers of a run, and what is still to be done."""

    def __init__(self, session: pytest.Session, number: int) -> None:
        self.session = session
        self.config = session.config
        self.number = number
        self.names = (f"w{index}" for index in count())
        self.to_do = deque(range(len(session.items)))
        self.workers: dict[Connection, Worker] = {}
        self.config.stash[taken_over] = []
        # The workers have folders of their own inside this one.
        self.config._tmp_path_factory.getbasetemp()  # type: ignore[attr-defined]

    def run(self) -> None:
        """Let the workers do everything. Raises what ends a session: too many failures, or somebody's wish."""
        try:
            for _ in range(self.number):
                self._hire(from_the_front=not self.workers)
            while self.workers:
                for pipe in wait(list(self.workers)):
                    self._hear(self.workers[cast("Connection", pipe)])
        finally:
            for worker in self.workers.values():
                worker.process.terminate()
                worker.process.join()
        if self.session.shouldfail:
            raise self.session.Failed(self.session.shouldfail)
        if self.session.shouldstop:
            raise self.session.Interrupted(self.session.shouldstop)

    def _hire(self, *, from_the_front: bool) -> None:
        worker = Worker(self.session, next(self.names), from_the_front, list(self.workers))
        self.workers[worker.pipe] = worker
        self._give(worker)

    def _piece(self, *, from_the_front: bool) -> list[int]:
        """The next tests of one file, in their order: fewer of them the fewer are left."""
        if not self.to_do or self.session.shouldfail or self.session.shouldstop:
            return []
        take, put = (
            (self.to_do.popleft, self.to_do.appendleft) if from_the_front else (self.to_do.pop, self.to_do.append)
        )
        largest = max(1, min(LARGEST_PIECE, len(self.to_do) // (4 * self.number)))
        piece = [take()]
        file = self.session.items[piece[0]].path
        while self.to_do and len(piece) < largest:
            index = take()
            if self.session.items[index].path != file:
                put(index)
                break
            piece.append(index)
        return sorted(piece)

    def _give(self, worker: "Worker") -> None:
        """Let a worker always know the test after the one in hand; an empty piece says that there is none."""
        while not worker.told_all and len(worker.holds) < 2:
            piece = self._piece(from_the_front=worker.from_the_front)
            worker.told_all = not piece
            worker.holds.extend(piece)
            with suppress(OSError):  # it is gone: its end is heard
                worker.pipe.send(piece)

    def _hear(self, worker: "Worker") -> None:
        """What a worker has to tell of a test, or of its end."""
        try:
            told = worker.pipe.recv()
        except (EOFError, OSError):
            self._lose(worker)
            return
        for word, said in told:
            self._take(worker, word, said)

    def _take(self, worker: "Worker", word: str, said: Any) -> None:
        hook = self.config.hook
        match word:
            case "began":
                hook.pytest_runtest_logstart(**said)
            case "report":
                report = hook.pytest_report_from_serializable(config=self.config, data=said)
                hook.pytest_runtest_logreport(report=report)
            case "warning":
                hook.pytest_warning_recorded.call_historic(kwargs=said)
            case "did":
                item = self.session.items[worker.holds.popleft()]
                hook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
                self._give(worker)
            case "ended":
                self.config.stash[taken_over].append(said)
                del self.workers[worker.pipe]
                worker.process.join()

    def _lose(self, worker: "Worker") -> None:
        """A worker died: the test in hand failed, and the others that it held are still to be done."""
        del self.workers[worker.pipe]
        worker.process.join()
        if worker.holds:
            item = self.session.items[worker.holds.popleft()]
            said = f"the process died with exit code {worker.process.exitcode}"
            lost = pytest.TestReport(item.nodeid, item.location, {}, "failed", said, "call")
            self.config.hook.pytest_runtest_logreport(report=lost)
        self.to_do.extendleft(reversed(worker.holds))
        if self.to_do:
            self._hire(from_the_front=worker.from_the_front)


class Worker:
    """A fork, seen from pytest's own process: `holds` are the numbers of the tests that it has been given."""

    def __init__(self, session: pytest.Session, name: str, from_the_front: bool, earlier: list[Connection]) -> None:
        assert _fork is not None
        self.from_the_front = from_the_front
        self.holds: deque[int] = deque()
        self.told_all = False
        self.pipe, its_end = _fork.Pipe()
        # A fork that kept pytest's ends of the pipes would not hear that pytest is gone.
        self.process = _fork.Process(target=_work, name=name, args=(session, its_end, [*earlier, self.pipe]))
        self.process.start()
        its_end.close()


def _work(session: pytest.Session, pipe: Connection, not_ours: list[Connection]) -> None:
    """What a fork does: the tests it is given, until it is given no more."""
    for each in not_ours:
        each.close()
    config = session.config
    # What is shown is shown by pytest's own process, and what is captured goes to files of this process's own.
    config.pluginmanager.unregister(name="terminalreporter")
    capture = config.pluginmanager.getplugin("capturemanager")
    capture.stop_global_capturing()
    capture.start_global_capturing()
    capture.suspend_global_capture()
    folder = config._tmp_path_factory.getbasetemp() / worker_name()  # type: ignore[attr-defined]
    folder.mkdir()
    config._tmp_path_factory._basetemp = folder  # type: ignore[attr-defined]
    voice = Voice(config, pipe)
    config.pluginmanager.register(voice)
    config.stash[handed_over] = {}
    # A wish to stop is heard by pytest's own process; without that one there is nobody to tell.
    with suppress(KeyboardInterrupt, EOFError, ConnectionError):
        given: deque[int] = deque(pipe.recv())
        while given and not (session.shouldfail or session.shouldstop):
            if len(given) < 2:
                given.extend(pipe.recv())
            item = session.items[given.popleft()]
            following = session.items[given[0]] if given else None
            config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            voice.say("did", None)
            voice.tell()
        status = pytest.ExitCode.TESTS_FAILED if session.testsfailed else pytest.ExitCode.OK
        config.hook.pytest_sessionfinish(session=session, exitstatus=status)
        voice.say("ended", config.stash[handed_over])
        voice.tell()


class Voice:
    """A plugin of a worker: tells pytest's own process what happened, once a test; each time wakes that process."""

    def __init__(self, config: pytest.Config, pipe: Connection) -> None:
        self.config = config
        self.pipe = pipe
        self.words: list[tuple[str, Any]] = []

    def say(self, word: str, said: Any) -> None:
        """One thing that happened."""
        self.words.append((word, said))

    def tell(self) -> None:
        """All that happened since the last time."""
        self.pipe.send(self.words)
        self.words = []

    def pytest_runtest_logstart(self, nodeid: str, location: tuple[str, int | None, str]) -> None:
        """A test begins."""
        self.say("began", {"nodeid": nodeid, "location": location})

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """A part of a test is over."""
        hook = self.config.hook
        self.say("report", hook.pytest_report_to_serializable(config=self.config, report=report))

    def pytest_warning_recorded(
        self, warning_message: WarningMessage, when: str, nodeid: str, location: tuple[str, int, str] | None
    ) -> None:
        """Something warned. What it warned of, a file or a connection left open, stays in this process."""
        warning_message.source = None
        said = {"warning_message": warning_message, "when": when, "nodeid": nodeid, "location": location}
        self.say("warning", said)
