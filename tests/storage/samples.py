"""Plain values for storage tests: people, and a plan of 4 phases, 16 weeks and 112 days (132 records)."""

from datetime import UTC, date, datetime

from domain.people import Person
from domain.plan import Day, DayType, Lap, Phase, PhaseName, Plan, PlanInputs, RaceDistance, Week
from domain.units import MM_PER_MILE, Units
from storage.engine import Database

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
ATHLETE = 7001
COACH = 7002
MILE = MM_PER_MILE

_PHASES = ((PhaseName.BASE, 5), (PhaseName.BUILD, 5), (PhaseName.PEAK, 4), (PhaseName.TAPER, 2))


def a_day(number: int, week_number: int = 1) -> Day:
    """A day of the sample plan: rest on Monday and Friday, tempo on Wednesday, long on Sunday."""
    if number in {1, 5}:
        return Day(number=number)
    if number == 3:
        return Day(
            number=3,
            type=DayType.TEMPO,
            warmup=(Lap(MILE, 600),),
            workout=(Lap(2 * MILE, 450 - week_number), Lap(402_336, None)),
            cooldown=(Lap(MILE),),
            title="Tempo",
            notes="Comfortably hard.",
        )
    if number == 7:
        return Day(number=7, type=DayType.LONG_RUN, workout=(Lap((6 + week_number) * MILE, 590),), title="Long run")
    return Day(number=number, type=DayType.EASY, workout=(Lap(4 * MILE, 600),), title="Easy")


def a_week(number: int, phase: PhaseName = PhaseName.BASE) -> Week:
    """A week of the sample plan."""
    return Week(
        number=number, phase=phase, days=tuple(a_day(day, number) for day in range(1, 8)), cutback=number % 4 == 0
    )


def a_plan(race_name: str = "Spring marathon") -> Plan:
    """The sample plan, from Monday 2 March 2026."""
    inputs = PlanInputs(
        race_name=race_name,
        race=RaceDistance(42_195_000, "Marathon"),
        race_date=date(2026, 6, 21),
        start=date(2026, 3, 4),
        goal_s=12_600,
        five_k_pace_s=450,
        weekly_miles=25.5,
        preferred_days=frozenset({2, 3, 4, 6, 7}),
        units=Units.KM,
        long_run_day=7,
        phase_weeks=(5, 5, 4, 2),
    )
    phases = []
    number = 1
    for name, count in _PHASES:
        phases.append(Phase(name=name, weeks=tuple(a_week(n, name) for n in range(number, number + count))))
        number += count
    return Plan(inputs=inputs, phases=tuple(phases))


def a_person(person_id: int = ATHLETE, name: str = "Ada") -> Person:
    """Somebody in a private chat (its id is theirs)."""
    return Person(id=person_id, chat_id=person_id, name=name, created_at=NOW)


async def with_plan(database: Database, athlete_id: int = ATHLETE, plan: Plan | None = None) -> int:
    """Store an athlete with the sample plan; returns the plan's id."""
    async with database.transaction(NOW) as uow:
        await uow.people.put(a_person(athlete_id))
        head = await uow.plans.create(
            athlete_id,
            plan or a_plan(),
            goal_pace_5k_s=430,
            author_id=athlete_id,
            at=NOW,
        )
    return head.id
