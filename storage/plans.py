"""Plans and their weeks, read in one or two statements each; how they are written stands in `plan_writing`."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import lru_cache
from itertools import groupby
from typing import Any

from sqlalchemy import Row, Table, Text, bindparam, or_, select, type_coerce, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.approval import PlanStatus, WeekStatus
from domain.errors import NotYoursError
from domain.limits import LOOK_BACK_WEEKS
from domain.plan import Day, DayType, Phase, PhaseName, Plan, PlanInputs, Week
from domain.records import Change, PlanAround, PlanHead, ScheduledDay, StoredWeek, VersionHead, WaitingWeek
from storage import history, plan_writing
from storage.ahead import Ahead
from storage.kept_plans import ByRevision, KeptPlans, Rows
from storage.plan_tables import BOTH_COPIES, HEAD_COLUMNS, SAME_WEEK, schedule, schedule_preview, training_plans, weeks
from storage.plan_writing import ACTIVE, THIS_PLAN
from storage.prepared import Prepared
from storage.types import Stored, reader_of
from storage.waiting import waiting_weeks


def day_columns(table: Table) -> list[Any]:
    """The columns `read_day` takes, in its order; values kept as JSON come as their text."""
    names = ("day_number", "type", "warmup", "workout", "cooldown", "title", "advice", "notes", "pinned", "edited")
    columns = [table.c[name] for name in names]
    return [type_coerce(column, Text) if isinstance(column.type, Stored) else column for column in columns]


_DAY_WIDTH = len(day_columns(schedule_preview))
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
    type_coerce(weeks.c.let_be, Text),
    *day_columns(schedule_preview),
    *day_columns(schedule),
)
_NOTES = 7
_READ_LAPS, _READ_TITLE, _READ_ADVICE = (reader_of(schedule.c[name]) for name in ("workout", "title", "advice"))
_READ_LET_BE = reader_of(weeks.c.let_be)
# Those of some seventy plans; each takes about a kilobyte.
_DAYS_KEPT = 8192
# Those of some hundred people who look at theirs.
_WEEKS_KEPT = 256

_DAYS_FROM = len(WEEK_COLUMNS) - 2 * _DAY_WIDTH

_DAY_TYPES = {kind.value: kind for kind in DayType}
_PHASE_NAMES = {name.value: name for name in PhaseName}
SCHEDULED_COLUMNS = (
    weeks.c.plan_id,
    weeks.c.week_number,
    schedule_preview.c.date,
    weeks.c.approved_cutback,
    weeks.c.status,
    weeks.c.revision,
    weeks.c.decline_comment,
    *day_columns(schedule_preview),
    *day_columns(schedule),
)
_SCHEDULED_FROM = len(SCHEDULED_COLUMNS) - 2 * _DAY_WIDTH

# In place of a week's number.
_WHOLE = 0
_HEAD = Prepared(select(*HEAD_COLUMNS).where(THIS_PLAN), foreseen={"plan": "plan"})
_ACTIVE_HEAD = Prepared(select(*HEAD_COLUMNS).where(ACTIVE))
_HEADS = Prepared(
    select(*HEAD_COLUMNS)
    .where(training_plans.c.athlete_id == bindparam("athlete"))
    .order_by(training_plans.c.id.desc())
)
_WEEKS = Prepared(
    select(*WEEK_COLUMNS)
    .select_from(BOTH_COPIES)
    .where(
        weeks.c.plan_id == bindparam("plan"),
        weeks.c.week_number.between(bindparam("first_week"), bindparam("last_week")),
    )
    .order_by(weeks.c.week_number, schedule_preview.c.day_number),
    foreseen={"plan": "plan", "first_week": "week", "last_week": "week"},
)
_WORKING_DAYS = Prepared(
    select(weeks.c.week_number, weeks.c.phase, weeks.c.cutback, *day_columns(schedule_preview))
    .select_from(weeks.join(schedule_preview, SAME_WEEK))
    .where(weeks.c.plan_id == bindparam("plan"))
    .order_by(weeks.c.week_number, schedule_preview.c.day_number)
)
_TOTALS = Prepared(
    select(weeks.c.week_number, weeks.c.phase, weeks.c.cutback, weeks.c.miles, weeks.c.revision)
    .where(weeks.c.plan_id == bindparam("plan"))
    .order_by(weeks.c.week_number),
    foreseen={"plan": "plan"},
)
_NUMBER = schedule_preview.c.week_number
_NEAR_DAYS = Prepared(
    select(_NUMBER, *day_columns(schedule_preview))
    .where(
        schedule_preview.c.plan_id == bindparam("plan"),
        or_(_NUMBER.between(bindparam("first_week"), bindparam("last_week")), bindparam("race_week") == _NUMBER),
    )
    .order_by(_NUMBER, schedule_preview.c.day_number)
)
_SCHEDULED = Prepared(
    select(*SCHEDULED_COLUMNS)
    .select_from(BOTH_COPIES)
    .where(
        weeks.c.plan_id == select(training_plans.c.id).where(ACTIVE).scalar_subquery(),
        schedule_preview.c.date.between(bindparam("first_day"), bindparam("last_day")),
    )
    .order_by(schedule_preview.c.date)
)


class StoredPlans:
    """Implements `domain.ports.Plans`."""

    def __init__(self, connection: AsyncConnection, ahead: Ahead | None = None, kept: KeptPlans | None = None) -> None:
        self._ahead = ahead or Ahead()
        self._kept = kept or KeptPlans()
        self._connection = connection

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
        self._ahead.drop()
        return await plan_writing.create(
            self._connection, athlete_id, plan, goal_pace_5k_s=goal_pace_5k_s, author_id=author_id, at=at
        )

    async def head(self, plan_id: int) -> PlanHead | None:
        """A plan without its weeks, or None."""
        row = await _HEAD.row(self._connection, {"plan": plan_id})
        head = None if row is None else head_of(row)
        if head is not None and self._kept.foresees:
            self._kept.meet(head)
        return head

    async def active(self, athlete_id: int) -> PlanHead | None:
        """The athlete's active plan, or None."""
        if athlete_id in self._ahead.heads:
            return self._ahead.heads[athlete_id]
        row = await _ACTIVE_HEAD.row(self._connection, {"athlete": athlete_id})
        return None if row is None else head_of(row)

    async def of_athlete(self, athlete_id: int) -> Sequence[PlanHead]:
        """Every plan, newest first."""
        return [head_of(row) for row in await _HEADS.rows(self._connection, {"athlete": athlete_id})]

    async def load(self, plan_id: int) -> Plan:
        """The whole plan from its working copies. Raises NotYoursError when there is none."""
        head = await self.head(plan_id)
        if head is None:
            raise NotYoursError
        return await self.whole(head)

    async def whole(self, head: PlanHead) -> Plan:
        """As `load`, for whoever has the head of the plan already."""
        if self._ahead.is_written:  # what nobody else may be given, and is not kept
            return await self._read_whole(head)
        revisions = await self._revisions(head.id)
        kept = self._kept.whole.get(head, _WHOLE, revisions)
        if kept is None:
            kept = PlanAround(await self._read_whole(head))
            await self._keep(self._kept.whole, head, _WHOLE, revisions, kept)
        return kept.plan

    async def _read_whole(self, head: PlanHead) -> Plan:
        loaded: dict[PhaseName, list[Week]] = {name: [] for name in PhaseName}
        rows = await _WORKING_DAYS.rows(self._connection, {"plan": head.id})
        for (number, phase, cutback), of_week in groupby(rows, key=lambda row: row[:3]):
            name, days = PhaseName(phase), tuple([read_day(row[3:]) for row in of_week])
            loaded[name].append(Week(number=number, phase=name, days=days, cutback=cutback))
        return _plan_of(head.inputs, loaded)

    async def around(self, head: PlanHead, number: int) -> PlanAround:
        """The plan with the days of the weeks that the rules of one week look at, and of the race's week."""
        revisions = await self._revisions(head.id)
        kept = self._kept.around.get(head, number, revisions)
        if kept is not None and not self._ahead.is_written:
            return kept
        near = {
            "plan": head.id,
            "first_week": number - LOOK_BACK_WEEKS,
            "last_week": number + 1,
            "race_week": head.total_weeks,
        }
        around = _read_around(head.inputs, revisions, tuple(await _NEAR_DAYS.rows(self._connection, near)))
        await self._keep(self._kept.around, head, number, revisions, around)
        return around

    async def skeleton(self, head: PlanHead, number: int) -> Plan:
        """The plan's phases and weeks; of their days the first after a week is there, any other may be missing."""
        known = self._ahead.skeletons.get((head.id, number))
        return known if known is not None else (await self.around(head, number)).plan

    async def _revisions(self, plan_id: int) -> Rows:
        """What changes with the days of a plan's weeks, and their miles."""
        return tuple(await _TOTALS.rows(self._connection, {"plan": plan_id}))

    async def _keep(self, kept: ByRevision, head: PlanHead, number: int, revisions: Rows, found: PlanAround) -> None:
        """Keep what was read, if it is what the revisions say.

        What a transaction wrote itself may be taken back; on PostgreSQL another may commit between two statements.
        """
        is_sure = self._connection.dialect.name == "sqlite"
        if not self._ahead.is_written and (is_sure or revisions == await self._revisions(head.id)):
            kept.keep(head, number, revisions, found)

    async def week(self, plan_id: int, number: int) -> StoredWeek | None:
        """A week with both its copies, or None."""
        if (known := self._ahead.weeks.get((plan_id, number))) is not None:
            self._ahead.known[plan_id, number] = known
            return known
        found = await self.weeks(plan_id, number, number)
        return found[0] if found else None

    async def weeks(self, plan_id: int, first: int, last: int) -> Sequence[StoredWeek]:
        """Weeks from the first to the last number, both included, as far as the plan has them."""
        rows = await _WEEKS.rows(self._connection, {"plan": plan_id, "first_week": first, "last_week": last})
        found = [week_of(tuple(days)) for _, days in groupby(rows, key=lambda row: row[1])]
        self._ahead.known |= {(plan_id, stored.number): stored for stored in found}
        return found

    async def save_week(self, stored: StoredWeek) -> StoredWeek:
        """Write working copy, status and approved copy; `stored.revision` must be the current one.

        Returns it with revision + 1. Raises StaleError when somebody saved in between. Past approved days are the
        domain's concern, not this method's.
        """
        self._ahead.drop()
        place = stored.plan_id, stored.number
        saved = await plan_writing.save_week(self._connection, stored, self._ahead.known.get(place))
        self._ahead.known[place] = saved
        return saved

    async def set_status(self, plan_id: int, status: PlanStatus) -> None:
        """Move a plan on in its life."""
        self._ahead.drop()
        await self._connection.execute(
            update(training_plans).where(THIS_PLAN).values(status=status.value), {"plan": plan_id}
        )

    async def replace_inputs(self, head: PlanHead) -> None:
        """Store changed inputs (new fitness, another goal) and goal pace of a plan, and its race with them.

        Raises ValueError when the first Monday would move: days keep their dates, so that needs a new plan.
        """
        self._ahead.drop()
        before = await self.head(head.id)
        if before is None:
            raise NotYoursError
        if before.inputs.anchor != head.inputs.anchor:
            raise ValueError("a plan's first Monday cannot move")
        await plan_writing.replace_inputs(self._connection, head)

    async def scheduled(self, athlete_id: int, first: date, last: date) -> Sequence[ScheduledDay]:
        """Days of the active plan between two dates from the approved copy, or provisional where none is approved."""
        if self._ahead.has(athlete_id, first, last):
            return [self._ahead.days[athlete_id]] if athlete_id in self._ahead.days else []
        asked = {"athlete": athlete_id, "first_day": first, "last_day": last}
        return [scheduled_of(row) for row in await _SCHEDULED.rows(self._connection, asked)]

    async def log_change(self, change: Change) -> int:
        """Append to the change log as a new version of the plan; returns the version."""
        self._ahead.drop()
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


def scheduled_of(row: tuple[Any, ...]) -> ScheduledDay:
    """A day of the schedule from `SCHEDULED_COLUMNS`: the approved copy, or provisional where none is."""
    plan_id, week_number, day, approved, status, revision, comment = row[:_SCHEDULED_FROM]
    provisional = approved is None
    first = _SCHEDULED_FROM if provisional else _SCHEDULED_FROM + _DAY_WIDTH
    return ScheduledDay(
        plan_id=plan_id,
        week_number=week_number,
        date=day,
        day=read_day(row[first : first + _DAY_WIDTH]),
        provisional=provisional,
        status=WeekStatus(status),
        revision=revision,
        comment=comment,
    )


def head_of(row: Row[*tuple[Any, ...]]) -> PlanHead:
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


def read_day(values: tuple[Any, ...]) -> Day:
    """A day from `day_columns`; one with a note, which a person wrote, is kept in the database alone."""
    return _make_day(values) if values[_NOTES] else _kept_day(values)


def _make_day(values: tuple[Any, ...]) -> Day:
    number, kind, warmup, workout, cooldown, title, advice, notes, pinned, edited = values
    return Day(
        number=number,
        type=_DAY_TYPES[kind],
        warmup=_READ_LAPS(warmup),
        workout=_READ_LAPS(workout),
        cooldown=_READ_LAPS(cooldown),
        title=_READ_TITLE(title),
        advice=_READ_ADVICE(advice),
        notes=notes,
        pinned=pinned,
        edited=edited,
    )


# A plan is read again and again, and nobody can change a frozen day: it is made once.
_kept_day = lru_cache(_DAYS_KEPT)(_make_day)


def _plan_of(inputs: PlanInputs, loaded: dict[PhaseName, list[Week]]) -> Plan:
    return Plan(inputs=inputs, phases=tuple(Phase(name=name, weeks=tuple(found)) for name, found in loaded.items()))


def _read_around(inputs: PlanInputs, totals: Rows, near: Rows) -> PlanAround:
    """The weeks of a plan (number, phase, cutback, miles, revision), those near one of them with their days."""
    days = {of: tuple([read_day(row[1:]) for row in found]) for of, found in groupby(near, key=lambda row: row[0])}
    loaded: dict[PhaseName, list[Week]] = {name: [] for name in PhaseName}
    for of, phase, cutback, *_ in totals:
        name = PhaseName(phase)
        loaded[name].append(Week(number=of, phase=name, days=days.get(of, ()), cutback=cutback))
    miles = {of: total for of, _, _, total, _ in totals if of not in days}
    return PlanAround(_plan_of(inputs, loaded), miles)


def read_week(rows: Rows) -> StoredWeek:
    """A week from the rows of its days (`WEEK_COLUMNS`), Monday first."""
    head = rows[0][:_DAYS_FROM]
    plan_id, number, phase, cutback, status, revision, target_mm, written_by, comment, approved_cutback, let_be = head
    phase = _PHASE_NAMES[phase]
    days = tuple([read_day(row[_DAYS_FROM : _DAYS_FROM + _DAY_WIDTH]) for row in rows])
    approved = None
    if approved_cutback is not None:
        in_force = tuple([read_day(row[_DAYS_FROM + _DAY_WIDTH :]) for row in rows])
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
        let_be=() if let_be is None else _READ_LET_BE(let_be),
    )


# The same rows make the same week, whoever reads them and whenever: what is read is always read anew, but made once.
# Nobody can change a frozen week, and what is worked out of one (its receipt) is worked out once for all who look.
week_of = lru_cache(_WEEKS_KEPT)(read_week)
