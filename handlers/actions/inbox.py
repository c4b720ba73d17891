"""What needs a coach: weeks that wait, and the answer to each."""

from collections.abc import AsyncIterator, Collection
from dataclasses import dataclass, replace
from zlib import crc32

from domain.adapting.flags import SERIOUS, Flag, is_serious
from domain.editing import transitions
from domain.editing.version_reasons import VersionReason
from domain.errors import CoachError
from domain.people import Person
from domain.ports import UnitOfWork
from domain.records import Change, WaitingWeek
from domain.rules import check_week
from domain.told import told
from handlers.actions.approve_week import approve_week
from handlers.desk.inbox import LeftWeek, LeftWhy
from handlers.desk.roster import athletes_by_need
from handlers.desk.waiting import is_changed_by_others, waiting_for
from handlers.desk.week import EditableWeek, OpenedWeek, open_to_edit
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError

MAX_COMMENT = 500
# Why a week is left that can be approved all the same by who has been told.
_TO_LOOK_AT = (LeftWhy.FLAGGED, LeftWhy.CHANGED)


@dataclass(frozen=True, slots=True)
class _Judged:
    """A week that waits, its athlete's flags, the week as it was opened to see, and why it is left."""

    waiting: WaitingWeek
    flags: tuple[Flag, ...]
    opened: EditableWeek | None
    why: LeftWhy | None


def checked_comment(text: str) -> str:
    """A coach's words with a decision, without what surrounds them. Raises CoachError for too many."""
    if len(text) > MAX_COMMENT:
        raise RefusedError(tr("A comment has at most {most} characters. Send a shorter one.", most=MAX_COMMENT))
    return text.strip()


async def approve_all_that_hold(
    uow: UnitOfWork, coach: Person, only: Collection[int] | None = None, *, named: bool = False
) -> tuple[list[EditableWeek], list[LeftWeek]]:
    """Approve every waiting week that keeps every rule and of which nothing is to be looked at first.

    Left with their reason: weeks of athletes who want a look, weeks that somebody else changed by hand, weeks with
    unsaved changes, and weeks that break a rule. `only` are the ids of athletes it is about, None for all; `named`:
    the coach was told who wants a look, and approves all the same what keeps every rule.
    """
    approved: list[EditableWeek] = []
    left: list[LeftWeek] = []
    async for each in _judged(uow, coach, only, named=named):
        why = each.why
        if each.opened is not None and why is None:
            try:
                approved.append(await approve_week(uow, each.opened))
                continue
            except CoachError:
                why = LeftWhy.REFUSED
        if why is not None:
            left.append(_left(each, why))
    return approved, left


def _left(judged: _Judged, why: LeftWhy) -> LeftWeek:
    serious = tuple(flag for flag in judged.flags if flag.kind in SERIOUS)
    return LeftWeek(waiting=judged.waiting, why=why, flags=serious)


async def _judged(
    uow: UnitOfWork, coach: Person, only: Collection[int] | None, *, named: bool = False
) -> AsyncIterator[_Judged]:
    """Each waiting week with why it is left, one after the other: an approval may change what comes behind it."""
    flags_of = {lately.athlete.id: found for lately, found in await athletes_by_need(uow, coach)}
    for waiting in await waiting_for(uow, coach):
        if only is not None and waiting.athlete_id not in only:
            continue
        flags = flags_of.get(waiting.athlete_id, ())
        if is_serious(flags) and not named:
            yield _Judged(waiting, flags, None, LeftWhy.FLAGGED)
            continue
        opened = await open_to_edit(uow, coach, waiting.plan_id, waiting.week_number)
        why = await _why_left(uow, opened)
        yield _Judged(waiting, flags, opened, None if named and why is LeftWhy.CHANGED else why)


async def _why_left(uow: UnitOfWork, opened: EditableWeek) -> LeftWhy | None:
    """What has to be looked at before this week is approved; None for nothing."""
    if opened.dirty:
        return LeftWhy.EDITING
    if await is_changed_by_others(uow, opened.head.id, opened.number, opened.person.id):
        return LeftWhy.CHANGED
    return LeftWhy.RULES if check_week(opened.plan, opened.stored.week) else None


async def waiting_to_look_at(uow: UnitOfWork, coach: Person, only: Collection[int] | None = None) -> list[LeftWeek]:
    """Waiting weeks that only want a look, as `approve_all_that_hold` would leave them."""
    judged = _judged(uow, coach, only)
    return only_to_look_at([_left(each, each.why) async for each in judged if each.why is not None])


def only_to_look_at(left: Collection[LeftWeek]) -> list[LeftWeek]:
    """Those of the weeks left that only want a look, and can be approved all the same."""
    return [each for each in left if each.why in _TO_LOOK_AT]


def as_named(left: Collection[LeftWeek]) -> int:
    """A number for just these weeks as they stand and why they are left: another week, change or flag is another."""
    said = [
        (week.plan_id, week.week_number, week.revision, str(each.why), *(str(flag.kind) for flag in each.flags))
        for each in left
        for week in [each.waiting]
    ]
    return crc32(repr(sorted(said)).encode())


def require_decliner(opened: OpenedWeek) -> None:
    """Raises CoachError for a plan that is over, and for anybody but the coach who approves its weeks."""
    opened.require_active()
    if opened.is_own or not opened.may_approve:
        raise RefusedError(tr("Only the athlete's coach can decline a week."))


async def decline_week(uow: UnitOfWork, opened: OpenedWeek, comment: str) -> OpenedWeek:
    """Send a week back to the athlete with a comment. Raises CoachError for those who may not decide it."""
    require_decliner(opened)
    if not comment.strip():
        raise RefusedError(tr("Say in a few words what should change, so that the athlete can fix it."))
    comment = checked_comment(comment)
    stored = await uow.plans.save_week(transitions.decline(opened.stored, comment))
    await uow.plans.log_change(
        Change(
            plan_id=opened.head.id,
            week_number=opened.number,
            author_id=opened.person.id,
            at=uow.now,
            reasons=(told(VersionReason.DECLINED, comment=comment),),
            before=(),
            after=(),
            revision=stored.revision,
        )
    )
    return replace(opened, stored=stored)
