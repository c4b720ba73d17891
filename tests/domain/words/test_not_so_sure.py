"""Sentences whose first reading would be too sure: who is not well yet, two runs to be spaced, a day before a colon."""

from datetime import date

import pytest

from domain.words.answers import Question
from domain.words.grammar.read import read_sentence
from domain.words.intents import HowItFelt, LogRun, Recovered, Sick
from domain.words.week_wishes import FindDays

TODAY = date(2026, 11, 18)  # a Wednesday


@pytest.mark.parametrize(
    "said",
    ["The cough is nearly gone but I get out of breath on the stairs", "feeling better but still dizzy now and then"],
)
def test_who_is_out_of_breath_is_not_well_again(said: str) -> None:
    """ "Good to hear" had been the answer."""
    assert read_sentence(said, TODAY).value == Sick()
    assert read_sentence("all better now", TODAY).value == Recovered()


def test_two_runs_to_be_spaced_are_not_both_left_out() -> None:
    """Another day for the one or for the other is offered."""
    found = read_sentence("I can't do both Thursday and Friday, space them out a bit for me", TODAY).answer
    assert isinstance(found, Question)
    assert sum(isinstance(each.label.values["intent"], FindDays) for each in found.choices) == 2


@pytest.mark.parametrize(
    "said", ["Tuesday: easy 7k with the club, chatted the whole way round", "tuesday: ran 7k, windy"]
)
def test_a_day_before_a_colon_is_the_day_of_the_run(said: str) -> None:
    """It had been logged today."""
    run = read_sentence(said, TODAY).value
    assert isinstance(run, LogRun)
    assert run.day.on == date(2026, 11, 17)


def test_the_wrong_one_is_no_effort_of_one() -> None:
    """ "I pressed the wrong one": the number is the one before."""
    found = read_sentence("The effort for yesterday should be 5, I pressed the wrong one", TODAY).value
    assert isinstance(found, HowItFelt)
    assert found.effort == 5
