"""What a fix knows: the week as it is now, its facts, the athlete's grid and paces, and the planner's own week."""

from dataclasses import dataclass, replace
from functools import lru_cache

from domain.errors import InputError
from domain.mending.fixes import Mend
from domain.plan import Day, Plan, PlanInputs, Week
from domain.planning.ladder import as_written
from domain.planning.paces import PlanPaces, paces_of
from domain.planning.planner import make_plan
from domain.planning.season import season_of, walks_first
from domain.planning.workouts.grid import Grid, grid_of
from domain.rules.facts import DayFacts, PlanFacts, WeekFacts
from domain.rules.findings import Finding
from domain.told import Told
from domain.units import Weekday


@dataclass(frozen=True, slots=True)
class Case:
    """A week on its way to keeping the rules. `own` is the planner's week of that number, where there is one."""

    plan: Plan
    week: Week
    facts: WeekFacts
    grid: Grid
    paces: PlanPaces
    own: Week | None

    def fact(self, number: int | None) -> DayFacts | None:
        """What is known of a day of the week."""
        return next((day for day in self.facts.days if day.number == number), None)

    def own_day(self, number: int) -> Day | None:
        """The planner's own day."""
        return None if self.own is None else self.own.days[number - 1]

    def hard(self) -> tuple[Finding, ...]:
        """The hard findings of the week as it is now."""
        # Imported here: the checks need no mending, and mending needs the checks only when it runs.
        from domain.rules.checks import findings_of_week

        return tuple(one for one in findings_of_week(self.facts.plan, self.week) if one.hard)

    def put(self, *days: Day) -> Week:
        """The week with these days in their places."""
        return self.week.with_days(*days)


@dataclass(frozen=True, slots=True)
class Mended:
    """The week after a fix, the day that changed (None: the week), and what was done."""

    week: Week
    day_number: int | None
    told: Told


def mended(week: Week, day_number: int | None, code: Mend, /, **values: object) -> Mended:
    """The week after a fix; what is told of a day names it."""
    day = {} if day_number is None else {"day": Weekday(day_number)}
    return Mended(week, day_number, Told(code, day | values))


def case_of(plan: Plan, week: Week) -> Case:
    """The case of a week that stands in for the plan's own of that number."""
    whole = PlanFacts(plan, week)
    return Case(
        plan=plan,
        week=week,
        facts=whole.week_facts(week),
        grid=grid_of(plan.inputs.units),
        paces=paces_of(plan, whole.distances.values()),
        own=own_week(plan.inputs, week.number) if _is_as_made(plan, week.number) else None,
    )


def _is_as_made(plan: Plan, number: int) -> bool:
    """Whether the planner's own week asks for no more than the athlete has learned: nobody is mended up a step."""
    return not walks_first(plan.inputs) or not as_written(season_of(plan.inputs), plan, number).behind


@lru_cache(maxsize=64)
def _own_plan(inputs: PlanInputs) -> Plan | None:
    try:
        return make_plan(inputs)
    except InputError:
        # An imported plan may rest on inputs that cannot be planned; then there is no week to fall back on.
        return None


def own_week(inputs: PlanInputs, number: int) -> Week | None:
    """The week that the planner makes from these inputs, None where it makes none."""
    plan = _own_plan(inputs)
    return plan.week(number) if plan is not None and 1 <= number <= plan.total_weeks else None


def keep_marks(new: Day, old: Day) -> Day:
    """The new day with the old one's place and marks."""
    return replace(new, number=old.number, pinned=old.pinned, edited=old.edited)
