"""Save, approve, generate: asked once, checked, done in one go."""

from dataclasses import replace

from domain.approval import WeekStatus
from domain.records import StoredWeek
from handlers.actions.approve_week import approve_all, approve_week, check_approve
from handlers.actions.generate_week import approve_where_allowed
from handlers.actions.month import open_month
from handlers.actions.notices import announce_approval, announce_approvals, propose_to_coach, refresh_cards
from handlers.actions.save_week import check_save, save_week
from handlers.actions.write_week import generate_on_request
from handlers.chat.buttons import Tap
from handlers.chat.plans import show_month
from handlers.chat.request import Request
from handlers.chat.taps import tap
from handlers.chat.weeks import fresh_desk, show_changed, show_opened
from handlers.desk.week import OpenedWeek
from handlers.views.month import WEEKS, Month, approve_all_card
from handlers.views.preview import approve_card, save_card
from handlers.views.text import count, esc
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError, said


@tap("save")
async def on_save(request: Request, tap: Tap) -> None:
    """Ask: what will be written, and what the rules say."""
    opened = await fresh_desk(request, tap)
    if opened is not None:
        await request.show(f"save:{opened.head.id}:{opened.number}", save_card(opened, check_save(opened)))


@tap("savenow")
async def on_save_now(request: Request, tap: Tap) -> None:
    """Write the edits."""
    opened = await fresh_desk(request, tap)
    if opened is None:
        return
    if tap.number(2) != opened.steps:
        await show_changed(request, opened)
        return
    opened = await save_week(request.uow, opened, soft_accepted=tap.number(3) == 1)
    await request.toast("Saved.")
    if opened.stored.status is WeekStatus.APPROVED:
        note = "Saved. The week is as it was approved."
    else:
        opened, note = await _put_before_approver(request, opened)
    await refresh_cards(request.uow, opened)
    await show_opened(request, opened, note)


async def _put_before_approver(request: Request, opened: OpenedWeek) -> tuple[OpenedWeek, str]:
    """Whoever approves is asked, unless the coach lets such a week pass; what became of it, in words."""
    if opened.may_approve:
        return opened, "Saved. Approve it to make it the schedule."
    if opened.is_own:
        stored = await approve_where_allowed(request.uow, opened.person, opened.head, opened.stored)
        opened = replace(opened, stored=stored)
        if stored.status is WeekStatus.APPROVED:
            return opened, "Saved and approved, as your coach allows. Reminders follow it from now on."
    await propose_to_coach(request.uow, opened)
    whose = "Your" if opened.is_own else "The responsible"
    return opened, f"Saved. {whose} coach has been asked to approve it."


@tap("approve")
async def on_approve(request: Request, tap: Tap) -> None:
    """ "Save changes first", "Approve plan", "Plan approved": what the button says is what it leads to."""
    opened = await fresh_desk(request, tap)
    if opened is None:
        return
    if opened.dirty or opened.stored.status is WeekStatus.DRAFT:
        await request.toast("Save changes first.")
        await request.show(f"save:{opened.head.id}:{opened.number}", save_card(opened, check_save(opened)))
    elif opened.stored.status is WeekStatus.APPROVED:
        await request.toast(f"Week {opened.number} is approved.")
    else:
        await request.show(f"approve:{opened.head.id}:{opened.number}", approve_card(opened, check_approve(opened)))


@tap("approvenow")
async def on_approve_now(request: Request, tap: Tap) -> None:
    """The working copy becomes the schedule."""
    opened = await fresh_desk(request, tap)
    if opened is None:
        return
    opened = await approve_week(request.uow, opened)
    await request.toast(f"Week {opened.number} is approved.")
    await announce_approval(request.uow, opened)
    await show_opened(request, opened, f"<b>Week {opened.number} is approved.</b> Reminders follow it from now on.")


@tap("approveall")
async def on_approve_all(request: Request, tap: Tap) -> None:
    """Ask once for every waiting week of the month."""
    plan_id, first = tap.number(0), tap.number(1)
    month = await open_month(request.uow, request.person, plan_id, first)
    waiting = _waiting(month)
    if not waiting or not month.may_approve:
        raise RefusedError(tr("No week here is waiting for your approval."))
    await request.show(f"approveall:{plan_id}", approve_all_card(month, waiting))


def _waiting(month: Month) -> list[StoredWeek]:
    return [week for week in month.weeks if week.status is WeekStatus.PENDING and week.number not in month.dirty]


@tap("approveallnow")
async def on_approve_all_now(request: Request, tap: Tap) -> None:
    """Every waiting week of the month; those that break a hard rule stay and say why."""
    plan_id, first = tap.number(0), tap.number(1)
    month = await open_month(request.uow, request.person, plan_id, first)
    # Somebody saved since the question was asked: what they changed has not been looked at.
    if tap.revision != sum(week.revision for week in _waiting(month)):
        await request.toast("A week has changed. Look again, then approve.")
        await show_month(request, plan_id, first)
        return
    weeks = range(month.first, month.first + WEEKS)
    approved, refused = await approve_all(request.uow, request.person, plan_id, weeks)
    units = request.settings.units
    lines = [tr("Week {number}: {reason}", number=number, reason=said(error, units)) for number, error in refused]
    if not approved:
        raise RefusedError(lines[0] if lines else tr("No week is waiting for approval."))
    await announce_approvals(request.uow, approved)
    note = f"{count(len(approved), 'week')} approved."
    await request.toast(note)
    await show_month(request, plan_id, first, "\n".join([note, *(esc(line) for line in lines)]))


@tap("generate")
async def on_generate(request: Request, tap: Tap) -> None:
    """Make the outline a real week now."""
    opened = await fresh_desk(request, tap)
    if opened is None:
        return
    opened, proposal = await generate_on_request(request.uow, opened)
    await request.toast(f"Week {opened.number} is generated.")
    note = f"Week {opened.number} is generated. Look it over, then approve it."
    await refresh_cards(request.uow, opened)
    await show_opened(request, opened, "\n".join([note, *(esc(reason) for reason in proposal.said)]))
