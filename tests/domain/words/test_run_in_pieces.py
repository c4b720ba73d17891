"""A run told with how it was among its numbers: its distance, its time and its effort are taken, and nothing else."""

from datetime import date, timedelta

import pytest

from domain.units import MM_PER_MILE, Units
from domain.words.answers import Ask, Question
from domain.words.day_refs import DayRef
from domain.words.grammar.read import read_sentence
from domain.words.intents import AskAbout, LogRun, LogRuns, MedicalStop, MoveIntent, OtherSport
from domain.words.topics import Sign, Topic

TODAY = date(2027, 2, 3)  # a Wednesday


def _value(text: str) -> object:
    return read_sentence(text, TODAY, Units.MI).value


@pytest.mark.parametrize(
    ("text", "miles", "seconds", "effort"),
    [
        ("10.5 long, 1:44, loved every minute!!! effort 5", 10.5, 6240, 5),
        ("only 10 of the 12 miles, 1:41, effort 7", 10, 6060, 7),
        ("10.5 miles done 1:46:30, last two miles tough, effort 8", 10.5, 6390, 8),
        ("easy 7 done today, effort 3", 7, None, 3),
        ("4 miles, legs sore", 4, None, None),
        ("6.2 in the rain, 58:30, soaked but happy", 6.2, 3510, None),
        ("watch died, roughly 5 miles", 5, None, None),
        ("did 3 of the 5, stomach was off", 3, None, None),
        ("got 8 in before the storm", 8, None, None),
        ("treadmill 5 miles 50 min boring as hell effort 5", 5, 3000, 5),
        ("7.1 miles, 1h 9min, effort 4, lovely sunshine", 7.1, 4140, 4),
        ("garmin says 5.03 miles in 49:20", 5.03, 2960, None),
        ("5 miles, forgot to stop the watch, about 50 min", 5, 3000, None),
        ("12 done!!! 2:03, new longest run, effort 7", 12, 7380, 7),
        ("5.5 instead of 5, 55 min, got lost", 5.5, 3300, None),
        ("ended up doing 7 miles instead of 5, felt amazing, 1:08", 7, 4080, None),
        ("ran 5 but walked the last mile, 58 min", 5, 3480, None),
        ("HR was high (158), 5 miles, 50:30", 5, 3030, None),
        ("trail run 6 miles 1:10, 900 ft of climbing, effort 6", 6, 4200, 6),
        ("half of the long run done, 6 miles, knackered", 6, None, None),
        ("snow everywhere, 4.2 miles in 46 minutes, effort 6", 4.2, 2760, 6),
    ],
)
def test_its_numbers_are_taken(text: str, miles: float, seconds: int | None, effort: int | None) -> None:
    """A mood, the weather, the watch and a part that was tough change none of them."""
    run = _value(text)
    assert isinstance(run, LogRun), text
    assert run.day == DayRef(on=TODAY)
    assert run.distance_mm is not None
    assert abs(run.distance_mm - miles * MM_PER_MILE) < 2
    assert (run.duration_s, run.effort) == (seconds, effort)


@pytest.mark.parametrize(
    "text",
    [
        "5 miles tomorrow in 50 min",
        "I want 5 miles in 50 minutes effort 4",
        "legs sore, 4 miles is too much",
        "4 miles, knee sore",
        "25 miles this week, effort 5",
        "my wife ran 5 miles in 50",
        "did 3 hours of gardening",
        "beautiful evening for 5 miles",
        "5 miles instead of 7 please",
        "do 5 miles instead of 7 tomorrow",
        "hoping to do 10k in 50:00",
        "never ran 10 miles before",
    ],
)
def test_what_is_not_told_is_not_logged(text: str) -> None:
    """A wish, a complaint, another's run, a week."""
    assert not isinstance(_value(text), LogRun | LogRuns)


@pytest.mark.parametrize(
    ("text", "days_ago", "lengths"),
    [
        ("ran 2 runs yesterday: 4 and 3 miles", 1, (4, 3)),
        ("ran twice today: 4 miles in the morning, 3 in the evening", 0, (4, 3)),
        ("two runs today, 4 miles and 3 miles", 0, (4, 3)),
        ("morning run 5 miles, evening run 3 miles", 0, (5, 3)),
        ("double day: 4 + 3 miles", 0, (4, 3)),
        ("two runs on sunday, 4 and 3", 3, (4, 3)),
    ],
)
def test_two_runs_are_two(text: str, days_ago: int, lengths: tuple[int, int]) -> None:
    """Each with its own length, both of that day."""
    runs = _value(text)
    assert isinstance(runs, LogRuns), text
    on = TODAY - timedelta(days=days_ago)
    assert [run.day.on for run in runs.runs] == [on, on]
    assert [round((run.distance_mm or 0) / MM_PER_MILE) for run in runs.runs] == list(lengths)


@pytest.mark.parametrize("text", ["cycled 20 miles in 1:20, effort 5", "hiked 10 miles in 4 hours"])
def test_another_sport_with_numbers_is_no_run(text: str) -> None:
    """The miles of a bike are none of a run."""
    assert isinstance(_value(text), OtherSport)


def test_a_run_walk_of_today_is_asked_about() -> None:
    """It may have been run, or be wished for."""
    answer = read_sentence("Run walk today, 40 min", TODAY, Units.MI).answer
    assert isinstance(answer, Question)
    assert answer.ask.code is Ask.RUN_OR_RAN


def test_a_length_with_a_fraction_puts_right() -> None:
    """ "Hang on it was 10.4" is no effort."""
    run = _value("hang on it was 10.4")
    assert isinstance(run, LogRun)
    assert run.corrects


def test_a_run_that_fell_apart_is_asked_about() -> None:
    """What makes a run feel hard is said."""
    assert _value("why did I fall apart?") == AskAbout(Topic.FEELS_HARD)


def test_every_sign_is_heard() -> None:
    """An answer that names one of three sounds as if the others were fine."""
    said = _value("bit of chest pain and I felt dizzy, short of breath too")
    assert said == MedicalStop(Sign.CHEST_PAIN, (Sign.DIZZY,))


def test_a_missed_run_is_moved_from_its_day() -> None:
    """ "It" is yesterday's."""
    said = _value("missed the long run yesterday, can I do it today")
    assert said == MoveIntent(DayRef(on=TODAY - timedelta(days=1)), DayRef(on=TODAY))
