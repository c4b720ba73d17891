"""Weekly mileage, days and units as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import InputError
from domain.units import Units
from domain.words.answers import Question, Understood
from domain.words.dates import weekday_text
from domain.words.habits import parse_days, parse_mileage, parse_units
from tests.refusals import refused

MON, TUE, WED, THU, FRI, SAT, SUN = range(1, 8)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("tue thu sat", {TUE, THU, SAT}),
        ("Mon, Wed & Fri", {MON, WED, FRI}),
        ("mon/wed/fri", {MON, WED, FRI}),
        ("MWF", {MON, WED, FRI}),
        ("Tuesdays and Thursdays", {TUE, THU}),
        ("tues, thurs, and sun.", {TUE, THU, SUN}),
        ("weekdays", {MON, TUE, WED, THU, FRI}),
        ("weekdays and sat", {MON, TUE, WED, THU, FRI, SAT}),
        ("the weekend", {SAT, SUN}),
        ("every day", set(range(1, 8))),
        ("daily", set(range(1, 8))),
        ("tuesday to saturday", {TUE, WED, THU, FRI, SAT}),
        ("Tue–Sat", {TUE, WED, THU, FRI, SAT}),
        ("sat-mon", {SAT, SUN, MON}),
        ("2,4,6", {TUE, THU, SAT}),
        ("2-5", {TUE, WED, THU, FRI}),
        ("every day except sunday", {MON, TUE, WED, THU, FRI, SAT}),
        ("not monday", {TUE, WED, THU, FRI, SAT, SUN}),
        ("weekdays only", {MON, TUE, WED, THU, FRI}),
        ("m/w/f", {MON, WED, FRI}),
        ("I can run on Tue and Sat", {TUE, SAT}),
    ],
)
def test_days_in_many_forms(text: str, days: set[int]) -> None:
    """Names, ranges over the weekend, numbers, groups and exceptions."""
    found = parse_days(text)
    assert isinstance(found, Understood)
    assert found.value == days


@pytest.mark.parametrize("text", ["3", "3 days", "four times a week", "1", "7 days a week"])
def test_a_count_of_days_asks_which(text: str) -> None:
    """The buttons are days that are understood."""
    found = parse_days(text)
    assert isinstance(found, Question)
    assert all(isinstance(parse_days(choice.text), Understood) for choice in found.choices)


@pytest.mark.parametrize("text", ["8", "0", "2,9", "weekdays except weekdays", "not every day"])
def test_impossible_days_are_refused(text: str) -> None:
    """With the numbers that exist, or the plea for one day."""
    with pytest.raises(InputError) as caught:
        parse_days(text)
    assert caught.value.field == "preferredDays"


@pytest.mark.parametrize("text", ["", "hello", "m t w", "sunny days", "monday-ish", "5k"])
def test_other_words_are_not_days(text: str) -> None:
    """Unknown words are left to somebody else."""
    assert parse_days(text) is None


@given(st.sets(st.integers(1, 7), min_size=1))
def test_names_read_back(days: set[int]) -> None:
    """Any set of days written out is found again."""
    found = parse_days(" ".join(weekday_text(day) for day in days))
    assert isinstance(found, Understood)
    assert found.value == days


@pytest.mark.parametrize(
    ("text", "miles"),
    [
        ("25", 25),
        ("25 miles", 25),
        ("25mpw", 25),
        ("25 mi/week", 25),
        ("about 20", 20),
        ("~20 miles a week", 20),
        ("20-25", 22.5),
        ("20 to 25 miles per week", 22.5),
        ("40 km", 24.8548),
        ("40k a week", 24.8548),
        ("12,5", 12.5),
        ("I run 20 miles a week", 20),
        ("roughly thirty", 30),
        ("twenty-five miles", 25),
        ("20ish", 20),
        ("150", 150),
        ("start from 0", 0),
    ],
)
def test_mileage_in_either_unit(text: str, miles: float) -> None:
    """A range gives its middle."""
    found = parse_mileage(text)
    assert isinstance(found, Understood)
    assert found.value == pytest.approx(miles, abs=1e-3)


def test_a_bare_number_takes_the_known_unit() -> None:
    """And which it was is known."""
    found = parse_mileage("40", Units.KM)
    assert isinstance(found, Understood)
    assert found.value == pytest.approx(24.8548, abs=1e-3)
    assert found.said_in is Units.KM


@pytest.mark.parametrize("text", ["0", "none", "I don't run", "0 km", "zero"])
def test_no_running_needs_consent(text: str) -> None:
    """Ruling 22: a start from nothing is offered, not assumed."""
    found = parse_mileage(text)
    assert isinstance(found, Question)
    assert all(isinstance(parse_mileage(choice.text), Understood) for choice in found.choices)


@pytest.mark.parametrize("text", ["-5", "151", "300 km", "99999", "1,000"])
def test_absurd_mileage_is_refused_with_the_range(text: str) -> None:
    """0 to 150 miles."""
    with refused(InputError, match="150 miles") as caught:
        parse_mileage(text)
    assert caught.value.field == "currentWeeklyMileage"


@pytest.mark.parametrize("text", ["", "a lot", "2 hours", "25 25", "1e5", "٪"])
def test_other_words_are_not_mileage(text: str) -> None:
    """Unknown words are left to somebody else."""
    assert parse_mileage(text) is None


def test_units() -> None:
    """Miles or kilometres."""
    assert parse_units("Miles") == Understood(Units.MI)
    assert parse_units("km") == Understood(Units.KM)
    assert parse_units("parsecs") is None
