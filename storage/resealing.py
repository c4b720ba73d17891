"""A whole database brought in line with the operator's keys: sealed, sealed anew, or plain again. Everything blocks.

Which key it is sealed with is noted in it. A database that is sealed is opened with that key or not at all.
"""

import sqlite3
from collections.abc import Callable, Iterator
from datetime import date

from sqlalchemy import (
    Column,
    LargeBinary,
    MetaData,
    Table,
    Text,
    and_,
    bindparam,
    delete,
    func,
    insert,
    select,
    tuple_,
    update,
)
from sqlalchemy import text as sql
from sqlalchemy.engine import Connection, make_url

from storage import sealing
from storage.migrate import ADVISORY_LOCK, connect
from storage.queue_tables import bot_facts
from storage.sealing import MARK, OTHER_KEY, WITHOUT_KEY, SealedError
from storage.tables import metadata
from storage.tables_base import SEALED_IN_PLACE
from storage.training_log import sealed_event
from storage.types import Sealed, SealedBytes

_NOTE = {"bot_id": 0, "name": "sealed_with"}
# After the key's name while what was plain may still be found in pages that are no longer used.
_UNFINISHED = " unfinished"
_ROWS_AT_ONCE = 500


def bring_in_line(url: str) -> int:
    """At a start: seal what is there when a key was set for the first time, or a new one; how many values it changed.

    Raises SealedError where the database is sealed with a key that is not there, and DatabaseAwayError.
    """
    ring = sealing.ring()
    with connect(url) as connection:
        noted = sealed_with(connection)
    if noted is None and ring.newest is None:
        return 0
    if ring.newest is None:
        raise SealedError(WITHOUT_KEY)
    if noted is not None and noted.removesuffix(_UNFINISHED) not in ring.keys:
        raise SealedError(OTHER_KEY)
    return 0 if noted == ring.newest.name else seal_all(url)


def sealed_with(connection: Connection) -> str | None:
    """The name of the key that the database is sealed with; None where it is not."""
    noted = select(bot_facts.c.value).filter_by(**_NOTE)
    found: str | None = connection.execute(noted).scalar_one_or_none()
    return found


def seal_all(url: str) -> int:
    """Seal everything with the newest key, in one transaction, and wipe what was plain; how many values it changed."""
    newest = sealing.ring().newest
    if newest is None:
        raise SealedError(WITHOUT_KEY)
    with connect(url) as connection, connection.begin():
        _lock(connection)
        # What cannot be opened ends it here, before anything is changed.
        changed = sum(_rewrite(connection, table, _sealed_anew) for table in tables())
        _note(connection, newest.name + _UNFINISHED)
    _wipe(url)
    with connect(url) as connection, connection.begin():
        _note(connection, newest.name)
    return changed


def unseal_all(url: str) -> int:
    """Make everything plain again, in one transaction; how many values were changed. Raises SealedError."""
    with connect(url) as connection, connection.begin():
        _lock(connection)
        changed = sum(_rewrite(connection, table, _kept_plain) for table in tables())
        _note(connection, None)
    return changed


def count_plain(connection: Connection, name: str) -> int:
    """How many values are not sealed with the key of this name."""
    head = MARK + name
    found = 0
    for table in tables():
        for column in table.columns:
            if column.info.get("seals"):
                start = func.substr(column, 1, len(head))
                is_bytes = isinstance(column.type, LargeBinary)
                other = and_(func.length(column) > 0, start != (head.encode() if is_bytes else head))
                found += connection.execute(select(func.count()).select_from(table).where(other)).scalar_one()
    return found


def tables() -> Iterator[Table]:
    """Every table with something to seal: its key and what is sealed, as it is stored, unread."""
    raw = MetaData()
    for table in metadata.sorted_tables:
        sealed = [column for column in table.columns if _seals(column)]
        if sealed:
            keys = [
                Column(column.name, column.type, primary_key=True)
                for column in table.primary_key
                if column not in sealed
            ]
            values = [
                Column(
                    column.name,
                    LargeBinary() if isinstance(column.type, SealedBytes) else Text(),
                    primary_key=column.primary_key,
                    info={"seals": True},
                )
                for column in sealed
            ]
            yield Table(table.name, raw, *keys, *values)


def _seals(column: Column[object]) -> bool:
    return isinstance(column.type, Sealed | SealedBytes) or column.info == SEALED_IN_PLACE


Change = Callable[[Table, Column[object], object, dict[str, object]], object]


def _rewrite(connection: Connection, table: Table, change: Change) -> int:
    """Every value of a table changed; how many became others."""
    keys = list(table.primary_key)
    values = [column for column in table.columns if column.info.get("seals")]
    statement = (
        update(table)
        .where(*[column == bindparam(f"was_{column.name}", type_=column.type) for column in keys])
        .values({column.name: bindparam(f"new_{column.name}", type_=column.type) for column in values})
    )
    page = select(table).order_by(*keys).limit(_ROWS_AT_ONCE)
    changed, last = 0, None
    while True:
        rows = connection.execute(page if last is None else page.where(tuple_(*keys) > tuple_(*last))).all()
        if not rows:
            return changed
        writes = []
        for row in rows:
            was = dict(row._mapping)
            new = {column.name: change(table, column, was[column.name], was) for column in values}
            others = sum(bytes_of(new[name]) != bytes_of(was[name]) for name in new)
            changed += others
            if others:
                writes.append(
                    {f"was_{column.name}": was[column.name] for column in keys}
                    | {f"new_{name}": value for name, value in new.items()}
                )
        if writes:
            connection.execute(statement, writes)
        last = [bindparam(None, rows[-1]._mapping[column.name], type_=column.type) for column in keys]


def bytes_of(value: object) -> bytes:
    """A stored value, for a comparison."""
    return value.encode() if isinstance(value, str) else bytes(value or b"")  # type: ignore[call-overload]  # text, bytes or None


def _sealed_anew(table: Table, column: Column[object], value: object, row: dict[str, object]) -> object:
    """The value sealed with the newest key, unless it is."""
    newest = sealing.ring().newest
    head = f"{MARK}{newest.name}:" if newest is not None else MARK
    if not value or bytes_of(value).startswith(head.encode()):
        return value
    plain = _plain(table, column, value, row)
    if isinstance(plain, bytes):
        return sealing.seal_bytes(plain)
    original = metadata.tables[table.name].c[column.name]
    if original.info == SEALED_IN_PLACE:
        athlete_id, first = row["athlete_id"], row["first"]
        assert isinstance(athlete_id, int)
        assert isinstance(first, date)
        return sealed_event(str(plain), athlete_id, first)
    assert isinstance(original.type, Sealed)
    return sealing.seal(str(plain), original.type.about)


def _plain(table: Table, column: Column[object], value: object, _row: dict[str, object]) -> object:
    """The value as it was before it was sealed."""
    if value is None:
        return None
    if isinstance(column.type, LargeBinary):
        return sealing.opened_bytes(bytes_of(value))
    text = sealing.opened(str(value))
    return text.strip() if metadata.tables[table.name].c[column.name].info == SEALED_IN_PLACE else text


def _kept_plain(table: Table, column: Column[object], value: object, row: dict[str, object]) -> object:
    """The value as it is kept where nothing is sealed."""
    plain = _plain(table, column, value, row)
    if isinstance(plain, str):
        return sealing.plain_text(plain)
    return sealing.plain_bytes(plain) if isinstance(plain, bytes) else plain


def _note(connection: Connection, name: str | None) -> None:
    connection.execute(delete(bot_facts).filter_by(**_NOTE))
    if name is not None:
        connection.execute(insert(bot_facts).values(**_NOTE, value=name))


def _lock(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(sql("SELECT pg_advisory_xact_lock(:key)"), {"key": ADVISORY_LOCK})


def _wipe(url: str) -> None:
    """Rewrite what was rewritten, so that no page that is used no longer holds what was plain."""
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite":
        connection = sqlite3.connect(str(parsed.database), isolation_level=None, timeout=30)
        try:
            connection.execute("VACUUM")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            connection.close()
        return
    with connect(url) as connected:
        alone = connected.execution_options(isolation_level="AUTOCOMMIT")
        for table in tables():
            alone.execute(sql(f'VACUUM FULL "{table.name}"'))
