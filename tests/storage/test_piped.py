"""Statements in libpq's pipeline give, refuse and lose what psycopg's cursors do, on the same connection."""

import asyncio
from datetime import UTC, date, datetime
from typing import Any

import pytest
from psycopg import errors
from sqlalchemy import text

from storage import prepared
from storage.engine import Database, open_database
from storage.piped import PipedConnection

VALUES = [
    ("BIGINT", 2**40),
    ("INTEGER", -7),
    ("BOOLEAN", True),
    ("FLOAT", 1.5),
    ("VARCHAR", 'it\'s 5\\u2032 \\ "so" 🏃'),
    ("VARCHAR", ""),
    ("DATE", date(2026, 11, 22)),
    ("TIMESTAMP WITH TIME ZONE", datetime(2026, 11, 22, 7, 45, 0, 123456, tzinfo=UTC)),
    ("BYTEA", bytes(range(256))),
    ("BIGINT[]", [1, 2**40]),
    ("TEXT[]", ["it's", 'a "key", {with} \\ all', ""]),
    ("BIGINT[]", []),
    ("VARCHAR", None),
]


async def driver_of(connection: Any) -> PipedConnection:
    """The connection below SQLAlchemy's."""
    driver: PipedConnection = (await connection.get_raw_connection()).driver_connection
    return driver


@pytest.fixture
async def on_postgres(postgres_url: str) -> Any:
    """A database of PostgreSQL's, closed at the end."""
    database = open_database(postgres_url)
    yield database
    await database.close()


async def test_values_come_back_as_psycopg_gives_them(on_postgres: Database) -> None:
    """Numbers, words, moments, bytes, lists, nothing: in both directions."""
    async with on_postgres.writing() as connection:
        driver = await driver_of(connection)
        asked = [(f"SELECT $1::{kind}".encode(), [value]) for kind, value in VALUES]
        ours = [rows for rows, _ in await driver.at_once(asked)]
        for (kind, value), found in zip(VALUES, ours, strict=True):
            theirs = await (await driver.execute(f"SELECT %s::{kind}", [value])).fetchall()
            assert theirs == found == [(value,)]
        with pytest.raises(errors.DataError):
            await driver.at_once([(b"SELECT $1::VARCHAR", ["a\0b"])])


async def test_every_statement_is_understood(on_postgres: Database) -> None:
    """Whatever has no type of its own is made clear by its place."""
    async with on_postgres.writing() as connection:
        driver = await driver_of(connection)
        for statement in prepared._all:
            told = statement.text(connection.dialect)
            driver.pgconn.nonblocking = 0
            result = driver.pgconn.prepare(b"", told.numbered)
            assert not result.error_message, (result.error_message, told.sql)


async def test_the_first_that_is_refused_is_raised_and_nothing_after_it_is_done(on_postgres: Database) -> None:
    """As if they had been asked one by one; the connection is whole after it, for us and for psycopg."""
    async with on_postgres.writing() as connection:
        driver = await driver_of(connection)
        await driver.at_once([(b"CREATE TEMPORARY TABLE said (word VARCHAR PRIMARY KEY)", [])])
        put = b"INSERT INTO said VALUES ($1::VARCHAR)"
        assert await driver.at_once([(put, ["one"]), (put, ["two"])]) == [([], 1), ([], 1)]
        await driver.execute("SAVEPOINT before")
        with pytest.raises(errors.UniqueViolation):
            await driver.at_once([(put, ["three"]), (put, ["one"]), (b"SELECT 1 / 0", [])])
        await driver.execute("ROLLBACK TO before")
        asked = [(b"SELECT word FROM said ORDER BY word", []), (b"SELECT 2", [])]
        assert await driver.at_once(asked) == [([("one",), ("two",)], 2), ([(2,)], 1)]


async def test_a_transaction_begins_with_the_first_as_psycopg_begins_it(on_postgres: Database) -> None:
    """A reader has one snapshot and cannot write; a writer's work is taken back with it."""
    async with on_postgres.reading() as connection:
        driver = await driver_of(connection)
        asked = [
            (f"SELECT current_setting('{name}')".encode(), [])
            for name in ("transaction_isolation", "transaction_read_only")
        ]
        assert [rows for rows, _ in await driver.at_once(asked)] == [[("repeatable read",)], [("on",)]]
    async with on_postgres.writing() as connection:
        driver = await driver_of(connection)
        await driver.at_once([(b"CREATE TABLE gone (word VARCHAR)", [])])
        await driver.rollback()
        with pytest.raises(errors.UndefinedTable):
            await driver.at_once([(b"SELECT word FROM gone", [])])
        await driver.rollback()


async def test_whoever_is_stopped_leaves_a_connection_that_can_be_used(on_postgres: Database) -> None:
    """The server is told to stop as well, and the next transaction is none the wiser."""
    async with on_postgres.writing() as connection:
        driver = await driver_of(connection)
        asked = [(b"SELECT 1", []), (b"SELECT pg_sleep(30)", []), (b"SELECT 2", [])]
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.05):
                await driver.at_once(asked)
        await driver.rollback()
        assert await driver.at_once([(b"SELECT 3", [])]) == [([(3,)], 1)]


async def test_statements_that_were_taken_away_are_prepared_again(on_postgres: Database) -> None:
    """Somebody between us and the server tidies up: one transaction fails and is done again, no more."""
    asked = [(b"SELECT 4", [])]
    async with on_postgres.writing() as connection:
        driver = await driver_of(connection)
        await driver.at_once(asked)
        await connection.execute(text("DEALLOCATE ALL"))
        with pytest.raises(errors.InvalidSqlStatementName):
            await driver.at_once(asked)
        await driver.rollback()
        assert await driver.at_once(asked) == [([(4,)], 1)]
