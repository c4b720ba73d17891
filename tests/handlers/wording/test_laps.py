"""A workout by effort is said as what it is, not as so many easy laps."""

from dataclasses import replace

from domain.advice import Title, TitleKind
from domain.plan import Day, DayType, Lap, Segment
from domain.units import Units
from handlers.wording.laps import part_lines

LAP = Lap(400_000)
FARTLEK = Day(number=2, type=DayType.INTERVALS, workout=(LAP,) * 19, title=Title(TitleKind.FARTLEK, 10))


def test_playing_with_pace_is_brisk_and_easy_in_turn() -> None:
    """Nineteen laps without a pace are ten brisk ones with nine easy ones between."""
    (said,) = part_lines(FARTLEK, Segment.WORKOUT, Units.KM)
    assert said == "10 × 400 m brisk by effort, 400 m easy between"


def test_hills_go_up_strong_and_down_easy() -> None:
    """Each lap is one hill."""
    hills = replace(FARTLEK, workout=(LAP,) * 6, title=Title(TitleKind.HILLS, 6))
    (said,) = part_lines(hills, Segment.WORKOUT, Units.KM)
    assert said == "6 × 400 m, each one hill by effort: strong up, easy down"


def test_other_laps_are_said_one_by_one() -> None:
    """What is easy between stays easy, and what is brisk stays brisk, in a fartlek that somebody has edited."""
    edited = replace(FARTLEK, workout=(LAP, Lap(800_000), LAP))
    assert part_lines(edited, Segment.WORKOUT, Units.KM) == [
        "400 m brisk by effort",
        "800 m easy",
        "400 m brisk by effort",
    ]


def test_a_longer_workout_by_effort_keeps_its_effort() -> None:
    """Easy miles put behind it by the day's length do not turn all of it into easy laps."""
    longer = replace(FARTLEK, workout=(*FARTLEK.workout, Lap(3_000_000, None)))
    said = part_lines(longer, Segment.WORKOUT, Units.KM)
    assert said == ["10 × 400 m brisk by effort, 400 m easy between", "3 km easy"]
