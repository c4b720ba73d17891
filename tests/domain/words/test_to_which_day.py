"""Runs that go to another day: two of them a day on, one of two days, or the day that would suit."""

from datetime import date

import pytest

from domain.plan import DayType
from domain.words.answers import Question
from domain.words.day_refs import DayRef
from domain.words.grammar.read import read_sentence
from domain.words.intents import Intent, MoveIntent, Several, SwapIntent
from domain.words.week_wishes import FindDays, KindsOn, RunOn

TODAY = date(2027, 2, 3)  # a Wednesday
MON, WED, THU, FRI, SAT, SUN = (DayRef(weekday=number) for number in (1, 3, 4, 5, 6, 7))
TOMORROW, ON_FRIDAY, ON_SATURDAY, NEXT_TUESDAY = (
    DayRef(on=date(2027, 2, 4)),
    DayRef(on=date(2027, 2, 5)),
    DayRef(on=date(2027, 2, 6)),
    DayRef(on=date(2027, 2, 9)),
)


def _meant(text: str) -> Intent | None:
    return read_sentence(text, TODAY, next_run=date(2027, 2, 4)).value


@pytest.mark.parametrize(
    "text",
    [
        "Night shift Thursday into Friday so move both of those a day later",
        "I'm on call Thursday and Friday, push both runs back a day",
        "shift thursdays and fridays runs by a day",
        "move thursday and friday both a day later",
    ],
)
def test_both_runs_go_a_day_later(text: str) -> None:
    assert _meant(text) == Several((MoveIntent(THU, ON_FRIDAY), MoveIntent(FRI, ON_SATURDAY)))


def test_the_same_workouts_a_day_later_are_those_of_the_days_before() -> None:
    text = "Is it ok if I run Friday and Saturday and leave Thursday out, same workouts just one day later?"
    assert _meant(text) == Several((MoveIntent(TOMORROW, FRI), MoveIntent(ON_FRIDAY, SAT)))


@pytest.mark.parametrize(
    "text",
    [
        "can i run friday and saturday instead of thursday and friday",
        "could i do thursday and friday's runs on friday and saturday instead",
    ],
)
def test_each_of_two_runs_has_a_day_of_its_own(text: str) -> None:
    assert _meant(text) == Several((MoveIntent(THU, FRI), MoveIntent(FRI, SAT)))


def test_days_that_have_none_in_common_say_only_which_ones_are_run_on() -> None:
    assert isinstance(_meant("i'll run friday and saturday instead of thursday and sunday"), RunOn)


def test_the_50_minutes_are_the_run_that_comes_next() -> None:
    said = "Could you shift the 50 minutes to Friday and the easy one to Saturday"
    assert _meant(said) == Several((MoveIntent(TOMORROW, FRI), MoveIntent(FRI, SAT)))


@pytest.mark.parametrize(
    "text",
    [
        "would rather run long on friday, I have the day off, and do the easy one on sunday",
        "i'd like to run long on friday and easy on sunday this week",
        "could i go long friday and do the short one sunday",
    ],
)
def test_who_runs_long_on_one_day_and_easy_on_the_other_names_both_runs(text: str) -> None:
    assert _meant(text) == KindsOn(((DayType.LONG_RUN, FRI), (DayType.EASY, SUN)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Next Tuesday I'm on a double shift at the ward, put that run on Monday or Wednesday, whichever is better",
            FindDays((NEXT_TUESDAY,), only=(MON, WED)),
        ),
        ("move tomorrow to saturday or sunday, you choose", FindDays((TOMORROW,), only=(SAT, SUN))),
        ("can you move friday's run to thursday or saturday", FindDays((FRI,), only=(THU, SAT))),
        (
            "next thursday's run on wednesday or friday please, your call",
            FindDays((DayRef(on=date(2027, 2, 11)),), only=(WED, FRI)),
        ),
    ],
)
def test_one_of_two_days_is_offered_and_no_other(text: str, expected: Intent) -> None:
    assert _meant(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "on a night shift Thursday so the session has to go somewhere else, Saturday morning would suit me",
            MoveIntent(THU, SAT),
        ),
        ("working late thursday, the session needs another day, ideally saturday", MoveIntent(THU, SAT)),
        ("something has come up friday, i could do the run saturday morning", MoveIntent(FRI, SAT)),
        ("push friday's easy run to the weekend, not sunday though", MoveIntent(FRI, SAT)),
        ("move thursday to the weekend, but not on sunday", MoveIntent(THU, SAT)),
        (
            "Parents evening tomorrow. Is Saturday ok for the 50 minutes or is that too close to the long run?",
            MoveIntent(TOMORROW, SAT),
        ),
        ("would saturday be too close to the long run for thursday's run?", MoveIntent(THU, SAT)),
        ("on nights till friday morning, so put thursdays run on saturday", MoveIntent(THU, SAT)),
    ],
)
def test_the_day_that_would_suit_is_the_one_it_goes_to(text: str, expected: Intent) -> None:
    assert _meant(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "i can't run thursday, saturday would be no good either",
        "is the run on friday or saturday",
        "does the long run go on saturday or sunday",
        "i can't do friday, sunday is fine",
    ],
)
def test_what_asks_or_denies_moves_nothing_surely(text: str) -> None:
    found = read_sentence(text, TODAY, next_run=date(2027, 2, 4)).answer
    assert found is None or isinstance(found, Question)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I can do either friday or saturday instead of thursday", FindDays((THU,), only=(FRI, SAT))),
        ("thursday won't work, either wednesday or friday is fine", FindDays((THU,), only=(WED, FRI))),
        ("is it better to run thursday's session on friday or saturday", FindDays((THU,), only=(FRI, SAT))),
        ("any day but thursday works for that run", FindDays((THU,))),
        ("saturday would be better than sunday for the long run", MoveIntent(SUN, SAT)),
        ("switch sunday and friday around, I'm free friday", SwapIntent(SUN, FRI)),
    ],
)
def test_days_that_are_weighed_against_each_other(text: str, expected: Intent) -> None:
    assert _meant(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("thursday's session needs a new home, not friday", FindDays((THU,), (FRI,))),
        ("do thursday's run friday instead of the easy one", MoveIntent(THU, FRI)),
        ("drop friday's easy run and do thursday's there", MoveIntent(THU, FRI)),
        ("thursday replaces friday this week", MoveIntent(THU, FRI)),
    ],
)
def test_a_run_in_place_of_another_goes_to_its_day(text: str, expected: Intent) -> None:
    assert _meant(text) == expected


def test_two_runs_of_one_day_are_asked_about() -> None:
    """ "Friday's in the evening" was once a reminder the evening before."""
    said = "could I run twice on friday, thursday's in the morning and friday's in the evening"
    assert isinstance(read_sentence(said, TODAY).answer, Question)
