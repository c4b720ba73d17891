"""Faults of the database itself, told apart from faults of our statements."""

import sqlite3

from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

# Errors of statements go to the log, and their parameters are what people wrote.
HUSHED = {"hide_parameters": True}
# How long one waits for a connection or a turn before the database counts as away.
PATIENCE_S = 30.0


class DatabaseAwayError(Exception):
    """The database is busy, full or gone. The transaction was rolled back; the same work may be tried again."""


class DatabaseUnusableError(DatabaseAwayError):
    """Waiting will not help: the file is damaged or none, or the server refuses us. Somebody has to do something."""


class DatabaseDamagedError(DatabaseUnusableError):
    """What is in the file cannot be read any more: a backup has to be put back."""


_DAMAGED = (
    ("file is not a database", "the file is not a database, or it is damaged"),
    ("database disk image is malformed", "the database file is damaged"),
)
_RESTORE = "; stop Milepost and put a backup back: milepost restore FILE"
_HOPELESS = (
    ("unable to open database file", "the database file cannot be opened"),
    ("readonly database", "the database file may not be written"),
    ("password authentication failed", "the server refuses the user or the password"),
    ("no password supplied", "the server wants a password"),
)
_PLAIN = (
    ("database is locked", "another program holds the database file; it stays locked"),
    ("database table is locked", "another program holds the database file; it stays locked"),
    ("disk is full", "the disk is full"),
    ("no space left", "the disk is full"),
    ("disk i/o error", "the disk gave an error"),
    ("lock timeout", "another transaction holds the rows for too long"),
    ("statement timeout", "the database took too long"),
    ("too many clients", "the server has no connection left"),
    ("deadlock detected", "two transactions waited for each other"),
)


def as_away(error: Exception, *, writing: bool = True) -> DatabaseAwayError | None:
    """The error in plain words when the database is at fault, else None. No statement and no value is repeated.

    A refused write is the database's fault only where we meant to write.
    """
    if isinstance(error, PoolTimeout):
        return DatabaseAwayError("every connection to the database is in use")
    if isinstance(error, sqlite3.Error):
        # Of the beginning or the end of a transaction, which on SQLite does not go through SQLAlchemy.
        words = str(error).lower()
    elif isinstance(error, DBAPIError):
        words = str(error.orig).lower()
    else:
        return None
    for needle, sentence in _DAMAGED:
        if needle in words:
            return DatabaseDamagedError(sentence + _RESTORE)
    for needle, sentence in _HOPELESS:
        if needle in words and (writing or "readonly" not in needle):
            return DatabaseUnusableError(sentence)
    for needle, sentence in _PLAIN:
        if needle in words:
            return DatabaseAwayError(sentence)
    if isinstance(error, OperationalError | InterfaceError) and (error.connection_invalidated or "connect" in words):
        return DatabaseAwayError("the database cannot be reached")
    return None
