"""What the tests cost in processor time, by file: `python -m pytest -p benchmarks.tests_cost [what pytest takes]`.

Processor time is counted for each test with its fixtures, in the worker and in the processes it waited for; what nobody
waits for (the shared PostgreSQL, forks of the kill drills) is not in it. On a busy machine every second costs more:
compare only what ran side by side.
"""

import os
from collections import Counter
from collections.abc import Generator

import pytest

from tests.workers import handed_over, taken_over, worker_name

SHOWN = 30

# Seconds and tests by file, of this worker and, where it is the one that waits for them, of all workers.
seconds: Counter[str] = Counter()
tests: Counter[str] = Counter()
before: list[float] = []


def spent_s() -> float:
    """Processor time of this process and of those it waited for."""
    return sum(os.times()[:4])


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """A test with its fixtures."""
    began = spent_s()
    done = yield
    seconds[item.location[0]] += spent_s() - began
    tests[item.location[0]] += 1
    return done


@pytest.hookimpl(trylast=True)
def pytest_collection_finish() -> None:
    """Imports and collection are behind us."""
    before.append(spent_s())


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A worker hands over what it counted; pytest's own process takes it."""
    stash = session.config.stash
    if worker_name():
        stash[handed_over]["cost"] = (dict(seconds), dict(tests))
    for its_seconds, its_tests in (said["cost"] for said in stash.get(taken_over, [])):
        seconds.update(its_seconds)
        tests.update(its_tests)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The dearest files."""
    terminalreporter.section("processor time")
    for file, spent in seconds.most_common(SHOWN):
        terminalreporter.write_line(f"{spent:8.2f} s {tests[file]:5} {file}")
    terminalreporter.write_line(f"{seconds.total():8.2f} s {tests.total():5} all tests")
    terminalreporter.write_line(f"{sum(before):8.2f} s       to import and collect, once")
