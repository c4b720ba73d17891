"""Weekly miles and long runs as targets, before any day is written."""

from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings

from domain.limits import growth_cap, long_cap, long_step_cap, partial_week_cap
from domain.plan import CoachLimits, PhaseName, PlanInputs
from domain.planning.season import season_of
from domain.planning.week_targets import WeekTarget, plan_peak, recovery_weeks, week_targets
from domain.race import FIVE_K, HALF, MARATHON, TEN_K, race_class
from tests.domain.plans import MONDAY, any_inputs, inputs


def targets(wanted: PlanInputs) -> tuple[WeekTarget, ...]:
    """The targets for some inputs."""
    return week_targets(season_of(wanted))


def test_the_plan_starts_where_the_runner_is_and_reaches_its_peak() -> None:
    """25 miles become 40 for a marathon in 16 weeks, three weeks before the race at the latest."""
    weeks = targets(inputs())
    assert weeks[0].miles == 25
    assert max(week.miles for week in weeks) == pytest.approx(40)
    assert weeks[12].miles == pytest.approx(40)


def test_three_weeks_up_one_down() -> None:
    """Recovery weeks 4, 8 and 12 at 85 %, the long run shorter as well; never the week before the taper."""
    weeks = targets(inputs())
    assert [week.number for week in weeks if week.cutback] == [4, 8, 12]
    assert weeks[3].miles < 0.9 * weeks[2].miles
    assert weeks[3].long_miles < 0.85 * weeks[2].long_miles


@pytest.mark.parametrize("wanted", [inputs(weeks=14, careful=True), inputs(weeks=14, weekly_miles=12)])
def test_careful_and_small_runners_rest_every_third_week(wanted: PlanInputs) -> None:
    """Two up, one down (2.4)."""
    assert recovery_weeks(season_of(wanted)) == {3, 6, 9}


def test_the_taper_follows_the_fractions() -> None:
    """80, 60 and 40 % of the peak."""
    weeks = targets(inputs())
    assert [round(week.miles / 40, 2) for week in weeks[-3:]] == [0.8, 0.6, 0.4]
    assert weeks[-1].long_miles == 0


def test_a_stub_week_comes_after_the_taper() -> None:
    """A Tuesday race leaves a last week of two days without a target."""
    weeks = targets(inputs(race_weekday=2))
    assert weeks[-1].miles == 0
    assert weeks[-2].miles < weeks[-3].miles


def test_a_late_start_counts_growth_from_what_is_run() -> None:
    """Week 1 holds its share of days, week 2 starts at W0 (ruling 3)."""
    weeks = targets(inputs(start=MONDAY + timedelta(days=3)))
    assert weeks[0].miles <= partial_week_cap(25, 4)
    assert weeks[0].long_miles == 0
    assert weeks[1].miles == 25


def test_long_plans_hold_first() -> None:
    """52 weeks: the surplus base stays at W0, growth takes the last thirty (ruling 11)."""
    weeks = targets(inputs(weeks=52, weekly_miles=30))
    assert all(week.miles <= 30.01 for week in weeks[:22])
    assert max(week.miles for week in weeks[-8:]) > 38


def test_three_weeks_do_not_grow() -> None:
    """That is preparation, not training (ruling 11)."""
    weeks = targets(inputs(HALF, weeks=3))
    assert max(week.miles for week in weeks) == 25


def test_the_long_run_ends_in_time_for_slow_runners() -> None:
    """Three hours of easy running bound it, not the distance."""
    slow = max(week.long_miles for week in targets(inputs(five_k_pace_s=780)))
    quick = max(week.long_miles for week in targets(inputs(five_k_pace_s=420)))
    assert slow < 12 < 16 < quick


def test_the_longest_run_is_three_weeks_before_a_marathon() -> None:
    """Later ones are shorter (2.5)."""
    season = season_of(inputs(MARATHON, weeks=7))
    weeks = week_targets(season)
    longest = max(weeks, key=lambda week: week.long_miles)
    assert season.days_to_race(longest.number, season.long_day) >= 20


def test_one_preferred_day_keeps_the_long_run_its_share() -> None:
    """Light runs stay light, so the week is what leaves the long run under its cap (ruling 29)."""
    assert plan_peak(season_of(inputs(TEN_K, weekly_miles=30, days=(6,)))) < 12


def test_a_coach_may_slow_growth() -> None:
    """Three percent against the best of the last four weeks."""
    weeks = targets(inputs(coach_limits=CoachLimits(max_week_growth=0.03)))
    loading = [week.miles for week in weeks if not week.cutback and week.phase is not PhaseName.TAPER]
    assert all(after <= before * 1.031 for before, after in pairwise(loading))


def test_a_replanned_future_starts_from_the_load_reached() -> None:
    """Twelve miles a week and a run of five: the next week follows them, not the plan."""
    season = season_of(inputs())
    weeks = week_targets(season, first=7, level=12, longest=5)
    assert weeks[0].number == 7
    assert weeks[0].miles == 12
    assert weeks[0].long_miles <= long_step_cap(5)
    assert not weeks[0].cutback
    assert not weeks[1].cutback


def test_the_biggest_week_is_late() -> None:
    """In build or peak (ruling 16), whether there is growth or not."""
    for miles in (8, 25, 60, 80):
        weeks = targets(inputs(FIVE_K, weeks=14, weekly_miles=miles, days=(1, 2, 3, 4, 5, 6, 7)))
        biggest = max(weeks, key=lambda week: week.miles)
        assert biggest.phase in (PhaseName.BUILD, PhaseName.PEAK)


@settings(max_examples=150)
@given(any_inputs())
def test_targets_are_finite_grow_in_steps_and_keep_their_caps(wanted: PlanInputs) -> None:
    """For every valid input: no negative, no jump, no long run above its cap."""
    season = season_of(wanted)
    best = [season.w0]
    for week in week_targets(season):
        assert 0 <= week.miles <= 150
        assert 0 <= week.long_miles <= long_cap(race_class(wanted.race), week.miles) + 0.01
        assert week.miles <= max(growth_cap(max(best[-4:])), season.w0) + 0.01
        best.append(week.miles)
