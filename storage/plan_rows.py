"""Rows of a plan: what is written for its weeks and days, and weeks and days made from rows."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Row, Table

from domain.approval import PlanStatus, WeekStatus
from domain.plan import Day, DayType, PhaseName, Plan, Week
from domain.records import PlanHead, StoredWeek
from storage.plan_tables import schedule, schedule_preview, training_plans, weeks

Values = dict[str, Any]

HEAD_COLUMNS = (
    training_plans.c.id,
    training_plans.c.athlete_id,
    training_plans.c.status,
    training_plans.c.inputs,
    training_plans.c.total_weeks,
    training_plans.c.goal_pace_5k_s,
    training_plans.c.version,
    training_plans.c.created_at,
)


def day_columns(table: Table) -> list[Any]:
    """The columns `read_day` takes, in its order."""
    names = ("day_number", "type", "warmup", "workout", "cooldown", "title", "advice", "notes", "pinned", "edited")
    return [table.c[name] for name in names]


DAY_WIDTH = len(day_columns(schedule_preview))
WEEK_COLUMNS = (
    weeks.c.plan_id,
    weeks.c.week_number,
    weeks.c.phase,
    weeks.c.cutback,
    weeks.c.status,
    weeks.c.revision,
    weeks.c.target_mm,
    weeks.c.written_by,
    weeks.c.decline_comment,
    weeks.c.approved_cutback,
    *day_columns(schedule_preview),
    *day_columns(schedule),
)
_DAYS_FROM = len(WEEK_COLUMNS) - 2 * DAY_WIDTH

_DAY_TYPES = {kind.value: kind for kind in DayType}
_PHASES = {name.value: name for name in PhaseName}


def read_head(row: Row[*tuple[Any, ...]]) -> PlanHead:
    """A plan without its weeks."""
    return PlanHead(
        id=row.id,
        athlete_id=row.athlete_id,
        status=PlanStatus(row.status),
        inputs=row.inputs,
        total_weeks=row.total_weeks,
        goal_pace_5k_s=row.goal_pace_5k_s,
        version=row.version,
        created_at=row.created_at,
    )


def read_day(values: Sequence[Any]) -> Day:
    """A day from `day_columns`."""
    number, kind, warmup, workout, cooldown, title, advice, notes, pinned, edited = values
    return Day(
        number=number,
        type=_DAY_TYPES[kind],
        warmup=warmup,
        workout=workout,
        cooldown=cooldown,
        title=title,
        advice=advice,
        notes=notes,
        pinned=pinned,
        edited=edited,
    )


def read_week(rows: Sequence[Sequence[Any]]) -> StoredWeek:
    """A week from the rows of its days (`WEEK_COLUMNS`), Monday first."""
    plan_id, number, phase, cutback, status, revision, target_mm, written_by, comment, approved_cutback = rows[0][
        :_DAYS_FROM
    ]
    phase = _PHASES[phase]
    days = tuple([read_day(row[_DAYS_FROM : _DAYS_FROM + DAY_WIDTH]) for row in rows])
    approved = None
    if approved_cutback is not None:
        in_force = tuple([read_day(row[_DAYS_FROM + DAY_WIDTH :]) for row in rows])
        approved = Week(number=number, phase=phase, days=in_force, cutback=approved_cutback)
    return StoredWeek(
        plan_id=plan_id,
        week=Week(number=number, phase=phase, days=days, cutback=cutback),
        status=WeekStatus(status),
        revision=revision,
        target_mm=target_mm,
        approved=approved,
        written_by=written_by,
        decline_comment=comment,
    )


def phase_values(plan_id: int, plan: Plan) -> list[Values]:
    """The four phases, with totals counted from the laps."""
    return [
        {
            "plan_id": plan_id,
            "phase_number": number,
            "name": phase.name.value,
            "week_count": len(phase.weeks),
            "total_miles": phase.miles,
        }
        for number, phase in enumerate(plan.phases, start=1)
    ]


def week_values(plan_id: int, plan: Plan) -> list[Values]:
    """The weeks of a new plan: the first pending, the others outlines."""
    return [
        {
            "plan_id": plan_id,
            "week_number": week.number,
            "monday": plan.date_of(week.number, 1),
            "phase": week.phase.value,
            "cutback": week.cutback,
            "miles": week.miles,
            "target_mm": week.distance_mm,
            "status": WeekStatus.PENDING.value if week.number == 1 else WeekStatus.OUTLINE.value,
            "revision": 1,
            "written_by": "planner",
            "decline_comment": "",
        }
        for week in plan.weeks
    ]


def day_values(plan_id: int, week_number: int, monday: date, days: Iterable[Day]) -> list[Values]:
    """The days of one week, for either copy."""
    return [
        {
            "plan_id": plan_id,
            "week_number": week_number,
            "day_number": day.number,
            "date": monday + timedelta(days=day.number - 1),
            "type": day.type.value,
            "warmup": day.warmup,
            "workout": day.workout,
            "cooldown": day.cooldown,
            "title": day.title,
            "advice": day.advice,
            "notes": day.notes,
            "pinned": day.pinned,
            "edited": day.edited,
        }
        for day in days
    ]
