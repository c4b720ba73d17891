"""A run told in chatter: how far, how long, how hard and on which day, and nothing that was not run."""

from datetime import date, timedelta

import pytest

from domain.units import MM_PER_KM, MM_PER_MILE, Units
from domain.words.day_refs import DayRef
from domain.words.grammar.heard import Heard
from domain.words.grammar.read import read_sentence
from domain.words.intents import Injured, LogRun, LogRuns, SkipDay

TODAY = date(2027, 2, 3)  # a Wednesday
_MIN = 60


def _heard(text: str, units: Units = Units.KM) -> Heard:
    return read_sentence(text, TODAY, units, next_run=date(2027, 2, 4))


def _run(text: str, units: Units = Units.KM) -> tuple[float, float, int | None, int]:
    """Kilometres or miles, minutes, effort and how many days ago."""
    heard = _heard(text, units)
    run = heard.value
    assert isinstance(run, LogRun), (text, heard)
    assert (heard.is_sure, heard.is_doubted) == (True, False), text
    assert run.distance_mm is not None
    assert run.duration_s is not None
    assert run.day.on is not None
    unit = MM_PER_KM if units is Units.KM else MM_PER_MILE
    return round(run.distance_mm / unit, 2), run.duration_s / _MIN, run.effort, (TODAY - run.day.on).days


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("just back, 8,1k, 51 min, 4, saw a fox", (8.1, 51, 4, 0)),
        ("8k 48 min, 3", (8, 48, 3, 0)),
        ("10k total 57 min, 6", (10, 57, 6, 0)),
        ("11k 1h08, 4", (11, 68, 4, 0)),
        ("6k in 40 min, 3, ok", (6, 40, 3, 0)),
        ("home now, 7,4k, 46 min, 3, met the neighbours dog", (7.4, 46, 3, 0)),
        ("12k total 1h12, 6, windy as hell", (12, 72, 6, 0)),
        ("6,5k in 41 min, 4, podcast was good", (6.5, 41, 4, 0)),
        ("bit of a slog, 8 km took me 52 minutes, heavy legs, 6", (8, 52, 6, 0)),
        ("14 long 1:28, legs ok 5", (14, 88, 5, 0)),
        ("13 long 1:22, legs good 4", (13, 82, 4, 0)),
        ("16.9 in 1:45, 5, guests tomorrow", (16.9, 105, 5, 0)),
    ],
)
def test_a_bare_number_behind_distance_and_time_is_the_effort(
    text: str, told: tuple[float, float, int | None, int]
) -> None:
    """Whatever is said behind it."""
    assert _run(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("8k easy, 49, felt like flying at sea level", (8, 49, None, 0)),
        ("9k easy, 56", (9, 56, None, 0)),
        ("7k slow with my sister, 48, she talks a lot", (7, 48, None, 0)),
        ("4.5k plus strides, 27", (4.5, 27, None, 0)),
        ("7k easy 43, calf a bit tight on the left, loosened after 2k, not worried", (7, 43, None, 0)),
    ],
)
def test_a_bare_number_that_is_a_time_is_minutes(text: str, told: tuple[float, float, int | None, int]) -> None:
    """No effort is so high."""
    assert _run(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("ok did 6 of them, 9.5k, 55 min, 7", (9.5, 55, 7, 0)),
        ("did 5 of them, 8.8k, 52 min, 8", (8.8, 52, 8, 0)),
        ("all 8 of them done, 10k altogether, 58 min, 7", (10, 58, 7, 0)),
        ("managed 4 of those hills, 7.2k, 45 min, 6", (7.2, 45, 6, 0)),
        ("6 x 400 done, 9.1k in all, 54 min, 8", (9.1, 54, 8, 0)),
        ("3x2k at mp done, all at 5.20ish, 10.6 in total, 58 min. hr 160 in the last. 7/10", (10.6, 58, 7, 0)),
        ("did it, 4 x 2k was it? anyway 12 k all in 1:06, last rep died, 9 out of 10", (12, 66, 9, 0)),
        ("8.5 w/ 2 x 2k mp felt super, 49 min, 5/10", (8.5, 49, 5, 0)),
        ("did 8.3 but split in two, 4 in the morning 4.3 at night, 52 min total", (8.3, 52, None, 0)),
    ],
)
def test_repeats_and_parts_are_no_distance(text: str, told: tuple[float, float, int | None, int]) -> None:
    """The whole run is logged."""
    assert _run(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("long run 15k 1:34, tired legs from yesterday, 5", (15, 94, 5, 0)),
        ("long run 16k 1:39, heavy legs from monday, 6", (16, 99, 6, 0)),
        ("8k done, 49:30, a lot better than tuesday, 4 of 10", (8, 49.5, 4, 0)),
        ("10k in 61, harder than last tuesday for some reason", (10, 61, None, 0)),
        ("did 8k 51 min today instead of the long run tomorrow, effort 4", (8, 51, 4, 0)),
        ("mon 1st i did 6k in 37min", (6, 37, None, 2)),
        ("sun 31 jan i ran 15k in 1:33", (15, 93, None, 3)),
        ("yesterday's 8k was done in 50 mins", (8, 50, None, 1)),
        ("thursday i did run, like i said before work, 10k in 55 minutes, effort 8. friday was bad", (10, 55, 8, 6)),
        ("13k 1:20 lovely sun, 4", (13, 80, 4, 0)),
    ],
)
def test_the_day_is_the_runs_own(text: str, told: tuple[float, float, int | None, int]) -> None:
    """A day it is held against, or that the legs are tired from, is another one."""
    assert _run(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("17k in 1:48, no wait 1:43, effort 5", (17, 103, 5, 0)),
        ("16k in 1:42, sorry 1:40, effort 4", (16, 100, 4, 0)),
        ("6k 38 min, no 39", (6, 39, None, 0)),
        ("7.5k, no wait 8k, 49 min", (8, 49, None, 0)),
        ("8k 51 min, oops 50 min, 4", (8, 50, 4, 0)),
    ],
)
def test_what_is_said_last_counts(text: str, told: tuple[float, float, int | None, int]) -> None:
    """A number that is taken back at once is no number."""
    assert _run(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("back home, did 8,5 with the strides, 52 min, legs surprisingly fresh. 4/10", (8.5, 52, 4, 0)),
        ("did not feel like strides so i ran 10k at lunch flat out, 42:10. whoops", (10, 42 + 1 / 6, None, 0)),
        ("just tried 5k super slow, 34 min, hr was 155 which is silly. effort 6", (5, 34, 6, 0)),
        ("17.5 done in 1:49. one gel at 10k, stomach fine. last 4 k a bit quicker. 6/10", (17.5, 109, 6, 0)),
        ("ok so i did 22k in the end in 2:15 w/ two gels. effort 7, knackered but proud", (22, 135, 7, 0)),
        ("einmal um den see, 9 km in 55 min, beine schwer, anstrengung 5", (9, 55, 5, 0)),
        ("hoy 7 km en 44 min, mucho viento, esfuerzo 4", (7, 44, 4, 0)),
    ],
)
def test_chatter_around_the_numbers_does_not_matter(text: str, told: tuple[float, float, int | None, int]) -> None:
    """Legs, gels, a heart rate, moods."""
    assert _run(text) == told


def test_what_was_too_much_is_no_length() -> None:
    """ "7 was too much, stopped at 4": four were run."""
    assert _run("7 was too much, stopped at 4, 40 min", Units.MI) == (4, 40, None, 0)
    assert _run("8 was too far, stopped at 5, 52 min", Units.MI) == (5, 52, None, 0)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("did the long one, 18.6 in 1:52, effort 6. what do you reckon about gels, never used any", (18.6, 112, 6, 0)),
        ("8k in 50 min, 4. what is on tomorrow?", (8, 50, 4, 0)),
        ("9k 55 min, felt good, how far is the long run?", (9, 55, None, 0)),
    ],
)
def test_a_question_behind_a_run_is_answered_too(text: str, told: tuple[float, float, int | None, int]) -> None:
    """The run is logged, and the question stands beside it."""
    assert _run(text) == told
    assert _heard(text).also is not None


def test_what_hurts_is_asked_about_beside_the_run() -> None:
    """The run is not lost by it."""
    heard = _heard("9k 55 min, 5, left knee hurts")
    assert isinstance(heard.value, LogRun)
    assert heard.also == Injured("left knee")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("yday 6k 38min and tonight 8k 50min, both a 4", [(1, 6, 38, 4), (0, 8, 50, 4)]),
        ("mon 7 in 42, tue 6.5 in 40, each a 5, feeling good", [(2, 7, 42, 5), (1, 6.5, 40, 5)]),
        ("mon 8 tue 9, 49 and 54 minutes", [(2, 8, 49, None), (1, 9, 54, None)]),
        (
            "monday 8k 50 and today 10 with the club, 59 min, effort 5",
            [(2, 8, 50, None), (0, 10, 59, 5)],
        ),
        ("yesterday 8k 49 min, today 8.5 in 51. both 4", [(1, 8, 49, 4), (0, 8.5, 51, 4)]),
        ("logging: sat 8k 49min, sun 5k 33min, mon 8.5k 53min",
         [(4, 8, 49, None), (3, 5, 33, None), (2, 8.5, 53, None)]),
    ],
)  # fmt: skip
def test_several_runs_each_have_their_numbers(text: str, told: list[tuple[int, float, float, int | None]]) -> None:
    """Each has its day, its length, its time and its effort."""
    runs = _heard(text).value
    assert isinstance(runs, LogRuns)
    assert [
        ((TODAY - run.day.on).days, (run.distance_mm or 0) / MM_PER_KM, (run.duration_s or 0) / _MIN, run.effort)
        for run in runs.runs
        if run.day.on
    ] == told


def test_what_was_run_as_planned_has_none_of_todays_numbers() -> None:
    """ "4 mi 43 min and monday and tuesday as planned"."""
    runs = _heard("4 mi 43 min and monday and tuesday as planned", Units.MI).value
    assert isinstance(runs, LogRuns)
    assert [(run.day.on, run.distance_mm is None, run.of_plan) for run in runs.runs] == [
        (TODAY, False, False),
        (TODAY - timedelta(days=2), True, True),
        (TODAY - timedelta(days=1), True, True),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "can i run 8k in 50 min tomorrow",
        "i want to run 10k in 50 min",
        "my goal is 10k in 50:00",
        "make thursday 8k 50 min",
        "is 10k in 60 min slow?",
        "my wife ran 10k in 55 min",
        "10k in 48:20 is my best",
        "next sunday 18k in 1:50 please",
        "should i do 8k in 50 min today or rest",
        "tomorrow 8k, 50 min, easy",
        "cycled 30k in 1:20, 4",
        "what if i run 12k in 1:10",
        "last year i ran a 10k in 44:30",
        "i usually run 8k in 50 min",
        "could you make the long run 16k, about 1:40",
        "thinking of 10k tonight, 60 min",
        "plan says 8k 50 min but i have a cold",
        "if i do 10k in 55 will i make sub 4",
        "going for 7k now, 45 min",
        "10k tonight with club, should take 60 min",
        "heading out now 8k 50 min",
        "8k at 7 tonight, 50 min max",
    ],
)
def test_what_was_not_run_is_not_logged(text: str) -> None:
    """A wish, a plan, a question, somebody else's run, another time: at most it is asked about."""
    heard = _heard(text)
    is_log = isinstance(heard.value, LogRun | LogRuns) and heard.is_sure and not heard.is_doubted
    assert not is_log, heard


def test_a_day_that_cannot_be_run_behind_the_run_is_not_lost() -> None:
    """Only the run was logged, and the next morning's workout came."""
    heard = read_sentence("ran 5 today 48 mins and btw cant do tomorrow, early shift", date(2027, 2, 3))
    assert isinstance(heard.value, LogRun)
    assert heard.also == SkipDay(DayRef(on=date(2027, 2, 4)))


@pytest.mark.parametrize("sentence", ["5 in 48, can't complain", "5 in 50, couldn't go faster"])
def test_what_could_not_be_is_no_wish(sentence: str) -> None:
    assert read_sentence(sentence, date(2027, 2, 3)).also is None


def test_a_day_without_a_run_beside_the_run_is_none_of_its_days() -> None:
    """The run was lost beside the nights that made its teller tired."""
    run = read_sentence("tues 5 in 47:20, today nada. soooo tired, 2 nights in a row", date(2027, 2, 3)).value
    assert isinstance(run, LogRun)
    assert (run.day.on, run.distance_mm, run.duration_s) == (date(2027, 2, 2), 8_046_720, 2840)
