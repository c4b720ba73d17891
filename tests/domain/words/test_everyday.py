"""What is asked for every day, in the words that strangers used for it."""

from datetime import date

import pytest

from domain.plan import DayType
from domain.words.answers import Understood
from domain.words.asked_of import AskRuns, Side, Want
from domain.words.day_refs import DayRef
from domain.words.grammar.read import read_sentence
from domain.words.intents import Approve, ChangeAmount, ChangeDays, CutDay, HowItFelt, Intent, MakeEasier, Open
from domain.words.topics import Screen

# A Wednesday.
_TODAY = date(2027, 2, 3)


def _read(sentence: str) -> Intent | None:
    answer = read_sentence(sentence, _TODAY).answer
    return answer.value if isinstance(answer, Understood) else None


@pytest.mark.parametrize(
    "sentence",
    [
        "approve this weeks plan pls",
        "happy with that, lock it in",
        "lock in the week",
        "accept the plan",
        "fine, sign off the week",
    ],
)
def test_a_week_is_approved_in_any_words(sentence: str) -> None:
    assert _read(sentence) == Approve()


@pytest.mark.parametrize(
    "sentence", ["show me whats in the log", "whats in my log", "what have i logged", "my runs so far", "show my log"]
)
def test_the_log_is_shown(sentence: str) -> None:
    assert _read(sentence) == Open(Screen.LOG)


def test_the_runs_of_some_days_are_listed() -> None:
    read = _read("list what i ran this month")
    assert isinstance(read, AskRuns)
    assert (read.want, read.side) == (Want.LIST, Side.LOGGED)


@pytest.mark.parametrize(
    ("sentence", "meant"),
    [
        ("switch to monday wednesday saturday", ChangeDays(days=frozenset({1, 3, 6}))),
        ("next week is mad at work, lighten it", MakeEasier(None, weeks_ahead=1)),
        ("make my longrun this week easy and short", MakeEasier(DayRef(type=DayType.LONG_RUN))),
        ("can you make the plan easier overall", ChangeAmount()),
        ("can the long run be 15", CutDay(DayRef(type=DayType.LONG_RUN), 24_140_160)),
        ("change effort to 6", HowItFelt(6)),
    ],
)
def test_a_wish_in_everyday_words(sentence: str, meant: Intent) -> None:
    assert _read(sentence) == meant
