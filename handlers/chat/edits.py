"""Editing a week by taps: swap, move, preview, apply, undo and redo, and choosing between two editors."""

from domain.editing.frame import EditError
from domain.editing.history import changes_between
from domain.editing.operations import EditLap, Operation, SetPinned
from domain.editing.words import label
from handlers.actions.edit_week import (
    apply_operation,
    discard,
    gentler,
    keep_mine,
    last_saved_change,
    mended,
    redo_step,
    take_back,
    try_operation,
    undo_step,
)
from handlers.chat.buttons import Tap
from handlers.chat.commands import command
from handlers.chat.operation_codes import decode
from handlers.chat.request import Request
from handlers.chat.taps import OLD_BUTTON, tap
from handlers.chat.weeks import desk_of, fresh_desk, show_changed, show_desk, this_week
from handlers.desk.week import Desk, active_plan, open_week
from handlers.views.day import day_card, day_screen, laps_card
from handlers.views.keys import key
from handlers.views.lap import lap_card
from handlers.views.preview import preview_card, preview_with
from handlers.views.swap import move_card, swap_card
from handlers.views.text import esc


async def preview_operation(request: Request, desk: Desk, operation: Operation, note: str = "") -> None:
    """Show what an operation would change; nothing is applied before Confirm."""
    after, effect = try_operation(desk, operation)
    if not changes_between(desk.week.days, after.days):
        raise EditError("That changes nothing: it is so already.")
    instead = gentler(desk, operation) if any(finding.hard for finding in effect.gained) else None
    card = preview_card(desk, operation, after, effect, note=note, instead=instead)
    await request.show(f"preview:{desk.head.id}:{desk.number}", card)


@tap("swap")
async def on_swap(request: Request, tap: Tap) -> None:
    """Choose the first day, or with one chosen the other."""
    desk = await fresh_desk(request, tap)
    if desk is None:
        return
    desk.editing()
    first = tap.number(2) if len(tap.ids) > 2 else None
    if first is not None:
        desk.frame.require_open(desk.week, first)
    await request.show(f"swap:{desk.head.id}:{desk.number}", swap_card(desk, first))


@tap("move")
async def on_move(request: Request, tap: Tap) -> None:
    """Choose where a run should go."""
    desk = await fresh_desk(request, tap)
    if desk is None:
        return
    desk.editing()
    desk.frame.require_open(desk.week, tap.number(2))
    if not desk.week.day(tap.number(2)).is_run:
        raise EditError("That is a rest day, so there is no run to move. Pick a day with a run.")
    await request.show(f"move:{desk.head.id}:{desk.number}", move_card(desk, tap.number(2)))


async def _operation(request: Request, desk: Desk, ids: tuple[str, ...]) -> Operation | None:
    operation = decode(ids)
    if operation is None:
        await request.toast(OLD_BUTTON)
        await show_desk(request, desk)
    return operation


@tap("preview")
async def on_preview(request: Request, tap: Tap) -> None:
    """Show the effect of an operation first."""
    desk = await fresh_desk(request, tap)
    if desk is None:
        return
    operation = await _operation(request, desk, tap.ids[2:])
    if operation is not None:
        await preview_operation(request, desk, operation)


@tap("apply")
async def on_apply(request: Request, tap: Tap) -> None:
    """Confirm: the operation joins the unsaved edits. A second press of the same button does nothing."""
    desk = await fresh_desk(request, tap)
    if desk is None:
        return
    operation = await _operation(request, desk, tap.ids[3:])
    if operation is None:
        return
    if tap.number(2) != desk.steps:
        await show_changed(request, desk)
        return
    after = await apply_operation(request.uow, desk, operation)
    words = label(operation, desk.units)
    await request.toast(f"{words}: done, not saved yet.")
    if isinstance(operation, SetPinned):
        await request.show(day_screen(desk.head.id, desk.number, operation.day), day_card(after, operation.day))
    else:
        await show_desk(request, after, f"{esc(words)}: done. Save when you are ready.")


@tap("edit")
async def on_edit(request: Request, tap: Tap) -> None:
    """A tap in the lap editor: applied to the unsaved copy at once, shown with the new totals, undone with Undo."""
    desk = await fresh_desk(request, tap)
    if desk is None:
        return
    operation = await _operation(request, desk, tap.ids[3:])
    if operation is None:
        return
    if not isinstance(operation, EditLap) and tap.number(2) != desk.steps:
        await show_changed(request, desk)
        return
    after = await apply_operation(request.uow, desk, operation)
    day = tap.number(4)
    card = None
    if isinstance(operation, EditLap):
        card = lap_card(after, day, operation.segment, operation.index)
    await request.show(f"lap:{desk.head.id}:{desk.number}:{day}", card or laps_card(after, day))


@tap("undo")
async def on_undo(request: Request, tap: Tap) -> None:
    """One step back."""
    await _step(request, tap, back=True)


@tap("redo")
async def on_redo(request: Request, tap: Tap) -> None:
    """One undone step again."""
    await _step(request, tap, back=False)


async def _step(request: Request, tap: Tap, *, back: bool) -> None:
    desk = await fresh_desk(request, tap)
    if desk is None:
        return
    if len(tap.ids) > 2 and tap.number(2) != desk.steps:
        await show_changed(request, desk)
        return
    desk, words = await (undo_step if back else redo_step)(request.uow, desk)
    said = f"{'Undone' if back else 'Done again'}: {words}"
    await request.toast(said)
    if tap.word(3) == "laps":
        await request.show(f"laps:{desk.head.id}:{desk.number}", laps_card(desk, tap.number(4)))
        return
    await show_desk(request, desk, f"{esc(said)}.")


@command("undo")
async def undo_command(request: Request) -> None:
    """/undo: the last unsaved step, of this week first, or else a preview of taking back one's newest saved change."""
    head = await active_plan(request.uow, request.person)
    number = this_week(request, head)
    for week in (number, *range(number + 1, head.total_weeks + 1)):
        session = await request.uow.edits.get(request.person.id, head.id, week)
        if session is not None and session.done:
            desk = await open_week(request.uow, request.person, head.id, week)
            desk, words = await undo_step(request.uow, desk)
            await show_desk(request, desk, f"Undone: {esc(words)}.")
            return
    change = await last_saved_change(request.uow, head.id, request.person.id, number)
    if change is None:
        raise EditError("There is nothing to undo: no change of yours in this week or a later one.")
    desk = await open_week(request.uow, request.person, head.id, change.week_number)
    await preview_take_back(request, desk, change.version)


async def preview_take_back(request: Request, desk: Desk, version: int) -> None:
    """What taking a saved change back would do."""
    changes = await request.uow.plans.changes(desk.head.id, desk.number, limit=200)
    change = next((each for each in changes if each.version == version), None)
    if change is None or not change.before:
        raise EditError("That version changed no day, so there is nothing to take back.")
    operation = take_back(desk, change)
    after, effect = try_operation(desk, operation)
    if after == desk.week:
        raise EditError("The days are as they were before that change already.")
    confirm = key("Confirm", "takeback", desk.head.id, desk.number, desk.steps, version, revision=desk.revision)
    card = preview_with(desk, operation, after, effect, confirm)
    await request.show(f"preview:{desk.head.id}:{desk.number}", card)


@tap("takeback")
async def on_take_back(request: Request, tap: Tap) -> None:
    """The days go back to before a saved change, as unsaved edits."""
    desk = await fresh_desk(request, tap)
    if desk is None:
        return
    changes = await request.uow.plans.changes(desk.head.id, desk.number, limit=200)
    change = next((each for each in changes if each.version == tap.number(3)), None)
    if change is None or tap.number(2) != desk.steps:
        await show_changed(request, desk)
        return
    desk = await apply_operation(request.uow, desk, take_back(desk, change))
    await show_desk(request, desk, "Taken back. Save when you are ready.")


@tap("discard")
async def on_discard(request: Request, tap: Tap) -> None:
    """Drop the unsaved edits: the card returns to the stored week."""
    desk = await discard(request.uow, await desk_of(request, tap))
    await request.toast("Back to the saved week.")
    await show_desk(request, desk)


@tap("mine")
async def on_mine(request: Request, tap: Tap) -> None:
    """Keep my changed days over what somebody else saved; Save still asks."""
    desk = await keep_mine(request.uow, await desk_of(request, tap))
    await show_desk(request, desk, "Your days lie over the saved week. Save when you are ready.")


@tap("mend")
async def on_mend(request: Request, tap: Tap) -> None:
    """The nearest week that breaks no hard rule, previewed."""
    desk = await fresh_desk(request, tap)
    if desk is None:
        return
    operation = mended(desk)
    after, effect = try_operation(desk, operation)
    if after == desk.week:
        raise EditError("I found no way to mend it. Undo the last change, or drop the changes.")
    confirm = key("Confirm", "mendnow", desk.head.id, desk.number, desk.steps, revision=desk.revision)
    card = preview_with(desk, operation, after, effect, confirm)
    await request.show(f"preview:{desk.head.id}:{desk.number}", card)


@tap("mendnow")
async def on_mend_now(request: Request, tap: Tap) -> None:
    """Mend, as an unsaved edit."""
    desk = await fresh_desk(request, tap)
    if desk is None:
        return
    if tap.number(2) != desk.steps:
        await show_changed(request, desk)
        return
    desk = await apply_operation(request.uow, desk, mended(desk))
    await show_desk(request, desk, "Mended. Save when you are ready.")
