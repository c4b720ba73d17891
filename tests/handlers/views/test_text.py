"""People's text made safe to show."""

import html
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from handlers.views.text import clean, count, esc, one_line


@given(st.text(max_size=300))
def test_shown_text_is_never_markup(text: str) -> None:
    """No angle bracket or bare ampersand of a person reaches Telegram's parser, and nothing of the text is lost."""
    shown = esc(text)
    assert "<" not in shown
    assert ">" not in shown
    assert html.unescape(shown).strip("\u2068\u2069") == clean(text)


@given(st.text(max_size=300))
def test_cleaned_text_has_no_controls(text: str) -> None:
    """Control characters, half characters and marks that turn a line round are gone; cleaning twice changes nothing."""
    kept = clean(text)
    assert all(char == "\n" or unicodedata.category(char) not in ("Cc", "Cs") for char in kept)
    assert not set(kept) & set("\u202a\u202b\u202d\u202e\u2066\u2067")
    assert clean(kept) == kept


@given(st.text(max_size=300), st.integers(2, 80))
def test_one_line_is_short_and_one(text: str, limit: int) -> None:
    """A name stays on its line and within its length."""
    line = one_line(text, limit)
    assert len(line) <= limit
    assert "\n" not in line


def test_right_to_left_text_keeps_to_itself() -> None:
    """A Hebrew race name cannot reorder the date that follows it."""
    assert esc("מרתון") == "\u2068מרתון\u2069"
    assert esc("Spring Half") == "Spring Half"


def test_counting() -> None:
    """One week, two weeks; irregular words are given."""
    assert (count(1, "week"), count(2, "week"), count(0, "run"), count(2, "half", "halves")) == (
        "1 week",
        "2 weeks",
        "0 runs",
        "2 halves",
    )
