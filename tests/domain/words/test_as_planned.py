"""A yes to "did you run as planned?" that leaves something out: what is left out of a run is not how far it was."""

from datetime import date

import pytest

from domain.plan import DayType
from domain.units import MM_PER_KM, MM_PER_MILE, Units
from domain.words.as_planned import Planned, as_planned_but

FRIDAY, SUNDAY, MONDAY = date(2027, 1, 29), date(2027, 1, 31), date(2027, 2, 1)
ASKED = {FRIDAY: Planned(DayType.EASY, 5 * MM_PER_MILE), SUNDAY: Planned(DayType.LONG_RUN, 10 * MM_PER_MILE)}


@pytest.mark.parametrize(
    ("said", "length_mm"),
    [
        ("everything but the last 2k on Sunday", 10 * MM_PER_MILE - 2 * MM_PER_KM),
        ("all but the last mile of the long run", 9 * MM_PER_MILE),
        ("all but a mile short on sunday", 9 * MM_PER_MILE),
        ("everything apart from the last mile and a half on sunday", round(8.5 * MM_PER_MILE)),
        ("all, but sunday a mile longer", 11 * MM_PER_MILE),
        ("everything but half of Sunday", 5 * MM_PER_MILE),
        ("all but sunday was 6 miles", 6 * MM_PER_MILE),
        ("all but sunday, 6 miles", 6 * MM_PER_MILE),
    ],
)
def test_a_run_that_lacked_something_is_as_long_as_it_was(said: str, length_mm: int) -> None:
    """All the others are run as planned."""
    but = as_planned_but(said, ASKED, MONDAY, Units.MI)
    assert but is not None
    assert (but.not_run, dict(but.lengths), but.are_others_run) == (frozenset(), {SUNDAY: length_mm}, True)


@pytest.mark.parametrize(
    ("said", "are_others_run"),
    [
        ("missed Friday, did the rest", True),
        ("Some, missed Friday", True),
        ("only missed friday", True),
        ("Friday no, Sunday yes", True),
        ("Sunday yes but Friday I was ill", True),
        ("just the long run", True),
        ("all but friday, was ill", True),
        ("missed friday", False),
    ],
)
def test_a_day_that_was_missed_is_known(said: str, are_others_run: bool) -> None:
    """What became of the others is known too, where it is said."""
    but = as_planned_but(said, ASKED, MONDAY, Units.MI)
    assert but is not None
    assert (but.not_run, dict(but.lengths), but.are_others_run) == (frozenset({FRIDAY}), {}, are_others_run)


@pytest.mark.parametrize(
    "said",
    [
        "everything but 2k on sunday",
        "all but the last 10 minutes on Sunday",
        "everything as planned but sunday was slow",
        "all but friday's strides",
        "did friday, not the rest",
        "friday yes, rest as planned",
        "friday 3 miles, sunday no",
    ],
)
def test_what_is_not_plain_is_asked(said: str) -> None:
    """Of a day of which something is said besides, it is not known that it was not run."""
    assert as_planned_but(said, ASKED, MONDAY, Units.MI) is None
