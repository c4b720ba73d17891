"""What every test shares: async tests run on asyncio, hypothesis draws the same examples everywhere, real databases.

Write `async def test_…` and nothing else: `anyio_mode = "auto"` in pyproject.toml hands coroutines to anyio's pytest
plugin (it comes with Starlette, so no further plugin is needed). Fixtures: `database` (every test that takes it runs
on SQLite and on a real PostgreSQL), `sqlite_database`, `sqlite_url`, `postgres_url`, `clock`.
"""

import gc
import sys
from collections.abc import Generator

import pytest
from hypothesis import HealthCheck, settings

from tests import early
from tests.databases import (
    FixedClock,
    clock,
    database,
    database_url,
    postgres_home,
    postgres_server,
    postgres_url,
    shared_folder,
    sqlite_database,
    sqlite_template,
    sqlite_url,
)
from tests.in_process import ERRORS, EYES
from tests.telegram import Emulated
from tests.workers import pytest_addoption, pytest_runtestloop

__all__ = [
    "FixedClock",
    "anyio_backend",
    "clock",
    "database",
    "database_url",
    "postgres_home",
    "postgres_server",
    "postgres_url",
    "pytest_addoption",
    "pytest_runtestloop",
    "shared_folder",
    "sqlite_database",
    "sqlite_template",
    "sqlite_url",
]

# No deadline: two shared cores make single examples slow now and then.
settings.register_profile(
    "ci", derandomize=True, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("ci")


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    """The program runs on asyncio only."""
    return "asyncio"


@pytest.hookimpl(tryfirst=True)
def pytest_collection(session: pytest.Session) -> None:
    """What takes long and wants nothing of the tests begins beside their collection."""
    if not session.config.option.collectonly:
        early.begin(session.config)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """No test answers for the one before."""
    Emulated.made.clear()
    ERRORS.said.clear()
    while EYES:
        EYES.pop().close()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, None, None]:
    """At the end of a test, whatever Telegram refused without being asked to fails it."""
    yield
    for telegram in Emulated.made:
        telegram.check()


@pytest.hookimpl(trylast=True)
def pytest_collection_finish(session: pytest.Session) -> None:
    """What was imported and collected stays to the end: the garbage collector need not look at it again and again.

    Where tests were collected that want forks, a copy of this process stays to make them.
    """
    forks = sys.modules.get("tests.forks")
    if forks and not session.config.option.collectonly:
        forks.warm_up()
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)
    if forks and not session.config.option.collectonly:
        forks.begin()


# Tests with processes of their own take longest: begun first, none of them is what a worker is waited for at the end.
_LONG = ("tests/e2e/", "tests/bot/lanes/test_kill.py", "tests/bot/test_program.py", "tests/test_run.py")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """The longest tests first, the others as they were."""
    items.sort(key=lambda item: not item.nodeid.startswith(_LONG))
