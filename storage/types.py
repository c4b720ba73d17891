"""Column types that mean the same on SQLite and PostgreSQL: aware UTC times, clean text, compact JSON, big ids."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

import orjson
from pydantic import TypeAdapter
from pydantic_core import PydanticSerializationError
from sqlalchemy import BigInteger, Column, DateTime, Dialect, Integer, LargeBinary, Text, TypeDecorator
from sqlalchemy.types import TypeEngine

from storage.sealing import opened, opened_bytes, seal, seal_bytes

# PostgreSQL refuses NUL in text, and no database stores half of a surrogate pair; both arrive in hostile updates.
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def clean(text: str) -> str:
    """The text with what no database can store replaced by U+FFFD."""
    return _UNSTORABLE.sub("\N{REPLACEMENT CHARACTER}", text)


def _clean_all(value: Any) -> Any:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return {_clean_all(key): _clean_all(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_clean_all(item) for item in value]
    return value


def to_json(value: Any) -> str:
    """Compact JSON text of any JSON-able value; characters that cannot be stored are replaced, not refused."""
    try:
        return orjson.dumps(value, option=orjson.OPT_NON_STR_KEYS).decode()
    except orjson.JSONEncodeError:
        return orjson.dumps(_clean_all(value), option=orjson.OPT_NON_STR_KEYS).decode()


def from_json(text: str) -> Any:
    """The value of JSON text."""
    return orjson.loads(text)


class UTCDateTime(TypeDecorator[datetime]):
    """A moment: takes aware datetimes only, stores UTC, gives aware UTC back. SQLite alone would drop the zone."""

    impl = DateTime
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(DateTime(timezone=dialect.name == "postgresql"))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.utcoffset() is None:
            raise ValueError(f"naive datetime {value!r}: a stored moment needs a zone")
        moment = value.astimezone(UTC)
        return moment if dialect.name == "postgresql" else moment.replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's signature
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Words(TypeDecorator[str]):
    """Text that people wrote; what no database can store is replaced."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002 - SQLAlchemy's signature
        return None if value is None else clean(value)


class Json(TypeDecorator[Any]):
    """Any JSON-able value as compact text, written and read by orjson. None is stored as NULL."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:  # noqa: ARG002 - SQLAlchemy's signature
        return None if value is None else to_json(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:  # noqa: ARG002 - SQLAlchemy's signature
        return None if value is None else from_json(value)


class QueuedJson(Json):
    """JSON of a row that waits in a queue: what cannot be read is None, so that one broken row stops nothing else."""

    cache_ok = True

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        try:
            return super().process_result_value(value, dialect)
        except ValueError:
            return None


class Stored(TypeDecorator[Any]):
    """A frozen value of the domain as JSON text, by its pydantic adapter; fields at their default are left out.

    `whole` keeps those too: a later default must not change what somebody has. What is read is kept in memory: laps,
    names, advice and settings come again and again, and nobody can change a frozen value.
    """

    impl = Text
    cache_ok = True

    def __init__(self, adapter: TypeAdapter[Any], kept: int = 0, *, whole: bool = False) -> None:
        super().__init__()
        self.adapter = adapter
        self.kept = kept
        self.whole = whole
        self.read = lru_cache(kept)(adapter.validate_json) if kept else adapter.validate_json

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:  # noqa: ARG002 - SQLAlchemy's signature
        return None if value is None else dumped(self.adapter, value, whole=self.whole)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:  # noqa: ARG002 - SQLAlchemy's signature
        return None if value is None else self.read(value)


class Sealed(TypeDecorator[Any]):
    """A column whose text is sealed where the operator has a key, whatever `inner` makes of it.

    `steady` for one that is compared with itself in SQL: the same text is then the same each time.
    """

    impl = Text
    cache_ok = True

    def __init__(self, inner: TypeDecorator[Any], *, steady: bool = False) -> None:
        super().__init__()
        self.inner = inner
        # What its values are said to be about when they are sealed.
        self.about = "" if steady else None

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        text = self.inner.process_bind_param(value, dialect)
        return None if text is None else seal(text, self.about)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        if value is None:
            return None
        try:
            text = opened(value)
        except ValueError:
            if isinstance(self.inner, QueuedJson):
                return None
            raise
        # Words are read as they are.
        return text if isinstance(self.inner, Words) else self.inner.process_result_value(text, dialect)


class SealedBytes(TypeDecorator[bytes]):
    """A file's bytes, sealed where the operator has a key."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: bytes | None, dialect: Dialect) -> bytes | None:  # noqa: ARG002 - SQLAlchemy's signature
        return None if value is None else seal_bytes(value)

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> bytes | None:  # noqa: ARG002 - SQLAlchemy's signature
        return None if value is None else opened_bytes(bytes(value))


def reader_of(column: Column[Any]) -> Callable[[str], Any]:
    """What makes the value of a `Stored` column from its text, for statements that ask for the text."""
    kind = column.type
    if not isinstance(kind, Stored):
        raise TypeError(f"{column} is kept as it is")
    return kind.read


def dumped(adapter: TypeAdapter[Any], value: Any, *, whole: bool = False) -> str:
    """The value as compact JSON text; characters that cannot be stored are replaced, not refused."""
    try:
        return adapter.dump_json(value, exclude_defaults=not whole).decode()
    except (PydanticSerializationError, UnicodeError):
        return to_json(adapter.dump_python(value, mode="json", exclude_defaults=not whole))


# Ids of the chat service need 52 bits; SQLite numbers rows by itself only in a column called INTEGER.
BigId = BigInteger().with_variant(Integer(), "sqlite")
