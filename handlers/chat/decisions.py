"""Save, approve, generate: asked once, checked, done in one go."""

from domain.approval import WeekStatus
from domain.plan import PhaseName
from domain.schedule import GENERATE_WEEKDAY
from handlers.actions.approve_week import approve_all, approve_week, check_approve
from handlers.actions.go_back import back_to_approved
from handlers.actions.notices import announce_approval, announce_approvals, refresh_cards
from handlers.actions.save_week import save_week
from handlers.actions.settle_week import Settled, after_save
from handlers.actions.write_week import generate_on_request
from handlers.buttons.decisions import (
    ApproveDay,
    ApproveMonth,
    ApproveWeek,
    BackToApproved,
    ConfirmApprove,
    ConfirmApproveMonth,
    ConfirmSave,
    GenerateWeek,
    SaveWeek,
    SettleWeek,
)
from handlers.chat.plan.plans import show_month
from handlers.chat.request import Request
from handlers.chat.taps import fresh_week, press, require_fresh, show_opened, tap, week_to_edit, week_with_plan
from handlers.chat.training.today import show_day
from handlers.chat.week.finishing import ask_to_approve, ask_to_save, lay_aside
from handlers.desk.month import WEEKS, open_month
from handlers.desk.unknown_runs import asked_now
from handlers.desk.week import EditableWeek, in_plan
from handlers.views.arriving import reminders_words
from handlers.views.month import approve_all_card
from handlers.views.notices import approved_words
from handlers.views.recap import RECAP
from handlers.views.text import esc
from handlers.views.unknown_runs import ran_question_card, ran_screen
from handlers.wording.adapting import adapting_words
from handlers.wording.door import mark, tr, trn
from handlers.wording.errors import RefusedError, said

_SAVED = {
    Settled.AS_APPROVED: mark("Saved. The week is as it was approved."),
    Settled.WAITS: mark("Saved. Approve it to make it the schedule."),
    Settled.PASSED: mark("Saved and approved, as your coach allows."),
    Settled.SENT: mark("Saved. The responsible coach has been asked to approve it."),
}


@tap(SaveWeek)
async def on_save(request: Request, pressed: SaveWeek) -> None:
    """Ask: what will be written, and what the rules say."""
    await ask_to_save(request, await week_to_edit(request, pressed))


@tap(ConfirmSave)
async def on_save_now(request: Request, pressed: ConfirmSave) -> None:
    """Write the edits."""
    opened = await week_to_edit(request, pressed)
    opened = await save_week(request.uow, opened, soft_accepted=pressed.is_advice_accepted)
    await request.toast(tr("Saved."))
    opened, settled = await after_save(request.uow, opened)
    is_own = settled is Settled.SENT and opened.is_own
    note = tr("Saved. Your coach has been asked to approve it.") if is_own else tr(_SAVED[settled])
    if settled is Settled.PASSED:
        note = f"{note} {reminders_words(opened)}".rstrip()
    await show_opened(request, opened, note)


@tap(ApproveWeek)
async def on_approve(request: Request, pressed: ApproveWeek) -> None:
    """ "Save changes first", "Approve plan", "Plan approved": what the button says is what it leads to.

    Asked again only where something is new about the week, or where a rule blocks it.
    """
    opened = await week_to_edit(request, pressed)
    await request.keep_tapped(RECAP)
    if opened.stored.status is WeekStatus.DRAFT and not opened.dirty and opened.may_approve:
        # Sent back, and approved after all.
        await press(request, SettleWeek(opened.plan_id, opened.number, opened.steps, revision=opened.revision))
    elif opened.dirty or opened.stored.status is WeekStatus.DRAFT:
        await request.toast(tr("Save changes first."))
        await ask_to_save(request, opened)
    elif opened.stored.status is WeekStatus.APPROVED:
        await request.toast(tr("Week {number} is approved.", number=opened.number))
    else:
        check = check_approve(opened)
        if check.hard or check.unseen:
            await ask_to_approve(request, opened)
        else:
            await _approve(request, opened)


@tap(ConfirmApprove)
async def on_approve_now(request: Request, pressed: ConfirmApprove) -> None:
    """The working copy becomes the schedule."""
    await _approve(request, await week_to_edit(request, pressed))


@tap(ApproveDay)
async def on_approve_day(request: Request, pressed: ApproveDay) -> None:
    """Approve the week from a day's card, which then shows the day as it is in force."""
    opened = await week_with_plan(request, pressed)
    is_approved = opened.stored.status is WeekStatus.APPROVED and not opened.dirty
    if not is_approved:
        require_fresh(opened, pressed.revision)
    if opened.dirty or opened.stored.status is WeekStatus.DRAFT:
        await ask_to_save(request, opened)
        return
    if not is_approved:
        check = check_approve(opened)
        if check.hard or check.unseen:
            await ask_to_approve(request, opened)
            return
        opened = await approve_week(request.uow, opened)
        await announce_approval(request.uow, opened)
    await request.toast(tr("Week {number} is approved.", number=opened.number))
    await show_day(request, opened.frame.date_of(pressed.day))


async def _approve(request: Request, opened: EditableWeek) -> None:
    await lay_aside(request, opened)
    opened = await approve_week(request.uow, opened)
    await request.toast(tr("Week {number} is approved.", number=opened.number))
    await announce_approval(request.uow, opened)
    await show_opened(request, opened, approved_words(opened))
    await _go_on_asking(request, opened)


async def _go_on_asking(request: Request, opened: EditableWeek) -> None:
    """Friday's card asks what became of runs nobody spoke of: approving the week on it leaves the question, once."""
    # Earlier in the week nothing was asked yet: Friday asks.
    if not opened.is_own or opened.monday <= request.today or request.today.isoweekday() < GENERATE_WEEKDAY:
        return
    if await request.uow.chat.shows(request.chat_id, f"{RECAP}{opened.head.id}:{opened.number}"):
        return  # Sunday's recap stays whatever is tapped, and its question with it
    asked = await asked_now(request.uow, request.person, request.today)
    if asked.days:
        # The taper does not grow anyway.
        says_why = opened.week.phase is not PhaseName.TAPER
        card = ran_question_card(opened.head.id, asked, request.settings.units, says_why=says_why)
        screen = ran_screen(opened.head.id)
        await request.send(card, screen=screen, key=f"{screen}:{opened.number}")


@tap(BackToApproved)
async def on_back_to_approved(request: Request, pressed: BackToApproved) -> None:
    """The approved week stands alone again; whoever was to decide on another one is not asked any more."""
    opened = await back_to_approved(request.uow, await fresh_week(request, pressed))
    await request.toast(tr("Back to the approved week."))
    await lay_aside(request, opened)
    opened = await in_plan(request.uow, opened)
    await refresh_cards(request.uow, opened)
    await show_opened(request, opened, f"{tr('Back to the approved week.')} {reminders_words(opened)}".rstrip())


@tap(ApproveMonth)
async def on_approve_month(request: Request, pressed: ApproveMonth) -> None:
    """Ask once for every waiting week of the month."""
    month = await open_month(request.uow, request.person, pressed.plan, pressed.first)
    if not month.waiting or not month.may_approve:
        raise RefusedError(tr("No week here is waiting for your approval."))
    await request.show(f"approveall:{pressed.plan}", approve_all_card(month))


@tap(ConfirmApproveMonth)
async def on_approve_month_now(request: Request, pressed: ConfirmApproveMonth) -> None:
    """Every waiting week of the month; those that break a hard rule stay and say why."""
    month = await open_month(request.uow, request.person, pressed.plan, pressed.first)
    # Somebody saved since the question was asked: what they changed has not been looked at.
    if pressed.revision != sum(week.revision for week in month.waiting):
        await request.toast(tr("A week has changed. Look again, then approve."))
        await show_month(request, pressed.plan, pressed.first)
        return
    weeks = range(month.first, month.first + WEEKS)
    approved, refused = await approve_all(request.uow, request.person, pressed.plan, weeks)
    units = request.settings.units
    lines = [tr("Week {number}: {reason}", number=number, reason=said(error, units)) for number, error in refused]
    if not approved:
        raise RefusedError(lines[0] if lines else tr("No week is waiting for approval."))
    await announce_approvals(request.uow, approved)
    note = trn("{count} week approved.", "{count} weeks approved.", len(approved))
    await request.toast(note)
    await show_month(request, pressed.plan, pressed.first, "\n".join([note, *(esc(line) for line in lines)]))


@tap(GenerateWeek)
async def on_generate(request: Request, pressed: GenerateWeek) -> None:
    """Make the outline a real week now."""
    opened, proposal = await generate_on_request(request.uow, await week_to_edit(request, pressed))
    await request.toast(tr("Week {number} is generated.", number=opened.number))
    note = (
        tr("Week {number} is generated. Look it over, then approve it.", number=opened.number)
        if opened.may_approve
        else tr("Week {number} is generated. Look it over; your coach approves it.", number=opened.number)
        if opened.is_own
        else tr("Week {number} is generated. Another coach approves it.", number=opened.number)
    )
    await refresh_cards(request.uow, opened)
    await show_opened(
        request,
        opened,
        "\n".join(
            [note, *(esc(adapting_words(reason, opened.units, is_own=opened.is_own)) for reason in proposal.said)]
        ),
    )
