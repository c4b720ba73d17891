"""SQLite's connection on the event loop's thread does what aiosqlite's does, as far as SQLAlchemy asks for it.

It stands where SQLAlchemy expects a connection of aiosqlite, down to names that begin with an underscore. A new release
of either that asks for more, or asks otherwise, is to be seen here and not in a chat.
"""

import ast
import asyncio
import inspect
from collections.abc import Awaitable, Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import aiosqlite
import pytest
import sqlalchemy.connectors.asyncio
import sqlalchemy.dialects.sqlite.aiosqlite
from sqlalchemy import Column, Integer, MetaData, String, Table, delete, event, func, insert, select, text, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from storage.sqlite import InlineConnection, InlineCursor, connect_inline

Connect = Callable[[str, float], Awaitable[Any]]

# What SQLAlchemy asks of a driver's connection and cursor, in its own words. What we do not give it is never asked for
# by what we do: cursors of the server's side, several results of one statement, types set beforehand.
ASKED_OF_CONNECTION = {
    "_conn",
    "_connection",
    "_tx",
    "close",
    "commit",
    "create_function",
    "cursor",
    "isolation_level",
    "rollback",
    "stop",
}
ASKED_OF_CURSOR = {
    "__aenter__",
    "arraysize",
    "close",
    "description",
    "execute",
    "executemany",
    "fetchall",
    "fetchmany",
    "fetchone",
    "lastrowid",
    "rowcount",
}
NOT_GIVEN = {"__aiter__", "nextset", "setinputsizes"}

notes = Table(
    "notes", MetaData(), Column("id", Integer, primary_key=True), Column("words", String, unique=True, nullable=False)
)


async def connect_threaded(file: str, timeout_s: float) -> aiosqlite.Connection:
    """A connection as SQLAlchemy opens it by itself."""
    return await aiosqlite.connect(file, timeout=timeout_s, isolation_level=None)


def open_engine(file: Path, connect: Connect) -> AsyncEngine:
    """An engine over such a connection, set up as ours is."""
    engine = create_async_engine(
        f"sqlite+aiosqlite:///{file}", pool_size=1, max_overflow=0, async_creator=lambda: connect(str(file), 0.05)
    )

    @event.listens_for(engine.sync_engine, "connect")
    def connected(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        connection.create_function("twice", 1, lambda word: word * 2)
        connection.cursor().execute("PRAGMA foreign_keys=ON")

    @event.listens_for(engine.sync_engine, "begin")
    def begun(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


async def observations(file: Path, connect: Connect) -> list[object]:
    """What comes of everything that we do with a connection."""
    engine = open_engine(file, connect)
    seen: list[object] = []
    async with engine.begin() as connection:
        await connection.run_sync(notes.metadata.create_all)
        one = await connection.execute(insert(notes).values(words="one"))
        seen += [one.inserted_primary_key, one.lastrowid, one.rowcount]
        many = await connection.execute(insert(notes), [{"words": word} for word in ("two", "three", "four")])
        seen.append(many.rowcount)
        returned = await connection.execute(
            insert(notes).returning(notes.c.id, sort_by_parameter_order=True), [{"words": w} for w in ("five", "six")]
        )
        seen += returned.all()
        seen.append((await connection.execute(update(notes).values(words=notes.c.words + "!"))).rowcount)
        found = await connection.execute(select(notes).order_by(notes.c.id))
        seen += [found.keys(), found.fetchone(), found.fetchmany(2), found.all()]
        seen.append((await connection.execute(text("SELECT twice('ab')"))).scalar_one())
    for statement, rows in (
        (insert(notes), [{"words": "same"}, {"words": "same"}]),
        (text("SELECT nothing"), None),
    ):
        try:
            async with engine.begin() as connection:
                await connection.execute(delete(notes))
                await connection.execute(statement, rows)
        except DBAPIError as refused:
            seen += [type(refused), str(refused.orig)]
    async with engine.connect() as connection:
        seen.append((await connection.execute(select(func.count()).select_from(notes))).scalar_one())
        raw = await connection.get_raw_connection()
        seen.append(raw.dbapi_connection.isolation_level if raw.dbapi_connection else "gone")
        await connection.rollback()
    async with engine.connect() as connection:
        await connection.invalidate()
    async with engine.connect() as connection:
        seen.append((await connection.execute(text("PRAGMA foreign_keys"))).scalar_one())
    await engine.dispose()
    return seen


async def test_both_connections_give_the_same(tmp_path: Path) -> None:
    """Keys, counts, columns, rows, functions, refusals, what is rolled back, and a connection that is thrown away."""
    inline = await observations(tmp_path / "inline.db", connect_inline)
    threaded = await observations(tmp_path / "threaded.db", connect_threaded)
    assert [str(one) for one in inline] == [str(one) for one in threaded]
    assert len(inline) > 15


def asked_of(names: set[str], *modules: ModuleType) -> set[str]:
    """The attributes that are read of anything called so in these modules."""
    found = set()
    for module in modules:
        for node in ast.walk(ast.parse(inspect.getsource(module))):
            if isinstance(node, ast.Attribute):
                owner = node.value
                called = owner.attr if isinstance(owner, ast.Attribute) else getattr(owner, "id", "")
                if called in names:
                    found.add(node.attr)
    return found


def test_sqlalchemy_asks_for_nothing_else() -> None:
    """Read in its source: a name that is new there has to be given or known not to be needed."""
    modules = (sqlalchemy.connectors.asyncio, sqlalchemy.dialects.sqlite.aiosqlite)
    # A thread is asked for only where SQLAlchemy has opened the connection itself.
    assert asked_of({"connection", "_connection"}, *modules) - {"_thread", "daemon"} == ASKED_OF_CONNECTION
    assert asked_of({"cursor", "_cursor"}, *modules) == ASKED_OF_CURSOR | NOT_GIVEN
    assert all(hasattr(InlineConnection, name) for name in ASKED_OF_CONNECTION - {"_conn", "_connection", "_tx"})
    assert all(hasattr(InlineCursor, name) for name in ASKED_OF_CURSOR)


async def test_the_names_that_begin_with_an_underscore_mean_what_they_meant(tmp_path: Path) -> None:
    """The queue to aiosqlite's thread takes a future and what to do; the connection inside is that of sqlite3."""
    for connect in (connect_threaded, connect_inline):
        connection = await connect(str(tmp_path / "names.db"), 0.05)
        assert type(connection._conn) is type(connection._connection)
        assert type(connection._conn).__module__ == "sqlite3"
        future = asyncio.get_running_loop().create_future()
        connection._tx.put_nowait((future, lambda: "done"))
        assert await future == "done"
        future = asyncio.get_running_loop().create_future()
        connection._tx.put_nowait((future, {}.popitem))
        with pytest.raises(KeyError):
            await future
        await connection.close()
