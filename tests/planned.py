"""Plans that tests begin with, each made once a process: a plan is frozen, and the same for the same inputs."""

from functools import cache

from domain.plan import Plan, PlanInputs
from domain.planning.planner import make_plan


@cache
def planned(inputs: PlanInputs) -> Plan:
    """The planner's plan."""
    return make_plan(inputs)
