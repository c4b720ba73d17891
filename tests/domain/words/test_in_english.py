"""Answers in German and Spanish are what the same answers are in English."""

from datetime import date, time

import pytest

from domain.plan import RaceExperience
from domain.race import HALF, MARATHON
from domain.units import Units
from domain.words.age import find_age
from domain.words.answers import Understood
from domain.words.clean import clean
from domain.words.dates import parse_race_date
from domain.words.experience import find_experience
from domain.words.goals import parse_goal
from domain.words.habits import parse_days, parse_mileage
from domain.words.in_english import answer_in_english, in_english
from domain.words.most_a_week import MostAWeek, parse_most, said_of_a_week
from domain.words.races import parse_race_distance
from domain.words.replies import parse_clock, parse_health
from domain.words.running_now import RunningNow, parse_running

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


@pytest.mark.parametrize(
    ("text", "week", "longest"),
    [
        ("längster Lauf 14 km", None, 14),
        ("40 km, längster Lauf 14 km", 40, 14),
        ("Ich laufe etwa 40 km pro Woche, mein längster Lauf war 14 km", 40, 14),
        ("40 Kilometer in der Woche und am längsten 15", 40, 15),
        ("40 km a la semana, la más larga 14 km", 40, 14),
        ("corro unos 40 km por semana y mi tirada más larga fue de 14", 40, 14),
        ("40 kilómetros semanales, lo más largo 12", 40, 12),
    ],
)
def test_running_now(text: str, week: float | None, longest: float) -> None:
    """The week and its longest run, in kilometres."""
    found = value(parse_running(answer_in_english(text)))
    assert isinstance(found, RunningNow)
    assert found.weekly_miles == (week and pytest.approx(week / 1.609344))
    assert found.longest_miles == pytest.approx(longest / 1.609344)


@pytest.mark.parametrize(
    "text",
    [
        "nicht mehr als 6 Stunden",
        "höchstens 6 Stunden pro Woche",
        "ich will nicht mehr als sechs Stunden pro Woche laufen",
        "no más de 6 horas",
        "no quiero correr más de 6 horas por semana",
        "como máximo 6 horas a la semana",
    ],
)
def test_the_most_a_week(text: str) -> None:
    """Asked for, and in a sentence of its own."""
    assert value(parse_most(answer_in_english(text))) == MostAWeek(hours=6.0)
    assert said_of_a_week(in_english(text)) == MostAWeek(hours=6.0)


@pytest.mark.parametrize("text", ["kein Limit", "ohne Grenze", "unbegrenzt", "sin límite"])
def test_no_limit(text: str) -> None:
    """A limit taken back."""
    assert value(parse_most(answer_in_english(text))) == MostAWeek(is_open=True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mein erster Marathon", RaceExperience.FIRST),
        ("das ist mein erster Halbmarathon", RaceExperience.FIRST),
        ("zum ersten Mal", RaceExperience.FIRST),
        ("noch nie gelaufen", RaceExperience.FIRST),
        ("mein dritter Marathon", RaceExperience.SOME),
        ("schon ein paar Mal", RaceExperience.SOME),
        ("schon oft", RaceExperience.OFTEN),
        ("es mi primer maratón", RaceExperience.FIRST),
        ("nunca he corrido una", RaceExperience.FIRST),
        ("mi tercera media maratón", RaceExperience.SOME),
        ("varias veces", RaceExperience.SOME),
        ("muchas veces", RaceExperience.OFTEN),
    ],
)
def test_races_before(text: str, expected: RaceExperience) -> None:
    """How often somebody has raced the distance."""
    found = find_experience(answer_in_english(text))
    assert found is not None
    assert found[0] is expected


@pytest.mark.parametrize("text", ["ich bin 54", "54 Jahre alt", "tengo 54 años", "54 años"])
def test_an_age(text: str) -> None:
    """Years, said with the health question."""
    found = find_age(clean(answer_in_english(text)))
    assert found is not None
    assert found[0] == 54


def test_the_first_media_is_a_half_marathon() -> None:
    """Half of a longer phrase is not taken out of it: "mi primera media" is a race, "mi primera" alone is how often."""
    assert in_english("mi primera media el 6 de diciembre") == "my first half on 6 december"
    assert in_english("mi primera media maratón") == "my first half marathon"
    assert in_english("mi primera carrera") == "my first race"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Boston Marathon am 19. April, unter 3:30", "Boston Marathon on 19 April, sub 3:30"),
        ("Frühjahrsmarathon am 18. April", "Frühjahrs Marathon on 18 April"),
        ("Marathon am 18. April, 40 km pro Woche, di do fr so", "Marathon on 18 April, 40 km a week, tue thu fri sun"),
        ("Halbmarathon am 18. April", "half marathon on 18 April"),
        ("I am 50. Boston marathon in April", "I am 50. Boston marathon in April"),
    ],
)
def test_small_words_tell_a_first_sentence(text: str, expected: str) -> None:
    """A date with its point, a compound, short days at the end; "I am 50" stays what it is."""
    assert in_english(text) == expected
