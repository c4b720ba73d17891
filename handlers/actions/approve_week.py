"""Approving a week: the working copy becomes the schedule, and those concerned hear of it once."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from domain.approval import WeekStatus
from domain.editing import transitions
from domain.editing.history import changes_between
from domain.errors import CoachError
from domain.people import Person
from domain.ports import UnitOfWork
from domain.records import Change, StoredWeek
from domain.rules import Finding, check_week
from handlers.desk.week import Desk, open_weeks


@dataclass(frozen=True, slots=True)
class ApproveCheck:
    """What approving meets: broken hard rules block, soft ones are shown with the question."""

    hard: tuple[Finding, ...]
    soft: tuple[Finding, ...]


def check_approve(desk: Desk) -> ApproveCheck:
    """Look before approving. Raises CoachError when this person or this state cannot approve."""
    desk.require_active()
    if not desk.may_approve:
        raise CoachError("Your coach approves your weeks. They have been told; you will hear when they have looked.")
    if desk.sunday < desk.today:
        raise CoachError(f"Week {desk.number} is past, and past weeks stay as they were.")
    findings = check_week(desk.plan, transitions.as_approved(desk.stored, desk.monday, desk.today))
    hard = tuple(finding for finding in findings if finding.hard)
    transitions.approve(
        desk.stored,
        dirty=bool(desk.dirty),
        hard=[finding.sentence for finding in hard],
        monday=desk.monday,
        today=desk.today,
    )
    return ApproveCheck(hard, tuple(finding for finding in findings if not finding.hard))


async def approve_week(uow: UnitOfWork, desk: Desk, *, reason: str = "Approved") -> Desk:
    """Move the working copy into the schedule. Days before today keep what was approved for them before."""
    check_approve(desk)
    after = transitions.approve(desk.stored, dirty=False, hard=[], monday=desk.monday, today=desk.today)
    return replace(desk, stored=await store_approval(uow, desk.stored, after, desk.person.id, reason))


async def store_approval(
    uow: UnitOfWork, before: StoredWeek, after: StoredWeek, author_id: int | None, reason: str
) -> StoredWeek:
    """Write an approval with its entry in the change log; the author is None when the clock approved."""
    stored = await uow.plans.save_week(after)
    # An approval changes no day of the working copy, but for past days that keep what was approved before.
    changes = changes_between(before.week.days, after.week.days)
    await uow.plans.log_change(
        Change(
            plan_id=stored.plan_id,
            week_number=stored.number,
            author_id=author_id,
            at=uow.now,
            reason=reason,
            before=tuple(change.before for change in changes if change.before),
            after=tuple(change.after for change in changes if change.after),
            revision=stored.revision,
        )
    )
    return stored


async def approve_all(
    uow: UnitOfWork, person: Person, plan_id: int, numbers: Sequence[int]
) -> tuple[list[Desk], list[str]]:
    """Approve every waiting week among these; returns those approved and, in words, why others were not."""
    approved: list[Desk] = []
    refused: list[str] = []
    for desk in await open_weeks(uow, person, plan_id, numbers, (WeekStatus.PENDING,)):
        if desk.sunday < desk.today:
            continue
        try:
            approved.append(await approve_week(uow, desk))
        except CoachError as error:
            refused.append(f"Week {desk.number}: {error}")
    return approved, refused
