"""What blocks an edited week: what the edit adds or makes worse, never running less (ruling 67)."""

from dataclasses import replace

from domain.editing.blocking import NEVER_OVERRULED, OverruleReason, is_unseen, judge, overruled, runs_less
from domain.editing.effect import effect
from domain.plan import Day, Lap, Plan, Week
from domain.records import LetBe
from domain.rules import check_week
from domain.rules.checks import WEEK_RULES
from domain.told import Told
from domain.units import mm_from_miles
from tests.domain.rules.rules_plans import (
    EASY,
    LONG,
    PLAN,
    TUESDAY,
    WEDNESDAY,
    run,
    tempo,
    with_coach_limits,
    with_day,
)

STRICT = with_coach_limits(PLAN, max_long_run_share=0.25)
NOW = PLAN.week(5)


def broken(plan: Plan = STRICT, target: Week = NOW) -> set[str]:
    """The hard rules a week breaks."""
    return {each.rule for each in check_week(plan, target) if each.hard}


def test_a_finding_that_was_there_before_blocks_no_note() -> None:
    """The house rule came after the week: a word on Tuesday can be saved all the same."""
    assert broken() == {"coach_long_run_share"}
    noted = with_day(NOW, replace(NOW.day(TUESDAY), notes="Flat, please."))
    verdict = judge(STRICT, NOW, noted)
    assert verdict.blocking == ()
    assert [each.rule for each in verdict.let_be] == ["coach_long_run_share"]
    wednesday, sunday = replace(NOW.day(3), number=7), replace(NOW.day(7), number=3)
    assert not judge(STRICT, NOW, NOW.with_days(wednesday, sunday)).blocking


def test_a_finding_made_worse_blocks() -> None:
    """A longer long run is more of the week than before."""
    day = NOW.day(6)
    longer = with_day(NOW, replace(day, workout=(*day.workout, Lap(mm_from_miles(1)))))
    assert [each.rule for each in judge(STRICT, NOW, longer).blocking] == ["coach_long_run_share"]


def test_running_less_is_never_refused() -> None:
    """Rest on each day, and each run at half its length: whatever rule speaks then blocks nothing."""
    for number in (1, 2, 3, 5, 6, 7):
        whole = PLAN.week(number)
        for day in whole.days:
            less = with_day(whole, Day(number=day.number, edited=True))
            assert judge(STRICT, whole, less).blocking == (), (number, day.number)
            half = tuple(Lap(lap.distance_mm // 2, lap.pace_s) for lap in day.workout)
            shorter = with_day(whole, replace(day, workout=half, edited=True))
            assert judge(STRICT, whole, shorter).blocking == (), (number, day.number)


def test_a_shorter_day_that_is_faster_is_not_less() -> None:
    """Three easy miles given up for two at threshold are harder running."""
    quick = with_day(NOW, tempo(WEDNESDAY, 4))
    assert not runs_less(NOW, quick)
    assert runs_less(quick, NOW.with_days(run(WEDNESDAY, EASY, 3)))
    renamed = with_day(NOW, replace(NOW.day(WEDNESDAY), type=LONG))
    assert not runs_less(NOW, renamed)


def test_hard_days_in_a_row_are_blocked_and_never_overruled() -> None:
    """A rule that guards the body is no choice."""
    verdict = judge(PLAN, NOW, with_day(NOW, tempo(WEDNESDAY, 5)))
    assert "hard_day_spacing" in {each.rule for each in verdict.blocking}
    assert not verdict.may_be_overruled


def test_any_other_rule_may_be_overruled_and_the_reason_is_kept() -> None:
    """What was overruled blocks no later save, as long as it grows no worse."""
    day = NOW.day(6)
    longer = with_day(NOW, replace(day, workout=(*day.workout, Lap(mm_from_miles(0.5)))))
    verdict = judge(STRICT, NOW, longer)
    assert verdict.may_be_overruled
    kept = overruled(verdict, Told(OverruleReason.USED_TO_IT))
    assert [(each.rule, each.reason) for each in kept if each.hard] == [
        ("coach_long_run_share", Told(OverruleReason.USED_TO_IT))
    ]
    again = judge(STRICT, None, longer, kept)
    assert again.blocking == ()
    assert again.let_be[0].reason == Told(OverruleReason.USED_TO_IT)
    longest = with_day(NOW, replace(day, workout=(*day.workout, Lap(mm_from_miles(2)))))
    assert judge(STRICT, longer, longest, kept).blocking


def test_two_steps_that_each_look_harmless_do_not_add_up() -> None:
    """What is let be while less is run does not open the way to more."""
    rested = with_day(NOW, Day(number=TUESDAY, edited=True))
    first = judge(STRICT, NOW, rested)
    day = rested.day(6)
    longer = with_day(rested, replace(day, workout=(*day.workout, Lap(mm_from_miles(1)))))
    assert judge(STRICT, rested, longer, overruled(first, None)).blocking


def test_soft_findings_are_new_until_somebody_saved_with_them() -> None:
    """Advice that was shown at the save is not asked about again, unless it has grown."""
    lonely = with_day(PLAN.week(2), tempo(TUESDAY, 5))
    soft = judge(PLAN, None, lonely).soft
    assert soft
    assert all(is_unseen(each, ()) for each in soft)
    assert not any(is_unseen(each, overruled(judge(PLAN, None, lonely), None)) for each in soft)
    assert is_unseen(soft[0], [LetBe(soft[0].rule, soft[0].day_number, hard=True, over=99)])


def test_what_is_never_overruled_are_rules_there_are() -> None:
    """A renamed rule would otherwise become a choice in silence."""
    assert {rule.key for rule in WEEK_RULES} >= NEVER_OVERRULED


def test_without_a_past_the_bands_guard_a_single_run() -> None:
    """In the first week no run is known to measure a step against: a run twice as long is no choice."""
    first = PLAN.week(1)
    assert not judge(PLAN, first, with_day(first, run(WEDNESDAY, EASY, 12))).may_be_overruled


def test_a_preview_knows_what_an_edit_makes_worse() -> None:
    """The same finding measured further past its limit is neither new nor as before."""
    day = NOW.day(6)
    longer = with_day(NOW, replace(day, workout=(*day.workout, Lap(mm_from_miles(1)))))
    found = effect(STRICT, NOW, longer)
    assert "coach_long_run_share" in {each.rule for each in found.worse}
    assert "coach_long_run_share" not in {each.rule for each in found.gained}
    noted = with_day(NOW, replace(NOW.day(TUESDAY), notes="Flat, please."))
    assert effect(STRICT, NOW, noted).worse == ()
