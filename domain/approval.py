"""States of a week on its way to being the schedule, the button that goes with each, and who may press it."""

from collections.abc import Iterable
from enum import StrEnum

from domain.people import AutoApprove, CoachLink


class WeekStatus(StrEnum):
    """Stored state of a week. OUTLINE: targets only, not yet generated from the log. FINALIZED: past and frozen."""

    OUTLINE = "outline"
    DRAFT = "draft"
    PENDING = "pending"
    APPROVED = "approved"
    FINALIZED = "finalized"


class PlanStatus(StrEnum):
    """Life of a plan."""

    DRAFT = "draft"
    ACTIVE = "active"
    COMPLETED = "completed"
    ARCHIVED = "archived"


class MonthStatus(StrEnum):
    """State of four plan weeks together; computed, never stored (ruling 45). UNKNOWN: none of them could be read."""

    DRAFT = "draft"
    PENDING = "pending"
    APPROVED = "approved"
    MIXED = "mixed"
    UNKNOWN = "unknown"


class ApprovalStep(StrEnum):
    """What a press on the approval button leads to."""

    SAVE = "save"
    ASK = "ask"
    NOTHING = "nothing"


def shown_status(status: WeekStatus, *, dirty: bool) -> WeekStatus:
    """Unsaved edits make any week that is not past a draft."""
    return WeekStatus.DRAFT if dirty and status is not WeekStatus.FINALIZED else status


def approval_step(status: WeekStatus, *, dirty: bool) -> ApprovalStep:
    """What the approval button of a week leads to (ruling 45)."""
    match shown_status(status, dirty=dirty):
        case WeekStatus.DRAFT:
            return ApprovalStep.SAVE
        case WeekStatus.APPROVED | WeekStatus.FINALIZED:
            return ApprovalStep.NOTHING
        case _:
            return ApprovalStep.ASK


def month_status(statuses: Iterable[WeekStatus | None], *, dirty: bool = False) -> MonthStatus:
    """The state of several weeks together. None stands for a week that could not be read.

    Finished weeks count as approved and outlines as pending: both are on that side of the approval.
    """
    if dirty:
        return MonthStatus.DRAFT
    as_month = {
        WeekStatus.DRAFT: MonthStatus.DRAFT,
        WeekStatus.OUTLINE: MonthStatus.PENDING,
        WeekStatus.PENDING: MonthStatus.PENDING,
        WeekStatus.APPROVED: MonthStatus.APPROVED,
        WeekStatus.FINALIZED: MonthStatus.APPROVED,
    }
    seen = {as_month[status] for status in statuses if status is not None}
    if not seen:
        return MonthStatus.UNKNOWN
    return seen.pop() if len(seen) == 1 else MonthStatus.MIXED


def responsible_coach(links: Iterable[CoachLink]) -> CoachLink | None:
    """The coach who approves this athlete's weeks, if there is one."""
    return next((link for link in links if link.responsible), None)


def approver_id(athlete_id: int, links: Iterable[CoachLink]) -> int:
    """Who approves: the responsible coach, or the athlete where there is none."""
    coach = responsible_coach(links)
    return coach.coach_id if coach else athlete_id


def approves_itself(links: Iterable[CoachLink], *, rules_hold: bool) -> bool:
    """Whether the responsible coach lets such a week pass without a look."""
    coach = responsible_coach(links)
    if coach is None:
        return False
    return coach.auto_approve is AutoApprove.ALWAYS or (
        coach.auto_approve is AutoApprove.WHEN_RULES_HOLD and rules_hold
    )
