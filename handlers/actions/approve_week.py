"""Approving a week: the working copy becomes the schedule, and those concerned hear of it once."""

from collections.abc import Sequence
from dataclasses import replace

from domain.approval import WeekStatus
from domain.editing import transitions
from domain.editing.blocking import is_unseen, judge, overruled
from domain.editing.version_reasons import VersionReason
from domain.errors import CoachError
from domain.people import Person
from domain.ports import UnitOfWork
from domain.records import StoredWeek
from domain.told import Told, told
from handlers.actions.save_week import overruling
from handlers.actions.write_week import log_week_change
from handlers.desk.checks import ApproveCheck, may_overrule
from handlers.desk.week import EditableWeek, open_weeks
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError


def check_approve(opened: EditableWeek) -> ApproveCheck:
    """Look before approving. Raises CoachError when this person or this state cannot approve."""
    opened.require_active()
    if not opened.may_approve:
        raise RefusedError(
            tr("Your coach approves your weeks. They have been told; you will hear when they have looked.")
        )
    if opened.sunday < opened.today:
        raise RefusedError(tr("Week {number} is past, and past weeks stay as they were.", number=opened.number))
    after = transitions.as_approved(opened.stored, opened.monday, opened.today)
    verdict = judge(opened.plan, opened.stored.approved, after, opened.stored.let_be)
    transitions.require_waiting(opened.stored, dirty=bool(opened.dirty))
    unseen = tuple(finding for finding in verdict.soft if is_unseen(finding, opened.stored.let_be))
    return ApproveCheck(verdict, unseen)


async def approve_week(uow: UnitOfWork, opened: EditableWeek, reason: Told | None = None) -> EditableWeek:
    """Move the working copy into the schedule. Days before today keep what was approved for them before.

    `reason` overrules what blocks and may be overruled. Raises ApprovalError with the rules that block it.
    """
    verdict = check_approve(opened).verdict
    is_choice = reason is not None and may_overrule(opened, verdict)
    after = transitions.approve(
        opened.stored,
        dirty=False,
        hard=() if is_choice else verdict.blocking,
        monday=opened.monday,
        today=opened.today,
        let_be=overruled(verdict, reason if is_choice else None),
    )
    said = (overruling(verdict, reason),) if reason is not None and is_choice else ()
    stored = await store_approval(uow, opened.stored, after, opened.person.id, VersionReason.APPROVED, said)
    return replace(opened, stored=stored)


async def store_approval(
    uow: UnitOfWork,
    before: StoredWeek,
    after: StoredWeek,
    author_id: int | None,
    reason: VersionReason,
    more: tuple[Told, ...] = (),
) -> StoredWeek:
    """Write an approval with its entry in the change log, and `more` in it; no author when the clock approved."""
    stored = await uow.plans.save_week(after)
    # An approval changes no day of the working copy, but for past days that keep what was approved before.
    await log_week_change(uow, before, stored, author_id, (told(reason), *more))
    return stored


async def approve_all(
    uow: UnitOfWork, person: Person, plan_id: int, numbers: Sequence[int]
) -> tuple[list[EditableWeek], list[tuple[int, CoachError]]]:
    """Approve every waiting week among these; returns those approved, and the numbers of others with why."""
    approved: list[EditableWeek] = []
    refused: list[tuple[int, CoachError]] = []
    for opened in await open_weeks(uow, person, plan_id, numbers, (WeekStatus.PENDING,)):
        if opened.sunday < opened.today:
            continue
        try:
            approved.append(await approve_week(uow, opened))
        except CoachError as error:
            refused.append((opened.number, error))
    return approved, refused
