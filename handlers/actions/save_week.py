"""Saving a week: check it, write it, log it, and tell whoever approves it."""

from dataclasses import dataclass, replace

from domain.editing import transitions
from domain.editing.effect import Effect, effect
from domain.editing.history import DayChange, changes_between
from domain.editing.unsaved import is_stale
from domain.errors import CoachError, StaleError
from domain.ports import UnitOfWork
from domain.records import Change
from domain.rules import Finding
from handlers.desk.week import Desk


@dataclass(frozen=True, slots=True)
class SaveCheck:
    """What saving would do: the days that change, and the rules the week breaks. Hard ones block."""

    changes: tuple[DayChange, ...]
    effect: Effect

    @property
    def hard(self) -> tuple[Finding, ...]:
        """Rules that block saving."""
        return self.effect.hard_findings

    @property
    def soft(self) -> tuple[Finding, ...]:
        """Advice that this edit goes against; it can be confirmed."""
        return tuple(finding for finding in self.effect.gained if not finding.hard)


def check_save(desk: Desk) -> SaveCheck:
    """Look before saving. Raises CoachError when there is nothing to save, StaleError when somebody else saved."""
    desk.require_active()
    # A declined week may be sent again as it is; any other week needs a change.
    if not desk.dirty and not desk.stored.decline_comment:
        raise CoachError("There is nothing to save: the week is as it was stored.")
    if desk.session is not None and is_stale(desk.session, desk.stored):
        raise StaleError("Somebody else saved this week while you were editing. Look at the difference and choose.")
    return SaveCheck(
        changes_between(desk.stored.week.days, desk.week.days), effect(desk.plan, desk.stored.week, desk.week)
    )


async def save_week(uow: UnitOfWork, desk: Desk, *, soft_accepted: bool) -> Desk:
    """Write the edits in one go: working copy, revision, change log; the session ends.

    Raises ApprovalError with the broken rules, CoachError when soft findings were not confirmed.
    """
    check = check_save(desk)
    if check.soft and not soft_accepted:
        raise CoachError("Please confirm the advice this goes against first.")
    after = transitions.save(desk.stored, desk.week, [finding.sentence for finding in check.hard])
    reason = "; ".join(step.label for step in desk.session.done) if desk.session else "Sent again"
    stored = await uow.plans.save_week(after)
    await uow.plans.log_change(
        Change(
            plan_id=desk.head.id,
            week_number=desk.number,
            author_id=desk.person.id,
            at=uow.now,
            reason=reason[:500],
            before=tuple(change.before for change in check.changes if change.before),
            after=tuple(change.after for change in check.changes if change.after),
            revision=stored.revision,
        )
    )
    await uow.edits.drop(desk.person.id, desk.head.id, desk.number)
    return replace(desk, stored=stored, session=None)
