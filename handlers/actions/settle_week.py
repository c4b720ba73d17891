"""A week on its way in force in one step: saved, and approved or put before whoever approves."""

from dataclasses import dataclass, replace
from enum import Enum, auto

from domain.approval import WeekStatus
from domain.plan import Week
from domain.ports import UnitOfWork
from domain.told import Told
from handlers.actions.approve_week import approve_week
from handlers.actions.generate_week import approve_where_allowed
from handlers.actions.notices import announce_approval, announce_waits_again, propose_to_coach, refresh_cards
from handlers.actions.save_week import save_week
from handlers.desk.week import EditableWeek


class Settled(Enum):
    """What became of a saved week: as it was approved, approved now, let pass by the coach, before the approver, still
    sent back to the athlete, or before the approver again because what had approved it was taken back."""

    AS_APPROVED = auto()
    APPROVED = auto()
    PASSED = auto()
    SENT = auto()
    WAITS = auto()
    SENT_BACK = auto()
    WAITS_AGAIN = auto()


@dataclass(frozen=True, slots=True)
class Waited:
    """How a week waited before what had approved it: beside the week that was in force then, if any."""

    approved: Week | None


async def settle_week(
    uow: UnitOfWork,
    opened: EditableWeek,
    reason: Told | None = None,
    *,
    is_decision: bool = True,
    waited: Waited | None = None,
) -> tuple[EditableWeek, Settled]:
    """Save the unsaved edits and put the week in force, or before whoever approves it.

    The advice it goes against was shown. `reason` overrules what blocks. Raises ApprovalError with what blocks.
    Where it `is_decision` not, a week that was sent back stays that: who changes a day has not taken back their no.
    Where it `waited`, the change that had approved it is taken back, and the approval with it.
    """
    was = opened.stored
    opened = await save_week(uow, opened, soft_accepted=True, reason=reason)
    if opened.stored.status is WeekStatus.APPROVED or not opened.may_approve:
        return await after_save(uow, opened)
    if waited is not None:
        stored = await uow.plans.save_week(replace(opened.stored, status=WeekStatus.PENDING, approved=waited.approved))
        opened = replace(opened, stored=stored)
        await (refresh_cards if opened.is_own else announce_waits_again)(uow, opened)
        return opened, Settled.WAITS_AGAIN
    if was.decline_comment and not opened.is_own and not is_decision:
        back = replace(opened.stored, status=was.status, decline_comment=was.decline_comment)
        opened = replace(opened, stored=await uow.plans.save_week(back))
        await refresh_cards(uow, opened)
        return opened, Settled.SENT_BACK
    opened = await approve_week(uow, opened)
    await announce_approval(uow, opened)
    return opened, Settled.APPROVED


async def after_save(uow: UnitOfWork, opened: EditableWeek) -> tuple[EditableWeek, Settled]:
    """What becomes of a week just saved: whoever approves is asked, unless the coach lets such a week pass."""
    settled = Settled.WAITS
    if opened.stored.status is WeekStatus.APPROVED:
        settled = Settled.AS_APPROVED
    elif not opened.may_approve:
        settled = Settled.SENT
        if opened.is_own:
            stored = await approve_where_allowed(uow, opened.person, opened.head, opened.stored)
            opened = replace(opened, stored=stored)
        if opened.stored.status is WeekStatus.APPROVED:
            settled = Settled.PASSED
        else:
            await propose_to_coach(uow, opened)
    await refresh_cards(uow, opened)
    return opened, settled
