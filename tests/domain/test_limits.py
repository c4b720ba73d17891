"""The numbers of the rulings, held against the examples they were stated with."""

from itertools import pairwise

import pytest

from domain import limits
from domain.plan import DayType, PhaseName
from domain.race import RaceClass


@pytest.mark.parametrize("miles", [20, 25, 30, 35])
def test_bands_from_20_to_35_miles_are_the_source_documents(miles: float) -> None:
    """Recovery 2-4, easy 3-5, moderate 4-7, long 6-12 in week 1."""
    bands = limits.bands(miles, RaceClass.MARATHON, week_one=True)
    assert (bands.recovery, bands.easy) == (limits.Band(2, 4), limits.Band(3, 5))
    assert (bands.moderate, bands.long) == (limits.Band(4, 7), limits.Band(6, 12))


def test_bands_scale_below_and_above() -> None:
    """Eight miles and seventy, as ruling 17 gives them."""
    small, big = (limits.bands(miles, RaceClass.MARATHON, week_one=True) for miles in (8, 70))
    assert (small.recovery, small.easy) == (limits.Band(2, 4), limits.Band(2, 5))
    assert (small.moderate, small.long) == (limits.Band(2.5, 7), limits.Band(3, 12))
    assert (big.recovery, big.easy) == (limits.Band(2, 6), limits.Band(3, 9))
    assert (big.moderate, big.long) == (limits.Band(4, 13), limits.Band(6, 16))


def test_few_runs_widen_the_tops() -> None:
    """Three runs of ten miles do not fit 4-7, so the top goes to 1.05 times the need, and never past 13."""
    assert limits.bands(30, RaceClass.HALF, runs=3, middle_miles=10).moderate.high == pytest.approx(10.5)
    assert limits.bands(30, RaceClass.HALF, runs=3, middle_miles=20).moderate.high == 13
    assert limits.bands(30, RaceClass.HALF, runs=5, middle_miles=10).moderate.high == 7


def test_a_band_tolerates_a_quarter_mile() -> None:
    """Grids do not meet bounds exactly."""
    band = limits.Band(3, 5)
    assert band.holds(2.75)
    assert band.holds(5.25)
    assert not band.holds(2.7)


def test_quality_days_are_moderate_days() -> None:
    """Intervals, tempo and race pace are bound by the moderate band; rest and race by none."""
    bands = limits.bands(30, RaceClass.TEN_K)
    assert bands.of(DayType.INTERVALS) == bands.of(DayType.TEMPO) == bands.moderate
    assert bands.of(DayType.RACE) is None


def test_the_long_run_cap_follows_distance_and_mileage() -> None:
    """20 miles at 35 a week for the marathon, 23 from 70, straight between."""
    assert limits.long_cap(RaceClass.MARATHON, 30) == 20
    assert limits.long_cap(RaceClass.MARATHON, 52.5) == pytest.approx(21.5)
    assert limits.long_cap(RaceClass.MARATHON, 90) == 23


def test_every_class_is_at_least_as_long_as_the_shorter_one() -> None:
    """Longer races ask for no less."""
    order = list(RaceClass)
    for shorter, longer in pairwise(order):
        assert limits.long_cap(shorter, 40) <= limits.long_cap(longer, 40)
        assert limits.long_target(shorter)[1] <= limits.long_target(longer)[1]
        assert limits.peak_bounds(shorter) < limits.peak_bounds(longer)
        assert limits.long_minutes(shorter, 4 * 3600)[0] <= limits.long_minutes(longer, 4 * 3600)[0]


@pytest.mark.parametrize(
    ("preferred", "miles", "most"), [(1, 20, 16), (2, 30, 23), (3, 80, 35), (7, 150, 82), (5, 0, 6)]
)
def test_the_start_is_lifted_to_six_and_held_to_what_the_days_carry(preferred: int, miles: float, most: float) -> None:
    """Rulings 22 and 29."""
    assert limits.start_miles(miles, preferred) == most


def test_growth_allows_ten_percent_or_two_miles() -> None:
    """Ruling 13: +2 under 20 miles, +1 above; a violation is beyond both +20 % and +3."""
    assert limits.growth_cap(8) == 10
    assert limits.growth_cap(40) == pytest.approx(44)
    assert limits.growth_violation(10) == 13
    assert limits.growth_violation(40) == 48


def test_the_peak_target_is_bounded_by_everything() -> None:
    """Ruling 49: growth, the runner's own factor or what is good for the distance, its cap, and the days."""
    assert limits.peak_target(25, 9, RaceClass.MARATHON, 52) == pytest.approx(25 * 1.825)
    assert limits.peak_target(25, 2, RaceClass.MARATHON, 52) == pytest.approx(25 * 1.1**2)
    assert limits.peak_target(70, 12, RaceClass.MARATHON, 90) == pytest.approx(80.5)
    assert limits.peak_target(80, 12, RaceClass.FIVE_K, 82) == 82
    assert limits.peak_target(30, 12, RaceClass.HALF, 35) == 35
    assert limits.peak_target(10, 3, RaceClass.FIVE_K, 35) == 16
    assert limits.peak_target(7, 3, RaceClass.FIVE_K, 35) == 10


def test_tapers_are_as_long_as_the_race_asks() -> None:
    """Ruling 59: by the calendar, the race's length, and whether there is much to taper from."""
    assert [limits.taper_weeks(26.2, weeks, 25) for weeks in (4, 5, 9, 10, 30)] == [1, 2, 2, 3, 3]
    assert [limits.taper_weeks(13.1, weeks, 25) for weeks in (7, 8, 30)] == [1, 2, 2]
    assert limits.taper_weeks(13.1, 12, 14) == 1
    assert [limits.taper_weeks(6.2, weeks, 25) for weeks in (13, 14)] == [1, 2]


def test_the_marathons_long_run_ends_by_the_time_predicted_today() -> None:
    """Ruling 48: three hours for the quick, three and a half for the slow, the hard stop ten minutes more."""
    caps = [limits.long_minutes(RaceClass.MARATHON, hours * 3600) for hours in (3.4, 3.5, 4.2, 4.25, 6)]
    assert caps == [(180, 190), (195, 205), (195, 205), (210, 220), (210, 220)]
    assert [limits.long_minutes(RaceClass.LONGER, 0, miles)[0] for miles in (31, 62.2)] == [240, 300]


def test_hours_and_minutes_bound_a_week() -> None:
    """Ruling 51."""
    assert limits.week_hours(RaceClass.MARATHON, 5) == 9
    assert limits.week_hours(RaceClass.MARATHON, 8) == 10
    assert [limits.run_minutes(miles) for miles in (39, 40, 60)] == [75, 90, 110]
    assert limits.second_run_share(RaceClass.HALF, 4) == 0.75
    assert limits.second_run_share(RaceClass.HALF, 3) == limits.second_run_share(RaceClass.TEN_K, 5) == 0.9


@pytest.mark.parametrize("stub", [False, True])
@pytest.mark.parametrize("weeks", [1, 2, 3])
def test_taper_fractions_cut_within_the_ruling(weeks: int, stub: bool) -> None:
    """Each step is 20 to 40 %; without a stub the last one, race week, may be more."""
    before = 1.0
    fractions = limits.taper_fractions(weeks, stub=stub)
    for number, fraction in enumerate(fractions, 1):
        high = limits.RACE_WEEK_CUT[1] if number == len(fractions) and not stub else limits.TAPER_CUT[1]
        assert limits.TAPER_CUT[0] - 1e-9 <= 1 - fraction / before <= high
        before = fraction


@pytest.mark.parametrize(
    ("miles", "runs", "more", "count"),
    [
        (40, 6, {}, 2),
        (15, 4, {}, 1),
        (34, 4, {}, 1),
        (36, 4, {}, 2),
        (36, 4, {"first": True}, 1),
        (40, 3, {}, 1),
        (55, 6, {}, 3),
        (55, 6, {"long_effort": True}, 2),
        (30, 5, {"long_effort": True}, 1),
        (30, 4, {"long_effort": True}, 0),
        (40, 6, {"careful": True}, 1),
        (55, 6, {"cutback": True}, 1),
        (30, 4, {"cutback": True}, 0),
    ],
)
def test_efforts_of_a_week(miles: float, runs: int, more: dict[str, bool], count: int) -> None:
    """One in a week of four runs or fewer below 35 miles, else two, three from 50 with six runs (ruling 54)."""
    assert limits.most_workouts(PhaseName.BUILD, miles, runs, **more) == count
    assert limits.most_workouts(PhaseName.BASE, miles, runs, **more) == 0


def test_twelve_minutes_at_5k_pace_are_allowed_at_any_mileage() -> None:
    """Never more than 25, whatever the mileage (ruling 55)."""
    assert limits.interval_cap(6, 600) == pytest.approx(1.4)
    assert limits.interval_cap(30, 400) == pytest.approx(2.4)
    assert limits.interval_cap(120, 300) == pytest.approx(5.0)
    assert limits.interval_cap(60, 600) == pytest.approx(2.5)
