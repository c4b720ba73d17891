"""Weeks that wait for a coach: found for all their athletes in one statement."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.approval import PlanStatus, WeekStatus
from domain.records import WaitingWeek
from storage.people_tables import people
from storage.plan_tables import change_log, training_plans, weeks

_LAST_CHANGE = (
    select(func.max(change_log.c.at))
    .where(change_log.c.plan_id == weeks.c.plan_id, change_log.c.week_number == weeks.c.week_number)
    .correlate(weeks)
    .scalar_subquery()
)
_SINCE = func.coalesce(_LAST_CHANGE, training_plans.c.created_at, type_=training_plans.c.created_at.type).label("since")
_WAITING = (
    select(
        weeks.c.plan_id,
        training_plans.c.athlete_id,
        people.c.name,
        weeks.c.week_number,
        weeks.c.monday,
        weeks.c.miles,
        weeks.c.revision,
        _SINCE,
    )
    .select_from(
        weeks.join(training_plans, training_plans.c.id == weeks.c.plan_id).join(
            people, people.c.id == training_plans.c.athlete_id
        )
    )
    .where(
        training_plans.c.athlete_id.in_(bindparam("athletes", expanding=True)),
        training_plans.c.status == PlanStatus.ACTIVE.value,
        weeks.c.status == WeekStatus.PENDING.value,
        weeks.c.monday >= bindparam("monday"),
    )
    .order_by(_SINCE, weeks.c.plan_id, weeks.c.week_number)
)


async def waiting_weeks(connection: AsyncConnection, athlete_ids: Sequence[int], monday: date) -> list[WaitingWeek]:
    """Pending weeks of these athletes' active plans from the week of that Monday on, oldest first."""
    if not athlete_ids:
        return []
    rows = await connection.execute(_WAITING, {"athletes": list(athlete_ids), "monday": monday})
    return [
        WaitingWeek(
            plan_id=row.plan_id,
            athlete_id=row.athlete_id,
            athlete_name=row.name,
            week_number=row.week_number,
            monday=row.monday,
            miles=row.miles,
            revision=row.revision,
            since=row.since,
        )
        for row in rows
    ]
