"""What can be said about a plan before it is stored."""

from dataclasses import dataclass
from datetime import date, timedelta

from domain.calendar import next_monday
from domain.plan import Plan, PlanInputs
from domain.planning.derived import plan_realism, said_once
from domain.planning.lacking import lacks
from domain.planning.planner import make_plan
from domain.planning.realism import Realism
from domain.planning.validation import validate
from domain.told import Told

# So long before the race at least, a plan waits for the legs to have come back from the last one.
_LEAST_AFTER_REST = timedelta(weeks=6)


@dataclass(frozen=True, slots=True)
class Outlook:
    """A plan that is not stored yet, what it can bring by race day, and what should be said aloud about it."""

    plan: Plan
    realism: Realism
    said: tuple[Told, ...]


def start_choices(today: date, race_date: date, rested: date | None = None) -> tuple[date, ...]:
    """Days the plan can start, the better one first: next Monday, or today when the race is near.

    `rested`: the Monday from which the legs have a race behind them; no plan begins before it where it need not.
    """
    monday = next_monday(today)
    if rested is not None and rested > monday and race_date - rested >= _LEAST_AFTER_REST:
        return (rested, monday)
    if monday == today:
        return (today,)
    if race_date <= monday:
        return (today,)
    return (today, monday) if race_date - monday < timedelta(days=7) else (monday, today)


def outlook(inputs: PlanInputs) -> Outlook:
    """Make the plan and judge the goal by it. Raises InputError for what cannot be planned."""
    said = validate(inputs)
    plan = make_plan(inputs)
    lacking = lacks(plan)
    return Outlook(plan, said_once(plan_realism(plan), lacking), (*said, *lacking))
