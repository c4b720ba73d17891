"""Sentences that look like a wish and are none: nothing is logged, skipped or changed by them at once."""

from datetime import date

import pytest

from domain.words.answers import Understood
from domain.words.grammar.read import read_sentence
from domain.words.intents import (
    Approve,
    HowItFelt,
    LogRun,
    MedicalStop,
    Recovered,
    ShortAnswer,
    SkipDay,
    TakeBackRun,
    TypeIntent,
)
from domain.words.settings_said import RemindAt, Speak, UseUnits
from domain.words.topics import Word

TODAY = date(2026, 11, 18)
AT_ONCE = (LogRun, SkipDay, Recovered, TakeBackRun, UseUnits, RemindAt, Speak, HowItFelt, Approve)

TRAPS = (
    "don't skip today",
    "do not move thursday",
    "never skip my long run",
    "should I skip today?",
    "shall I run today",
    "can I skip today",
    "what if I skip today",
    "is it ok to skip today",
    "do you think I should skip today",
    "is it bad if I miss tomorrow",
    "was yesterday done?",
    "did I run yesterday?",
    "have I logged today?",
    "I haven't run yet today",
    "not done yet",
    "I'll be done by 6",
    "I will run 5 miles",
    "going to run 5 miles later",
    "gonna do 10k",
    "I ran out of time",
    "I ran into a friend",
    "I ran late for work",
    "finished work",
    "finished my dinner",
    "I'm done with running",
    "skipped breakfast",
    "missed the bus",
    "delete",
    "remove",
    "drop",
    "cancel",
    "have a good day",
    "good luck",
    "that's a good question",
    "the right shoe is broken",
    "my right knee",
    "not better yet",
    "still not well",
    "my runner's knee is back",
    "the pain is back",
    "my cold is back",
    "I'm not back yet",
    "when will I be better",
    "how many miles did I miss",
    "my brother ran 5 miles",
    "ran 5 miles tomorrow",
    "ran 5 miles next friday",
    "5 miles or 6?",
    "why did I skip yesterday",
    "what did I run yesterday",
    "who ran today",
    "I hate hard runs",
    "is hard good",
    "don't approve",
    "do not approve this week",
    "don't log it",
    "do not delete that run",
    "what happens if I approve",
    "miles",
    "6am",
    "no miles today but maybe tomorrow",
    "my girlfriend ran a marathon in 3:30",
    "my brother did a 5k in 19 minutes yesterday",
    "if I ran 5k in 20 min what would my marathon be?",
    "I dreamt I won a race yesterday",
    "don't message me after 9pm",
    "what's 5 miles in km",
    "I'm thinking about maybe a marathon some day",
    "should I take magnesium",
    "sorry for being quiet",
    "home again tomorrow",
    "soll ich heute auslassen",
    "noch nicht fertig",
    "noch nicht gesund",
    "debo saltar hoy",
    "no estoy mejor",
)


@pytest.mark.parametrize("text", TRAPS)
def test_nothing_is_done_at_once(text: str) -> None:
    """It is asked, shown, or not understood; a preview at most."""
    for language in ("en", "de", "es"):
        heard = read_sentence(text, TODAY, language=language)
        if isinstance(heard.answer, Understood):
            assert heard.is_doubted or not isinstance(heard.answer.value, AT_ONCE), heard.answer.value


@pytest.mark.parametrize(
    "text",
    [
        "have a good day",
        "that was a good question",
        "ok but not today",
        "fine, but what about friday",
        "yes but not monday",
        "no problem",
        "I would say yes if it were shorter",
        "right after the race",
        "sure about that?",
    ],
)
def test_a_sentence_with_a_yes_in_it_is_no_yes(text: str) -> None:
    """A pending question is confirmed by a plain yes alone."""
    found = read_sentence(text, TODAY).answer
    value = found.value if isinstance(found, Understood) else None
    assert not (isinstance(value, ShortAnswer) and value.word is Word.YES), value


@pytest.mark.parametrize(
    "text",
    [
        "don't swap tue and fri",
        "do not move thursday to friday",
        "never cut my long run to 5 miles",
        "don't approve",
        "please don't change thursday to 5 miles",
    ],
)
def test_what_is_forbidden_is_not_previewed(text: str) -> None:
    """Who forbids something is not shown how it would look."""
    assert not isinstance(read_sentence(text, TODAY).answer, Understood)


@pytest.mark.parametrize(
    ("text", "word"),
    [("hola", Word.HELLO), ("ok thanks bye", Word.BYE), ("gracias", Word.THANKS), ("moin", Word.HELLO)],
)
def test_a_word_of_another_language_is_no_typo(text: str, word: Word) -> None:
    """ "Hola" is no "hold"."""
    found = read_sentence(text, TODAY).answer
    assert isinstance(found, Understood)
    assert found.value == ShortAnswer(word)


def test_a_marathon_takes_hours() -> None:
    """ "3:50" is no four minutes."""
    found = read_sentence("I ran the marathon in 3:50", TODAY).answer
    assert isinstance(found, Understood)
    assert isinstance(found.value, LogRun)
    assert found.value.duration_s == 3 * 3600 + 50 * 60


@pytest.mark.parametrize(
    "text",
    ["could have talked the whole way but had chest pain", "easy peasy, could of chatted all day, then I fainted"],
)
def test_a_sign_of_danger_is_heard_beside_an_easy_run(text: str) -> None:
    """However easy it felt."""
    found = read_sentence(text, TODAY).answer
    assert isinstance(found, Understood)
    assert isinstance(found.value, MedicalStop)


@pytest.mark.parametrize("text", ["I'm back on thursday and can run saturday", "home on friday, I can run saturday"])
def test_who_comes_back_on_a_day_is_not_back(text: str) -> None:
    """Nothing is ended today."""
    found = read_sentence(text, TODAY).answer
    assert not (isinstance(found, Understood) and isinstance(found.value, Recovered))


@pytest.mark.parametrize("text", ["nothing but the long run this week", "nothing except the long run"])
def test_the_one_that_is_kept_is_not_skipped(text: str) -> None:
    """ "Nothing but the long run" keeps it."""
    found = read_sentence(text, TODAY).answer
    assert not (isinstance(found, Understood) and isinstance(found.value, SkipDay))


@pytest.mark.parametrize(
    "text",
    [
        "no intervals thurs please just a plodder",
        "skip the tempo, just an easy jog instead",
        "intervals thursday are too much, easy please",
    ],
)
def test_hard_made_easy_is_no_rest(text: str) -> None:
    """The run becomes an easy one."""
    found = read_sentence(text, TODAY).answer
    assert isinstance(found, Understood)
    assert isinstance(found.value, TypeIntent)
