"""What coaches and athletes say through a season, each as it is meant."""

from datetime import date

import pytest

from domain.plan import DayType
from domain.units import Units
from domain.words.answers import Ask, Question
from domain.words.asked_in_season import asks_who_wrote, comes_back, did_meanwhile, goes_away
from domain.words.asked_of import AskOfAll, AskRuns, OfThem, Side, Want
from domain.words.asked_of_days import asks_what_coach_said, two_days_asked
from domain.words.grammar.read import read_sentence
from domain.words.intents import Holiday, Injured, LogRun, Open, OpenAthletePage, Recovered, SwapIntent, WhatsOn
from domain.words.message_words import message_in
from domain.words.of_athletes import meant_by_a_coach
from domain.words.race_on_way_asked import asks_whether_in, race_on_way_asked
from domain.words.topics import Screen

NAMES = ("anna", "ben", "chris", "maria", "samira")
TODAY = date(2027, 2, 3)


@pytest.mark.parametrize(
    "text",
    [
        "Chris: no running until 22 February",
        "no runs until february 22nd",
        "rest until 22 February",
        "can't run until 22 February",
        "Chris is not to run before 22 February",
    ],
)
def test_until_a_date_are_all_the_days_up_to_it(text: str) -> None:
    """Not that one day: the days until it, and whether it counts is asked."""
    answer = read_sentence(text, TODAY, Units.MI, names=NAMES).answer
    assert isinstance(answer, Question)
    assert answer.ask.code is Ask.AWAY_UNTIL
    assert answer.choices[0].label.values["intent"] == Holiday(TODAY, date(2027, 2, 21))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "tell Chris to see the physio this week and let me know what she says",
            "see the physio this week and let me know what she says",
        ),
        ("tell Ben his physio called, she wants to see him", "your physio called, she wants to see you"),
        ("tell Ben he should call his doctor", "you should call your doctor"),
        ("Ben is quiet. Ask him if everything is alright", "Is everything alright?"),
        ("ask Ben whether anything hurts", "Does anything hurt?"),
        ("ask Ben if all is well", "Is all well?"),
    ],
)
def test_who_else_is_spoken_of_stays_who_they_are(text: str, words: str) -> None:
    """ "She" is the physio, and no "you"; what is asked is a question."""
    found = message_in(text, NAMES)
    assert found is not None
    assert found[1] == words


def test_what_a_coach_asks_of_one_and_of_all() -> None:
    """Where everybody stands, what wants a look, what was missed, how a race went, who is running again."""
    read = {
        text: meant_by_a_coach(text, NAMES, TODAY)
        for text in (
            "Morning. Who do I have and where is everybody at?",
            "anything I should look at?",
            "what's new?",
            "is Maria running again?",
        )
    }
    assert list(read.values()) == [
        ("", Open(Screen.COACH)),
        ("", Open(Screen.INBOX)),
        ("", Open(Screen.INBOX)),
        ("maria", OpenAthletePage()),
    ]
    missed = meant_by_a_coach("which runs has Chris missed?", NAMES, TODAY)
    assert missed is not None
    assert isinstance(missed[1], AskRuns)
    assert missed[1].want is Want.MISSED
    raced = meant_by_a_coach("how did Samira's race go?", NAMES, TODAY)
    assert raced == ("samira", AskRuns(want=Want.LAST, kind=DayType.RACE, side=Side.LOGGED))
    ahead = meant_by_a_coach("show Chris's next two weeks", NAMES, TODAY)
    assert ahead is not None
    assert isinstance(ahead[1], AskRuns)
    assert ahead[1].span.last == date(2027, 2, 16)
    theirs = meant_by_a_coach("did Chris and Maria do theirs?", NAMES, TODAY)
    assert theirs is not None
    assert isinstance(theirs[1], AskOfAll)
    assert theirs[1].want is OfThem.ALL
    assert theirs[1].names == ("chris", "maria")


@pytest.mark.parametrize(
    "text", ["who wrote to me?", "any messages for me?", "what did my athletes write to me today?", "any new messages?"]
)
def test_a_coach_asks_for_the_messages(text: str) -> None:
    """It opens no message to all, and no hour of a reminder."""
    assert asks_who_wrote(text, NAMES, TODAY) is not None
    assert asks_who_wrote("message for everyone: track is off", NAMES, TODAY) is None
    assert asks_who_wrote("what did Ben write?", NAMES, TODAY) is None


def test_a_coach_goes_away_and_comes_back() -> None:
    """Their own days, and what went on meanwhile."""
    assert comes_back("I'm back. What did I miss?", NAMES)
    assert comes_back("what did I miss while I was away?", NAMES)
    assert not comes_back("what's new?", NAMES)
    assert did_meanwhile("what did Ben do while I was away?", NAMES) == "ben"
    assert goes_away("I'm on holiday from 12 to 19 January, no messages please", NAMES)
    assert goes_away("holiday from Tuesday 12 Jan to Tuesday 19 Jan", NAMES)
    assert not goes_away("tell everyone I'm away from tomorrow until the 19th", NAMES)


@pytest.mark.parametrize(
    ("text", "length_mm", "is_how"),
    [
        ("when is my 10k?", 10_000_000, False),
        ("when is my half", 21_097_500, False),
        ("is my race in?", None, False),
        ("how should I race the 10k? what pace", 10_000_000, True),
        ("what pace for the 10k?", 10_000_000, True),
    ],
)
def test_a_race_on_the_way_is_asked_about(text: str, length_mm: int | None, is_how: bool) -> None:
    """By its length, or as the race."""
    assert race_on_way_asked(text) == (length_mm, is_how)
    assert asks_whether_in(text) is not is_how
    assert race_on_way_asked("when do I run 10k") is None


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("coach I ran 5 miles, 51 min, calf still a bit tight", Injured("calf")),
        ("sorry yes, did it but only 3 miles, calf was tight", Injured("calf")),
        ("only 3 miles, calf was tight", Injured("calf")),
        ("ran 5 miles in 48 min. What's tomorrow?", WhatsOn),
    ],
)
def test_a_run_is_logged_and_the_rest_comes_beside_it(text: str, beside: object) -> None:
    """What is told first is not lost for what follows."""
    heard = read_sentence(text, TODAY, Units.MI)
    assert isinstance(heard.value, LogRun)
    assert heard.is_sure
    assert not heard.is_doubted
    assert heard.also == beside or (isinstance(beside, type) and isinstance(heard.also, beside))


def test_a_wish_behind_a_run_is_asked() -> None:
    """ "Can I do more please?" behind a run that was told."""
    heard = read_sentence("6 miles in 59 minutes, great run. Can I do more please? I'd love a fifth day", TODAY)
    assert isinstance(heard.value, LogRun)
    assert heard.value.duration_s == 3540
    assert heard.also is not None


def test_what_athletes_say_through_a_season() -> None:
    """The way back, the week to come, a day that is traded with the one in view."""
    for text in ("I'm better, fever gone since Sunday", "physio gave me green light", "physio gave me the all clear"):
        assert read_sentence(text, TODAY).value == Recovered(), text
    assert read_sentence("what's next week like?", TODAY).value == WhatsOn(weeks_ahead=1)
    assert isinstance(read_sentence("so no running, right?", TODAY).value, WhatsOn)
    swapped = read_sentence("can't do Thursday evening, work do. Can I swap it with Friday?", TODAY).value
    assert isinstance(swapped, SwapIntent)
    days = two_days_asked("what do I run tomorrow and Thursday?", date(2027, 2, 2))
    assert days is not None
    assert days[1].weekday == 4
    assert two_days_asked("swap tomorrow and Thursday", TODAY) is None
    assert asks_what_coach_said("what did my coach say?")
    assert not asks_what_coach_said("write to my coach")
