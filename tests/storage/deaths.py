"""Programs over a database, to be forked (tests/forks.py): most die, as by kill -9, in the middle of their work."""

import asyncio
import fcntl
import os
import signal
from pathlib import Path
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import Engine

from domain.records import Dialog
from storage.engine import open_database
from storage.migrate import migrate
from tests.storage.samples import NOW, with_plan


def die() -> None:
    """As by kill -9."""
    os.kill(os.getpid(), signal.SIGKILL)


def store_a_plan_and_die_before(url: str, beginning: str) -> None:
    """In the transaction that stores a plan, before a statement that begins like this."""
    database = open_database(url)

    @event.listens_for(database.engine.sync_engine, "before_cursor_execute")
    def before(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if statement.startswith(beginning):
            die()

    asyncio.run(with_plan(database))


def store_a_plan_and_die(url: str) -> None:
    """Right after the commit, without a clean close."""

    async def store() -> None:
        await with_plan(open_database(url))
        die()

    asyncio.run(store())


def migrate_and_die_at(url: str, statement: int) -> None:
    """Before the so manyth statement of a migration to the newest version."""
    left = statement

    @event.listens_for(Engine, "before_cursor_execute")
    def before(*_: Any) -> None:
        nonlocal left
        left -= 1
        if left == 0:
            die()

    migrate(url)


def add_a_hundred(url: str, gate: Path, is_there: Path) -> None:
    """Count in the dialog of chat 1, in a hundred transactions, from the moment when nobody locks the gate."""

    is_there.touch()
    with gate.open() as opened:
        fcntl.flock(opened, fcntl.LOCK_SH)

    async def add() -> None:
        database = open_database(url)
        for _ in range(100):
            async with database.transaction(NOW) as uow:
                dialog = await uow.dialogs.get(1)
                assert dialog is not None
                await uow.dialogs.put(1, Dialog(name="count", state={"n": dialog.state["n"] + 1}))

    asyncio.run(add())
