"""The nursery: tasks end with it, and none fails in silence."""

import asyncio
import logging

import pytest

from bot.nursery import Nursery

pytestmark = pytest.mark.anyio


async def test_leaving_cancels_what_still_runs() -> None:
    """A task that would wait forever ends when the nursery is left."""
    async with Nursery() as nursery:
        task = nursery.start(asyncio.Event().wait(), name="waits")
        await asyncio.sleep(0)
    assert task.cancelled()


async def test_a_failing_task_is_logged_and_seen(caplog: pytest.LogCaptureFixture) -> None:
    """The error is kept, logged and announced."""

    async def fail() -> None:
        raise ValueError("broken")

    with caplog.at_level(logging.ERROR):
        async with Nursery() as nursery:
            nursery.start(fail(), name="fails")
            await nursery.failed.wait()
    assert isinstance(nursery.error, ValueError)
    assert "fails" in caplog.text
