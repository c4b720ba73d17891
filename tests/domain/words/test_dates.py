"""Dates as people write them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import InputError
from domain.words.answers import Question, Understood
from domain.words.dates import parse_date, parse_race_date
from handlers.wording.formats import show_date
from tests.refusals import refused

TODAY = date(2026, 11, 20)  # a Friday


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2027-04-18", date(2027, 4, 18)),
        ("2027/4/18", date(2027, 4, 18)),
        ("April 19", date(2027, 4, 19)),
        ("on April 19th", date(2027, 4, 19)),
        ("Apr 19, 2027", date(2027, 4, 19)),
        ("19 April 2027", date(2027, 4, 19)),
        ("the 19th of april", date(2027, 4, 19)),
        ("19 Apr. '27", date(2027, 4, 19)),
        ("Sun 18 Apr 2027", date(2027, 4, 18)),
        ("Sunday, April 18", date(2027, 4, 18)),
        ("19.4.", date(2027, 4, 19)),
        ("19.4.2027", date(2027, 4, 19)),
        ("4.5.27", date(2027, 5, 4)),
        ("4/19", date(2027, 4, 19)),
        ("19/4/2027", date(2027, 4, 19)),
        ("5/5", date(2027, 5, 5)),
        ("apr-19", date(2027, 4, 19)),
        ("in 12 weeks", date(2027, 2, 12)),
        ("12 weeks from now", date(2027, 2, 12)),
        ("in ten days", date(2026, 11, 30)),
        ("in 3 months", date(2027, 2, 20)),
        ("tomorrow", date(2026, 11, 21)),
        ("Sunday", date(2026, 11, 22)),
        ("this sat", date(2026, 11, 21)),
        ("friday", date(2026, 11, 27)),
        ("dec 1", date(2026, 12, 1)),
        ("１２月", None),
        ("31 April", None),
        ("someday", None),
        ("", None),
    ],
)
def test_dates_are_read_and_echoed_with_their_weekday(text: str, expected: date | None) -> None:
    """Without a year the next one is meant."""
    found = parse_date(text, TODAY)
    assert found == (None if expected is None else Understood(expected))


@pytest.mark.parametrize(
    ("text", "choices"),
    [
        ("4/5", ["2027-04-05", "2027-05-04"]),
        ("next sunday", ["2026-11-22", "2026-11-29"]),
        ("Saturday 18 April 2027", ["2027-04-18", "2027-04-17"]),
        ("April", []),
        ("in may", []),
    ],
)
def test_ambiguous_dates_become_questions(text: str, choices: list[str]) -> None:
    """Each reading is a button that answers plainly."""
    found = parse_date(text, TODAY)
    assert isinstance(found, Question)
    assert [choice.text for choice in found.choices] == choices
    assert all(isinstance(parse_date(choice, TODAY), Understood) for choice in choices)


@pytest.mark.parametrize("text", ["today", "2026-11-19", "2028-01-01", "in 53 weeks", "1999-01-01", "in 999 weeks"])
def test_a_race_must_lie_ahead_within_a_year(text: str) -> None:
    """The sentence gives the last day that can be planned."""
    with refused(InputError, match="Sun 14 Nov 2027") as caught:
        parse_race_date(text, TODAY)
    assert caught.value.field == "raceDate"


@given(st.dates(date(2020, 1, 1), date(2090, 1, 1)), st.integers(0, 364))
def test_every_written_form_finds_the_same_day(today: date, ahead: int) -> None:
    """ISO, month first, day first and the echo itself agree."""
    day = today + timedelta(days=ahead)
    forms = [day.isoformat(), f"{day:%B} {day.day}", f"{day.day} {day:%b}", f"{day.day}.{day.month}.", show_date(day)]
    for form in forms:
        if form != day.isoformat() and (day.month, day.day) == (2, 29):
            continue
        assert parse_date(form, today) == Understood(day)
