"""What a coach's lists need of all their athletes, found in a few statements however many they are."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import BindParameter, Row, and_, bindparam, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.adapting.flags import LOADED_DAYS, PLANNED_DAYS, Lately, RunLately, WeekLately
from domain.adapting.kept_change import ChangeState
from domain.approval import PlanStatus, WeekStatus
from domain.calendar import local_date
from domain.people import RunState
from domain.plan import DayType
from domain.units import MM_PER_MILE
from storage.people import person_of
from storage.people_tables import absences, people, run_logs
from storage.plan_tables import plan_changes, races, schedule, schedule_preview, training_plans, weeks
from storage.talk import unanswered_of

# A question older than this was answered in another way.
ASKED_DAYS = 30

_STATES = {state.value: state for state in RunState}
_ATHLETES: BindParameter[Any] = bindparam("athletes", expanding=True)
_ACTIVE = and_(training_plans.c.athlete_id.in_(_ATHLETES), training_plans.c.status == PlanStatus.ACTIVE.value)
_DATES: tuple[BindParameter[Any], BindParameter[Any]] = (bindparam("first_day"), bindparam("last_day"))
_PEOPLE = select(people).where(people.c.id.in_(_ATHLETES))
_WISHES = (
    select(func.count())
    .where(plan_changes.c.plan_id == training_plans.c.id, plan_changes.c.state == ChangeState.ASKED.value)
    .correlate(training_plans)
    .scalar_subquery()
    .label("wishes")
)
_PLANS = (
    select(training_plans.c.id, training_plans.c.athlete_id, training_plans.c.total_weeks, races.c.date, _WISHES)
    .join(races, races.c.id == training_plans.c.race_id)
    .where(_ACTIVE)
)
_WEEKS = (
    select(
        weeks.c.plan_id,
        weeks.c.week_number,
        weeks.c.monday,
        weeks.c.miles,
        weeks.c.status,
        weeks.c.approved_cutback,
    )
    .join(training_plans, training_plans.c.id == weeks.c.plan_id)
    .where(_ACTIVE, weeks.c.monday.between(*_DATES))
    .order_by(weeks.c.plan_id, weeks.c.week_number)
)
# The copy in force, or the working copy where none is.
_IS_RUN = func.coalesce(schedule.c.type, schedule_preview.c.type).is_distinct_from(DayType.REST.value)
_RUN_DAYS = (
    select(schedule_preview.c.plan_id, schedule_preview.c.date)
    .join(training_plans, training_plans.c.id == schedule_preview.c.plan_id)
    .outerjoin(
        schedule,
        and_(
            schedule.c.plan_id == schedule_preview.c.plan_id,
            schedule.c.week_number == schedule_preview.c.week_number,
            schedule.c.day_number == schedule_preview.c.day_number,
        ),
    )
    .where(_ACTIVE, schedule_preview.c.date.between(*_DATES), _IS_RUN)
    .order_by(schedule_preview.c.plan_id, schedule_preview.c.date)
)
_RUNS = (
    select(run_logs.c.athlete_id, run_logs.c.date, run_logs.c.state, run_logs.c.distance_mm)
    .where(run_logs.c.athlete_id.in_(_ATHLETES), run_logs.c.date.between(*_DATES))
    .order_by(run_logs.c.athlete_id, run_logs.c.date)
)
# Not which kind: nobody who coaches learns why somebody pauses.
_PAUSES = select(absences.c.athlete_id, absences.c.first, absences.c.last).where(
    absences.c.athlete_id.in_(_ATHLETES),
    absences.c.first <= bindparam("last_day"),
    or_(absences.c.last.is_(None), absences.c.last >= bindparam("first_day")),
)


async def lately_of(
    connection: AsyncConnection, athlete_ids: Sequence[int], now: datetime, days: int = LOADED_DAYS
) -> list[Lately]:
    """The last `days` of these athletes and the week to come, in the order of their ids."""
    if not athlete_ids:
        return []
    today = now.date()
    # A day more on both sides: athletes live in all time zones.
    span = {
        "athletes": list(athlete_ids),
        "first_day": today - timedelta(days=days + 1),
        "last_day": today + timedelta(days=8),
    }
    only = {"athletes": span["athletes"]}
    persons = {row.id: person_of(row) for row in (await connection.execute(_PEOPLE, only)).all()}
    plans = {row.athlete_id: row for row in (await connection.execute(_PLANS, only)).all()}
    weeks_of = _by((await connection.execute(_WEEKS, span)).all())
    planned = span | {"first_day": today - timedelta(days=PLANNED_DAYS), "last_day": today}
    days_of: defaultdict[int, list[date]] = defaultdict(list)
    for plan_id, day in (await connection.execute(_RUN_DAYS, planned)).all():
        days_of[plan_id].append(day)
    runs_of: defaultdict[int, list[RunLately]] = defaultdict(list)
    for athlete_id, day, state, distance_mm in (await connection.execute(_RUNS, span)).all():
        runs_of[athlete_id].append(RunLately(day, _STATES[state], distance_mm))
    pauses_of = _by((await connection.execute(_PAUSES, span)).all())
    asked = defaultdict(list)
    for said in await unanswered_of(connection, athlete_ids, now - timedelta(days=ASKED_DAYS)):
        asked[said.athlete_id].append(said.at)
    found = []
    for athlete_id in athlete_ids:
        if athlete_id not in persons:
            continue
        athlete, plan = persons[athlete_id], plans.get(athlete_id)
        plan_id = plan.id if plan is not None else 0
        found.append(
            Lately(
                athlete=athlete,
                today=local_date(athlete.settings.zone, now),
                plan_id=plan_id,
                total_weeks=plan.total_weeks if plan is not None else 0,
                race_date=plan.date if plan is not None else None,
                weeks=tuple([_week(row) for row in weeks_of[plan_id]]),
                run_days=tuple(days_of[plan_id]),
                runs=tuple(runs_of[athlete_id]),
                pauses=tuple((row.first, row.last) for row in pauses_of[athlete_id]),
                asked=len(asked[athlete_id]),
                asked_at=min(asked[athlete_id], default=None),
                wishes=plan.wishes if plan is not None else 0,
            )
        )
    return found


def _by(rows: Sequence[Row[*tuple[Any, ...]]]) -> defaultdict[int, list[Any]]:
    """Rows by their first column."""
    found: defaultdict[int, list[Any]] = defaultdict(list)
    for row in rows:
        found[row[0]].append(row)
    return found


def _week(row: Row[*tuple[Any, ...]]) -> WeekLately:
    return WeekLately(
        number=row.week_number,
        monday=row.monday,
        planned_mm=round(row.miles * MM_PER_MILE),
        status=WeekStatus(row.status),
        is_in_force=row.approved_cutback is not None,
    )
