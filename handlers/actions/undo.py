"""What can be undone: the last unsaved step, or a change that was saved."""

from dataclasses import replace
from datetime import datetime, timedelta

from domain.adapting.kept_change import ChangeState, PlanChange
from domain.editing.history import changes_between
from domain.editing.input_changes import InputChange
from domain.editing.version_reasons import VersionReason
from domain.people import Person
from domain.plan import Day
from domain.ports import UnitOfWork
from domain.records import Change, PlanHead
from handlers.actions.settle_week import Waited
from handlers.desk.week import OpenedDays, open_days
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError

_LOOKED_AT = 50
_LATELY = timedelta(days=1)
_APPROVALS = (VersionReason.APPROVED, VersionReason.APPROVED_UNSEEN)
# More changes than any week sees.
_EVERY = 200


async def week_to_undo(uow: UnitOfWork, person: Person, head: PlanHead, first: int) -> OpenedDays | None:
    """The first week from `first` on with an unsaved step of this person; None when there is none."""
    for number in range(first, head.total_weeks + 1):
        session = await uow.edits.get(person.id, head.id, number)
        if session is not None and session.done:
            opened = await open_days(uow, person, head.id, number)
            if opened.session is not None and opened.session.done:
                return opened
    return None


async def last_change_of(uow: UnitOfWork, plan_id: int, author_id: int, first_week: int) -> Change:
    """The newest change of days by this author in a week from `first_week` on. Raises CoachError without one."""
    found = await uow.plans.changes(plan_id, limit=_LOOKED_AT)
    change = next((each for each in found if each.week_number >= first_week and _is_of(each, author_id)), None)
    if change is None:
        raise RefusedError(tr("There is nothing to undo: no change of yours in this week or a later one."))
    return change


async def newest_change_of(uow: UnitOfWork, coach: Person) -> tuple[datetime, PlanHead]:
    """When, and in which athlete's plan this coach changed days last, within a day; RefusedError for none."""
    newest: tuple[datetime, PlanHead] | None = None
    for link in await uow.coaching.athletes_of(coach.id):
        head = await uow.plans.active(link.athlete_id)
        changes = await uow.plans.changes(head.id, limit=_LOOKED_AT) if head is not None else []
        at = next((each.at for each in changes if _is_of(each, coach.id)), None)
        if head is not None and at is not None and at >= uow.now - _LATELY and (newest is None or at > newest[0]):
            newest = (at, head)
    if newest is None:
        raise RefusedError(tr("There is nothing to undo: no change of yours since yesterday. Say whose week is meant."))
    return newest


async def change_just_saved(uow: UnitOfWork, opened: OpenedDays) -> Change | None:
    """The change of days that this person's save or approval of the week just wrote; None where it changed none."""
    found = await uow.plans.changes(opened.head.id, opened.number, limit=2)
    return next((each for each in found if each.at == uow.now and _is_of(each, opened.person.id)), None)


def _is_of(change: Change, author_id: int) -> bool:
    is_change = bool(change.before) and bool(changes_between(change.before, change.after))
    # Weeks that were planned anew for other wishes are taken back together, with those.
    # Other units are changed back where they were changed.
    is_wish = any(
        isinstance(reason.code, InputChange) or reason.code is VersionReason.ROUNDED for reason in change.reasons
    )
    return change.author_id == author_id and is_change and not is_wish


async def saved_change(uow: UnitOfWork, opened: OpenedDays, version: int) -> Change:
    """The change of a week's days that made a version. Raises CoachError where that version changed none."""
    changes = await uow.plans.changes(opened.head.id, opened.number, limit=_EVERY)
    change = next((each for each in changes if each.version == version), None)
    if change is None or not change.before:
        raise RefusedError(tr("That version changed no day, so there is nothing to take back."))
    return change


async def waited_before(uow: UnitOfWork, opened: OpenedDays, version: int) -> Waited | None:
    """How the week waited before the change of that version, where that or what came after it approved the week.

    None where it did not: it was approved as it stood, or nobody approved it since.
    """
    found = await uow.plans.changes(opened.head.id, opened.number, limit=_EVERY)
    approved = [each.version for each in found if any(reason.code in _APPROVALS for reason in each.reasons)]
    before = max((each for each in approved if each < version), default=None)
    if not any(each > version for each in approved):
        return None
    if before is None or opened.stored.approved is None:
        return Waited(None)
    days = {day.number: day for day in opened.stored.approved.days}
    waiting: dict[int, Day] = {}
    for change in found:
        if change.version > before:
            days |= {day.number: day for day in change.before}
        if before < change.version < version:
            waiting |= {day.number: day for day in change.before}
    stood = {day.number: day for change in reversed(found) if before < change.version < version for day in change.after}
    if not changes_between(waiting.values(), stood.values()):
        return None
    return Waited(replace(opened.stored.approved, days=tuple(days[number] for number in sorted(days))))


async def wish_to_undo(uow: UnitOfWork, head: PlanHead) -> PlanChange | None:
    """The change that was the last thing to happen to the plan, done or asked; None where something came after."""
    asked = await uow.changes.asked([head.id])
    if asked and asked[-1].version == head.version:
        return asked[-1]
    newest = await uow.changes.newest(head.id)
    is_last = newest is not None and newest.state is ChangeState.DONE and newest.version == head.version
    return newest if is_last else None
