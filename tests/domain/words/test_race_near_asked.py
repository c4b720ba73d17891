"""Questions of the days before a race, and of a week that looks big, are read as that."""

from datetime import date

import pytest

from domain.units import Units
from domain.words.answers import Understood
from domain.words.grammar.read import read_sentence
from domain.words.intents import AskAbout, MakeEasier
from domain.words.topics import Topic

TODAY = date(2027, 2, 3)


@pytest.mark.parametrize(
    ("said", "topic", "ahead"),
    [
        ("that's a lot this week isn't it? I already did 10 yesterday and there's 29 more", Topic.WEEK_TOO_MUCH, 0),
        ("27 miles next week after only 18 this week, isn't that a big jump?", Topic.WEEK_TOO_MUCH, 1),
        ("that's quite a lot next week isn't it", Topic.WEEK_TOO_MUCH, 1),
        ("das ist ganz schön viel diese woche", Topic.WEEK_TOO_MUCH, 0),
        ("nervous. go out at 8:12 or start slower?", Topic.RACE_TACTICS, 0),
        ("should I go out at race pace or start slower?", Topic.RACE_TACTICS, 0),
        ("what's the hard session doing in race week?", Topic.HARD_DAYS, 0),
        ("what should I do today and tomorrow before the race?", Topic.BEFORE_RACE, 0),
        ("should I still do the long run?", Topic.STILL_LONG_RUN, 0),
    ],
)
def test_each_is_its_own_question(said: str, topic: Topic, ahead: int) -> None:
    """With the week that it names."""
    assert read_sentence(said, TODAY, Units.MI).answer == Understood(AskAbout(topic, weeks_ahead=ahead))


def test_a_wish_for_less_stays_a_wish() -> None:
    """Who asks for a smaller week gets one offered and no judgement."""
    said = "make this week smaller, its a lot this week"
    assert read_sentence(said, TODAY, Units.MI).answer == Understood(MakeEasier(None, 0))
