"""Statements that every tap needs, compiled once and then run on the driver's own connection.

SQLAlchemy's way through a statement (its cache key, a context, a result, two changes of greenlet) costs several times
what a short statement itself does. These statements are the same each time but for their values, so that their text and
what becomes of values on the way in and out is worked out once for each database, from the same SQLAlchemy statement.
They run inside SQLAlchemy's transaction, on its connection; its listeners hear of them, and what fails is raised as it
would raise it.
"""

import asyncio
import sqlite3
from collections import namedtuple
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

from sqlalchemy import Dialect, Executable, Table
from sqlalchemy.engine import Connection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql import ClauseElement, ColumnElement
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.expression import BindParameter, bindparam
from sqlalchemy.types import ARRAY, BigInteger, Boolean, Float, String, Text

from storage.faults import DatabaseAwayError
from storage.types import Json

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql, sqlite

Values = Mapping[str, Any]
Made = Callable[[Any], Any]
# Statements and their values.
Asked = Sequence[tuple["Prepared", Values]]

_all: list["Prepared"] = []


class Prepared:
    """One statement. `keys` are the columns of an INSERT whose values are given when it is run.

    `foreseen` says which of the things that a tap tells each of its values is (`storage/foreseen.py`); empty for a
    statement that is not read ahead.
    """

    def __init__(
        self,
        statement: Executable | Callable[[str], Executable],
        keys: Sequence[str] | None = None,
        *,
        foreseen: Mapping[str, str] | None = None,
    ) -> None:
        self.foreseen = foreseen or {}
        self._statement = statement
        self._keys = list(keys) if keys is not None else None
        self._texts: dict[str, _Text] = {}
        _all.append(self)

    async def rows(self, connection: AsyncConnection, values: Values) -> list[Any]:
        """The rows it gives, their values by place and by name."""
        text = self.text(connection.dialect)
        if self.foreseen and not text.is_sqlite:
            driver = _driver(connection)
            if driver.is_foretold:
                driver.asked.add(self)
                known = driver.foretold.pop((text.numbered, *text.given(values)), None)
                if known is not None:
                    return text.read(known)
        driver = _heard(connection, text.sql, values)
        try:
            if text.is_sqlite:
                found = await driver.execute_fetchall(text.sql, text.given(values))
            else:
                ((found, _),) = await driver.at_once([(text.numbered, text.given(values))])
        except Exception as error:
            raise await as_raised(connection, text.sql, error) from error
        return text.read(found)

    async def row(self, connection: AsyncConnection, values: Values) -> Any:
        """Its first row, or None."""
        found = await self.rows(connection, values)
        return found[0] if found else None

    async def run(self, connection: AsyncConnection, values: Values) -> int:
        """Run it for what it changes; how many rows that were."""
        text = self.text(connection.dialect)
        driver = _heard(connection, text.sql, values)
        changed: int
        try:
            if text.is_sqlite:
                changed = (await driver.execute(text.sql, text.given(values))).rowcount
            else:
                ((_, changed),) = await driver.at_once([(text.numbered, text.given(values))])
        except Exception as error:
            raise await as_raised(connection, text.sql, error) from error
        return changed

    async def run_all(self, connection: AsyncConnection, rows: Sequence[Values]) -> int:
        """Run it once for each of these; how many rows were changed."""
        if len(rows) == 1:
            return await self.run(connection, rows[0])
        if not rows:
            return 0
        text = self.text(connection.dialect)
        driver = _heard(connection, text.sql, rows)
        given = [text.given(values) for values in rows]
        changed: int
        try:
            if text.is_sqlite:
                changed = (await driver.executemany(text.sql, given)).rowcount
            else:
                changed = sum(each for _, each in await driver.at_once([(text.numbered, one) for one in given]))
        except Exception as error:
            raise await as_raised(connection, text.sql, error) from error
        return changed

    def text(self, dialect: Dialect) -> "_Text":
        """It as this database is told it."""
        found = self._texts.get(dialect.name)
        if found is None:
            statement = self._statement
            made = statement(dialect.name) if not isinstance(statement, Executable) else statement
            found = self._texts[dialect.name] = _compile(made, dialect, self._keys)
        return found


async def together(
    connection: AsyncConnection, *asked: tuple[Prepared, Sequence[Values]]
) -> list[tuple[list[Any], int]]:
    """Run statements one after the other, each once for each of its values, on PostgreSQL in one way there and back.

    Gives for each statement its rows, and how many rows it gave or changed.
    """
    texts = [statement.text(connection.dialect) for statement, _ in asked]
    if connection.dialect.name == "sqlite":
        return [await _one_by_one(connection, statement, rows) for statement, rows in asked]
    given = [
        (text.numbered, text.given(values)) for text, (_, rows) in zip(texts, asked, strict=True) for values in rows
    ]
    if not given:
        return [([], 0) for _ in asked]
    for text, (_, rows) in zip(texts, asked, strict=True):
        for values in rows:
            driver = _heard(connection, text.sql, values)
    try:
        answers = iter(await driver.at_once(given))
    except Exception as error:
        raise await as_raised(connection, "; ".join(text.sql for text in texts), error) from error
    told = [list(islice(answers, len(rows))) for _, rows in asked]
    return [
        (text.read(row for rows, _ in each for row in rows), sum(changed for _, changed in each))
        for text, each in zip(texts, told, strict=True)
    ]


async def run_with(connection: AsyncConnection, statement: Prepared, values: Values, asked: Asked) -> int:
    """Run a statement for what it changes, and on the same way read what will be asked for next; how many it changed.

    On PostgreSQL. What is read is given to who asks for it in this transaction, until something is written in it.
    """
    every = [(one.text(connection.dialect), given) for one, given in ((statement, values), *asked)]
    told = [(text.numbered, text.given(each)) for text, each in every]
    for text, each in every:
        driver = _heard(connection, text.sql, each)
    try:
        (_, changed), *answers = await driver.at_once(told)
    except Exception as error:
        raise await as_raised(connection, every[0][0].sql, error) from error
    driver.is_foretold = True
    driver.foretold.update({(text, *given): found for (text, given), (found, _) in zip(told[1:], answers, strict=True)})
    count: int = changed
    return count


def asked_in(connection: AsyncConnection) -> frozenset[Prepared]:
    """Which of the statements that can be foreseen were asked in this transaction so far."""
    return frozenset(_driver(connection).asked)


async def _one_by_one(
    connection: AsyncConnection, statement: Prepared, rows: Sequence[Values]
) -> tuple[list[Any], int]:
    if statement.text(connection.dialect).gives_rows:
        found = [row for values in rows for row in await statement.rows(connection, values)]
        return found, len(found)
    return [], await statement.run_all(connection, rows)


async def compile_ahead(dialect: Dialect) -> None:
    """Compile every statement one at a time, so that nobody waits for several when they are first needed together."""
    for statement in _all:
        statement.text(dialect)
        await asyncio.sleep(0)


@dataclass(frozen=True, slots=True)
class _Text:
    """A statement's text for one database, and what becomes of values on the way in and out."""

    sql: str
    # For PostgreSQL, with its parameters as $1, $2 ….
    numbered: bytes
    is_sqlite: bool
    # Name, what is done to the value, and the value where none is given.
    ways_in: tuple[tuple[str, Made | None, Any], ...]
    ways_out: tuple[tuple[int, Made], ...]
    row: Callable[[Iterable[Any]], Any]
    gives_rows: bool

    def given(self, values: Values) -> list[Any]:
        """The parameters as the driver takes them."""
        return [
            values.get(name, fixed) if way is None else way(values.get(name, fixed))
            for name, way, fixed in self.ways_in
        ]

    def read(self, found: Iterable[tuple[Any, ...]]) -> list[Any]:
        """The rows with the values our types make."""
        if not self.ways_out:
            return list(map(self.row, found))
        made = []
        for row in found:
            values = list(row)
            for place, way in self.ways_out:
                values[place] = way(values[place])
            made.append(self.row(values))
        return made


def _compile(statement: Executable, dialect: Dialect, keys: list[str] | None) -> _Text:
    assert isinstance(statement, ClauseElement)
    options: dict[str, Any] = {} if keys is None else {"column_keys": keys}
    compiled: Any = statement.compile(dialect=dialect, **options)
    assert not compiled.post_compile_params, "a list has to go through `among`"
    assert not compiled.insert_prefetch, "a column's default would be left out"
    is_sqlite = dialect.name == "sqlite"
    numbers = _Numbers()
    numbered = "" if is_sqlite else str(compiled) % numbers
    names = compiled.positiontup if is_sqlite else numbers
    processors: Mapping[str, Made] = compiled._bind_processors
    ways_out = []
    for place, column in enumerate(compiled._result_columns):
        # Both drivers give a float as one.
        way = None if isinstance(column.type, Float) else column.type._cached_result_processor(dialect, None)
        if way is not None:
            ways_out.append((place, way))
    return _Text(
        sql=str(compiled),
        numbered=numbered.encode(),
        is_sqlite=is_sqlite,
        ways_in=tuple((name, processors.get(name), compiled.binds[name].effective_value) for name in names or ()),
        ways_out=tuple(ways_out),
        row=_row_of([str(column.keyname) for column in compiled._result_columns]),
        gives_rows=bool(compiled._result_columns),
    )


class _Numbers(dict[str, str]):
    """$1, $2 … for names, in the order in which they are first asked for."""

    def __missing__(self, name: str) -> str:
        self[name] = f"${len(self) + 1}"
        return self[name]


def _row_of(names: list[str]) -> Callable[[Iterable[Any]], Any]:
    """What makes a row of so many values; a name that comes a second time has none."""
    kind: Any = namedtuple("Row", names, rename=True)  # type: ignore[misc]  # its names are known when it is compiled
    make: Callable[[Iterable[Any]], Any] = kind._make
    return make


def insert_into(table: Table, dialect: str) -> "postgresql.Insert | sqlite.Insert":
    """An INSERT that may say what becomes of rows whose key is there; both databases say it in the same words."""
    # Here, because a program over SQLite needs nothing of PostgreSQL's two megabytes.
    if dialect == "postgresql":
        from sqlalchemy.dialects.postgresql import insert

        return insert(table)
    from sqlalchemy.dialects.sqlite import insert as insert_on_sqlite

    return insert_on_sqlite(table)


def _driver(connection: AsyncConnection) -> Any:
    """The driver's own connection, inside a transaction."""
    return _sound(connection).connection.driver_connection


def _heard(connection: AsyncConnection, sql: str, values: Any) -> Any:
    """The same for a statement that is run now: those who listen to SQLAlchemy's statements hear of it."""
    sync = _sound(connection)
    if sync._has_events or sync.engine._has_events:
        for listener in sync.dispatch.before_cursor_execute:
            listener(sync, None, sql, values, None, False)
    return sync.connection.driver_connection


def _sound(connection: AsyncConnection) -> Connection:
    sync = connection.sync_connection
    assert sync is not None
    if sync.invalidated:
        # SQLAlchemy would open another in its place, on which half of the transaction would be committed.
        raise DatabaseAwayError("the connection to the database was lost")
    return sync


async def as_raised(connection: AsyncConnection, sql: str, error: Exception) -> Exception:
    """The driver's error as SQLAlchemy raises it; a connection that is gone is taken out of use."""
    dialect = connection.dialect
    driver: Any = dialect.loaded_dbapi
    if not isinstance(error, (sqlite3.Error, driver.Error)):
        return error
    sync = connection.sync_connection
    held = None if sync is None or sync.invalidated else sync.connection.dbapi_connection
    is_gone = dialect.is_disconnect(error, held, None)  # type: ignore[arg-type]  # an error of one of the two
    if is_gone and not connection.invalidated:
        await connection.invalidate(error)
    return DBAPIError.instance(
        sql,
        None,
        error,
        driver.Error,
        hide_parameters=True,
        connection_invalidated=is_gone,
        dialect=dialect,
    )


class among(ColumnElement[bool]):  # noqa: N801 - written where SQL's own words stand
    """Whether a column is one of the values of a list, whose length does not change the statement's text."""

    type = Boolean()
    inherit_cache = False

    def __init__(self, column: ColumnElement[Any], name: str) -> None:
        self.column = column
        kind = Text() if isinstance(column.type, String) else BigInteger()
        self.as_array: BindParameter[Any] = bindparam(name, type_=ARRAY(kind))
        self.as_json: BindParameter[Any] = bindparam(name, type_=Json())

    def self_group(self, against: Any = None) -> Any:  # noqa: ARG002 - SQLAlchemy's signature
        """As it is: both databases take it for a condition."""
        return self

    @property
    def _from_objects(self) -> Any:
        return self.column._from_objects


@compiles(among, "sqlite")
def _among_on_sqlite(element: among, compiler: SQLCompiler, **options: Any) -> str:
    column, values = (compiler.process(part, **options) for part in (element.column, element.as_json))
    return f"{column} IN (SELECT value FROM json_each({values}))"  # noqa: S608 - both are the compiler's


@compiles(among, "postgresql")
def _among_on_postgresql(element: among, compiler: SQLCompiler, **options: Any) -> str:
    column, values = (compiler.process(part, **options) for part in (element.column, element.as_array))
    return f"{column} = ANY ({values})"
