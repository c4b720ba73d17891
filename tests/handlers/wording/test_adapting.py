"""An adapted week in words: every reason and note has its sentence, with its numbers."""

from dataclasses import replace

from domain.adapting.goal_review import goal_after_break
from domain.adapting.reasons import RewriteReason, WeekNote, WeekReason
from domain.planning.planner import make_plan
from domain.told import Code, Told, told
from domain.units import Miles, Units
from handlers.wording.adapting import ADAPTING, adapting_words
from tests.domain.plans import marathon
from tests.handlers.wording import given as source

PLAN = marathon()


def said(what: Told | None, units: Units = Units.MI) -> str:
    """The sentence; the test is over when there is none."""
    assert what is not None
    return adapting_words(what, units)


def test_every_code_has_its_sentence_and_its_values() -> None:
    """Each place of a sentence is filled by every call that may carry its code."""
    kinds: tuple[type[Code], ...] = (WeekReason, WeekNote, RewriteReason)
    assert set(ADAPTING) == set(kinds)
    for kind in kinds:
        assert set(ADAPTING[kind]) == set(kind)
        calls = source.given("domain/adapting", "told", kind.__name__)
        for code, sentence in ADAPTING[kind].items():
            places = source.asked(sentence)
            assert not places or calls[code.name], code
            assert all(places <= values for values in calls[code.name]), code


def test_a_break_says_how_long_it_was_and_what_follows() -> None:
    """The words of the table of breaks."""
    days = told(WeekReason.BREAK_EASY_DAYS, days=5)
    assert (
        said(days)
        == "After 5 days without running: the first two days back are easy, with a workout less where there was one."
    )
    assert "Now three quarters of what you ran before." in said(told(WeekReason.BREAK_THREE_QUARTERS, days=40))


def test_a_step_is_said_in_the_readers_units() -> None:
    """20 miles are 32.2 kilometres, and 25 are 40.2."""
    step = told(WeekReason.GROWTH, most=Miles(20), planned=Miles(25))
    assert said(step, Units.MI).endswith(" about 20 mi this week.")
    assert said(step, Units.KM).endswith(" about 32 km this week.")
    week = told(RewriteReason.WEEK_MILES, week=7, now=Miles(20), was=Miles(25))
    assert said(week) == "Week 7 comes to 20 mi instead of 25 mi."


def test_an_easy_goal_stays_within_reach() -> None:
    """A week off does not take away a goal with room in it."""
    plan = make_plan(replace(PLAN.inputs, goal_s=5 * 3600))
    note = goal_after_break(plan, 8, plan.inputs.five_k_pace_s + 5, 20)
    assert said(note) == "The goal of 5:00:00 still looks within reach."


def test_a_lost_goal_is_said_plainly_with_what_race_day_points_to() -> None:
    """The aim changes, not the training."""
    plan = make_plan(replace(PLAN.inputs, goal_s=3 * 3600))
    words = said(goal_after_break(plan, 12, plan.inputs.five_k_pace_s + 25, 15))
    assert "3:00:00 is out of reach for now" in words
    assert "hurry" in words


def test_who_is_ill_is_sent_to_a_clinician() -> None:
    """The word is there for themselves; their coach reads one sentence for every kind of pause."""
    assert "clinician" in adapting_words(Told(WeekReason.STOPPED), Units.MI, is_own=True)
    assert said(Told(WeekReason.STOPPED)) == said(Told(WeekReason.AWAY))
