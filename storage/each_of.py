"""Rows by keys of several numbers: a condition for statements whose text stays the same however many keys there are."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql import ColumnElement
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.expression import BindParameter, bindparam
from sqlalchemy.types import Boolean

from storage.types import Json


class each_of(ColumnElement[bool]):  # noqa: N801 - written where SQL's own words stand
    """Whether columns of whole numbers are together one of a list of keys, each a list of as many numbers."""

    type = Boolean()
    inherit_cache = False

    def __init__(self, columns: Sequence[ColumnElement[Any]], name: str) -> None:
        self.columns = tuple(columns)
        self.as_json: BindParameter[Any] = bindparam(name, type_=Json())

    def self_group(self, against: Any = None) -> Any:  # noqa: ARG002 - SQLAlchemy's signature
        """As it is: both databases take it for a condition."""
        return self

    @property
    def _from_objects(self) -> Any:
        return [table for column in self.columns for table in column._from_objects]


@compiles(each_of, "sqlite")
def _on_sqlite(element: each_of, compiler: SQLCompiler, **options: Any) -> str:
    columns, values = _told(element, compiler, options)
    found = ", ".join(f"json_extract(value, '$[{place}]')" for place in range(len(element.columns)))
    return f"({columns}) IN (SELECT {found} FROM json_each({values}))"  # noqa: S608 - all are the compiler's


@compiles(each_of, "postgresql")
def _on_postgresql(element: each_of, compiler: SQLCompiler, **options: Any) -> str:
    columns, values = _told(element, compiler, options)
    found = ", ".join(f"(one ->> {place})::bigint" for place in range(len(element.columns)))
    return f"({columns}) IN (SELECT {found} FROM json_array_elements({values}::json) AS one)"  # noqa: S608 - as above


def _told(element: each_of, compiler: SQLCompiler, options: Any) -> tuple[str, str]:
    columns = ", ".join(compiler.process(column, **options) for column in element.columns)
    return columns, compiler.process(element.as_json, **options)
