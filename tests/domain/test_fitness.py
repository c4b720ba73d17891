"""Predictions and training paces against published figures and their own laws."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import fitness, race
from domain.fitness import predict_seconds, training_paces
from domain.race import NAMED_RACES, race_of_length

PACES = st.floats(300, 840)
WIDE_PACES = st.floats(240, 960)
MILEAGES = st.floats(0, 150)


def test_the_documented_runner() -> None:
    """7:30 per mile for 5K at 25 miles a week: index 41.6, half 1:47:10, marathon about 4:01."""
    assert round(fitness.vdot_of_pace(450), 1) == 41.6
    assert predict_seconds(race.HALF, 450, 25) == pytest.approx(6430, abs=2)
    assert predict_seconds(race.MARATHON, 450, 25) == pytest.approx(4 * 3600 + 60, abs=45)


@pytest.mark.parametrize(
    ("distance_m", "seconds", "expected"),
    [
        (5000, 19 * 60 + 57, 50),
        (10000, 41 * 60 + 21, 50),
        (21097.5, 91 * 60 + 35, 50),
        (42195, 3 * 3600 + 10 * 60 + 49, 50),
        (5000, 24 * 60 + 8, 40),
        (42195, 2 * 3600 + 43 * 60 + 25, 60),
    ],
)
def test_the_index_agrees_with_the_published_table(distance_m: float, seconds: float, expected: float) -> None:
    """Rows of Daniels' printed table come out within a tenth."""
    assert fitness.vdot(distance_m, seconds) == pytest.approx(expected, abs=0.1)


def test_a_goal_gives_its_equal_5k_pace() -> None:
    """A 3:30 marathon is a 7:05 per mile 5K in fitness."""
    assert round(fitness.goal_pace_5k(race.MARATHON, 3.5 * 3600)) == 425
    assert fitness.goal_pace_5k(race.FIVE_K, 450 * race.FIVE_K.miles) == pytest.approx(450)


def test_training_paces_of_a_middling_runner() -> None:
    """At 19:57 for 5K (index 50) the paces are near the published 8:14-9:07 easy and 6:51 threshold."""
    paces = training_paces(1197 / race.FIVE_K.miles, 40)
    assert paces.threshold_s == pytest.approx(411, abs=4)
    assert paces.interval_s == 385
    assert paces.easy_fast_s == pytest.approx(494, abs=8)
    assert paces.repetition_s == pytest.approx(348, abs=8)


@given(PACES, MILEAGES)
def test_paces_never_cross(pace: float, mileage: float) -> None:
    """Easy is slower than marathon, marathon than threshold, threshold than interval, interval than repetition."""
    found = training_paces(pace, mileage)
    order = [
        found.repetition_s,
        found.interval_s,
        found.threshold_s,
        found.marathon_s,
        found.easy_fast_s,
        found.easy_slow_s,
    ]
    assert order == sorted(set(order))
    assert found.easy_fast_s >= found.marathon_s + 5


@given(WIDE_PACES, MILEAGES)
def test_easy_running_does_not_hang_on_mileage(pace: float, mileage: float) -> None:
    """Who runs few miles is predicted a slow marathon; their easy running is no slower for it (ruling 58)."""
    few, found = training_paces(pace, 0), training_paces(pace, mileage)
    assert (found.easy_fast_s, found.easy_slow_s) == (few.easy_fast_s, few.easy_slow_s)
    assert found.marathon_s <= few.marathon_s


@given(WIDE_PACES, MILEAGES)
def test_longer_races_are_slower(pace: float, mileage: float) -> None:
    """Both time and pace rise with distance."""
    times = [predict_seconds(distance, pace, mileage) for distance in NAMED_RACES]
    per_mile = [time / distance.miles for time, distance in zip(times, NAMED_RACES, strict=True)]
    assert times == sorted(times)
    assert per_mile == sorted(per_mile)
    assert all(map(math.isfinite, times))


@given(WIDE_PACES, st.floats(0.1, 200), MILEAGES)
def test_slower_5k_predicts_slower_races(pace: float, slower: float, mileage: float) -> None:
    """Every prediction is monotone in the 5K pace."""
    for distance in NAMED_RACES:
        assert predict_seconds(distance, pace + slower, mileage) > predict_seconds(distance, pace, mileage)


@given(WIDE_PACES, st.integers(1_500_000, 100_000_000), MILEAGES)
def test_a_recent_race_reads_back(pace: float, length: int, mileage: float) -> None:
    """A result equal to the prediction gives the 5K pace it came from."""
    distance = race_of_length(length)
    time_s = predict_seconds(distance, pace, mileage)
    assert fitness.five_k_pace_from_race(distance, time_s, mileage) == pytest.approx(pace, rel=1e-6)


def test_time_off_costs_fitness_by_the_table() -> None:
    """Five days cost nothing; 10 cost 1.5 %, 28 cost 6.9 %; it never falls below 80 %."""
    assert fitness.decay_factor(0) == fitness.decay_factor(5) == 1
    assert fitness.decay_factor(6) == pytest.approx(0.997)
    assert fitness.decay_factor(10) == pytest.approx(0.985)
    assert fitness.decay_factor(28) == pytest.approx(0.931)
    assert fitness.decay_factor(56) == pytest.approx(0.85)
    assert fitness.decay_factor(400) == pytest.approx(0.80)
    factors = [fitness.decay_factor(days) for days in range(100)]
    assert factors == sorted(factors, reverse=True)
    assert fitness.decayed_pace(450, 3) == 450
    assert fitness.decayed_pace(450, 21) > 455


def test_new_fitness_moves_the_paces_at_most_one_point_in_four_weeks() -> None:
    """A big jump is limited, a small one or a slower result is taken as it is."""
    limited = fitness.limited_new_pace(450, 400, 4)
    assert fitness.vdot_of_pace(limited) == pytest.approx(fitness.vdot_of_pace(450) + 1, abs=1e-6)
    assert fitness.limited_new_pace(450, 448, 6) == 448
    assert fitness.limited_new_pace(450, 470, 1) == 470
