"""Editing a week by taps: swap, move, preview, apply, undo and redo, and choosing between two editors."""

from domain.adapting.kept_change import ChangeState
from domain.approval import WeekStatus
from domain.editing.blocking import OverruleReason
from domain.editing.labels import EditLabel, label_of
from domain.editing.operations import EditLap, Operation, SetPinned
from domain.records import PlanHead
from domain.told import Told
from handlers.actions.edit_outline import keep_in_outline, to_change
from handlers.actions.edit_week import (
    apply_operation,
    discard,
    keep_mine,
    mended,
    mended_around,
    movable,
    preview,
    redo_step,
    take_back,
    undo_step,
)
from handlers.actions.save_week import check_save
from handlers.actions.swap_weekdays import is_of_weekdays, undo_weekdays
from handlers.actions.undo import last_change_of, saved_change, waited_before, week_to_undo, wish_to_undo
from handlers.buttons.changing import UndoWish, WithdrawWish
from handlers.buttons.confirms import ConfirmEdit
from handlers.buttons.edits import (
    ApplyMended,
    ApplyOperation,
    ChangeLaps,
    ChooseMove,
    ChooseSwap,
    ConfirmTogether,
    DoAllTheSame,
    DoMended,
    DoOperation,
    DropEdits,
    KeepMine,
    MendWeek,
    PreviewMend,
    PreviewMended,
    PreviewOperation,
    RedoStep,
    ReturnTo,
    TakeBack,
    UndoStep,
)
from handlers.buttons.kinds import ChangeId, PlanId
from handlers.chat.commands import command
from handlers.chat.request import Request
from handlers.chat.taps import (
    StaleWeekError,
    fresh_week,
    press,
    show_opened,
    show_week,
    tap,
    this_week,
    week_for,
    week_to_edit,
)
from handlers.chat.week.finishing import finish_edit, settle
from handlers.chat.week.typing import leave_day_dialog
from handlers.desk.checks import may_overrule
from handlers.desk.strength import strength_of_day
from handlers.desk.waiting import asked_by_athlete
from handlers.desk.week import EditableWeek, OpenedDays, active_plan, open_to_edit
from handlers.views.copies import numbers_of
from handlers.views.day import day_card, day_screen
from handlers.views.keys import screen
from handlers.views.lap import lap_card, lap_screen, laps_card
from handlers.views.preview import asked_beside_lines, preview_card
from handlers.views.swap import move_card, swap_card
from handlers.views.text import esc
from handlers.wording.door import tr, trn
from handlers.wording.editing import label_words
from handlers.wording.errors import RefusedError


async def preview_operation(
    request: Request,
    opened: EditableWeek,
    operation: Operation,
    *,
    confirm: ConfirmEdit | None = None,
    otherwise: str | None = None,
    note: str = "",
) -> None:
    """Show what an operation would change; nothing is applied before Confirm.

    `confirm` is what Confirm leads to where the operation does not fit a button, `otherwise` what is said where
    nothing would change, `note` a line on top (safe HTML).
    """
    if confirm is None or isinstance(confirm, ApplyMended | TakeBack | ConfirmTogether):
        # What else there is to confirm is for weeks that are made.
        opened = to_change(opened)
    found = preview(opened, operation, otherwise)
    if opened.may_approve and not opened.is_own and not isinstance(confirm, TakeBack):
        asked = await asked_by_athlete(request.uow, opened)
        note = "\n".join(each for each in (*asked_beside_lines(opened, found, asked), note) if each)
    await request.show(screen("preview", opened), preview_card(opened, found, note=note, confirm=confirm))


@tap(ChooseSwap)
async def on_swap(request: Request, pressed: ChooseSwap) -> None:
    """Choose the first day, or with one chosen the other."""
    opened = await fresh_week(request, pressed)
    opened.require_editable()
    if pressed.first is not None:
        opened.frame.require_open(opened.week, pressed.first)
    await request.show(screen("swap", opened), swap_card(opened, pressed.first))


@tap(ChooseMove)
async def on_move(request: Request, pressed: ChooseMove) -> None:
    """Choose where a run should go."""
    opened = movable(await fresh_week(request, pressed), pressed.day)
    await request.show(screen("move", opened), move_card(opened, pressed.day))


@tap(PreviewOperation)
async def on_preview(request: Request, pressed: PreviewOperation) -> None:
    """Show the effect of an operation first."""
    await preview_operation(request, await week_to_edit(request, pressed), pressed.operation)


@tap(ApplyOperation)
async def on_apply(request: Request, pressed: ApplyOperation) -> None:
    """Confirm: the operation joins the unsaved edits. A second press of the same button does nothing."""
    operation = pressed.operation
    opened = await apply_operation(request.uow, await week_to_edit(request, pressed), operation)
    words = label_words(label_of(operation), opened.units)
    await request.toast(tr("{change}: done, not saved yet.", change=words))
    if isinstance(operation, SetPinned):
        card = day_card(opened, operation.day, await strength_of_day(request.uow, opened, operation.day))
        await request.show(day_screen(opened.head.id, opened.number, operation.day), card)
    else:
        note = tr("{change}: done. Save when you are ready.", change=esc(words))
        await show_opened(request, opened, note)


@tap(DoOperation)
async def on_do(request: Request, pressed: DoOperation) -> None:
    """Done at once: changed, saved and approved, or sent to who approves."""
    opened = await week_to_edit(request, pressed)
    if opened.is_outline:
        await keep_as_asked(request, opened, pressed.operation)
        return
    opened = await apply_operation(request.uow, opened, pressed.operation)
    await finish_edit(request, opened, "", at_once=True)


@tap(DoAllTheSame)
async def on_do_all_the_same(request: Request, pressed: DoAllTheSame) -> None:
    """Their own choice against a rule whose risk was said, on purpose: one tap, kept and shown as theirs."""
    opened = await week_to_edit(request, pressed)
    opened = await apply_operation(request.uow, opened, pressed.operation)
    verdict = check_save(opened).verdict
    reason = Told(OverruleReason.ON_PURPOSE) if may_overrule(opened, verdict) else None
    await settle(request, opened, reason, is_decision=False)


async def keep_as_asked(request: Request, opened: EditableWeek, operation: Operation) -> None:
    """Kept in a week that is an outline yet."""
    opened, version = await keep_in_outline(request.uow, to_change(opened), operation)
    await request.toast(tr("Done."))
    note = tr("<b>Done.</b> It is kept when the week is made; until then it can be taken back.")
    await show_opened(request, opened, note, undo=version)


@tap(ChangeLaps)
async def on_change_laps(request: Request, pressed: ChangeLaps) -> None:
    """A tap in the lap editor: applied to the unsaved copy at once, shown with the new totals, undone with Undo."""
    opened, operation = await week_to_edit(request, pressed), pressed.operation
    # A lap's measures are set, not changed by so much: a second press does no harm, and quick ones must count.
    if not isinstance(operation, EditLap) and pressed.steps != opened.steps:
        raise StaleWeekError(opened)
    day, alone = operation.day, operation if isinstance(operation, EditLap) and not pressed.among_all else None
    if alone is None:
        # The laps have other places then: what was to be typed for one would go to another. Read before anything is
        # written, it comes on the tap's own way.
        await leave_day_dialog(request)
    opened = await apply_operation(request.uow, opened, operation)
    card = laps_card(opened, day) if alone is None else lap_card(opened, day, alone.segment, alone.index)
    await request.show(lap_screen(opened, day), card)


@tap(UndoStep)
async def on_undo(request: Request, pressed: UndoStep) -> None:
    """One step back."""
    opened, label = await undo_step(request.uow, await fresh_week(request, pressed))
    words = label_words(label, opened.units)
    await request.toast(tr("Undone: {change}", change=words))
    if is_of_weekdays(label):
        await _undo_everywhere(request, opened, label, first=opened.number)
        return
    if pressed.to is ReturnTo.LAPS and pressed.day is not None:
        await request.show(screen("laps", opened), laps_card(opened, pressed.day))
    else:
        await show_opened(request, opened, tr("Undone: {change}.", change=esc(words)))


@tap(RedoStep)
async def on_redo(request: Request, pressed: RedoStep) -> None:
    """One undone step again."""
    opened, label = await redo_step(request.uow, await fresh_week(request, pressed))
    words = label_words(label, opened.units)
    await request.toast(tr("Done again: {change}", change=words))
    await show_opened(request, opened, tr("Done again: {change}.", change=esc(words)))


@command("undo")
async def undo_command(request: Request) -> None:
    """/undo: the last thing that was done to one's own plan."""
    await undo_last(request, await active_plan(request.uow, request.person))


async def undo_last(request: Request, head: PlanHead) -> None:
    """The last unsaved step, of this week first, or else a preview of taking back one's newest saved change."""
    uow, person = request.uow, request.person
    number = this_week(request, head)
    opened = await week_to_undo(uow, person, head, number)
    if opened is not None:
        opened, label = await undo_step(uow, opened)
        if is_of_weekdays(label):
            await _undo_everywhere(request, opened, label, first=number)
            return
        words = esc(label_words(label, opened.units))
        await show_opened(request, opened, tr("Undone: {change}.", change=words))
    elif (wish := await wish_to_undo(uow, head)) is not None:
        back = WithdrawWish if wish.state is ChangeState.ASKED else UndoWish
        await press(request, back(PlanId(head.id), ChangeId(wish.id)))
    else:
        change = await last_change_of(uow, head.id, person.id, number)
        opened = await open_to_edit(uow, person, head.id, change.week_number)
        if not opened.frame.open_days:
            raise RefusedError(
                tr(
                    "Your newest change is in week {number}, and every day of it is past or logged: it stays. "
                    "/week shows the days ahead, /log takes a run back.",
                    number=opened.number,
                )
            )
        await preview_take_back(request, opened, change.version)


async def _undo_everywhere(request: Request, opened: OpenedDays, label: Told, *, first: int) -> None:
    """Two weekdays trade places again in every week where they did: one step, one undo."""
    undone = await undo_weekdays(request.uow, request.person, opened.head, label, first)
    numbers = sorted({*undone, opened.number})
    change = esc(label_words(label, opened.units))
    said = trn(
        "Undone in week {numbers}: {change}.",
        "Undone in weeks {numbers}: {change}.",
        len(numbers),
        numbers=numbers_of(numbers),
        change=change,
    )
    await show_week(request, opened.head.id, opened.number, said)


async def preview_take_back(request: Request, opened: EditableWeek, version: int) -> None:
    """What taking a saved change back would do; a swap in outlines is taken back in all of them at once."""
    change = await saved_change(request.uow, opened, version)
    if opened.stored.status is WeekStatus.OUTLINE and is_of_weekdays(change.reasons[0]):
        await _undo_everywhere(request, opened, change.reasons[0], first=1)
        return
    confirm = TakeBack(opened.plan_id, opened.number, opened.steps, version, revision=opened.revision)
    nothing = tr("The days are as they were before that change already.")
    await preview_operation(request, opened, take_back(opened, change), confirm=confirm, otherwise=nothing)


@tap(TakeBack)
async def on_take_back(request: Request, pressed: TakeBack) -> None:
    """The days go back to before a saved change, as unsaved edits."""
    opened = await week_to_edit(request, pressed)
    change = await saved_change(request.uow, opened, pressed.version)
    if opened.is_outline:
        opened, _ = await keep_in_outline(request.uow, to_change(opened), take_back(opened, change))
        await request.toast(tr("Taken back."))
        await show_opened(request, opened, tr("<b>Taken back.</b> The outline is as it was."))
        return
    opened = await apply_operation(request.uow, opened, take_back(opened, change))
    note = tr("Taken back. Save when you are ready.")
    waited = await waited_before(request.uow, opened, pressed.version)
    undone = "; ".join(
        esc(label_words(each, opened.units)) for each in change.reasons if isinstance(each.code, EditLabel)
    )
    await finish_edit(request, opened, note, at_once=pressed.at_once, waited=waited, undone=undone)


@tap(DropEdits)
async def on_drop_edits(request: Request, pressed: DropEdits) -> None:
    """Drop the unsaved edits: the card returns to the stored week."""
    opened = await discard(request.uow, await week_for(request, pressed))
    await request.toast(tr("Back to the saved week."))
    await show_opened(request, opened)


@tap(KeepMine)
async def on_keep_mine(request: Request, pressed: KeepMine) -> None:
    """Keep my changed days over what somebody else saved; Save still asks."""
    opened = await keep_mine(request.uow, await week_for(request, pressed))
    await show_opened(request, opened, tr("Your days lie over the saved week. Save when you are ready."))


@tap(PreviewMend)
async def on_mend(request: Request, pressed: PreviewMend) -> None:
    """The nearest week that breaks no hard rule, previewed."""
    opened = await week_to_edit(request, pressed)
    confirm = MendWeek(opened.plan_id, opened.number, opened.steps, revision=opened.revision)
    nothing = tr("I found no way to mend it. Undo the last change, or drop the changes.")
    await preview_operation(request, opened, mended(opened), confirm=confirm, otherwise=nothing)


@tap(PreviewMended)
async def on_mended(request: Request, pressed: PreviewMended) -> None:
    """An operation with the rest of the week mended to fit, previewed."""
    opened = to_change(await week_to_edit(request, pressed))
    confirm = ApplyMended(opened.plan_id, opened.number, opened.steps, pressed.operation, revision=opened.revision)
    await preview_operation(request, opened, mended_around(opened, pressed.operation), confirm=confirm)


@tap(ApplyMended)
async def on_mended_now(request: Request, pressed: ApplyMended) -> None:
    """An operation with the rest of the week mended to fit."""
    opened = await week_to_edit(request, pressed)
    opened = await apply_operation(request.uow, opened, mended_around(opened, pressed.operation))
    await show_opened(request, opened, tr("Done and mended. Save when you are ready."))


@tap(DoMended)
async def on_do_mended(request: Request, pressed: DoMended) -> None:
    """The same, done at once."""
    opened = await week_to_edit(request, pressed)
    if opened.is_outline:
        await keep_as_asked(request, opened, mended_around(to_change(opened), pressed.operation))
        return
    opened = await apply_operation(request.uow, opened, mended_around(opened, pressed.operation))
    await finish_edit(request, opened, "", at_once=True)


@tap(MendWeek)
async def on_mend_now(request: Request, pressed: MendWeek) -> None:
    """Mend, as an unsaved edit."""
    opened = await week_to_edit(request, pressed)
    opened = await apply_operation(request.uow, opened, mended(opened))
    await finish_edit(request, opened, tr("Mended. Save when you are ready."), at_once=pressed.at_once)
