"""A coach's ok to what is named, and nothing more; and what they ask of answers and flags."""

import pytest

from domain.words.agreed import Agreed, agreed, agrees_to_both
from domain.words.answered import asks_for_answer, asks_why_flagged

NAMES = ("anna", "ben", "maria")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("ok to Maria's change", Agreed(("maria",), is_change=True)),
        ("Maria's change is fine", Agreed(("maria",), is_change=True)),
        ("let Maria have it", Agreed(("maria",), is_change=True)),
        ("approve Ben's and Maria's week 6, nothing else", Agreed(("ben", "maria"), 6)),
        ("sign off Ben's week 6", Agreed(("ben",), 6)),
        ("approve Ben's next week", Agreed(("ben",), ahead=1)),
    ],
)
def test_what_is_agreed_to(text: str, meant: Agreed) -> None:
    assert agreed(text, NAMES) == meant


@pytest.mark.parametrize(
    "text",
    [
        "ok to Maria's change but not on Friday",
        "is Maria's change ok?",
        "approve Ben's week 3 if he is well",
        "happy for Ben",
        "Ben's long run is fine",
        "allow Maria to skip Friday",
    ],
)
def test_a_condition_a_question_and_praise_approve_nothing(text: str) -> None:
    assert agreed(text, NAMES) is None


def test_both_are_said_without_a_name() -> None:
    assert agrees_to_both("fine by me for both")
    assert not agrees_to_both("both runs on Friday")


def test_who_answered_and_why_somebody_is_flagged() -> None:
    assert asks_for_answer("has Maria answered?", NAMES) == "maria"
    assert asks_for_answer("any answers?", NAMES) == ""
    assert asks_for_answer("how is Maria", NAMES) is None
    assert asks_why_flagged("why is Ben flagged?", NAMES) == "ben"
    assert asks_why_flagged("why is Ben so slow", NAMES) is None
