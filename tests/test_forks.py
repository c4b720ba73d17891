"""Processes beside a test are processes: they end as they end, can be killed, and none is left behind."""

import io
import os
import signal
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from tests.forks import fork
from tests.patience import PATIENCE_S

ROOT = Path(__file__).parents[1]


def leave(code: int | None) -> None:
    """End at once."""
    sys.exit(code)


def fail() -> None:
    """End by an error, which nobody need read."""
    sys.stderr = io.StringIO()
    raise ValueError("on purpose")


def write(file: Path, number: int) -> None:
    """Say who this is."""
    file.write_text(f"{number} {os.getpid()} {os.getppid()}")


def stay() -> None:
    """Wait for a signal."""
    signal.pause()


# Two that stay, and a pytest that is gone at once.
LEFT_BEHIND = """
import os, signal
from tests.forks import begin, fork
from tests.test_forks import stay
begin()
print(fork(stay).pid, fork(stay).pid, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.parametrize(("code", "said"), [(0, 0), (3, 3), (None, 0)])
def test_a_fork_ends_with_the_code_it_gives(code: int | None, said: int) -> None:
    """As any process: nothing is 0."""
    ended = fork(leave, code)
    ended.join(PATIENCE_S)
    assert ended.exitcode == said


def test_an_error_is_the_code_of_any_program() -> None:
    """And no fork goes on with the test's own work."""
    ended = fork(fail)
    ended.join(PATIENCE_S)
    assert ended.exitcode == 1


def test_a_fork_is_a_process_of_its_own(tmp_path: Path) -> None:
    """With what it was given, and an id that is neither pytest's nor that of whoever begins them."""
    begun = fork(write, tmp_path / "who", number=7)
    begun.join(PATIENCE_S)
    number, own, parent = map(int, (tmp_path / "who").read_text().split())
    assert (number, own) == (7, begun.pid)
    assert len({own, parent, os.getpid()}) == 3


@pytest.mark.parametrize("word", [signal.SIGKILL, signal.SIGTERM])
def test_a_fork_dies_by_what_it_is_sent(word: signal.Signals) -> None:
    """Until then it runs; to wait for it takes no longer than was said."""
    staying = fork(stay)
    staying.join(0.01)
    assert staying.exitcode is None
    (staying.kill if word is signal.SIGKILL else staying.terminate)()
    staying.join(PATIENCE_S)
    assert staying.exitcode == -word
    staying.kill()


def test_no_fork_outlives_pytest() -> None:
    """Whatever kills it: who begins them hears the end of it, and ends them."""
    ended = subprocess.run(
        [sys.executable, "-c", LEFT_BEHIND], cwd=ROOT, capture_output=True, text=True, check=False, timeout=PATIENCE_S
    )
    assert ended.returncode == -signal.SIGKILL
    # What they would write to is closed, or this would not have been read to its end.
    assert not [pid for pid in map(int, ended.stdout.split()) if psutil.pid_exists(pid)]
