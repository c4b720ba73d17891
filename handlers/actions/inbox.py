"""What needs a coach: weeks that wait, and the answer to each."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import takewhile

from domain.calendar import monday_of
from domain.editing import transitions
from domain.errors import CoachError
from domain.people import Person
from domain.plan import Day
from domain.ports import UnitOfWork
from domain.records import Change, WaitingWeek
from domain.rules import check_week
from domain.schedule import local_date
from handlers.actions.approve_week import approve_week
from handlers.actions.write_week import GENERATED
from handlers.desk.week import OpenedWeek, open_week

MAX_COMMENT = 500
# No week sees so many changes between two decisions.
_LOOKED_AT = 50


async def waiting_for(uow: UnitOfWork, coach: Person) -> Sequence[WaitingWeek]:
    """Weeks that wait for this coach, oldest first."""
    links = [link for link in await uow.coaching.athletes_of(coach.id) if link.responsible]
    # A day back, because it may still be Sunday where the athlete lives.
    monday = monday_of(local_date(coach.settings.zone, uow.now) - timedelta(days=1))
    return await uow.plans.waiting([link.athlete_id for link in links], monday)


async def approve_all_that_hold(uow: UnitOfWork, coach: Person) -> tuple[list[OpenedWeek], int]:
    """Approve every waiting week that keeps every rule; returns those, and how many are left to look at."""
    approved: list[OpenedWeek] = []
    left = 0
    for waiting in await waiting_for(uow, coach):
        opened = await open_week(uow, coach, waiting.plan_id, waiting.week_number)
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
        raise CoachError("Only the athlete's coach can decline a week.")
    if not comment.strip():
        raise CoachError("Say in a few words what should change, so that the athlete can fix it.")
    if len(comment) > MAX_COMMENT:
        raise CoachError(f"A comment has at most {MAX_COMMENT} characters. Send a shorter one.")
    stored = await uow.plans.save_week(transitions.decline(opened.stored, comment))
    await uow.plans.log_change(
        Change(
            plan_id=opened.head.id,
            week_number=opened.number,
            author_id=opened.person.id,
            at=uow.now,
            reason=f"Declined: {comment.strip()}"[:500],
            before=(),
            after=(),
            revision=stored.revision,
        )
    )
    return replace(opened, stored=stored)


async def unseen_change(uow: UnitOfWork, opened: OpenedWeek) -> Change | None:
    """Everything changed by hand in this week since it was generated or last decided on, as one change."""
    found = await uow.plans.changes(opened.head.id, opened.number, limit=_LOOKED_AT)
    return _folded(list(takewhile(_is_by_hand, found)))


async def changes_by_approver(uow: UnitOfWork, opened: OpenedWeek) -> Change | None:
    """What the person who just approved this week had changed in it themselves, as one change."""
    found = await uow.plans.changes(opened.head.id, opened.number, limit=_LOOKED_AT)
    own = takewhile(lambda change: _is_by_hand(change) and change.author_id == opened.person.id, found[1:])
    return _folded(list(own))


def _is_by_hand(change: Change) -> bool:
    is_decision = not change.before and not change.after
    return change.author_id is not None and not is_decision and not change.reason.startswith(GENERATED)


def _folded(changes: Sequence[Change]) -> Change | None:
    """Changes, newest first, as one: each day as it was before the first and after the last."""
    if not changes:
        return None
    before: dict[int, Day] = {}
    after: dict[int, Day] = {}
    for change in reversed(changes):
        before = {day.number: day for day in change.before} | before
        after |= {day.number: day for day in change.after}
    return replace(
        changes[0],
        reason="; ".join(change.reason for change in reversed(changes)),
        before=tuple(before.values()),
        after=tuple(after.values()),
    )
