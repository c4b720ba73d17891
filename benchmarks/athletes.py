"""Athletes as they are after some days: a plan in force, runs logged, strength for every other one, their timers."""

from datetime import UTC, date, datetime, time, timedelta

from domain.approval import WeekStatus
from domain.calendar import monday_of
from domain.people import Person, PersonSettings, RunLog, RunState
from domain.plan import Plan, PlanInputs
from domain.planning.planner import make_plan
from domain.race import MARATHON
from domain.records import Timer
from domain.schedule import TimerKind
from domain.strength.profile import Experience
from handlers.actions.clock import schedule_timers
from storage.engine import Database

FIRST = 10_000
NOON = 12
WEEKS = 16
A_TRANSACTION = 50


def zone_of_noon(now: datetime) -> str:
    """Where it is about noon just now: nobody's quiet hours."""
    east = NOON - now.astimezone(UTC).hour
    return f"Etc/GMT{-east:+d}" if east else "UTC"


async def store_athletes(
    database: Database, count: int, now: datetime, *, first: int = FIRST, begun: date | None = None, due: str = ""
) -> None:
    """So many athletes, their plan begun on that Monday (last week's). With `due` that timer is due since `now`."""
    start = begun or monday_of(now.date()) - timedelta(weeks=1)
    plan = make_plan(
        PlanInputs(
            race_name="Spring Marathon",
            race=MARATHON,
            race_date=start + timedelta(weeks=WEEKS, days=-1),
            start=start,
            goal_s=4 * 3600,
            five_k_pace_s=510,
            weekly_miles=22,
            preferred_days=frozenset(range(1, 8)) - {5},
        )
    )
    for begin in range(first, first + count, A_TRANSACTION):
        async with database.transaction(now) as uow:
            for number in range(begin, min(begin + A_TRANSACTION, first + count)):
                person = _person(number, now)
                await uow.people.put(person)
                head = await uow.plans.create(person.id, plan, goal_pace_5k_s=430, author_id=person.id, at=now)
                for log in _runs(person.id, plan, now.date()):
                    await uow.logs.put(log)
                week = await uow.plans.week(head.id, 1)
                assert week is not None
                assert week.status is WeekStatus.PENDING
                await schedule_timers(uow, person)
                if due:
                    await uow.timers.put(Timer(person_id=person.id, kind=due, due_at=due_since(due, now)))


def due_since(kind: str, now: datetime) -> datetime:
    """When that timer fell due: this minute, and Friday's on the last Friday evening."""
    if kind != TimerKind.GENERATE:
        return now.replace(second=0, microsecond=0)
    friday = now.date() - timedelta(days=(now.date().isoweekday() - 5) % 7)
    return datetime.combine(friday, time(6), tzinfo=UTC)


def _person(number: int, now: datetime) -> Person:
    settings = PersonSettings(
        zone=zone_of_noon(now),
        reminder_time=time(NOON, now.minute),
        rest_day_messages=True,
        strength=Experience.REGULAR if number % 2 else None,
        strength_since=now.date() if number % 2 else None,
    )
    return Person(id=number, chat_id=number, name=f"Runner {number}", created_at=now, settings=settings)


def _runs(athlete_id: int, plan: Plan, today: date) -> list[RunLog]:
    """Every run of the plan's days before today, as planned."""
    return [
        RunLog(
            athlete_id=athlete_id,
            date=plan.date_of(week.number, day.number),
            state=RunState.DONE,
            distance_mm=day.distance_mm,
            duration_s=round(day.distance_mm / 1e6 * 360),
        )
        for week in plan.weeks[:2]
        for day in week.days
        if day.is_run and plan.date_of(week.number, day.number) < today
    ]
