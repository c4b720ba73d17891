"""Runs out of files, each kept once."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, and_, bindparam, delete, func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.adapting.recorded.kept_run import KeptRun, KeptState, UnplacedRun
from domain.adapting.recorded.recorded_run import SAME_START, RecordedRun
from storage.people_tables import recorded_runs
from storage.prepared import Prepared

_MINE = recorded_runs.c.athlete_id == bindparam("athlete")
_GET = Prepared(select(recorded_runs).where(recorded_runs.c.id == bindparam("run")))
_START = recorded_runs.c.start_at
_NEAR = and_(
    bindparam("earliest", type_=_START.type) <= _START,
    bindparam("latest", type_=_START.type) >= _START,
)
_ALIKE = Prepared(
    select(recorded_runs)
    .where(_MINE, or_(recorded_runs.c.digest == bindparam("digest"), _NEAR))
    .order_by(recorded_runs.c.id)
)
_OPEN = Prepared(
    select(recorded_runs)
    .where(_MINE, recorded_runs.c.state == KeptState.OPEN.value)
    .order_by(_START, recorded_runs.c.digest)
)
_BETWEEN = Prepared(
    select(recorded_runs)
    .where(
        _MINE,
        recorded_runs.c.state == KeptState.PLACED.value,
        recorded_runs.c.on_date.between(bindparam("first_day"), bindparam("last_day")),
    )
    .order_by(recorded_runs.c.on_date, _START, recorded_runs.c.digest)
)
_AT = func.coalesce(_START, recorded_runs.c.received_at, type_=_START.type)
_UNPLACED = Prepared(
    select(recorded_runs.c.id, _AT.label("at"))
    .where(_MINE, recorded_runs.c.state != KeptState.PLACED.value)
    .order_by(_AT.desc(), recorded_runs.c.id.desc())
)
_NEWEST = Prepared(select(recorded_runs).where(_MINE).order_by(recorded_runs.c.id.desc()).limit(bindparam("most")))
_KEPT = ("digest", "start_at", "state", "on_date", "is_extra", "replaced", "content")
_ADD = Prepared(insert(recorded_runs).returning(recorded_runs.c.id), keys=(*_KEPT, "athlete_id", "received_at"))
_PUT = Prepared(
    update(recorded_runs)
    .where(recorded_runs.c.id == bindparam("run"))
    .values({name: bindparam(name, type_=recorded_runs.c[name].type) for name in _KEPT})
)
_DROP = Prepared(delete(recorded_runs).where(recorded_runs.c.id == bindparam("run")))


class StoredRuns:
    """Implements `domain.adapting.recorded.kept_run.RecordedRuns`."""

    def __init__(self, connection: AsyncConnection, now: datetime) -> None:
        self._connection = connection
        self._now = now

    async def add(self, kept: KeptRun) -> KeptRun:
        """Keep it; returns it with its id."""
        values = _values(kept) | {"athlete_id": kept.athlete_id, "received_at": self._now}
        row = await _ADD.row(self._connection, values)
        return replace(kept, id=row.id)

    async def put(self, kept: KeptRun) -> None:
        """Keep what has changed."""
        await _PUT.run(self._connection, _values(kept) | {"run": kept.id})

    async def drop(self, kept: KeptRun) -> None:
        """Keep it no more."""
        await _DROP.run(self._connection, {"run": kept.id})

    async def get(self, run_id: int) -> KeptRun | None:
        """One run, whosever it is."""
        row = await _GET.row(self._connection, {"run": run_id})
        return None if row is None else _kept(row)

    async def alike(self, athlete_id: int, run: RecordedRun) -> KeptRun | None:
        """The kept recording of the same run, if there is one."""
        values: dict[str, Any] = {"athlete": athlete_id, "digest": run.digest, "earliest": None, "latest": None}
        if run.start is not None:
            values |= {"earliest": run.start - SAME_START, "latest": run.start + SAME_START}
        rows = await _ALIKE.rows(self._connection, values)
        return next((kept for kept in map(_kept, rows) if kept.run.is_same_as(run)), None)

    async def open_of(self, athlete_id: int) -> Sequence[KeptRun]:
        """Those that their runner was asked about, in order of their start."""
        return [_kept(row) for row in await _OPEN.rows(self._connection, {"athlete": athlete_id})]

    async def between(self, athlete_id: int, first: date, last: date) -> Sequence[KeptRun]:
        """Those that count for dates from the first to the last, both included, in order."""
        between = {"athlete": athlete_id, "first_day": first, "last_day": last}
        return [_kept(row) for row in await _BETWEEN.rows(self._connection, between)]

    async def unplaced(self, athlete_id: int) -> Sequence[UnplacedRun]:
        """Those that count for no date, newest first; their curves stay where they are."""
        return [UnplacedRun(row.id, row.at) for row in await _UNPLACED.rows(self._connection, {"athlete": athlete_id})]

    async def newest(self, athlete_id: int, most: int) -> Sequence[KeptRun]:
        """Those that came last, newest first."""
        return [_kept(row) for row in await _NEWEST.rows(self._connection, {"athlete": athlete_id, "most": most})]


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
