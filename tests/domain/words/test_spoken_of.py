"""Whom a pronoun of a coach stands for, and an ok to what an athlete asked for."""

import pytest

from domain.words.spoken_of import does_what_they_asked, has_pronoun, named_instead


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("drop her Friday run", "drop Anna's Friday run"),
        ("tell her to rest", "tell Anna to rest"),
        ("when is she back?", "when is Anna back?"),
        ("she's ill, give her Friday off", "Anna is ill, give Anna Friday off"),
        ("write to him: he is doing well", "write to Anna: he is doing well"),
        ("his week is too much", "Anna's week is too much"),
    ],
)
def test_a_name_stands_for_the_pronoun(text: str, meant: str) -> None:
    assert has_pronoun(text)
    assert named_instead(text, "Anna") == meant


def test_somebody_at_home_is_no_athlete() -> None:
    assert not has_pronoun("my wife says she is ill")
    assert not has_pronoun("show me the inbox")


def test_an_ok_to_what_was_asked_for() -> None:
    names = ("anna", "ben")
    assert does_what_they_asked("sure, move it for Anna", names) == "anna"
    assert does_what_they_asked("ok, do that for her", names) == ""
    assert does_what_they_asked("move it to Friday for Anna", names) is None
