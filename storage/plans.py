"""Plans and their weeks: stored in bulk, read in one or two statements, saved behind a revision."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import groupby
from typing import Any

from sqlalchemy import and_, bindparam, delete, func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.approval import PlanStatus
from domain.errors import NotYoursError, StaleError
from domain.limits import LOOK_BACK_WEEKS
from domain.plan import Phase, PhaseName, Plan, PlanInputs, Week
from domain.records import Change, PlanAround, PlanHead, ScheduledDay, StoredWeek, VersionHead, WaitingWeek
from storage import history
from storage.plan_rows import (
    DAY_WIDTH,
    HEAD_COLUMNS,
    WEEK_COLUMNS,
    day_columns,
    day_values,
    phase_values,
    read_day,
    read_head,
    read_week,
    week_values,
)
from storage.plan_tables import (
    athlete_training_plans,
    phases,
    races,
    schedule,
    schedule_preview,
    training_plans,
    weeks,
)
from storage.waiting import waiting_weeks

_THIS_PLAN = training_plans.c.id == bindparam("plan")
_ACTIVE = and_(training_plans.c.athlete_id == bindparam("athlete"), training_plans.c.status == PlanStatus.ACTIVE.value)
_HEAD = select(*HEAD_COLUMNS).where(_THIS_PLAN)
_ACTIVE_HEAD = select(*HEAD_COLUMNS).where(_ACTIVE)
_HEADS = (
    select(*HEAD_COLUMNS)
    .where(training_plans.c.athlete_id == bindparam("athlete"))
    .order_by(training_plans.c.id.desc())
)
_SAME_WEEK = and_(schedule_preview.c.plan_id == weeks.c.plan_id, schedule_preview.c.week_number == weeks.c.week_number)
_SAME_DAY = and_(
    schedule.c.plan_id == schedule_preview.c.plan_id,
    schedule.c.week_number == schedule_preview.c.week_number,
    schedule.c.day_number == schedule_preview.c.day_number,
)
_BOTH_COPIES = weeks.join(schedule_preview, _SAME_WEEK).outerjoin(schedule, _SAME_DAY)
_WEEKS = (
    select(*WEEK_COLUMNS)
    .select_from(_BOTH_COPIES)
    .where(
        weeks.c.plan_id == bindparam("plan"),
        weeks.c.week_number.between(bindparam("first_week"), bindparam("last_week")),
    )
    .order_by(weeks.c.week_number, schedule_preview.c.day_number)
)
_PHASES = select(phases.c.name).where(phases.c.plan_id == bindparam("plan")).order_by(phases.c.phase_number)
_WORKING_DAYS = (
    select(weeks.c.week_number, weeks.c.phase, weeks.c.cutback, *day_columns(schedule_preview))
    .select_from(weeks.join(schedule_preview, _SAME_WEEK))
    .where(weeks.c.plan_id == bindparam("plan"))
    .order_by(weeks.c.week_number, schedule_preview.c.day_number)
)
_TOTALS = (
    select(weeks.c.week_number, weeks.c.phase, weeks.c.cutback, weeks.c.miles)
    .where(weeks.c.plan_id == bindparam("plan"))
    .order_by(weeks.c.week_number)
)
_NUMBER = schedule_preview.c.week_number
_NEAR_DAYS = (
    select(_NUMBER, *day_columns(schedule_preview))
    .where(
        schedule_preview.c.plan_id == bindparam("plan"),
        or_(_NUMBER.between(bindparam("first_week"), bindparam("last_week")), bindparam("race_week") == _NUMBER),
    )
    .order_by(_NUMBER, schedule_preview.c.day_number)
)
_SCHEDULED = (
    select(
        weeks.c.plan_id,
        weeks.c.week_number,
        schedule_preview.c.date,
        weeks.c.approved_cutback,
        *day_columns(schedule_preview),
        *day_columns(schedule),
    )
    .select_from(_BOTH_COPIES)
    .where(
        weeks.c.plan_id == select(training_plans.c.id).where(_ACTIVE).scalar_subquery(),
        schedule_preview.c.date.between(bindparam("first_day"), bindparam("last_day")),
    )
    .order_by(schedule_preview.c.date)
)
_SAVE_WEEK = (
    update(weeks)
    .where(
        weeks.c.plan_id == bindparam("plan"),
        weeks.c.week_number == bindparam("number"),
        weeks.c.revision == bindparam("known_revision"),
    )
    .values(revision=weeks.c.revision + 1)
    .returning(weeks.c.monday)
)
_WEEKS_OF_PHASE = (weeks.c.plan_id == phases.c.plan_id, weeks.c.phase == phases.c.name)
_PHASE_TOTALS = (
    update(phases)
    .where(phases.c.plan_id == bindparam("plan"))
    .values(
        week_count=select(func.count()).select_from(weeks).where(*_WEEKS_OF_PHASE).scalar_subquery(),
        total_miles=select(func.coalesce(func.sum(weeks.c.miles), 0.0)).where(*_WEEKS_OF_PHASE).scalar_subquery(),
    )
)
_CLEAR = {
    table: delete(table).where(table.c.plan_id == bindparam("plan"), table.c.week_number == bindparam("number"))
    for table in (schedule_preview, schedule)
}


class StoredPlans:
    """Implements `domain.ports.Plans`."""

    def __init__(self, connection: AsyncConnection, now: datetime) -> None:
        self._connection = connection
        self._now = now

    async def create(
        self,
        athlete_id: int,
        plan: Plan,
        *,
        goal_pace_5k_s: int | None,
        author_id: int | None,
        at: datetime,
    ) -> PlanHead:
        """Store a whole plan, active, in bulk; the athlete's former active plan is archived.

        Week 1 is pending, the other weeks are outlines. Version 1 is written.
        """
        execute = self._connection.execute
        inputs = plan.inputs
        await execute(update(training_plans).where(_ACTIVE).values(status=PlanStatus.ARCHIVED.value), _of(athlete_id))
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
        await execute(insert(phases), phase_values(plan_id, plan))
        await execute(insert(weeks), week_values(plan_id, plan))
        await execute(
            insert(schedule_preview),
            [
                values
                for week in plan.weeks
                for values in day_values(plan_id, week.number, plan.date_of(week.number, 1), week.days)
            ],
        )
        await history.log_creation(self._connection, plan_id, author_id=author_id, at=at)
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

    async def head(self, plan_id: int) -> PlanHead | None:
        """A plan without its weeks, or None."""
        row = (await self._connection.execute(_HEAD, {"plan": plan_id})).one_or_none()
        return None if row is None else read_head(row)

    async def active(self, athlete_id: int) -> PlanHead | None:
        """The athlete's active plan, or None."""
        row = (await self._connection.execute(_ACTIVE_HEAD, _of(athlete_id))).one_or_none()
        return None if row is None else read_head(row)

    async def of_athlete(self, athlete_id: int) -> Sequence[PlanHead]:
        """Every plan, newest first."""
        return [read_head(row) for row in await self._connection.execute(_HEADS, _of(athlete_id))]

    async def load(self, plan_id: int) -> Plan:
        """The whole plan from its working copies. Raises NotYoursError when there is none."""
        execute = self._connection.execute
        inputs = (
            await execute(select(training_plans.c.inputs).where(_THIS_PLAN), {"plan": plan_id})
        ).scalar_one_or_none()
        if inputs is None:
            raise NotYoursError
        names = [PhaseName(name) for name in (await execute(_PHASES, {"plan": plan_id})).scalars()]
        loaded: dict[str, list[Week]] = {name: [] for name in names}
        rows = (await execute(_WORKING_DAYS, {"plan": plan_id})).all()
        for (number, phase, cutback), days in groupby(rows, key=lambda row: row[:3]):
            week = Week(
                number=number,
                phase=PhaseName(phase),
                days=tuple([read_day(row[3:]) for row in days]),
                cutback=cutback,
            )
            loaded[phase].append(week)
        return Plan(inputs=inputs, phases=tuple(Phase(name=name, weeks=tuple(loaded[name])) for name in names))

    async def around(self, head: PlanHead, number: int) -> PlanAround:
        """The plan with the days of the weeks that the rules of one week look at, and of the race's week."""
        execute = self._connection.execute
        near = {
            "plan": head.id,
            "first_week": number - LOOK_BACK_WEEKS,
            "last_week": number + 1,
            "race_week": head.total_weeks,
        }
        rows = (await execute(_NEAR_DAYS, near)).all()
        days = {of: tuple([read_day(row[1:]) for row in found]) for of, found in groupby(rows, key=lambda row: row[0])}
        totals = (await execute(_TOTALS, {"plan": head.id})).all()
        loaded: dict[PhaseName, list[Week]] = {name: [] for name in PhaseName}
        for of, phase, cutback, _ in totals:
            name = PhaseName(phase)
            loaded[name].append(Week(number=of, phase=name, days=days.get(of, ()), cutback=cutback))
        phases_of = tuple(Phase(name=name, weeks=tuple(found)) for name, found in loaded.items())
        miles = {of: total for of, _, _, total in totals if of not in days}
        return PlanAround(Plan(inputs=head.inputs, phases=phases_of), miles)

    async def week(self, plan_id: int, number: int) -> StoredWeek | None:
        """A week with both its copies, or None."""
        found = await self.weeks(plan_id, number, number)
        return found[0] if found else None

    async def weeks(self, plan_id: int, first: int, last: int) -> Sequence[StoredWeek]:
        """Weeks from the first to the last number, both included, as far as the plan has them."""
        between = {"plan": plan_id, "first_week": first, "last_week": last}
        rows = (await self._connection.execute(_WEEKS, between)).all()
        return [read_week(list(days)) for _, days in groupby(rows, key=lambda row: row[1])]

    async def save_week(self, stored: StoredWeek) -> StoredWeek:
        """Write working copy, status and approved copy; `stored.revision` must be the current one.

        Returns it with revision + 1. Raises StaleError when somebody saved in between. Past approved days are the
        domain's concern, not this method's.
        """
        execute = self._connection.execute
        week = stored.week
        key = {"plan": stored.plan_id, "number": week.number}
        values = {
            "phase": week.phase.value,
            "cutback": week.cutback,
            "miles": week.miles,
            "target_mm": stored.target_mm,
            "status": stored.status.value,
            "written_by": stored.written_by,
            "decline_comment": stored.decline_comment,
            "approved_cutback": None if stored.approved is None else stored.approved.cutback,
        }
        saved = await execute(_SAVE_WEEK.values(values), {**key, "known_revision": stored.revision})
        monday: date | None = saved.scalar_one_or_none()
        if monday is None:
            raise StaleError
        for table, copy in ((schedule_preview, week), (schedule, stored.approved)):
            await execute(_CLEAR[table], key)
            if copy is not None:
                await execute(insert(table), day_values(stored.plan_id, week.number, monday, copy.days))
        await execute(_PHASE_TOTALS, {"plan": stored.plan_id})
        return replace(stored, revision=stored.revision + 1)

    async def set_status(self, plan_id: int, status: PlanStatus) -> None:
        """Move a plan on in its life."""
        await self._connection.execute(
            update(training_plans).where(_THIS_PLAN).values(status=status.value), {"plan": plan_id}
        )

    async def replace_inputs(self, head: PlanHead) -> None:
        """Store changed inputs (new fitness, another goal) and goal pace of a plan, and its race with them.

        Raises ValueError when the first Monday would move: days keep their dates, so that needs a new plan.
        """
        before = await self.head(head.id)
        if before is None:
            raise NotYoursError
        if before.inputs.anchor != head.inputs.anchor:
            raise ValueError("a plan's first Monday cannot move")
        values = {"inputs": head.inputs, "goal_pace_5k_s": head.goal_pace_5k_s}
        changed = update(training_plans).where(_THIS_PLAN).values(values).returning(training_plans.c.race_id)
        race_id = (await self._connection.execute(changed, {"plan": head.id})).scalar_one()
        await self._connection.execute(update(races).where(races.c.id == race_id).values(_race(head.inputs)))

    async def scheduled(self, athlete_id: int, first: date, last: date) -> Sequence[ScheduledDay]:
        """Days of the active plan between two dates from the approved copy, or provisional where none is approved."""
        between = {**_of(athlete_id), "first_day": first, "last_day": last}
        found = []
        for row in await self._connection.execute(_SCHEDULED, between):
            plan_id, week_number, day, approved = row[:4]
            provisional = approved is None
            copy = row[4 : 4 + DAY_WIDTH] if provisional else row[4 + DAY_WIDTH :]
            found.append(
                ScheduledDay(
                    plan_id=plan_id, week_number=week_number, date=day, day=read_day(copy), provisional=provisional
                )
            )
        return found

    async def log_change(self, change: Change) -> int:
        """Append to the change log as a new version of the plan; returns the version."""
        return await history.log_change(self._connection, change)

    async def changes(self, plan_id: int, week_number: int | None = None, limit: int = 50) -> Sequence[Change]:
        """Changes of a plan or of one of its weeks, newest first."""
        return await history.changes(self._connection, plan_id, week_number, limit)

    async def waiting(self, athlete_ids: Sequence[int], monday: date) -> Sequence[WaitingWeek]:
        """Pending weeks of these athletes' active plans from the week of that Monday on, oldest first."""
        return await waiting_weeks(self._connection, athlete_ids, monday)

    async def versions(self, plan_id: int, limit: int = 50) -> Sequence[VersionHead]:
        """Versions of a plan, newest first."""
        return await history.versions(self._connection, plan_id, limit)


def _of(athlete_id: int) -> dict[str, Any]:
    return {"athlete": athlete_id}


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
