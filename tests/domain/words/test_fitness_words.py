"""Current fitness as people write it."""

import pytest

from domain.errors import InputError
from domain.units import Units
from domain.words.answers import Question, Understood
from domain.words.current_fitness import parse_fitness, parse_jog
from tests.refusals import refused


@pytest.mark.parametrize(
    ("text", "pace"),
    [
        ("7:30", 450),
        ("7:30/mi", 450),
        ("7:30 per mile", 450),
        ("7:30 min/mile", 450),
        ("7'30", 450),
        ("7’30”", 450),
        ("7.30", 450),
        ("about 7:30", 450),
        ("my pace is 7:30", 450),
        ("8 min/mile", 480),
        ("7 30", 450),
        ("8 minute miles", 480),
        ("last month I ran a 10k in 48:30", 452),
        ("4:40/km", 451),
        ("4:40 per km", 451),
        ("5k in 23:20", 451),
        ("5K 23:20", 451),
        ("23:20 5k", 451),
        ("23:20 for 5k", 451),
        ("ran 5k in 23:20 last month", 451),
        ("5k in 25 min", 483),
        ("10k in 48:30", 452),
        ("half 1:47", 449),
        ("1:47:10 half marathon", 450),
        ("marathon 4:01:00", 450),
        ("mile in 6:30", 427),
    ],
)
def test_paces_and_races_become_a_5k_pace(text: str, pace: int) -> None:
    """Seconds per mile, from whatever was raced."""
    found = parse_fitness(text)
    assert isinstance(found, Understood)
    assert found.value == pytest.approx(pace, abs=3)


@pytest.mark.parametrize(
    ("text", "choices"),
    [
        ("23:20", ["5k in 23:20"]),
        ("25 min", ["5k in 25:00"]),
        ("15:30", ["5k in 15:30", "15:30/mi"]),
        ("4:40", ["4:40/km", "4:40/mi"]),
        ("3:30", ["3:30/km"]),
        ("1:47:10", []),
        ("0:23:20", ["5k in 23:20"]),
    ],
)
def test_doubtful_answers_are_asked(text: str, choices: list[str]) -> None:
    """A 5K time given as a pace, or a pace per kilometre, is never guessed."""
    found = parse_fitness(text)
    assert isinstance(found, Question)
    assert [choice.text for choice in found.choices] == choices
    assert all(isinstance(parse_fitness(choice), Understood) for choice in choices)


def test_the_goal_settles_a_fast_pace() -> None:
    """5:30 fits a 3:00 marathon goal per mile, and not a 5:30 one."""
    assert isinstance(parse_fitness("5:30", goal_pace_s=365), Understood)
    assert isinstance(parse_fitness("5:30", goal_pace_s=700), Question)
    assert isinstance(parse_fitness("5:30", units=Units.MI), Understood)
    in_km = parse_fitness("5:30", units=Units.KM)
    assert isinstance(in_km, Understood)
    assert in_km.value == 531


@pytest.mark.parametrize("text", ["3:20/mi", "17:00/mi", "2:00", "1:30/km", "59:00", "5k in 5:00", "5k in 59:00:00"])
def test_out_of_range_is_refused_with_the_range(text: str) -> None:
    """4:00 to 16:00 per mile."""
    with refused(InputError, match="per mile") as caught:
        parse_fitness(text)
    assert caught.value.field == "fiveKPace"


@pytest.mark.parametrize("text", ["", "fast", "slow", "no idea", "5k", "half", ":", "7:75", "🏃"])
def test_anything_else_is_not_fitness(text: str) -> None:
    """Unknown words are left to somebody else."""
    assert parse_fitness(text) is None


def test_half_a_mile_is_no_half_marathon() -> None:
    """The answer to how far ten easy minutes bring somebody, in their own order of words."""
    said = parse_jog("about half a mile in ten minutes easy jog", Units.MI)
    assert said == parse_jog("jog 10 min 0.5 mi", Units.MI)
    assert said is not None
    assert parse_jog("a mile and a half in 20 min easy", Units.MI) == parse_jog("jog 20 min 1.5 mi", Units.MI)
    assert parse_fitness("half a mile", Units.MI) is None
