"""What every test shares: async tests run on asyncio, hypothesis draws the same examples everywhere, real databases.

Write `async def test_…` and nothing else: `anyio_mode = "auto"` in pyproject.toml hands coroutines to anyio's pytest
plugin (it comes with Starlette, so no further plugin is needed). Fixtures: `database` (every test that takes it runs
on SQLite and on a real PostgreSQL), `sqlite_database`, `sqlite_url`, `postgres_url`, `clock`.
"""

from collections.abc import Generator

import pytest
from hypothesis import HealthCheck, settings

from tests.databases import (
    FixedClock,
    clock,
    database,
    database_url,
    postgres_server,
    postgres_url,
    sqlite_database,
    sqlite_template,
    sqlite_url,
)
from tests.telegram import Emulated

__all__ = [
    "FixedClock",
    "anyio_backend",
    "clock",
    "database",
    "database_url",
    "postgres_server",
    "postgres_url",
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


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, None, None]:
    """At the end of a test, whatever Telegram refused without being asked to fails it."""
    Emulated.made.clear()
    try:
        yield
        for telegram in Emulated.made:
            telegram.check()
    finally:
        Emulated.made.clear()
