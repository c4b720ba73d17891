"""What is told at length of the race, the goal, the running days and when runs come is read as the wish it is."""

from datetime import date

import pytest

from domain.people import ReminderWhen
from domain.race import HALF, MARATHON, TEN_K
from domain.units import Units
from domain.words.answers import Ask, Question
from domain.words.asked_of import RaceBefore
from domain.words.day_refs import DayRef
from domain.words.felt_words import effort_in_words, sums_up
from domain.words.grammar.place_told import belt_top
from domain.words.grammar.read import read_sentence
from domain.words.grammar.result_beside import other_race_asked, result_beside
from domain.words.intents import (
    AskAbout,
    ChangeDays,
    ChangeRace,
    Holiday,
    Intent,
    Open,
    SkipDay,
    WeekdaysInstead,
    WhatsOn,
)
from domain.words.message_words import message_in
from domain.words.settings_said import RemindAt
from domain.words.topics import Screen, Topic
from domain.words.week_wishes import NoRaceOnTheWay

TODAY = date(2027, 2, 3)  # a Wednesday
TOMORROW = DayRef(on=date(2027, 2, 4))
MARCH = Open(Screen.MONTH, DayRef(on=date(2027, 3, 1)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("whats the plan for march", MARCH),
        ("which race am I signed up for in here", AskAbout(Topic.RACE)),
        ("When is my race again and what goal do you have for me?", AskAbout(Topic.GOAL)),
        ("is sub 4 safer for me", AskAbout(Topic.TRACK)),
        ("What would you say to 3:50? The last weeks have been rough", AskAbout(Topic.TRACK)),
        ("not the marathon any more, the half that day instead", ChangeRace(HALF)),
        ("I'm not doing the marathon any more, I'll do the half that day instead", ChangeRace(HALF)),
        ("Only three days a week works for me now, Tue Thu Sun", ChangeDays(days=frozenset({2, 4, 7}))),
        ("drop Fridays, I'd rather have four days with Saturday in it", WeekdaysInstead(5, 6)),
        ("no more fridays, add saturdays", WeekdaysInstead(5, 6)),
        ("show me all athletes", Open(Screen.COACH)),
        ("no place to run around here, only a busy road and a gym", AskAbout(Topic.TREADMILL)),
        (
            "Hoy no he dormido nada por el turno de noche, ¿me quitas lo de mañana?",
            SkipDay(TOMORROW),
        ),
    ],
)
def test_what_is_said_at_length_is_read_as_the_wish_it_is(text: str, expected: Intent) -> None:
    """Whatever stands beside it."""
    assert read_sentence(text, TODAY, next_run=date(2027, 2, 4)).value == expected


@pytest.mark.parametrize(
    "text",
    [
        "no chance to run til sunday, stuck at a conference",
        "can't run til sunday, at a conference",
        "can't run before sunday",
        "no running til sunday, conference",
    ],
)
def test_whether_the_run_of_the_day_until_which_none_can_be_run_is_to_come_is_asked(text: str) -> None:
    """Sunday's long run is not lost unasked."""
    answer = read_sentence(text, TODAY).answer
    assert isinstance(answer, Question)
    assert answer.ask.code is Ask.AWAY_UNTIL
    first = answer.choices[0].label.values["intent"]
    assert first == Holiday(TODAY, date(2027, 2, 6))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Had a tooth out this morning", Ask.AFTER_TREATMENT),
        ("hamstring still niggles but way less than last week", Ask.SORE_BUT_LESS),
        ("calf is better but still sore", Ask.SORE_BUT_LESS),
        ("We're at the seaside this weekend, only beach to run on", Ask.ON_A_TRIP),
        ("next week i am in hamburg, running shoes packed", Ask.ON_A_TRIP),
        ("resume training on Monday", Ask.DID_YOU_MEAN),
    ],
)
def test_what_may_become_of_the_runs_is_asked_of_who_tells_of_it(text: str, code: Ask) -> None:
    """With the likeliest as buttons."""
    answer = read_sentence(text, TODAY, next_run=date(2027, 2, 4)).answer
    assert isinstance(answer, Question)
    assert answer.ask.code is code


def test_a_half_on_the_way_is_asked_about_with_its_month() -> None:
    """And not taken for the race itself."""
    meant = read_sentence("Do you think I could run a half in March without harming the marathon?", TODAY).value
    assert isinstance(meant, RaceBefore)
    assert meant.span.first == date(2027, 3, 1)


def test_when_the_message_comes_is_no_hour_of_a_run() -> None:
    """ "The workout the evening before" is the reminder's."""
    meant = read_sentence("can I get the workout the evening before instead of in the morning", TODAY).value
    assert isinstance(meant, RemindAt)
    assert meant.when is ReminderWhen.EVENING_BEFORE


@pytest.mark.parametrize(
    ("text", "effort"),
    [
        ("was ok at first but the last bit was brutal so 9", 9),
        ("hard, 8/10", 8),
        ("started easy then hard, I'd say 7", 7),
        ("easy until the last 2", 4),
        ("fine, knee at 3", 5),
    ],
)
def test_the_number_that_a_story_comes_to_is_the_effort(text: str, effort: int) -> None:
    """Whatever words stand before it."""
    assert effort_in_words(text) == effort


@pytest.mark.parametrize(
    ("text", "speed"),
    [
        ("hotel treadmill only goes up to 12 km/h", 12 / 1.609344),
        ("the belt tops out at 8 mph", 8),
        ("12 km/h?", None),
        ("treadmill maxes out at 10", 10),
        ("the treadmill here only goes up to 16", 16 / 1.609344),
    ],
)
def test_how_fast_a_belt_goes_is_heard(text: str, speed: float | None) -> None:
    """In either unit; without one in that of the runner, unless no belt goes so fast."""
    top = belt_top(text, Units.MI)
    assert (top is None) if speed is None else (top is not None and abs(3600 / top - speed) < 0.01)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Remove the March half, I'm not going", NoRaceOnTheWay(None, HALF.distance_mm)),
        ("I'm not doing the half in March", NoRaceOnTheWay(None, HALF.distance_mm)),
        ("How do I export my training to my watch?", Open(Screen.CONNECT)),
        ("Warum muss ich so langsam laufen?", AskAbout(Topic.EASY_SLOW)),
        ("5 days a week from next week, add Wednesday", ChangeDays(more=3, count=5, since=date(2027, 2, 8))),
        ("add wednesdays from next week", ChangeDays(more=3, since=date(2027, 2, 8))),
        ("can i do sunday's run in the morning", WhatsOn(DayRef(weekday=7))),
        ("show me april", Open(Screen.MONTH, DayRef(on=date(2027, 4, 1)))),
    ],
)
def test_what_is_said_of_the_race_and_the_days_is_not_taken_for_another_thing(text: str, expected: Intent) -> None:
    """No reminder moves for an hour of a run, and no race is off that is not in the plan."""
    assert read_sentence(text, TODAY, next_run=TOMORROW.on).value == expected


def test_a_length_that_is_feared_is_no_race() -> None:
    """ "3:50? I don't want to blow up at 30k" is asked of the plan's race."""
    assert other_race_asked("What would you say to 3:50? I don't want to blow up at 30k", MARATHON) is None
    assert result_beside("Is 3:45 realistic with a half of 1:49?", MARATHON) == (HALF, 6540)


def test_who_is_let_know_why_gets_no_message_of_those_words() -> None:
    """What is to be sent is not said."""
    assert message_in("Ben is sore. Swap his intervals and let him know why, please", ("ben",)) is None
    assert message_in("Ben is sore. Let him know that it is off", ("ben",)) is not None


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("I've decided against the marathon, only doing the half on the day", "en", ChangeRace(HALF)),
        ("Der Marathon fällt weg, ich laufe am selben Tag den Halben", "de", ChangeRace(HALF)),
        ("ich laufe statt des marathons den halben", "de", ChangeRace(HALF)),
        ("Ya no hago el maratón, hago la media ese mismo día", "es", ChangeRace(HALF)),
        ("swap mondays in for fridays for good", "en", WeekdaysInstead(5, 1)),
        ("four days a week would suit me better: mon wed fri sun", "en", ChangeDays(days=frozenset({1, 3, 5, 7}))),
        ("I can do Mon, Wed and Sat from now on, nothing else", "en", ChangeDays(days=frozenset({1, 3, 6}))),
        ("Solo tres días a la semana: martes, jueves y domingo", "es", ChangeDays(days=frozenset({2, 4, 7}))),
        ("Wie sieht der März aus?", "de", MARCH),
        ("¿Cómo es el plan de marzo?", "es", MARCH),
        ("Ist unter 4 Stunden sicherer für mich?", "de", AskAbout(Topic.TRACK)),
    ],
)
def test_the_same_is_understood_in_german_and_spanish(text: str, language: str, expected: Intent) -> None:
    """And in more words for it."""
    assert read_sentence(text, TODAY, language=language, next_run=TOMORROW.on).value == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("stop everything until next Monday", "en"),
        ("can't get out before Saturday, snowed in at work", "en"),
        ("Bis Sonntag kann ich nicht laufen, Messe", "de"),
        ("Hasta el domingo no puedo correr, estoy en un congreso", "es"),
    ],
)
def test_the_end_of_a_pause_is_asked(text: str, language: str) -> None:
    """Whether the day that is named has its run."""
    answer = read_sentence(text, TODAY, language=language).answer
    assert isinstance(answer, Question)
    assert answer.ask.code is Ask.AWAY_UNTIL


def test_of_several_numbers_the_one_for_all_of_it_counts() -> None:
    """ "Call it 6" sums up."""
    assert sums_up("started at 4 finished at 8, call it 6")
    assert effort_in_words("started at 4 finished at 8, call it 6") == 6


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("no running before the weekend", date(2027, 2, 5)),
        ("can't run until after the weekend", date(2027, 2, 7)),
        ("no chance of a run before Friday, work is mad", date(2027, 2, 4)),
        ("I won't be able to run before Sunday because of the move", date(2027, 2, 6)),
        ("resume on Monday", date(2027, 2, 7)),
        ("training again from the 10th", date(2027, 2, 9)),
    ],
)
def test_the_last_day_without_a_run_is_the_one_before(text: str, last: date) -> None:
    """ "Before the weekend" is not the weekend itself."""
    answer = read_sentence(text, TODAY).answer
    assert isinstance(answer, Question)
    assert answer.choices[0].label.values["intent"] == Holiday(TODAY, last)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("am I signed up for the right race", AskAbout(Topic.RACE)),
        ("what race is this for", AskAbout(Topic.RACE)),
        ("my 10k got cancelled", NoRaceOnTheWay(None, TEN_K.distance_mm)),
        ("the half is cancelled but the marathon is still on", NoRaceOnTheWay(None, HALF.distance_mm)),
        ("only sand to run on where we are", AskAbout(Topic.SAND)),
    ],
)
def test_a_race_is_looked_up_before_it_is_changed(text: str, expected: Intent) -> None:
    """Nothing new is planned for a question, and a shorter race is none of the plan's."""
    assert read_sentence(text, TODAY, next_run=TOMORROW.on).value == expected


@pytest.mark.parametrize("text", ["is 4 hours better for the long run", "is 5:30 better for the reminder"])
def test_a_time_of_something_else_is_no_goal(text: str) -> None:
    """A long run's length and a reminder's hour are compared as such."""
    assert read_sentence(text, TODAY).value != AskAbout(Topic.TRACK)


@pytest.mark.parametrize(
    "text", ["filling in for a colleague on friday, can't run", "surgery went well, running again since monday"]
)
def test_a_treatment_of_long_ago_or_none_is_not_asked_after(text: str) -> None:
    """ "Filling in" is no dentist's."""
    answer = read_sentence(text, TODAY).answer
    assert not (isinstance(answer, Question) and answer.ask.code is Ask.AFTER_TREATMENT)
