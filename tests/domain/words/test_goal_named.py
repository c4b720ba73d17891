"""A goal with its value, however it is wrapped; and what is told beside a question or a complaint."""

from datetime import date, time

import pytest

from domain.people import ReminderWhen
from domain.race import HALF, MARATHON, TEN_K
from domain.units import Units
from domain.words.answers import Ask, Question
from domain.words.asked_after import asked_after_telling
from domain.words.asked_of import AskRace, AskRuns
from domain.words.day_refs import DayRef
from domain.words.grammar.read import read_sentence
from domain.words.intents import (
    AskAbout,
    ChangeGoal,
    ChangeRaceDate,
    Holiday,
    Injured,
    LogRun,
    RaceResult,
    Recovered,
    Sick,
    WhatsOn,
)
from domain.words.message_words import message_in
from domain.words.settings_said import LiveIn, RemindAt
from domain.words.topics import Topic
from domain.words.week_wishes import NoRaceOnTheWay

TODAY = date(2027, 2, 3)
NAMES = ("anna", "ben", "chris", "maria")


def _value(said: str, language: str = "en") -> object:
    return read_sentence(said, TODAY, Units.MI, language=language, next_run=date(2027, 2, 4)).value


@pytest.mark.parametrize(
    ("said", "goal"),
    [
        ("3:45 feels too ambitious now, I'd be happy with under 4", "4:00"),
        ("sub 4 would be fine", "4:00"),
        ("3:45 is too ambitious, let's go for 4 hours", "4:00:00"),
        ("My goal pace should be 5:15 per km, please plan for that", "5:15 per km"),
        ("goal pace is 8:35", "8:35 pace"),
        ("I think 3:45 is too fast for me, let's say four hours", "4:00:00"),
        ("lower my goal to four hours", "4:00:00"),
        ("Leave the goal at 3:45, I was dreaming", "3:45"),
        ("3:30 instead of 3:45 please", "3:30"),
        ("maybe under 3:50 is more realistic", "3:50"),
        ("I think I can do faster, 3:30", "3:30"),
        ("Quiero bajar mi objetivo a cuatro horas, tres cuarenta y cinco me parece demasiado", "4:00:00"),
        ("Ich möchte lieber vier Stunden als Ziel", "4:00:00"),
        ("Setz mein Ziel auf dreieinhalb Stunden", "3:30:00"),
    ],
)
def test_a_goal_keeps_its_value(said: str, goal: str) -> None:
    """A time that would do, and the pace that is called the goal's."""
    assert _value(said) == ChangeGoal(goal)


@pytest.mark.parametrize(
    "said",
    [
        "what should my goal pace be",
        "is my goal pace 8:35 too fast",
        "i'd be happy with 4 days",
        "3:45 is too ambitious",
        "keep 4 days a week",
        "4 instead of 5 please",
        "leave the goal alone",
    ],
)
def test_what_names_no_goal_changes_none(said: str) -> None:
    """A question, days a week, a goal that is only doubted."""
    assert not isinstance(_value(said), ChangeGoal)


def test_a_race_that_is_sold_out_is_taken_out() -> None:
    """Also where "again" is all that says so; and a result says that the paces need updating."""
    assert _value("take the half in march out again, it's sold out") == NoRaceOnTheWay(None, 21_097_500)
    assert _value("I ran a 10k on Saturday in 48:20 so I think my paces need updating") == RaceResult(TEN_K, 2900)


@pytest.mark.parametrize(
    ("said", "language", "hurts", "last"),
    [
        ("I have a cold, pause until Sunday", "en", Sick(), 7),
        ("bin erkältet, lieber Pause bis Sonntag", "de", Sick(), 7),
        ("knee hurts, no running until Monday", "en", Injured("knee"), 8),
    ],
)
def test_until_when_stands_beside_what_is_said_of_the_body(said: str, language: str, hurts: object, last: int) -> None:
    """The complaint is answered first, and the day that was named is a button."""
    heard = read_sentence(said, TODAY, Units.MI, language=language, next_run=date(2027, 2, 4))
    assert heard.value == hurts
    assert heard.also == Holiday(TODAY, date(2027, 2, last))


@pytest.mark.parametrize(
    "said",
    [
        "I'm better now, want to start running again on Friday",
        "Ya estoy mejor, quiero volver a entrenar el viernes",
        "My suitcase got lost with all my kit in it. Should turn up by Friday they say",
    ],
)
def test_not_before_friday_is_offered(said: str) -> None:
    """Well again from Friday on, or without shoes until then: no running before, as a button."""
    answer = read_sentence(said, TODAY, Units.MI, next_run=date(2027, 2, 4)).answer
    assert isinstance(answer, Question)
    offers = [each.label.values.get("intent") for each in answer.choices]
    assert offers[0] == Holiday(TODAY, date(2027, 2, 4))
    assert "mejor" not in said or Recovered() in offers


def test_an_and_in_spanish_asks_no_why() -> None:
    """ "Y no llevo ..." has no question word."""
    answer = read_sentence("estoy de viaje y no llevo nada", TODAY, Units.KM).answer
    assert not isinstance(answer, Question) or answer.ask.code != "why_what"


@pytest.mark.parametrize(
    ("said", "sent"),
    [
        ("Ask Chris whether he's sleeping properly, his effort scores have been high since New Year",
         "Are you sleeping properly? Your effort scores have been high since New Year."),
        ("Ask Anna how she slept, she looked tired on Sunday", "How did you sleep? You looked tired on Sunday."),
        ("ask Ben how his knee is", "How is your knee?"),
    ],
)  # fmt: skip
def test_what_somebody_is_asked_is_said_to_them(said: str, sent: str) -> None:
    """Also where something is told after the question."""
    found = message_in(said, NAMES)
    assert found is not None
    assert found[1] == sent


def test_a_question_after_something_told_is_asked_alone() -> None:
    """ "Maria's knee is sore. What has she run" is about her log."""
    asked = asked_after_telling("Maria says her knee is sore. What has she run in the last ten days?", NAMES)
    assert asked == "What has Maria run in the last ten days?"
    assert isinstance(read_sentence(asked, TODAY, Units.MI, names=NAMES).value, AskRuns)
    assert not asked_after_telling("Ben has a race on Sunday. Can you move his long run?", NAMES)


@pytest.mark.parametrize(
    ("said", "result", "on"),
    [
        ("I ran a 10k in 47:10 on Sunday, does that change my paces?", RaceResult(TEN_K, 2830), (31,)),
        ("does this 10k in 47:10 change my paces", RaceResult(TEN_K, 2830), ()),
        ("Half marathon PB last weekend, 1:43:20, please update my training", RaceResult(HALF, 6200), (30, 31)),
        ("My half last Sunday was 1:45:10, what does it mean for my marathon?", RaceResult(HALF, 6310), (31,)),
    ],
)
def test_a_result_with_a_question_keeps_its_day(said: str, result: RaceResult, on: tuple[int, ...]) -> None:
    """What it does to the paces is shown, and it is logged on its own day."""
    found = _value(said)
    assert found == result
    assert isinstance(found, RaceResult)
    assert [day.day for day in found.on] == list(on)


def test_what_was_run_last_weekend_was_not_run_today() -> None:
    """On which of both days is asked."""
    answer = read_sentence("ran 10k in 46:30 last weekend", TODAY, Units.MI, next_run=date(2027, 2, 4)).answer
    assert isinstance(answer, Question)
    runs = [each.label.values.get("intent") for each in answer.choices]
    assert [run.day.on for run in runs if isinstance(run, LogRun)] == [date(2027, 1, 30), date(2027, 1, 31)]


@pytest.mark.parametrize(
    "said",
    [
        "Spring Marathon isn't for me this year. Could we go for one in June instead?",
        "I've switched to the Edinburgh marathon at the end of May",
        "I want to run a different marathon, in the autumn",
    ],
)
def test_another_race_without_its_day_is_asked_for_it(said: str) -> None:
    """No first of June is made up."""
    assert _value(said) == ChangeRaceDate()


@pytest.mark.parametrize(
    ("said", "topic"),
    [
        ("I'm in Denver, it's high up and I can hardly breathe on easy runs", Topic.ALTITUDE),
        ("We're at 2500 m, do I run slower?", Topic.ALTITUDE),
        ("The hotel only has hills around it. Is that a problem for tomorrow?", Topic.HILLS),
        ("can I do thursday's run on a track?", Topic.OVAL),
    ],
)
def test_what_it_is_like_there_is_answered(said: str, topic: Topic) -> None:
    """A place that is named beside it is no wish for its time zone."""
    assert _value(said) == AskAbout(topic)


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("Different time zone next week, I'll be in New York until the 12th", "new york"),
        ("In Lisbon until Sunday, please use local time", "lisbon"),
    ],
)
def test_a_zone_for_some_days_is_a_button(said: str, place: str) -> None:
    """It is kept until it is changed."""
    answer = read_sentence(said, TODAY, Units.MI).answer
    assert isinstance(answer, Question)
    assert [each.label.values.get("intent") for each in answer.choices] == [LiveIn(place)]


def test_who_is_home_again_is_shown_the_day_they_ask_for() -> None:
    """Also where it is not today's."""
    heard = read_sentence("Home a day early, what's on for tomorrow then", TODAY, Units.MI)
    assert heard.value == Recovered()
    assert heard.also == WhatsOn(day=DayRef(on=date(2027, 2, 4)))


@pytest.mark.parametrize(
    ("said", "race"),
    [
        ("cancel the 10k in march, I won't be running it", NoRaceOnTheWay(None, 10_000_000)),
        ("the half in March is off, I gave my place to a friend", NoRaceOnTheWay(None, 21_097_500)),
        ("scrap the 10k on 7 March", NoRaceOnTheWay(date(2027, 3, 7), 10_000_000)),
        ("Streich den 10er im März", NoRaceOnTheWay(None, 10_000_000)),
    ],
)
def test_a_race_is_taken_out_by_its_month(said: str, race: NoRaceOnTheWay) -> None:
    """Whether one stands there is looked up in the plan."""
    assert _value(said) == race
    assert _value("cancel the 10k tomorrow") != race


@pytest.mark.parametrize(
    "said",
    [
        "I haven't really trained for three weeks, please make the plan fit where I am now",
        "Haven't run properly for a month so please start me lower",
        "I was sick for two weeks and didn't run, can you start me lower",
        "reset the plan to my current fitness",
        "Ich bin drei Wochen nicht gelaufen, bitte den Plan neu bauen",
    ],
)
def test_after_weeks_off_it_is_asked_how_to_begin(said: str) -> None:
    """What lies behind is no holiday to come."""
    answer = read_sentence(said, TODAY, Units.MI, next_run=date(2027, 2, 4)).answer
    assert isinstance(answer, Question)
    assert answer.ask.code is Ask.AFTER_TIME_OFF


def test_weeks_off_that_are_to_come_are_another_story() -> None:
    """Nothing was left out yet."""
    answer = read_sentence("I can't run for three weeks, please adjust the plan", TODAY, Units.MI).answer
    assert not isinstance(answer, Question) or answer.ask.code is not Ask.AFTER_TIME_OFF


def test_the_race_and_the_goal_are_both_answered() -> None:
    """Asked for in one breath."""
    heard = read_sentence("When exactly is my race again and what's my goal", TODAY, Units.MI)
    assert (heard.value, heard.also) == (AskAbout(Topic.RACE), AskAbout(Topic.GOAL))


@pytest.mark.parametrize(
    "said", ["What half time would predict 3:45?", "What would I need to run for a half to believe in 3:45"]
)
def test_the_half_that_says_as_much_is_asked_for(said: str) -> None:
    """No half marathon in 3:45 is meant."""
    assert _value(said) == AskRace(distance=HALF, result=MARATHON, time_s=13_500)


def test_the_evening_before_keeps_its_time() -> None:
    """And the question of the evening has an answer of its own."""
    said = "Reminder the evening before would be way more useful, say 8pm"
    assert _value(said) == RemindAt(at=time(20), when=ReminderWhen.EVENING_BEFORE)
    assert _value("how do I turn off the evening question") == AskAbout(Topic.EVENING_QUESTION)
    assert _value("After the marathon I'd like to do a 50k trail race on 12 June") == AskAbout(Topic.NEXT_RACE)
