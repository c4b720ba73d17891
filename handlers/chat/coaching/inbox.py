"""The coach's decisions: inbox, change cards, approve, decline with a comment."""

from typing import Any

from domain.approval import WeekStatus
from handlers.actions.approve_week import approve_week, check_approve
from handlers.actions.groups import links_of
from handlers.actions.inbox import (
    approve_all_that_hold,
    as_named,
    decline_week,
    only_to_look_at,
    require_decliner,
    waiting_to_look_at,
)
from handlers.actions.notices import announce_approval, announce_approvals, announce_decline
from handlers.buttons.coaching import (
    ApproveAllNamed,
    ApproveAllThatHold,
    ApproveChange,
    ApproveInInbox,
    DeclineWeek,
    LeaveDecline,
    Only,
    OpenChange,
    OpenInbox,
    OpenNextWaiting,
)
from handlers.buttons.kinds import GroupId
from handlers.chat.coaching.to_the_bot import is_said_to_the_bot
from handlers.chat.dialogs import close_dialog, dialog, open_dialog
from handlers.chat.request import Request
from handlers.chat.taps import CHANGED, fresh_week, show_opened, tap, week_for, week_to_edit
from handlers.chat.week.finishing import ask_to_approve
from handlers.desk.inbox import decides, open_inbox
from handlers.desk.waiting import next_waiting, sent_back_words, unseen_change
from handlers.desk.week import EditableWeek, OpenedWeek, in_plan, open_to_edit, open_week
from handlers.views.inbox import (
    approved_card,
    approved_words,
    ask_decline_card,
    asked_decline_card,
    change_card,
    change_screen,
    decided_screen,
    decline_screen,
    declined_card,
)
from handlers.views.waiting import INBOX_SCREEN, MOST_LEFT, approved_count, inbox_card, left_note
from handlers.wording.door import tr

DECLINE_DIALOG = "decline"


async def show_inbox(
    request: Request, page: int = 0, note: str = "", only: Only = Only.ALL, named: ApproveAllNamed | None = None
) -> None:
    """What needs me; `named` approves those too that the note names."""
    inbox = await open_inbox(request.uow, request.person, page, only)
    await request.show(INBOX_SCREEN, inbox_card(inbox, note, named))


@tap(OpenInbox)
async def on_inbox(request: Request, pressed: OpenInbox) -> None:
    """The inbox, or another page of it."""
    await show_inbox(request, pressed.page, only=pressed.only)


async def _approve(request: Request, opened: EditableWeek) -> EditableWeek:
    opened = await approve_week(request.uow, opened)
    await announce_approval(request.uow, opened)
    await request.toast(approved_words(opened.athlete.name, opened.number))
    return opened


@tap(ApproveInInbox)
async def on_inbox_approve(request: Request, pressed: ApproveInInbox) -> None:
    """One tap in the inbox; a week that changed since is shown instead."""
    opened = await open_to_edit(request.uow, request.person, pressed.plan, pressed.week)
    if opened.revision != pressed.revision:
        await request.toast(tr(CHANGED))
        await _show_change(request, opened, tr(CHANGED))
        return
    if check_approve(opened).hard:
        await ask_to_approve(request, opened)
        return
    opened = await _approve(request, opened)
    note = approved_words(opened.athlete.name, opened.number, is_html=True)
    await show_inbox(request, pressed.page, note, pressed.only)


@tap(ApproveAllThatHold)
async def on_inbox_all(request: Request, pressed: ApproveAllThatHold) -> None:
    """Approve what keeps every rule and needs no look; leave the rest, and say which."""
    await _approve_all(request, pressed.group)


@tap(ApproveAllNamed)
async def on_inbox_named(request: Request, pressed: ApproveAllNamed) -> None:
    """Approve those too who want a look and were named; where these are others by now, they are named first."""
    wait_now = await waiting_to_look_at(request.uow, request.person, await _only(request, pressed.group))
    is_as_named = as_named(wait_now) == pressed.revision
    if not is_as_named:
        await request.toast(tr(CHANGED))
    await _approve_all(request, pressed.group, named=is_as_named)


async def _only(request: Request, group: GroupId) -> set[int] | None:
    if not group:
        return None
    return {link.athlete_id for link in await links_of(request.uow, request.person, group)}


async def _approve_all(request: Request, group: GroupId, *, named: bool = False) -> None:
    only = await _only(request, group)
    approved, left = await approve_all_that_hold(request.uow, request.person, only, named=named)
    await announce_approvals(request.uow, approved)
    await request.toast(approved_count(len(approved)))
    to_look_at = only_to_look_at(left)
    # Those who are not named are not approved unseen either.
    is_named = 0 < len(to_look_at) <= MOST_LEFT
    more = ApproveAllNamed(len(to_look_at), group, revision=as_named(to_look_at)) if is_named else None
    await show_inbox(request, 0, left_note(len(approved), left), named=more)


async def _show_change(request: Request, opened: OpenedWeek, note: str = "") -> None:
    sent_back = await sent_back_words(request.uow, opened)
    standing = await decides(request.uow, opened.athlete)
    card = change_card(opened, await unseen_change(request.uow, opened), standing, note, sent_back)
    await request.show(change_screen(opened.head.id, opened.number), card)


async def _show_what_waits(request: Request, opened: OpenedWeek) -> None:
    """One waiting week with its difference and rules; one that waits no more as it is."""
    if opened.stored.status is WeekStatus.PENDING and opened.may_approve:
        await _show_change(request, opened)
    else:
        await show_opened(request, opened)


@tap(OpenChange)
async def on_change(request: Request, pressed: OpenChange) -> None:
    """One waiting week."""
    await _show_what_waits(request, await in_plan(request.uow, await week_for(request, pressed)))


@tap(ApproveChange)
async def on_change_approve(request: Request, pressed: ApproveChange) -> None:
    """Approve what the change card shows; where a rule blocks it, what it is and the ways on."""
    opened = await week_to_edit(request, pressed)
    if opened.stored.status is WeekStatus.PENDING and check_approve(opened).hard:
        await ask_to_approve(request, opened)
        return
    opened = await _approve(request, opened)
    await request.show(decided_screen(opened.head.id, opened.number), approved_card(opened))


@tap(OpenNextWaiting)
async def on_next(request: Request, pressed: OpenNextWaiting) -> None:
    """The week that waits next after this one, round to the first, or word that none does."""
    waiting = await next_waiting(request.uow, request.person, pressed.plan, pressed.week)
    if waiting is None:
        await request.toast(tr("No other week waits for you."))
        await show_inbox(request)
        return
    opened = await open_week(request.uow, request.person, waiting.plan_id, waiting.week_number)
    # The button named the week they come from; what they see now may be somebody else's.
    await request.say_whose(opened.head.id)
    await _show_change(request, opened)


@tap(DeclineWeek)
async def on_decline(request: Request, pressed: DeclineWeek) -> None:
    """Ask what should change."""
    opened = await fresh_week(request, pressed)
    require_decliner(await in_plan(request.uow, opened))
    state = {"plan": opened.head.id, "week": opened.number, "revision": opened.revision}
    await open_dialog(request, DECLINE_DIALOG, state)
    await request.show(decline_screen(opened.head.id, opened.number), ask_decline_card(opened))


@tap(LeaveDecline)
async def on_leave_decline(request: Request, pressed: LeaveDecline) -> None:
    """Not declining after all."""
    current = await request.uow.dialogs.get(request.chat_id)
    if current is not None and current.name == DECLINE_DIALOG:
        await close_dialog(request)
    await _show_what_waits(request, await in_plan(request.uow, await week_for(request, pressed)))


@dialog(DECLINE_DIALOG)
async def read_comment(request: Request, state: dict[str, Any]) -> bool:
    """The comment: the week goes back to the athlete with it."""
    if request.text is None:
        return False
    if await is_said_to_the_bot(request):
        await close_dialog(request)
        await request.send(tr("Nothing was sent, and the week is not declined."))
        return False
    opened = await open_week(request.uow, request.person, int(state["plan"]), int(state["week"]))
    if opened.revision != int(state["revision"]):
        await close_dialog(request)
        await show_opened(request, opened, tr("This week has changed, so it was not declined. Here it is now."))
        return True
    await _decline(request, opened, request.text)
    return True


async def _decline(request: Request, opened: OpenedWeek, words: str) -> None:
    opened = await decline_week(request.uow, opened, words)
    await close_dialog(request)
    await announce_decline(request.uow, opened)
    await request.uow.chat.refresh(
        request.chat_id, decline_screen(opened.head.id, opened.number), asked_decline_card(opened)
    )
    await request.send(declined_card(opened), screen=decided_screen(opened.head.id, opened.number))


async def decline_saying(request: Request, pressed: DeclineWeek, words: str) -> None:
    """Declined with what was said at once, as if it had been asked for and sent."""
    opened = await open_week(request.uow, request.person, pressed.plan, pressed.week)
    require_decliner(opened)
    await _decline(request, opened, words)
