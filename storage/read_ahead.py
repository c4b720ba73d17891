"""Reading for many athletes at once what a reminder asks about each, in nine statements however many they are.

Of each athlete that is one day: of today where they are, or of tomorrow for who hears of it the evening before. Whoever
asks for another day is answered by the database. Of the week of that day there is as much as strength work needs, for
those who do some.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Any, TypeVar

from sqlalchemy import and_, bindparam, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.approval import PlanStatus
from domain.calendar import local_date
from domain.people import Person, ReminderWhen
from domain.plan import Day, Phase, PhaseName, Plan, PlanInputs, Week
from domain.records import PlanHead
from storage.ahead import Ahead
from storage.coaching import link_of
from storage.each_of import each_of
from storage.people import person_of
from storage.people_tables import absences, coach_links, people, run_logs, strength_logs
from storage.plan_tables import BOTH_COPIES, HEAD_COLUMNS, phases, schedule_preview, training_plans
from storage.plans import (
    SCHEDULED_COLUMNS,
    WEEK_COLUMNS,
    day_columns,
    head_of,
    read_day,
    read_week,
    scheduled_of,
)
from storage.prepared import Prepared, among, together
from storage.training_log import absence_of, log_of, strength_log_of

Found = TypeVar("Found")
# The phases of a plan in order: name, and how many weeks.
Shape = tuple[tuple[str, int], ...]

# Ways in which plans are divided into phases.
_SHAPES_KEPT = 128

_WEEK = (schedule_preview.c.plan_id, schedule_preview.c.week_number)
_DAY = (*_WEEK, schedule_preview.c.day_number)
_IN_FORCE = and_(among(training_plans.c.athlete_id, "athletes"), training_plans.c.status == PlanStatus.ACTIVE.value)

_PEOPLE = Prepared(select(people).where(among(people.c.id, "athletes")))
_HEADS = Prepared(select(*HEAD_COLUMNS).where(_IN_FORCE))
_LINKS = Prepared(
    select(coach_links)
    .where(among(coach_links.c.athlete_id, "athletes"))
    .order_by(coach_links.c.athlete_id, coach_links.c.responsible.desc(), coach_links.c.since, coach_links.c.coach_id)
)
_DAYS = Prepared(select(*SCHEDULED_COLUMNS).select_from(BOTH_COPIES).where(each_of(_DAY, "days")))
# Both copies of whole weeks, the first days of other weeks, and how long the phases of plans are: for strength work.
_WEEKS = Prepared(select(*WEEK_COLUMNS).select_from(BOTH_COPIES).where(each_of(_WEEK, "weeks")).order_by(*_DAY))
_MONDAYS = Prepared(select(*_WEEK, *day_columns(schedule_preview)).where(each_of(_DAY, "mondays")))
_PHASES = Prepared(
    select(phases.c.plan_id, phases.c.name, phases.c.week_count)
    .where(among(phases.c.plan_id, "plans"))
    .order_by(phases.c.plan_id, phases.c.phase_number)
)
_LOGS = Prepared(
    select(run_logs)
    .where(among(run_logs.c.athlete_id, "athletes"))
    .where(run_logs.c.date.between(bindparam("first_day"), bindparam("last_day")))
)
_STRENGTH = Prepared(
    select(strength_logs)
    .where(among(strength_logs.c.athlete_id, "athletes"))
    .where(strength_logs.c.date.between(bindparam("first_day"), bindparam("last_day")))
)
_ABSENCES = Prepared(
    select(absences)
    .where(among(absences.c.athlete_id, "athletes"), absences.c.first <= bindparam("last_day"))
    .where(or_(absences.c.last.is_(None), absences.c.last >= bindparam("first_day")))
    .order_by(absences.c.athlete_id, absences.c.first, absences.c.event)
)


async def fill(ahead: Ahead, connection: AsyncConnection, athlete_ids: Sequence[int], now: datetime) -> None:
    """Read person, plan in force, day, log, absences and coaches of these athletes, of the day that is due now."""
    ahead.drop()
    them = {"athletes": sorted(set(athlete_ids))}
    (found, _), (in_force, _), (links, _) = await together(
        connection, (_PEOPLE, [them]), (_HEADS, [them]), (_LINKS, [them])
    )
    if not found:
        return
    heads = {row.athlete_id: head_of(row) for row in in_force}
    ahead.people = {row.id: person_of(row) for row in found}
    ahead.heads = {athlete_id: heads.get(athlete_id) for athlete_id in ahead.people}
    ahead.links = _by_athlete(link_of, links)
    ahead.day_of = {person.id: _day_of(person, now) for person in ahead.people.values()}
    await _fill_days(ahead, connection, them["athletes"])
    await _fill_weeks(ahead, connection)


def _day_of(person: Person, now: datetime) -> date:
    """The day that a reminder which is due now is about, but for a race's own times."""
    is_evening = person.settings.reminder_when is ReminderWhen.EVENING_BEFORE
    return local_date(person.settings.zone, now) + timedelta(days=is_evening)


def _place_of(head: PlanHead, on: date) -> tuple[int, int, int] | None:
    """The key of the row of a plan's day; None for a date that it does not have."""
    number = head.inputs.week_of(on)
    return (head.id, number, on.isoweekday()) if 1 <= number <= head.total_weeks else None


async def _fill_days(ahead: Ahead, connection: AsyncConnection, athletes: Sequence[int]) -> None:
    """The day of each, as far as their plan has it, and what they logged and said of it."""
    places = {
        athlete_id: place
        for athlete_id, on in ahead.day_of.items()
        if (head := ahead.heads[athlete_id]) is not None and (place := _place_of(head, on)) is not None
    }
    between = {"first_day": min(ahead.day_of.values()), "last_day": max(ahead.day_of.values())}
    about = {"athletes": athletes} | between
    (days, _), (logs, _), (strength, _), (away, _) = await together(
        connection,
        (_DAYS, [{"days": list(places.values())}]),
        (_LOGS, [about]),
        (_STRENGTH, [about]),
        (_ABSENCES, [about]),
    )
    of_plan = {place[0]: athlete_id for athlete_id, place in places.items()}
    ahead.days = {of_plan[row[0]]: scheduled_of(row) for row in days}
    ahead.logs, ahead.strength = _by_athlete(log_of, logs), _by_athlete(strength_log_of, strength)
    ahead.absences = _by_athlete(absence_of, away)


async def _fill_weeks(ahead: Ahead, connection: AsyncConnection) -> None:
    """The week of each who does strength work and has not logged the day, its plan's phases, and the day after it."""
    heads = {
        head.id: (head, ahead.days[athlete_id].week_number)
        for athlete_id, head in ahead.heads.items()
        if head is not None and athlete_id in ahead.days and ahead.people[athlete_id].settings.strength is not None
    }
    if not heads:
        return
    keys = [(plan_id, number) for plan_id, (_, number) in heads.items()]
    (rows, _), (mondays, _), (counts, _) = await together(
        connection,
        (_WEEKS, [{"weeks": keys}]),
        (_MONDAYS, [{"mondays": [(plan_id, number + 1, 1) for plan_id, number in keys]}]),
        (_PHASES, [{"plans": [plan_id for plan_id, _ in keys]}]),
    )
    shapes = _by(lambda row: row[0], lambda row: (row[1], row[2]), counts)
    after = {row[0]: read_day(row[2:]) for row in mondays}
    ahead.weeks = {key: read_week(tuple(days)) for key, days in _by(lambda row: row[:2], lambda row: row, rows).items()}
    for plan_id, (head, number) in heads.items():
        shape = tuple(shapes.get(plan_id, ()))
        # Where the phases do not say what the plan does, its weeks are asked.
        if sum(count for _, count in shape) == head.total_weeks and (number == head.total_weeks or plan_id in after):
            ahead.skeletons[plan_id, number] = _skeleton_of(head.inputs, shape, number, after.get(plan_id))


def _skeleton_of(inputs: PlanInputs, shape: Shape, after: int, monday: Day | None) -> Plan:
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
        name = PhaseName(value)
        numbers = range(last + 1, last + count + 1)
        phases.append(Phase(name=name, weeks=tuple([Week(number=at, phase=name, days=()) for at in numbers])))
        last += count
    return tuple(phases)


def _by_athlete(made: Callable[[Any], Found], rows: Iterable[Any]) -> dict[int, list[Found]]:
    """What is made of the rows, by whom each is about."""
    return _by(lambda row: row.athlete_id, made, rows)


def _by(key: Callable[[Any], Any], made: Callable[[Any], Found], rows: Iterable[Any]) -> dict[Any, list[Found]]:
    found: defaultdict[Any, list[Found]] = defaultdict(list)
    for row in rows:
        found[key(row)].append(made(row))
    return found
