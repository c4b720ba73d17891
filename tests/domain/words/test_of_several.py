"""Of whom a coach's sentence is: several at once, a wish each, or nobody who is known."""

from datetime import date

import pytest

from domain.units import Units
from domain.words.day_refs import DayRef
from domain.words.decided import Decided, decided
from domain.words.grammar.read import read_sentence
from domain.words.intents import ChangeDays, LogRun, WriteOut
from domain.words.of_athletes import invites, nudged
from domain.words.of_several import of_several, wishes_apart

NAMES = ("anna", "ben")
WEDNESDAY = date(2027, 1, 6)


@pytest.mark.parametrize(
    ("text", "names", "rest"),
    [
        ("swap wed and thu for the two of them", NAMES, "swap wed and thu"),
        ("no run for either of them saturday", NAMES, "no run saturday"),
        ("give Ben and Anna thursday off", ("ben", "anna"), "thursday off"),
        ("show me both weeks side by side", NAMES, "show me week"),
        ("Anna's and Ben's thursday to 3 miles", NAMES, "thursday to 3 miles"),
    ],
)
def test_several_are_named(text: str, names: tuple[str, ...], rest: str) -> None:
    """Who they are, in the order in which they are named, and what is wished."""
    found = of_several(text, NAMES)
    assert found is not None
    assert (found.names, found.rest) == (names, rest)


@pytest.mark.parametrize(
    ("text", "names", "rest"),
    [
        ("Approve everyone except Ben", ("anna", "cleo"), "approve"),
        ("okay approve everybody apart from Ben and Cleo", ("anna",), "approve"),
        ("approve all weeks, not Ben's though", ("anna", "cleo"), "approve"),
        ("approve all, but Ben needs a look", ("anna", "cleo"), "approve"),
        ("give everyone except Ben friday off", ("anna", "cleo"), "friday off"),
        ("give everyone friday off but Anna", ("ben", "cleo"), "friday off"),
    ],
)
def test_all_but_one_are_the_others(text: str, names: tuple[str, ...], rest: str) -> None:
    """Who is excepted is left out, and nobody else."""
    found = of_several(text, ("anna", "ben", "cleo"))
    assert found is not None
    assert (found.names, found.rest) == (names, rest)
    assert of_several(text, ("anna", "ben", "cleo"), is_all=False) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hold off on Ben, I want to talk to him first", ("ben", Decided.HELD)),
        ("don't approve Ben yet, I want to look first", ("ben", Decided.HELD)),
        ("leave Anna's week unapproved for now", ("anna", Decided.HELD)),
        ("Reject Ben's plan for the week, there's too much fast stuff in it", ("ben", Decided.SENT_BACK)),
        ("send Ben's week back, too many hard days", ("ben", Decided.SENT_BACK)),
        ("send Ben's long run back to Sunday", None),
        ("reject Ben's swap", None),
        ("leave Ben's week as it is", None),
        ("hold Ben to easy runs until Sunday", None),
    ],
)
def test_a_week_is_held_or_sent_back(text: str, found: tuple[str, Decided] | None) -> None:
    """What is not approved yet waits on; what is rejected goes back."""
    assert decided(text, NAMES) == found


@pytest.mark.parametrize(
    "text", ["rest both days for Anna", "both long runs shorter", "swap Anna's thu and fri", "Anna and Ben"]
)
def test_what_is_of_one_is_not_of_several(text: str) -> None:
    """ "Both days" are no two people, and two names alone wish for nothing."""
    assert of_several(text, NAMES) is None


def test_a_wish_each_is_cut_between_them() -> None:
    """The likeliest place is the last one before the other's name."""
    said = "something easy for Anna today please, she sounded wrecked, and give Ben a nudge"
    assert wishes_apart(said, NAMES)[0] == (
        "something easy for Anna today please, she sounded wrecked",
        "give Ben a nudge",
    )


def test_a_new_athlete_is_nobody_who_is_known() -> None:
    """A new name is no reason to ask about whom it is; a known one is."""
    assert invites("i've a new athlete, Chloe. how do I add her?", NAMES)
    assert not invites("add a new run for Ben", NAMES)
    assert not invites("how do I start a new one for Ben", NAMES)


def test_a_nudge_names_somebody() -> None:
    """ "Remind me to log" is no message to an athlete."""
    assert nudged("remind ben to log", NAMES)
    assert not nudged("remind me to log", NAMES)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("make tomorrow a tempo for ben, 4 miles at threshold", "4 miles at threshold"),
        ("put 5x1k for Ben tomorrow, 4:05s, 2 min jog", "5x1k in 4:05 with 2 min jog"),
    ],
)
def test_a_workout_with_a_name_inside_is_written_out(text: str, line: str) -> None:
    """Not an easy run of that length, and not a run that was run."""
    heard = read_sentence(text, WEDNESDAY, Units.MI, names=NAMES)
    assert (heard.name, heard.value) == ("ben", WriteOut(line, DayRef(on=date(2027, 1, 7))))


def test_days_a_week_are_no_days_off() -> None:
    """ "Drop to 4 days" is how often from now on; "for 4 days" would be a break."""
    assert read_sentence("drop to 4 days", WEDNESDAY).value == ChangeDays(count=4)
    ran = read_sentence("ben ran 4 miles at threshold", WEDNESDAY, names=NAMES).value
    assert isinstance(ran, LogRun)
