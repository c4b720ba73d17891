"""The end of an edit: kept as a draft, or done at once; and what blocks it, with the ways on."""

from typing import Any

from domain.editing.blocking import OverruleReason
from domain.messages import Card
from domain.told import Told, told
from handlers.actions.approve_week import approve_week, check_approve
from handlers.actions.notices import announce_approval
from handlers.actions.save_week import check_save
from handlers.actions.settle_week import Settled, Waited, settle_week
from handlers.actions.undo import change_just_saved
from handlers.buttons.decisions import OverruleRules, SettleWeek
from handlers.chat.dialogs import close_dialog, dialog, open_dialog
from handlers.chat.request import Request
from handlers.chat.taps import show_opened, tap, week_to_edit
from handlers.chat.week.typing import leave_day_dialog, state_of, week_of_dialog
from handlers.desk.checks import is_blocked
from handlers.desk.week import EditableWeek, OpenedDays
from handlers.views.arriving import reminders_words
from handlers.views.keys import screen
from handlers.views.preview import approve_card, ask_reason_card, save_card
from handlers.wording.door import mark, tr

REASON_DIALOG = "overrule"
_MOST_REASON = 200

_DONE = {
    Settled.AS_APPROVED: mark("Done. The week is as it was approved."),
    Settled.APPROVED: mark("<b>Done and approved.</b>"),
    Settled.SENT_BACK: mark("<b>Done.</b> You had sent this week back: it stays so until it is approved."),
    Settled.WAITS_AGAIN: mark("<b>Taken back.</b> The week is as it was, and waits for your approval."),
    Settled.PASSED: mark("<b>Done and approved</b>, as your coach allows."),
    Settled.SENT: mark("<b>Done, and sent to the coach.</b> Until they have looked, what was approved stays in force."),
}

# What holds once a saved change is taken back.
_HOLDS = {
    Settled.AS_APPROVED: mark("The week is as it was approved."),
    Settled.APPROVED: mark("The week is as it was before, and approved."),
    Settled.SENT_BACK: mark("You had sent this week back: it stays so until it is approved."),
    Settled.WAITS_AGAIN: mark("The week is as it was, and waits for your approval."),
    Settled.PASSED: mark("The week is as it was before, and approved, as your coach allows."),
    Settled.SENT: mark("It is sent to the coach: until they have looked, what was approved stays in force."),
}

_IN_FORCE = (Settled.APPROVED, Settled.PASSED)

_SENT_UNAPPROVED = mark(
    "<b>Done, and sent to the coach.</b> Until they approve it, its days come marked as not approved."
)


async def finish_edit(
    request: Request, opened: EditableWeek, note: str, *, at_once: bool, waited: Waited | None = None, undone: str = ""
) -> None:
    """After an edit joined the unsaved ones: the card with `note` (safe HTML), or all of them done at once.

    `undone` is what was taken back by it (safe HTML), where it was.
    """
    if not opened.dirty:
        await show_opened(request, opened)
    elif at_once:
        await settle(request, opened, is_decision=False, waited=waited, undone=undone)
    else:
        await show_opened(request, opened, note)


async def settle(
    request: Request,
    opened: EditableWeek,
    reason: Told | None = None,
    *,
    is_decision: bool = True,
    waited: Waited | None = None,
    undone: str = "",
) -> None:
    """Save and approve, or send to who approves; where a rule blocks it, what it is and the ways on.

    `undone` is what was taken back by it (safe HTML), where it was.
    """
    if reason is None and is_blocked(opened, check_save(opened).verdict):
        await ask_to_save(request, opened)
        return
    await lay_aside(request, opened)
    opened, settled = await settle_week(request.uow, opened, reason, is_decision=is_decision, waited=waited)
    await request.toast(tr("Done."))
    change = await change_just_saved(request.uow, opened)
    is_undoable = change is not None and settled not in (Settled.AS_APPROVED, Settled.WAITS_AGAIN)
    undo = change.version if change is not None and is_undoable else None
    is_unapproved = settled is Settled.SENT and opened.stored.approved is None
    note = tr(_SENT_UNAPPROVED) if is_unapproved else tr(_DONE[settled])
    if undone:
        note = tr("<b>Undone: {change}.</b>", change=undone) + " " + tr(_HOLDS[settled])
    if settled in _IN_FORCE:
        note = f"{note} {reminders_words(opened)}".rstrip()
    await show_opened(request, opened, note, undo=undo)


async def lay_aside(request: Request, opened: OpenedDays) -> None:
    """The tapped card shows the week at the end: meanwhile it is no card of the week, so that an older one follows."""
    if request.message_id is not None:
        waiting = Card(text=tr("One moment …"))
        name = screen("settling", opened)
        await request.uow.chat.show(request.chat_id, name, waiting, message_id=request.message_id)


async def ask_to_save(request: Request, opened: EditableWeek) -> None:
    """What saving writes, what the rules say, and the ways on where they block it."""
    await request.show(screen("save", opened), save_card(opened, check_save(opened)))


@tap(SettleWeek)
async def on_settle(request: Request, pressed: SettleWeek) -> None:
    """Save and approve, or save and send: at once where nothing new is to be said about it."""
    opened = await week_to_edit(request, pressed)
    await leave_day_dialog(request)
    if check_save(opened).soft and not pressed.is_advice_accepted:
        await ask_to_save(request, opened)
    else:
        await settle(request, opened)


@tap(OverruleRules)
async def on_overrule(request: Request, pressed: OverruleRules) -> None:
    """Their own choice, with the reason they tapped; another reason is asked for in words."""
    opened = await week_to_edit(request, pressed)
    if pressed.why is OverruleReason.WORDS:
        await open_dialog(request, REASON_DIALOG, state_of(opened, 0))
        await request.show(screen("reason", opened), ask_reason_card(opened))
    else:
        await _overrule(request, opened, Told(pressed.why))


@dialog(REASON_DIALOG)
async def read_reason(request: Request, state: dict[str, Any]) -> bool:
    """A reason in their own words."""
    if request.text is None:
        return False
    opened = await week_of_dialog(request, state)
    if opened is None:
        return True
    await close_dialog(request)
    await _overrule(request, opened, told(OverruleReason.WORDS, words=request.text.strip()[:_MOST_REASON]))
    return True


async def _overrule(request: Request, opened: EditableWeek, reason: Told) -> None:
    if opened.dirty:
        await settle(request, opened, reason)
        return
    await lay_aside(request, opened)
    opened = await approve_week(request.uow, opened, reason)
    await request.toast(tr("Week {number} is approved.", number=opened.number))
    await announce_approval(request.uow, opened)
    note = tr("<b>Week {number} is approved, by your choice.</b>", number=opened.number)
    await show_opened(request, opened, f"{note} {reminders_words(opened)}".rstrip())


async def ask_to_approve(request: Request, opened: EditableWeek) -> None:
    """The week to be approved with what is new about it; what blocks it, and the ways on."""
    await request.show(screen("approve", opened), approve_card(opened, check_approve(opened)))
