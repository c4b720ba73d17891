"""Who writes a week: the planner always can; a model may, inside the same rules."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from domain.plan import Plan, Week
from domain.told import Told


class WrittenBy(StrEnum):
    """Who wrote a week, as kept with it."""

    PLANNER = "planner"
    MODEL = "model"
    MODEL_AND_RULES = "model+rules"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    """What was run in one past week: miles planned and run, runs missed, mean effort 1-10 where it was given."""

    week_number: int
    planned_miles: float
    run_miles: float
    missed_runs: int
    mean_effort: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekBrief:
    """All that a writer is told: the plan, the week the planner wrote for it, and what was run. No person in it.

    `advice` are the planner's own reasons for departing from the plan.
    """

    plan: Plan
    week: Week
    ran: tuple[Ran, ...] = ()
    advice: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True)
class Adjustment:
    """A day of the model's week that the rules changed (None: the week as a whole), and how."""

    day_number: int | None
    told: Told


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenWeek:
    """A week that keeps every hard rule, and how it came about.

    `fallback` says why the planner's week stands where a model was asked ("timeout", "refused" …), else "".
    """

    week: Week
    written_by: WrittenBy
    adjustments: tuple[Adjustment, ...] = ()
    model: str = ""
    prompt_version: str = ""
    calls: int = 0
    prompt_tokens: int = 0
    answer_tokens: int = 0
    fallback: str = ""


class AskState(StrEnum):
    """What became of a question: ASKING waits, OFFERED waits for a decision, FAILED means that no week came."""

    ASKING = "asking"
    OFFERED = "offered"
    USED = "used"
    KEPT = "kept"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekAsk:
    """The newest question to a model about a stored week. `attempt` counts how often it was asked for anew.

    `base_revision` is the week's revision that the question started from; `answer_key` finds the answer, in which the
    rules changed `adjusted_days` days.
    """

    plan_id: int
    week_number: int
    asker_id: int
    asked_at: datetime
    base_revision: int
    attempt: int = 0
    state: AskState = AskState.ASKING
    answer_key: str = ""
    adjusted_days: int = 0


class PlanWriter(Protocol):
    """Writes one week."""

    async def write_week(self, brief: WeekBrief) -> WrittenWeek:
        """A valid week; never raises for what the model did or failed to do."""
        ...


class PlannerWriter:
    """The planner as a writer: its week is the brief's own."""

    async def write_week(self, brief: WeekBrief) -> WrittenWeek:
        """The brief's week."""
        return WrittenWeek(week=brief.week, written_by=WrittenBy.PLANNER)
