"""A stored week from one state to the next: saved, approved, declined, generated, finalized."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from domain.approval import WeekStatus
from domain.errors import CoachError
from domain.plan import Day, Week
from domain.records import StoredWeek


class ApprovalError(CoachError):
    """The week cannot go to that state; the sentence says what to do first."""


def _require_open(stored: StoredWeek) -> None:
    if stored.status is WeekStatus.FINALIZED:
        raise ApprovalError(f"Week {stored.number} is finished, and finished weeks stay as they were.")


def save(stored: StoredWeek, week: Week, hard: Sequence[str]) -> StoredWeek:
    """The edited week as the new working copy, ready for approval; `hard` are sentences of broken hard rules.

    The approved copy stays in force until the new one is approved. A week edited back to its approved copy is approved.
    """
    _require_open(stored)
    if hard:
        raise ApprovalError("This cannot be saved yet. " + " ".join(hard))
    if week.number != stored.number:
        raise ApprovalError("That is another week. Open it and edit it there.")
    status = WeekStatus.APPROVED if stored.approved == week else WeekStatus.PENDING
    return replace(stored, week=week, status=status, decline_comment="")


def approve(stored: StoredWeek, *, dirty: bool, hard: Sequence[str], monday: date, today: date) -> StoredWeek:
    """The working copy becomes the schedule. Days before today keep what was approved for them before."""
    _require_open(stored)
    if dirty or stored.status is WeekStatus.DRAFT:
        raise ApprovalError("Save changes first, then approve.")
    if stored.status is WeekStatus.APPROVED:
        raise ApprovalError(f"Week {stored.number} is approved already.")
    if stored.status is WeekStatus.OUTLINE:
        raise ApprovalError(f"Week {stored.number} is not generated yet. Generate it first.")
    if hard:
        raise ApprovalError("This week cannot be approved yet. " + " ".join(hard))
    week = as_approved(stored, monday, today)
    return replace(stored, week=week, approved=week, status=WeekStatus.APPROVED, decline_comment="")


def as_approved(stored: StoredWeek, monday: date, today: date) -> Week:
    """The week that an approval today would put in force; this is what the rules have to be held against."""
    days = tuple(_keep_past(stored.approved, day, monday, today) for day in stored.week.days)
    return replace(stored.week, days=days)


def _keep_past(approved: Week | None, day: Day, monday: date, today: date) -> Day:
    is_past = monday + timedelta(days=day.number - 1) < today
    return approved.day(day.number) if approved is not None and is_past else day


def decline(stored: StoredWeek, comment: str) -> StoredWeek:
    """The coach sends the week back with a comment; it is a draft until it is saved again."""
    _require_open(stored)
    if stored.status is not WeekStatus.PENDING:
        raise ApprovalError(f"Week {stored.number} is not waiting for approval.")
    return replace(stored, status=WeekStatus.DRAFT, decline_comment=comment.strip())


def generate(stored: StoredWeek, week: Week) -> StoredWeek:
    """A newly generated week waits for approval; what was approved stays in force meanwhile."""
    _require_open(stored)
    return replace(stored, week=week, status=WeekStatus.PENDING, decline_comment="")


def finalize(stored: StoredWeek) -> StoredWeek:
    """A past week is frozen: what was approved is what stands."""
    return replace(stored, week=stored.approved or stored.week, status=WeekStatus.FINALIZED)
