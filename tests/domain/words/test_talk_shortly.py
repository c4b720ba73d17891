"""What is asked and wished for in a chat, with all that is said around it."""

from datetime import date

import pytest

from domain.plan import DayType
from domain.units import Units
from domain.words.answers import Ask, Question
from domain.words.day_refs import DayRef
from domain.words.grammar.asked_shortly import asked_shortly
from domain.words.grammar.read import read_sentence
from domain.words.intents import Approve, AskAbout, ChangeDays, CutDay, Holiday, TypeIntent, WhyWeek
from domain.words.settings_said import UseUnits
from domain.words.topics import Topic

TODAY = date(2027, 2, 3)
RUN = date(2027, 2, 4)
GOAL = AskAbout(Topic.GOAL)
AWAY = Holiday(date(2027, 2, 4), date(2027, 2, 7))
READ = (
    ("when's the race again and what are we aiming for", GOAL),
    ("morning! so how does the whole thing look, when's the race again and what are we aiming for", GOAL),
    ("hey, what are we training for exactly?", GOAL),
    ("what am i training for", GOAL),
    ("remind me, which race and what time are we going for", GOAL),
    ("im a km person", UseUnits(Units.KM)),
    ("i'm more of a km guy, sorry", UseUnits(Units.KM)),
    ("miles mean nothing to me", UseUnits(Units.KM)),
    ("i am a miles person", UseUnits(Units.MI)),
    ("can i add a fifth day, say wednesday", ChangeDays(more=3)),
    ("could i run 5 days then? saturdays are free actually", ChangeDays(more=6, count=5)),
    ("could we fit in another day, saturday works for me", ChangeDays(more=6)),
    ("can i have one more running day? friday would work", ChangeDays(more=5)),
    ("can i run 5 days", ChangeDays(count=5)),
    ("looks good, lock in the week", Approve()),
    ("all fine, confirm this week please", Approve()),
    ("3:45 or better sub 4?", AskAbout(Topic.TRACK)),
    ("whats left of my marathon, be straight with me", AskAbout(Topic.TRACK)),
    ("legs like concrete. is it ok to skip today and just walk the dog", AskAbout(Topic.MISSED_ONE)),
    ("would it be bad to skip thursday and go swimming", AskAbout(Topic.MISSED_ONE)),
    ("wife says i should also stretch more, does it help", AskAbout(Topic.STRETCHING)),
    ("longest run only 24?? thats not enough for a marathon surely", AskAbout(Topic.LONG_ENOUGH)),
    ("0 km this week?? what happened", WhyWeek()),
    ("skiing tomorrow till sunday, cancel everything for those days ok", AWAY),
    ("we're off skiing from tomorrow until sunday, please drop all those runs", AWAY),
    ("ok ease it then, all easy please", TypeIntent(DayRef(on=RUN), DayType.EASY)),
    ("make it all easy please", TypeIntent(DayRef(on=RUN), DayType.EASY)),
)


@pytest.mark.parametrize(("said", "meant"), READ)
def test_what_is_said_around_it_changes_nothing(said: str, meant: object) -> None:
    """It is read as its short form is."""
    assert read_sentence(said, TODAY, Units.KM, next_run=RUN).value == meant


@pytest.mark.parametrize(
    "said",
    [
        "kids have half term 8-14 feb, skiing in the alps. what do i do with running there",
        "kids have half term 8-14 feb, skiing. what then?",
        "week in the mountains 10 to 17 feb, what happens with my runs",
        "right so work is sending me to Lisbon mon to wed next week, hotel has a treadmill i think. what do we do",
        "right so work is sending me to Lisbon mon to wed… treadmill i think",
    ],
)
def test_days_away_are_asked_about_and_not_listed(said: str) -> None:
    """What shall become of them, with no running there as one tap."""
    heard = read_sentence(said, TODAY, Units.KM)
    assert isinstance(heard.answer, Question)
    assert heard.answer.ask.code is Ask.ON_A_TRIP
    assert any(each.text.startswith("on holiday 2027-02-") for each in heard.answer.choices)


@pytest.mark.parametrize(
    "said", ["can we make tomorrows long run 24k? i want one big one in the bank", "could you make sunday 20k? need it"]
)
def test_why_it_is_wished_for_is_no_other_wish(said: str) -> None:
    """The length is asked for, and the reason stands beside it."""
    assert isinstance(read_sentence(said, TODAY, Units.KM).value, CutDay)


@pytest.mark.parametrize(
    "said",
    [
        "what are intervals for",
        "what should i do for training tomorrow",
        "can we do sunday 10 k? saturday i'm away",
        "is it ok to run tomorrow",
        "ran 5k, stretched after, felt good",
        "i'm a bit tired",
    ],
)
def test_other_words_stay_as_they_are(said: str) -> None:
    """Nothing of them is taken for one of these."""
    assert asked_shortly(said) == said
