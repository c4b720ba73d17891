"""Changes of the inputs of plans in force, and plans that get weeks or lose some by them."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, bindparam, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.adapting.kept_change import ChangeState, PlanChange
from domain.approval import PlanStatus
from domain.records import PlanHead, StoredWeek
from storage import plan_writing
from storage.ahead import Ahead
from storage.codec import week_in, week_out
from storage.plan_tables import (
    change_log,
    edit_sessions,
    plan_changes,
    schedule,
    schedule_preview,
    training_plans,
    weeks,
)

_GET = select(plan_changes).where(plan_changes.c.id == bindparam("change"))
_NEWEST = (
    select(plan_changes)
    .where(
        plan_changes.c.plan_id == bindparam("plan"),
        plan_changes.c.state.in_((ChangeState.DONE.value, ChangeState.UNDONE.value)),
    )
    .order_by(plan_changes.c.id.desc())
    .limit(1)
)
_LOOKED_AT = delete(plan_changes).where(
    plan_changes.c.plan_id == bindparam("plan"),
    plan_changes.c.author_id == bindparam("author"),
    plan_changes.c.state == ChangeState.SHOWN.value,
)
_REVISIONS = (
    select(change_log.c.week_number, func.max(change_log.c.revision))
    .where(change_log.c.plan_id == bindparam("plan"), change_log.c.week_number > bindparam("last"))
    .group_by(change_log.c.week_number)
)
_HELD = (
    select(weeks.c.week_number)
    .where(weeks.c.plan_id == bindparam("plan"))
    .order_by(weeks.c.week_number)
    .with_for_update()
)
_OF_A_WEEK = (schedule_preview, schedule, edit_sessions, weeks)


class StoredPlanChanges:
    """Implements `domain.adapting.kept_change.PlanChanges`."""

    def __init__(self, connection: AsyncConnection, ahead: Ahead) -> None:
        self._connection = connection
        self._ahead = ahead

    async def add(self, change: PlanChange) -> PlanChange:
        """Keep it; returns it with its id. What its author only looked at before on this plan goes."""
        await self._connection.execute(_LOOKED_AT, {"plan": change.plan_id, "author": change.author_id})
        made = await self._connection.execute(insert(plan_changes).returning(*plan_changes.c), _values(change))
        return _change(made.one())

    async def put(self, change: PlanChange) -> None:
        """Keep what became of it."""
        await self._connection.execute(
            update(plan_changes).where(plan_changes.c.id == change.id).values(**_values(change))
        )

    async def get(self, change_id: int) -> PlanChange | None:
        """One change, of whosever plan."""
        row = (await self._connection.execute(_GET, {"change": change_id})).one_or_none()
        return None if row is None else _change(row)

    async def asked(self, plan_ids: Sequence[int]) -> Sequence[PlanChange]:
        """Those of these plans that wait for a coach, oldest first."""
        waiting = (
            select(plan_changes)
            .where(plan_changes.c.plan_id.in_(plan_ids), plan_changes.c.state == ChangeState.ASKED.value)
            .order_by(plan_changes.c.id)
        )
        return [_change(row) for row in await self._connection.execute(waiting)]

    async def asked_of(self, athlete_ids: Sequence[int]) -> Sequence[tuple[int, PlanChange]]:
        """Those of these athletes' plans in force that wait for a coach, each after its athlete's id, oldest first."""
        waiting = (
            select(training_plans.c.athlete_id, *plan_changes.c)
            .join(training_plans, training_plans.c.id == plan_changes.c.plan_id)
            .where(
                training_plans.c.athlete_id.in_(athlete_ids),
                training_plans.c.status == PlanStatus.ACTIVE.value,
                plan_changes.c.state == ChangeState.ASKED.value,
            )
            .order_by(plan_changes.c.id)
        )
        return [(row.athlete_id, _change(row)) for row in await self._connection.execute(waiting)]

    async def newest(self, plan_id: int) -> PlanChange | None:
        """The one that was done last, be it taken back since or not."""
        row = (await self._connection.execute(_NEWEST, {"plan": plan_id})).one_or_none()
        return None if row is None else _change(row)

    async def hold(self, plan_id: int) -> None:
        """Lock the plan's weeks (PostgreSQL; a transaction that writes SQLite is alone): half a change is none."""
        await self._connection.execute(_HELD, {"plan": plan_id})

    async def reshape(self, head: PlanHead, weeks: Sequence[StoredWeek]) -> None:
        """Store the inputs, goal pace and number of weeks of a plan; `weeks` are new, those after the last one go.

        A new week begins with a revision that none of this number had before: buttons of weeks that went are stale.
        """
        self._ahead.drop()
        execute = self._connection.execute
        key = {"plan": head.id, "last": head.total_weeks}
        for table in _OF_A_WEEK:
            await execute(
                delete(table).where(table.c.plan_id == bindparam("plan"), table.c.week_number > bindparam("last")),
                key,
            )
        await plan_writing.replace_inputs(self._connection, head)
        await execute(
            update(training_plans).where(plan_writing.THIS_PLAN).values(total_weeks=head.total_weeks),
            {"plan": head.id},
        )
        first = min((stored.number for stored in weeks), default=head.total_weeks + 1)
        found = await execute(_REVISIONS, {"plan": head.id, "last": first - 1})
        revisions: dict[int, int] = {row[0]: row[1] for row in found}
        for stored in weeks:
            await plan_writing.add_week(
                self._connection, stored, head.inputs.date_of(stored.number, 1), revisions.get(stored.number, 0) + 1
            )
        await plan_writing.count_phases(self._connection, head.id)


def _values(change: PlanChange) -> dict[str, Any]:
    return {
        "plan_id": change.plan_id,
        "author_id": change.author_id,
        "at": change.at,
        "state": change.state.value,
        "version": change.version,
        "before": change.before,
        "after": change.after,
        "weeks": tuple(week_out(stored) for stored in change.weeks),
        "comment": change.comment,
        "since": change.since,
    }


def _change(row: Row[*tuple[Any, ...]]) -> PlanChange:
    return PlanChange(
        id=row.id,
        plan_id=row.plan_id,
        author_id=row.author_id,
        at=row.at,
        state=ChangeState(row.state),
        version=row.version,
        before=row.before,
        after=row.after,
        weeks=tuple(week_in(row.plan_id, kept) for kept in row.weeks),
        comment=row.comment,
        since=row.since,
    )
