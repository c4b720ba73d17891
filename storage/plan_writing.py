"""How plans and weeks are written: a new plan in bulk, a week behind its revision, changed inputs."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import and_, bindparam, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.approval import PlanStatus, WeekStatus
from domain.errors import StaleError
from domain.plan import Day, Plan, PlanInputs
from domain.records import PlanHead, StoredWeek
from storage.history import log_creation
from storage.plan_tables import athlete_training_plans, phases, races, schedule, schedule_preview, training_plans, weeks
from storage.prepared import Prepared, together
from storage.upsert import putting

Values = dict[str, Any]

THIS_PLAN = training_plans.c.id == bindparam("plan")
ACTIVE = and_(training_plans.c.athlete_id == bindparam("athlete"), training_plans.c.status == PlanStatus.ACTIVE.value)
# What is kept of a week beside its days.
_STATE = (
    "phase",
    "cutback",
    "miles",
    "target_mm",
    "status",
    "written_by",
    "decline_comment",
    "let_be",
    "approved_cutback",
)
_SAVE_WEEK = Prepared(
    update(weeks)
    .where(
        weeks.c.plan_id == bindparam("plan"),
        weeks.c.week_number == bindparam("number"),
        weeks.c.revision == bindparam("known_revision"),
    )
    .values(revision=weeks.c.revision + 1, **{name: bindparam(f"new_{name}") for name in _STATE})
    .returning(weeks.c.monday)
)
_WEEKS_OF_PHASE = (weeks.c.plan_id == phases.c.plan_id, weeks.c.phase == phases.c.name)
_PHASE_TOTALS = Prepared(
    update(phases)
    .where(phases.c.plan_id == bindparam("plan"))
    .values(
        week_count=select(func.count()).select_from(weeks).where(*_WEEKS_OF_PHASE).scalar_subquery(),
        total_miles=select(func.coalesce(func.sum(weeks.c.miles), 0.0)).where(*_WEEKS_OF_PHASE).scalar_subquery(),
    )
)
_TAKE_OUT_OF_FORCE = Prepared(
    delete(schedule).where(schedule.c.plan_id == bindparam("plan"), schedule.c.week_number == bindparam("number"))
)
_PUT_DAYS = {
    table: putting(table, tuple(column.name for column in table.columns)) for table in (schedule_preview, schedule)
}


async def create(
    connection: AsyncConnection,
    athlete_id: int,
    plan: Plan,
    *,
    goal_pace_5k_s: int | None,
    author_id: int | None,
    at: datetime,
) -> PlanHead:
    """Store a whole plan, active; the athlete's former active plan is archived."""
    execute = connection.execute
    inputs = plan.inputs
    await execute(
        update(training_plans).where(ACTIVE).values(status=PlanStatus.ARCHIVED.value), {"athlete": athlete_id}
    )
    race = await execute(insert(races), {"athlete_id": athlete_id, **_race(inputs)})
    head = {
        "athlete_id": athlete_id,
        "race_id": _key(race),
        "status": PlanStatus.ACTIVE.value,
        "inputs": inputs,
        "total_weeks": plan.total_weeks,
        "goal_pace_5k_s": goal_pace_5k_s,
        "version": 1,
        "created_at": at,
    }
    plan_id = _key(await execute(insert(training_plans), head))
    link = {"athlete_id": athlete_id, "plan_id": plan_id, "assigned_by": author_id, "assigned_at": at}
    await execute(insert(athlete_training_plans), link)
    await execute(insert(phases), _phase_values(plan_id, plan))
    await execute(insert(weeks), _week_values(plan_id, plan))
    await execute(
        insert(schedule_preview),
        [
            values
            for week in plan.weeks
            for values in _day_values(plan_id, week.number, plan.date_of(week.number, 1), week.days)
        ],
    )
    await log_creation(connection, plan_id, author_id=author_id, at=at)
    return PlanHead(
        id=plan_id,
        athlete_id=athlete_id,
        status=PlanStatus.ACTIVE,
        inputs=inputs,
        total_weeks=plan.total_weeks,
        goal_pace_5k_s=goal_pace_5k_s,
        version=1,
        created_at=at,
    )


async def save_week(connection: AsyncConnection, stored: StoredWeek, known: StoredWeek | None) -> StoredWeek:
    """Write working copy, status and approved copy; raises StaleError when somebody saved in between.

    `known` is the week as this transaction read or wrote it last. No day of a week is written without its revision: of
    the same revision only the days that are others now have to be written.
    """
    key = {"plan": stored.plan_id, "number": stored.number, "known_revision": stored.revision}
    state = {f"new_{name}": value for name, value in _state_values(stored).items()}
    saved = await _SAVE_WEEK.row(connection, key | state)
    if saved is None:
        raise StaleError
    if known is not None and known.revision != stored.revision:
        known = None
    asked = _copies(stored, known, saved.monday)
    if known is None or (known.week.phase, known.week.miles) != (stored.week.phase, stored.week.miles):
        asked.append((_PHASE_TOTALS, [key]))
    if stored.approved is None and (known is None or known.approved is not None):
        asked.append((_TAKE_OUT_OF_FORCE, [key]))
    if asked:
        await together(connection, *asked)
    return replace(stored, revision=stored.revision + 1)


async def add_week(connection: AsyncConnection, stored: StoredWeek, monday: date, revision: int) -> None:
    """Write a week that the plan did not have, with both its copies, under this revision."""
    values = {
        "plan_id": stored.plan_id,
        "week_number": stored.number,
        "monday": monday,
        "revision": revision,
        **_state_values(stored),
    }
    await connection.execute(insert(weeks), values)
    await together(connection, *_copies(stored, None, monday))


async def count_phases(connection: AsyncConnection, plan_id: int) -> None:
    """Set the totals of a plan's phases to what its weeks hold."""
    await _PHASE_TOTALS.run(connection, {"plan": plan_id})


def _state_values(stored: StoredWeek) -> Values:
    """What is kept of a week beside its days."""
    week = stored.week
    return {
        "phase": week.phase.value,
        "cutback": week.cutback,
        "miles": week.miles,
        "target_mm": stored.target_mm,
        "status": stored.status.value,
        "written_by": stored.written_by,
        "decline_comment": stored.decline_comment,
        "let_be": stored.let_be or None,
        "approved_cutback": None if stored.approved is None else stored.approved.cutback,
    }


def _copies(stored: StoredWeek, known: StoredWeek | None, monday: date) -> list[tuple[Prepared, Sequence[Values]]]:
    """What writes the days of both copies, those that are not known to be there already."""
    asked: list[tuple[Prepared, Sequence[Values]]] = []
    there = (None, None) if known is None else (known.week, known.approved)
    for table, copy, before in zip((schedule_preview, schedule), (stored.week, stored.approved), there, strict=True):
        if copy is not None:
            known_days = () if before is None else before.days
            days = [day for day in copy.days if day not in known_days]
            if days:
                asked.append((_PUT_DAYS[table], _day_values(stored.plan_id, stored.number, monday, days)))
    return asked


async def replace_inputs(connection: AsyncConnection, head: PlanHead) -> None:
    """Store changed inputs and goal pace of a plan, and its race with them."""
    values = {"inputs": head.inputs, "goal_pace_5k_s": head.goal_pace_5k_s}
    changed = update(training_plans).where(THIS_PLAN).values(values).returning(training_plans.c.race_id)
    race_id = (await connection.execute(changed, {"plan": head.id})).scalar_one()
    await connection.execute(update(races).where(races.c.id == race_id).values(_race(head.inputs)))


def _phase_values(plan_id: int, plan: Plan) -> list[Values]:
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


def _week_values(plan_id: int, plan: Plan) -> list[Values]:
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


def _day_values(plan_id: int, week_number: int, monday: date, days: Iterable[Day]) -> list[Values]:
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


def _key(result: Any) -> int:
    key: int = result.inserted_primary_key[0]
    return key


def _race(inputs: PlanInputs) -> dict[str, Any]:
    return {
        "name": inputs.race_name,
        "distance_mm": inputs.race.distance_mm,
        "label": inputs.race.label,
        "date": inputs.race_date,
        "goal_s": inputs.goal_s,
    }
