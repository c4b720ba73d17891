"""The button codec."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.chat.buttons import MAX_BYTES, Tap, pack, unpack

verbs = st.from_regex(r"[a-z][a-z0-9_]{0,11}", fullmatch=True)
ids = st.lists(
    st.one_of(st.integers(-(10**13), 10**13), st.from_regex(r"[A-Za-z0-9_]{1,8}", fullmatch=True)), max_size=3
)


@given(verbs, ids, st.integers(0, 99999))
def test_what_is_packed_comes_back(verb: str, parts: list[int | str], revision: int) -> None:
    """Every packed button unpacks to the same verb, ids and revision, within Telegram's limit."""
    data = pack(verb, *parts, revision=revision)
    assert len(data.encode()) <= MAX_BYTES
    assert unpack(data) == Tap(verb, tuple(str(part) for part in parts), revision)


@given(st.text(max_size=80))
def test_anything_else_is_no_tap_and_no_error(data: str) -> None:
    """Data from elsewhere either is a button of ours, letter for letter, or nothing."""
    tap = unpack(data)
    assert tap is None or pack(tap.verb, *tap.ids, revision=tap.revision) == data


@pytest.mark.parametrize("part", ["a.b", "a:b", "", "é", "a b"])
def test_an_id_with_a_separator_is_refused(part: str) -> None:
    """An id that would not come back the same is refused when the button is made."""
    with pytest.raises(ValueError, match="not packable"):
        pack("day", part)


def test_more_than_64_bytes_are_refused() -> None:
    """A button Telegram would refuse is refused when it is made."""
    with pytest.raises(ValueError, match="64"):
        pack("day", "x" * 60)


def test_ids_are_read_as_numbers_or_words() -> None:
    """A missing or wordy id reads as -1 where a number is wanted."""
    tap = Tap("day", ("12", "mon"))
    assert (tap.number(0), tap.number(1), tap.number(2)) == (12, -1, -1)
    assert (tap.word(1), tap.word(5)) == ("mon", "")
