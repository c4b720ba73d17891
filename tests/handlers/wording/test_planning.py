"""What is said of a plan when it is made: a sentence for every note and warning, in the reader's units."""

from domain.planning.notes import PlanNote
from domain.planning.realism import VolumeGap, VolumeWarning
from domain.planning.validation import validate
from domain.race import TEN_K
from domain.told import told
from domain.units import Miles, Units
from handlers.wording.planning import PLAN_NOTES, WARNINGS, note_words, warning_words
from tests.domain.plans import inputs
from tests.handlers.wording import given as source


def test_every_note_and_warning_has_its_sentence_and_its_values() -> None:
    """Each place of a sentence is filled by every call that may carry its code."""
    assert set(PLAN_NOTES) == set(PlanNote)
    assert set(WARNINGS) == set(VolumeGap)
    calls = source.given("domain/planning", "told", "PlanNote")
    for code, sentence in PLAN_NOTES.items():
        places = source.asked(sentence)
        assert not places or calls[code.name], code
        assert all(places <= values for values in calls[code.name]), code


def test_a_warning_is_said_in_the_readers_units() -> None:
    """25 miles a week, 12 miles in one run."""
    week = warning_words(VolumeWarning(VolumeGap.PEAK_WEEK, 20, 25), Units.MI)
    assert "The biggest week comes to 20 mi; for this distance 25 mi or more" in week
    assert "19.3 km" in warning_words(VolumeWarning(VolumeGap.LONGEST_RUN, 12, 16), Units.KM)


def test_mileage_that_the_days_do_not_carry_is_said_aloud() -> None:
    """150 miles on three days become 35 at most."""
    said = [note_words(note, Units.MI) for note in validate(inputs(weekly_miles=150, days=(2, 4, 6)))]
    assert any("3 running days carry about 35 mi" in words for words in said)


def test_a_plan_from_nothing_says_what_it_starts_from() -> None:
    """Six miles a week."""
    said = [note_words(note, Units.MI) for note in validate(inputs(TEN_K, weekly_miles=0, days=(1, 3, 6)))]
    assert any("starts from 6 mi" in words for words in said)


def test_added_light_runs_are_said_aloud() -> None:
    """One or several (ruling 29)."""
    said = [note_words(note, Units.MI) for note in validate(inputs(TEN_K, weekly_miles=10, days=(6,)))]
    assert any("light runs" in words for words in said)
    one = told(PlanNote.LIGHT_RUNS_ADDED, runs=3, count=1)
    assert "one light run on a day you did not choose" in note_words(one, Units.MI)


def test_one_running_day_is_one() -> None:
    """Both forms of a sentence that counts."""
    note = told(PlanNote.CARRIES_LESS, count=1, start=Miles(16), wanted=Miles(30))
    assert note_words(note, Units.KM).startswith("1 running day carries about 25.7 km a week")
