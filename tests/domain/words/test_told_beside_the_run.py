"""Runs told with what else there is to say of them, runs that were not run, and how hard an easy run was."""

from datetime import date, timedelta

import pytest

from domain.units import MM_PER_MILE, Units
from domain.words.answers import Ask, Question
from domain.words.grammar.read import read_sentence
from domain.words.intents import HowItFelt, LogRun, Sick, SkipDay
from domain.words.week_wishes import RaceOnTheWay

TODAY = date(2027, 2, 3)  # a Wednesday


@pytest.mark.parametrize(
    ("said", "miles", "seconds", "effort"),
    [
        ("did 8 easy, 1:22, effort 4, no pain", 8, 4920, 4),
        ("6.5 miles, 1:08, 4, legs coming back", 6.5, 4080, 4),
        ("7 miles long run, 1:12, effort 4. lungs are back!", 7, 4320, 4),
        ("longest run ever!! as planned, effort 7, took 3 gels", None, None, 7),
        ("5 easy no strides, 51 min, head just wasn't in it", 5, 3060, None),
        ("my legs are toast so I only did 4 easy, 42 min", 4, 2520, None),
        ("ran 5 easy miles", 5, None, None),
        ("ran 5 miles, felt easy", 5, None, 3),
        ("did 5.5 miles easy, 55:30, 4", 5.5, 3330, 4),
        ("ran 5 in 42.10", 5, 2530, None),
    ],
)
def test_a_run_told_with_asides_is_logged_with_its_own_numbers(
    said: str, miles: float | None, seconds: int | None, effort: int | None
) -> None:
    """ "Easy" names the kind of run, and is no effort."""
    run = read_sentence(said, TODAY, Units.MI).value
    assert isinstance(run, LogRun)
    assert (run.distance_mm, run.duration_s, run.effort) == (
        None if miles is None else round(miles * MM_PER_MILE),
        seconds,
        effort,
    )


@pytest.mark.parametrize("said", ["6 miles, 3, move tomorrow", "3 miles, 4 tomorrow", "5 miles, no pain, can I rest?"])
def test_what_may_be_more_than_an_aside_is_not_left_out(said: str) -> None:
    """A wish, another day, a question: nothing is made an effort of."""
    run = read_sentence(said, TODAY, Units.MI).value
    assert not isinstance(run, LogRun) or run.effort is None


def test_a_run_told_late_is_of_its_day() -> None:
    """ "Forgot to tell you about yesterday"."""
    run = read_sentence("forgot to tell you about yesterday, did it as planned, 5 effort", TODAY, Units.MI).value
    assert isinstance(run, LogRun)
    assert (run.day.on, run.effort) == (TODAY - timedelta(days=1), 5)


def test_a_cough_beside_a_run_is_asked_about_after_it() -> None:
    """The run is logged first."""
    heard = read_sentence("did the 3.5, nice and easy, still coughing a little, effort 3", TODAY, Units.MI)
    assert isinstance(heard.value, LogRun)
    assert heard.also == Sick()


@pytest.mark.parametrize(
    ("said", "days_ago"),
    [
        ("didn't run last night either, kid still poorly", 1),
        ("too knackered after work, not running today", 0),
        ("nope, skipped it. too tired", 0),
        ("no run today, too tired", 0),
        ("I told you I skipped sunday", 3),
    ],
)
def test_what_was_not_run_is_of_its_day(said: str, days_ago: int) -> None:
    """And is no question whether something hurts."""
    skipped = read_sentence(said, TODAY, Units.MI, next_run=TODAY + timedelta(days=1)).value
    assert isinstance(skipped, SkipDay)
    assert skipped.day.on == TODAY - timedelta(days=days_ago)


def test_an_effort_put_right_is_the_new_one() -> None:
    """ "4 not 3"."""
    assert read_sentence("no the effort was 4 not 3", TODAY).value == HowItFelt(4)


@pytest.mark.parametrize(
    "said",
    [
        "no I mean add the half marathon on 14 march to my plan",
        "please put a half marathon race on 14 march in my plan",
    ],
)
def test_a_race_to_be_put_in_the_plan_is_one_on_the_way(said: str) -> None:
    """After a no as well."""
    found = read_sentence(said, TODAY, Units.MI).value
    assert isinstance(found, RaceOnTheWay)
    assert found.on == date(2027, 3, 14)


def test_a_bare_ten_k_may_be_a_run() -> None:
    """It is asked about."""
    assert not isinstance(read_sentence("add a 10k on sunday", TODAY, Units.MI).value, RaceOnTheWay)


@pytest.mark.parametrize(
    "said",
    ["calf is still sore this morning when I go down stairs. should I run?", "the calf is the thing I'm worried about"],
)
def test_a_sore_muscle_that_is_asked_about_has_its_answer(said: str) -> None:
    """With what may become of the run."""
    asked = read_sentence(said, TODAY, Units.MI, next_run=TODAY).answer
    assert isinstance(asked, Question)
    assert asked.ask.code is Ask.SLIGHTLY_SORE
