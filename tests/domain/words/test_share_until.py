"""Runs that become shorter: all of them until a day, each of the next long runs, an easy 40, easy in place of hard."""

from datetime import date

import pytest

from domain.plan import DayType
from domain.units import MM_PER_KM, MM_PER_MILE
from domain.words.answers import Ask, Question
from domain.words.day_refs import DayRef
from domain.words.grammar.read import read_sentence
from domain.words.grammar.said_again import said_again
from domain.words.intents import ChangeByDistance, ChangeByShare, CutDay, Intent, RunForTime, Several, TypeIntent
from domain.words.week_wishes import DaysByShare, LongRunsBy

TODAY = date(2027, 2, 3)  # a Wednesday
TOMORROW = DayRef(on=date(2027, 2, 4))
THU, FRI, SUN = DayRef(weekday=4), DayRef(weekday=5), DayRef(weekday=7)
LONG = DayRef(type=DayType.LONG_RUN)


def _read(text: str) -> Intent | Question | None:
    heard = read_sentence(text, TODAY, next_run=date(2027, 2, 4))
    return heard.value or (heard.answer if isinstance(heard.answer, Question) else None)


@pytest.mark.parametrize(
    ("text", "percent", "last"),
    [
        (
            "These runs are too long for me with the new baby. Can everything be about a quarter shorter until March?",
            -25,
            date(2027, 2, 28),
        ),
        ("a third off everything till the weekend", -33, date(2027, 2, 5)),
        ("20% less on everything until friday", -20, date(2027, 2, 5)),
        ("half of everything for the rest of the week", -50, date(2027, 2, 7)),
        ("20% off all runs for the next three weeks", -20, date(2027, 2, 23)),
    ],
)
def test_so_much_less_of_everything_ends_on_the_day_that_is_named(text: str, percent: int, last: date) -> None:
    """ "Till the weekend" once cut Sunday's long run, too."""
    assert _read(text) == DaysByShare(percent, TODAY, last)


def test_how_much_less_is_asked_where_it_is_not_said() -> None:
    asked = _read("make every run a bit shorter until march")
    assert isinstance(asked, Question)
    assert asked.ask.code is Ask.BY_HOW_MUCH_EACH


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("take a mile off each of the next three long runs", LongRunsBy(3, by_mm=-MM_PER_MILE)),
        ("the next two long runs 2 km shorter please", LongRunsBy(2, by_mm=-2 * MM_PER_KM)),
        ("cut the next 3 long runs by 10%", LongRunsBy(3, by_percent=-10)),
        ("trim 10 minutes off the next two long runs", LongRunsBy(2, by_s=-600)),
        ("could the next three long runs stay under 10 miles", LongRunsBy(3, to_mm=10 * MM_PER_MILE)),
    ],
)
def test_each_of_the_next_long_runs_changes(text: str, expected: Intent) -> None:
    assert _read(text) == expected
    assert _read(said_again(expected)) == expected


def test_a_kilometre_or_two_is_one_or_two() -> None:
    """ "At my age" was once answered with a word on age."""
    asked = _read(
        "At my age the long runs grow too quickly, could you trim a kilometre or two off each of the next three?"
    )
    assert isinstance(asked, Question)
    assert [each.text for each in asked.choices] == [
        "the next 3 long runs 1 km shorter",
        "the next 3 long runs 2 km shorter",
    ]


@pytest.mark.parametrize(
    ("text", "day", "minutes"),
    [
        ("turn tomorrow into an easy 40", TOMORROW, 40),
        ("can thursday just be an easy 45", THU, 45),
        ("tomorrow: easy 40", TOMORROW, 40),
        ("i'd rather do an easy 35 tomorrow", TOMORROW, 35),
        ("thursday 40 minutes without the strides", THU, 40),
    ],
)
def test_an_easy_40_is_easy_and_of_40_minutes(text: str, day: DayRef, minutes: int) -> None:
    assert _read(text) == Several((TypeIntent(day, DayType.EASY), RunForTime(day, 60 * minutes)))


def test_an_easy_4_is_of_as_many_miles() -> None:
    assert _read("friday as an easy 4") == Several((TypeIntent(FRI, DayType.EASY), CutDay(FRI, 4 * MM_PER_MILE)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Replace the intervals with an easy jog tomorrow, my head is full of exams",
            TypeIntent(TOMORROW, DayType.EASY),
        ),
        ("swap the intervals for an easy jog on thursday", TypeIntent(THU, DayType.EASY)),
        ("change the plan tomorrow to an easy jog", TypeIntent(TOMORROW, DayType.EASY)),
        ("Can I do just the warm up and half of the intervals on Thursday?", ChangeByShare(THU, -50)),
        ("I'd like a longer long run, maybe 2 miles more", ChangeByDistance(LONG, 2 * MM_PER_MILE)),
        ("Sunday feels too short, is there room for another 3k", ChangeByDistance(SUN, 3 * MM_PER_KM)),
        ("can we mak the log run 2k lnger", ChangeByDistance(LONG, 2 * MM_PER_KM)),
        ("Sundays too long cn we do 14 km insted", CutDay(SUN, 14 * MM_PER_KM)),
    ],
)
def test_one_run_is_changed_as_it_was_said(text: str, expected: Intent) -> None:
    assert _read(text) == expected


@pytest.mark.parametrize("text", ["10 minutes off thursday and no strides", "replace my plan with an easy one"])
def test_what_is_not_surely_a_length_or_a_run_is_asked_about(text: str) -> None:
    assert not isinstance(_read(text), Several | TypeIntent)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10% off everything from tomorrow to sunday", DaysByShare(-10, date(2027, 2, 4), date(2027, 2, 7))),
        ("don't let the next three long runs go over 90 minutes", LongRunsBy(3, to_s=5400)),
        ("cut my long runs by 2 miles for the next month", LongRunsBy(4, by_mm=-2 * MM_PER_MILE)),
        ("the next long run 2 miles shorter", ChangeByDistance(LONG, -2 * MM_PER_MILE)),
        (
            "just an easy half hour on friday",
            Several((TypeIntent(FRI, DayType.EASY), RunForTime(FRI, 1800))),
        ),
        ("make sunday 8 miles but keep the fast finish", CutDay(SUN, 8 * MM_PER_MILE)),
    ],
)
def test_how_long_it_holds_and_how_long_it_is_are_both_kept(text: str, expected: Intent) -> None:
    assert _read(text) == expected
