"""The baseline of benchmarks.storage: a plan as a graph of ORM objects with relationships and database-made keys."""

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from domain.advice import Advices, Title
from domain.plan import Lap, Plan, PlanInputs
from storage.codec import ADVICE, INPUTS, LAPS, TITLE
from storage.types import Stored


class Base(DeclarativeBase):
    """Tables of the baseline only."""


class GraphPlan(Base):
    """A plan."""

    __tablename__ = "graph_plans"
    id: Mapped[int] = mapped_column(primary_key=True)
    inputs: Mapped[PlanInputs] = mapped_column(Stored(INPUTS))
    phases: Mapped[list["GraphPhase"]] = relationship()


class GraphPhase(Base):
    """A phase of a plan."""

    __tablename__ = "graph_phases"
    id: Mapped[int] = mapped_column(primary_key=True)
    plan_id: Mapped[int] = mapped_column(ForeignKey("graph_plans.id"))
    name: Mapped[str]
    weeks: Mapped[list["GraphWeek"]] = relationship()


class GraphWeek(Base):
    """A week of a phase."""

    __tablename__ = "graph_weeks"
    id: Mapped[int] = mapped_column(primary_key=True)
    phase_id: Mapped[int] = mapped_column(ForeignKey("graph_phases.id"))
    number: Mapped[int]
    miles: Mapped[float]
    days: Mapped[list["GraphDay"]] = relationship()


class GraphDay(Base):
    """A day of a week."""

    __tablename__ = "graph_days"
    id: Mapped[int] = mapped_column(primary_key=True)
    week_id: Mapped[int] = mapped_column(ForeignKey("graph_weeks.id"))
    number: Mapped[int]
    date: Mapped[date]
    type: Mapped[str]
    warmup: Mapped[tuple[Lap, ...]] = mapped_column(Stored(LAPS))
    workout: Mapped[tuple[Lap, ...]] = mapped_column(Stored(LAPS))
    cooldown: Mapped[tuple[Lap, ...]] = mapped_column(Stored(LAPS))
    title: Mapped[Title | str] = mapped_column(Stored(TITLE))
    advice: Mapped[Advices] = mapped_column(Stored(ADVICE))
    notes: Mapped[str]


class ObjectGraph:
    """Stores plans the naive way."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def prepare(self) -> None:
        """Make the baseline's tables."""
        async with self._engine.begin() as connection:
            await connection.run_sync(Base.metadata.create_all)

    async def store(self, plan: Plan) -> None:
        """One transaction, one object a record."""
        async with AsyncSession(self._engine) as session, session.begin():
            session.add(
                GraphPlan(
                    inputs=plan.inputs,
                    phases=[
                        GraphPhase(
                            name=phase.name.value,
                            weeks=[
                                GraphWeek(
                                    number=week.number,
                                    miles=week.miles,
                                    days=[
                                        GraphDay(
                                            number=day.number,
                                            date=plan.date_of(week.number, day.number),
                                            type=day.type.value,
                                            warmup=day.warmup,
                                            workout=day.workout,
                                            cooldown=day.cooldown,
                                            title=day.title,
                                            advice=day.advice,
                                            notes=day.notes,
                                        )
                                        for day in week.days
                                    ],
                                )
                                for week in phase.weeks
                            ],
                        )
                        for phase in plan.phases
                    ],
                )
            )
