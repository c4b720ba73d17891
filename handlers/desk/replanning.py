"""The future of a plan as it is and as it could be: plain values, made by actions and shown by views."""

from dataclasses import dataclass

from domain.plan import Plan, Week
from domain.planning.phases import PHASES, PhaseWeeks
from domain.records import PlanHead
from domain.told import Told


@dataclass(frozen=True, slots=True, kw_only=True)
class WeeksAhead:
    """The weeks ahead planned anew: every week that would change, before and after."""

    head: PlanHead
    changed: tuple[tuple[Week, Week], ...]
    reasons: tuple[Told, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseSplit:
    """A split of the plan's weeks and every coming week that it would change, before and after."""

    head: PlanHead
    plan: Plan
    new: Plan
    weeks: PhaseWeeks
    changed: tuple[tuple[Week, Week], ...]


def weeks_per_phase(plan: Plan) -> PhaseWeeks:
    """Weeks per phase as they are: base, build, peak, taper."""
    base, build, peak, taper = (sum(week.phase is name for week in plan.weeks) for name in PHASES)
    return base, build, peak, taper
