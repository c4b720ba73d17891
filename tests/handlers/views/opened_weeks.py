"""A week opened without a database: a real plan, any status, any viewer."""

from dataclasses import replace
from datetime import UTC, date, datetime
from functools import lru_cache

from domain.approval import PlanStatus, WeekStatus
from domain.people import CoachLink, Person, PersonSettings, RunLog
from domain.plan import Plan, PlanInputs, RaceDistance, Week
from domain.planning.planner import make_plan
from domain.records import PlanAround, PlanHead, StoredWeek
from domain.units import Units
from handlers.desk.week import EditableWeek

MARATHON = PlanInputs(
    race_name="Fells & Dales <Marathon>",
    race=RaceDistance(42_195_000, "Marathon"),
    race_date=date(2027, 4, 19),
    start=date(2026, 12, 28),
    goal_s=3 * 3600 + 30 * 60,
    five_k_pace_s=430,
    weekly_miles=30,
    preferred_days=frozenset({2, 3, 4, 6, 7}),
)
# The longest id a database could give: buttons must hold it.
HUGE_ID = 2**53 - 1


@lru_cache(maxsize=8)
def plan_of(inputs: PlanInputs = MARATHON) -> Plan:
    """A plan by the real planner."""
    return make_plan(inputs)


def person(person_id: int = 5001, name: str = "Ann", units: Units = Units.MI) -> Person:
    """Somebody with settings."""
    return Person(id=person_id, chat_id=person_id, name=name, settings=PersonSettings(units=units))


def head_of(plan: Plan, plan_id: int = 12) -> PlanHead:
    """The head of a stored plan."""
    return PlanHead(
        id=plan_id,
        athlete_id=5001,
        status=PlanStatus.ACTIVE,
        inputs=plan.inputs,
        total_weeks=plan.total_weeks,
        goal_pace_5k_s=420,
        version=3,
        created_at=datetime(2026, 12, 20, tzinfo=UTC),
    )


def stored_week(
    week: Week, status: WeekStatus, *, approved: Week | None = None, plan_id: int = 12, comment: str = ""
) -> StoredWeek:
    """A week as kept."""
    return StoredWeek(
        plan_id=plan_id,
        week=week,
        status=status,
        revision=3,
        target_mm=week.distance_mm,
        approved=approved,
        decline_comment=comment,
    )


def an_opened_week(
    number: int = 6,
    status: WeekStatus = WeekStatus.PENDING,
    *,
    today: date = date(2027, 2, 2),
    viewer: Person | None = None,
    logs: tuple[RunLog, ...] = (),
    links: tuple[CoachLink, ...] = (),
    approved: bool = False,
    comment: str = "",
    plan_id: int = 12,
    units: Units = Units.MI,
) -> EditableWeek:
    """Week `number` of the marathon plan as somebody sees it."""
    plan = plan_of(replace(MARATHON, units=units))
    week = plan.week(number)
    return EditableWeek(
        person=viewer or person(units=units),
        athlete=person(units=units),
        head=head_of(plan, plan_id),
        around=PlanAround(plan),
        stored=stored_week(week, status, approved=week if approved else None, plan_id=plan_id, comment=comment),
        session=None,
        logs=logs,
        links=links,
        today=today,
    )
