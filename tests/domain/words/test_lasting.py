"""What shall hold for good, and from when: never a change of one week alone."""

from datetime import date

import pytest

from domain.words.answers import Ask, Question
from domain.words.grammar.read import read_sentence
from domain.words.intents import ChangeDays, WeekdaysInstead
from domain.words.week_wishes import WeekByShare

TODAY = date(2027, 2, 3)
NEXT_MONDAY = date(2027, 2, 8)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        (
            "Kids have swimming on Tuesdays now. Can my Tuesday run be on Wednesday from next week?",
            WeekdaysInstead(2, 3, NEXT_MONDAY),
        ),
        ("I never manage Fridays. Saturday would suit me better, always", WeekdaysInstead(5, 6)),
        ("can friday be saturday from now on", WeekdaysInstead(5, 6)),
        ("Could Friday's run always be on Saturday", WeekdaysInstead(5, 6)),
        ("tuesdays don't work any more, wednesdays do", WeekdaysInstead(2, 3)),
        ("Saturday rather than Friday from here on out", WeekdaysInstead(5, 6)),
        ("Work changed, so Monday suits me better than Tuesday every week", WeekdaysInstead(2, 1)),
        ("swap tuesday and wednesday from next week on", WeekdaysInstead(2, 3, NEXT_MONDAY)),
        ("from the 15th move my Friday runs to Saturday", WeekdaysInstead(5, 6, date(2027, 2, 15))),
    ],
)
def test_one_weekday_for_another_for_good(said: str, meant: WeekdaysInstead) -> None:
    """Which leaves, which comes, and from when."""
    assert read_sentence(said, TODAY).value == meant


@pytest.mark.parametrize(
    "said",
    [
        "I never run on Friday, I went Saturday",
        "my friday runs are always hard, saturday ones are easy",
        "I can't run on Fridays in February, Saturday instead",
        "Move this Friday's run to Saturday",
        "swap tuesday and thursday next week",
        "I no longer want to run Friday, Saturday is enough",
    ],
)
def test_what_holds_once_or_is_told_changes_no_weekday(said: str) -> None:
    """Nor does what was so until now."""
    assert not isinstance(read_sentence(said, TODAY).value, WeekdaysInstead)


@pytest.mark.parametrize(
    ("said", "since"),
    [
        ("my running days are mon wed sat from next week", NEXT_MONDAY),
        ("from next monday my days are mon wed fri sun", NEXT_MONDAY),
        ("from March I can only run Tue Thu Sat", date(2027, 3, 1)),
    ],
)
def test_running_days_know_from_when_they_hold(said: str, since: date) -> None:
    """What is said again on a button keeps it."""
    heard = read_sentence(said, TODAY).value
    assert isinstance(heard, ChangeDays)
    assert heard.since == since


@pytest.mark.parametrize(
    "said",
    [
        "10% less from now on",
        "reduce my mileage by 10% until further notice",
    ],
)
def test_less_until_further_notice_is_this_week_and_the_next(said: str) -> None:
    """Nobody keeps a share for ever: the limit that lasts is said beside it."""
    assert read_sentence(said, TODAY).value == WeekByShare(-10, None, 2)


def test_less_until_an_athletes_calf_settles_is_their_weeks() -> None:
    """It is no pain of the coach's."""
    heard = read_sentence("Take 10% off Chris's mileage until his calf settles down", TODAY, names=("chris",))
    assert heard.value == WeekByShare(-10, None, 2)
    assert heard.name == "chris"


@pytest.mark.parametrize(
    "said",
    [
        "I can only run Tue and Sun until the end of February",
        "Tue Thu Sun only until 28 February",
        "I can only train Tue, Sat and Sun for the next three weeks",
    ],
)
def test_running_days_for_a_while_are_asked_about(said: str) -> None:
    """They would hold for good, which is said beside them."""
    answer = read_sentence(said, TODAY).answer
    assert isinstance(answer, Question)
    assert answer.ask.code is Ask.DAYS_FOR_A_WHILE
