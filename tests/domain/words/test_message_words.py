"""A coach's message, with whom it is for and its text in one sentence."""

import pytest

from domain.words.message_words import message_in


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("message Eve: Great job on Sunday: 10 out of 10", ("eve", "Great job on Sunday: 10 out of 10")),
        ("let everybody know that I'm away until Monday", ("", "I'm away until Monday")),
        ("Nachricht an Eve: gut gemacht", ("eve", "gut gemacht")),
        ("message Eve: " + "a long one " * 80 + "\nwith its end", ("eve", "a long one " * 80 + "\nwith its end")),
        ("tell Eve to rest", None),
        ("tell Bob well done", None),
        ("tell me my paces", None),
        ("message Eve", None),
    ],
)
def test_only_who_is_known_is_written_to(text: str, found: tuple[str, str] | None) -> None:
    """The text stays as it was written; what is no message is read as any sentence."""
    assert message_in(text, {"eve"}) == found
