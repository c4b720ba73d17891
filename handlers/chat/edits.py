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
from handlers.chat.weeks import desk_of, fresh_desk, show_changed, show_opened, this_week
from handlers.desk.week import OpenedWeek, active_plan, open_week
from handlers.views.day import day_card, day_screen, laps_card
from handlers.views.keys import key
from handlers.views.lap import lap_card
from handlers.views.preview import preview_card, preview_with
from handlers.views.swap import move_card, swap_card
from handlers.views.text import esc


async def preview_operation(request: Request, opened: OpenedWeek, operation: Operation, note: str = "") -> None:
    """Show what an operation would change; nothing is applied before Confirm."""
    after, effect = try_operation(opened, operation)
    if not changes_between(opened.week.days, after.days):
        raise EditError("That changes nothing: it is so already.")
    instead = gentler(opened, operation) if any(finding.hard for finding in effect.gained) else None
    card = preview_card(opened, operation, after, effect, note=note, instead=instead)
    await request.show(f"preview:{opened.head.id}:{opened.number}", card)


@tap("swap")
async def on_swap(request: Request, tap: Tap) -> None:
    """Choose the first day, or with one chosen the other."""
    opened = await fresh_desk(request, tap)
    if opened is None:
        return
    opened.editing()
    first = tap.number(2) if len(tap.ids) > 2 else None
    if first is not None:
        opened.frame.require_open(opened.week, first)
    await request.show(f"swap:{opened.head.id}:{opened.number}", swap_card(opened, first))


@tap("move")
async def on_move(request: Request, tap: Tap) -> None:
    """Choose where a run should go."""
    opened = await fresh_desk(request, tap)
    if opened is None:
        return
    opened.editing()
    opened.frame.require_open(opened.week, tap.number(2))
    if not opened.week.day(tap.number(2)).is_run:
        raise EditError("That is a rest day, so there is no run to move. Pick a day with a run.")
    await request.show(f"move:{opened.head.id}:{opened.number}", move_card(opened, tap.number(2)))


async def _operation(request: Request, opened: OpenedWeek, ids: tuple[str, ...]) -> Operation | None:
    operation = decode(ids)
    if operation is None:
        await request.toast(OLD_BUTTON)
        await show_opened(request, opened)
    return operation


@tap("preview")
async def on_preview(request: Request, tap: Tap) -> None:
    """Show the effect of an operation first."""
    opened = await fresh_desk(request, tap)
    if opened is None:
        return
    operation = await _operation(request, opened, tap.ids[2:])
    if operation is not None:
        await preview_operation(request, opened, operation)


@tap("apply")
async def on_apply(request: Request, tap: Tap) -> None:
    """Confirm: the operation joins the unsaved edits. A second press of the same button does nothing."""
    opened = await fresh_desk(request, tap)
    if opened is None:
        return
    operation = await _operation(request, opened, tap.ids[3:])
    if operation is None:
        return
    if tap.number(2) != opened.steps:
        await show_changed(request, opened)
        return
    after = await apply_operation(request.uow, opened, operation)
    words = label(operation, opened.units)
    await request.toast(f"{words}: done, not saved yet.")
    if isinstance(operation, SetPinned):
        await request.show(day_screen(opened.head.id, opened.number, operation.day), day_card(after, operation.day))
    else:
        await show_opened(request, after, f"{esc(words)}: done. Save when you are ready.")


@tap("edit")
async def on_edit(request: Request, tap: Tap) -> None:
    """A tap in the lap editor: applied to the unsaved copy at once, shown with the new totals, undone with Undo."""
    opened = await fresh_desk(request, tap)
    if opened is None:
        return
    operation = await _operation(request, opened, tap.ids[3:])
    if operation is None:
        return
    if not isinstance(operation, EditLap) and tap.number(2) != opened.steps:
        await show_changed(request, opened)
        return
    after = await apply_operation(request.uow, opened, operation)
    day = tap.number(4)
    card = None
    if isinstance(operation, EditLap):
        card = lap_card(after, day, operation.segment, operation.index)
    await request.show(f"lap:{opened.head.id}:{opened.number}:{day}", card or laps_card(after, day))


@tap("undo")
async def on_undo(request: Request, tap: Tap) -> None:
    """One step back."""
    await _step(request, tap, back=True)


@tap("redo")
async def on_redo(request: Request, tap: Tap) -> None:
    """One undone step again."""
    await _step(request, tap, back=False)


async def _step(request: Request, tap: Tap, *, back: bool) -> None:
    opened = await fresh_desk(request, tap)
    if opened is None:
        return
    if len(tap.ids) > 2 and tap.number(2) != opened.steps:
        await show_changed(request, opened)
        return
    opened, words = await (undo_step if back else redo_step)(request.uow, opened)
    said = f"{'Undone' if back else 'Done again'}: {words}"
    await request.toast(said)
    if tap.word(3) == "laps":
        await request.show(f"laps:{opened.head.id}:{opened.number}", laps_card(opened, tap.number(4)))
        return
    await show_opened(request, opened, f"{esc(said)}.")


@command("undo")
async def undo_command(request: Request) -> None:
    """/undo: the last unsaved step, of this week first, or else a preview of taking back one's newest saved change."""
    head = await active_plan(request.uow, request.person)
    number = this_week(request, head)
    for week in (number, *range(number + 1, head.total_weeks + 1)):
        session = await request.uow.edits.get(request.person.id, head.id, week)
        if session is not None and session.done:
            opened = await open_week(request.uow, request.person, head.id, week)
            opened, words = await undo_step(request.uow, opened)
            await show_opened(request, opened, f"Undone: {esc(words)}.")
            return
    change = await last_saved_change(request.uow, head.id, request.person.id, number)
    if change is None:
        raise EditError("There is nothing to undo: no change of yours in this week or a later one.")
    opened = await open_week(request.uow, request.person, head.id, change.week_number)
    await preview_take_back(request, opened, change.version)


async def preview_take_back(request: Request, opened: OpenedWeek, version: int) -> None:
    """What taking a saved change back would do."""
    changes = await request.uow.plans.changes(opened.head.id, opened.number, limit=200)
    change = next((each for each in changes if each.version == version), None)
    if change is None or not change.before:
        raise EditError("That version changed no day, so there is nothing to take back.")
    operation = take_back(opened, change)
    after, effect = try_operation(opened, operation)
    if after == opened.week:
        raise EditError("The days are as they were before that change already.")
    confirm = key("Confirm", "takeback", opened.head.id, opened.number, opened.steps, version, revision=opened.revision)
    card = preview_with(opened, operation, after, effect, confirm)
    await request.show(f"preview:{opened.head.id}:{opened.number}", card)


@tap("takeback")
async def on_take_back(request: Request, tap: Tap) -> None:
    """The days go back to before a saved change, as unsaved edits."""
    opened = await fresh_desk(request, tap)
    if opened is None:
        return
    changes = await request.uow.plans.changes(opened.head.id, opened.number, limit=200)
    change = next((each for each in changes if each.version == tap.number(3)), None)
    if change is None or tap.number(2) != opened.steps:
        await show_changed(request, opened)
        return
    opened = await apply_operation(request.uow, opened, take_back(opened, change))
    await show_opened(request, opened, "Taken back. Save when you are ready.")


@tap("discard")
async def on_discard(request: Request, tap: Tap) -> None:
    """Drop the unsaved edits: the card returns to the stored week."""
    opened = await discard(request.uow, await desk_of(request, tap))
    await request.toast("Back to the saved week.")
    await show_opened(request, opened)


@tap("mine")
async def on_mine(request: Request, tap: Tap) -> None:
    """Keep my changed days over what somebody else saved; Save still asks."""
    opened = await keep_mine(request.uow, await desk_of(request, tap))
    await show_opened(request, opened, "Your days lie over the saved week. Save when you are ready.")


@tap("mend")
async def on_mend(request: Request, tap: Tap) -> None:
    """The nearest week that breaks no hard rule, previewed."""
    opened = await fresh_desk(request, tap)
    if opened is None:
        return
    operation = mended(opened)
    after, effect = try_operation(opened, operation)
    if after == opened.week:
        raise EditError("I found no way to mend it. Undo the last change, or drop the changes.")
    confirm = key("Confirm", "mendnow", opened.head.id, opened.number, opened.steps, revision=opened.revision)
    card = preview_with(opened, operation, after, effect, confirm)
    await request.show(f"preview:{opened.head.id}:{opened.number}", card)


@tap("mendnow")
async def on_mend_now(request: Request, tap: Tap) -> None:
    """Mend, as an unsaved edit."""
    opened = await fresh_desk(request, tap)
    if opened is None:
        return
    if tap.number(2) != opened.steps:
        await show_changed(request, opened)
        return
    opened = await apply_operation(request.uow, opened, mended(opened))
    await show_opened(request, opened, "Mended. Save when you are ready.")
