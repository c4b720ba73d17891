"""What questions ask for: runs of some days, a race's time, a length, a coach's athletes; and what is no question."""

from datetime import date

import pytest

from domain.race import FIVE_K, HALF, MARATHON, TEN_K
from domain.units import MM_PER_MILE
from domain.words.answers import Understood
from domain.words.asked_of import (
    AskEffort,
    AskOfAll,
    AskPace,
    AskRace,
    AskRuns,
    OfThem,
    RaceBefore,
    Side,
    Span,
    Want,
)
from domain.words.grammar.asked_again import asked_again
from domain.words.grammar.asking.general import GENERAL
from domain.words.grammar.asking.spans import spans_in
from domain.words.grammar.read import read_sentence
from domain.words.intents import AskAbout, CutDay, LogRun, MoveIntent, Open, SkipDay
from domain.words.topics import Screen, Topic

TODAY = date(2027, 2, 3)  # a Wednesday
JANUARY = Span(date(2027, 1, 1), date(2027, 1, 31))
LAST_WEEK = Span(date(2027, 1, 25), date(2027, 1, 31))
NAMES = ("anna", "ben")


def asked(sentence: str, names: tuple[str, ...] = ()) -> object:
    """What the sentence is understood as."""
    answer = read_sentence(sentence, TODAY, names=names).answer
    return answer.value if isinstance(answer, Understood) else answer


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("total miles in january?", JANUARY),
        ("how did last week go", LAST_WEEK),
        ("since christmas", Span(date(2026, 12, 25), None)),
        ("since sunday", Span(date(2027, 1, 31), None)),
        ("in the last three weeks", Span(date(2027, 1, 14), TODAY)),
        ("can i do a half in march", Span(date(2027, 3, 1), date(2027, 3, 31))),
        ("dieses jahr", Span(date(2027, 1, 1), date(2027, 12, 31))),
        ("el mes pasado", JANUARY),
        ("im januar", JANUARY),
        ("so far", Span()),
        ("two weeks ago", Span(date(2027, 1, 18), date(2027, 1, 24))),
    ],
)
def test_spans_of_days_are_found(words: str, span: Span) -> None:
    """A month that is named is the nearest one, a week is Monday to Sunday."""
    assert spans_in(words, TODAY) == [span]


@pytest.mark.parametrize(
    ("sentence", "meant"),
    [
        ("when do i get to 20 miles", AskRuns(want=Want.REACHED, distance_mm=20 * MM_PER_MILE, side=Side.PLANNED)),
        ("did i miss anything", AskRuns(want=Want.MISSED, side=Side.LOGGED)),
        ("am i getting faster", AskRuns(want=Want.FASTER)),
        ("which run matters most", AskRuns(want=Want.MATTERS, side=Side.PLANNED)),
        ("longest run so far", AskRuns(want=Want.LONGEST, side=Side.LOGGED)),
        ("total miles in january?", AskRuns(want=Want.TOTAL, span=JANUARY, side=Side.LOGGED)),
        ("how did last week go", AskRuns(want=Want.WENT, span=LAST_WEEK, side=Side.LOGGED)),
        ("how many runs left", AskRuns(want=Want.LEFT, span=Span(TODAY, None), side=Side.PLANNED)),
        ("fastest run", AskRuns(want=Want.FASTEST, side=Side.LOGGED)),
        ("hardest week", AskRuns(want=Want.BIGGEST_WEEK)),
        ("is 15 miles too much", AskRuns(want=Want.TOO_MUCH, distance_mm=15 * MM_PER_MILE)),
        ("my last 5k", AskRuns(want=Want.LAST, distance_mm=FIVE_K.distance_mm, side=Side.LOGGED)),
        ("whats my 10k worth in a marathon", AskRace(distance=MARATHON, result=TEN_K)),
        ("what would a 1:45 half mean", AskRace(result=HALF, time_s=6300)),
        ("10k pr is 38:20 what does that make me for the full", AskRace(distance=MARATHON, result=TEN_K, time_s=2300)),
        ("marathon pace for 3:45?", AskRace(distance=MARATHON, time_s=13500)),
        ("whats an 8 on effort", AskEffort(8)),
        ("whats my pace for a 10 mile run", AskPace(distance_mm=10 * MM_PER_MILE)),
        ("can i do a half in march", RaceBefore(HALF, Span(date(2027, 3, 1), date(2027, 3, 31)))),
        ("why did my plan change", AskAbout(Topic.CHANGED)),
        ("is it ok to run 2 days in a row", AskAbout(Topic.DAYS_IN_ROW)),
        ("walked the dog 2 miles does that count", AskAbout(Topic.COUNTS)),
        ("what hr should i stay under on easy runs", AskAbout(Topic.HEART)),
        ("when does the taper begin", AskAbout(Topic.PHASE)),
        ("my half pb is 1:48, what marathon does that suggest", AskRace(distance=MARATHON, result=HALF, time_s=6480)),
        ("is one rest day enough", AskAbout(Topic.HOW_OFTEN)),
        ("how do i stop the morning message", Open(Screen.REMINDER)),
    ],
)
def test_a_question_is_read_as_what_it_asks(sentence: str, meant: object) -> None:
    """By what it mentions, not by its wording."""
    assert asked(sentence) == meant


@pytest.mark.parametrize(
    ("sentence", "meant"),
    [
        ("who missed runs", AskOfAll(OfThem.MISSED)),
        ("who hasnt logged anything since sunday", AskOfAll(OfThem.NOT_LOGGED, Span(date(2027, 1, 31), None))),
        ("whos racing next", AskOfAll(OfThem.RACES)),
        ("how is everyone doing", AskOfAll(OfThem.ALL)),
        ("who's had any pain reported over christmas", AskOfAll(OfThem.PAIN)),
        ("which of my athletes is most tired", AskOfAll(OfThem.EFFORT)),
        ("is anyone doing too much right now", AskOfAll(OfThem.EFFORT)),
        ("did anna miss anything", AskRuns(want=Want.MISSED, side=Side.LOGGED)),
        ("annas last 5k?", AskRuns(want=Want.LAST, distance_mm=FIVE_K.distance_mm, side=Side.LOGGED)),
        ("bens race date?", AskAbout(Topic.RACE)),
        ("is he getting faster, ben i mean", AskRuns(want=Want.FASTER)),
    ],
)
def test_a_coach_asks_of_one_or_of_all(sentence: str, meant: object) -> None:
    """Whoever is named is asked about; "who" is everybody."""
    assert asked(sentence, NAMES) == meant


@pytest.mark.parametrize(
    "sentence",
    [
        "I broke my PR",
        "just got back from 7k, avg pace 5:50",
        "yesterday was 9/10",
        "30 miles a week is too much",
        "more miles this week",
        "I got faster",
        "im back! what did i miss",
        "my longest run hurts my knee",
    ],
)
def test_what_is_told_is_no_question(sentence: str) -> None:
    """Words that a question could have ask for nothing when they tell something."""
    assert not isinstance(asked(sentence), AskRuns | AskRace | AskPace | AskEffort)


@pytest.mark.parametrize(
    ("sentence", "meant"),
    [
        ("can i do todays run tomorrow", MoveIntent),
        ("can i skip today", SkipDay),
        ("cut thursday to 3 miles", CutDay),
        ("ran 5 miles in 42:10", LogRun),
    ],
)
def test_a_wish_stays_a_wish(sentence: str, meant: type) -> None:
    """What changes something is not answered instead."""
    assert isinstance(asked(sentence), meant)


def test_every_general_question_has_a_sentence_that_asks_it() -> None:
    """The sentence a button sends is read as its own topic."""
    for each in GENERAL:
        assert asked(each.sentence) == AskAbout(each.topic), each.sentence


@pytest.mark.parametrize("want", [*Want])
def test_a_question_that_a_button_asks_is_read_as_it(want: Want) -> None:
    """Each has a sentence of its own, or none."""
    sentence = asked_again(AskRuns(want=want))
    found = asked(sentence) if sentence else None
    assert not sentence or (isinstance(found, AskRuns) and found.want is want), sentence


@pytest.mark.parametrize("want", [*OfThem])
def test_a_coachs_question_that_a_button_asks_is_read_as_it(want: OfThem) -> None:
    """Of all athletes."""
    assert asked(asked_again(AskOfAll(want)), NAMES) == AskOfAll(want)
