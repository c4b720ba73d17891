"""Reading for many athletes at once what a reminder asks about each, in seven statements however many they are."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any, TypeVar

from sqlalchemy import and_, bindparam, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.approval import PlanStatus
from storage.ahead import Ahead
from storage.coaching import link_of
from storage.people import person_of
from storage.people_tables import absences, coach_links, people, run_logs, strength_logs
from storage.plan_tables import schedule_preview, training_plans, weeks
from storage.plans import BOTH_COPIES, HEAD_COLUMNS, SCHEDULED_COLUMNS, WEEK_COLUMNS, head_of, scheduled_of, week_of
from storage.prepared import Prepared, among
from storage.training_log import absence_of, log_of, strength_log_of

Found = TypeVar("Found")

# The day before yesterday in one zone is tomorrow in another, and a reminder may come on the evening before its day.
DAYS_AROUND = 2

_PEOPLE = Prepared(select(people).where(among(people.c.id, "athletes")))
_IN_FORCE = and_(among(training_plans.c.athlete_id, "athletes"), training_plans.c.status == PlanStatus.ACTIVE.value)
_HEADS = Prepared(select(*HEAD_COLUMNS).where(_IN_FORCE))
# Whole weeks that touch the days, with both copies; their days are the schedule's.
_WEEKS = Prepared(
    select(*WEEK_COLUMNS)
    .select_from(BOTH_COPIES)
    .where(among(weeks.c.plan_id, "plans"), weeks.c.monday.between(bindparam("first_monday"), bindparam("last_day")))
    .order_by(weeks.c.plan_id, weeks.c.week_number, schedule_preview.c.day_number)
)
_DAYS = Prepared(
    select(*SCHEDULED_COLUMNS)
    .select_from(BOTH_COPIES)
    .where(
        among(schedule_preview.c.plan_id, "plans"),
        schedule_preview.c.date.between(bindparam("first_day"), bindparam("last_day")),
    )
    .order_by(schedule_preview.c.plan_id, schedule_preview.c.date)
)
_LOGS = Prepared(
    select(run_logs)
    .where(among(run_logs.c.athlete_id, "athletes"))
    .where(run_logs.c.date.between(bindparam("first_day"), bindparam("last_day")))
    .order_by(run_logs.c.athlete_id, run_logs.c.date)
)
_STRENGTH = Prepared(
    select(strength_logs)
    .where(among(strength_logs.c.athlete_id, "athletes"))
    .where(strength_logs.c.date.between(bindparam("first_day"), bindparam("last_day")))
    .order_by(strength_logs.c.athlete_id, strength_logs.c.date)
)
_ABSENCES = Prepared(
    select(absences)
    .where(among(absences.c.athlete_id, "athletes"), absences.c.first <= bindparam("last_day"))
    .where(or_(absences.c.last.is_(None), absences.c.last >= bindparam("first_day")))
    .order_by(absences.c.athlete_id, absences.c.first, absences.c.event)
)
_LINKS = Prepared(
    select(coach_links)
    .where(among(coach_links.c.athlete_id, "athletes"))
    .order_by(coach_links.c.athlete_id, coach_links.c.responsible.desc(), coach_links.c.since, coach_links.c.coach_id)
)


async def fill(ahead: Ahead, connection: AsyncConnection, athlete_ids: Sequence[int], now: datetime) -> None:
    """Read person, plan in force, days, logs, absences and coaches of these athletes, of the days about now."""
    ahead.drop()
    first, last = (now.date() + timedelta(days=days) for days in (-DAYS_AROUND, DAYS_AROUND))
    asked: dict[str, Any] = {"athletes": sorted(set(athlete_ids)), "first_day": first, "last_day": last}
    heads = {row.athlete_id: head_of(row) for row in await _HEADS.rows(connection, asked)}
    plans = {head.id: athlete_id for athlete_id, head in heads.items()}
    asked |= {"plans": sorted(plans), "first_monday": first - timedelta(days=6)}
    found_weeks = _by(lambda row: (row.plan_id, row.week_number), _as_it_is, await _WEEKS.rows(connection, asked))
    found_days = _by(lambda row: plans[row[0]], scheduled_of, await _DAYS.rows(connection, asked))
    ahead.weeks.update({key: week_of(tuple(rows)) for key, rows in found_weeks.items()})
    for kept, statement, made in (
        (ahead.logs, _LOGS, log_of),
        (ahead.strength, _STRENGTH, strength_log_of),
        (ahead.absences, _ABSENCES, absence_of),
        (ahead.links, _LINKS, link_of),
    ):
        of_athlete: dict[int, list[Any]] = _by(_athlete, made, await statement.rows(connection, asked))
        into: Any = kept
        into.update({athlete_id: of_athlete.get(athlete_id, []) for athlete_id in asked["athletes"]})
    for row in await _PEOPLE.rows(connection, asked):
        ahead.people[row.id] = person_of(row)
        ahead.heads[row.id] = heads.get(row.id)
        ahead.days[row.id] = found_days.get(row.id, [])
    ahead.first, ahead.last = first, last


def _as_it_is(row: Any) -> Any:
    return row


def _athlete(row: Any) -> int:
    athlete_id: int = row.athlete_id
    return athlete_id


def _by(key: Callable[[Any], Any], made: Callable[[Any], Found], rows: Iterable[Any]) -> dict[Any, list[Found]]:
    """What is made of the rows, by what each is about."""
    found: defaultdict[Any, list[Found]] = defaultdict(list)
    for row in rows:
        found[key(row)].append(made(row))
    return found
