"""The race's goal and day by so much, the paces by a threshold, so many days with one among them or out."""

from datetime import date

import pytest

from domain.race import HALF
from domain.words.answers import Ask, Question
from domain.words.grammar.read import read_sentence
from domain.words.grammar.said_again import said_again
from domain.words.intents import ChangeDays, ChangeGoal, ChangeRace, ChangeRaceDate, Intent, RunForTime
from domain.words.race_wishes import GoalBy, NewThreshold, RaceMoved

TODAY = date(2027, 2, 3)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("make it 4 hours, I've missed too much", ChangeGoal("4:00:00")),
        ("let's say 4 hours instead", ChangeGoal("4:00:00")),
        ("3:45 feels too fast, add ten minutes", ChangeGoal("3:55:00")),
        ("3:45 feels too fast, make it ten minutes slower", ChangeGoal("3:55:00")),
        ("can we take five minutes off my goal", GoalBy(-300)),
        ("add 5 minutes to my goal time", GoalBy(300)),
        ("target 5 minutes slower please", GoalBy(300)),
        ("The Spring Marathon has been moved to 25 April", ChangeRaceDate(date(2027, 4, 25))),
        ("the marathon is a week later now", RaceMoved(7)),
        ("race got moved a week earlier", RaceMoved(-7)),
        ("the race is two weeks later than planned", RaceMoved(14)),
        ("they moved the marathon forward by a week", RaceMoved(-7)),
        ("the race is on the Saturday and not the Sunday", RaceMoved(weekday=6)),
        ("race isn't Sunday, it's Saturday", RaceMoved(weekday=6)),
        ("I'm not doing the marathon any more, switching to the half on the same day", ChangeRace(HALF)),
        ("I'm not doing the marathon any more, switch me to the half", ChangeRace(HALF)),
        ("New VO2 test at the lab says threshold is 4:48 per km. Please use that", NewThreshold(463)),
        ("lactate test: threshold pace 7:40 per mile, please use that", NewThreshold(460)),
        ("Can I run four days including Wednesday?", ChangeDays(more=3, count=4)),
        ("From now on I can run five days a week, Saturdays are free since the kids stopped football",
         ChangeDays(more=6, count=5)),
        ("Only three runs a week from now on, please drop the Friday", ChangeDays(less=5, count=3)),
    ],
)  # fmt: skip
def test_what_is_said_of_race_goal_and_days_keeps_its_value(said: str, meant: Intent) -> None:
    """The ten minutes, the date, the half and the Friday are not asked for again."""
    assert read_sentence(said, TODAY, next_run=date(2027, 2, 4)).value == meant


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("mach 4 Stunden draus, ich habe zu viel verpasst", ChangeGoal("4:00:00")),
        ("3:45 ist zu schnell, zehn Minuten mehr", ChangeGoal("3:55:00")),
        ("Ich wechsle auf den Halben am selben Tag", ChangeRace(HALF)),
        ("Fünf Tage die Woche, samstags geht jetzt auch", ChangeDays(more=6, count=5)),
        ("Nur noch drei Läufe die Woche, ohne Freitag", ChangeDays(less=5, count=3)),
    ],
)
def test_the_same_in_german(said: str, meant: Intent) -> None:
    """Who has the bot in German says it so."""
    assert read_sentence(said, TODAY, language="de", next_run=date(2027, 2, 4)).value == meant


@pytest.mark.parametrize("wish", [GoalBy(600), GoalBy(-300), RaceMoved(7), RaceMoved(-14), RaceMoved(weekday=6),
                                  NewThreshold(463), ChangeDays(less=5, count=3)])  # fmt: skip
def test_a_button_says_just_that(wish: Intent) -> None:
    """What a button sends is read as what it names."""
    assert read_sentence(said_again(wish), TODAY).value == wish


@pytest.mark.parametrize(
    "said",
    [
        "I finished ten minutes off my goal",
        "am I ten minutes slower than my goal",
        "going to the half next weekend to watch",
        "moving to the half marathon pace next week",
        "the race is a week away",
        "what is my threshold pace, 4:48/km?",
        "6x800 at threshold 4:48/km",
        "threshold run at 4:48/km tomorrow",
        "three runs this week without Friday",
    ],
)
def test_what_is_told_or_asked_changes_no_race(said: str) -> None:
    """Nor is a session's pace the runner's threshold."""
    value = read_sentence(said, TODAY).value
    assert not isinstance(value, GoalBy | RaceMoved | NewThreshold | ChangeRaceDate | ChangeDays | ChangeGoal)


def test_hours_on_a_day_are_a_run() -> None:
    """And two hours without one may be."""
    assert isinstance(read_sentence("make it 3 hours on Sunday", TODAY).value, RunForTime)
    assert isinstance(read_sentence("make it 2 hours", TODAY).value, RunForTime)


def test_days_until_a_date_are_offered_with_what_is_kept() -> None:
    """ "Three days a week until March" once offered no running until the 4th."""
    answer = read_sentence("Only three days a week until March, then four again", TODAY).answer
    assert isinstance(answer, Question)
    assert answer.ask.code is Ask.DAYS_FOR_A_WHILE
