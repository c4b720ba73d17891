"""Days off that are named by a date before them, and two that stand behind the reason for them."""

from datetime import date

import pytest

from domain.words.day_refs import DayRef
from domain.words.grammar.read import read_sentence
from domain.words.intents import Holiday, LogRun, Several, SkipDay

WEDNESDAY = date(2027, 2, 3)


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("give me a week off after the 21st", date(2027, 2, 22), date(2027, 2, 28)),
        ("i'd like a week off after 21 feb", date(2027, 2, 22), date(2027, 2, 28)),
        ("can I have two weeks off after March 7", date(2027, 3, 8), date(2027, 3, 21)),
        ("i need a fortnight off after the 21st", date(2027, 2, 22), date(2027, 3, 7)),
        ("a week without running after the 21st of february please", date(2027, 2, 22), date(2027, 2, 28)),
        ("whole of march 8-14 off from running", date(2027, 3, 8), date(2027, 3, 14)),
        ("all of march 8-14 off", date(2027, 3, 8), date(2027, 3, 14)),
        ("i want the whole of march off", date(2027, 3, 1), date(2027, 3, 31)),
    ],
)
def test_a_week_off_behind_a_date_begins_the_day_after(said: str, first: date, last: date) -> None:
    """And the whole of some days of a month is no whole month."""
    assert read_sentence(said, WEDNESDAY).value == Holiday(first, last)


@pytest.mark.parametrize(
    "said",
    [
        (
            "My husband is having his operation on Friday and I'll be at the hospital until goodness knows when. "
            "Please clear Friday and Sunday and we'll see how it goes after that."
        ),
        "my sister is getting married on Friday. please clear friday and sunday",
        "i'm at a wedding on Friday and travelling home after. can you skip Friday and Sunday",
        "I'll be at the hospital until goodness knows when. Please clear Friday and Sunday",
        "big exam on friday, so cancel friday and sunday please, then we'll see",
    ],
)
def test_two_days_behind_a_reason_are_both_left_out(said: str) -> None:
    """The day in the reason is one of them."""
    assert read_sentence(said, WEDNESDAY).value == Several((SkipDay(DayRef(weekday=5)), SkipDay(DayRef(weekday=7))))


def test_another_day_in_the_reason_is_not_settled() -> None:
    """Which days are meant is then asked."""
    heard = read_sentence("i'm away on saturday, please skip friday and sunday", WEDNESDAY)
    assert not isinstance(heard.value, Several) or not heard.is_sure


@pytest.mark.parametrize(
    "said",
    [
        "Could I drop two of the reps tomorrow? The last session nearly finished me",
        "can i leave out two of the reps tomorrow please",
        "please drop 2 of the repeats on thursday",
    ],
)
def test_repeats_to_drop_are_none_that_were_run(said: str) -> None:
    """A run to come is not logged."""
    assert not isinstance(read_sentence(said, WEDNESDAY).value, LogRun)
