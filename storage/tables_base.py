"""The one MetaData, with names for every constraint, and how tables mark the columns that point at a person."""

from typing import Any

from sqlalchemy import Index, MetaData, text

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# `info` of a column that holds a person's id or chat: `storage.people` deletes their rows (or blanks the column, where
# the row belongs to somebody else). A test walks all tables and refuses a person's column without a mark.
OF_PERSON: dict[str, Any] = {"forget": "person"}
OF_CHAT: dict[str, Any] = {"forget": "chat"}
MENTIONS_PERSON: dict[str, Any] = {"forget": "blank"}


def partial_index(name: str, *columns: str, where: str, unique: bool = False) -> Index:
    """An index of the rows for which `where` holds; `storage/migrations/env.py` tells each database so.

    Told here, SQLAlchemy would load PostgreSQL's dialect (two megabytes) wherever SQLite is used.
    """
    return Index(name, *columns, unique=unique, info={"where": where})


def tell_conditions() -> None:
    """Tell SQLAlchemy of both databases' partial indexes, for who compares tables with a database."""
    for index in (index for table in metadata.tables.values() for index in table.indexes):
        if "where" in index.info:
            for dialect in ("sqlite", "postgresql"):
                index.dialect_options[dialect]["where"] = text(index.info["where"])


# `info` of a column that is part of its row's key and is sealed by whoever writes it: the same each time for one row.
SEALED_IN_PLACE: dict[str, Any] = {"sealed": "in place"}
