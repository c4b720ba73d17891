"""Insert a row or update the one that has its key, in one statement, on both databases."""

from collections.abc import Mapping, Sequence
from functools import cache, partial
from typing import Any

from sqlalchemy import Table
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql.dml import Insert

from storage.prepared import Prepared, insert_into


async def put_row(
    connection: AsyncConnection, table: Table, values: Mapping[str, Any], *, keep: tuple[str, ...] = ()
) -> None:
    """Insert `values`, or update the row with the same primary key; columns in `keep` are only ever inserted."""
    await putting(table, tuple(values), keep).run(connection, values)


async def put_rows(connection: AsyncConnection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """The same for many rows of the same columns, in one round."""
    if rows:
        await putting(table, tuple(rows[0])).run_all(connection, rows)


@cache
def putting(table: Table, names: tuple[str, ...], keep: tuple[str, ...] = ()) -> Prepared:
    """The statement that inserts a row of these columns, or updates the one with its primary key."""
    return Prepared(partial(_put, table, names, keep), keys=names)


def _put(table: Table, names: tuple[str, ...], keep: tuple[str, ...], dialect: str) -> Insert:
    key = [column.name for column in table.primary_key]
    insert = insert_into(table, dialect)
    changed = {name: insert.excluded[name] for name in names if name not in key and name not in keep}
    if not changed:
        return insert.on_conflict_do_nothing(index_elements=key)
    return insert.on_conflict_do_update(index_elements=key, set_=changed)
