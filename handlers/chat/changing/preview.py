"""A plan in force changed in place: what to change, what it would do, do it or ask the coach, take it back."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from domain.adapting.kept_change import ChangeState
from domain.editing.input_changes import onto
from domain.errors import StaleError
from domain.plan import PlanInputs
from domain.records import PlanHead
from handlers.actions.announce_change import (
    announce_asked,
    announce_change,
    announce_declined,
    announce_taken_back,
    announce_withdrawn,
)
from handlers.actions.change_plan import (
    ask_for_change,
    asked_change,
    decline_change,
    do_change,
    kept_change,
    look_again,
    look_at_change,
    undo_change,
    withdraw_change,
)
from handlers.buttons.changing import (
    AimFor,
    AskCoachForWish,
    DeclineWish,
    DeclineWishUnsaid,
    DoWish,
    LeaveDeclineWish,
    LookAtWish,
    UndoWish,
    WithdrawWish,
)
from handlers.chat.dialogs import close_dialog, dialog, open_dialog
from handlers.chat.plan.plans import show_plan
from handlers.chat.request import Request
from handlers.chat.taps import StaleCardError, tap
from handlers.desk.access import plan_in_force
from handlers.desk.changing import ChangePreview
from handlers.views.asked_wish import ask_why_card, asked_card, left_card, not_asked_card
from handlers.views.changing import done_card, preview_card
from handlers.views.keys import Row
from handlers.views.text import esc
from handlers.views.wishes import wish_screen
from handlers.wording.door import tr

WHY_DIALOG = "wish_why"


async def show_change(
    request: Request,
    plan_id: int,
    inputs: PlanInputs,
    note: str = "",
    more: Sequence[Row] = (),
    *,
    since: date | None = None,
) -> None:
    """What these inputs would make of a plan in force, with the way to do it. The one door for every wish.

    `note` (safe HTML) stands on top, `more` are other ways; days before `since` stay as they are. Raises
    InputError for what cannot be planned, CoachError for a plan that is over or the same inputs, NotYoursError for who
    may not change it.
    """
    found = await look_at_change(request.uow, request.person, plan_id, inputs, since)
    await _show(request, found, note, more)


async def _show(request: Request, found: ChangePreview, note: str = "", more: Sequence[Row] = ()) -> None:
    pauses = await request.uow.logs.absences(found.athlete.id, request.today, request.today) if found.is_own else ()
    if any(pause.last is None for pause in pauses):
        waits = tr("Your plan is paused: nothing of this begins before you are back, and then gently.")
        note = f"{note}\n\n{waits}" if note else waits
    card, screen = preview_card(found, note, more), wish_screen(found.head.id)
    if request.callback_id is None:
        await request.send(card, screen=screen)
    else:
        await request.show(screen, card)


@tap(LookAtWish)
async def on_look(request: Request, pressed: LookAtWish) -> None:
    """What a change would do now."""
    await _show(request, await look_again(request.uow, request.person, pressed.plan, pressed.change))


@tap(AimFor)
async def on_aim(request: Request, pressed: AimFor) -> None:
    """Another goal, in the change that is shown or in the plan as it is."""
    inputs = (await plan_in_force(request.uow, request.person, pressed.plan)).inputs
    if pressed.change is not None:
        _, change = await kept_change(request.uow, request.person, pressed.plan, pressed.change)
        inputs = onto(inputs, change.before, change.after)
    await show_change(request, pressed.plan, replace(inputs, goal_s=pressed.goal_s or None))


@tap(DoWish)
async def on_do(request: Request, pressed: DoWish) -> None:
    """Change the plan as it was shown; a second tap finds it done."""
    _, change = await kept_change(request.uow, request.person, pressed.plan, pressed.change)
    if change.state is ChangeState.DONE:
        await request.toast(tr("That is done already."))
        return
    try:
        found = await do_change(
            request.uow, request.person, pressed.plan, pressed.change, pressed.revision, pressed.shown
        )
    except StaleError:
        await request.take_back()
        await _show_anew(request, pressed)
        return
    await request.toast(tr("Done."))
    await announce_change(request.uow, found)
    await request.show(wish_screen(found.head.id), done_card(found))


async def _show_anew(request: Request, pressed: DoWish) -> None:
    """The plan is another one than when the card was made: what the change would do now."""
    _, change = await kept_change(request.uow, request.person, pressed.plan, pressed.change)
    if change.state not in (ChangeState.SHOWN, ChangeState.ASKED):
        raise StaleCardError(tr("That change is settled already. Plan → Change makes a new one."))
    await request.toast(tr("Your plan has changed since. Look again, then tap."))
    note = tr("The plan or the log has changed since this was made. This is what it would do now.")
    await _show(request, await look_again(request.uow, request.person, pressed.plan, pressed.change), note)


@tap(AskCoachForWish)
async def on_ask(request: Request, pressed: AskCoachForWish) -> None:
    """Put it before the coach who approves."""
    try:
        found, earlier = await ask_for_change(request.uow, request.person, pressed.plan, pressed.change)
    except StaleError:
        raise StaleCardError(tr("Your coach has been asked for that already.")) from None
    await announce_asked(request.uow, found, earlier)
    await request.toast(tr("Sent to your coach."))
    await request.show(wish_screen(found.head.id), asked_card(found))


@tap(DeclineWish)
async def on_decline(request: Request, pressed: DeclineWish) -> None:
    """The coach leaves the plan as it is: ask why, or let them say nothing."""
    try:
        athlete, _, change = await asked_change(request.uow, request.person, pressed.plan, pressed.change)
    except StaleError:
        raise StaleCardError(tr("That is settled already.")) from None
    await open_dialog(request, WHY_DIALOG, {"plan": change.plan_id, "change": change.id})
    await request.show(wish_screen(pressed.plan), ask_why_card(athlete, change, request.settings.units))


@tap(DeclineWishUnsaid)
async def on_decline_unsaid(request: Request, pressed: DeclineWishUnsaid) -> None:
    """Without a word: the athlete is told that the plan stays."""
    await close_dialog(request, WHY_DIALOG)
    await _decline(request, pressed.plan, pressed.change, "")


@tap(LeaveDeclineWish)
async def on_leave_decline(request: Request, pressed: LeaveDeclineWish) -> None:
    """Not decided after all."""
    await close_dialog(request, WHY_DIALOG)
    await _show(request, await look_again(request.uow, request.person, pressed.plan, pressed.change))


@dialog(WHY_DIALOG)
async def read_why(request: Request, state: dict[str, Any]) -> bool:
    """Why the plan stays as it is: the athlete reads it with the word that it does."""
    if request.text is None:
        return False
    # A comment that is too long is refused, and then the question stays open.
    await _decline(request, int(state["plan"]), int(state["change"]), request.text)
    await close_dialog(request, WHY_DIALOG)
    return True


async def _decline(request: Request, plan_id: int, change_id: int, comment: str) -> None:
    try:
        athlete, change = await decline_change(request.uow, request.person, plan_id, change_id, comment)
    except StaleError:
        await close_dialog(request, WHY_DIALOG)
        raise StaleCardError(tr("That is settled already.")) from None
    await announce_declined(request.uow, request.person, athlete, change)
    await request.toast(tr("The plan stays as it is."))
    await request.show(wish_screen(plan_id), left_card(athlete, change, request.settings.units))


@tap(WithdrawWish)
async def on_withdraw(request: Request, pressed: WithdrawWish) -> None:
    """The athlete asks for it no more."""
    try:
        coach, change = await withdraw_change(request.uow, request.person, pressed.plan, pressed.change)
    except StaleError:
        raise StaleCardError(tr("That is settled already.")) from None
    if coach.id != request.person.id:
        await announce_withdrawn(request.uow, coach, request.person, change)
    await request.toast(tr("Taken back."))
    await request.show(wish_screen(pressed.plan), not_asked_card(change, request.settings.units))


@tap(UndoWish)
async def on_undo(request: Request, pressed: UndoWish) -> None:
    """The plan as it was before; where more has happened since, what changing back would do."""
    await take_back(request, pressed.plan, pressed.change)


async def take_back(request: Request, plan_id: int, change_id: int) -> None:
    """Undo a change of the plan."""
    try:
        undone = await undo_change(request.uow, request.person, plan_id, change_id)
    except StaleError:
        raise StaleCardError(tr("That was taken back already.")) from None
    if isinstance(undone, PlanHead):
        await request.toast(tr("Taken back."))
        await announce_taken_back(request.uow, request.person, undone, change_id)
        await show_plan(request, undone, esc(tr("Taken back: the plan is as it was before.")))
    else:
        note = tr(
            "More has happened to your plan since, so it cannot simply be put back. This changes it back from today."
        )
        await show_change(request, plan_id, undone, note)
