"""The phase split."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import InputError
from domain.plan import PhaseName
from domain.planning.phases import (
    LEAST_PEAK_WEEKS,
    MOST_BUILD_WEEKS,
    MOST_PEAK_WEEKS,
    checked_split,
    phase_of_weeks,
    phase_split,
)
from domain.race import RaceClass, race_class, race_of_length
from domain.units import MM_PER_MILE
from tests.refusals import refused


def test_the_source_documents_examples_come_out() -> None:
    """16 weeks give 4/6/3/3, 19 give 5/7/4/3."""
    assert phase_split(16, 26.2, 7, 25) == (4, 6, 3, 3)
    assert phase_split(19, 26.2, 7, 25) == (5, 7, 4, 3)


def test_very_short_plans_leave_phases_empty() -> None:
    """Ruling 11."""
    assert [phase_split(weeks, 6.2, 7, 25) for weeks in (1, 2, 3)] == [(0, 0, 0, 1), (0, 0, 1, 1), (0, 1, 1, 1)]


@given(st.integers(4, 52), st.floats(1, 62), st.integers(1, 7), st.floats(6, 82))
def test_every_split_adds_up_within_its_bounds(weeks: int, miles: float, weekday: int, w0: float) -> None:
    """Each phase has a week, build and peak their bounds; a split by rule passes as one by hand."""
    base, build, peak, taper = split = phase_split(weeks, miles, weekday, w0)
    assert base + build + peak + taper == weeks
    assert min(split) >= 1
    assert taper <= 3 + (weekday <= 3)
    assert build <= MOST_BUILD_WEEKS
    assert LEAST_PEAK_WEEKS * (weeks >= 10) <= peak <= MOST_PEAK_WEEKS
    kind = race_class(race_of_length(round(max(miles, 1) * MM_PER_MILE)))
    assert checked_split(split, split, kind, stub=weekday <= 3) == split


def test_an_early_week_race_makes_the_taper_a_week_longer() -> None:
    """Rulings 8 and 59: from six weeks on."""
    assert phase_split(17, 26.2, 2, 25) == (4, 6, 3, 4)
    assert phase_split(5, 6.2, 2, 25)[3] == 1


def test_the_peak_has_two_weeks_from_ten_on() -> None:
    """Ruling 57: the missing one comes from the larger of base and build."""
    assert phase_split(10, 26.2, 7, 25) == (2, 3, 2, 3)
    assert all(phase_split(weeks, miles, 7, 10)[2] >= 2 for weeks in range(10, 53) for miles in (3.1, 13.1, 26.2))


@pytest.mark.parametrize(
    ("split", "words"),
    [
        ((5, 6, 3, 3), "add up to 16"),
        ((4, 6, 1, 5), "taper for this race is 1 to 3"),
        ((3, 3, 7, 3), "At most 6 weeks of peak"),
        ((0, 7, 6, 3), "at least one week"),
        ((-1, 11, 3, 3), "add up to 16"),
    ],
)
def test_a_split_by_hand_that_breaks_a_ruling_says_what_to_send(split: tuple[int, int, int, int], words: str) -> None:
    """Each with its own sentence."""
    with refused(InputError, match=words) as caught:
        checked_split(split, (4, 6, 3, 3), RaceClass.MARATHON, stub=False)
    assert caught.value.field == "phaseWeeks"


def test_too_long_a_build_is_refused() -> None:
    """Fourteen weeks at most."""
    with refused(InputError, match="At most 14"):
        checked_split((4, 15, 3, 3), (7, 10, 5, 3), RaceClass.MARATHON, stub=False)


def test_every_week_knows_its_phase() -> None:
    """In order, as many as the split says."""
    weeks = phase_of_weeks((1, 2, 0, 1))
    assert weeks == (PhaseName.BASE, PhaseName.BUILD, PhaseName.BUILD, PhaseName.TAPER)
