"""Yes and no, health, and times of day."""

from datetime import date, time

import pytest

from domain.words.answers import Question, Understood
from domain.words.grammar.replied import corrects, offered, put_right, yes_or_no
from domain.words.replies import parse_clock, parse_health


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("7", time(7)),
        ("7am", time(7)),
        ("7 a.m.", time(7)),
        ("at 7 pm", time(19)),
        ("12am", time(0)),
        ("12 pm", time(12)),
        ("06:30", time(6, 30)),
        ("6.30", time(6, 30)),
        ("6:30 PM", time(18, 30)),
        ("19h30", time(19, 30)),
        ("0630", time(6, 30)),
        ("half past six", time(6, 30)),
        ("quarter to seven", time(6, 45)),
        ("six in the evening", time(18)),
        ("6 in the morning", time(6)),
        ("11 at night", time(23)),
        ("noon", time(12)),
        ("it's 14:35 now", None),
        ("25", None),
        ("7:60", None),
        ("15 am", None),
        ("0 pm", None),
        ("morning", None),
        ("", None),
    ],
)
def test_times_of_day(text: str, expected: time | None) -> None:
    """Twelve and twenty-four hours, digits and words."""
    found = parse_clock(text)
    assert (found.value if found else None) == expected


def test_yes_and_no() -> None:
    """Only plain answers, in any of the languages."""
    today = date(2026, 11, 20)
    assert yes_or_no("Yes!", today) is True
    assert yes_or_no("no thanks", today) is False
    assert yes_or_no("nö", today, "de") is False
    assert yes_or_no("yes but not monday", today) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("no", False),
        ("None of these", False),
        ("yes", True),
        ("I'm pregnant", True),
        ("my knee hurts", True),
        ("I'm 43 and my knee hurts", True),
        ("I'm 15", True),
        ("I'm 43", False),
        ("ok", None),
        ("banana", None),
    ],
)
def test_the_health_answer(text: str, expected: bool | None) -> None:
    """A named condition is a yes; doubtful words are asked again."""
    found = parse_health(text)
    assert (found.value if isinstance(found, Understood) else None) == expected


def test_a_denied_condition_is_asked() -> None:
    """As "no chest pain but a sore calf" cannot be read safely."""
    assert isinstance(parse_health("no chest pain but my calf hurts"), Question)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("no, that was 5 miles", "5 miles"),
        ("it was 5 miles not 7", "5 miles"),
        ("sorry, 5 miles in 51:20", "5 miles in 51:20"),
        ("oops i meant 5 miles", "5 miles"),
        ("no, 42:10", "42:10"),
        ("nein, es waren 8 km", "8 km"),
        ("wrong, it was only 4", "4"),
        ("no, 8", None),
        ("it was 5 miles", None),
        ("ran 5 miles", None),
        ("no thanks", None),
        ("no, make it monday", None),
        ("it was hard", None),
    ],
)
def test_numbers_put_right(text: str, told: str | None) -> None:
    """What is said to correct a run that was logged; a bare number may be an effort, a bare sentence another run."""
    assert put_right(text) == told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("oops, yesterday was 3.5 miles in 37:00", True),
        ("Sorry, my mistake: ran 4 miles on monday", True),
        ("oops forgot: ran 3 miles yesterday", False),
        ("ran 3 miles yesterday", False),
    ],
)
def test_a_run_told_again(text: str, expected: bool) -> None:
    """What begins with a slip admitted stands in place of what was told; what was forgotten is a run of its own."""
    assert corrects(text) is expected


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("I wish haha, it's what I want to run. Best is 27:40", "5k in 27:40"),
        ("nope 26:10 typo", "5k in 26:10"),
        ("it is, flat course though", "5k in 25:10"),
    ],
)
def test_a_story_around_the_answer_is_the_answer(text: str, meant: str) -> None:
    """Under "Is it your 5K time?" another time is that, and "it is" a yes."""
    assert offered(text, ["5k in 25:10"], date(2027, 2, 3)) == meant


@pytest.mark.parametrize(
    "text", ["yes but from about 2 years ago", "no sorry, that's how long my lunch run takes. never raced a 5k"]
)
def test_a_time_of_years_ago_is_no_time_of_today(text: str) -> None:
    """A yes that takes itself back says nothing of today's fitness."""
    assert offered(text, ["5k in 25:10"], date(2027, 2, 3)) != "5k in 25:10"
