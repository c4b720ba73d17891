"""The states of a week, the button that goes with each, and who may press it."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.approval import (
    ApprovalStep,
    MonthStatus,
    WeekStatus,
    approval_step,
    approver_id,
    approves_itself,
    month_status,
    shown_status,
)
from domain.editing.transitions import ApprovalError, approve, decline, finalize, generate, save
from domain.people import AutoApprove, CoachLink
from domain.plan import Day, DayType, Lap, PhaseName, Week
from domain.records import StoredWeek
from domain.rules.codes import Broken
from domain.rules.findings import Finding
from domain.units import MM_PER_MILE
from tests.refusals import refused

MONDAY = date(2027, 1, 4)


def easy(number: int, miles: float = 4) -> Day:
    """An easy day."""
    return Day(number=number, type=DayType.EASY, workout=(Lap(round(miles * MM_PER_MILE)),), title="Easy run")


def a_week(number: int = 2, *runs: int) -> Week:
    """A week with easy runs on the given weekdays."""
    days = tuple(easy(n) if n in runs else Day(number=n) for n in range(1, 8))
    return Week(number=number, phase=PhaseName.BASE, days=days)


def stored(status: WeekStatus = WeekStatus.PENDING, approved: Week | None = None) -> StoredWeek:
    """A stored week 2."""
    week = a_week(2, 2, 4, 6)
    return StoredWeek(plan_id=1, week=week, status=status, revision=5, target_mm=week.distance_mm, approved=approved)


@pytest.mark.parametrize(
    ("status", "dirty", "step"),
    [
        (WeekStatus.DRAFT, False, ApprovalStep.SAVE),
        (WeekStatus.PENDING, True, ApprovalStep.SAVE),
        (WeekStatus.APPROVED, True, ApprovalStep.SAVE),
        (WeekStatus.PENDING, False, ApprovalStep.ASK),
        (WeekStatus.APPROVED, False, ApprovalStep.NOTHING),
        (WeekStatus.FINALIZED, True, ApprovalStep.NOTHING),
    ],
)
def test_the_button_leads_to_what_the_status_allows(status: WeekStatus, dirty: bool, step: ApprovalStep) -> None:
    """The steps are those of the workflow document; the week card says them."""
    assert approval_step(status, dirty=dirty) is step


def test_unsaved_edits_make_an_approved_week_a_draft_but_never_a_finished_one() -> None:
    """What is shown follows the unsaved edits; the past does not."""
    assert shown_status(WeekStatus.APPROVED, dirty=True) is WeekStatus.DRAFT
    assert shown_status(WeekStatus.FINALIZED, dirty=True) is WeekStatus.FINALIZED


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        ([WeekStatus.APPROVED, WeekStatus.FINALIZED], MonthStatus.APPROVED),
        ([WeekStatus.PENDING, WeekStatus.OUTLINE], MonthStatus.PENDING),
        ([WeekStatus.APPROVED, WeekStatus.PENDING], MonthStatus.MIXED),
        ([None, None], MonthStatus.UNKNOWN),
        ([None, WeekStatus.DRAFT], MonthStatus.DRAFT),
    ],
)
def test_a_month_is_the_sum_of_its_weeks(statuses: list[WeekStatus | None], expected: MonthStatus) -> None:
    """Mixed and unknown are computed, never stored."""
    assert month_status(statuses) is expected
    assert month_status(statuses, dirty=True) is MonthStatus.DRAFT


def test_the_responsible_coach_approves_and_the_athlete_where_there_is_none() -> None:
    """A second coach looks on."""
    links = [CoachLink(coach_id=9, athlete_id=1, responsible=False), CoachLink(coach_id=7, athlete_id=1)]
    assert approver_id(1, links) == 7
    assert approver_id(1, []) == 1
    assert approver_id(1, links[:1]) == 1


@pytest.mark.parametrize(
    ("auto", "rules_hold", "passes"),
    [
        (AutoApprove.NEVER, True, False),
        (AutoApprove.WHEN_RULES_HOLD, True, True),
        (AutoApprove.WHEN_RULES_HOLD, False, False),
        (AutoApprove.ALWAYS, False, True),
    ],
)
def test_a_week_approves_itself_as_far_as_the_coach_lets_it(auto: AutoApprove, rules_hold: bool, passes: bool) -> None:
    """The three settings of auto-approve."""
    link = CoachLink(coach_id=7, athlete_id=1, auto_approve=auto)
    assert approves_itself([link], rules_hold=rules_hold) is passes
    assert not approves_itself([], rules_hold=True)


def test_saving_an_approved_week_keeps_the_approved_copy_in_force() -> None:
    """A draft lies over the schedule until it is approved."""
    approved = a_week(2, 2, 4, 6)
    before = stored(WeekStatus.APPROVED, approved)
    after = save(before, a_week(2, 3, 4, 6), [])
    assert after.status is WeekStatus.PENDING
    assert after.approved == approved
    assert save(after, approved, []).status is WeekStatus.APPROVED


def test_hard_findings_block_saving_and_approving_in_their_own_words() -> None:
    """The sentence of the rule is what the person reads."""
    last_day = Finding("after_race", True, 1, 3, 5.0, 0.0, Broken.AFTER_RACE)
    with refused(ApprovalError, match=r"This cannot be saved yet\. Wednesday comes after the race, so it is rest\."):
        save(stored(), a_week(2, 3), [last_day])
    with refused(ApprovalError, match=r"cannot be approved yet\. Wednesday comes after the race, so it is rest\."):
        approve(stored(), dirty=False, hard=[last_day], monday=MONDAY, today=MONDAY)


def test_unsaved_changes_cannot_be_approved() -> None:
    """Save changes first."""
    with refused(ApprovalError, match="Save changes first"):
        approve(stored(), dirty=True, hard=[], monday=MONDAY, today=MONDAY)


def test_approving_in_mid_week_leaves_the_past_days_as_they_were_approved() -> None:
    """Only today and later days move into the schedule."""
    approved = a_week(2, 2, 4, 6)
    before = replace(stored(WeekStatus.PENDING, approved), week=a_week(2, 1, 3, 7))
    after = approve(before, dirty=False, hard=[], monday=MONDAY, today=date(2027, 1, 7))
    assert after.status is WeekStatus.APPROVED
    assert after.week == after.approved
    assert after.week.days[:3] == approved.days[:3]
    assert after.week.days[3:] == before.week.days[3:]


def test_a_declined_week_is_a_draft_with_the_comment_until_it_is_saved_again() -> None:
    """The comment goes when the athlete answers it."""
    declined = decline(stored(), " Too much on Thursday. ")
    assert (declined.status, declined.decline_comment) == (WeekStatus.DRAFT, "Too much on Thursday.")
    assert save(declined, declined.week, []).decline_comment == ""
    with pytest.raises(ApprovalError):
        decline(stored(WeekStatus.APPROVED), "no")


ACTIONS = st.sampled_from(["save", "save_other", "approve", "decline", "generate", "finalize"])


@given(st.lists(ACTIONS, max_size=12))
def test_any_sequence_of_actions_keeps_the_promises_of_approval(actions: list[str]) -> None:
    """Approved means working copy and schedule agree; finished weeks never change; only approval moves the schedule."""
    now = stored()
    other = a_week(2, 1, 5)
    for action in actions:
        before = now
        try:
            match action:
                case "save":
                    now = save(now, now.week, [])
                case "save_other":
                    now = save(now, other, [])
                case "approve":
                    now = approve(now, dirty=False, hard=[], monday=MONDAY, today=MONDAY)
                case "decline":
                    now = decline(now, "no")
                case "generate":
                    now = generate(now, a_week(2, 3, 6))
                case _:
                    now = finalize(now)
        except ApprovalError:
            assert now is before
        if now.status is WeekStatus.APPROVED:
            assert now.approved == now.week
        if before.status is WeekStatus.FINALIZED:
            assert (now.status, now.week) == (WeekStatus.FINALIZED, before.week)
        if now.approved != before.approved:
            assert action == "approve"
        assert (now.plan_id, now.number, now.revision) == (before.plan_id, before.number, before.revision)
