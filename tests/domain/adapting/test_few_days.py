"""A few missed days leave the week as it is, but for its first two runs (3.2, ruling 64)."""

from datetime import timedelta

import pytest

from domain.adapting.few_days import LONG_KEPT
from domain.adapting.reasons import WeekReason
from domain.adapting.recent_running import base_of, weeks_run
from domain.adapting.replan import with_week
from domain.adapting.this_week import rest_of_week
from domain.adapting.training_log import TrainingLog, training_log
from domain.plan import QUALITY_TYPES, DayType
from domain.planning.season import season_of
from domain.rules import check_week
from tests.domain.adapting.test_next_week import run_as_planned
from tests.domain.plans import marathon

PLAN = marathon(20)


@pytest.mark.parametrize("week", range(3, 16))
@pytest.mark.parametrize("until", [3, 4, 5])
def test_less_is_run_and_nothing_harder_and_every_hard_rule_holds(week: int, until: int) -> None:
    """Missed from Monday on: no day grows, no workout is among the first two runs, a long run there is a fifth less."""
    known = PLAN.date_of(week, until)
    log = training_log(run_as_planned(PLAN, PLAN.date_of(week - 1, 7)), (), known)
    found = rest_of_week(PLAN, week, log, known + timedelta(days=1))
    if found is None:
        return
    assert found.reasons[0].code in {WeekReason.FEW_DAYS, WeekReason.BREAK_LIGHT_WEEK}
    first = [day.number for day in found.week.days if day.is_run and day.number > until][:2]
    for was, now in zip(PLAN.week(week).days, found.week.days, strict=True):
        assert now.distance_mm <= was.distance_mm
        if now.number <= until:
            assert now == was
        if now.number in first:
            assert now.type not in QUALITY_TYPES
            assert now.type is not DayType.LONG_RUN or now.miles <= LONG_KEPT * was.miles
    after = with_week(PLAN, found.week)
    own = {one.code for one in check_week(PLAN, PLAN.week(week)) if one.hard}
    assert {one.code for one in check_week(after, found.week) if one.hard} <= own


def test_what_was_run_before_the_plan_is_held_and_not_grown_from() -> None:
    """Half of the first week was skipped: the second is as big as what was run before the plan, and no bigger."""
    skipped = frozenset(PLAN.date_of(1, day) for day in (2, 3, 4))
    log = TrainingLog(known_until=PLAN.date_of(1, 4), skipped=skipped)
    base = base_of(season_of(PLAN.inputs), weeks_run(PLAN, log, 2, ()))
    assert base.step == PLAN.inputs.weekly_miles
    whole = training_log(run_as_planned(PLAN, PLAN.date_of(1, 7)), (), PLAN.date_of(1, 7))
    assert base_of(season_of(PLAN.inputs), weeks_run(PLAN, whole, 2, ())).step > PLAN.inputs.weekly_miles
