"""Odd weeks: whatever an import or a model sends, the checks answer and repair ends in a week that holds."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.explaining.why import why
from domain.mending.repair import repair_week
from domain.plan import Day, DayType, Lap, Phase, PhaseName, Week
from domain.rules import check_plan, check_week, receipt
from tests.domain.rules.rules_plans import PLAN, with_inputs

LAPS = st.lists(
    st.builds(
        Lap,
        st.sampled_from([-400_000, 0, 1, 50_000, 402_336, 804_672, 1_609_344, 3_218_688, 9_000_000, 10**9]),
        st.one_of(st.none(), st.sampled_from([-1, 0, 1, 240, 420, 480, 510, 590, 640, 900, 6_000, 10**6])),
    ),
    max_size=4,
).map(tuple)
DAYS = st.builds(
    Day,
    number=st.one_of(st.integers(1, 7), st.sampled_from([-1, 0, 8, 10**9])),
    type=st.sampled_from(DayType),
    warmup=LAPS,
    workout=LAPS,
    cooldown=LAPS,
    pinned=st.booleans(),
    edited=st.booleans(),
)
WEEKS = st.builds(
    Week,
    number=st.integers(1, 8),
    phase=st.sampled_from(PhaseName),
    days=st.lists(DAYS, max_size=9).map(tuple),
    cutback=st.booleans(),
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(WEEKS)
def test_any_week_at_all_is_checked_and_mended(week: Week) -> None:
    """Findings, receipt and reasons without a traceback; the repaired week has seven days and breaks no hard rule."""
    check_week(PLAN, week)
    assert receipt(PLAN, week).total > 0
    for place in range(1, len(week.days) + 1):
        assert why(PLAN, week, place)
    mended = repair_week(PLAN, week).week
    assert [finding for finding in check_week(PLAN, mended) if finding.hard] == []
    assert [day.number for day in mended.days] == [1, 2, 3, 4, 5, 6, 7]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(WEEKS, max_size=4), st.lists(st.sampled_from(PhaseName), max_size=5))
def test_any_plan_at_all_is_checked(weeks: list[Week], names: list[PhaseName]) -> None:
    """Phases missing or doubled, weeks in any order and number."""
    phases = tuple(Phase(name=name, weeks=tuple(weeks)) for name in names)
    plan = replace(PLAN, phases=phases)
    check_plan(plan)
    receipt(plan)
    receipt(with_inputs(plan, preferred_days=frozenset({6}), goal_s=None))
