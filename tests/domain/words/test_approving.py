"""A coach's ok to several weeks: whom it is for, who is left out, and what only asks."""

import pytest

from domain.words.approving import (
    Approving,
    approves_what_is_shown,
    approving,
    asks_what_waits,
    asks_who_is_approved,
    leaves_somebody_out,
    wish_before_approving,
)

NAMES = ("anna", "ben", "chris", "maria", "samira")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("approve Anna, Ben and Chris, leave the other two for now", Approving(("anna", "ben", "chris"))),
        ("approve everybody who isn't Chris", Approving(but=("chris",))),
        ("approve all of them except Chris", Approving(but=("chris",))),
        ("approve everyone apart from Chris and Maria", Approving(but=("chris", "maria"))),
        ("approve everyone, leave Maria out for now", Approving(but=("maria",))),
        ("approve all of them, not Chris", Approving(but=("chris",))),
        ("approve everyone without Ben", Approving(but=("ben",))),
        ("approve next week for everyone except Maria", Approving(but=("maria",), ahead=1)),
        ("approve everyone but not Chris and Ben, for next week", Approving(but=("chris", "ben"), ahead=1)),
        ("approve week 5 for everyone except Chris", Approving(but=("chris",), number=5)),
        ("approve all the weeks that are waiting", Approving()),
        ("approve Anna, leave the others", Approving(("anna",))),
        ("approve Anna's week", None),
        ("approve everyone?", None),
        ("approve everyone unless they are ill", None),
    ],
)
def test_whose_weeks_are_approved(text: str, meant: Approving | None) -> None:
    assert approving(text, NAMES) == meant


def test_an_exception_that_is_not_understood_is_seen() -> None:
    assert leaves_somebody_out("approve everyone unless they are ill")
    assert not leaves_somebody_out("approve everyone")


@pytest.mark.parametrize("text", ["yes and approve", "ok do it and approve", "yes, approve", "ok, and approve it"])
def test_a_yes_that_approves_is_of_what_is_shown(text: str) -> None:
    assert approves_what_is_shown(text)
    assert wish_before_approving(text) == ""


def test_what_is_wished_for_before_it_is_approved() -> None:
    assert wish_before_approving("take 20% off her week and then approve it") == "take 20% off her week"
    assert wish_before_approving("Samira 25% less next week and approve") == "Samira 25% less next week"
    assert wish_before_approving("approve Anna and approve Ben") == ""
    assert wish_before_approving("take 20% off and approve?") == ""


@pytest.mark.parametrize(
    "text",
    ["is everyone approved for next week?", "are this week's plans approved?", "did I approve Maria's week?",
     "has everyone been approved", "who is approved?"],
)  # fmt: skip
def test_a_question_asks_who_is_approved(text: str) -> None:
    assert asks_who_is_approved(text)


def test_a_wish_to_approve_asks_nothing() -> None:
    assert not asks_who_is_approved("can you approve Maria?")
    assert not asks_who_is_approved("approve everyone")


@pytest.mark.parametrize(
    "text", ["who still waits?", "anyone still waiting for me?", "show me all the weeks that wait"]
)
def test_who_waits_is_asked(text: str) -> None:
    assert asks_what_waits(text)
