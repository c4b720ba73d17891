"""What needs a coach: weeks that wait, and the answer to each."""

from dataclasses import replace

from domain.editing import transitions
from domain.editing.version_reasons import VersionReason
from domain.errors import CoachError
from domain.people import Person
from domain.ports import UnitOfWork
from domain.records import Change
from domain.rules import check_week
from domain.told import told
from handlers.actions.approve_week import approve_week
from handlers.desk.waiting import waiting_for
from handlers.desk.week import EditableWeek, OpenedWeek, open_to_edit
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError

MAX_COMMENT = 500


async def approve_all_that_hold(uow: UnitOfWork, coach: Person) -> tuple[list[EditableWeek], int]:
    """Approve every waiting week that keeps every rule; returns those, and how many are left to look at."""
    approved: list[EditableWeek] = []
    left = 0
    for waiting in await waiting_for(uow, coach):
        opened = await open_to_edit(uow, coach, waiting.plan_id, waiting.week_number)
        if opened.dirty or check_week(opened.plan, opened.stored.week):
            left += 1
            continue
        try:
            approved.append(await approve_week(uow, opened))
        except CoachError:
            left += 1
    return approved, left


async def decline_week(uow: UnitOfWork, opened: OpenedWeek, comment: str) -> OpenedWeek:
    """Send a week back to the athlete with a comment. Raises CoachError for those who may not decide it."""
    opened.require_active()
    if opened.is_own or not opened.may_approve:
        raise RefusedError(tr("Only the athlete's coach can decline a week."))
    if not comment.strip():
        raise RefusedError(tr("Say in a few words what should change, so that the athlete can fix it."))
    if len(comment) > MAX_COMMENT:
        raise RefusedError(tr("A comment has at most {most} characters. Send a shorter one.", most=MAX_COMMENT))
    stored = await uow.plans.save_week(transitions.decline(opened.stored, comment))
    await uow.plans.log_change(
        Change(
            plan_id=opened.head.id,
            week_number=opened.number,
            author_id=opened.person.id,
            at=uow.now,
            reasons=(told(VersionReason.DECLINED, comment=comment.strip()),),
            before=(),
            after=(),
            revision=stored.revision,
        )
    )
    return replace(opened, stored=stored)
