"""What became of a whole week's runs, in one sentence: all, none or all but some; no wish is one."""

from datetime import date

import pytest

from domain.words.week_as_told import HowMuch, week_as_told

# A Wednesday.
_TODAY = date(2027, 2, 3)
_LAST = date(2027, 1, 25), date(2027, 1, 31)
_THIS = date(2027, 2, 1), date(2027, 2, 2)


@pytest.mark.parametrize(
    ("sentence", "how"),
    [
        ("i ran as planned last week", HowMuch.ALL),
        ("last week all done as planned", HowMuch.ALL),
        ("hey coach, i managed every run last week!", HowMuch.ALL),
        ("did all my runs last week", HowMuch.ALL),
        ("letzte woche alles gelaufen", HowMuch.ALL),
        ("i skipped all runs last week", HowMuch.NONE),
        ("last week i didnt run at all", HowMuch.NONE),
        ("nothing last week, work was mad", HowMuch.NONE),
        ("no running last week, was on call", HowMuch.NONE),
        ("missed every run last week, work", HowMuch.NONE),
        ("last week: all but thursday", HowMuch.ALL_BUT),
        ("did all my runs last week except the long run", HowMuch.ALL_BUT),
    ],
)
def test_last_week_is_told_as_a_whole(sentence: str, how: HowMuch) -> None:
    told = week_as_told(sentence, _TODAY)
    assert told is not None
    assert (told.first, told.last, told.how) == (*_LAST, how)


@pytest.mark.parametrize(
    ("sentence", "how"),
    [
        ("all runs done so far this week", HowMuch.ALL),
        ("this week i did everything so far", HowMuch.ALL),
        ("haven't run at all this week", HowMuch.NONE),
    ],
)
def test_this_week_is_told_up_to_yesterday(sentence: str, how: HowMuch) -> None:
    """Today's run has its own answer."""
    told = week_as_told(sentence, _TODAY)
    assert told is not None
    assert (told.first, told.last, told.how) == (*_THIS, how)


@pytest.mark.parametrize(
    "sentence",
    [
        "nothing this week",
        "no running this week please",
        "can i skip all runs this week",
        "how much did i run last week",
        "did i do every run last week?",
        "i ran 5 miles last week",
        "all my runs last week felt hard",
        "didn't run last week, had the flu",
        "skip all runs this week",
        "all runs this week",
    ],
)
def test_a_wish_a_question_and_the_body_are_not_told(sentence: str) -> None:
    assert week_as_told(sentence, _TODAY) is None
