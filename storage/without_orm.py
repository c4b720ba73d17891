"""SQLAlchemy's asyncio part without its object-relational mapper, which nothing here uses.

It is imported for the sake of sessions alone: six megabytes, and a twentieth of a second at each start.
"""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from types import ModuleType

_OF_SESSIONS = ("sqlalchemy.ext.asyncio.session", "sqlalchemy.ext.asyncio.scoping")


class _Nothing(ModuleType):
    """A module that has every name, and nothing behind it."""

    def __getattr__(self, name: str) -> None:
        """Nothing."""


def import_sqlalchemy() -> None:
    """Import it, before anybody else does; whoever asks for sessions by their own modules later still gets them."""
    with absent(_OF_SESSIONS):
        import sqlalchemy.ext.asyncio  # noqa: F401 - whoever needs it finds it


@contextmanager
def absent(names: Iterable[str]) -> Iterator[None]:
    """Who imports these meanwhile gets modules with nothing behind them; those imported before stay as they are."""
    fresh = [name for name in names if name not in sys.modules]
    sys.modules |= {name: _Nothing(name) for name in fresh}
    try:
        yield
    finally:
        for name in fresh:
            del sys.modules[name]
