"""How much a whole week shall hold, as it is said of it."""

from datetime import date

import pytest

from domain.units import MM_PER_MILE
from domain.words.answers import Ask, Question
from domain.words.grammar.read import read_sentence
from domain.words.intents import MakeEasier
from domain.words.week_wishes import WeekByShare

TODAY = date(2027, 2, 3)
NEXT = date(2027, 2, 4)
NAMES = ("anna", "ben", "samira")


@pytest.mark.parametrize(
    ("text", "miles", "ahead", "number"),
    [
        ("make Samira's week 18 miles", 18, None, None),
        ("Samira next week 18 miles in all", 18, 1, None),
        ("lower Samira's volume next week to 18 miles", 18, 1, None),
        ("give Ben 22 miles next week", 22, 1, None),
        ("make this week 20 miles", 20, 0, None),
        ("I want to run 30 miles this week", 30, 0, None),
        ("make week 4 25 miles", 25, None, 4),
        ("week 4: 25 miles", 25, None, 4),
        ("I'd like a 20 mile week", 20, None, None),
        ("bring the week down to 20 miles", 20, None, None),
        ("no more than 15 miles this week", 15, 0, None),
        ("keep this week under 20 miles", 20, 0, None),
        ("Ben's week is too much, make it 18 miles", 18, None, None),
        ("that's too much for Ben, cut his week to 15 miles", 15, None, None),
        ("next week is too long, make it 20 miles", 20, 1, None),
        ("lower Samira's volume to 12 miles next week", 12, 1, None),
        ("I only have time for 15 miles this week", 15, 0, None),
        ("can we make this week 20 miles because I'm tired?", 20, 0, None),
        ("make this week 3 mi in all", 3, 0, None),
    ],
)
def test_an_amount_that_is_wished_of_a_week_is_the_week_s(text: str, miles: int, ahead: int, number: int) -> None:
    heard = read_sentence(text, TODAY, names=NAMES, next_run=NEXT)
    assert heard.value == WeekByShare(0, ahead, to_mm=miles * MM_PER_MILE, number=number)


@pytest.mark.parametrize(
    "text",
    [
        "ran 20 miles this week",
        "make next week's long run 15 miles",
        "how many miles is next week",
        "20 miles this week",
        "20 miles a week",
        "make sunday 15 miles",
    ],
)
def test_what_was_run_or_is_of_a_run_is_no_amount_of_a_week(text: str) -> None:
    assert not isinstance(read_sentence(text, TODAY, names=NAMES, next_run=NEXT).value, WeekByShare)


def test_so_little_of_a_week_is_asked_about() -> None:
    asked = read_sentence("make this week 3 miles", TODAY, next_run=NEXT).answer
    assert isinstance(asked, Question)
    assert asked.ask.code is Ask.WEEK_OR_ONE_RUN


def test_a_share_of_a_week_by_its_number_and_of_the_week_in_view() -> None:
    """Which week "his week" is, the screen says."""
    heard = read_sentence("make week 3 of Ben 30% shorter", TODAY, names=NAMES, next_run=NEXT)
    assert heard.value == WeekByShare(-30, None, number=3)
    assert read_sentence("take Ben's week down by 30%", TODAY, names=NAMES, next_run=NEXT).value == WeekByShare(-30)
    assert read_sentence("30% less this week", TODAY, next_run=NEXT).value == WeekByShare(-30, 0)
    assert read_sentence("make Ben's week easier", TODAY, names=NAMES, next_run=NEXT).value == MakeEasier(None)
