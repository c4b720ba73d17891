"""Plans, weeks and days from their rows: which columns are asked for, and what is made of them."""

from dataclasses import replace
from functools import lru_cache
from itertools import groupby
from typing import Any

from sqlalchemy import Row, Table, Text, and_, type_coerce

from domain.approval import PlanStatus, WeekStatus
from domain.plan import Day, DayType, Phase, PhaseName, Plan, PlanInputs, Week
from domain.records import PlanAround, PlanHead, ScheduledDay, StoredWeek
from storage.kept_plans import Rows
from storage.plan_tables import schedule, schedule_preview, training_plans, weeks
from storage.types import Stored, reader_of

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
# Ways in which plans are divided into phases.
_SHAPES_KEPT = 128
# The phases of a plan in order: name, and how many weeks.
Shape = tuple[tuple[str, int], ...]

_DAYS_FROM = len(WEEK_COLUMNS) - 2 * _DAY_WIDTH

_DAY_TYPES = {kind.value: kind for kind in DayType}
_PHASE_NAMES = {name.value: name for name in PhaseName}
SAME_WEEK = and_(schedule_preview.c.plan_id == weeks.c.plan_id, schedule_preview.c.week_number == weeks.c.week_number)
_SAME_DAY = and_(
    schedule.c.plan_id == schedule_preview.c.plan_id,
    schedule.c.week_number == schedule_preview.c.week_number,
    schedule.c.day_number == schedule_preview.c.day_number,
)
BOTH_COPIES = weeks.join(schedule_preview, SAME_WEEK).outerjoin(schedule, _SAME_DAY)
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


def plan_of(inputs: PlanInputs, loaded: dict[PhaseName, list[Week]]) -> Plan:
    return Plan(inputs=inputs, phases=tuple(Phase(name=name, weeks=tuple(found)) for name, found in loaded.items()))


def skeleton_of(inputs: PlanInputs, shape: Shape, after: int, monday: Day | None) -> Plan:
    """A plan from its phases in order (name and how many weeks), and the first day after a week, where there is one."""
    phases = _phases_of(shape)
    if monday is not None:
        place, of = next(
            (place, phase) for place, phase in enumerate(phases) if phase.weeks and after < phase.weeks[-1].number
        )
        with_it = tuple(replace(one, days=(monday,)) if one.number == after + 1 else one for one in of.weeks)
        phases = (*phases[:place], replace(of, weeks=with_it), *phases[place + 1 :])
    return Plan(inputs=inputs, phases=phases)


@lru_cache(_SHAPES_KEPT)
def _phases_of(shape: Shape) -> tuple[Phase, ...]:
    """The phases with their weeks, without their days: plans of one length mostly have the same."""
    phases, last = [], 0
    for value, count in shape:
        name = _PHASE_NAMES[value]
        numbers = range(last + 1, last + count + 1)
        phases.append(Phase(name=name, weeks=tuple([Week(number=at, phase=name, days=()) for at in numbers])))
        last += count
    return tuple(phases)


def read_around(inputs: PlanInputs, totals: Rows, near: Rows) -> PlanAround:
    """The weeks of a plan (number, phase, cutback, miles, revision), those near one of them with their days."""
    days = {of: tuple([read_day(row[1:]) for row in found]) for of, found in groupby(near, key=lambda row: row[0])}
    loaded: dict[PhaseName, list[Week]] = {name: [] for name in PhaseName}
    for of, phase, cutback, *_ in totals:
        name = PhaseName(phase)
        loaded[name].append(Week(number=of, phase=name, days=days.get(of, ()), cutback=cutback))
    miles = {of: total for of, _, _, total, _ in totals if of not in days}
    return PlanAround(plan_of(inputs, loaded), miles)


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
