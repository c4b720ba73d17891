"""Addresses of databases: which file one names, and how it is shown without its password."""

from pathlib import Path

from sqlalchemy.engine import make_url


def sqlite_file(address: str) -> Path | None:
    """The file of a SQLite database as it is named; None for another database."""
    url = make_url(address)
    return Path(url.database or "milepost.db") if url.get_backend_name() == "sqlite" else None


def with_file(address: str, file: Path) -> str:
    """The same address with another file."""
    return make_url(address).set(database=str(file)).render_as_string(hide_password=False)


def without_password(address: str) -> str:
    """As it may be shown."""
    return make_url(address).render_as_string(hide_password=True)
