"""How fast planning and checking are: python benchmarks/planner.py.

Figures to hold: 16 weeks with the plan's receipt in under 10 ms, 52 weeks in under 30 ms, one week's check in under
0.5 ms, 10,000 plans in one process in under 2 minutes and 150 MB. Times are of the processor, so that a busy machine
measures the same.
"""

import resource
import sys
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from time import process_time

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from domain.plan import Plan, PlanInputs
from domain.planning.planner import make_plan
from domain.race import MARATHON
from domain.rules import check_week, receipt

ROUNDS = 40
BATCH = 10_000
START = date(2026, 12, 28)


def inputs_of(weeks: int, pace_s: int = 450) -> PlanInputs:
    """A marathon plan of so many weeks."""
    return PlanInputs(
        race_name="Spring Marathon",
        race=MARATHON,
        race_date=START + timedelta(days=7 * weeks - 1),
        start=START,
        goal_s=12_600,
        five_k_pace_s=pace_s,
        weekly_miles=25,
        preferred_days=frozenset({2, 3, 4, 6, 7}),
    )


def planned(weeks: int, turn: int) -> Plan:
    """A plan with its receipt; `turn` keeps paces from being remembered."""
    plan = make_plan(inputs_of(weeks, 400 + turn))
    receipt(plan)
    return plan


def timed(weeks: int) -> float:
    """Median milliseconds of a plan with its receipt."""
    times = []
    for turn in range(ROUNDS):
        began = process_time()
        planned(weeks, turn)
        times.append(process_time() - began)
    return median(times) * 1000


def main() -> None:
    """Print the figures."""
    print(f"16 weeks with the receipt: {timed(16):.1f} ms (under 10)")
    print(f"52 weeks with the receipt: {timed(52):.1f} ms (under 30)")
    plan = make_plan(inputs_of(16))
    times = []
    for week in plan.weeks * 5:
        began = process_time()
        check_week(plan, week)
        times.append(process_time() - began)
    print(f"one week's check: {median(times) * 1000:.2f} ms (under 0.5)")
    began = process_time()
    for turn in range(BATCH):
        make_plan(replace(inputs_of(16, 300 + turn % 500), weekly_miles=10 + turn % 60))
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{BATCH} plans: {process_time() - began:.0f} s (under 120), {used:.0f} MB (under 150)")


if __name__ == "__main__":
    main()
