"""Weekly miles and long runs as targets, before any day is written."""

from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings

from domain.limits import growth_cap, long_cap, long_step_cap, partial_week_cap
from domain.plan import CoachLimits, PhaseName, PlanInputs, RaceExperience
from domain.planning.bounds import bounds_of
from domain.planning.season import season_of
from domain.planning.week_miles import cycle_ends, cycle_workout_weeks, plan_peak, recovery_weeks
from domain.planning.week_targets import WeekTarget, week_targets
from domain.race import FIVE_K, HALF, MARATHON, TEN_K, race_class, race_of_length
from domain.units import MM_PER_MILE
from tests.domain.plans import MONDAY, any_inputs, inputs


def targets(wanted: PlanInputs) -> tuple[WeekTarget, ...]:
    """The targets for some inputs."""
    return week_targets(season_of(wanted))


def test_the_plan_starts_where_the_runner_is_and_reaches_its_peak() -> None:
    """25 miles become 45 for a marathon in 16 weeks, three weeks before the race (ruling 49)."""
    weeks = targets(inputs())
    assert weeks[0].miles == 25
    assert max(week.miles for week in weeks) == pytest.approx(25 * 1.825)
    assert max(weeks, key=lambda week: week.miles).number == 13


def test_growth_is_spread_over_the_plan() -> None:
    """Ruling 49: every loading week takes about the same share, and the target comes last."""
    loading = [week.miles for week in targets(inputs()) if not week.cutback and week.phase is not PhaseName.TAPER]
    steps = [after / before for before, after in pairwise(loading)]
    assert max(steps) < 1.08
    assert min(steps) > 1.03


def test_what_is_held_is_waved() -> None:
    """Ruling 49: 94, 97 and 100 % of the target in a block, so that no size stands for more than eight weeks."""
    weeks = targets(inputs(MARATHON, weeks=24, weekly_miles=60, days=(1, 2, 3, 4, 6, 7)))
    loading = [week.miles for week in weeks if not week.cutback and week.phase is not PhaseName.TAPER]
    assert all(sum(abs(other / size - 1) <= 0.02 for other in loading) <= 8 for size in loading)
    assert [round(week.miles / max(loading), 2) for week in weeks[18:21]] == [0.94, 0.97, 1.0]


def test_three_weeks_up_one_down() -> None:
    """Ruling 49: counted back from the taper, at 85 %, the long run shorter as well; none opens the peak."""
    weeks = targets(inputs())
    assert [week.number for week in weeks if week.cutback] == [6, 10]
    assert weeks[5].miles < 0.9 * weeks[4].miles
    assert weeks[5].long_miles < 0.85 * weeks[4].long_miles


@settings(max_examples=100)
@given(any_inputs())
def test_no_recovery_week_opens_the_peak_or_the_plan(wanted: PlanInputs) -> None:
    """Rulings 49 and 57, for every valid input."""
    season = season_of(wanted)
    assert not recovery_weeks(season) & {1, 2, season.first_peak_week}


@pytest.mark.parametrize(
    "wanted",
    [
        inputs(weeks=14, careful=True),
        inputs(weeks=14, weekly_miles=12),
        inputs(weeks=14, experience=RaceExperience.FIRST),
    ],
)
def test_careful_and_small_runners_rest_every_third_week(wanted: PlanInputs) -> None:
    """Two up, one down (rulings 49, 53), the last one before the peak instead of at its start."""
    assert recovery_weeks(season_of(wanted)) == {5, 8}


def test_the_taper_follows_the_fractions() -> None:
    """80, 60 and 40 % of the peak."""
    weeks = targets(inputs())
    assert [round(week.miles / weeks[12].miles, 2) for week in weeks[-3:]] == [0.8, 0.6, 0.4]
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


def test_long_plans_grow_in_cycles() -> None:
    """Ruling 60: 52 weeks have three cycles of base, each higher, each ending with two light weeks."""
    season = season_of(inputs(weeks=52, weekly_miles=30))
    weeks = week_targets(season)
    ends = cycle_ends(season)
    assert len(ends) == 3
    tops = [max(week.miles for week in weeks[end - 9 : end]) for end in ends]
    assert tops == sorted(tops)
    assert tops[0] > 33
    for end, top in zip(ends, tops, strict=True):
        assert [round(weeks[number - 1].miles / top, 2) for number in (end - 1, end)] == [0.85, 0.85]
    assert max(week.miles for week in weeks) > tops[-1] * 1.1
    assert max(week.miles for week in weeks[-6:-3]) > max(tops)


def test_the_cycles_after_the_first_hold_a_workout_a_week() -> None:
    """Ruling 60: in their last four loading weeks, in plans of more than thirty weeks."""
    season = season_of(inputs(weeks=52, weekly_miles=30))
    weeks = cycle_workout_weeks(season)
    assert len(weeks) == 8
    assert min(weeks) > cycle_ends(season)[0]
    assert not cycle_workout_weeks(season_of(inputs(weeks=30)))


@pytest.mark.parametrize(
    ("weeks", "shares"),
    [
        (2, [0.5]),
        (3, [1, 0.65]),
        (4, [1, 0.75, 0.55]),
        (6, [1, 1, 1, 0.75, 0.55]),
    ],
)
def test_a_marathon_in_six_weeks_is_tapered_to_not_built(weeks: int, shares: list[float]) -> None:
    """Ruling 48: no growth, the longest run three weeks before the race, then less and less."""
    found = targets(inputs(MARATHON, weeks=weeks, weekly_miles=40))
    assert [week.miles / 40 for week in found[:-1]] == pytest.approx(shares)
    longs = [week.long_miles for week in found]
    assert longs.index(max(longs)) == max(0, weeks - 4)


def test_the_ladder_of_long_runs() -> None:
    """Ruling 48: at least three runs of 16 miles or more, the longest last, and a shorter one between two long ones."""
    weeks = targets(inputs())
    longs = [week.long_miles for week in weeks]
    assert sum(long >= 16 for long in longs) >= 3
    assert longs.index(max(longs)) == 12
    assert longs[11] < 0.93 * longs[12]
    assert all(long <= 16 for long in longs[:4])


def test_the_first_long_run_follows_the_longest_recent_one() -> None:
    """Ruling 50: a mile or a tenth more at most; unsaid it is 0.38 of the week."""
    assert targets(inputs(longest_recent_run=6))[0].long_miles == 7
    assert targets(inputs())[0].long_miles == 10.5
    assert targets(inputs(weekly_miles=50, days=(1, 2, 3, 4, 6, 7), longest_recent_run=16))[0].long_miles == 16


def test_wishes_bound_the_week() -> None:
    """Rulings 49 and 51: not more miles and not more hours than asked for."""
    assert max(week.miles for week in targets(inputs(most_miles=32))) <= 32
    assert max(week.miles for week in targets(inputs(most_hours=4.5))) <= 4.5 * 3600 / bounds_of(inputs()).easy_s
    assert 18 < targets(inputs(most_miles=20))[0].miles <= 20


def test_three_weeks_do_not_grow() -> None:
    """That is preparation, not training (ruling 11)."""
    weeks = targets(inputs(HALF, weeks=3))
    assert max(week.miles for week in weeks) == 25


def test_the_long_run_ends_in_time_for_slow_runners() -> None:
    """Ruling 48: three and a half hours of easy running bound it, not the distance."""
    slow = max(week.long_miles for week in targets(inputs(five_k_pace_s=780)))
    quick = max(week.long_miles for week in targets(inputs(five_k_pace_s=420)))
    assert slow < 14 < 18 < quick


def test_the_longest_run_is_three_weeks_before_a_marathon() -> None:
    """Later ones are shorter (2.5); with a taper of two weeks it lies two weeks out (ruling 48)."""
    for count, away in ((7, 13), (9, 13), (12, 20)):
        season = season_of(inputs(MARATHON, weeks=count))
        longest = max(week_targets(season), key=lambda week: week.long_miles)
        assert away <= season.days_to_race(longest.number, season.long_day) < away + 7


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


def test_the_last_step_to_the_target_is_no_longer_than_another() -> None:
    """A week that is nearly there does not take the rest on top of the most that a week may grow (ruling 13)."""
    nine = inputs(race_of_length(MM_PER_MILE), weeks=4, weekly_miles=9, days=(1, 2), race_weekday=1, five_k_pace_s=300)
    miles = [season_of(nine).w0, *(week.miles for week in targets(nine))]
    for number, reached in enumerate(miles[1:], 1):
        assert reached <= growth_cap(max(miles[max(0, number - 4) : number])) + 0.01, miles


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
