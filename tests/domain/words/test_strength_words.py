"""Strength sessions in plain words."""

from datetime import date

import pytest

from domain.words.strength import StrengthAsk, StrengthWords, parse_strength

WEDNESDAY = date(2027, 1, 6)
SHOW, DONE, SKIP = StrengthAsk


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("strength", StrengthWords(SHOW)),
        ("Show me my strength session!", StrengthWords(SHOW)),
        ("what's the gym workout", StrengthWords(SHOW)),
        ("strength tomorrow", StrengthWords(SHOW, date(2027, 1, 7))),
        ("my strength session on friday", StrengthWords(SHOW, date(2027, 1, 8))),
        ("did strength", StrengthWords(DONE)),
        ("I've done my strength training today.", StrengthWords(DONE, WEDNESDAY)),
        ("strength done", StrengthWords(DONE)),
        ("finished the strength session yesterday", StrengthWords(DONE, date(2027, 1, 5))),
        ("did gym friday", StrengthWords(DONE, date(2027, 1, 1))),
        ("skip strength", StrengthWords(SKIP)),
        ("skipped the gym on tuesday", StrengthWords(SKIP, date(2027, 1, 5))),
        ("no strength today", StrengthWords(SKIP, WEDNESDAY)),
    ],
)
def test_what_is_said_about_strength_is_understood(text: str, expected: StrengthWords) -> None:
    """Show, done and skipped, with a day or without one."""
    assert parse_strength(text, WEDNESDAY) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ran 5 miles",
        "skip today",
        "done",
        "strength of character",
        "strength banana",
        "swap tue and fri",
        "I lost my strength",
        "is strength training good for runners",
    ],
)
def test_anything_else_is_left_to_others(text: str) -> None:
    """No run, no swap and no philosophy is taken for a session."""
    assert parse_strength(text, WEDNESDAY) is None
