"""Answers in German and Spanish are what the same answers are in English."""

from datetime import date, time

import pytest

from domain.race import HALF, MARATHON
from domain.units import Units
from domain.words.answers import Understood
from domain.words.dates import parse_race_date
from domain.words.goals import parse_goal
from domain.words.habits import parse_days, parse_mileage
from domain.words.in_english import answer_in_english, in_english
from domain.words.races import parse_race_distance
from domain.words.replies import parse_clock, parse_health

TODAY = date(2027, 1, 4)


def value(found: object) -> object:
    """What was understood."""
    return found.value if isinstance(found, Understood) else found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Di, Do, Sa und So", {2, 4, 6, 7}),
        ("mo mi fr", {1, 3, 5}),
        ("Mo-Fr", {1, 2, 3, 4, 5}),
        ("mo bis fr", {1, 2, 3, 4, 5}),
        ("Dienstag, Donnerstag und Sonntag", {2, 4, 7}),
        ("dienstags und sonntags", {2, 7}),
        ("jeden Tag außer Montag", {2, 3, 4, 5, 6, 7}),
        ("martes, jueves y domingo", {2, 4, 7}),
        ("lun mié vie", {1, 3, 5}),
        ("todos los días", set(range(1, 8))),
    ],
)
def test_days(text: str, expected: set[int]) -> None:
    """Whole names, two letters, lists and spans."""
    assert value(parse_days(answer_in_english(text))) == expected


@pytest.mark.parametrize("text", ["mon wed fri", "tue thu", "sat and sun", "mo we fr", "do it", "so what"])
def test_english_days_and_small_words_stay(text: str) -> None:
    """Only a whole list of German or Spanish days is one."""
    assert answer_in_english(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("11. April", date(2027, 4, 11)),
        ("am 11. April 2027", date(2027, 4, 11)),
        ("Sonntag, 11. April", date(2027, 4, 11)),
        ("11 de abril", date(2027, 4, 11)),
        ("el 11 de abril", date(2027, 4, 11)),
        ("in 12 Wochen", date(2027, 3, 28)),
    ],
)
def test_dates(text: str, expected: date) -> None:
    """With a point behind the day, "de" before the month, and spans."""
    assert value(parse_race_date(answer_in_english(text), TODAY)) == expected


def test_races_goals_amounts_clocks_and_health() -> None:
    """One of each that the questions are answered with."""
    assert value(parse_race_distance(answer_in_english("Halbmarathon"))) == HALF
    assert value(parse_race_distance(answer_in_english("media maratón"))) == HALF
    assert value(parse_race_distance(answer_in_english("maratón"))) == MARATHON
    assert value(parse_goal(answer_in_english("unter 2 Stunden"), HALF)) == 7200
    assert value(parse_goal(answer_in_english("einfach ankommen"), HALF)) is None
    weekly = parse_mileage(answer_in_english("etwa 25 Kilometer die Woche"))
    assert isinstance(weekly, Understood)
    assert weekly.said_in is Units.KM
    assert value(parse_clock(answer_in_english("um 7 Uhr"))) == time(7)
    assert value(parse_clock(answer_in_english("a las 7"))) == time(7)
    assert value(parse_health(answer_in_english("nichts davon"))) is False
    assert value(parse_health(answer_in_english("ich bin schwanger"))) is True
    assert value(parse_health(answer_in_english("embarazada"))) is True


@pytest.mark.parametrize(
    "text",
    [
        "my first half on april 18, 25 miles a week, longest 9",
        "tue thu sat and sun",
        "I live in Los Angeles and run at 7",
        "the end of May, so do I",
        "no goal, just finish",
    ],
)
def test_nobodys_english_is_changed(text: str) -> None:
    """What is English stays letter by letter."""
    assert answer_in_english(text) == in_english(text) == text
