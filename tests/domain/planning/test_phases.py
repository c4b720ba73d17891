"""The phase split."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import InputError
from domain.limits import taper_cap
from domain.plan import PhaseName
from domain.planning.phases import MOST_BUILD_WEEKS, MOST_PEAK_WEEKS, checked_split, phase_of_weeks, phase_split
from domain.race import RaceClass
from tests.refusals import refused


def test_the_source_documents_examples_come_out() -> None:
    """16 weeks give 4/6/3/3, 19 give 5/7/4/3."""
    assert phase_split(16, RaceClass.MARATHON) == (4, 6, 3, 3)
    assert phase_split(19, RaceClass.MARATHON) == (5, 7, 4, 3)


def test_very_short_plans_leave_phases_empty() -> None:
    """Ruling 11."""
    assert [phase_split(weeks, RaceClass.TEN_K) for weeks in (1, 2, 3)] == [(0, 0, 0, 1), (0, 0, 1, 1), (0, 1, 1, 1)]


@given(st.integers(4, 52), st.sampled_from(RaceClass), st.booleans())
def test_every_split_adds_up_within_its_bounds(weeks: int, race_class: RaceClass, stub: bool) -> None:
    """Each phase has a week, the taper its cap, build and peak theirs; a split by rule passes as one by hand."""
    base, build, peak, taper = split = phase_split(weeks, race_class, stub=stub)
    assert base + build + peak + taper == weeks
    assert min(split) >= 1
    assert taper <= taper_cap(race_class, weeks) + stub
    assert build <= MOST_BUILD_WEEKS
    assert peak <= MOST_PEAK_WEEKS
    assert checked_split(split, weeks, race_class, stub=stub) == split


def test_a_stub_makes_the_taper_a_week_longer() -> None:
    """Ruling 8."""
    assert phase_split(17, RaceClass.MARATHON, stub=True) == (4, 6, 3, 4)


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
        checked_split(split, 16, RaceClass.MARATHON)
    assert caught.value.field == "phaseWeeks"


def test_too_long_a_build_is_refused() -> None:
    """Fourteen weeks at most."""
    with refused(InputError, match="At most 14"):
        checked_split((4, 15, 3, 3), 25, RaceClass.MARATHON)


def test_every_week_knows_its_phase() -> None:
    """In order, as many as the split says."""
    weeks = phase_of_weeks((1, 2, 0, 1))
    assert weeks == (PhaseName.BASE, PhaseName.BUILD, PhaseName.BUILD, PhaseName.TAPER)
