"""Saving a week: check it, write it, log it, and tell whoever approves it."""

from dataclasses import replace

from domain.editing import transitions
from domain.editing.blocking import Judgement, judge, overruled
from domain.editing.effect import effect
from domain.editing.history import changes_between
from domain.editing.unsaved import is_stale
from domain.editing.version_reasons import VersionReason
from domain.errors import AnyProblem, StaleError
from domain.ports import UnitOfWork
from domain.records import Change
from domain.told import Told, told
from handlers.desk.checks import SaveCheck, is_blocked, may_overrule
from handlers.desk.week import EditableWeek
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError


def check_save(opened: EditableWeek) -> SaveCheck:
    """Look before saving. Raises CoachError when there is nothing to save, StaleError when somebody else saved."""
    opened.require_active()
    # A declined week may be sent again as it is; any other week needs a change.
    if not opened.dirty and not opened.stored.decline_comment:
        raise RefusedError(tr("There is nothing to save: the week is as it was stored."))
    if opened.session is not None and is_stale(opened.session, opened.stored):
        raise StaleError(AnyProblem.SAVED_MEANWHILE)
    stored = opened.stored
    return SaveCheck(
        changes_between(stored.week.days, opened.week.days),
        effect(opened.plan, stored.week, opened.week),
        judge(opened.plan, stored.week, opened.week, stored.let_be),
    )


async def save_week(
    uow: UnitOfWork, opened: EditableWeek, *, soft_accepted: bool, reason: Told | None = None
) -> EditableWeek:
    """Write the edits in one go: working copy, revision, change log; the session ends.

    `reason` overrules what blocks and may be overruled. Raises ApprovalError with the broken rules, CoachError when
    soft findings were not confirmed.
    """
    check = check_save(opened)
    if check.soft and not soft_accepted:
        raise RefusedError(tr("Please confirm the advice this goes against first."))
    is_choice = reason is not None and may_overrule(opened, check.verdict)
    hard = check.hard if is_blocked(opened, check.verdict) and not is_choice else ()
    after = transitions.save(opened.stored, opened.week, hard, overruled(check.verdict, reason if is_choice else None))
    sent_again = (told(VersionReason.SENT_AGAIN),)
    reasons = tuple(step.label for step in opened.session.done) if opened.session else sent_again
    if reason is not None and is_choice:
        reasons = (*reasons, overruling(check.verdict, reason))
    stored = await uow.plans.save_week(after)
    await uow.plans.log_change(
        Change(
            plan_id=opened.head.id,
            week_number=opened.number,
            author_id=opened.person.id,
            at=uow.now,
            reasons=reasons,
            before=tuple(change.before for change in check.changes if change.before),
            after=tuple(change.after for change in check.changes if change.after),
            revision=stored.revision,
        )
    )
    await uow.edits.drop(opened.person.id, opened.head.id, opened.number)
    return replace(opened, stored=stored, session=None)


def overruling(verdict: Judgement, reason: Told) -> Told:
    """What the change log says of rules that were overruled."""
    rules = tuple(sorted({finding.rule for finding in verdict.blocking}))
    return told(VersionReason.OVERRULED, rules=rules, why=reason)
