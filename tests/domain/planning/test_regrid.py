"""A plan in the steps of other units: no run changes by more than half a step, and no rule breaks by it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.advice import Title, TitleKind
from domain.plan import Day, DayType, Lap, RaceDistance
from domain.planning.planner import make_plan
from domain.planning.workouts.grid import grid_of
from domain.planning.workouts.regrid import regridded
from domain.race import FIVE_K, HALF, MARATHON, TEN_K
from domain.units import MM_PER_MILE, Units
from tests.domain.plans import inputs

OTHER = {Units.MI: Units.KM, Units.KM: Units.MI}


@settings(max_examples=12)
@given(st.sampled_from((FIVE_K, TEN_K, HALF, MARATHON)), st.sampled_from((8, 20, 35, 55)), st.sampled_from(list(Units)))
def test_no_run_changes_by_more_than_half_a_step(race: RaceDistance, miles: int, units: Units) -> None:
    """Whatever the race and the miles; the race keeps its lap, and its own steps leave a day as it is."""
    plan = make_plan(inputs(race, weekly_miles=miles, units=units))
    own, other = grid_of(units), grid_of(OTHER[units])
    for _, _, day in plan.dated_days():
        new = regridded(day, other)
        assert abs(new.distance_mm - day.distance_mm) <= other.step_mm / 2
        assert [lap.pace_s for lap in new.laps] == [lap.pace_s for lap in day.laps]
        assert regridded(day, own) == day
        if day.type is DayType.RACE:
            assert new.workout == day.workout


def easy(miles: float) -> Day:
    """An easy run with half a mile at each end."""
    half = (Lap(MM_PER_MILE // 2),)
    main = Lap(round((miles - 1) * MM_PER_MILE))
    return Day(number=2, type=DayType.EASY, warmup=half, workout=(main,), cooldown=half, title=Title(TitleKind.EASY))


def test_miles_become_kilometres_that_somebody_would_say() -> None:
    """5.5 and 8.5 miles were 8.85 and 13.68 km; two miles have no room for less than a mile between their ends."""
    in_km = grid_of(Units.KM)
    assert [regridded(easy(miles), in_km).distance_mm for miles in (5, 5.5, 8.5, 2)] == [
        8_000_000, 9_000_000, 13_500_000, 3_200_000,
    ]  # fmt: skip


def test_a_workout_is_named_for_its_new_lengths() -> None:
    """Two miles at tempo are three kilometres, in the name too."""
    laps = (Lap(2 * MM_PER_MILE, 450),)
    ends = (Lap(MM_PER_MILE),)
    title = Title(TitleKind.TEMPO, mm=2 * MM_PER_MILE)
    day = Day(number=2, type=DayType.TEMPO, warmup=ends, workout=laps, cooldown=ends, title=title)
    new = regridded(day, grid_of(Units.KM))
    assert new.workout == (Lap(3_000_000, 450),)
    assert new.title == Title(TitleKind.TEMPO, mm=3_000_000)
