"""The future written anew."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from domain.adapting.reasons import RewriteReason
from domain.adapting.replan import RewrittenDay, Scope, TrainingLoad, replan, with_week
from domain.errors import InputError
from domain.plan import Day, DayType, PhaseName, Plan
from domain.planning.planner import make_plan
from domain.planning.workouts.runs import rest
from domain.rules import check_plan
from tests.domain.plans import MONDAY, inputs, marathon
from tests.refusals import refused

PLAN = marathon()
FROM = PLAN.date_of(6, 3)


def with_day(plan: Plan, week: int, day: Day) -> Plan:
    """The plan with one day replaced."""
    own = plan.week(week)
    return with_week(plan, replace(own, days=tuple(day if one.number == day.number else one for one in own.days)))


def dates(plan: Plan, changes: tuple[RewrittenDay, ...]) -> list[date]:
    """The dates of changed days."""
    return [plan.date_of(change.week_number, change.day_number) for change in changes]


def hard_from(plan: Plan, week: int) -> list[str]:
    """Hard findings about weeks from this one on."""
    return [finding.code for finding in check_plan(plan) if finding.hard and finding.week_number >= week]


def test_nothing_changed_gives_nothing_new() -> None:
    """The same inputs write the same days."""
    done = replan(PLAN, FROM)
    assert done.plan == PLAN
    assert done.changes == ()


def test_new_fitness_moves_paces_of_future_days_only() -> None:
    """Every change lies on or after the date, has a reason, and the rest of the plan is as it was."""
    quicker = replace(PLAN.inputs, five_k_pace_s=440)
    done = replan(PLAN, FROM, inputs=quicker, reason=RewriteReason.FROM_NOW)
    assert done.changes
    assert all(day >= FROM for day in dates(PLAN, done.changes))
    assert all(change.reasons[0].code is RewriteReason.FROM_NOW for change in done.changes)
    assert done.plan.inputs == quicker
    for day, week, one in PLAN.dated_days():
        if day < FROM:
            assert done.plan.week(week.number).day(one.number) == one
    assert hard_from(done.plan, 7) == []


@pytest.mark.parametrize("kept", ["pinned", "edited"])
def test_pinned_and_edited_days_stay(kept: str) -> None:
    """A day somebody chose is theirs."""
    own = replace(rest(4, "Wedding"), **{kept: True})  # type: ignore[arg-type]  # a flag by its name
    plan = with_day(PLAN, 9, own)
    done = replan(plan, FROM, inputs=replace(PLAN.inputs, preferred_days=frozenset({1, 3, 4, 6})))
    assert done.plan.week(9).day(4) == own
    assert hard_from(done.plan, 7) == []


def test_a_kept_hard_day_gets_no_hard_neighbour() -> None:
    """The long run pinned on Thursday: what is written around it keeps 48 hours."""
    long_run = replace(PLAN.week(9).day(6), number=4, pinned=True)
    done = replan(with_day(PLAN, 9, long_run), FROM)
    assert done.plan.week(9).day(4) == long_run
    assert not any("hard days in a row" in sentence for sentence in hard_from(done.plan, 9))


def test_other_days_move_the_future_runs() -> None:
    """From the date on runs lie on the new days; phases and week numbers stay."""
    done = replan(PLAN, PLAN.date_of(7, 1), inputs=replace(PLAN.inputs, preferred_days=frozenset({1, 3, 5, 7})))
    for week in done.plan.weeks[6:15]:
        assert {day.number for day in week.days if day.is_run} <= {1, 3, 5, 7}
    assert [phase.name for phase in done.plan.phases] == [phase.name for phase in PLAN.phases]
    assert [len(phase.weeks) for phase in done.plan.phases] == [len(phase.weeks) for phase in PLAN.phases]
    assert hard_from(done.plan, 7) == []


def test_a_load_starts_the_future_from_what_was_reached() -> None:
    """Twelve miles a week: growth from there, no long run far above the longest."""
    done = replan(PLAN, PLAN.date_of(7, 1), load=TrainingLoad(12, 5))
    assert done.plan.week(7).miles <= 12.5
    assert max(day.miles for day in done.plan.week(7).days) <= 6.25
    assert RewriteReason.WEEK_MILES in {one.code for change in done.changes for one in change.reasons}
    assert hard_from(done.plan, 8) == []


def test_only_a_day_a_week_or_a_phase_may_be_written_anew() -> None:
    """The scope holds everything else."""
    quicker = replace(PLAN.inputs, five_k_pace_s=440)
    one_week = replan(PLAN, MONDAY, inputs=quicker, scope=Scope(week=9)).changes
    assert {change.week_number for change in one_week} == {9}
    one_day = replan(PLAN, MONDAY, inputs=quicker, scope=Scope(week=9, day=2)).changes
    assert [(change.week_number, change.day_number) for change in one_day] == [(9, 2)]
    peak = replan(PLAN, MONDAY, inputs=quicker, scope=Scope(phase=PhaseName.PEAK)).changes
    assert {change.week_number for change in peak} <= {11, 12, 13}
    assert peak


def test_an_earlier_race_shortens_the_plan() -> None:
    """Two weeks go, the race is on its new day, and the changes say why."""
    sooner = replace(PLAN.inputs, race_date=PLAN.inputs.race_date - timedelta(days=14))
    done = replan(PLAN, FROM, inputs=sooner)
    assert done.plan.total_weeks == 14
    assert done.plan.week(14).day(7).type is DayType.RACE
    gone = [change for change in done.changes if change.after is None]
    assert RewriteReason.RACE_MOVED in {one.code for change in gone for one in change.reasons}
    assert hard_from(done.plan, 7) == []


def test_a_later_race_lengthens_it() -> None:
    """Three more weeks."""
    later = replace(PLAN.inputs, race_date=PLAN.inputs.race_date + timedelta(days=21))
    done = replan(PLAN, FROM, inputs=later)
    assert done.plan.total_weeks == 19
    assert hard_from(done.plan, 7) == []


def test_after_the_race_nothing_is_left_to_write() -> None:
    """The past is frozen."""
    assert replan(PLAN, PLAN.inputs.race_date + timedelta(days=1)).changes == ()


def test_the_start_of_a_plan_under_way_stays() -> None:
    """Another start is another plan."""
    with refused(InputError, match="keeps its start"):
        replan(PLAN, FROM, inputs=replace(PLAN.inputs, start=MONDAY + timedelta(days=7)))


def test_another_race_date_splits_the_weeks_anew() -> None:
    """A split by hand is for so many weeks; a race a week later has the rulings' own."""
    plan = make_plan(inputs(phase_weeks=(5, 5, 3, 3)))
    later = replace(plan.inputs, race_date=plan.inputs.race_date + timedelta(days=7))
    new = replan(plan, plan.inputs.start, inputs=later).plan
    assert new.inputs.phase_weeks is None
    assert new.total_weeks == 17
    with refused(InputError, match="add up to 16"):
        replan(plan, plan.inputs.start, inputs=replace(plan.inputs, phase_weeks=(5, 5, 3, 4)))


@pytest.mark.parametrize("wish", [{"most_miles": 17.0}, {"most_hours": 3.0}])
@pytest.mark.parametrize("week", [3, 8, 12])
def test_a_wish_made_on_the_way_breaks_no_rule(wish: dict[str, float], week: int) -> None:
    """What was run before stays what it was, and the week that has begun keeps its days where they no longer fit."""
    plan = make_plan(inputs(weekly_miles=30))
    wanted = replace(plan.inputs, **wish)  # type: ignore[arg-type]  # a table of wishes
    new = replan(plan, plan.date_of(week, 4), inputs=wanted).plan
    assert not [one for one in check_plan(new) if one.hard]
    assert new.weeks[: week - 1] == plan.weeks[: week - 1]
    assert max(one.miles for one in new.weeks[week:]) < max(one.miles for one in plan.weeks[week:])
