"""Break each promise in a copy and see its test fail: `python -m tests.drills.break_invariants [name …]`.

A drill holds when its tests pass on the code as it is, and fail on the broken code because of what they assert: a
breakage that cannot even run (an import, a name, the syntax, the fixtures) proves nothing and is refused. Takes some
minutes.
"""

import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from tests.drills.breakage import Breakage
from tests.drills.breakages import BREAKAGES
from tests.drills.reasons import REASONS

ROOT = Path(__file__).parents[2]
LEFT_OUT = shutil.ignore_patterns(".git", ".venv", ".*_cache", ".hypothesis", "__pycache__")

PASSED, FAILED = 0, 1


class RefusedError(Exception):
    """The drill shows nothing; the words say why."""


def outcome_of(copy: Path, tests: str) -> tuple[int, list[str]]:
    """Run the tests in the copy until one fails: pytest's exit code, and why it failed."""
    reasons = copy / "reasons.txt"
    reasons.unlink(missing_ok=True)
    pytest = [sys.executable, "-m", "pytest", "-q", "-x", "-n", "0", "-p", "tests.drills.reasons", *shlex.split(tests)]
    done = subprocess.run(pytest, cwd=copy, capture_output=True, check=False, env={**os.environ, REASONS: str(reasons)})
    return done.returncode, reasons.read_text("utf-8").splitlines() if reasons.exists() else []


@cache
def fault_unbroken(copy: Path, tests: str) -> str | None:
    """What is wrong with the tests on the code as it is, where something is: none chosen, or one fails."""
    code, reasons = outcome_of(copy, tests)
    return None if code == PASSED else f"pytest ended with {code}: {reasons}"


def failure_of(copy: Path, breakage: Breakage) -> str | None:
    """What the tests say of the broken promise; None when they pass all the same. Raises RefusedError."""
    path = copy / breakage.file
    whole = path.read_text("utf-8")
    if whole.count(breakage.words) != 1:
        raise RefusedError(f"{breakage.file} has changed: these words are not there once")
    broken = whole.replace(breakage.words, breakage.others)
    try:
        compile(broken, breakage.file, "exec")
    except SyntaxError as error:
        raise RefusedError(f"what is broken is not Python any more: {error}") from error
    if fault := fault_unbroken(copy, breakage.tests):
        raise RefusedError(f"{breakage.tests} does not pass on the code as it is: {fault}")
    path.write_text(broken, "utf-8")
    try:
        code, reasons = outcome_of(copy, breakage.tests)
    finally:
        path.write_text(whole, "utf-8")
    if code == PASSED:
        return None
    if code != FAILED or not reasons or any(line.startswith("bad ") for line in reasons):
        raise RefusedError(f"fails for another reason (pytest ended with {code}): {reasons}")
    return reasons[0].removeprefix("good ")


def run(breakages: Sequence[Breakage]) -> int:
    """Break one after the other, or only those named as arguments; the number of promises nobody holds."""
    unheld, wanted = 0, set(sys.argv[1:])
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy"
        shutil.copytree(ROOT, copy, ignore=LEFT_OUT)
        for breakage in breakages:
            if wanted and breakage.name not in wanted:
                continue
            try:
                failure = failure_of(copy, breakage)
            except RefusedError as error:
                print(f"REFUSED   {breakage.name}: {error}", flush=True)
                unheld += 1
                continue
            unheld += failure is None
            print(f"held      {breakage.name}: {failure}" if failure else f"NOT HELD  {breakage.name}", flush=True)
    return unheld


if __name__ == "__main__":
    sys.exit(run(BREAKAGES))
