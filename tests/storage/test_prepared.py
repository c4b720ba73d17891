"""Statements on the driver's own connection give, refuse and lose what SQLAlchemy's do."""

import asyncio
from contextlib import AsyncExitStack
from datetime import UTC
from unittest.mock import patch

import pytest
from sqlalchemy import bindparam, event, insert, select, text
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.pool import QueuePool

from domain.people import PersonSettings
from storage import prepared
from storage.engine import Database, open_database
from storage.faults import DatabaseAwayError
from storage.people_tables import people
from storage.plan_tables import schedule_preview, training_plans, weeks
from storage.postgres import WRITING_CONNECTIONS
from storage.prepared import Prepared, among, together
from storage.queue_tables import outbox
from tests.storage.samples import NOW, with_plan

ROW = {
    "id": 77,
    "chat_id": 77,
    "name": "secret",
    "is_coach": False,
    "settings": PersonSettings(),
    "muted_at": None,
    "created_at": NOW,
}
_END_OTHERS = text(
    "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity "
    "WHERE datname = current_database() AND pid <> pg_backend_pid()"
)


async def test_rows_are_those_of_sqlalchemy(database: Database) -> None:
    """Times with their zone, dates, JSON, the domain's own values, truth, numbers: by place and by name."""
    plan_id = await with_plan(database)
    async with database.writing() as connection:
        for table in (people, training_plans, weeks, schedule_preview):
            statement = select(table).order_by(*table.primary_key)
            theirs = (await connection.execute(statement)).all()
            ours = await Prepared(statement).rows(connection, {})
            assert theirs
            assert [tuple(row) for row in theirs] == ours
        head = await Prepared(select(training_plans)).row(connection, {})
        assert head.id == plan_id
        assert head.created_at.tzinfo is UTC


async def test_a_list_of_any_length_is_one_statement(database: Database) -> None:
    """None, one and many values, numbers and words, also beside other conditions."""
    await with_plan(database)
    numbered = Prepared(select(weeks.c.week_number).where(among(weeks.c.week_number, "ns"), weeks.c.week_number > 1))
    keyed = Prepared(select(outbox.c.id).where(among(outbox.c.key, "keys")))
    async with database.writing() as connection:
        for asked, found in (([], []), ([1], []), ([1, 2, 3], [2, 3]), ([999], [])):
            rows = await numbered.rows(connection, {"ns": asked})
            assert sorted(row.week_number for row in rows) == found
        assert await keyed.rows(connection, {"keys": ["it's", 'a "key"']}) == []


async def test_what_is_asked_together_is_answered_as_one_by_one(database: Database) -> None:
    """Rows and how many were changed, in their order; each statement sees what those before it did."""
    put, ids = Prepared(insert(people), keys=tuple(ROW)), Prepared(select(people.c.id).order_by(people.c.id))
    some = Prepared(select(people.c.name).where(people.c.id == bindparam("who")))
    rows = [ROW | {"id": number, "chat_id": number, "name": f"Runner {number}"} for number in (5, 6, 7)]
    async with database.writing() as connection:
        answers = await together(
            connection, (ids, [{}]), (put, rows), (ids, [{}]), (put, []), (some, [{"who": 7}, {"who": 9}, {"who": 5}])
        )
        assert answers == [([], 0), ([], 3), ([(5,), (6,), (7,)], 3), ([], 0), ([("Runner 7",), ("Runner 5",)], 2)]
        assert await together(connection) == []
    with pytest.raises(IntegrityError):
        async with database.writing() as connection:
            await together(connection, (ids, [{}]), (put, rows))


async def test_what_is_refused_is_raised_as_by_sqlalchemy(database: Database) -> None:
    """A key that is there already is an IntegrityError without anybody's values in it, and the transaction is lost."""
    put = Prepared(insert(people), keys=tuple(ROW))

    async def twice() -> None:
        async with database.writing() as connection:
            assert await put.run(connection, ROW) == 1
            await put.run_all(connection, [ROW, ROW])

    with pytest.raises(IntegrityError) as refused:
        await twice()
    assert "secret" not in str(refused.value.params)
    async with database.writing() as connection:
        assert await Prepared(select(people.c.id)).rows(connection, {}) == []


async def test_listeners_hear_of_it(database: Database) -> None:
    """Whoever counts or interrupts SQLAlchemy's statements counts and interrupts these."""
    heard: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        heard.append(statement)

    event.listen(database.engine.sync_engine, "before_cursor_execute", note)
    async with database.writing() as connection:
        heard.clear()
        await Prepared(select(people.c.id)).rows(connection, {})
    assert [words.split() for words in heard] == [["SELECT", "people.id", "FROM", "people"]]


async def test_a_connection_that_was_lost_is_replaced(postgres_url: str) -> None:
    """The transaction it was in says that the database is away; the next one works."""
    database = open_database(postgres_url)
    ids = Prepared(select(people.c.id))

    async def lose_it() -> None:
        async with database.writing() as connection:
            await ids.rows(connection, {})
            async with database.writing() as other:
                await other.execute(_END_OTHERS)
            await ids.rows(connection, {})

    with pytest.raises(DatabaseAwayError, match="cannot be reached"):
        await lose_it()
    async with database.transaction(NOW) as uow:
        assert await ids.rows(uow.connection, {}) == []
    await database.close()


async def test_an_error_inside_takes_all_back_on_the_connection_that_stays(sqlite_database: Database) -> None:
    """SQLite's writer keeps its connection: what one transaction leaves unfinished is not the next one's."""
    for statement in (Prepared(insert(people), keys=tuple(ROW)), None):
        with pytest.raises(RuntimeError, match="on the way"):  # noqa: PT012 - the whole transaction is meant
            async with sqlite_database.writing() as connection:
                if statement is not None:
                    await statement.run(connection, ROW)
                else:
                    await connection.execute(insert(people), ROW)
                raise RuntimeError("on the way")
        assert not sqlite_database.is_writing
        async with sqlite_database.read(NOW) as uow:
            assert await uow.people.get(77) is None


async def test_a_lost_connection_takes_no_other_in_the_middle(postgres_url: str) -> None:
    """What is done after the loss would be committed alone, without what came before it: it is refused."""
    database = open_database(postgres_url)
    put, ids = Prepared(insert(people), keys=tuple(ROW)), Prepared(select(people.c.id))

    async def go_on_after_the_loss() -> None:
        async with database.writing() as connection:
            await ids.rows(connection, {})
            async with database.writing() as other:
                await other.execute(_END_OTHERS)
            with pytest.raises(DBAPIError):
                await ids.rows(connection, {})
            await put.run(connection, ROW)

    with pytest.raises(DatabaseAwayError, match="was lost"):
        await go_on_after_the_loss()
    async with database.read(NOW) as uow:
        assert await uow.people.get(77) is None
    await database.close()


async def test_the_end_of_a_lost_connection_is_no_error_of_its_own(postgres_url: str) -> None:
    """What went wrong inside is what is told: the server has taken the rest back already."""
    database = open_database(postgres_url)
    ids = Prepared(select(people.c.id))

    async def fail_for_another_reason() -> None:
        async with database.writing() as connection:
            await ids.rows(connection, {})
            async with database.writing() as other:
                await other.execute(_END_OTHERS)
            raise RuntimeError("on the way")

    with pytest.raises(RuntimeError, match="on the way"):
        await fail_for_another_reason()
    async with database.transaction(NOW) as uow:
        assert await ids.rows(uow.connection, {}) == []
    await database.close()


async def test_whoever_is_stopped_while_asking_a_connection_gives_it_back(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Otherwise the pool had one connection less for good, and none after ten such stops."""
    monkeypatch.setattr("storage.postgres.PING_AFTER_S", 0.0)
    database = open_database(postgres_url)
    pool = database.engine.pool
    assert isinstance(pool, QueuePool)
    async with database.writing() as connection:
        await connection.execute(select(1))

    async def stopped(*_: object) -> None:
        raise asyncio.CancelledError

    (rests, _), *_ = database._writers._resting
    assert rests.sync_connection is not None
    monkeypatch.setattr(rests.sync_connection.connection.driver_connection, "execute", stopped)
    with pytest.raises(asyncio.CancelledError):
        await database._writers.begin()
    assert pool.checkedout() == 0
    async with database.writing() as connection:
        await connection.execute(select(1))
    await database.close()


async def test_who_has_waited_longest_writes_next(postgres_url: str) -> None:
    """A connection that is free goes to the first in the queue, not to whoever comes by just then."""
    database = open_database(postgres_url)
    order: list[str] = []

    async def write(name: str) -> None:
        async with database.writing() as connection:
            await connection.execute(select(1))
            order.append(name)

    async with AsyncExitStack() as others, AsyncExitStack() as ending:
        await ending.enter_async_context(database.writing())
        for _ in range(WRITING_CONNECTIONS - 1):
            await others.enter_async_context(database.writing())

        async def come_by() -> None:
            await ending.aclose()
            await write("third")

        await asyncio.gather(write("first"), write("second"), come_by())
    assert order == ["first", "second", "third"]
    await database.close()


async def test_every_statement_compiles_ahead(database: Database) -> None:
    """What a start works out a little at a time is all there is to work out, on both databases."""
    await database.warm_up()
    with patch.object(prepared, "_compile", side_effect=AssertionError("it was compiled before")):
        for statement in prepared._all:
            assert statement.text(database.engine.dialect).sql
