"""How alembic runs here: on the connection `storage.migrate` hands over, or on DATABASE_URL for `alembic revision`."""

import os
from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import Connection

from storage.migrate import connect
from storage.tables import metadata
from storage.tables_base import tell_conditions
from storage.types import Json, Stored, UTCDateTime, Words

tell_conditions()


def _render(kind: str, item: Any, _context: AutogenContext) -> str | Literal[False]:
    """Write our column types as plain ones, so that an old migration never changes with today's code."""
    if kind == "type":
        if isinstance(item, UTCDateTime):
            return "sa.DateTime(timezone=True)"
        if isinstance(item, Words | Json | Stored):
            return "sa.Text()"
    return False


def _run(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=metadata,
        render_as_batch=True,
        render_item=_render,
        # Both databases change tables inside a transaction; storage.migrate has begun it.
        transactional_ddl=True,
    )
    with context.begin_transaction():
        context.run_migrations()


given: Connection | None = context.config.attributes.get("connection")
if given is not None:
    _run(given)
else:
    with connect(os.environ["DATABASE_URL"]) as own, own.begin():
        _run(own)
