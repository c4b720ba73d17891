"""The change log of a plan: every change is a new version, numbered by the plan itself."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.editing.version_reasons import VersionReason
from domain.errors import NotYoursError
from domain.records import Change, VersionHead
from domain.told import told
from storage.plan_tables import change_log, training_plans
from storage.prepared import Prepared

CHANGE_VALUES = (
    "plan_id",
    "version",
    "week_number",
    "author_id",
    "at",
    "reasons",
    "before",
    "after",
    "revision",
)
_NEXT_VERSION = Prepared(
    update(training_plans)
    .where(training_plans.c.id == bindparam("plan"))
    .values(version=training_plans.c.version + 1)
    .returning(training_plans.c.version)
)
_PUT = Prepared(insert(change_log), keys=CHANGE_VALUES)
_VERSIONS = (
    select(change_log)
    .where(change_log.c.plan_id == bindparam("plan"))
    .order_by(change_log.c.version.desc())
    .limit(bindparam("most"))
)
_NEWEST_FIRST = Prepared(_VERSIONS)
_CHANGES = Prepared(_VERSIONS.where(change_log.c.week_number.is_not(None)))
_WEEK_CHANGES = Prepared(_VERSIONS.where(change_log.c.week_number == bindparam("number")))


async def log_creation(connection: AsyncConnection, plan_id: int, *, author_id: int | None, at: datetime) -> None:
    """Version 1: the plan as it was made."""
    values: dict[str, Any] = {
        "plan_id": plan_id,
        "version": 1,
        "week_number": None,
        "author_id": author_id,
        "at": at,
        "reasons": (told(VersionReason.CREATED),),
        "before": (),
        "after": (),
        "revision": 1,
    }
    await connection.execute(insert(change_log), values)


async def log_change(connection: AsyncConnection, change: Change) -> int:
    """Append a change; returns its version. The version is taken by an UPDATE, so two writers never share one."""
    row = await _NEXT_VERSION.row(connection, {"plan": change.plan_id})
    if row is None:
        raise NotYoursError
    version: int = row.version
    values = {
        "plan_id": change.plan_id,
        "version": version,
        "week_number": change.week_number,
        "author_id": change.author_id,
        "at": change.at,
        "reasons": change.reasons,
        "before": change.before,
        "after": change.after,
        "revision": change.revision,
    }
    await _PUT.run(connection, values)
    return version


async def changes(connection: AsyncConnection, plan_id: int, week_number: int | None, limit: int) -> Sequence[Change]:
    """Changes of a plan, or of one week, newest first; the plan's making is no change."""
    statement = _CHANGES if week_number is None else _WEEK_CHANGES
    values: dict[str, Any] = {"plan": plan_id, "most": limit}
    if week_number is not None:
        values["number"] = week_number
    return [
        Change(
            plan_id=row.plan_id,
            week_number=row.week_number,
            author_id=row.author_id,
            at=row.at,
            reasons=row.reasons,
            before=row.before,
            after=row.after,
            revision=row.revision,
            version=row.version,
        )
        for row in await statement.rows(connection, values)
    ]


async def versions(connection: AsyncConnection, plan_id: int, limit: int) -> Sequence[VersionHead]:
    """Versions of a plan, newest first, its making included."""
    return [
        VersionHead(
            plan_id=row.plan_id,
            version=row.version,
            author_id=row.author_id,
            at=row.at,
            reasons=row.reasons,
            week_number=row.week_number,
        )
        for row in await _NEWEST_FIRST.rows(connection, {"plan": plan_id, "most": limit})
    ]
