"""Ann's plan with Cato as her coach, and what must hold of it whatever was done to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from domain.approval import WeekStatus
from domain.people import CoachLink, Person, PersonSettings
from domain.plan import Day, PlanInputs, RaceDistance
from domain.ports import UnitOfWork
from domain.records import PlanHead, StoredWeek
from domain.rules import Finding, check_week
from handlers.actions.approve_week import approve_week
from handlers.actions.log_run import log_run
from handlers.actions.save_week import save_week
from handlers.actions.write_week import generate_on_request
from handlers.desk.week import open_to_edit
from storage.engine import Database
from tests.planned import planned

MONDAY = datetime(2026, 12, 28, 9, 0, tzinfo=UTC)
ANN = Person(id=1, chat_id=1, name="Ann", settings=PersonSettings(), created_at=MONDAY)
CATO = Person(id=2, chat_id=2, name="Cato", is_coach=True, created_at=MONDAY)
INPUTS = PlanInputs(
    race_name="Spring Half",
    race=RaceDistance(21_097_500, "Half marathon"),
    race_date=date(2027, 3, 28),
    start=date(2026, 12, 28),
    goal_s=None,
    five_k_pace_s=480,
    weekly_miles=30,
    preferred_days=frozenset({1, 2, 4, 6, 7}),
)


# In this week the plan has intervals on Tuesday, a tempo run on Thursday and the long run on Saturday.
BUILD = 5
BUILD_MONDAY = MONDAY + timedelta(days=7 * (BUILD - 1))


def on(day: int, hour: int = 9) -> datetime:
    """So many days after the Monday on which the plan starts."""
    return MONDAY + timedelta(days=day, hours=hour - 9)


@dataclass(slots=True)
class Plans:
    """One database with Ann's plan."""

    database: Database
    head: PlanHead

    @classmethod
    async def made(cls, database: Database, *, coached: bool = False, link: CoachLink | None = None) -> "Plans":
        """A plan of 13 weeks from Monday on."""
        async with database.transaction(MONDAY) as uow:
            await uow.people.put(ANN)
            await uow.people.put(CATO)
            if coached or link:
                await uow.coaching.put_link(link or CoachLink(coach_id=CATO.id, athlete_id=ANN.id, since=MONDAY))
            head = await uow.plans.create(
                ANN.id,
                planned(INPUTS),
                goal_pace_5k_s=None,
                author_id=ANN.id,
                at=MONDAY,
            )
        return cls(database, head)

    @classmethod
    async def in_build(cls, database: Database, *, coached: bool = False, link: CoachLink | None = None) -> "Plans":
        """The same on the Monday of the build week, which waits for approval; what was planned before it was run."""
        plans = await cls.made(database, coached=coached, link=link)
        async with database.transaction(BUILD_MONDAY) as uow:
            # After weeks of which nothing is known a week has no workouts.
            for week in (await uow.plans.load(plans.head.id)).weeks[: BUILD - 1]:
                for day in week.days:
                    if day.is_run:
                        ran_on = plans.head.inputs.date_of(week.number, day.number)
                        await log_run(uow, ANN, ran_on, ran_on, distance_mm=day.distance_mm, effort=5)
        async with database.transaction(BUILD_MONDAY) as uow:
            await generate_on_request(uow, await open_to_edit(uow, ANN, plans.head.id, BUILD))
        return plans

    async def approved(self, number: int, at: datetime, by: Person = ANN) -> None:
        """Generate a week if need be, and approve it."""
        async with self.database.transaction(at) as uow:
            opened = await open_to_edit(uow, by, self.head.id, number)
            if opened.stored.status is WeekStatus.OUTLINE:
                opened, _ = await generate_on_request(uow, opened)
            await approve_week(uow, opened)

    async def saved(self, uow: UnitOfWork, number: int, by: Person = ANN) -> None:
        """Save a person's edits of a week, advice accepted."""
        await save_week(uow, await open_to_edit(uow, by, self.head.id, number), soft_accepted=True)

    async def broken(self, at: datetime) -> list[Finding]:
        """Hard rules that weeks break as they are in force, those apart that were let be (ruling 67)."""
        async with self.database.read(at) as uow:
            plan = await uow.plans.load(self.head.id)
            found = await uow.plans.weeks(self.head.id, 1, self.head.total_weeks)
        return [
            finding
            for stored in found
            if stored.approved is not None and stored.status is WeekStatus.APPROVED
            for finding in check_week(plan, stored.approved)
            if finding.hard and (finding.rule, finding.day_number) not in _let_be(stored)
        ]

    async def days_in_force(self, at: datetime, first: date, last: date) -> Sequence[Day]:
        """What the schedule says of these dates."""
        async with self.database.read(at) as uow:
            return [each.day for each in await uow.plans.scheduled(ANN.id, first, last)]


def _let_be(stored: StoredWeek) -> set[tuple[str, int | None]]:
    """Broken rules that keep the week from nothing: rule and ISO weekday."""
    return {(each.rule, each.day_number) for each in stored.let_be if each.hard}
