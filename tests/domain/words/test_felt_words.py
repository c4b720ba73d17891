"""How hard a run felt, in an answer to just that question."""

import pytest

from domain.words.felt_words import effort_in_words


@pytest.mark.parametrize(
    ("said", "effort"),
    [
        ("Seven and a half, the wind was brutal", 8),
        ("six, legs heavy", 6),
        ("a solid eight", 8),
        ("7.5", 8),
        ("about a 6", 6),
        ("two miles were hard", 8),
        ("one of those days, brutal", 9),
        ("fine until the last mile", 6),
        ("easier than I expected, chatted all the way", 3),
        ("it wasn't easier than last time", None),
        ("no idea", None),
    ],
)
def test_a_number_in_words_counts_before_what_is_told_beside_it(said: str, effort: int | None) -> None:
    """Between two numbers the harder one is kept; miles are no effort."""
    assert effort_in_words(said) == effort
