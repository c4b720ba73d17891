"""A run with a piece at a pace, and some of a workout's repeats, are logged as what they are."""

from datetime import date, timedelta

import pytest

from domain.adapting.part_of_work import part_mm
from domain.plan import Day, DayType, Lap
from domain.units import MM_PER_KM, MM_PER_MILE, Units
from domain.words.answers import Understood
from domain.words.grammar.read import read_sentence
from domain.words.grammar.said_again import said_again
from domain.words.intents import LogRun
from domain.words.run_words import parse_run
from domain.words.told_work import part_of_work
from handlers.wording.intents import intent_words

TODAY = date(2027, 1, 13)


def logged(text: str, units: Units = Units.MI) -> LogRun | None:
    """What would be logged at once."""
    heard = read_sentence(text, TODAY, units)
    said = heard.answer.value if isinstance(heard.answer, Understood) else None
    return said if isinstance(said, LogRun) and heard.is_sure and not heard.is_doubted else None


@pytest.mark.parametrize(
    ("text", "miles", "seconds", "note"),
    [
        ("ran 10 miles with 3 at marathon pace", 10, None, "with 3 at marathon pace"),
        ("ran 10 mi, 3 at marathon pace, in 1:30:00", 10, 5400, "3 at marathon pace"),
        ("Ran 12 miles, 8 of them at MP", 12, None, "8 of them at mp"),
        ("ran 8 miles with 4 at 7:30", 8, None, "with 4 at 7:30"),
        ("ran 8 miles with the last two at tempo pace", 8, None, "with the last two at tempo pace"),
        ("ran 6 miles with 2 fast yesterday", 6, None, "with 2 fast"),
    ],
)
def test_a_piece_at_a_pace_is_neither_a_time_nor_another_run(
    text: str, miles: float, seconds: int | None, note: str
) -> None:
    """The whole run is logged, the piece stands beside it in the runner's own words."""
    said = logged(text)
    assert said is not None
    assert (said.distance_mm, said.duration_s, said.note) == (miles * MM_PER_MILE, seconds, note)
    assert said.day.on == (TODAY - timedelta(days=1) if "yesterday" in text else TODAY)
    assert logged(said_again(said)) == said


@pytest.mark.parametrize(
    ("text", "part", "effort"),
    [
        ("did the workout but only 4 of 6", (4, 6), None),
        ("did 4 of 6", (4, 6), None),
        ("only managed four of six intervals, felt hard", (4, 6), 8),
        ("got 5 of the 8 done yesterday", (5, 8), None),
        ("did 8 of 10 x 400", (8, 10), None),
        ("did the workout, 4 out of 6", (4, 6), None),
        ("did the intervals but stopped after 4", (4, 0), None),
    ],
)
def test_some_of_the_repeats(text: str, part: tuple[int, int], effort: int | None) -> None:
    """So many of so many, with the day and how it felt."""
    said = logged(text)
    assert said is not None
    assert (said.part, said.effort, said.distance_mm) == (part, effort, None)
    assert f"{part[0]} of" in intent_words(said, Units.MI)
    again = logged(said_again(said))
    assert again is not None
    assert (again.part, again.day) == (said.part, said.day)
    told = parse_run(text.replace(" yesterday", ""), Units.MI)
    assert isinstance(told, Understood)
    assert told.value.part == part


@pytest.mark.parametrize(
    "text",
    ["felt 8 of 10", "effort 7/10", "it was 9 out of 10", "did 8 of 10", "did I do 4 of 6?", "7 of 5",
     "ran 5 miles, rpe 6/10"],
)  # fmt: skip
def test_how_hard_it_felt_is_no_part_of_the_work(text: str) -> None:
    """Of ten it is the effort, unless the work is named; questions log nothing."""
    assert part_of_work(text) is None


@pytest.mark.parametrize(
    "text", ["make sunday 10 miles with 3 at marathon pace", "run 10 miles with 3 at marathon pace tomorrow"]
)
def test_what_is_planned_is_not_logged(text: str) -> None:
    """A wish with a piece at a pace is still a wish."""
    assert logged(text) is None


def test_a_distance_with_a_piece_is_no_error() -> None:
    """ "10 miles with 3 at marathon pace" is asked about, never refused as ten miles in three minutes."""
    heard = read_sentence("10 miles with 3 at marathon pace", TODAY, Units.MI)
    assert heard.answer is not None


def test_how_far_some_of_the_repeats_were() -> None:
    """The repeats that were left out go with the jogs between them; the rest of the day stays."""
    jog, repeat = Lap(400_000), Lap(800_000, 400)
    day = Day(
        number=3,
        type=DayType.INTERVALS,
        warmup=(Lap(2 * MM_PER_KM),),
        workout=(repeat, jog, repeat, jog, repeat, jog, repeat, jog, repeat, jog, repeat),
        cooldown=(Lap(MM_PER_KM),),
    )
    assert part_mm(day, 4, 6) == (day.distance_mm - 2 * 800_000 - 400_000, 6)
    assert part_mm(day, 4, 0) == part_mm(day, 4, 6)
    assert part_mm(day, 6, 6) == (day.distance_mm, 6)
    assert part_mm(day, 4, 5) is None
    assert part_mm(day, 7, 0) is None
    assert part_mm(Day(number=3, type=DayType.EASY, workout=(Lap(8 * MM_PER_KM),)), 4, 6) is None
