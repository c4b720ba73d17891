"""Runs out of files, each kept once."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, and_, bindparam, delete, func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.adapting.recorded.kept_run import KeptRun, KeptState, UnplacedRun
from domain.adapting.recorded.recorded_run import SAME_START, RecordedRun
from storage.people_tables import recorded_runs

_MINE = recorded_runs.c.athlete_id == bindparam("athlete")
_GET = select(recorded_runs).where(recorded_runs.c.id == bindparam("run"))
_START = recorded_runs.c.start_at
_NEAR = and_(
    bindparam("earliest", type_=_START.type) <= _START,
    bindparam("latest", type_=_START.type) >= _START,
)
_ALIKE = (
    select(recorded_runs)
    .where(_MINE, or_(recorded_runs.c.digest == bindparam("digest"), _NEAR))
    .order_by(recorded_runs.c.id)
)
_OPEN = (
    select(recorded_runs)
    .where(_MINE, recorded_runs.c.state == KeptState.OPEN.value)
    .order_by(_START, recorded_runs.c.digest)
)
_BETWEEN = (
    select(recorded_runs)
    .where(
        _MINE,
        recorded_runs.c.state == KeptState.PLACED.value,
        recorded_runs.c.on_date.between(bindparam("first_day"), bindparam("last_day")),
    )
    .order_by(recorded_runs.c.on_date, _START, recorded_runs.c.digest)
)
_AT = func.coalesce(_START, recorded_runs.c.received_at, type_=_START.type)
_UNPLACED = (
    select(recorded_runs.c.id, _AT.label("at"))
    .where(_MINE, recorded_runs.c.state != KeptState.PLACED.value)
    .order_by(_AT.desc(), recorded_runs.c.id.desc())
)
_NEWEST = select(recorded_runs).where(_MINE).order_by(recorded_runs.c.id.desc()).limit(bindparam("most"))


class StoredRuns:
    """Implements `domain.adapting.recorded.kept_run.RecordedRuns`."""

    def __init__(self, connection: AsyncConnection, now: datetime) -> None:
        self._connection = connection
        self._now = now

    async def add(self, kept: KeptRun) -> KeptRun:
        """Keep it; returns it with its id."""
        values = _values(kept) | {"athlete_id": kept.athlete_id, "received_at": self._now}
        made = await self._connection.execute(insert(recorded_runs).returning(*recorded_runs.c), values)
        return _kept(made.one())

    async def put(self, kept: KeptRun) -> None:
        """Keep what has changed."""
        await self._connection.execute(
            update(recorded_runs).where(recorded_runs.c.id == kept.id).values(**_values(kept))
        )

    async def drop(self, kept: KeptRun) -> None:
        """Keep it no more."""
        await self._connection.execute(delete(recorded_runs).where(recorded_runs.c.id == kept.id))

    async def get(self, run_id: int) -> KeptRun | None:
        """One run, whosever it is."""
        row = (await self._connection.execute(_GET, {"run": run_id})).one_or_none()
        return None if row is None else _kept(row)

    async def alike(self, athlete_id: int, run: RecordedRun) -> KeptRun | None:
        """The kept recording of the same run, if there is one."""
        values: dict[str, Any] = {"athlete": athlete_id, "digest": run.digest, "earliest": None, "latest": None}
        if run.start is not None:
            values |= {"earliest": run.start - SAME_START, "latest": run.start + SAME_START}
        rows = await self._connection.execute(_ALIKE, values)
        return next((kept for kept in map(_kept, rows) if kept.run.is_same_as(run)), None)

    async def open_of(self, athlete_id: int) -> Sequence[KeptRun]:
        """Those that their runner was asked about, in order of their start."""
        return [_kept(row) for row in await self._connection.execute(_OPEN, {"athlete": athlete_id})]

    async def between(self, athlete_id: int, first: date, last: date) -> Sequence[KeptRun]:
        """Those that count for dates from the first to the last, both included, in order."""
        between = {"athlete": athlete_id, "first_day": first, "last_day": last}
        return [_kept(row) for row in await self._connection.execute(_BETWEEN, between)]

    async def unplaced(self, athlete_id: int) -> Sequence[UnplacedRun]:
        """Those that count for no date, newest first; their curves stay where they are."""
        return [
            UnplacedRun(row.id, row.at) for row in await self._connection.execute(_UNPLACED, {"athlete": athlete_id})
        ]

    async def newest(self, athlete_id: int, most: int) -> Sequence[KeptRun]:
        """Those that came last, newest first."""
        return [_kept(row) for row in await self._connection.execute(_NEWEST, {"athlete": athlete_id, "most": most})]


def _values(kept: KeptRun) -> dict[str, Any]:
    return {
        "digest": kept.run.digest,
        "start_at": kept.run.start,
        "state": kept.state.value,
        "on_date": kept.on,
        "is_extra": kept.is_extra,
        "replaced": kept.replaced,
        "content": kept.run,
    }


def _kept(row: Row[*tuple[Any, ...]]) -> KeptRun:
    return KeptRun(
        id=row.id,
        athlete_id=row.athlete_id,
        run=row.content,
        state=KeptState(row.state),
        on=row.on_date,
        is_extra=row.is_extra,
        replaced=row.replaced,
    )
