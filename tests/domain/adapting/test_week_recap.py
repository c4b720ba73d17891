"""What is said of a week on its Sunday: the best that is known, and nothing that is not."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from domain.adapting.week_recap import Best, key_day, recap
from domain.people import RunLog, RunState
from domain.plan import QUALITY_TYPES, Day, DayType, Lap
from domain.race import FIVE_K, MARATHON
from domain.records import ScheduledDay
from domain.units import MM_PER_MILE
from tests.domain.plans import marathon

MONDAY = date(2027, 2, 1)
SUNDAY = MONDAY + timedelta(days=6)
KINDS = {2: DayType.EASY, 4: DayType.TEMPO, 7: DayType.LONG_RUN}
MILES = {2: 4, 4: 6, 7: 12}


def planned() -> list[ScheduledDay]:
    """Three runs: easy on Tuesday, a tempo on Thursday, long on Sunday."""
    return [
        ScheduledDay(
            plan_id=1,
            week_number=6,
            date=MONDAY + timedelta(days=number - 1),
            day=Day(number=number, type=kind, workout=(Lap(MILES[number] * MM_PER_MILE),)),
        )
        for number, kind in KINDS.items()
    ]


def log(number: int, miles: float, state: RunState = RunState.DONE) -> RunLog:
    """What was run on a day of the week."""
    on = MONDAY + timedelta(days=number - 1)
    return RunLog(athlete_id=1, date=on, state=state, distance_mm=round(miles * MM_PER_MILE))


EARLIER = [log(-5, 10), log(-3, 5)]


@pytest.mark.parametrize(
    ("logs", "earlier", "best", "unknown"),
    [
        ([log(2, 4), log(4, 6), log(7, 12)], [log(-5, 13), log(-3, 5)], Best.EVERY_RUN, 0),
        ([log(2, 4), log(4, 6), log(7, 12)], EARLIER, Best.LONGEST_YET, 0),
        ([log(2, 4), log(4, 6)], EARLIER, Best.WORKOUT, 1),
        ([log(2, 4), log(4, 3, RunState.PARTLY)], EARLIER, Best.LONGEST, 1),
        ([log(2, 0, RunState.SKIPPED)], EARLIER, Best.UNKNOWN, 2),
        ([log(number, 0, RunState.SKIPPED) for number in KINDS], EARLIER, Best.RESTED, 0),
        # A first week has nothing to be longer than.
        ([log(2, 4)], [], Best.LONGEST, 2),
    ],
)
def test_the_best_of_a_week_is_the_best_that_is_known(
    logs: Sequence[RunLog], earlier: Sequence[RunLog], best: Best, unknown: int
) -> None:
    """Every run as planned only where every run is logged as done; a run nobody spoke of is counted as that."""
    found = recap(planned(), logs, earlier, SUNDAY)
    assert (found.best, found.unknown) == (best, unknown)
    assert found.run_mm == sum(each.distance_mm for each in logs)


def test_a_week_turns_on_its_long_run_or_its_workout() -> None:
    """Before a marathon the long run, before a 5K the workout, and in the race's week the race."""
    plan = marathon()
    week = next(each for each in plan.weeks if any(day.type is DayType.TEMPO for day in each.days))
    found = [key_day(week, MARATHON), key_day(week, FIVE_K), key_day(plan.weeks[-1], MARATHON)]
    types = [day.type for day in found if day is not None]
    assert types[0] is DayType.LONG_RUN
    assert types[1] in QUALITY_TYPES
    assert types[2] is DayType.RACE
