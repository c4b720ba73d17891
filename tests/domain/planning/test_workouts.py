"""The library of workouts: laps on the grid, paces by the rulings, names a runner knows."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.advice import Advice, RacePace, Tip, Title, TitleKind
from domain.limits import interval_cap, repetition_cap
from domain.plan import DayType, Lap, PhaseName
from domain.planning.derived import plan_realism
from domain.planning.paces import plan_paces, race_pace_name
from domain.planning.planner import make_plan
from domain.planning.workouts.framing import around
from domain.planning.workouts.grid import KM_GRID, MILE_GRID, Grid, ease_laps, easy_laps
from domain.planning.workouts.intervals import fartlek, hills, repetitions, ten_k_repeats, vo2_repeats
from domain.planning.workouts.menu import choose
from domain.planning.workouts.race_pace import race_pace_run
from domain.planning.workouts.runs import easy, long_run, race_day, segment_of, shakeout
from domain.planning.workouts.session import Order, whole_steps
from domain.planning.workouts.threshold import cruise_intervals, progression, tempo
from domain.race import FIVE_K, HALF, MARATHON, TEN_K, RaceClass, race_of_length
from domain.rules import check_plan, check_week
from domain.rules.codes import Broken
from domain.units import MM_PER_MILE, Units
from handlers.wording.workouts import advice_words, day_notes, title_words
from tests.domain.plans import inputs

PACES = plan_paces(inputs(MARATHON, goal_s=12_600), 13, 38)


def order(week_miles: float = 40, *, grid: Grid = MILE_GRID, race_class: RaceClass = RaceClass.MARATHON) -> Order:
    """An order for a build week of so many miles with all the room it may want."""
    return Order(
        grid=grid,
        paces=PACES,
        phase=PhaseName.BUILD,
        race_class=race_class,
        race_miles=26.2,
        threshold_mm=int(0.10 * week_miles * MM_PER_MILE),
        interval_mm=int(interval_cap(week_miles, PACES.training.interval_s) * MM_PER_MILE),
        repetition_mm=int(repetition_cap(week_miles) * MM_PER_MILE),
        race_mm=int(0.16 * week_miles * MM_PER_MILE),
        room_mm=10 * MM_PER_MILE,
        size=1.0,
        turn=0,
    )


def test_a_tempo_is_one_stretch_at_threshold() -> None:
    """Ten percent of the week, at current threshold pace (ruling 25)."""
    session = tempo(order())
    assert session is not None
    assert session.type is DayType.TEMPO
    assert [lap.pace_s for lap in session.laps] == [PACES.training.threshold_s]
    assert session.distance_mm == 4 * MM_PER_MILE
    assert session.title == Title(TitleKind.TEMPO, mm=4 * MM_PER_MILE)


def test_no_tempo_is_too_short_to_be_one() -> None:
    """At ten miles a week there is none, rather than one of a quarter mile."""
    assert tempo(order(10)) is None


def test_cruise_intervals_come_in_pieces_with_jogs_between() -> None:
    """Two pieces at least; the jog is a lap by effort."""
    session = cruise_intervals(order())
    assert session is not None
    paces = [lap.pace_s for lap in session.laps]
    assert paces[::2] == [PACES.training.threshold_s] * (len(paces) // 2 + 1)
    assert set(paces[1::2]) == {None}


def test_a_progression_gets_quicker() -> None:
    """Easy, marathon pace, threshold."""
    session = progression(order())
    assert session is not None
    first, second, third = session.laps
    assert first.pace_s is None
    assert second.pace_s is not None
    assert third.pace_s is not None
    assert second.pace_s > third.pace_s


def test_twelve_minutes_at_5k_pace_fit_any_mileage() -> None:
    """The smallest interval day there is (ruling 55)."""
    session = vo2_repeats(order(10))
    assert session is not None
    assert session.title == Title(TitleKind.REPEATS, 3, MM_PER_MILE // 2, RacePace.FIVE_K)
    assert session.paced_mm == 3 * MM_PER_MILE // 2


@given(st.integers(240, 960), st.floats(8, 80), st.sampled_from([MILE_GRID, KM_GRID]), st.integers(0, 9))
def test_repeats_at_5k_pace_go_by_the_clock(pace: int, miles: float, grid: Grid, turn: int) -> None:
    """None lasts longer than five minutes, a session about twelve to 25; the slower run shorter ones (ruling 55)."""
    paces = plan_paces(replace(inputs(FIVE_K), five_k_pace_s=pace), 10, miles)
    wanted = replace(
        order(miles, grid=grid, race_class=RaceClass.FIVE_K),
        paces=paces,
        turn=turn,
        interval_mm=int(interval_cap(miles, pace) * MM_PER_MILE),
    )
    session = vo2_repeats(wanted)
    assert session is not None
    times = [lap.distance_mm / MM_PER_MILE * lap.pace_s / 60 for lap in session.laps if lap.pace_s is not None]
    assert max(times) <= 5
    assert 10.2 <= sum(times) <= 25


@given(st.integers(240, 960), st.floats(20, 90), st.integers(0, 9))
def test_threshold_goes_by_the_clock(pace: int, miles: float, turn: int) -> None:
    """Forty minutes unbroken at most, pieces of twenty (ruling 55)."""
    paces = plan_paces(replace(inputs(), five_k_pace_s=pace), 10, miles)
    for form, most in ((tempo, 40), (cruise_intervals, 20), (progression, 40)):
        session = form(replace(order(miles), paces=paces, turn=turn))
        if session is not None:
            times = [lap.distance_mm / MM_PER_MILE * lap.pace_s / 60 for lap in session.laps if lap.pace_s is not None]
            assert max(times) <= most


def test_a_warm_up_takes_ten_to_twenty_minutes() -> None:
    """Fifteen before 5K pace; what else the day holds comes after the work (ruling 55)."""
    work = (Lap(MM_PER_MILE, 480),)
    for easy_s in range(390, 1080, 30):
        for grid in (MILE_GRID, KM_GRID):
            for quick, least in ((False, 10), (True, 15)):
                warm, laps, cool = around(grid, easy_s, work, 24, quick=quick)
                took = sum(lap.distance_mm for lap in warm) / MM_PER_MILE * easy_s / 60
                assert least - 0.1 <= took <= 22
                assert laps[0] == work[0]
                assert sum(lap.distance_mm for lap in (*warm, *laps[1:], *cool)) == 24 * grid.step_mm


def test_short_races_end_sessions_with_quick_200s() -> None:
    """Four to six at mile pace, a jog before each (ruling 55)."""
    session = choose(replace(order(race_class=RaceClass.FIVE_K), quick_end=True, late=True, turn=1), 0, 1)
    assert session is not None
    end = [lap for lap in session.laps if lap.pace_s == PACES.training.repetition_s]
    assert len(end) == 6
    assert {lap.distance_mm for lap in end} == {MM_PER_MILE // 8}
    assert "Then 6 × 200 m at about" in advice_words(session.advice[-1], Units.MI)


def test_kilometre_runners_repeat_in_metres() -> None:
    """800 and 1000 m, jogs of 400 m, and never a quarter mile."""
    titles = set()
    for turn in range(6):
        session = vo2_repeats(replace(order(45, grid=KM_GRID), turn=turn))
        assert session is not None
        assert all(lap.distance_mm % 100_000 == 0 for lap in session.laps)
        titles.add((session.title.mm, session.title.pace))
    assert {(800_000, RacePace.FIVE_K), (1_000_000, RacePace.FIVE_K)} <= titles


def test_hills_and_fartlek_go_by_effort() -> None:
    """No lap has a pace."""
    for form in (hills, fartlek):
        session = form(order())
        assert session is not None
        assert session.paced_mm == 0
        assert "By effort" in advice_words(session.advice[0], Units.MI)


def test_marathon_pace_is_rehearsed_at_the_pace_that_fitness_allows() -> None:
    """The goal of 3:30 is out of reach today, so training stays at the projected pace (ruling 36)."""
    session = race_pace_run(order())
    assert session is not None
    assert session.type is DayType.RACE_PACE
    assert PACES.race_s is not None
    assert PACES.race_s > 12_600 / 26.21876
    assert {lap.pace_s for lap in session.laps} <= {PACES.race_s, None}


def test_short_races_rehearse_race_pace_as_intervals() -> None:
    """10K pace is faster than threshold, so it comes in repeats (ruling 25)."""
    paces = plan_paces(inputs(TEN_K, goal_s=2880), 10, 30)
    wanted = replace(order(race_class=RaceClass.TEN_K), paces=paces)
    assert race_pace_run(wanted) is None
    session = ten_k_repeats(wanted)
    assert session is not None
    assert session.type is DayType.INTERVALS
    assert session.title.pace is RacePace.TEN_K


def test_a_relaxed_goal_has_no_race_pace_laps() -> None:
    """Slower than easy running: nothing to rehearse (ruling 35)."""
    assert plan_paces(inputs(HALF, goal_s=4 * 3600), 12, 30).race_s is None


def test_a_slow_goal_trains_no_slower_than_95_percent_of_today() -> None:
    """Ruling 35: race-pace laps at max(goal speed, 0.95 x predicted speed)."""
    today = plan_paces(inputs(HALF), 12, 30).race_s
    slow = plan_paces(inputs(HALF, goal_s=7600), 12, 30).race_s
    assert today is not None
    assert slow is not None
    assert slow <= round(today / 0.95) + 1


def test_intervals_speed_up_at_most_two_percent_in_the_peak() -> None:
    """Half way to the goal, never more than 2 % (ruling 27)."""
    paces = plan_paces(inputs(FIVE_K, goal_s=1100), 12, 30)
    assert paces.interval_s(PhaseName.BUILD) == 450
    assert 441 <= paces.interval_s(PhaseName.PEAK) < 450


def test_no_session_comes_twice_in_a_row_when_another_fits() -> None:
    """The last titles are avoided."""
    recent: tuple[Title, ...] = ()
    titles = []
    for turn in range(8):
        session = choose(replace(order(35), turn=turn, recent=recent), 0, 2)
        assert session is not None
        titles.append(session.title)
        recent = (*recent, session.title)[-4:]
    assert all(before != after for before, after in pairwise(titles))
    assert len(set(titles)) >= 5


def test_without_intervals_the_week_after_a_break_has_none() -> None:
    """A break of a week: no work at 5K pace."""
    for turn in range(5):
        session = choose(replace(order(), turn=turn, no_intervals=True), 0, 2)
        assert session is not None
        assert session.type is DayType.TEMPO


@pytest.mark.parametrize("grid", [MILE_GRID, KM_GRID])
def test_ease_laps_are_half_a_mile_to_a_mile(grid: Grid) -> None:
    """Whatever the length, each lap lies in the band of G, and all of them add up."""
    for steps in range(grid.ease_min, 40):
        laps = ease_laps(grid, steps)
        assert sum(lap.distance_mm for lap in laps) == steps * grid.step_mm
        assert all(0.495 <= lap.distance_mm / MM_PER_MILE <= 1.0 for lap in laps)


@pytest.mark.parametrize("grid", [MILE_GRID, KM_GRID])
def test_easy_runs_add_up_exactly(grid: Grid) -> None:
    """From the shortest run on: three parts, no drift."""
    for steps in range(grid.shortest_run, 60):
        day = easy(2, grid, steps, PACES)
        assert day.distance_mm == steps * grid.step_mm
        assert day.warmup
        assert day.cooldown
        assert easy_laps(grid, steps)[1][0].distance_mm >= 0.99 * MM_PER_MILE


def test_the_fast_end_is_20_to_40_percent_of_the_long_run() -> None:
    """Within the budget, or not at all (ruling 26)."""
    steps = 64
    for share in (0.24, 0.32, 0.36):
        segment = segment_of(MILE_GRID, steps, share, 8 * MM_PER_MILE)
        assert 0.20 <= segment / (steps * MILE_GRID.step_mm) <= 0.40
    assert segment_of(MILE_GRID, steps, 0.3, MM_PER_MILE) == 0
    day = long_run(6, MILE_GRID, steps, PACES, RaceClass.MARATHON, 4 * MM_PER_MILE)
    assert day.workout[-1].pace_s == PACES.race_s
    assert day.distance_mm == steps * MILE_GRID.step_mm


def test_the_shakeout_is_three_miles_or_two() -> None:
    """Ruling 6; the tight one fits the smallest first week in kilometres."""
    assert shakeout(5, MILE_GRID, 30, PACES).miles == 3
    assert shakeout(5, MILE_GRID, 15, PACES).miles == 2
    assert shakeout(5, KM_GRID, 6, PACES, tight=True).distance_mm == 3_200_000


def test_race_day_is_the_exact_distance_at_the_goal() -> None:
    """One lap, warm-up and cool-down within G, the word RACE in the notes (ruling 4)."""
    day = race_day(7, KM_GRID, MARATHON, plan_paces(inputs(MARATHON, goal_s=14_400), 13, 38), "City Marathon")
    assert [lap.distance_mm for lap in day.workout] == [42_195_000]
    assert day.title == "City Marathon"
    assert day_notes(day, Units.KM).startswith("RACE: Marathon, about 5:41/km")


def test_nobody_is_sent_out_at_a_goal_out_of_reach() -> None:
    """A half in 1:30 with a 5K pace of 9:30 was told 6:52 a mile on race day; now what training points to (62)."""
    plan = make_plan(replace(inputs(HALF, weeks=14, goal_s=5400), five_k_pace_s=570))
    race = plan.weeks[-1].day(7)
    projected = plan_realism(plan).projected_s / HALF.miles
    assert projected <= (race.workout[0].pace_s or 0) < projected + 2
    assert "The goal's 6:52/mi is more than it supports" in day_notes(race, Units.MI)
    assert "race_day" not in {found.rule for found in check_plan(plan)}
    eager = plan.weeks[-1].with_days(replace(race, workout=(replace(race.workout[0], pace_s=412),)))
    assert ("race_day", Broken.RACE_DAY_TOO_FAST) in {(found.rule, found.code) for found in check_week(plan, eager)}


@given(
    st.floats(8, 80),
    st.sampled_from([MILE_GRID, KM_GRID]),
    st.sampled_from(RaceClass),
    st.sampled_from([PhaseName.BUILD, PhaseName.PEAK, PhaseName.TAPER]),
    st.integers(0, 12),
    st.floats(0.4, 1.0),
    st.integers(0, 1),
)
def test_every_session_fits_what_was_ordered(
    miles: float, grid: Grid, race_class: RaceClass, phase: PhaseName, turn: int, size: float, slot: int
) -> None:
    """Room, work and pace stay within the order; every lap is on its grid and longer than zero."""
    wanted = replace(order(miles, grid=grid, race_class=race_class), phase=phase, turn=turn, size=size)
    session = choose(wanted, slot, 2)
    if session is None:
        return
    assert 0 < session.distance_mm <= wanted.room_mm
    assert session.paced_mm <= max(wanted.threshold_mm, wanted.interval_mm, wanted.race_mm)
    step = 100_000 if grid.units is Units.KM else grid.quick_mm
    assert all(lap.distance_mm > 0 and lap.distance_mm % step == 0 for lap in session.laps)
    assert all(lap.pace_s is None or lap.pace_s >= PACES.peak_interval_s for lap in session.laps)
    assert session.title
    assert session.advice


def test_a_hill_is_one_lap_up_and_down() -> None:
    """As the note says: as many laps as hills, none with a pace."""
    session = hills(order())
    assert session is not None
    assert session.title == Title(TitleKind.HILLS, len(session.laps))
    assert {lap.pace_s for lap in session.laps} == {None}


def test_a_race_of_a_mile_gets_repetitions_in_its_peak() -> None:
    """200 and 400 m at mile pace, with as much jogging between (ruling 55)."""
    wanted = replace(order(30), race_class=RaceClass.FIVE_K, race_miles=1.0, phase=PhaseName.PEAK, turn=1)
    session = repetitions(wanted)
    assert session is not None
    assert title_words(session.title, Units.KM).endswith("× 400 m at mile pace")
    shorter = repetitions(replace(wanted, turn=0))
    assert shorter is not None
    assert title_words(shorter.title, Units.MI) == "12 × 200 m at mile pace"
    assert {lap.pace_s for lap in session.laps} == {PACES.training.repetition_s, None}
    assert len({lap.distance_mm for lap in session.laps}) == 1
    assert choose(wanted, 0, 2) == session


def test_work_from_two_miles_up_comes_in_half_miles() -> None:
    """3.5 and not 3.75; half kilometres for those who run in km."""
    assert whole_steps(MILE_GRID, 3.9 * MM_PER_MILE) == 3.5 * MM_PER_MILE
    assert whole_steps(MILE_GRID, 1.9 * MM_PER_MILE) == 1.75 * MM_PER_MILE
    assert whole_steps(KM_GRID, 3_900_000) == 3_500_000


def test_race_pace_has_the_name_of_the_race() -> None:
    """And none where the distance has none."""
    assert race_pace_name(TEN_K) is RacePace.TEN_K
    assert race_pace_name(MARATHON) is RacePace.MARATHON
    assert race_pace_name(race_of_length(15_000_000)) is RacePace.RACE


def test_nobody_eats_in_a_5k() -> None:
    """Long runs of ten miles: water for all, food for those whose race asks for it."""
    ten_miles = MILE_GRID.near(10)
    assert long_run(6, MILE_GRID, ten_miles, PACES, RaceClass.FIVE_K).advice[-1] == Advice(Tip.WATER)
    assert long_run(6, MILE_GRID, ten_miles, PACES, RaceClass.HALF).advice[-1] == Advice(Tip.FUEL)
