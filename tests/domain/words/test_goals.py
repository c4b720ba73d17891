"""Goal times as people write them."""

import pytest

from domain import race
from domain.errors import InputError
from domain.plan import RaceDistance
from domain.units import Units
from domain.words.answers import Question, Understood
from domain.words.goals import parse_goal
from tests.refusals import refused


@pytest.mark.parametrize(
    ("text", "distance", "seconds"),
    [
        ("3:30:00", race.MARATHON, 12600),
        ("sub 3:30", race.MARATHON, 12600),
        ("sub-3:30", race.MARATHON, 12600),
        ("SUB 4", race.MARATHON, 14400),
        ("under 4 hours", race.MARATHON, 14400),
        ("3h30", race.MARATHON, 12600),
        ("3h 30m", race.MARATHON, 12600),
        ("3 hours 30 minutes", race.MARATHON, 12600),
        ("3 hours and 30 min", race.MARATHON, 12600),
        ("3.5 hours", race.MARATHON, 12600),
        ("210 min", race.MARATHON, 12600),
        ("my goal is 3:30", race.MARATHON, 12600),
        ("i want to run 3:30", race.MARATHON, 12600),
        ("3.30", race.MARATHON, 12600),
        ("3:30", race.MARATHON, 12600),
        ("1:45 half", race.HALF, 6300),
        ("half in 1:45", race.HALF, 6300),
        ("1:45", race.HALF, 6300),
        ("1:45:30", race.HALF, 6330),
        ("25 min", race.FIVE_K, 1500),
        ("25", race.FIVE_K, 1500),
        ("25:00", race.FIVE_K, 1500),
        ("sub 20", race.FIVE_K, 1200),
        ("0:42:10", race.TEN_K, 2530),
        ("42:10", race.TEN_K, 2530),
        ("sub 50 10k", race.TEN_K, None),
        ("sub four", race.MARATHON, 14400),
        ("under three thirty", race.MARATHON, 12600),
        ("four and a half hours", race.MARATHON, 16200),
        ("under an hour", race.TEN_K, 3600),
        ("7 min miles", race.TEN_K, 2610),
        ("7:30/mi", race.TEN_MILE, 4500),
        ("7:30 per mile", race.TEN_MILE, 4500),
        ("4:40/km", race.TEN_K, 2800),
        ("4:40 min/km", race.TEN_K, 2800),
    ],
)
def test_goals_are_read_against_the_distance(text: str, distance: RaceDistance, seconds: int | None) -> None:
    """Two parts are whichever reading fits; a pace becomes a time."""
    found = parse_goal(text, distance)
    if seconds is None:
        assert not isinstance(found, Understood)
    else:
        assert isinstance(found, Understood)
        assert found.value == seconds


@pytest.mark.parametrize("text", ["just finish", "Finish!", "no goal", "none", "just for fun 🎉", "don’t care"])
def test_no_goal_is_a_goal(text: str) -> None:
    """Just finishing is understood as having no time."""
    assert parse_goal(text, race.HALF) == Understood(None)


def test_a_goal_below_a_time_is_that_time() -> None:
    """3:30:00 for a marathon."""
    assert parse_goal("sub 3:30", race.MARATHON) == Understood(12_600)


@pytest.mark.parametrize(
    ("text", "distance", "choices"),
    [
        ("26:00", race.MARATHON, ["just finish"]),
        ("25:00:00", race.FIVE_K, ["25:00"]),
        ("1:45 half", race.MARATHON, ["just finish"]),
        ("7:30 pace", race.HALF, ["7:30/mi", "7:30/km"]),
        ("3:30-3:40", race.MARATHON, ["3:30:00", "3:40:00"]),
        ("77", race.HALF, None),
        ("500", race.HALF, ["just finish"]),
    ],
)
def test_goals_that_fit_no_reading_are_asked(text: str, distance: RaceDistance, choices: list[str] | None) -> None:
    """Nothing is guessed in silence."""
    found = parse_goal(text, distance)
    if choices is None:
        assert isinstance(found, Understood)
    else:
        assert isinstance(found, Question)
        assert [choice.text for choice in found.choices] == choices
        assert all(isinstance(parse_goal(text, distance), Understood) for text in choices)


def test_a_bare_pace_is_settled_by_known_units() -> None:
    """4:40 pace is per kilometre for somebody who reads kilometres."""
    found = parse_goal("4:40 pace", race.TEN_K, Units.KM)
    assert isinstance(found, Understood)
    assert found.value == 2800


@pytest.mark.parametrize("text", ["1:30:00", "9:30:00", "2 min", "2:00/mi", "30 hours"])
def test_times_nobody_runs_are_refused_with_the_range(text: str) -> None:
    """The marathon's range is 1:31:46 to 8:44:23."""
    with refused(InputError, match="1:31:46 and 8:44:23") as caught:
        parse_goal(text, race.MARATHON)
    assert caught.value.field == "goalTime"


@pytest.mark.parametrize("text", ["", "fast", "win", "3:99", "--", "<script>", "yes"])
def test_anything_else_is_not_a_goal(text: str) -> None:
    """Unknown words are left to somebody else."""
    assert parse_goal(text, race.MARATHON) is None
