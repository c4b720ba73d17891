"""Distances, paces, times and dates as people read them."""

import re
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.portable.strict import pace_goal
from domain.units import Units, long_time_text, mm_from_km, mm_from_miles
from handlers.wording import formats


@pytest.mark.parametrize(
    ("miles", "shown"), [(5, "5 mi"), (5.25, "5.25 mi"), (0.5, "0.5 mi"), (0, "0 mi"), (13.1, "13.1 mi")]
)
def test_distances_in_miles(miles: float, shown: str) -> None:
    """No idle zeros."""
    assert formats.show_distance(mm_from_miles(miles), Units.MI) == shown


def test_distances_in_kilometres() -> None:
    """Half kilometres stay exact; miles convert with rounding only for display."""
    assert formats.show_distance(mm_from_km(8), Units.KM) == "8 km"
    assert formats.show_distance(mm_from_km(7.5), Units.KM) == "7.5 km"
    assert formats.show_distance(mm_from_miles(5), Units.KM, 1) == "8 km"
    assert formats.show_lap(mm_from_km(0.8), Units.KM) == "800 m"
    assert formats.show_lap(mm_from_miles(0.25), Units.MI) == "0.25 mi"
    assert formats.show_miles(20, Units.KM) == "32.2 km"


@given(st.integers(1, 400))
def test_quarter_miles_and_half_kilometres_show_without_drift(steps: int) -> None:
    """Sums of exact steps read back as the exact number."""
    assert float(formats.show_distance(402_336 * steps, Units.MI).split()[0]) == steps / 4
    assert float(formats.show_distance(500_000 * steps, Units.KM).split()[0]) == steps / 2


def test_paces_in_both_units() -> None:
    """7:30 a mile is 4:40 a kilometre."""
    assert formats.show_pace(450, Units.MI) == "7:30/mi"
    assert formats.show_pace(450, Units.KM) == "4:40/km"
    assert formats.show_pace_range(572, 629, Units.MI) == "9:32–10:29/mi"
    assert formats.show_pace_range(572, 572, Units.MI) == "9:32/mi"


@given(st.integers(180, 1500))
def test_the_pace_goal_of_the_json_matches_its_form(pace: int) -> None:
    """Ruling 28's pattern holds for every pace a lap may have."""
    assert re.fullmatch(r"\d{1,2}:[0-5]\d", pace_goal(pace) or "")
    assert pace_goal(None) is None


def test_durations() -> None:
    """Hours only when there are any, rounding before splitting."""
    assert formats.show_duration(12600) == "3:30:00"
    assert formats.show_duration(2530) == "42:10"
    assert formats.show_duration(3599.7) == "1:00:00"
    assert long_time_text(2530) == "0:42:10"
    assert formats.clock_of(59.6) == "1:00"


def test_dates_and_weekdays() -> None:
    """Weekday first, then day, month and year."""
    assert formats.show_date(date(2027, 4, 18)) == "Sun 18 Apr 2027"
    assert formats.show_date_range(date(2027, 3, 29), date(2027, 4, 4)) == "29 Mar – 4 Apr"
    assert formats.show_date_range(date(2027, 3, 1), date(2027, 3, 7)) == "1–7 Mar"
    assert formats.show_date_range(date(2026, 12, 28), date(2027, 1, 3)) == "Mon 28 Dec 2026 – Sun 3 Jan 2027"
    assert formats.show_weekdays({2, 4, 6}) == "Tue, Thu and Sat"
    assert formats.show_weekdays({6, 7}) == "Sat and Sun"
    assert formats.show_weekdays(range(1, 8)) == "every day"
    assert formats.show_clock(time(7, 5)) == "07:05"
    assert formats.show_percent(0.306) == "31 %"


@pytest.mark.parametrize(("miles", "shown"), [(14.25, "14.3 mi"), (4.75, "4.8 mi"), (9.25, "9.3 mi"), (31.0, "31 mi")])
def test_halves_are_rounded_up(miles: float, shown: str) -> None:
    """Quarter miles with one decimal: all the same way, so that parts and sums agree."""
    assert formats.show_distance(mm_from_miles(miles), Units.MI, 1) == shown


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("Easy run 4.5 mi, then 6 × 400 m", "Easy run 4.5~mi, then 6~×~400~m"),
        ("<b>16.1 km</b> at 4:40/km", "<b>16.1~km</b> at 4:40/km"),
        ("about 2 h 40 min, +7 %", "about 2~h~40~min, +7~%"),
        ("62 miles in 5 hours; 10 Kilometer, 45 Minuten", "62~miles in 5~hours; 10~Kilometer, 45~Minuten"),
        ("Week 3 of 16 has 4 runs, 2 more", "Week 3 of 16 has 4 runs, 2 more"),
        ("at 7 he ran, 3 minimal steps", "at 7 he ran, 3 minimal steps"),
        (
            "5 mi <code>1 mi easy</code> 6 mi <pre>2 km</pre> 8 km",
            "5~mi <code>1 mi easy</code> 6~mi <pre>2 km</pre> 8~km",
        ),
    ],
)
def test_a_number_stays_on_the_line_of_its_unit(said: str, shown: str) -> None:
    """Only before a unit, in both languages, and never in code, which other programs read."""
    assert formats.unbroken(said) == shown.replace("~", "\u00a0")
    assert formats.unbroken(formats.unbroken(said)) == formats.unbroken(said)


@pytest.mark.parametrize(
    ("length_mm", "units", "shown"),
    [
        (42_195_000, Units.MI, "26.2 mi"),
        (21_097_500, Units.MI, "13.1 mi"),
        (10_000_000, Units.MI, "6.2 mi"),
        (42_195_000, Units.KM, "42.2 km"),
        (mm_from_miles(16.5) + 42_195_000, Units.MI, "42.7 mi"),
        (mm_from_miles(5), Units.KM, "8 km"),
        (mm_from_km(8), Units.MI, "5 mi"),
        (mm_from_miles(5.13), Units.MI, "5.13 mi"),
        (mm_from_km(8.05), Units.KM, "8.05 km"),
        (mm_from_miles(5.25), Units.MI, "5.25 mi"),
    ],
)
def test_what_was_said_keeps_its_hundredths_and_nothing_else_has_any(length_mm: int, units: Units, shown: str) -> None:
    """Nobody says that a marathon has 26.22 miles, or that five miles were 8.05 km."""
    assert formats.show_distance(length_mm, units) == shown


@given(st.lists(st.integers(1, 60), min_size=1, max_size=7))
def test_sums_are_those_of_what_is_shown(quarters: list[int]) -> None:
    """Days of a plan in miles as who reads kilometres adds them up, in tenths."""
    lengths = [402_336 * each for each in quarters]
    shown = [float(formats.show_distance(each, Units.KM).split()[0]) for each in lengths]
    assert float(formats.show_total(lengths, Units.KM).split()[0]) == pytest.approx(sum(shown))
    assert formats.show_total(lengths, Units.MI) == formats.show_distance(sum(lengths), Units.MI)


def test_bounds_in_kilometres_are_those_of_half_ones() -> None:
    """3 to 5 miles hold runs of 5 to 8 km; a narrow room keeps its own ends."""
    assert formats.show_miles_range(3, 5, Units.KM) == "5–8 km"
    assert formats.show_miles_range(3, 5, Units.MI) == "3–5 mi"
    assert formats.show_miles_range(3, 3.2, Units.KM) == "4.8–5.1 km"
