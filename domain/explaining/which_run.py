"""Which run somebody means who names only its length: "why only 14 miles?"."""

from datetime import date

from domain.plan import Day, DayType, Plan
from domain.units import MM_PER_MILE

# People round to whole miles and kilometres.
_NEAR_MM = MM_PER_MILE // 2


def run_of_length(plan: Plan, distance_mm: int, since: date) -> date | None:
    """The day from `since` on with a run of about this length: a long run first, the nearest; None without one."""
    near = [(on, day) for on, day in runs_ahead(plan, since) if abs(day.distance_mm - distance_mm) <= _NEAR_MM]
    found = min(
        near,
        key=lambda each: (each[1].type is not DayType.LONG_RUN, abs(each[1].distance_mm - distance_mm), each[0]),
        default=None,
    )
    return None if found is None else found[0]


def longest_ahead(plan: Plan, since: date) -> date | None:
    """The day from `since` on with the longest training run; None where nothing is ahead."""
    found = max(runs_ahead(plan, since), key=lambda each: each[1].distance_mm, default=None)
    return None if found is None else found[0]


def runs_ahead(plan: Plan, since: date) -> list[tuple[date, Day]]:
    """The training runs from a date on."""
    return [
        (on, day) for on, _, day in plan.dated_days() if on >= since and day.is_run and day.type is not DayType.RACE
    ]
