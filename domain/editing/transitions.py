"""A stored week from one state to the next: saved, approved, declined, generated, finalized."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from domain.approval import WeekStatus
from domain.editing.missed_long import is_moved_on
from domain.errors import CoachError, WeekProblem
from domain.plan import Day, Week
from domain.records import LetBe, StoredWeek
from domain.rules.findings import Finding


class ApprovalError(CoachError):
    """The week cannot go to that state."""


def _require_open(stored: StoredWeek) -> None:
    if stored.status is WeekStatus.FINALIZED:
        raise ApprovalError(WeekProblem.FINISHED, number=stored.number)


def save(stored: StoredWeek, week: Week, hard: Sequence[Finding], let_be: tuple[LetBe, ...] = ()) -> StoredWeek:
    """The edited week as the new working copy, ready for approval; `hard` are the hard rules that block it.

    `let_be` are those that do not (`domain/editing/blocking.py`). The approved copy stays in force until the new one is
    approved. A week edited back to its approved copy is approved.
    """
    _require_open(stored)
    if hard:
        raise ApprovalError(WeekProblem.NOT_SAVED, hard=tuple(hard))
    if week.number != stored.number:
        raise ApprovalError(WeekProblem.OTHER_WEEK)
    status = WeekStatus.APPROVED if stored.approved == week else WeekStatus.PENDING
    return replace(stored, week=week, status=status, decline_comment="", let_be=let_be)


def approve(
    stored: StoredWeek,
    *,
    dirty: bool,
    hard: Sequence[Finding],
    monday: date,
    today: date,
    let_be: tuple[LetBe, ...] = (),
) -> StoredWeek:
    """The working copy becomes the schedule. Days before today keep what was approved for them before.

    `hard` are the hard rules that block it, `let_be` those that do not.
    """
    require_waiting(stored, dirty=dirty)
    if hard:
        raise ApprovalError(WeekProblem.NOT_APPROVED, hard=tuple(hard))
    week = as_approved(stored, monday, today)
    return replace(stored, week=week, approved=week, status=WeekStatus.APPROVED, decline_comment="", let_be=let_be)


def require_waiting(stored: StoredWeek, *, dirty: bool) -> None:
    """Raises ApprovalError for a week that is not there to be approved: unsaved, approved, not generated, or past."""
    _require_open(stored)
    if dirty or stored.status is WeekStatus.DRAFT:
        raise ApprovalError(WeekProblem.UNSAVED)
    if stored.status is WeekStatus.APPROVED:
        raise ApprovalError(WeekProblem.APPROVED_ALREADY, number=stored.number)
    if stored.status is WeekStatus.OUTLINE:
        raise ApprovalError(WeekProblem.NOT_GENERATED, number=stored.number)


def as_approved(stored: StoredWeek, monday: date, today: date) -> Week:
    """The week that an approval today would put in force; this is what the rules have to be held against."""
    days = tuple(_keep_past(stored, day, monday, today) for day in stored.week.days)
    return replace(stored.week, days=days)


def _keep_past(stored: StoredWeek, day: Day, monday: date, today: date) -> Day:
    """A past day as it was approved; a missed long run that was moved on, or back again, stands where it is now."""
    approved, number = stored.approved, day.number
    is_past = monday + timedelta(days=number - 1) < today
    if approved is not None and (
        is_moved_on(approved, stored.week, number) or is_moved_on(stored.week, approved, number)
    ):
        return day
    return approved.day(number) if approved is not None and is_past else day


def back_to_approved(stored: StoredWeek) -> StoredWeek:
    """What is approved and in force is the week again; nobody has to look at it."""
    _require_open(stored)
    if stored.approved is None:
        raise ApprovalError(WeekProblem.NEVER_APPROVED, number=stored.number)
    return replace(stored, week=stored.approved, status=WeekStatus.APPROVED, decline_comment="")


def decline(stored: StoredWeek, comment: str) -> StoredWeek:
    """The coach sends the week back with a comment; it is a draft until it is saved again."""
    _require_open(stored)
    if stored.status is not WeekStatus.PENDING:
        raise ApprovalError(WeekProblem.NOT_WAITING, number=stored.number)
    return replace(stored, status=WeekStatus.DRAFT, decline_comment=comment.strip())


def generate(stored: StoredWeek, week: Week) -> StoredWeek:
    """A newly generated week waits for approval; what was approved stays in force meanwhile."""
    _require_open(stored)
    return replace(stored, week=week, status=WeekStatus.PENDING, decline_comment="", let_be=())


def finalize(stored: StoredWeek) -> StoredWeek:
    """A past week is frozen: what was approved is what stands."""
    return replace(stored, week=stored.approved or stored.week, status=WeekStatus.FINALIZED)
