"""Why a day is what it is, in words: a sentence for every kind of reason, in the reader's units."""

import re

from domain.explaining.why import ReasonKind, why
from domain.plan import Plan
from domain.planning.planner import make_plan
from domain.race import FIVE_K
from domain.units import Units
from handlers.wording.why import REASONS, reason_words
from tests.domain.plans import inputs
from tests.domain.rules.rules_plans import PLAN, SATURDAY, TUESDAY, WEDNESDAY, with_inputs
from tests.handlers.wording import given as source

MILES = re.compile(r"\bmi\b|\bmiles?\b")


def said(plan: Plan, week: int, day: int, units: Units = Units.MI) -> list[str]:
    """The reasons of a day as a person reads them."""
    return [reason_words(reason, units) for reason in why(plan, week, day)]


def test_every_kind_of_reason_has_a_sentence_and_its_values() -> None:
    """No reason without words, no words without a reason; each place of a sentence is filled."""
    assert set(REASONS) == set(ReasonKind)
    calls = source.given("domain/explaining", "_reason", "ReasonKind")
    for kind, sentence in REASONS.items():
        assert calls[kind.name], kind
        assert all(source.asked(sentence) <= values for values in calls[kind.name]), kind


def test_every_day_of_a_plan_has_reasons_in_both_units() -> None:
    """Sentences end with a full stop, and a kilometre athlete reads no miles."""
    for week in PLAN.weeks:
        for day in range(1, 8):
            assert all(words.endswith(".") for words in said(PLAN, week.number, day))
            for words in said(PLAN, week.number, day, Units.KM):
                assert not MILES.search(words), words


def test_intervals_are_explained_by_the_five_k_pace() -> None:
    """8:00 a mile is the 5K pace itself."""
    assert "8:00/mi is the 5K pace of today." in said(PLAN, 5, TUESDAY)


def test_the_long_run_says_its_share_and_its_step() -> None:
    """A whole sentence with each of its numbers."""
    words = said(PLAN, 5, SATURDAY)
    assert words[1].startswith("9 mi are 31 % of the week; the longest run of the last four weeks was 8.5 mi,")
    assert words[1].endswith("and up to 9.5 mi is a step that holds.")
    assert "Saturday is the day named for the long run." in said(with_inputs(PLAN, long_run_day=6), 2, SATURDAY)


def test_an_easy_day_says_its_band_its_pace_and_its_neighbours() -> None:
    """Wednesday of week 5 lies between two workouts."""
    words = said(PLAN, 5, WEDNESDAY)
    assert "Wednesday is one of the running days; a hard day is next to it, so it stays easy." in words
    assert "An easy run is 3–5 mi in a week like this; this one has 5 mi." in words
    assert any(line.startswith("Easy is about ") and "from a 5K pace of 8:00/mi" in line for line in words)


def test_a_run_with_walking_says_why_and_a_week_as_big_as_the_last_says_so() -> None:
    """Who learns to run reads what makes the running longer; no growth of 0 %."""
    plan = make_plan(inputs(FIVE_K, weeks=12, weekly_miles=0, five_k_pace_s=840, days=(2, 4, 7)))
    words = said(plan, 2, TUESDAY)
    assert any(
        line.startswith("Run 1:30 and walk 1:30 in turn: after each week of which at least half") for line in words
    )
    assert "The week holds 6 mi, as much as the most of the last four weeks." in words


def test_a_week_says_its_miles_and_its_place_in_the_phase() -> None:
    """Growth against the most of the last four weeks, and what the phase is for."""
    assert "The week holds 29 mi, +4 % on the most of the last four weeks (28 mi)." in said(PLAN, 5, TUESDAY)
    assert "Week 3 of 3 in build: workouts come in and the weeks grow." in said(PLAN, 5, TUESDAY)
