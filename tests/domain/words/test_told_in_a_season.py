"""Sentences that strangers wrote while they lived a season: each is read as the one thing that it asks for."""

from datetime import date

import pytest

from domain.plan import DayType
from domain.words.answers import Ask, Question, Understood
from domain.words.asked_of import AskPace
from domain.words.day_refs import DayRef
from domain.words.grammar.read import read_sentence
from domain.words.intents import (
    AskAbout,
    ChangeGoal,
    ChangeRace,
    Holiday,
    Injured,
    Intent,
    MoveIntent,
    OtherSport,
    RestDay,
    RunForTime,
    Several,
    SkipDay,
    WhyIntent,
)
from domain.words.topics import Topic
from domain.words.week_wishes import MoreThisWeek, RaceOnTheWay

# A Wednesday.
_TODAY = date(2027, 2, 3)
_HALF_MM = 21_097_500


def _read(sentence: str) -> Intent | Question | None:
    answer = read_sentence(sentence, _TODAY).answer
    return answer.value if isinstance(answer, Understood) else answer


def _weekday(number: int) -> DayRef:
    return DayRef(weekday=number)


@pytest.mark.parametrize(
    ("sentence", "meant"),
    [
        (
            "I'm running a half on 14 March on the way to the marathon",
            RaceOnTheWay(date(2027, 3, 14), _HALF_MM),
        ),
        (
            "there's a half on 14 march, I'd like to run it on the way",
            RaceOnTheWay(date(2027, 3, 14), _HALF_MM),
        ),
        (
            "a rest day between the hard session and the easy run, so maybe Friday's to Saturday?",
            MoveIntent(_weekday(5), _weekday(6)),
        ),
        (
            "could we move thursday's run to friday and keep wednesday as a rest day",
            Several((MoveIntent(_weekday(4), _weekday(5)), RestDay(_weekday(3)))),
        ),
        (
            "no tuesdays until 1 march",
            Several(tuple(SkipDay(DayRef(on=date(2027, 2, day))) for day in (9, 16, 23))),
        ),
        ("can't run from 8 february to 21 february", Holiday(date(2027, 2, 8), date(2027, 2, 21))),
        ("no running between 8 february and 12 february, exams", Holiday(date(2027, 2, 8), date(2027, 2, 12))),
        ("exams from 8 to 21 feb, no running", Holiday(date(2027, 2, 8), date(2027, 2, 21))),
        ("can't run monday and thursday", Several((SkipDay(_weekday(1)), SkipDay(_weekday(4))))),
        ("Take out tomorrow's session but keep Friday and Sunday", SkipDay(DayRef(on=date(2027, 2, 4)))),
        (
            "I've signed up for a 10k on 7 March, can that go in instead of the long run?",
            RaceOnTheWay(date(2027, 3, 7), 10_000_000),
        ),
        ("exam friday, make tomorrow a quick 25", RunForTime(DayRef(on=date(2027, 2, 4)), 1500, at_most=True)),
        ("bump my mileage up a little next week", MoreThisWeek(weeks_ahead=1)),
        ("back is out again, need a few days", Injured("back")),
        ("swap thursday's easy run for a bike ride", OtherSport(_weekday(4))),
        ("my goal's wrong, should be 3:35 not 3:45", ChangeGoal("3:35")),
        ("should I be worried about the long run", WhyIntent(DayRef(type=DayType.LONG_RUN))),
        ("make every fourth week lighter", AskAbout(Topic.CUTBACK_WHY)),
        ("are the strides inside the 5 miles or on top", AskAbout(Topic.STRIDES_COUNT)),
        ("do strides count in the distance?", AskAbout(Topic.STRIDES_COUNT)),
    ],
)
def test_what_is_told_at_length_is_one_wish(sentence: str, meant: Intent) -> None:
    """As a coach would hear it: nothing else is done, and nothing is left out."""
    assert _read(sentence) == meant


def test_a_race_before_the_marathon_is_asked_about_by_its_own_length() -> None:
    """The marathon that it comes before is no length of it."""
    asked = _read("I've got a 10k on 14 march before the marathon")
    assert isinstance(asked, Question)
    assert asked.ask.code is Ask.TUNE_UP
    assert asked.choices[0].text == "tune up race 10k 2027-03-14"


@pytest.mark.parametrize(
    "sentence",
    [
        "parkrun saturday with my son, it's only 5k, can friday's easy run become that",
        "four runs and one hard day, is that really enough for sub 3:45 or should I be doing more?",
    ],
)
def test_neither_another_race_nor_a_pace_is_told(sentence: str) -> None:
    """A parkrun in a run's place moves no marathon, and a goal is no pace."""
    assert not isinstance(_read(sentence), ChangeRace | AskPace)
