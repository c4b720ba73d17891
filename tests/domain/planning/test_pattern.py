"""Which weekdays are run, and which are hard."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.planning.pattern import added_days, days_apart, pick_hard, pick_long_day, pick_runs

DAYS = st.frozensets(st.integers(1, 7), min_size=1).map(lambda days: tuple(sorted(days)))


@pytest.mark.parametrize(
    ("preferred", "long_day"), [((2, 4, 6, 7), 6), ((1, 3, 7), 7), ((1, 2, 5), 5), ((2, 3), 2), ((4,), 4)]
)
def test_the_long_run_is_on_saturday_sunday_or_after_the_longest_gap(preferred: tuple[int, ...], long_day: int) -> None:
    """Ruling 31."""
    assert pick_long_day(preferred) == long_day


def test_monday_and_friday_rest_first() -> None:
    """Five runs of seven days, then the most even spread (ruling 30)."""
    every = (1, 2, 3, 4, 5, 6, 7)
    assert pick_runs(every, 5, 6) == (2, 3, 4, 6, 7)
    assert pick_runs(every, 4, 6) == (2, 4, 6, 7)
    assert pick_runs(every, 3, 6) == (2, 4, 6)


def test_tuesday_and_thursday_are_hard_with_a_saturday_long_run() -> None:
    """Not Monday, though it is as far."""
    assert pick_hard((1, 2, 3, 4, 5, 7), (6,), 2) == (2, 4)
    assert pick_hard((2, 3, 4, 7), (6,), 1) == (2,)


def test_days_that_touch_hold_no_second_hard_day() -> None:
    """Saturday and Sunday: the long run and nothing else (ruling 32)."""
    assert pick_hard((7,), (6,), 1) == ()
    assert pick_hard((1,), (7,), 1) == ()


def test_added_days_lie_far_from_the_others() -> None:
    """Ruling 29."""
    assert added_days((6,), 2) == (2, 4)
    assert added_days((3, 6), 1) == (1,)


@given(DAYS, st.integers(0, 3), st.integers(1, 7))
def test_hard_days_are_always_two_days_apart(days: tuple[int, ...], count: int, fixed: int) -> None:
    """From each other and from the long run, round the week."""
    chosen = pick_hard(tuple(day for day in days if day != fixed), (fixed,), count)
    assert len(chosen) <= count
    assert all(days_apart(one, other) >= 2 for one, other in combinations((*chosen, fixed), 2))


@given(DAYS, st.integers(1, 7), st.data())
def test_chosen_runs_are_preferred_and_keep_the_long_run(
    days: tuple[int, ...], count: int, data: st.DataObject
) -> None:
    """As many as asked for, where there are as many."""
    keep = data.draw(st.sampled_from(days))
    chosen = pick_runs(days, count, keep)
    assert set(chosen) <= set(days)
    assert keep in chosen
    assert len(chosen) == min(count, len(days))


def test_friday_to_sunday_leaves_a_day_for_a_workout() -> None:
    """The long run goes to Sunday, two days after Friday; alone, the weekend has it on Saturday."""
    assert pick_long_day((5, 6, 7)) == 7
    assert pick_long_day((6, 7)) == 6
    assert pick_long_day((3, 6, 7)) == 6
