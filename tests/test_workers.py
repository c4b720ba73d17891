"""Tests that run in forks: each once, none lost with a process that dies, and what they said is told."""

import os
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from tests.patience import PATIENCE_S

ROOT = Path(__file__).parents[1]

TESTS = """
import os, warnings
import pytest
from pathlib import Path

DID = Path(__file__).parent / "did"

@pytest.fixture(scope="module", autouse=True)
def around(tmp_path_factory):
    own = tmp_path_factory.getbasetemp()
    yield
    with DID.open("a") as lines:
        lines.write(f"{os.getpid()} left {own.name}\\n")

@pytest.mark.parametrize("number", range(24))
def test_it(number):
    with DID.open("a") as lines:
        lines.write(f"{os.getpid()} test {number}\\n")
    if number == 5:
        os._exit(3)
    if number == 6 and "KILL_PYTEST" in os.environ:
        os.kill(os.getppid(), 9)
    if number == 7:
        print("as was said")
        with open(os.devnull) as nobody_can_send_this:
            warnings.warn("odd", source=nobody_can_send_this)
        pytest.fail("it failed")
    if number == 9:
        pytest.skip("not here")
"""


def run_in_forks(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Those tests in two forks."""
    (folder / "test_some.py").write_text(TESTS)
    (folder / "pytest.ini").write_text("[pytest]\n")
    command = [sys.executable, "-m", "pytest", "-p", "tests.workers", "-n", "2", *words]
    bare = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        command, cwd=folder, env=bare, capture_output=True, text=True, check=False, timeout=PATIENCE_S
    )


def test_each_test_runs_once_whoever_dies(tmp_path: Path) -> None:
    """A process that ends in a test fails that one and no other; failures, output, warnings and skips are told."""
    ended = run_in_forks(tmp_path)
    assert ended.returncode == pytest.ExitCode.TESTS_FAILED
    assert "2 failed, 21 passed, 1 skipped, 1 warning" in ended.stdout
    assert "test_some.py::test_it[5] - the process died with exit code 3" in ended.stdout
    assert "as was said" in ended.stdout
    assert "UserWarning: odd" in ended.stdout
    did = [line.split() for line in (tmp_path / "did").read_text().splitlines()]
    assert Counter(words[2] for words in did if words[1] == "test") == {str(number): 1 for number in range(24)}
    who = {words[0] for words in did if words[1] == "test"}
    left = {words[0]: words[2] for words in did if words[1] == "left"}
    assert len(who) == 3
    assert len(left) == len(set(left.values())) == 2, "who lives puts away what it set up, in a folder of its own"


def test_a_first_failure_ends_the_run(tmp_path: Path) -> None:
    """With -x nobody begins another piece."""
    ended = run_in_forks(tmp_path, "-x", "--deselect", "test_some.py::test_it[5]")
    assert ended.returncode == pytest.ExitCode.TESTS_FAILED
    assert "1 failed" in ended.stdout
    assert "stopping after 1 failures" in ended.stdout


def test_no_worker_outlives_pytest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever kills it: who holds what the workers write to hears the end of it soon."""
    monkeypatch.setenv("KILL_PYTEST", "1")
    assert run_in_forks(tmp_path).returncode == -signal.SIGKILL
