"""The coach's decisions: inbox, change cards, approve, decline with a comment."""

from typing import Any

from domain.approval import WeekStatus
from domain.messages import Card
from handlers.actions.approve_week import approve_week
from handlers.actions.inbox import approve_all_that_hold, decline_week, unseen_change, waiting_for
from handlers.actions.notices import announce_approval, announce_approvals, announce_decline
from handlers.chat.buttons import Tap
from handlers.chat.dialogs import close_dialog, dialog, open_dialog
from handlers.chat.request import Request
from handlers.chat.taps import CHANGED, tap
from handlers.chat.weeks import desk_of, fresh_desk, show_opened
from handlers.desk.week import OpenedWeek, open_week
from handlers.views.inbox import INBOX_SCREEN, change_card, change_screen, decided_screen, inbox_card
from handlers.views.keys import key
from handlers.views.text import count, esc
from handlers.wording.door import tr

DECLINE_DIALOG = "decline"


async def show_inbox(request: Request, page: int = 0, note: str = "") -> None:
    """What needs me."""
    waiting = await waiting_for(request.uow, request.person)
    await request.show(INBOX_SCREEN, inbox_card(waiting, request.settings.units, request.today, page, note))


@tap("inbox")
async def on_inbox(request: Request, tap: Tap) -> None:
    """The inbox, or another page of it."""
    await show_inbox(request, max(tap.number(0), 0))


async def _approve(request: Request, opened: OpenedWeek) -> OpenedWeek:
    opened = await approve_week(request.uow, opened)
    await announce_approval(request.uow, opened)
    await request.toast(f"{opened.athlete.name or 'Week'}: week {opened.number} is approved.")
    return opened


@tap("inboxok")
async def on_inbox_approve(request: Request, tap: Tap) -> None:
    """One tap in the inbox; a week that changed since is shown instead."""
    opened = await desk_of(request, tap)
    if opened.revision != tap.revision:
        await request.toast(tr(CHANGED))
        await request.show(
            change_screen(opened.head.id, opened.number),
            change_card(opened, await unseen_change(request.uow, opened), tr(CHANGED)),
        )
        return
    opened = await _approve(request, opened)
    name = esc(opened.athlete.name or "Your athlete", 40)
    await show_inbox(request, tap.number(2), f"{name}: week {opened.number} is approved.")


@tap("inboxall")
async def on_inbox_all(request: Request, _pressed: Tap) -> None:
    """Approve what keeps every rule; leave the rest."""
    approved, left = await approve_all_that_hold(request.uow, request.person)
    await announce_approvals(request.uow, approved)
    note = f"{count(len(approved), 'week')} approved."
    if left:
        note += f" {count(left, 'week needs', 'weeks need')} a look."
    await request.toast(note)
    await show_inbox(request, 0, note)


@tap("change")
async def on_change(request: Request, tap: Tap) -> None:
    """One waiting week with its difference and rules."""
    opened = await desk_of(request, tap)
    if opened.stored.status is not WeekStatus.PENDING or not opened.may_approve:
        await show_opened(request, opened)
        return
    await request.show(
        change_screen(opened.head.id, opened.number), change_card(opened, await unseen_change(request.uow, opened))
    )


@tap("changeok")
async def on_change_approve(request: Request, tap: Tap) -> None:
    """Approve what the change card shows."""
    opened = await fresh_desk(request, tap)
    if opened is None:
        return
    opened = await _approve(request, opened)
    name = esc(opened.athlete.name or "Your athlete", 40)
    text = f"<b>{name}: week {opened.number} is approved.</b>\nThey have been told, and reminders follow it."
    buttons = ((key("Open the week", "week", opened.head.id, opened.number), key("Inbox", "inbox", 0)),)
    await request.show(decided_screen(opened.head.id, opened.number), Card(text=text, buttons=buttons))


@tap("decline")
async def on_decline(request: Request, tap: Tap) -> None:
    """Ask what should change."""
    opened = await fresh_desk(request, tap)
    if opened is None:
        return
    state = {"plan": opened.head.id, "week": opened.number, "revision": opened.revision}
    await open_dialog(request, DECLINE_DIALOG, state)
    name = esc(opened.athlete.name or "your athlete", 40)
    text = (
        f"<b>Decline week {opened.number} of {name}</b>\n"
        "What should change? Send it in a few words; they read it with the week."
    )
    back = (key("‹ Back", "declineback", opened.head.id, opened.number),)
    await request.show(_declining(opened), Card(text=text, buttons=(back,)))


def _declining(opened: OpenedWeek) -> str:
    return f"decline:{opened.head.id}:{opened.number}"


@tap("declineback")
async def on_decline_back(request: Request, tap: Tap) -> None:
    """Not declining after all."""
    current = await request.uow.dialogs.get(request.chat_id)
    if current is not None and current.name == DECLINE_DIALOG:
        await close_dialog(request)
    await on_change(request, tap)


@dialog(DECLINE_DIALOG)
async def read_comment(request: Request, state: dict[str, Any]) -> bool:
    """The comment: the week goes back to the athlete with it."""
    if request.text is None:
        return False
    opened = await open_week(request.uow, request.person, int(state["plan"]), int(state["week"]))
    if opened.revision != int(state["revision"]):
        await close_dialog(request)
        await show_opened(request, opened, "This week has changed, so it was not declined. Here it is now.")
        return True
    opened = await decline_week(request.uow, opened, request.text)
    await close_dialog(request)
    await announce_decline(request.uow, opened)
    name = esc(opened.athlete.name or "Your athlete", 40)
    asked = Card(text=f"<b>Decline week {opened.number} of {name}</b>\nYou wrote what should change.")
    await request.uow.chat.refresh(request.chat_id, _declining(opened), asked)
    text = f"<b>{name}: week {opened.number} is declined.</b>\nThey read: “{esc(opened.stored.decline_comment)}”"
    buttons = ((key("Open the week", "week", opened.head.id, opened.number), key("Inbox", "inbox", 0)),)
    await request.send(Card(text=text, buttons=buttons), screen=decided_screen(opened.head.id, opened.number))
    return True
