"""What is told of the race, the goal and the running days as a whole: nothing of it is another wish."""

from datetime import date

import pytest

from domain.plan import DayType
from domain.race import FIVE_K, HALF, MARATHON, race_of_length
from domain.units import MM_PER_MILE
from domain.words.answers import Ask, Question
from domain.words.asked_of import AskRace
from domain.words.day_refs import DayRef
from domain.words.grammar.read import read_sentence
from domain.words.intents import (
    AskAbout,
    ChangeDays,
    ChangeFitness,
    ChangeGoal,
    ChangeRace,
    ChangeRaceDate,
    CutDay,
    Intent,
    OpenPause,
    RaceResult,
    TypeIntent,
    WeekdaysInstead,
)
from domain.words.topics import Topic
from domain.words.week_wishes import EaseDays, FewRuns, NoRaceOnTheWay, RaceOnTheWay

TODAY = date(2027, 2, 3)  # a Wednesday
_SUNDAY, _NEXT_WEEK = date(2027, 2, 7), (date(2027, 2, 8), date(2027, 2, 14))
_MILE = race_of_length(MM_PER_MILE)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("The Spring Marathon's been put back a week to the 25th of April, can you shift the plan", date(2027, 4, 25)),
        ("the marathon has been postponed to 2 May", date(2027, 5, 2)),
        ("put back a week to the 25th of April", date(2027, 4, 25)),
    ],
)
def test_a_race_that_is_moved_keeps_its_date(said: str, meant: date) -> None:
    """What is said besides asks for no other race."""
    assert read_sentence(said, TODAY).value == ChangeRaceDate(meant)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("I'd like to try for three thirty five instead", ChangeGoal("3:35")),
        ("let's go for three thirty", ChangeGoal("3:30")),
        ("aim for three forty instead of 3:45", ChangeGoal("3:40")),
        ("goal four hours flat", ChangeGoal("4:00:00")),
        ("switch my goal to three fifteen", ChangeGoal("3:15")),
        ("can we lower the goal", ChangeGoal()),
        ("what if I don't make the goal, can we lower it", ChangeGoal()),
        ("should I aim for sub 3:40", AskAbout(Topic.TRACK)),
        ("do you think I can break 3:30", AskAbout(Topic.TRACK)),
        ("could I run a 3:30", AskAbout(Topic.TRACK)),
        ("what pace for the first 10 miles of the marathon", AskAbout(Topic.PACE, kind=DayType.RACE_PACE)),
        ("Race is now a half, they cancelled the full", ChangeRace(HALF)),
        ("I'll be jet lagged on Monday and Tuesday, keep it easy", EaseDays(date(2027, 2, 8), date(2027, 2, 9))),
        ("I want to run the half in 1:45", ChangeGoal("1:45 half marathon")),
        ("is 3:45 too ambitious for me", AskAbout(Topic.TRACK)),
        ("what time per mile is a three forty five marathon", AskRace(distance=MARATHON, time_s=13500)),
        ("Which goal matches a 23:10 5K?", AskRace(result=FIVE_K, time_s=1390)),
        ("what would I need to run a half in for 4:00", AskRace(distance=HALF, result=MARATHON, time_s=14400)),
        ("my new mile PR is 5:12", RaceResult(_MILE, 312)),
        ("ran a 5:12 mile, new PB", RaceResult(_MILE, 312)),
        ("the easy pace is too quick for me, I can't chat at all", ChangeFitness()),
    ],
)
def test_times_are_read_as_they_are_spoken(said: str, meant: Intent) -> None:
    """Hours in words are hours; what a time would need changes no goal."""
    assert read_sentence(said, TODAY).value == meant


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("My days need to be Mon Wed Sat from next week, nursery hours have changed", {1, 3, 6}),
        ("from next week I can only run Mon Wed Sat", {1, 3, 6}),
        ("new running days from monday: tue thu sat", {2, 4, 6}),
        ("from next week I can only run three times, Tuesday Thursday and Sunday", {2, 4, 7}),
    ],
)
def test_the_days_that_are_named_are_the_running_days(said: str, meant: set[int]) -> None:
    """Monday is when it begins, and no day to run on."""
    assert read_sentence(said, TODAY).value == ChangeDays(days=frozenset(meant), since=_NEXT_WEEK[0])


def test_how_many_days_goes_by_the_number_that_is_wished() -> None:
    """ "3 days instead of 4" are three."""
    for said, count in (("Can I train 5 days a week instead of 4?", 5), ("can I run 3 days instead of 4", 3)):
        assert read_sentence(said, TODAY).value == ChangeDays(count=count)
    assert read_sentence("Add Saturday as a running day", TODAY).value == ChangeDays(more=6)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("two runs max next week", FewRuns(*_NEXT_WEEK, 2)),
        ("I can only run twice next week", FewRuns(*_NEXT_WEEK, 2)),
        ("max 2 runs this week", FewRuns(TODAY, _SUNDAY, 2)),
        ("solo puedo correr dos veces esta semana", FewRuns(TODAY, _SUNDAY, 2)),
        ("at most 1 short run 2027-02-08 to 2027-02-14", FewRuns(*_NEXT_WEEK, 1, is_short=True)),
    ],
)
def test_so_many_runs_are_as_many_as_were_said(said: str, meant: FewRuns) -> None:
    """ "Twice next week" is no long run alone."""
    assert read_sentence(said, TODAY).value == meant


@pytest.mark.parametrize(
    "said",
    ["why only 2 runs this week", "only 2 runs this week?", "I only ran twice this week", "2 runs a week from now on"],
)
def test_what_asks_or_tells_of_so_many_runs_takes_none_away(said: str) -> None:
    """A question, what was run, and what holds for every week are others."""
    assert not isinstance(read_sentence(said, TODAY).value, FewRuns)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("remove the Reading half from my plan, didn't get a place", NoRaceOnTheWay(None, HALF.distance_mm)),
        ("take the 10k on 6 March out of my plan", NoRaceOnTheWay(date(2027, 3, 6), 10_000_000)),
        ("I'm not doing the relay anymore", NoRaceOnTheWay()),
        (
            "I've also got a relay on 20 March, 8 km hard. Don't taper for it, just make room.",
            RaceOnTheWay(date(2027, 3, 20), 8_000_000),
        ),
    ],
)
def test_a_race_on_the_way_comes_and_goes(said: str, meant: Intent) -> None:
    """By its date and its length; it is not the race that the plan is for."""
    assert read_sentence(said, TODAY).value == meant


def _asked(said: str) -> tuple[object, list[object]]:
    answer = read_sentence(said, TODAY).answer
    assert isinstance(answer, Question), said
    return answer.ask.code, [each.label.values.get("intent") for each in answer.choices]


def test_a_long_race_may_be_a_long_run() -> None:
    """ "A 20 miler as my last long one": that length on that day, or a race."""
    on = date(2027, 3, 21)
    code, offers = _asked("taking on a 20 miler at East Hull on 21 March as my last long one")
    assert code is Ask.TUNE_UP
    assert offers == [
        CutDay(DayRef(on=on), 20 * MM_PER_MILE),
        RaceOnTheWay(on, 20 * MM_PER_MILE),
        TypeIntent(DayRef(on=on), DayType.LONG_RUN),
    ]


def test_a_parkrun_each_week_is_a_running_day_or_the_next_one() -> None:
    """No Saturday is taken away by it."""
    for said in (
        "parkrun every saturday from now on please, build it in",
        "I do parkrun on saturdays, can it be part of it",
    ):
        code, offers = _asked(said)
        assert code is Ask.RACED_OFTEN
        assert offers == [ChangeDays(more=6), RaceOnTheWay(date(2027, 2, 6), 5_000_000), WeekdaysInstead(7, 6)]


@pytest.mark.parametrize(
    "said",
    [
        "I'm pulling out of the marathon",
        "not doing the Spring Marathon anymore",
        "I've withdrawn from the race",
        "deferred my marathon place to next year",
        "I'm thinking of deferring to the autumn",
    ],
)
def test_a_race_that_is_given_up_can_end_the_plan_for_now(said: str) -> None:
    """Another day, another race, or a pause."""
    code, offers = _asked(said)
    assert code is Ask.RACE_CHANGED_HOW
    assert OpenPause() in offers


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Ist 3:45 zu ehrgeizig für mich?", AskAbout(Topic.TRACK)),
        ("Das lockere Tempo ist mir zu schnell", ChangeFitness()),
        ("nächste Woche kann ich nur zweimal laufen", FewRuns(*_NEXT_WEEK, 2)),
        ("Mein Marathon wurde auf den 25. April verschoben", ChangeRaceDate(date(2027, 4, 25))),
    ],
)
def test_german_says_it_its_own_way(said: str, meant: Intent) -> None:
    """The same wishes."""
    assert read_sentence(said, TODAY, language="de").value == meant


@pytest.mark.parametrize(
    "said",
    [
        "Not going to make the Spring Marathon, can't get the day off",
        "I'm out of the marathon",
        "I've decided not to run the marathon",
    ],
)
def test_a_race_that_is_given_up_is_asked_about(said: str) -> None:
    """Another day, another race, or a pause; the day off that was not to be had is none to rest on."""
    answer = read_sentence(said, TODAY).answer
    assert isinstance(answer, Question)
    assert answer.ask.code is Ask.RACE_CHANGED_HOW


@pytest.mark.parametrize("said", ["I pulled out of the half in March", "not doing the half any more"])
def test_a_shorter_race_that_is_given_up_is_looked_for_in_the_plan(said: str) -> None:
    """It may be one on the way, or none that the plan knows."""
    assert read_sentence(said, TODAY).value == NoRaceOnTheWay(None, HALF.distance_mm)


@pytest.mark.parametrize("said", ["can I do 3:30?", "is 3:30 realistic for me", "what are my chances of 3:30"])
def test_a_time_that_is_asked_about_is_no_goal_yet(said: str) -> None:
    """It is rated."""
    assert read_sentence(said, TODAY).value == AskAbout(Topic.TRACK)
