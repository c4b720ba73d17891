"""Incidents that are open, and those that were: each is opened once and closed once."""

from datetime import datetime

from sqlalchemy import insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.queue_tables import incidents

_OPEN = select(incidents.c.name).where(incidents.c.closed_at.is_(None))


async def open_names(connection: AsyncConnection) -> list[str]:
    """The names of those that are open."""
    return list((await connection.execute(_OPEN)).scalars())


async def open_one(connection: AsyncConnection, name: str, detail: str, now: datetime) -> int:
    """Open one; returns its id."""
    row = {"name": name, "detail": detail, "opened_at": now}
    id_: int = (await connection.execute(insert(incidents).values(row).returning(incidents.c.id))).scalar_one()
    return id_


async def close(connection: AsyncConnection, name: str, now: datetime) -> dict[int, str]:
    """Close what is open under this name; returns the details by id."""
    closed = (
        update(incidents)
        .where(incidents.c.name == name, incidents.c.closed_at.is_(None))
        .values(closed_at=now)
        .returning(incidents.c.id, incidents.c.detail)
    )
    return dict((await connection.execute(closed)).all())
