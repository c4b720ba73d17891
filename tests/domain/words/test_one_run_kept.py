"""The one run of a week that is left, the one that is left out, and what is no day without running."""

from datetime import date

import pytest

from domain.plan import DayType
from domain.words.answers import Question
from domain.words.day_refs import DayRef
from domain.words.grammar.read import read_sentence
from domain.words.grammar.said_again import said_again
from domain.words.intents import Holiday, Intent, MoveIntent, RunForTime, Several, SkipDay
from domain.words.week_wishes import FindDays, KeepOnly, ShiftAll, SkipOne, WeekByShare

TODAY = date(2027, 2, 3)  # a Wednesday
THU, FRI, SAT = (DayRef(weekday=number) for number in (4, 5, 6))
HARD, LONG = DayRef(type=DayType.INTERVALS), DayRef(type=DayType.LONG_RUN)
HOUR_ON_FRIDAY = RunForTime(FRI, 3600)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        # The opposite was previewed: away on Sunday.
        ("Exams next week, only leave me the Sunday run", KeepOnly(date(2027, 2, 14))),
        ("leave only sunday next week", KeepOnly(date(2027, 2, 14))),
        ("I can only run on Sunday next week", KeepOnly(date(2027, 2, 14))),
        ("just leave me sunday", KeepOnly(date(2027, 2, 7))),
        ("only leave me friday's run this week", KeepOnly(date(2027, 2, 5))),
        ("drop everything but sunday this week", KeepOnly(date(2027, 2, 7))),
        # A week with more of it was previewed as one without running.
        (
            "Bump next week's mileage up about ten per cent, I've got half term off work and nothing planned",
            WeekByShare(10, 1),
        ),
        ("Bump next week up ten per cent, I've got the week off work", WeekByShare(10, 1)),
        # One session is no day more.
        ("Not going to manage the session this week, leave it out", SkipDay(HARD)),
        ("Leave out the session this week", SkipDay(HARD)),
        ("I won't manage the long run this week, leave it out", SkipDay(LONG)),
        ("give me an extra day off this week", SkipOne(0)),
        ("another rest day next week", SkipOne(1)),
        # What is pushed on to a day pushes its run on.
        (
            "late shift thursday, push it to friday and friday to saturday",
            Several((MoveIntent(THU, FRI), MoveIntent(FRI, SAT))),
        ),
        # All of it from a day on, and a day that is to be free.
        ("move everything from tomorrow on back by one day", ShiftAll(1, None, date(2027, 2, 4))),
        ("Can you juggle this week so that nothing falls on Friday", FindDays((FRI,))),
        # Time there is, and no limit.
        ("I've got time on Friday, give me an hour instead", HOUR_ON_FRIDAY),
        ("I've got loads of time on Friday, let's do 60 minutes", HOUR_ON_FRIDAY),
        ("make friday 60 minutes", HOUR_ON_FRIDAY),
        ("give me an hour on Friday instead", HOUR_ON_FRIDAY),
        ("I've only got an hour on Friday", RunForTime(FRI, 3600, at_most=True)),
    ],
)
def test_what_is_left_and_what_is_left_out(said: str, meant: Intent) -> None:
    """Each is just that, and nothing beside it."""
    assert read_sentence(said, TODAY, next_run=date(2027, 2, 4)).value == meant


@pytest.mark.parametrize(
    "said",
    [
        "just leave thursday out",
        "just leave Sunday as it is",
        "just keep sunday's run short",
        "keep only easy runs this week",
    ],
)
def test_a_run_that_is_kept_or_left_leaves_out_no_others(said: str) -> None:
    """ "Just leave Thursday out" is of Thursday, and "keep it short" of its length."""
    assert not isinstance(read_sentence(said, TODAY).value, KeepOnly | Holiday)


def test_a_time_there_is_for_running_is_no_day_without() -> None:
    """ "Only free before 7 am" runs before 7 am."""
    heard = read_sentence("Conference Thursday and Friday, only free before 7 am", TODAY)
    assert isinstance(heard.answer, Question)
    assert heard.answer.choices[0].text == "this week"


def test_what_a_button_says_of_the_run_that_is_kept_is_read_as_that() -> None:
    wish = KeepOnly(date(2027, 2, 14))
    assert read_sentence(said_again(wish), TODAY).value == wish


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("Won't be running again until Sunday", TODAY, date(2027, 2, 6)),
        ("im awya from friday til tusday no shoes wiht me", date(2027, 2, 5), date(2027, 2, 9)),
    ],
)
def test_days_without_running_are_those_that_were_said(said: str, first: date, last: date) -> None:
    """Sunday's run is to come, and until Friday the shoes are there."""
    answer = read_sentence(said, TODAY, next_run=date(2027, 2, 4)).answer
    assert isinstance(answer, Question)
    assert answer.choices[0].label.values["intent"] == Holiday(first, last)
