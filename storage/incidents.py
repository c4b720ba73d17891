"""Incidents that are open, and those that were: each is opened once and closed once."""

import json
from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.queue_tables import incidents

_OPEN = select(incidents.c.name).where(incidents.c.closed_at.is_(None))


async def open_names(connection: AsyncConnection) -> list[str]:
    """The names of those that are open."""
    return list((await connection.execute(_OPEN)).scalars())


async def open_one(connection: AsyncConnection, name: str, values: Mapping[str, float], now: datetime) -> int:
    """Open one, with the values that showed it, for whoever looks at the table; returns its id."""
    row = {"name": name, "detail": json.dumps(values), "opened_at": now}
    id_: int = (await connection.execute(insert(incidents).values(row).returning(incidents.c.id))).scalar_one()
    return id_


async def close(connection: AsyncConnection, name: str, now: datetime) -> list[int]:
    """Close what is open under this name; returns the ids."""
    closed = (
        update(incidents)
        .where(incidents.c.name == name, incidents.c.closed_at.is_(None))
        .values(closed_at=now)
        .returning(incidents.c.id)
    )
    return list((await connection.execute(closed)).scalars())
