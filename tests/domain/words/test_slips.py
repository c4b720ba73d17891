"""Slips of the fingers: a space at the wrong letter, a key beside the right one, letters changed about."""

from datetime import date

import pytest

from domain.words.grammar.read import read_sentence

TODAY = date(2027, 2, 3)  # a Wednesday


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("rsn 5 mikes today", "ran 5 miles today"),
        ("lon grun on sautrday plz", "long run on saturday please"),
        ("ima way nxt wekend", "im away next weekend"),
        ("di d 4 miels yestreday", "did 4 miles yesterday"),
        ("swich wensday and satruday", "switch wednesday and saturday"),
        ("mondyas instead of wensdays", "mondays instead of wednesdays"),
        ("skiptoday", "skip today"),
        ("mov emy run to friday", "move my run to friday"),
        ("movr thursday to frisay", "move thursday to friday"),
    ],
)
def test_a_slip_is_read_as_what_was_meant(typed: str, meant: str) -> None:
    """As if it had been typed right."""
    value = read_sentence(meant, TODAY).value
    assert value is not None
    assert read_sentence(typed, TODAY).value == value


@pytest.mark.parametrize("said", ["back from hols! did nothing but eat", "that was fun", "my dad ate 5 pies"])
def test_a_word_that_is_none_of_ours_is_no_slip(said: str) -> None:
    """Ordinary words of three letters are left alone."""
    assert "log" not in str(type(read_sentence(said, TODAY).value)).lower()
