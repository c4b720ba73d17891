"""What is slight or lately, and what a trip asks besides its days: read as told, neither as an illness nor as "
"days off."""

from datetime import date

import pytest

from domain.units import Units
from domain.words.answers import Ask, Question, Understood
from domain.words.asked_of import AskRuns
from domain.words.day_refs import DayRef
from domain.words.grammar.heard import Heard
from domain.words.grammar.read import read_sentence
from domain.words.intents import AskAbout, Holiday, Recovered, RestDay, Several
from domain.words.topics import Topic

TODAY = date(2027, 2, 3)


def _heard(text: str) -> Heard:
    return read_sentence(text, TODAY, Units.MI, next_run=date(2027, 2, 4))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("my stomach is upset, nothing serious", Ask.UNWELL),
        ("cold is gone, cough still there a bit", Ask.COLD_LEFT_OVER),
        ("fever's gone but I still have a cough", Ask.COLD_LEFT_OVER),
        ("Got the flu jab this morning, arm hurts and I feel a bit rough", Ask.AFTER_A_JAB),
        ("vaccinated today, arm is sore", Ask.AFTER_A_JAB),
        ("calf is tight, not terrible but I can feel it", Ask.SLIGHTLY_SORE),
        ("slight niggle in my knee, not bad", Ask.SLIGHTLY_SORE),
        ("Doctor says no running for two weeks, it's shin splints", Ask.FORBIDDEN),
        ("physio told me to rest for ten days, achilles", Ask.FORBIDDEN),
        ("The flu's gone, what do I do this week?", Ask.FEVER_OVER),
        ("cold's gone, what should I run this week?", Ask.BACK_GENTLY),
        ("so tired lately, is it too much training?", Ask.TIRED_LATELY),
        ("I feel completely worn out lately and my resting heart rate is up by eight beats", Ask.TIRED_LATELY),
        ("Skiing next week, count it as training?", Ask.SPORT_COUNTS),
        ("Will be in the mountains 14-21 Feb, nothing flat there", Ask.ON_A_TRIP),
        ("In the Alps 14-21 Feb, only hills there", Ask.ON_A_TRIP),
        ("taking my kit to my parents this weekend but it'll have to be short", Ask.ON_A_TRIP),
        ("no gym, no treadmill, and snow up to my knees here", Ask.BUSY_THEN_WHAT),
        ("bit of a sore throat but otherwise fine", Ask.COLD_ABOVE),
        ("doctor told me to take a week off, chest infection", Ask.FORBIDDEN),
        ("GP says two weeks rest", Ask.FORBIDDEN),
        ("hatte gestern die Grippeimpfung und fühle mich schlapp", Ask.AFTER_A_JAB),
        ("it's -10 here, should I run?", Ask.BUSY_THEN_WHAT),
        ("-15 degrees here, can I run?", Ask.BUSY_THEN_WHAT),
        ("roads are all ice, no gym", Ask.BUSY_THEN_WHAT),
        ("in the Lake District next week, all hills", Ask.ON_A_TRIP),
        ("it varied, 3 to 8", Ask.EFFORT_IN_ALL),
        ("4 miles this morning, HR avg 148, max 171", Ask.RUN_OR_RAN),
        ("left my running shoes at work, back there on Friday", Ask.RUNS_UNTIL),
    ],
)
def test_it_is_asked_what_becomes_of_the_run(text: str, code: Ask) -> None:
    """What is true of it for everybody is said beside what may be done."""
    answer = _heard(text).answer
    assert isinstance(answer, Question)
    assert answer.ask.code is code


def test_nothing_flat_there_is_no_day_off() -> None:
    """The week as it stands comes first; no running is the last of the offers."""
    answer = _heard("Will be in the mountains 14-21 Feb, nothing flat there").answer
    assert isinstance(answer, Question)
    assert answer.choices[0].text == "next week"


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("hotel has a pool, would swimming count", Topic.COUNTS),
        ("it's 34 degrees here, what pace should I do", Topic.HEAT),
        ("hotel has a gym with a treadmill, what speed do I set for tomorrow", Topic.BELT_SPEED),
        ("what treadmill speed for my easy runs", Topic.BELT_SPEED),
        ("can I just go by time while I'm there", Topic.BY_TIME),
    ],
)
def test_what_is_asked_on_the_way_is_answered(text: str, topic: Topic) -> None:
    """No other sport of a rest day, no paces of the plan where they don't count."""
    assert _heard(text).answer == Understood(AskAbout(topic))


def test_two_days_of_a_trip_without_a_run() -> None:
    """Both of them, of the weekend that is named; Friday is as it was."""
    said = "visiting the grandchildren next weekend, can run Friday but not Saturday or Sunday"
    assert _heard(said).value == Holiday(date(2027, 2, 13), date(2027, 2, 14))


def test_the_days_that_are_named_alone() -> None:
    """Not the whole trip, where it is said on which of its days there is no running."""
    said = "staying at my brother's Fri to Sun, can run Fri but not Sat or Sun"
    assert _heard(said).value == Holiday(date(2027, 2, 6), date(2027, 2, 7))
    said = "away Thursday to Sunday, can run Thursday and Saturday but not Friday and Sunday"
    rests = tuple(RestDay(DayRef(on=date(2027, 2, day))) for day in (5, 7))
    assert _heard(said).value == Several(rests)


@pytest.mark.parametrize(
    "text", ["Back to normal after the flu, but I've missed a lot, haven't I?", "I'm well again, how much did I miss?"]
)
def test_what_was_missed_is_answered_beside_being_well(text: str) -> None:
    """Well again, and which runs were missed."""
    heard = _heard(text)
    assert heard.value == Recovered()
    assert isinstance(heard.also, AskRuns)


def test_hills_and_the_time() -> None:
    """How it is run on hills, and that time is as good as distance."""
    heard = _heard("We're in the mountains, everything is uphill, can I just run by time?")
    assert heard.value == AskAbout(Topic.HILLS)
    assert heard.also == AskAbout(Topic.BY_TIME)
