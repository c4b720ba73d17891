"""The one MetaData, with names for every constraint, and how tables mark the columns that point at a person."""

from typing import Any

from sqlalchemy import MetaData

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

# `info` of a column that is part of its row's key and is sealed by whoever writes it: the same each time for one row.
SEALED_IN_PLACE: dict[str, Any] = {"sealed": "in place"}
