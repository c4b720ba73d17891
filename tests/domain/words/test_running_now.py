"""What people say of their running now, of their races before, of their age, and of the most a week may hold."""

from datetime import date

import pytest

from domain.errors import InputError
from domain.plan import RaceExperience
from domain.units import Units
from domain.words.age import find_age
from domain.words.answers import Ask, Question, Understood
from domain.words.experience import find_experience
from domain.words.first_message import first_message
from domain.words.most_a_week import find_most, parse_most, said_of_a_week
from domain.words.running_now import parse_running

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("text", "week", "longest"),
    [
        ("25 miles, longest 9", 25, 9),
        ("25 miles longest 9", 25, 9),
        ("25 mpw, longest run 8 miles", 25, 8),
        ("25, longest 9", 25, 9),
        ("25 miles a week (long run 9)", 25, 9),
        ("25 miles with a 9 mile long run", 25, 9),
        ("i run 20 miles a week and my longest run lately was 7", 20, 7),
        ("twenty miles, longest seven", 20, 7),
        ("25 miles", 25, None),
        ("longest 9", None, 9),
        ("longest run 8 or 9", None, 8),
    ],
)
def test_the_week_and_its_longest_run_in_one_answer(text: str, week: float | None, longest: float | None) -> None:
    """Either may be left out; of two numbers the longest run is the smaller."""
    found = parse_running(text)
    assert isinstance(found, Understood)
    assert (found.value.weekly_miles, found.value.longest_miles) == (week, longest)


def test_the_longest_run_is_in_the_unit_of_the_week() -> None:
    """ "40 km, longest 15": both are kilometres."""
    found = parse_running("40 km, longest 15")
    assert isinstance(found, Understood)
    assert found.said_in is Units.KM
    assert found.value.longest_miles == pytest.approx(9.32, abs=0.01)


def test_a_longest_run_beyond_the_week_is_asked_back() -> None:
    """Never put right in silence; both readings can be tapped, and each is understood when it comes back."""
    found = parse_running("10 miles, longest 12")
    assert isinstance(found, Question)
    assert found.ask.code is Ask.LONGEST_OVER_WEEK
    assert [choice.text for choice in found.choices] == ["12 mi, longest 10 mi", "10 mi"]
    assert all(isinstance(parse_running(choice.text), Understood) for choice in found.choices)


@pytest.mark.parametrize("text", ["25 miles, longest 90 min", "longest", "my long run hurts"])
def test_minutes_are_no_distance(text: str) -> None:
    """A longest run in minutes is not read as miles."""
    assert parse_running(text) is None


def test_nobody_ran_a_hundred_miles_at_once() -> None:
    """Refused with the range, not cut to it."""
    with pytest.raises(InputError) as refused:
        parse_running("130 miles, longest 100")
    assert refused.value.field == "longestRecentRun"


@pytest.mark.parametrize(
    ("text", "miles", "hours"),
    [
        ("not more than 6 hours", None, 6),
        ("at most 40 miles a week", 40, None),
        ("max 45 mpw", 45, None),
        ("6h", None, 6),
        ("i don't want to run more than 5 hours a week", None, 5),
        ("no more than 4.5 hours", None, 4.5),
        ("at most 6 hours and 40 miles", 40, 6),
        ("40 miles max", 40, None),
    ],
)
def test_the_most_of_a_week(text: str, miles: float | None, hours: float | None) -> None:
    """Hours, a distance, or both."""
    found = parse_most(text)
    assert isinstance(found, Understood)
    assert (found.value.miles, found.value.hours) == (miles, hours)


def test_a_number_alone_is_hours_or_a_distance() -> None:
    """Asked back; and limits are taken back in words."""
    found = parse_most("6")
    assert isinstance(found, Question)
    assert [choice.text for choice in found.choices] == ["6 hours", "6 mi"]
    opened = parse_most("no limit")
    assert isinstance(opened, Understood)
    assert opened.value.is_open


@pytest.mark.parametrize(
    "text",
    ["marathon in not more than 4 hours", "i ran 25 miles a week", "max 4 hours", "not more than 6 hours on sunday"],
)
def test_in_a_sentence_only_a_week_has_a_most(text: str) -> None:
    """Four hours may be a goal, and 25 miles what is run."""
    assert find_most(text) is None


@pytest.mark.parametrize(
    ("text", "experience", "rest"),
    [
        ("sub 3:30, my first", RaceExperience.FIRST, "sub 3:30"),
        ("just finish my first", RaceExperience.FIRST, "just finish"),
        ("it's my first but sub 4", RaceExperience.FIRST, "sub 4"),
        ("never run one", RaceExperience.FIRST, ""),
        ("done a few, 3:45", RaceExperience.SOME, "3:45"),
        ("my third 3:45", RaceExperience.SOME, "3:45"),
        ("my 10th, sub 3", RaceExperience.OFTEN, "sub 3"),
    ],
)
def test_how_often_the_distance_was_raced(text: str, experience: RaceExperience, rest: str) -> None:
    """Said along with the goal, which is read from what is left."""
    assert find_experience(text) == (experience, rest)


@pytest.mark.parametrize("text", ["1:45", "sub 3:30", "just finish", "8:00/mi"])
def test_a_goal_alone_says_nothing_of_races_before(text: str) -> None:
    """Unsaid stays unsaid."""
    assert find_experience(text) is None


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("i run 25 miles a week, i'm 54", 54),
        ("i am 61 and run 20 miles a week", 61),
        ("45 years old", 45),
        ("i'm 25 miles from home", None),
        ("i'm 10 minutes away", None),
        ("sub 3:50", None),
    ],
)
def test_an_age_in_a_sentence(text: str, age: int | None) -> None:
    """Years, and nothing that is followed by another unit."""
    found = find_age(text)
    assert (None if found is None else found[0]) == age


def test_the_first_words_fill_all_of_it() -> None:
    """Week, longest run, age, experience and the most of a week, each under its public name."""
    found = first_message(
        "my first half on May 2, I run 30 km a week, longest 12, I'm 54, at most 5 hours a week", TODAY
    )
    assert found.weekly_miles == pytest.approx(18.64, abs=0.01)
    assert found.longest_miles == pytest.approx(7.46, abs=0.01)
    assert (found.experience, found.is_careful, found.most_hours) == (RaceExperience.FIRST, True, 5.0)
    assert found.said_in is Units.KM
    assert found.found >= {"currentWeeklyMileage", "longestRecentRun", "experience", "careful", "mostHours"}


def test_at_most_so_many_miles_are_not_what_is_run_now() -> None:
    """ "At most 40 miles a week" says nothing of today's mileage."""
    found = first_message("half on May 2, at most 40 miles a week", TODAY)
    assert (found.most_miles, found.weekly_miles) == (40.0, None)


def test_the_first_race_of_another_distance_is_none_of_this_one() -> None:
    """A first 5K was run; the marathon to come is not said to be the first."""
    assert first_message("I ran my first 5k in 24:10 and want a marathon on April 19", TODAY).experience is None


def test_a_week_and_a_longest_run_that_do_not_fit_are_left_to_their_question() -> None:
    """Neither is taken, so that it is asked."""
    found = first_message("half on May 2, 20 miles a week, longest 30", TODAY)
    assert (found.weekly_miles, found.longest_miles) == (None, None)
    assert not found.found & {"currentWeeklyMileage", "longestRecentRun"}


@pytest.mark.parametrize(
    ("text", "hours", "miles"),
    [
        ("limit my weeks to 5 hours", 5, None),
        ("at most 6 hours or 40 miles", 6, 40),
        ("not more than 6 hours", 6, None),
        ("max 6h per week", 6, None),
        ("not more than 6 miles", None, None),
        ("max 2 hours", None, None),
        ("how many hours a week at most", None, None),
    ],
)
def test_a_sentence_of_its_own_about_the_most_of_a_week(text: str, hours: float | None, miles: float | None) -> None:
    """What could be about a day is left alone."""
    found = said_of_a_week(text)
    assert (None if found is None else (found.hours, found.miles)) == (
        None if hours is miles is None else (hours, miles)
    )


def test_an_age_takes_its_words_along() -> None:
    """ "I am 54 years old" leaves nothing over, and a new longest run may be set."""
    found = find_age("i am 54 years old")
    assert found is not None
    assert not found[1].strip(" ,")
    running = parse_running("set my longest run to 12 miles")
    assert isinstance(running, Understood)
    assert running.value.longest_miles == 12
