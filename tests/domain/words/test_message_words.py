"""A coach's message, with whom it is for and its text in one sentence."""

import pytest

from domain.words.message_words import message_in


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("message Eve: Great job on Sunday: 10 out of 10", (("eve",), "Great job on Sunday: 10 out of 10")),
        ("let everybody know that I'm away until Monday", ((), "I'm away until Monday")),
        ("Nachricht an Eve: gut gemacht", (("eve",), "gut gemacht")),
        ("message Eve: " + "a long one " * 80 + "\nwith its end", (("eve",), "a long one " * 80 + "\nwith its end")),
        ("tell Eve to rest", None),
        ("tell Bob well done", None),
        ("tell me my paces", None),
        ("message Eve", None),
    ],
)
def test_only_who_is_known_is_written_to(text: str, found: tuple[tuple[str, ...], str] | None) -> None:
    """The text stays as it was written; what is no message is read as any sentence."""
    assert message_in(text, {"eve"}) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("tell them both well done for the weekend", (("anna", "ben"), "well done for the weekend")),
        ("message Anna and Ben: track is off", (("anna", "ben"), "track is off")),
        ("tell Ben and Anna well done", (("ben", "anna"), "well done")),
        ("ask anna how her calf is", (("anna",), "how her calf is")),
        ("tell both of them to rest friday", None),
        ("tell Anna and Bob well done", None),
    ],
)
def test_several_are_written_to_at_once(text: str, found: tuple[tuple[str, ...], str] | None) -> None:
    """Two who are named, or both; one who is not known is no reason to leave them out."""
    assert message_in(text, ("anna", "ben")) == found


def test_both_are_not_two_of_more() -> None:
    """Of three athletes nobody knows which two; nor where two share a name."""
    assert message_in("tell them both well done", ("anna", "ben", "cleo")) is None
    assert message_in("tell them both well done", ("anna", "ben"), is_all=False) is None
