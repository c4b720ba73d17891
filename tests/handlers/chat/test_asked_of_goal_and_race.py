"""What is asked and told of paces, goals, running days and the race's day, answered with what was named."""

from datetime import date, timedelta

import pytest

from domain.fitness import training_paces_of
from domain.race import HALF, MARATHON, TEN_K
from domain.units import Units
from domain.words.answers import Understood
from domain.words.grammar.read import read_sentence
from domain.words.grammar.result_beside import other_race_asked, result_beside
from handlers.wording.formats import show_pace
from storage.engine import Database
from tests.handlers.chat.trained import trained


async def test_a_pace_that_is_asked_about_is_answered_yes_or_no_in_both_units(sqlite_database: Database) -> None:
    """Without its unit it is in the one that comes near."""
    talk, head = await trained(sqlite_database)
    assert head.inputs.goal_s is not None
    goal = head.inputs.goal_s / head.inputs.race.miles
    in_km = show_pace(goal, Units.KM)
    said = await talk.say(f"is {in_km.removesuffix('/km')} my marathon pace")
    assert said.startswith("Yes")
    assert show_pace(goal, Units.MI) in said
    assert in_km in said
    assert (await talk.say("is 12:30 a mile my goal pace")).startswith("No, 12:30/mi")
    easy = training_paces_of(head.inputs).easy_fast_s
    assert (await talk.say(f"so {show_pace(easy, Units.MI)} is my easy pace?")).startswith("Yes")
    assert (await talk.say("should my tempo pace be 14 minutes a mile")).startswith("No, 14:00/mi")


async def test_the_taper_says_when_it_begins_and_how_much_is_run(sqlite_database: Database) -> None:
    """Each of its weeks with its miles."""
    talk, _ = await trained(sqlite_database)
    said = await talk.say("When does the taper start and how much will I be running then?")
    assert "The taper begins in week" in said
    assert "beside the race" in said


async def test_a_result_told_with_a_time_is_what_the_answer_counts_on(sqlite_database: Database) -> None:
    """And may become the fitness with one tap."""
    talk, _ = await trained(sqlite_database)
    await talk.say("Is 3:30 realistic? I ran 1:39 for the half in October.")
    assert any("Half marathon in 1:39:00" in each for each in talk.texts())
    assert "I raced Half marathon in 1:39:00" in talk.labels()


async def test_a_time_over_another_distance_is_answered_for_that_one(sqlite_database: Database) -> None:
    """ "Is 1:25 realistic for a half" is none of the marathon's goal."""
    talk, _ = await trained(sqlite_database)
    assert (await talk.say("is 1:25 realistic for a half?")).startswith("For the Half marathon")


async def test_who_has_never_run_far_hears_how_far_the_long_runs_go(sqlite_database: Database) -> None:
    """Beside whether the goal is within reach."""
    talk, _ = await trained(sqlite_database)
    assert "The longest run is" in await talk.say("I've never run more than 10 miles. Will I be ready in April?")


async def test_the_day_of_the_race_put_right_is_in_its_own_month(sqlite_database: Database) -> None:
    """ "The 25th, not the 18th" is a week later, and not this month."""
    talk, head = await trained(sqlite_database)
    right = head.inputs.race_date + timedelta(days=3)
    said = await talk.say(f"the race isn't on the {head.inputs.race_date.day}th, it's the {right.day}th")
    assert f"→ {right:%a} {right.day} {right:%b} {right.year}" in said


async def test_a_half_so_many_weeks_before_can_be_put_in_with_a_tap(sqlite_database: Database) -> None:
    """Where it fits."""
    talk, head = await trained(sqlite_database)
    on = head.inputs.race_date - timedelta(days=21)
    await talk.say("what if I do a half 3 weeks before")
    assert any(f"{on:%a} {on.day} {on:%b}" in each for each in talk.labels())


async def test_five_days_with_one_more_says_where_that_makes_another_number(sqlite_database: Database) -> None:
    """The day that is named is previewed, and what the words do not fit is said."""
    talk, head = await trained(sqlite_database)
    free = next(day for day in (6, 3, 1) if day not in head.inputs.preferred_days)
    name = {6: "Saturday", 3: "Wednesday", 1: "Monday"}[free]
    count = len(head.inputs.preferred_days) + 1
    said = await talk.say(f"make it {count} days a week, add {name}")
    assert "Running days:" in said
    assert "and not" not in said
    assert f"and not {count + 1}" in await talk.say(f"make it {count + 1} days a week, add {name}")


async def test_which_run_would_go_is_answered_with_those_that_could(sqlite_database: Database) -> None:
    """Nothing goes without a tap."""
    talk, _ = await trained(sqlite_database)
    assert "An easy one matters least" in await talk.say("which one would you drop")
    assert "An easy one matters least" in await talk.say("if I had to drop one, which one")


async def test_a_run_is_not_made_longer_by_cutting_it(sqlite_database: Database) -> None:
    """It is said how long it is already, and shorter is offered."""
    talk, _ = await trained(sqlite_database)
    assert "nothing was changed" in await talk.say("cut the long run to 25 miles")
    assert any("shorter" in each for each in talk.labels())


async def test_who_has_no_race_and_keeps_running_hears_what_there_is(sqlite_database: Database) -> None:
    """Not only another race, another day, or a pause."""
    talk, _ = await trained(sqlite_database)
    assert "a run of your own" in await talk.say("no race, just keep fit")
    assert "Just finish" in talk.labels()


@pytest.mark.parametrize(
    ("said", "result"),
    [
        ("Is 3:30 realistic? I ran 1:39 for the half in October.", (HALF, 5940)),
        ("Can 3:30 work after a 46 min 10k?", (TEN_K, 2760)),
        ("is 3:30 realistic", None),
        ("Chris wants 1:25 for his half, is that realistic?", None),
    ],
)
def test_which_result_is_told(said: str, result: object) -> None:
    """A wish is none."""
    assert result_beside(said, MARATHON) == result


def test_a_wish_over_another_distance_is_asked_about() -> None:
    """With its time."""
    assert other_race_asked("Chris wants 1:25 for his half, is that realistic?", MARATHON) == (HALF, 5100)
    assert other_race_asked("is 3:30 realistic", MARATHON) is None


@pytest.mark.parametrize("said", ["long run on the 25th, not the 18th", "away on the 25th, not the 18th"])
def test_what_is_no_race_moves_none(said: str) -> None:
    """Another thing put right."""
    answer = read_sentence(said, date(2027, 2, 3)).answer
    assert not isinstance(answer, Understood)
