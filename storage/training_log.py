"""What was run, and what kept people from running."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Row, bindparam, delete, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.people import Absence, LifeEvent, RunLog, RunPart, RunState, StrengthLog
from storage.ahead import Ahead
from storage.people_tables import absences, deleted_logs, run_logs, strength_logs
from storage.prepared import Prepared
from storage.sealing import is_sealing, opened, seal
from storage.upsert import put_row

_OF_THE_WEEK = {"athlete": "athlete", "first_day": "monday", "last_day": "sunday"}
_MINE = run_logs.c.athlete_id == bindparam("athlete")
_GET = Prepared(select(run_logs).where(_MINE, run_logs.c.date == bindparam("day")))
_BETWEEN = Prepared(
    select(run_logs)
    .where(_MINE, run_logs.c.date.between(bindparam("first_day"), bindparam("last_day")))
    .order_by(run_logs.c.date),
    foreseen=_OF_THE_WEEK,
)
_NEWEST = Prepared(
    select(run_logs)
    .where(_MINE, run_logs.c.state != RunState.SKIPPED.value, run_logs.c.distance_mm > 0)
    .order_by(run_logs.c.date.desc())
    .limit(bindparam("most"))
)
_REMOVE = Prepared(delete(run_logs).where(_MINE, run_logs.c.date == bindparam("day")))
# A deletion is taken back at once or never; a month is more than enough.
_KEPT = timedelta(days=30)
_DELETED = select(deleted_logs).where(
    deleted_logs.c.athlete_id == bindparam("athlete"), deleted_logs.c.date == bindparam("day")
)
_FORGET = delete(deleted_logs).where(
    deleted_logs.c.athlete_id == bindparam("athlete"),
    deleted_logs.c.deleted_at < bindparam("before", type_=deleted_logs.c.deleted_at.type),
)
_STRENGTH = Prepared(
    select(strength_logs)
    .where(
        strength_logs.c.athlete_id == bindparam("athlete"),
        strength_logs.c.date.between(bindparam("first_day"), bindparam("last_day")),
    )
    .order_by(strength_logs.c.date),
    foreseen=_OF_THE_WEEK,
)
_REMOVE_STRENGTH = delete(strength_logs).where(
    strength_logs.c.athlete_id == bindparam("athlete"), strength_logs.c.date == bindparam("day")
)
_ABSENCES = Prepared(
    select(absences)
    .where(
        absences.c.athlete_id == bindparam("athlete"),
        absences.c.first <= bindparam("last_day"),
        or_(absences.c.last.is_(None), absences.c.last >= bindparam("first_day")),
    )
    .order_by(absences.c.first, absences.c.event),
    foreseen=_OF_THE_WEEK,
)
# Sealed, no kind is longer than another.
_EVENT_CHARS = 16
_REMOVE_ABSENCE = delete(absences).where(
    absences.c.athlete_id == bindparam("athlete"),
    absences.c.first == bindparam("begun"),
    absences.c.event == bindparam("kind"),
)


class StoredLogs:
    """Implements `domain.ports.Logs`."""

    def __init__(self, connection: AsyncConnection, now: datetime, ahead: Ahead | None = None) -> None:
        self._ahead = ahead or Ahead()
        self._connection = connection
        self._now = now

    async def put(self, log: RunLog) -> None:
        """Insert or replace the log of that athlete and date."""
        values = {
            "athlete_id": log.athlete_id,
            "date": log.date,
            "state": log.state.value,
            "distance_mm": log.distance_mm,
            "duration_s": log.duration_s,
            "effort": log.effort,
            "note": log.note,
            "source": log.source,
            "parts": [_part_values(part) for part in log.parts] or None,
            "logged_at": self._now,
        }
        self._ahead.drop()
        await put_row(self._connection, run_logs, values)

    async def get(self, athlete_id: int, day: date) -> RunLog | None:
        """The log of a date, or None."""
        if self._ahead.has(athlete_id, day, day):
            return next((log for log in self._ahead.logs.get(athlete_id, ()) if log.date == day), None)
        row = await _GET.row(self._connection, {"athlete": athlete_id, "day": day})
        return None if row is None else log_of(row)

    async def between(self, athlete_id: int, first: date, last: date) -> Sequence[RunLog]:
        """Logs from the first to the last date, both included, in order."""
        between = {"athlete": athlete_id, "first_day": first, "last_day": last}
        return [log_of(row) for row in await _BETWEEN.rows(self._connection, between)]

    async def newest(self, athlete_id: int, most: int) -> Sequence[RunLog]:
        """The newest dates on which anything was run, newest first."""
        return [log_of(row) for row in await _NEWEST.rows(self._connection, {"athlete": athlete_id, "most": most})]

    async def remove(self, athlete_id: int, day: date) -> None:
        """Take the log of a date away."""
        self._ahead.drop()
        await _REMOVE.run(self._connection, {"athlete": athlete_id, "day": day})

    async def keep_deleted(self, log: RunLog) -> None:
        """Keep what a log that is deleted says besides its numbers, for a month."""
        await self._connection.execute(_FORGET, {"athlete": log.athlete_id, "before": self._now - _KEPT})
        values = {
            "athlete_id": log.athlete_id,
            "date": log.date,
            "state": log.state.value,
            "distance_mm": log.distance_mm,
            "note": log.note,
            "deleted_at": self._now,
        }
        await put_row(self._connection, deleted_logs, values)

    async def deleted(self, athlete_id: int, day: date) -> RunLog | None:
        """The deleted log of a date: its state, distance and note."""
        row = (await self._connection.execute(_DELETED, {"athlete": athlete_id, "day": day})).one_or_none()
        if row is None:
            return None
        return RunLog(
            athlete_id=athlete_id,
            date=day,
            state=RunState(row.state),
            distance_mm=row.distance_mm,
            note=row.note,
        )

    async def put_strength(self, log: StrengthLog) -> None:
        """Insert or replace the strength log of that athlete and date."""
        values = {
            "athlete_id": log.athlete_id,
            "date": log.date,
            "done": log.done,
            "minutes": log.minutes,
            "logged_at": self._now,
        }
        self._ahead.drop()
        await put_row(self._connection, strength_logs, values)

    async def strength(self, athlete_id: int, first: date, last: date) -> Sequence[StrengthLog]:
        """Strength logs from the first to the last date, both included, in order."""
        if self._ahead.has(athlete_id, first, last):
            return [log for log in self._ahead.strength.get(athlete_id, ()) if log.date == first]
        between = {"athlete": athlete_id, "first_day": first, "last_day": last}
        return [strength_log_of(row) for row in await _STRENGTH.rows(self._connection, between)]

    async def remove_strength(self, athlete_id: int, day: date) -> None:
        """Take the strength log of a date away."""
        self._ahead.drop()
        await self._connection.execute(_REMOVE_STRENGTH, {"athlete": athlete_id, "day": day})

    async def put_absence(self, absence: Absence) -> None:
        """Insert, or move the end of the one of that kind that began on the same day."""
        values = {
            "athlete_id": absence.athlete_id,
            "first": absence.first,
            "event": sealed_event(absence.event.value, absence.athlete_id, absence.first),
            "last": absence.last,
        }
        self._ahead.drop()
        await put_row(self._connection, absences, values)

    async def remove_absence(self, absence: Absence) -> None:
        """Take the absence of that kind away that began on that day."""
        self._ahead.drop()
        await self._connection.execute(
            _REMOVE_ABSENCE,
            {
                "athlete": absence.athlete_id,
                "begun": absence.first,
                "kind": sealed_event(absence.event.value, absence.athlete_id, absence.first),
            },
        )

    async def absences(self, athlete_id: int, first: date, last: date) -> Sequence[Absence]:
        """Absences that touch the days from the first to the last, both included."""
        if self._ahead.has(athlete_id, first, last):
            known = self._ahead.absences.get(athlete_id, ())
            return [one for one in known if one.first <= last and (one.last is None or one.last >= first)]
        between = {"athlete": athlete_id, "first_day": first, "last_day": last}
        return [absence_of(row) for row in await _ABSENCES.rows(self._connection, between)]


def strength_log_of(row: Row[*tuple[Any, ...]]) -> StrengthLog:
    """The strength log of a row."""
    return StrengthLog(athlete_id=row.athlete_id, date=row.date, done=row.done, minutes=row.minutes)


def absence_of(row: Row[*tuple[Any, ...]]) -> Absence:
    """The absence of a row."""
    event = LifeEvent(opened(row.event).strip())
    return Absence(athlete_id=row.athlete_id, event=event, first=row.first, last=row.last)


def sealed_event(event: str, athlete_id: int, first: date) -> str:
    """The kind of an absence as it is stored: sealed, the same each time for this person and day, all of one length."""
    return seal(event.ljust(_EVENT_CHARS), f"{athlete_id} {first}") if is_sealing() else event


def log_of(row: Row[*tuple[Any, ...]]) -> RunLog:
    """The run log of a row."""
    return RunLog(
        athlete_id=row.athlete_id,
        date=row.date,
        state=RunState(row.state),
        distance_mm=row.distance_mm,
        duration_s=row.duration_s,
        effort=row.effort,
        note=row.note,
        source=row.source,
        parts=tuple(RunPart(**part) for part in row.parts or ()),
    )


def _part_values(part: RunPart) -> dict[str, Any]:
    return {
        "distance_mm": part.distance_mm,
        "duration_s": part.duration_s,
        "effort": part.effort,
        "source": part.source,
    }
