"""Plans to write for, and what a model would answer about them."""

import json
from collections.abc import Callable
from copy import deepcopy
from functools import cache
from typing import Any

from domain.adapting.writer import WeekBrief
from domain.plan import Day, Lap, Plan, Week
from domain.planning.planner import make_plan
from domain.portable.strict import pace_goal
from tests.handlers.chat.trained import MARATHON

Answered = dict[str, Any]


@cache
def a_plan() -> Plan:
    """A marathon in 16 weeks, by the planner."""
    return make_plan(MARATHON)


def a_brief(number: int = 1) -> WeekBrief:
    """The brief of one of its weeks."""
    return WeekBrief(plan=a_plan(), week=a_plan().week(number))


def _laps(laps: tuple[Lap, ...]) -> list[Answered]:
    return [
        {
            "lapIndex": index,
            "distanceMiles": lap.distance_mm / 1_609_344,
            "paceGoal": pace_goal(lap.pace_s) if lap.pace_s is not None else None,
        }
        for index, lap in enumerate(laps, start=1)
    ]


def _day(day: Day, notes: str) -> Answered:
    return {
        "dayNumber": day.number,
        "type": day.type.value,
        "warmup": _laps(day.warmup),
        "workout": _laps(day.workout),
        "cooldown": _laps(day.cooldown),
        "notes": notes,
    }


def answered(plan: Plan, week: Week, *, notes: str = "Relaxed and smooth.") -> Answered:
    """The planner's own week as a model would write it, with notes of its own: valid, and not the planner's."""
    told = {"weekNumber": week.number, "days": [_day(day, notes) for day in week.days]}
    if week.number > 1:
        return {"week": told}
    phases = [{"name": phase.name.value, "weekCount": len(phase.weeks)} for phase in plan.phases]
    return {"totalWeeks": plan.total_weeks, "phases": phases, "week": told}


def changed(change: Callable[[Answered], None], number: int = 1) -> str:
    """A valid answer after a change, as text."""
    answer = deepcopy(answered(a_plan(), a_plan().week(number)))
    change(answer)
    return json.dumps(answer)


def valid(number: int = 1) -> str:
    """A valid answer, as text."""
    return changed(lambda _: None, number)


def run_day(answer: Answered) -> Answered:
    """The first day of an answer on which something is run."""
    return next(day for day in answer["week"]["days"] if day["workout"])


def rest_day(answer: Answered) -> Answered:
    """The first day of an answer without a run."""
    return next(day for day in answer["week"]["days"] if not day["workout"])
