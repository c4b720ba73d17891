"""What is stored of one person may be broken: the clock goes on for everybody else."""

from datetime import timedelta

import pytest
from sqlalchemy import insert, text

from bot.lanes import clockwork
from domain.people import Person
from storage.engine import Database
from storage.queue_tables import timers
from tests.handlers.chat.trained import START, live_until, trained


async def test_one_broken_row_stops_nobody_elses_morning(
    sqlite_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A batch reads ahead for all whose timers are due: where that fails, each goes alone and one is put off."""
    # That it is written to the log is right, and what the harness fails for elsewhere.
    logged: list[str] = []
    monkeypatch.setattr(clockwork.log, "exception", lambda words, *_: logged.append(words))
    talk, _ = await trained(sqlite_database)
    async with sqlite_database.transaction(START) as uow:
        await uow.people.put(Person(id=99, chat_id=99))
        await uow.connection.execute(text('UPDATE people SET settings = \'{"units": "furlongs"}\' WHERE id = 99'))
        await uow.connection.execute(
            insert(timers).values(person_id=99, kind="reminder", due_at=START + timedelta(hours=1), tries=0)
        )
    await live_until(talk, START + timedelta(days=1, hours=2))
    assert logged
    assert any("Tue 29 Dec" in said for said in talk.texts())
