"""How deep the trees of a database are that statements go down, and how deep they would be with more rows in them.

Of SQLite the pages themselves are read, from a file that nobody has open; PostgreSQL says it in an index's first page.
"""

import math
import sqlite3
import statistics
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from sqlalchemy import text

from storage.engine import Connection, Database

# Of an index, and of a table.
SQLITE_LEAVES = (10, 13)
# Bytes of a row's number in a branch, with where it leads and where it stands. Branches are seldom full.
TABLE_CELL = 12
BRANCH_SHARE = 0.7
# So many of the pages below a branch are looked at.
LEAVES = 20


@dataclass(frozen=True, slots=True)
class Tree:
    """The tree of a table or an index: its levels, its entries, and how many of them a leaf and a branch have."""

    name: str
    levels: int
    entries: int
    a_leaf: float
    a_branch: float

    def levels_with(self, entries: float) -> int:
        """How many levels so many entries take, on pages as full as these."""
        leaves = entries / max(1.0, self.a_leaf)
        return max(self.levels, 1 + math.ceil(math.log(max(1.0, leaves)) / math.log(max(2.0, self.a_branch))))


async def trees_of(database: Database, tables: list[str]) -> list[Tree]:
    """The trees of these tables, those without entries left out; nobody else may use the database meanwhile."""
    if database.dialect == "sqlite":
        return _in_file(Path(str(database.url.database)), tables)
    async with database.reading() as connection:
        return await _on_server(connection, tables)


def _in_file(file: Path, tables: list[str]) -> list[Tree]:
    connection = sqlite3.connect(file)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    (size,) = connection.execute("PRAGMA page_size").fetchone()
    # An index of some rows only, of what is due or unsent, does not grow with its table.
    named = "SELECT name, tbl_name, rootpage FROM sqlite_master WHERE rootpage > 0 AND sql NOT LIKE '% WHERE %'"
    roots = connection.execute(f"{named} OR sql IS NULL").fetchall()
    counts = {table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables}
    connection.close()
    found = []
    with file.open("rb") as pages:
        for name, table, root in roots:
            if not counts.get(table):
                continue
            below: list[int] = []
            number, levels = root, 1
            while (page := _page(pages, number, size))[0] not in SQLITE_LEAVES:
                below = _below(page)
                # A branch in the middle: the last ones are not full yet.
                number = below[len(below) // 2]
                levels += 1
            some = below[:: max(1, len(below) // LEAVES)] or [root]
            cells = statistics.mean(_cells(_page(pages, each, size)) for each in some)
            # A branch of an index has its keys once more, one of a table the rows' numbers.
            branch = BRANCH_SHARE * (cells if page[0] == SQLITE_LEAVES[0] else size / TABLE_CELL)
            found.append(Tree(name, levels, counts[table], cells, branch))
    return found


def _page(file: IO[bytes], number: int, size: int) -> bytes:
    file.seek((number - 1) * size)
    return file.read(size)


def _cells(page: bytes) -> int:
    return int.from_bytes(page[3:5], "big")


def _below(branch: bytes) -> list[int]:
    """The numbers of the pages that a branch leads to."""
    places = [int.from_bytes(branch[at : at + 2], "big") for at in range(12, 12 + 2 * _cells(branch), 2)]
    return [int.from_bytes(branch[place : place + 4], "big") for place in places]


async def _on_server(connection: Connection, tables: list[str]) -> list[Tree]:
    found = []
    for table in tables:
        # Of a btree the first page says at which level its root is; leaves are at level 0.
        indexes = text(
            "SELECT relname, reltuples, relpages, pg_read_binary_file(pg_relation_filepath(oid), 0, 64)"
            " FROM pg_class JOIN pg_index ON oid = indexrelid WHERE indrelid = to_regclass(:table)"
        )
        for name, entries, pages, page in (await connection.execute(indexes, {"table": table})).all():
            if entries > 0:
                full = entries / max(1, pages - 1)
                found.append(Tree(name, int.from_bytes(bytes(page)[36:40], "little") + 1, int(entries), full, full))
    return found
